"""The ground that faults are planted in: the texts of the real dataset, and which parts of them are taken."""

import random
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from kumppanuus.diagnostics import Span
from kumppanuus.loading import Loaded
from kumppanuus.model.base import Model

from .page import Page
from .planting import Found, Planting

OPEN, CLOSE = "⟦", "⟧"
"""In the text that a planter writes, these stand around what the finding points at."""

MARKS = re.compile("[\ue000-\uf8ff]")
"""They become characters that no text has, until all is planted: each fault moves the ones after it."""

_FIRST_MARK = 0xE000
_WINDOWS = 0.2
"""How often a file is saved with the line ends of Windows, which move nothing."""

_UNTOUCHED = 0.8
"""How often a file is looked for in which there is no fault yet."""


@dataclass
class Ground:
    """The texts of the real dataset while faults are planted in them.

    ``taken`` holds the blocks of each file that are in use: its top keys, or "" for all of the file.
    ``kept`` are files in which nothing may be planted, and ``words`` what stands in one fault only.
    ``hides`` says whether files may be lost, of which nobody knows what they use.
    """

    real: Loaded
    random: random.Random
    hides: bool = False
    texts: dict[str, str] = field(default_factory=dict)
    encodings: dict[str, str] = field(default_factory=dict)
    folders: set[str] = field(default_factory=set)
    faults: list[tuple[str | Found, str, str]] = field(default_factory=list)
    taken: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    kept: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)

    @cached_property
    def records(self) -> dict[str, Model]:
        """The records by the paths of their files, as they were."""
        return {entry.path: entry.record for entry in self.real.dataset.entries}

    def text(self, path: str) -> str:
        """Return the text of a file, as planted so far."""
        return self.texts[path] if path in self.texts else self.real.document(f"data/{path}").text

    def files(self, *folders: str) -> list[str]:
        """Return the files below some folders in a random order, mostly with the untouched ones first."""
        found = [path for path in self.real.files if path.startswith(folders or "")]
        self.random.shuffle(found)
        if self.random.random() < _UNTOUCHED:
            found.sort(key=lambda path: path in self.taken)
        return found

    def leave(self, pages: Iterable[Page], check: str, fault: str) -> None:
        """Leave a fault in the ground. On one of the pages stands what the finding points at."""
        opening = _FIRST_MARK + 2 * len(self.faults)
        for page in pages:
            if OPEN in page.text:
                self.faults.append((chr(opening), check, fault))
            self.texts[page.path] = page.text.replace(OPEN, chr(opening)).replace(CLOSE, chr(opening + 1))
            self.encodings[page.path] = page.encoding
            self.taken[page.path] |= {""} if page.blocks is None else page.blocks

    def harvest(self) -> Planting:
        """Take the marks out, and say where each finding must be."""
        places: dict[str, Span] = {}
        contents: dict[str, bytes] = {}
        for path, text in self.texts.items():
            places |= _places(path, text)
            line_end = "\r\n" if self.random.random() < _WINDOWS else "\n"
            contents[path] = MARKS.sub("", text).replace("\n", line_end).encode(self.encodings[path])
        faults = {
            Found(places[place], check) if isinstance(place, str) else place: fault
            for place, check, fault in self.faults
        }
        return Planting(contents, tuple(sorted(self.folders)), faults)


def _places(path: str, text: str) -> dict[str, Span]:
    """Return what stands between the two marks of each pair, by the first of them."""
    points: dict[str, tuple[int, int]] = {}
    for match in MARKS.finditer(text):
        before = MARKS.sub("", text[: match.start()])
        points[match[0]] = (before.count("\n") + 1, len(before) - before.rfind("\n"))
    return {
        mark: Span(f"data/{path}", *point, *points[chr(ord(mark) + 1)])
        for mark, point in points.items()
        if ord(mark) % 2 == 0
    }
