"""A report as an outline: its title, and sections of lines and tables. Text and pages all follow it.

A report on a party or a round has many sections and each is simple, so what stands in which order is said
once, in the view's own ``outline.py``, and not again for every format.
"""

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

from kumppanuus.labels import Words
from kumppanuus.render.look import Look
from kumppanuus.render.screen import Screen
from kumppanuus.render.sheet import Sheet
from kumppanuus.structures import dataclass
from kumppanuus.views.card import AgreementCard
from kumppanuus.views.evidence import SourceLine
from kumppanuus.views.lines import ClaimLine, Numbers


@dataclass(frozen=True, slots=True)
class Line:
    """Something that is said, what contradicting sources say of it, and what belongs below it."""

    text: str
    sources: Numbers = ()
    claims: tuple[ClaimLine, ...] = ()
    below: "tuple[Line, ...]" = ()


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row; its sources stand at its end."""

    cells: tuple[str, ...]
    sources: Numbers = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Rows with columns. ``head`` is the number of the column that names what a row is about."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    head: int = 1


@dataclass(frozen=True, slots=True)
class Key:
    """A short sign and what it stands for: the head of a column, or what a cell holds."""

    sign: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Matrix:
    """Rows against columns at a glance, a sign in each cell. What it rests on is told beside it, cited.

    A terminal shows the signs and explains them below; a page says their meanings, so that it can be heard.
    """

    corner: str
    """What the rows are."""
    columns: tuple[Key, ...]
    rows: "tuple[tuple[str, tuple[Key, ...]], ...]"
    """What each row is called, and its cells."""

    @property
    def signs(self) -> tuple[Key, ...]:
        """What is in the cells, each once, in the order in which it is read."""
        return tuple(dict.fromkeys(cell for _, cells in self.rows for cell in cells))


@dataclass(frozen=True, slots=True)
class Question:
    """Something for a reader to decide: what a program says of it, what that rests on, and boxes to tick.

    In a terminal nothing can be ticked, so only what is asked and said stands there.
    """

    number: int
    text: str
    choices: tuple[str, ...]
    sources: Numbers = ()
    said: str = ""
    below: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under a heading, and the sections within it."""

    heading: str
    note: str = ""
    sources: Numbers = ()
    """Those of the note."""
    lines: tuple[Line, ...] = ()
    questions: tuple[Question, ...] = ()
    matrix: Matrix | None = None
    table: Table | None = None
    card: AgreementCard | None = None
    parts: "tuple[Section, ...]" = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing under the heading."""
        tabled = (self.table and self.table.rows) or (self.matrix and self.matrix.rows)
        return not (self.lines or self.questions or self.card or self.parts or tabled)


@dataclass(frozen=True, slots=True)
class Outline:
    """A report: its title, what it is about, and its sections."""

    title: str
    about: tuple[Line, ...]
    sections: tuple[Section, ...]
    blanks: tuple[str, ...] = ()
    """What a reader fills in at the head of a page."""


class Report(Protocol):
    """What all reports on a subject tell besides."""

    @property
    def as_of(self) -> dt.date:
        """The day of the report."""

    @property
    def later(self) -> int:
        """How many agreements are known only later."""

    @property
    def damaged(self) -> tuple[str, ...]:
        """The agreements whose records have faults."""

    @property
    def sources(self) -> tuple[SourceLine, ...]:
        """What is cited, by number."""


R = TypeVar("R", bound=Report)


def filled(sections: Iterable[Section]) -> tuple[Section, ...]:
    """Return the sections in which something stands."""
    return tuple(section for section in sections if not section.is_empty)


def outlined(outline: Callable[[R, Words], Outline], sheet: Callable[[R, Words], Sheet]) -> Look[R]:
    """Return the look of a report that follows an outline."""

    def text(view: R, words: Words, screen: Screen) -> str:
        from .text import outline_text

        return outline_text(view, outline, words, screen)

    return Look(
        text=text,
        sheet=sheet,
        page="outline",
        tools=lambda view, words: {"outline": outline(view, words)},
    )
