"""A matrix in a terminal: signs in columns, and below them what they stand for."""

import re
from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from . import Key, Matrix

_GAP = 2
"""Between columns."""

_WIDEST_NAME = 3
"""The names of the rows take at most one part in so many of the width, unless its columns leave more."""

_PIECE = re.compile(r"[^ \-–]*[ \-–]|[^ \-–]+")
"""What stands together in a name: up to a space, a hyphen or a dash, at which a line can end."""


def paint_matrix(console: Console, matrix: Matrix, indent: int) -> None:
    """Paint a matrix. Where its columns do not fit side by side, they stand below one another in blocks."""
    width = console.width - indent
    longest = max(cell_len(name) for name in (matrix.corner, *(name for name, _ in matrix.rows)))
    blocks = tuple(_blocks(matrix, width - min(longest, max(width // _WIDEST_NAME, 12))))
    names = min(longest, max(12, width - max(_room(matrix, block) for block in blocks)))
    for number, block in enumerate(blocks):
        if number:
            console.print()
        console.print(Padding(_grid(matrix, block, names), (0, 0, 0, indent)))
    keys = [key for key in (*matrix.columns, *matrix.signs) if key.meaning and key.meaning != key.sign]
    if keys:
        console.print()
    for key in keys:
        console.print(Padding(Text(f"{key.sign} = {key.meaning}", style="dim"), (0, 0, 0, indent)))


def _room(matrix: Matrix, block: Sequence[int]) -> int:
    """Return how much of the width some columns take beside the names."""
    return sum(_width(matrix, number) + _GAP for number in block)


def _blocks(matrix: Matrix, width: int) -> Iterator[Sequence[int]]:
    """Give the columns in groups that fit a width; a group has one column at least."""
    block: list[int] = []
    taken = 0
    for number in range(len(matrix.columns)):
        needed = _width(matrix, number) + _GAP
        if block and taken + needed > width:
            yield block
            block, taken = [], 0
        block.append(number)
        taken += needed
    yield block


def _width(matrix: Matrix, number: int) -> int:
    return max(cell_len(key.sign) for key in _column(matrix, number))


def _column(matrix: Matrix, number: int) -> list[Key]:
    return [matrix.columns[number], *(cells[number] for _, cells in matrix.rows)]


def _grid(matrix: Matrix, block: Sequence[int], names: int) -> Grid:
    grid = Grid.grid(padding=(0, _GAP, 0, 0))
    grid.add_column(width=names, overflow="fold")
    for number in block:
        grid.add_column(width=_width(matrix, number), no_wrap=True)
    heads = (Text(matrix.columns[number].sign, style="bold") for number in block)
    grid.add_row(Text(_broken(matrix.corner, names), style="bold"), *heads)
    for name, cells in matrix.rows:
        grid.add_row(Text(_broken(name, names)), *(Text(cells[number].sign) for number in block))
    return grid


def _broken(name: str, width: int) -> str:
    """Return a name in lines that fit a width, or as it is where a piece is too long: then it is folded."""
    lines = [""]
    for piece in _PIECE.findall(name):
        if cell_len(piece.rstrip()) > width:
            return name
        if lines[-1] and cell_len(f"{lines[-1]}{piece}".rstrip()) > width:
            lines.append("")
        lines[-1] += piece
    return "\n".join(line.rstrip() for line in lines)
