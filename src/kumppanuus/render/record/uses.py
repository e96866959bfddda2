"""What points to a record, in a terminal."""

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from kumppanuus.labels import Words
from kumppanuus.render.phrases import Phrases
from kumppanuus.views.record import RecordView
from kumppanuus.views.uses import Use

_SHOWN_USES = 10
_SHOWN_STATEMENTS = 5
"""Of each kind of record, and of each field in one, unless all of it is asked for."""


def paint_uses(console: Console, record: RecordView, words: Words, *, whole: bool) -> None:
    """Print what points to a record by kind, with the fields that do so and what they say."""
    if not record.used_by and record.kind != "source":
        return
    count = sum(len(group.uses) for group in record.used_by)
    heading = words["rests-heading" if record.kind == "source" else "used-by-heading"]
    console.print()
    console.print(Text(f"{heading} ({count})".upper(), style="bold cyan"))
    if not record.used_by:
        console.print(f"  {words['nothing-taken']}")
    for group in record.used_by:
        console.print(Text(f"  {words[group.heading]} ({len(group.uses)})", style="bold"))
        shown = group.uses if whole else group.uses[:_SHOWN_USES]
        for use in shown:
            _paint(console, use, Phrases(words), None if whole else _SHOWN_STATEMENTS)
        if len(group.uses) > len(shown):
            more = words.fill("uses-more", count=len(group.uses) - len(shown))
            console.print(Padding(Text(more, style="dim"), (0, 0, 0, 4)))


def _paint(console: Console, use: Use, say: Phrases, most: int | None) -> None:
    """Print a record, with a single short statement beside its name and others below it."""
    line = Text(use.id, style="cyan").append(f"  {say.words.text(use.name)}", style="dim")
    lines = [say.way(way, said) for way in use.ways for said in (way.said[:most] or ((),))]
    if len(use.ways) == len(lines) == 1 and use.ways[0].at is None:
        line.append(f" ({lines.pop()})", style="dim")
    table = Table.grid()
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    table.add_row("    ", line)
    for one in lines:
        table.add_row("", Padding(Text(one, style="dim"), (0, 0, 0, 2)))
    if most is not None and any(len(way.said) > most for way in use.ways):
        table.add_row("", Padding(Text("…", style="dim"), (0, 0, 0, 2)))
    console.print(table)
