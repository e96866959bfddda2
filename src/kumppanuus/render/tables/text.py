"""The tables in a terminal."""

from collections.abc import Sequence

from rich.console import Console, JustifyMethod
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from kumppanuus.labels import Words
from kumppanuus.render.screen import Screen, draw
from kumppanuus.tables.described import TableLine, TableSchema
from kumppanuus.tables.table import FLAG, Column

_LEAST = 40
"""How wide the column of texts is at least, with the space before it."""


def list_text(lines: tuple[TableLine, ...], words: Words, screen: Screen) -> str:
    """Return the tables with the numbers of their rows."""
    return draw(screen, lambda console: _paint_list(console, lines))


def _paint_list(console: Console, lines: tuple[TableLine, ...]) -> None:
    console.print(
        Text("Tables", style="bold"), f"({len(lines)}; 'kumppanuus query --schema TABLE' describes one)"
    )
    console.print()
    _beside(console, [((one.table, str(one.rows)), one.row) for one in lines], ("left", "right"))


def schema_text(tables: tuple[TableSchema, ...], words: Words, screen: Screen) -> str:
    """Return the columns of tables."""
    return draw(screen, lambda console: _paint_schema(console, tables))


def _paint_schema(console: Console, tables: tuple[TableSchema, ...]) -> None:
    for number, table in enumerate(tables):
        if number:
            console.print()
        console.print(Text(table.table, style="bold cyan"))
        console.print(Text(table.row))
        if table.key:
            console.print(Text(f"Key: {', '.join(table.key)}", style="dim"))
        console.print()
        rows = [((column.name, column.type), meaning(column)) for column in table.columns]
        _beside(console, rows, ("left", "left"))


def _beside(
    console: Console,
    rows: Sequence[tuple[tuple[str, str], str]],
    justify: tuple[JustifyMethod, JustifyMethod],
) -> None:
    """Print a text beside each name and what belongs to it, or below them where there is no room."""
    if console.width - max(len(name) + len(other) for (name, other), _ in rows) < _LEAST:
        for (name, other), text in rows:
            console.print(Text.assemble((name, "cyan"), "  ", other))
            console.print(Padding(Text(text), (0, 0, 0, 2)))
        return
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True, style="cyan", justify=justify[0])
    grid.add_column(no_wrap=True, justify=justify[1])
    grid.add_column()
    for (name, other), text in rows:
        grid.add_row(name, other, Text(text))
    console.print(grid)


def meaning(column: Column) -> str:
    """Return what stands in a column, of which words it is one, and what it names."""
    said = [column.meaning]
    if column.choices == FLAG:
        said.append("1 or 0.")
    elif column.choices:
        said.append(f"One of {', '.join(column.choices)}.")
    if column.link:
        said.append(f"Names {column.link}.")
    return " ".join(said)
