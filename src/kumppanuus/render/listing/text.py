"""A list of records in a terminal."""

from typing import Any

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from kumppanuus.labels import Words
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.text import LocalText
from kumppanuus.render.screen import Screen, draw
from kumppanuus.status import Status
from kumppanuus.views.listing import ListGroup, Listing

_LEAST = 30
"""How wide the column of names is at least; where it would be narrower, the id stands below the name."""

_GAPS = 2
"""The space between two columns."""


def listing_text(listing: Listing, words: Words, screen: Screen) -> str:
    """Return the list as a table."""
    return draw(screen, lambda console: _paint(console, listing, words))


def _paint(console: Console, listing: Listing, words: Words) -> None:
    count = sum(len(group.rows) for group in listing.groups)
    console.print(Text(words[f"list-{listing.kind}"], style="bold"), words.fill("rows", count=count))
    if not count:
        console.print(words["nothing-listed"])
    for group in listing.groups:
        if group.heading:
            console.print(Text(words[group.heading], style="bold cyan"))
        if group.rows:
            console.print(_table(listing, group, words, console.width))


def _table(listing: Listing, group: ListGroup, words: Words, width: int) -> Table:
    rows = [(row.id, *(cell(value, words) for value in row.values)) for row in group.rows]
    headings = [words[f"column-{column}"] for column in listing.columns]
    widths = [max(map(len, column)) for column in zip(headings, *rows, strict=True)]
    beside = sum(widths) - widths[1] + _GAPS * len(widths)
    below = width - beside < min(_LEAST, widths[1])
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for number, heading in enumerate(headings):
        is_id = number == 0
        if not (is_id and below):
            names = min(max(widths[0], _LEAST), width // 2) if below and number == 1 else None
            table.add_column(heading, no_wrap=is_id, width=names, min_width=8, overflow="fold")
    for name, title, *others in rows:
        styled = Text(name, style="cyan")
        first = [Text(f"{title}\n").append_text(styled)] if below else [styled, Text(title)]
        table.add_row(*first, *others)
    return table


def cell(value: Any, words: Words) -> str:
    """Return a value of a column as text; of a status only its name, since a report tells the rest."""
    if value is None:
        return ""
    if isinstance(value, LocalText):
        return words.text(value)
    if isinstance(value, PartialDate):
        return words.date(value)
    if isinstance(value, Status):
        return words[value.name]
    return value if isinstance(value, str) else words.number(value)
