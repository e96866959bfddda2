"""One record as rows: each value with the way to it, and the source that it rests on."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from kumppanuus.labels import Words
from kumppanuus.render.sheet import Sheet
from kumppanuus.views.record import Field, Item, Link, RecordView

_SOURCE = ("source", "at", "page")


@dataclass(frozen=True, slots=True)
class _Cited:
    """A source and the place in it."""

    source: str | None
    at: str | None = None
    page: int | None = None


def record_sheet(record: RecordView, words: Words) -> Sheet:
    """Return a row for every value: the way to it, and the id of the record that it names, if it does."""
    columns = ("field", "value", "id", *_SOURCE)
    return Sheet(columns, _rows(record.fields, _Cited(record.inherited)))


Row = tuple[Any, ...]


def _rows(fields: tuple[Field, ...], around: _Cited) -> Iterator[Row]:
    """Give the rows of a statement's fields, the source among them as a column and not as a row."""
    own = {field.key: field.value for field in fields}
    source = own.get("source")
    is_citation = own.keys() <= set(_SOURCE)
    cited = _Cited(source.id, own.get("at"), own.get("page")) if isinstance(source, Link) else around
    for field in fields:
        if is_citation or not (isinstance(source, Link) and field.key in _SOURCE):
            yield from _value(field, cited)


def _value(part: Field | Item, cited: _Cited) -> Iterator[Row]:
    value = part.value
    if isinstance(value, tuple) and value and isinstance(value[0], Field):
        yield from _rows(value, cited)
    elif isinstance(value, tuple):
        for item in value:
            yield from _value(item, cited)
    else:
        is_link = isinstance(value, Link)
        name, id_ = (value.name, value.id) if is_link else (value, None)
        yield part.path, name, id_, cited.source, cited.at, cited.page
