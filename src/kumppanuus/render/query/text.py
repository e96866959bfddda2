"""An answer in a terminal: a table, or where that is too wide, one row below the other."""

from collections.abc import Sequence

from rich.box import SIMPLE_HEAD, Box
from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from kumppanuus.asking.answer import Answer, Cell
from kumppanuus.labels import Words
from kumppanuus.render.screen import Screen, draw
from kumppanuus.structures import dataclass

_GAP = 2
_NARROW = 14
"""How narrow a column of texts can be; a longer word makes it wider."""
_WORD = 26
"""A longer word than this is broken."""
_HIGH = 6
"""How many lines a row can take; where one would take more, each row stands by itself."""
_ASCII = Box("    \n    \n -- \n    \n    \n    \n    \n    \n", ascii=True)


@dataclass(frozen=True, slots=True)
class _Column:
    """A column: how wide it wants to be, and how narrow it can be. What is no text is never broken."""

    name: str
    cells: tuple[str, ...]
    is_number: bool

    @property
    def wide(self) -> int:
        """The width of its longest cell."""
        return max(map(cell_len, (self.name, *self.cells)))

    @property
    def narrow(self) -> int:
        """The least width at which it can be read."""
        if self.is_number or not any(" " in cell for cell in self.cells):
            return self.wide
        word = max(cell_len(word) for cell in self.cells for word in (cell.split() or [""]))
        return min(self.wide, max(_NARROW, cell_len(self.name), min(word, _WORD)))


def answer_text(answer: Answer, words: Words, screen: Screen) -> str:
    """Return an answer as text."""
    return draw(screen, lambda console: _paint(console, answer, words, screen))


def _paint(console: Console, answer: Answer, words: Words, screen: Screen) -> None:
    if answer.title:
        console.print(Text(words.text(answer.title), style="bold"))
        if answer.note:
            console.print(Text(words.text(answer.note), style="dim"))
        console.print()
    if not answer.rows:
        console.print(words["query-none"])
    else:
        _rows(console, answer, screen)
        console.print()
    console.print(Text(closing(answer, words), style="dim"))


def _rows(console: Console, answer: Answer, screen: Screen) -> None:
    columns = [
        _Column(shown(name), tuple(map(shown, cells)), all(not isinstance(cell, str) for cell in cells))
        for name, *cells in zip(answer.columns, *answer.rows, strict=True)
    ]
    widths = _widths(columns, console.width)
    if widths:
        console.print(_table(answer, columns, widths, SIMPLE_HEAD if screen.unicode else _ASCII))
    else:
        _records(console, answer, columns)


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


def _widths(columns: Sequence[_Column], width: int) -> list[int]:
    """Return the widths of columns in a table, or none where it would not fit."""
    room = width - _GAP * (len(columns) - 1)
    widths = [column.narrow for column in columns]
    if sum(widths) > room:
        return []
    by_want = sorted(range(len(columns)), key=lambda number: columns[number].wide)
    for rank, number in enumerate(by_want):  # the room that is left is shared by those that want more
        share = (room - sum(widths)) // (len(columns) - rank)
        widths[number] = min(columns[number].wide, widths[number] + share)
    lines = (
        cell_len(cell) / max(1, widths[number])
        for number, column in enumerate(columns)
        for cell in column.cells
    )
    return widths if max(lines) <= _HIGH else []


def _table(answer: Answer, columns: Sequence[_Column], widths: list[int], box: Box) -> Table:
    table = Table(box=box, pad_edge=False, show_edge=False, padding=(0, _GAP - 1, 0, 0))
    for column, width in zip(columns, widths, strict=True):
        name = Text(column.name)
        table.add_column(name, width=width, justify="right" if column.is_number else "left", overflow="fold")
    for row in answer.rows:
        table.add_row(*map(_styled, row))
    return table


def _records(console: Console, answer: Answer, columns: Sequence[_Column]) -> None:
    """Print each row by itself: the values beside the names of the columns, or below, where they are wide."""
    names = max(cell_len(column.name) for column in columns)
    words = (cell_len(word) for column in columns for cell in column.cells for word in cell.split())
    beside = console.width - names - _GAP >= max(_WORD, min(max(words, default=0), console.width - _GAP))
    for number, row in enumerate(answer.rows):
        if number:
            console.print()
        grid = Table.grid(padding=(0, _GAP, 0, 0))
        grid.add_column(style="dim", overflow="fold")
        grid.add_column(overflow="fold")
        for column, cell in zip(columns, row, strict=True):
            if beside:
                grid.add_row(Text(column.name), _styled(cell))
            else:
                console.print(Text(column.name, style="dim"))
                console.print(Padding(_styled(cell), (0, 0, 0, _GAP)))
        if beside:
            console.print(grid)


def _styled(cell: Cell) -> Text:
    return Text(shown(cell), style="dim italic" if cell is None else "")
