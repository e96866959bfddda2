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

from .columns import GAP, WORD, Column, closing, columns_of, shown, widths_of

_ASCII = Box("    \n    \n -- \n    \n    \n    \n    \n    \n", ascii=True)


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
    columns = columns_of(answer, cell_len)
    widths = widths_of(columns, console.width)
    if widths:
        console.print(_table(answer, columns, widths, SIMPLE_HEAD if screen.unicode else _ASCII))
    else:
        _records(console, answer, columns)


def _table(answer: Answer, columns: Sequence[Column], widths: list[int], box: Box) -> Table:
    table = Table(box=box, pad_edge=False, show_edge=False, padding=(0, GAP - 1, 0, 0))
    for column, width in zip(columns, widths, strict=True):
        name = Text(column.name)
        table.add_column(name, width=width, justify="right" if column.is_number else "left", overflow="fold")
    for row in answer.rows:
        table.add_row(*map(_styled, row))
    return table


def _records(console: Console, answer: Answer, columns: Sequence[Column]) -> None:
    """Print each row by itself: the values beside the names of the columns, or below, where they are wide."""
    names = max(cell_len(column.name) for column in columns)
    words = (cell_len(word) for column in columns for cell in column.cells for word in cell.split())
    beside = console.width - names - GAP >= max(WORD, min(max(words, default=0), console.width - GAP))
    for number, row in enumerate(answer.rows):
        if number:
            console.print()
        grid = Table.grid(padding=(0, GAP, 0, 0))
        grid.add_column(style="dim", overflow="fold")
        grid.add_column(overflow="fold")
        for column, cell in zip(columns, row, strict=True):
            if beside:
                grid.add_row(Text(column.name), _styled(cell))
            else:
                console.print(Text(column.name, style="dim"))
                console.print(Padding(_styled(cell), (0, 0, 0, GAP)))
        if beside:
            console.print(grid)


def _styled(cell: Cell) -> Text:
    return Text(shown(cell), style="dim italic" if cell is None else "")
