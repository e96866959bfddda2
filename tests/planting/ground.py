"""The ground that faults are planted in: the texts of the real dataset, and which parts of them are taken.

Faults must not hide each other. A fault that only a whole record shows has a file to itself, and
nothing harms the files that it rests on; faults in the shape of a file can share it.
"""

import random
import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import TypeVar, cast

from kumppanuus.dataset import Dataset
from kumppanuus.diagnostics import Span
from kumppanuus.loading import Loaded, model_of
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.base import Model
from kumppanuus.model.funding import FundingDecision
from kumppanuus.model.place import Municipality

from .planting import Found, Planting

OPEN, CLOSE = "⟦", "⟧"
"""In the text that a planter writes, these stand around what the finding points at."""

_MARKS = re.compile("[\ue000-\uf8ff]")
"""They become characters that no text has, until all is planted: each fault moves the ones after it."""

_TOP_KEY = re.compile(r"^([\w-]+):", re.MULTILINE)
_CONCEPT = re.compile(r"^(?:  )?([\w-]+):", re.MULTILINE)
_COMMENT = re.compile(r"\A#.*\n")
_UNTOUCHED = 0.8
"""How often a file is looked for in which there is no fault yet."""

_SYLLABLES = ("ka", "lo", "mi", "tuu", "ve", "sii", "ra", "no", "pel", "hau", "joe", "dyk", "gri", "wam")


T = TypeVar("T")


class Harm(Enum):
    """What a fault leaves of the record in its file."""

    NONE = "all of it"
    PART = "what stands around the faulty part"
    FILE = "nothing"


class NoRoomError(Exception):
    """There is no place where a fault could be planted."""


@dataclass
class Ground:
    """The texts of the real dataset while faults are planted in them.

    ``taken`` holds the blocks of each file that are in use: its top keys, or "" for all of the file.
    ``hides`` says whether files may be lost, of which nobody knows what they use.
    """

    real: Loaded
    random: random.Random
    texts: dict[str, str] = field(default_factory=dict)
    encodings: dict[str, str] = field(default_factory=dict)
    folders: set[str] = field(default_factory=set)
    marked: list[tuple[str, str]] = field(default_factory=list)
    whole_files: list[Found] = field(default_factory=list)
    taken: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    kept: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    hides: bool = False

    @cached_property
    def records(self) -> dict[str, Model]:
        """The records by the paths of their files, as they were."""
        return {entry.path: entry.record for entry in self.real.dataset.entries}

    @property
    def size(self) -> int:
        """How many faults there are."""
        return len(self.marked) + len(self.whole_files)

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

    def harvest(self) -> Planting:
        """Take the marks out, and say where each finding must be."""
        places: dict[str, Span] = {}
        contents: dict[str, bytes] = {}
        for path, text in self.texts.items():
            places |= _places(path, text)
            contents[path] = _MARKS.sub("", text).encode(self.encodings[path])
        expected = [Found(places[mark], check) for mark, check in self.marked] + self.whole_files
        return Planting(contents, tuple(sorted(self.folders)), tuple(sorted(expected)))


def _places(path: str, text: str) -> dict[str, Span]:
    """Return what stands between the two marks of each pair, by the first of them."""
    points: dict[str, tuple[int, int]] = {}
    for match in _MARKS.finditer(text):
        before = _MARKS.sub("", text[: match.start()])
        points[match[0]] = (before.count("\n") + 1, len(before) - before.rfind("\n"))
    return {
        mark: Span(f"data/{path}", *point, *points[chr(ord(mark) + 1)])
        for mark, point in points.items()
        if ord(mark) % 2 == 0
    }


@dataclass
class Page:
    """A file while a fault is planted in it, and the text in it that was looked for.

    ``blocks`` are the top keys that the fault rests on, or None for all of the file.
    """

    path: str
    text: str
    match: re.Match[str] | None = None
    blocks: set[str] | None = None
    encoding: str = "utf-8"

    def __getitem__(self, group: int) -> str:
        """Return a group of what was found."""
        return self.match[group] if self.match else ""

    @property
    def top_key(self) -> str:
        """The key of the record under which the match stands, or the concept in a vocabulary."""
        assert self.match
        form = _CONCEPT if self.path.startswith("themes/") else _TOP_KEY
        keys = [key[1] for key in form.finditer(self.text) if key.start() <= self.match.start()]
        return keys[-1] if keys else ""

    def put(self, text: str) -> None:
        """Write another text in place of what was found."""
        assert self.match
        self.text = self.text[: self.match.start()] + text + self.text[self.match.end() :]

    def change(self, pattern: str, text: str) -> None:
        """Write another text in place of the first one of a form. Raises NoRoomError where there is none."""
        if not (match := re.search(pattern, self.text, re.MULTILINE)):
            raise NoRoomError
        self.text = self.text[: match.start()] + match.expand(text) + self.text[match.end() :]


@dataclass
class Plot:
    """The piece of the ground in which one fault is planted."""

    ground: Ground
    check: str
    harm: Harm
    pages: dict[str, Page] = field(default_factory=dict)
    kept: set[str] = field(default_factory=set)
    whole_file: str = ""

    def choose(self, among: Iterable[T]) -> T:
        """Choose one of some things. Raises NoRoomError where there are none."""
        found = list(among)
        if not found:
            raise NoRoomError
        return self.random.choice(found)

    @property
    def random(self) -> random.Random:
        """Where chance comes from."""
        return self.ground.random

    @property
    def dataset(self) -> Dataset:
        """The dataset as it was before anything was planted."""
        return self.ground.real.dataset

    def find(
        self,
        pattern: str,
        *folders: str,
        shares: bool | None = None,
        also: Collection[str] = (),
        where: Callable[[Page], bool] = lambda page: True,
    ) -> Page:
        """Find a text of a form in a file that has room for the fault.

        A fault that ``shares`` its file with others takes what stands under the top key around the text,
        and under those that it rests on ``also``; as is the rule with faults in a part of a record.
        """
        form = re.compile(pattern, re.MULTILINE)
        shares = self.harm is Harm.PART if shares is None else shares
        for path in self.ground.files(*folders):
            if path in self.kept | self.ground.kept | self.pages.keys():
                continue
            text = self.ground.text(path)
            pages = [Page(path, text, match) for match in form.finditer(text) if not _MARKS.search(match[0])]
            self.random.shuffle(pages)
            for page in pages:
                page.blocks = self._rests_on(page, also) if shares else None
                if self._has_room(page) and where(page):
                    self.pages[path] = page
                    return page
        raise NoRoomError

    def _rests_on(self, page: Page, also: Collection[str]) -> set[str] | None:
        """Return the top keys that a fault rests on; it can leave nothing of a record without one of them."""
        model = model_of(page.path)
        needed = (
            model and page.top_key in model.model_fields and model.model_fields[page.top_key].is_required()
        )
        return None if needed and self.harm is Harm.PART else {page.top_key, *also}

    def _has_room(self, page: Page) -> bool:
        taken = self.ground.taken.get(page.path, set())
        return "" not in taken and not (taken if page.blocks is None else taken & page.blocks)

    def record(self, page: Page) -> Model:
        """Return the record in a file, as it was before anything was planted."""
        return self.ground.records[page.path]

    def agreement(self, page: Page) -> Agreement:
        """Return the agreement in a file, as it was."""
        return cast(Agreement, self.record(page))

    def decision(self, page: Page) -> FundingDecision:
        """Return the funding decision in a file, as it was."""
        return cast(FundingDecision, self.record(page))

    def municipality(self, page: Page) -> Municipality:
        """Return the municipality in a file, as it was."""
        return cast(Municipality, self.record(page))

    def new(self, path: str, text: str) -> Page:
        """Plant a file that was not there. It begins with a comment, if the files beside it do."""
        folder = path.rpartition("/")[0]
        beside = next((one for one in self.ground.real.files if one.startswith(f"{folder}/")), None)
        if path in self.ground.real.files or path in self.ground.texts:
            raise NoRoomError
        comment = _COMMENT.match(self.ground.text(beside)) if beside else None
        self.pages[path] = Page(path, (comment[0] if comment else "") + text)
        return self.pages[path]

    def keep(self, *paths: str) -> None:
        """See to it that nothing else is planted in files that the fault rests on. Raises NoRoomError."""
        if any(path in self.ground.taken for path in paths):
            raise NoRoomError
        self.kept |= set(paths)

    def lose(self, path: str) -> None:
        """Let nothing be known of what a source says: it may name any organisation. Raises NoRoomError."""
        if not self.ground.hides:
            raise NoRoomError
        self.whole_file = path

    def need_every_file(self) -> None:
        """See to it that no file is lost. Raises NoRoomError."""
        if self.ground.hides:
            raise NoRoomError

    def mentioning(self, word: str) -> set[str]:
        """Return the files that name something."""
        paths = {*self.ground.real.files, *self.ground.texts}
        return {path for path in paths if word in self.ground.text(path)}

    def once(self, word: str) -> str:
        """Return a word that no other fault has been planted with. Raises NoRoomError."""
        if word in self.ground.words:
            raise NoRoomError
        self.ground.words.add(word)
        return word

    def word(self) -> str:
        """Return a word that there is not, and that nobody can mean by another."""
        return "".join(self.random.sample(_SYLLABLES, 6))

    def commit(self) -> None:
        """Leave the fault in the ground."""
        ground = self.ground
        marks = sum(page.text.count(OPEN) for page in self.pages.values())
        assert marks + bool(self.whole_file) == bool(self.check), "a fault has one finding"
        for path, page in self.pages.items():
            opening = 0xE000 + 2 * len(ground.marked)
            if OPEN in page.text:
                ground.marked.append((chr(opening), self.check))
            ground.texts[path] = page.text.replace(OPEN, chr(opening)).replace(CLOSE, chr(opening + 1))
            ground.encodings[path] = page.encoding
            ground.taken[path] |= {""} if page.blocks is None else page.blocks
        if self.whole_file:
            ground.whole_files.append(Found(Span(f"data/{self.whole_file}", 1, 1, 1, 1), self.check))
        ground.kept |= self.kept
