"""The columns of an answer as text: how wide they are, and what is said below them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kumppanuus.asking.answer import Answer, Cell
from kumppanuus.labels import Words

GAP = 2
_NARROW = 14
"""How narrow a column of texts can be; a longer word makes it wider."""
WORD = 26
"""A longer word than this is broken."""
_HIGH = 6
"""How many lines a row can take; where one would take more, each row stands by itself."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: how wide it wants to be, and how narrow it can be. What is no text is never broken."""

    name: str
    cells: tuple[str, ...]
    is_number: bool
    width_of: Callable[[str], int]

    @property
    def wide(self) -> int:
        """The width of its longest cell."""
        return max(map(self.width_of, (self.name, *self.cells)))

    @property
    def narrow(self) -> int:
        """The least width at which it can be read."""
        if self.is_number or not any(" " in cell for cell in self.cells):
            return self.wide
        word = max(self.width_of(word) for cell in self.cells for word in (cell.split() or [""]))
        return min(self.wide, max(_NARROW, self.width_of(self.name), min(word, WORD)))


def columns_of(answer: Answer, width_of: Callable[[str], int]) -> list[Column]:
    """Return the columns of an answer that has rows."""
    return [
        Column(
            shown(name), tuple(map(shown, cells)), all(not isinstance(cell, str) for cell in cells), width_of
        )
        for name, *cells in zip(answer.columns, *answer.rows, strict=True)
    ]


def closing(answer: Answer, words: Words) -> str:
    """Return what is said below an answer: the day, how many rows there are, and what NULL means."""
    said = [f"{words.fill('as-of', date=words.day(answer.day))}."] if answer.day else []
    if answer.rows:
        key = f"query-cut-{answer.cut}" if answer.cut else "query-rows"
        said.append(words.fill(key, count=words.number(len(answer.rows))))
    if any(cell is None for row in answer.rows for cell in row):
        said.append(words["query-null"])
    return " ".join(said)


def shown(cell: Cell) -> str:
    """Return a value on one line, with nothing in it that a terminal would obey."""
    if cell is None:
        return "NULL"
    text = " ".join(str(cell).split("\n"))
    return "".join(sign if sign.isprintable() or sign == "\u00a0" else ascii(sign)[1:-1] for sign in text)


def widths_of(columns: Sequence[Column], width: int) -> list[int]:
    """Return the widths of columns in a table, or none where it would not fit."""
    room = width - GAP * (len(columns) - 1)
    widths = [column.narrow for column in columns]
    if sum(widths) > room:
        return []
    by_want = sorted(range(len(columns)), key=lambda number: columns[number].wide)
    for rank, number in enumerate(by_want):  # the room that is left is shared by those that want more
        share = (room - sum(widths)) // (len(columns) - rank)
        widths[number] = min(columns[number].wide, widths[number] + share)
    lines = (
        column.width_of(cell) / max(1, widths[number])
        for number, column in enumerate(columns)
        for cell in column.cells
    )
    return widths if max(lines) <= _HIGH else []
