"""A list of records in a terminal."""

from typing import Any

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from kumppanuus.labels import Words
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.text import LocalText
from kumppanuus.render.phrases import Phrases
from kumppanuus.status import Status
from kumppanuus.views.listing import ListGroup, Listing

from .screen import Screen, draw

_NARROW = 80
"""Below this width even ids are broken, so that no column vanishes."""


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
            console.print(_table(listing, group, words, fold=console.width < _NARROW))


def _table(listing: Listing, group: ListGroup, words: Words, *, fold: bool) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for column in listing.columns:
        is_id = column == "id"
        table.add_column(
            words[f"column-{column}"],
            no_wrap=is_id and not fold,
            min_width=8,
            overflow="fold",
            style="cyan" if is_id else "",
        )
    for row in group.rows:
        table.add_row(row.id, *(cell(value, words) for value in row.values))
    return table


def cell(value: Any, words: Words) -> str:
    """Return a value of a column as text."""
    if value is None:
        return ""
    if isinstance(value, LocalText):
        return words.text(value)
    if isinstance(value, PartialDate):
        return words.date(value)
    if isinstance(value, Status):
        return Phrases(words).status(value)
    return value if isinstance(value, str) else words.number(value)
