"""One record in a terminal: its keys as in its file, with the names of what it points to."""

from collections.abc import Iterator
from typing import Any

from rich.console import Console
from rich.text import Text

from kumppanuus.labels import Words
from kumppanuus.model.text import LANGUAGES, LocalText
from kumppanuus.render.phrases import Phrases
from kumppanuus.views.record import Field, Link, RecordView

from .screen import Screen, draw

_SHOWN_USES = 20


def record_text(record: RecordView, words: Words, screen: Screen) -> str:
    """Return the record as text."""
    return draw(screen, lambda console: _paint(console, record, words))


def _paint(console: Console, record: RecordView, words: Words) -> None:
    console.print(Text(words.text(record.name), style="bold"), Text(words[f"kind-{record.kind}"]))
    console.print(
        Text(record.id, style="cyan"), Text(words.fill("file", path=f"data/{record.path}"), style="dim")
    )
    if record.status:
        console.print(Text(Phrases(words).status(record.status), style="green"))
    console.print()
    for line in _lines(record.fields, 0, words):
        console.print(line)
    if record.rules:
        _heading(console, words["rules-heading"])
        for rule in record.rules:
            console.print(Text(f"  {words[f'rule-{rule.outcome}']}: {words.text(rule.text)}"))
    if record.used_by:
        _heading(console, f"{words['used-by-heading']} ({len(record.used_by)})")
        for use in record.used_by[:_SHOWN_USES]:
            line = Text(f"  {use.id}", style="cyan")
            line.append(f"  {words.text(use.name)} ({', '.join(use.fields)})", style="default")
            console.print(line)
        if len(record.used_by) > _SHOWN_USES:
            console.print("  …")


def _heading(console: Console, text: str) -> None:
    console.print()
    console.print(Text(text.upper(), style="bold cyan"))


def _lines(fields: tuple[Field, ...], depth: int, words: Words) -> Iterator[Text]:
    for field in fields:
        yield from _field(field.key, field.value, depth, words)


def _field(key: str, value: Any, depth: int, words: Words) -> Iterator[Text]:
    line = Text("  " * depth)
    line.append(f"{key}: ", style="dim")
    if _is_fields(value):
        yield line
        yield from _lines(value, depth + 1, words)
    elif isinstance(value, tuple):
        yield line
        for item in value:
            yield from _item(item, depth + 1, words)
    else:
        yield line.append_text(_scalar(value, words))


def _item(value: Any, depth: int, words: Words) -> Iterator[Text]:
    if _is_fields(value):
        for number, line in enumerate(_lines(value, 0, words)):
            yield Text("  " * depth + ("- " if number == 0 else "  ")).append_text(line)
    else:
        yield Text("  " * depth + "- ").append_text(_scalar(value, words))


def _is_fields(value: Any) -> bool:
    return isinstance(value, tuple) and bool(value) and all(isinstance(part, Field) for part in value)


def _scalar(value: Any, words: Words) -> Text:
    if value is None:
        return Text(words["states-none"], style="dim")
    if isinstance(value, LocalText):
        texts = [(language, getattr(value, language)) for language in LANGUAGES]
        return Text(" / ".join(dict.fromkeys(text for _, text in texts if text)))
    if isinstance(value, Link):
        line = Text(value.id, style="cyan")
        name = words.text(value.name)
        return line if name == value.id else line.append(f"  {name}", style="dim")
    if isinstance(value, bool):
        return Text(words["yes" if value else "no"])
    return Text(str(value))
