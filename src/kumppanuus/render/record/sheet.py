"""One record as rows: each value with the way to it, and the source that it rests on."""

from collections.abc import Iterator
from typing import Any

from kumppanuus.labels import Words
from kumppanuus.render.sheet import Sheet
from kumppanuus.structures import dataclass
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
    inherited = (
        _Cited(one.source, one.at, one.page) for one in record.sources if one.number in record.inherited
    )
    return Sheet(columns, _rows(record.fields, next(inherited, _Cited(None))))


Row = tuple[Any, ...]


def _rows(fields: tuple[Field, ...], around: _Cited) -> Iterator[Row]:
    """Give the rows of a statement's fields, the source among them as columns and not as rows."""
    own = {field.key: field.value for field in fields}
    source = own.get("source")
    if not isinstance(source, Link):
        cited, hidden = around, frozenset[str]()
    else:
        cited = _Cited(source.id, own.get("at"), own.get("page"))
        is_citation = own.keys() <= set(_SOURCE)
        hidden = frozenset(_SOURCE[1:] if is_citation else _SOURCE)
    for field in fields:
        if field.key not in hidden:
            yield from _value(field, cited)


def _value(part: Field | Item, cited: _Cited) -> Iterator[Row]:
    value = part.value
    if isinstance(value, tuple) and value and isinstance(value[0], Field):
        yield from _rows(value, cited)
    elif isinstance(value, tuple):
        for item in value:
            yield from _value(item, cited)
    else:
        name, id_ = (value.name, value.id) if isinstance(value, Link) else (value, None)
        yield part.path, name, id_, cited.source, cited.at, cited.page
