"""Manual pages in a terminal: one in full, or a line of each."""

import re
from collections.abc import Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from kumppanuus.diagnostics import Severity
from kumppanuus.manual import Page, Paragraph
from kumppanuus.render.screen import Screen, draw

from .weight import weight

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow"}
_MARGIN = "    "
_BESIDE = len("severity") + len("unsafe") + 3 * 3
"""The space that is neither the name's nor the fault's."""

_LEAST = 30
"""How wide the column of faults is at least; where it would be narrower, the fault stands below."""


def page_text(page: Page, screen: Screen) -> str:
    """Return a page. Its first line begins as a finding of the check does."""
    return draw(screen, lambda console: _paint(console, page, "•" if screen.unicode else "*"))


def list_text(pages: Sequence[Page], screen: Screen) -> str:
    """Return a line of each page."""
    return draw(screen, lambda console: _paint_list(console, pages))


def _paint(console: Console, page: Page, bullet: str) -> None:
    label = (f"{page.severity}[{page.name}]", _STYLES[page.severity])
    console.print(Text.assemble(label, ": ", _prose(page.title, "bold")))
    for paragraph in page.paragraphs:
        console.print()
        console.print(_paragraph(paragraph, bullet))
    _example(console, Text("Bad:", style="bold red"), page.bad)
    _example(console, Text("Good:", style="bold green"), page.good)
    console.print()
    console.print(Text(weight(page), style="dim"))


def _paragraph(paragraph: Paragraph, bullet: str) -> Text | Table:
    if isinstance(paragraph, str):
        return _prose(paragraph)
    items = Table.grid()
    items.add_column(no_wrap=True)
    items.add_column()
    for item in paragraph:
        items.add_row(f"{bullet} ", _prose(item))
    return items


def _prose(text: str, style: str = "") -> Text:
    """Return a text with its code in quotation marks, as a finding writes it."""
    prose = Text(style=style)
    for number, part in enumerate(re.split(r"`([^`]*)`", text)):
        prose.append(f"'{part}'" if number % 2 else part, style="cyan" if number % 2 else "")
    return prose


def _example(console: Console, heading: Text, block: str) -> None:
    """Print an example. Its lines are never broken: where one begins means something."""
    console.print()
    console.print(heading)
    console.print()
    for line in block.splitlines():
        style = "dim" if line.lstrip().startswith("#") else ""
        console.print(Text(_MARGIN + line if line else "", style=style), soft_wrap=True)


def _paint_list(console: Console, pages: Sequence[Page]) -> None:
    console.print(Text("Checks", style="bold"), f"({len(pages)}; 'kumppanuus explain NAME' explains one)")
    if console.width - _BESIDE - max(len(page.name) for page in pages) < _LEAST:
        for page in pages:
            console.print()
            beside = f" ({page.severity}, fix: {page.fixes})"
            console.print(Text.assemble((page.name, "cyan"), (beside, "dim")))
            console.print(_prose(page.title))
    else:
        console.print(_table(pages))


def _table(pages: Sequence[Page]) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for heading in ("check", "severity", "fix"):
        table.add_column(heading, no_wrap=True)
    table.add_column("fault")
    for page in pages:
        severity = Text(page.severity, style=_STYLES[page.severity])
        table.add_row(Text(page.name, style="cyan"), severity, page.fixes, _prose(page.title))
    return table
