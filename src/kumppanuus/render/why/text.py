"""The evidence for a statement in a terminal."""

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from kumppanuus.labels import Words
from kumppanuus.render.cited import cited
from kumppanuus.render.phrases import Phrases
from kumppanuus.render.screen import GAP, Screen, draw
from kumppanuus.render.source_lines import paint_sources
from kumppanuus.views.why import StatementLine, ValueLine, WhyView


def why_text(view: WhyView, words: Words, screen: Screen) -> str:
    """Return the evidence as text."""
    unbroken = Words(words.language, GAP)
    return draw(screen, lambda console: _paint(console, view, Phrases(unbroken)))


def _paint(console: Console, view: WhyView, say: Phrases) -> None:
    words = say.words
    console.print(Text(words.text(view.name), style="bold"), Text(f"({words[f'kind-{view.kind}']})"))
    console.print(Text(view.id, style="cyan"))
    if view.damaged:
        console.print(Text(words.fill("damaged", names=view.id), style="bold red"))
    if view.status and view.as_of:
        console.print(Text(say.status(view.status), style="green"))
        console.print(words.fill("as-of", date=words.day(view.as_of)), style="dim")
        if not view.statements:
            console.print(words["no-events"])
    for statement in view.statements:
        console.print()
        _statement(console, statement, view, say)
    paint_sources(console, words, view.sources)
    if words.translated_used:
        console.print()
        console.print(words["translation-note"], style="dim")


def _statement(console: Console, statement: StatementLine, view: WhyView, say: Phrases) -> None:
    words = say.words
    head = Text(statement.path, style="bold")
    if statement.record.id != view.id:
        head.append(f"  {statement.record.id}  {words.text(statement.record.name)}", style="not bold")
    console.print(head)
    place = statement.file if statement.line is None else f"{statement.file}:{statement.line}"
    console.print(Text(f"  {place}", style="dim"), soft_wrap=True)  # never broken, so that it can be copied
    for line in statement.values:
        _value(console, line, say)
    if view.status:
        console.print(Padding(Text(say.happened(statement)), (0, 0, 0, 2)))
    basis = Text(say.basis(statement), style="yellow" if statement.basis == "none" else "dim")
    if statement.record_sources:
        basis.append(f"; {words['record-rests-on']}")
    console.print(Padding(cited(basis, statement.sources or statement.record_sources), (0, 0, 0, 2)))


def _value(console: Console, line: ValueLine, say: Phrases) -> None:
    value = Text(f"{line.key}: ", style="dim").append(say.value(line), style="not dim")
    console.print(Padding(value, (0, 0, 0, 2)))
    for claim in line.claims:
        said = cited(Text(f"- {say.claim(claim)}"), claim.sources)
        said.append(f" ({say.why(claim)})" if claim.followed else "")
        console.print(Padding(said, (0, 0, 0, 4)))
