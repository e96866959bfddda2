"""The numbered list of sources at the end of a view, in a terminal."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from kumppanuus.views.evidence import SourceLine

from .phrases import Phrases


def paint_sources(console: Console, sources: Sequence[SourceLine], say: Phrases) -> None:
    """Print the sources, each under its number."""
    for source in sources:
        number = f"[{source.number}] ".rjust(len(str(len(sources))) + 3)
        table = Table.grid()
        table.add_column(style="cyan", no_wrap=True)
        table.add_column()
        table.add_row(number, Text(f"{say.title(source.title)} {say.document(source)}."))
        if source.note and not source.address:
            table.add_row("", Text(say.words.text(source.note), style="dim"))
        console.print(table)
        if source.address:  # never broken, so that it can be copied and clicked
            console.print(Text(" " * len(number) + source.address, style="dim"), soft_wrap=True)
