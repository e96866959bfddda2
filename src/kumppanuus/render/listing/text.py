"""A list of records in a terminal."""

from rich.box import SIMPLE_HEAD, Box
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from kumppanuus.labels import Words
from kumppanuus.render.screen import Screen, draw
from kumppanuus.views.listing import Listing

from .cells import cells, filters, heading, headings, notes
from .fitting import Fit, fitted

_INDENT = 2
_PLAIN = Box(str(SIMPLE_HEAD).replace("─", "-"), ascii=True)
"""The line below the headings, for a screen without other signs."""


def listing_text(listing: Listing, words: Words, screen: Screen) -> str:
    """Return the list as a table, or on a narrow screen as one block for each record."""
    return draw(
        screen, lambda console: _paint(console, listing, words, SIMPLE_HEAD if screen.unicode else _PLAIN)
    )


def _paint(console: Console, listing: Listing, words: Words, box: Box) -> None:
    count = words.fill("rows", count=listing.groups[0].count)
    console.print(Text(words[f"list-{listing.kind}"], style="bold"), count)
    if listing.filters:
        console.print(Text(filters(listing, words), style="dim"))
    if listing.filters or listing.kind == "agreements":
        console.print(Text(words.fill("as-of", date=words.day(listing.as_of)), style="dim"))
    names = headings(listing, words)
    groups = [(group, cells(listing, group, words)) for group in listing.groups]
    every = [row for _, rows in groups for row in rows]
    fit = fitted(names, every, console.width) if every and names[1:] else None
    for group, rows in groups:
        if group.heading:
            console.print()
            console.print(Text(heading(group, words), style="bold cyan"))
        if rows and fit:
            console.print(_table(names, rows, fit, box))
        elif rows:
            _blocks(console, names, rows)
        if group.more:
            console.print(words.fill("more-rows", count=group.more))
    for note in notes(listing, words):
        console.print(note)
    if words.translated_used:
        console.print(Text(words["translation-note"], style="dim"))


def _table(names: list[str], rows: list[list[str]], fit: Fit, box: Box) -> Table:
    table = Table(box=box, pad_edge=False, show_edge=False)
    for name, width in zip(names[1:] if fit.below else names, fit.widths, strict=True):
        table.add_column(name, width=width)
    for id_, title, *others in rows:
        styled = Text(id_, style="cyan")
        first = [Text(f"{title}\n").append_text(styled)] if fit.below else [styled, Text(title)]
        table.add_row(*first, *others)
    return table


def _blocks(console: Console, names: list[str], rows: list[list[str]]) -> None:
    """Write each record as a block: its name, its id, and what else is known of it."""
    for id_, *values in rows:
        if values:
            console.print()
            console.print(Text(values[0]))
        console.print(Text(id_, style="cyan"), soft_wrap=True)  # never broken, so that it can be copied
        known = [f"{name}: {value}" for name, value in zip(names[2:], values[1:], strict=True) if value]
        line = "; ".join(known)
        for text in [line] if 0 < len(line) <= console.width - _INDENT else known:
            console.print(Padding(Text(text), (0, 0, 0, _INDENT)))
