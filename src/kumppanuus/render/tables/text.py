"""The tables in a terminal."""

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from kumppanuus.labels import Words
from kumppanuus.render.screen import Screen, draw
from kumppanuus.tables.described import TableLine, TableSchema
from kumppanuus.tables.table import FLAG, Column


def list_text(lines: tuple[TableLine, ...], words: Words, screen: Screen) -> str:
    """Return the tables with the numbers of their rows."""
    return draw(screen, lambda console: _paint_list(console, lines))


def _paint_list(console: Console, lines: tuple[TableLine, ...]) -> None:
    console.print(
        Text("Tables", style="bold"), f"({len(lines)}; 'kumppanuus query --schema TABLE' describes one)"
    )
    console.print()
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True, style="cyan")
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column()
    for line in lines:
        grid.add_row(line.table, str(line.rows), Text(line.row))
    console.print(grid)


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
        grid = Table.grid(padding=(0, 2, 0, 0))
        grid.add_column(no_wrap=True, style="cyan")
        grid.add_column(no_wrap=True)
        grid.add_column()
        for column in table.columns:
            grid.add_row(column.name, column.type, Text(meaning(column)))
        console.print(Padding(grid, (0, 0, 0, 2)))


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
