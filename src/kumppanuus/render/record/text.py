"""One record in a terminal: its keys as in its file, with the names of what it points to."""

from collections.abc import Iterator
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from kumppanuus.labels import Words
from kumppanuus.model.languages import LANGUAGES
from kumppanuus.model.text import LocalText
from kumppanuus.render.phrases import Phrases
from kumppanuus.render.screen import GAP, Screen, draw
from kumppanuus.views.record import Field, Item, Link, RecordView

from .uses import paint_uses

_NAMES = ("title", "name", "label", "abbreviation")


def record_text(record: RecordView, words: Words, screen: Screen, *, whole: bool = False) -> str:
    """Return the record as text; as a whole with all that points to it, else with the first of each kind."""
    unbroken = Words(words.language, GAP)
    return draw(screen, lambda console: _paint(console, record, unbroken, whole=whole))


def _paint(console: Console, record: RecordView, words: Words, *, whole: bool) -> None:
    _head(console, record, words)
    console.print()
    for start, value in _lines(record.fields, "", words):
        console.print(_hanging(start, value))
    _judged(console, record, words)
    if record.predecessors:
        _heading(console, words["before"])
        for link in record.predecessors:
            name = Text(words.text(link.name), style="dim")
            console.print(_hanging(Text(f"  {link.id}  ", style="cyan"), name))
    paint_uses(console, record, words, whole=whole)
    if words.translated_used:
        console.print()
        console.print(words["translation-note"], style="dim")


def _head(console: Console, record: RecordView, words: Words) -> None:
    console.print(Text(words.text(record.name), style="bold"), Text(f"({words[f'kind-{record.kind}']})"))
    console.print(Text(record.id, style="cyan"), Text(words.fill("file", path=record.path), style="dim"))
    if record.status:
        console.print(Text(Phrases(words).status(record.status), style="green"))
    if record.damaged:
        console.print(Text(words.fill("damaged", names=record.id), style="bold red"))


def _judged(console: Console, record: RecordView, words: Words) -> None:
    """Print what can be said of the record: its rules, where its sums went, the faults left in it."""
    say = Phrases(words)
    if record.rules:
        _heading(console, words["rules-heading"])
        for rule in record.rules:
            console.print(Text(f"  {words[f'rule-{rule.outcome}']}: {words.text(rule.text)}"))
    if accounts := [(one, said) for one in record.accounts if (said := say.accounted(one))]:
        _heading(console, words["accounts-heading"])
        for line, said in accounts:
            console.print(Padding(said, (0, 0, 0, 2)))
            for share in line.shares:
                amount = words.money(share.amount, line.currency)
                console.print(_hanging(Text(f"    {share.id}  ", style="cyan"), Text(amount)))
    if record.waivers:
        _heading(console, words["waivers-heading"])
        for waiver in record.waivers:
            console.print(Padding(Text(say.waiver(waiver)), (0, 0, 0, 2)))


def _heading(console: Console, text: str) -> None:
    console.print()
    console.print(Text(text.upper(), style="bold cyan"))


def _hanging(start: Text, value: Text) -> Table:
    """Set a value beside its key, so that the lines it wraps to stay in its column."""
    table = Table.grid()
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    table.add_row(start, value)
    return table


Line = tuple[Text, Text]
"""A line's indentation and key, and its value."""


def _lines(fields: tuple[Field, ...], indent: str, words: Words) -> Iterator[Line]:
    """Give the lines of fields. What the record itself is called stands in every language."""
    for field in fields:
        key = Text(indent).append(f"{field.key}: ", style="dim")
        if field.key == "source" and isinstance(field.value, Link) and not _is_citation(fields):
            yield key, Text(field.value.id, style="cyan")
            continue
        if not isinstance(field.value, tuple):
            own_name = not indent and field.key in _NAMES
            yield key, _names(field.value) if own_name else _scalar(field.value, words)
            continue
        yield key, Text()
        if _is_fields(field.value):
            yield from _lines(field.value, indent + "  ", words)
        else:
            for item in field.value:
                yield from _item(item, indent + "  ", words)


def _item(item: Item, indent: str, words: Words) -> Iterator[Line]:
    if not _is_fields(item.value):
        yield Text(f"{indent}- "), _scalar(item.value, words)
        return
    for number, (key, text) in enumerate(_lines(item.value, " ", words)):
        yield Text(indent + ("- " if number == 0 else "  ")).append_text(key[1:]), text


def _is_citation(fields: tuple[Field, ...]) -> bool:
    """Whether there is nothing but a source and a place in it; then its title is of interest."""
    return {field.key for field in fields} <= {"source", "at", "page"}


def _is_fields(value: Any) -> bool:
    return isinstance(value, tuple) and bool(value) and all(isinstance(part, Field) for part in value)


def _names(value: Any) -> Text:
    """Return a name in all its languages."""
    if not isinstance(value, LocalText):
        return Text("–" if value is None else str(value))
    return Text(" / ".join(dict.fromkeys(text for one in LANGUAGES if (text := getattr(value, one)))))


def _scalar(value: Any, words: Words) -> Text:
    if value is None:
        return Text("–", style="dim")
    if isinstance(value, LocalText):
        return Text(words.text(value))
    if isinstance(value, Link):
        line = Text(value.id, style="cyan")
        name = words.text(value.name)
        return line if name == value.id else line.append(f"  {name}", style="dim")
    if isinstance(value, bool):
        return Text(words["yes" if value else "no"])
    return Text(str(value))
