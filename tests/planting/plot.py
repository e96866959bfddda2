"""The piece of the ground in which one fault is planted.

Faults must not hide each other. A fault that only a whole record shows has a file to itself, and
nothing is planted in the files that it rests on; faults in parts of a record can share it.
"""

import random
import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from enum import Enum
from typing import TypeVar, cast

from kumppanuus.dataset import Dataset
from kumppanuus.diagnostics import Span
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.base import Model
from kumppanuus.model.funding import FundingDecision
from kumppanuus.model.place import Municipality, SubRegion
from kumppanuus.reading import model_of

from .ground import MARKS, OPEN, Ground
from .page import NoRoomError, Page
from .planting import Found

_COMMENT = re.compile(r"\A#.*\n")
_SYLLABLES = ("ka", "lo", "mi", "tuu", "ve", "sii", "ra", "no", "pel", "hau", "joe", "dyk", "gri", "wam")

T = TypeVar("T")


class Harm(Enum):
    """What a fault leaves of the record in its file."""

    NONE = "all of it"
    PART = "what stands around the faulty part"
    FILE = "nothing"


@dataclass
class Plot:
    """What is planted for one check, until it is left in the ground."""

    ground: Ground
    check: str
    harm: Harm
    pages: dict[str, Page] = field(default_factory=dict)
    folders: set[str] = field(default_factory=set)
    kept: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    whole_file: str = ""

    @property
    def random(self) -> random.Random:
        """Where chance comes from."""
        return self.ground.random

    @property
    def dataset(self) -> Dataset:
        """The dataset as it was before anything was planted."""
        return self.ground.real.dataset

    def choose(self, among: Iterable[T]) -> T:
        """Choose one of some things. Raises NoRoomError where there are none."""
        found = list(among)
        if not found:
            raise NoRoomError
        return self.random.choice(found)

    def find(
        self,
        pattern: str,
        *folders: str,
        shares: bool | None = None,
        also: Collection[str] = (),
        where: Callable[[Page], bool] = lambda page: True,
    ) -> Page:
        """Find a text of a form in a file that has room for the fault. Raises NoRoomError.

        A fault that ``shares`` its file with others takes what stands under the top key around the text,
        and under those that it rests on ``also``; as is the rule with faults in a part of a record.
        """
        form = re.compile(pattern, re.MULTILINE)
        shares = self.harm is Harm.PART if shares is None else shares
        for path in self.ground.files(*folders):
            if path in self.kept | self.ground.kept | self.pages.keys():
                continue
            text = self.ground.text(path)
            pages = [Page(path, text, match) for match in form.finditer(text) if not MARKS.search(match[0])]
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
        key = model.model_fields.get(page.top_key) if model else None
        is_needed = key is not None and key.is_required()
        return None if is_needed and self.harm is Harm.PART else {page.top_key, *also}

    def _has_room(self, page: Page) -> bool:
        taken = self.ground.taken.get(page.path, set())
        return "" not in taken and not (taken if page.blocks is None else taken & page.blocks)

    def record(self, page: Page) -> Model:
        """Return the record in a file, as it was."""
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

    def sub_region(self, name: str) -> SubRegion:
        """Return a sub-region, as it was."""
        return cast(SubRegion, self.dataset.places[name])

    def mentioning(self, word: str) -> set[str]:
        """Return the files that name something."""
        paths = {*self.ground.real.files, *self.ground.texts}
        return {path for path in paths if word in self.ground.text(path)}

    def new(self, path: str, text: str) -> Page:
        """Plant a file that was not there. It begins with a comment, if the files beside it do."""
        if path in self.ground.real.files or path in self.ground.texts:
            raise NoRoomError
        folder = path.rpartition("/")[0]
        beside = next((one for one in self.ground.real.files if one.startswith(f"{folder}/")), None)
        comment = _COMMENT.match(self.ground.text(beside)) if beside else None
        self.pages[path] = Page(path, (comment[0] if comment else "") + text)
        return self.pages[path]

    def keep(self, *paths: str) -> None:
        """See to it that nothing else is planted in files that the fault rests on. Raises NoRoomError."""
        if any(path in self.ground.taken for path in paths):
            raise NoRoomError
        self.kept |= set(paths)

    def once(self, word: str) -> str:
        """Return a word that no other fault has been planted with. Raises NoRoomError."""
        if word in self.ground.words:
            raise NoRoomError
        self.words.add(word)
        return word

    def word(self) -> str:
        """Return a word that there is not, and that nobody can mean by another."""
        return "".join(self.random.sample(_SYLLABLES, 6))

    def lose(self, path: str) -> None:
        """Let nothing be known of what a source says: it may name any organisation. Raises NoRoomError."""
        if not self.ground.hides:
            raise NoRoomError
        self.whole_file = path

    def need_every_file(self) -> None:
        """See to it that no file is lost. Raises NoRoomError."""
        if self.ground.hides:
            raise NoRoomError

    def leave(self, fault: str) -> None:
        """Leave the fault in the ground. It makes one finding: at a marked place, or for a whole file."""
        assert sum(page.text.count(OPEN) for page in self.pages.values()) + bool(self.whole_file) == 1, fault
        self.ground.leave(self.pages.values(), self.check, fault)
        if self.whole_file:
            place = Found(Span(f"data/{self.whole_file}", 1, 1, 1, 1), self.check)
            self.ground.faults.append((place, self.check, fault))
        self.ground.folders |= self.folders
        self.ground.kept |= self.kept
        self.ground.words |= self.words
