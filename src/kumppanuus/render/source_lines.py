"""The numbered list of sources at the end of a report, in a terminal."""

from rich.console import Console
from rich.table import Table
from rich.text import Text

from kumppanuus.labels import Words
from kumppanuus.render.phrases import Phrases
from kumppanuus.views.evidence import SourceLine


def paint_sources(console: Console, words: Words, sources: tuple[SourceLine, ...]) -> None:
    """Paint the list under its heading, where anything was cited."""
    if not sources:
        return
    say = Phrases(words)
    console.print()
    console.print(Text(words["sources-heading"].upper(), style="bold cyan"))
    for source in sources:
        number = f"[{source.number}] ".rjust(len(str(len(sources))) + 3)
        table = Table.grid()
        table.add_column(style="cyan", no_wrap=True)
        table.add_column()
        table.add_row(number, Text(f"{say.title(source.title)} {say.document(source)}."))
        if source.note and not source.address:
            table.add_row("", Text(words.text(source.note), style="dim"))
        console.print(table)
        if source.address:  # never broken, so that it can be copied and clicked
            console.print(Text(" " * len(number) + source.address, style="dim"), soft_wrap=True)
