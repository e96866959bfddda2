"""What was taken from sources, as rows: every statement, with its place in the source and in a record."""

from collections.abc import Iterator
from typing import Any

from kumppanuus.labels import Words
from kumppanuus.render.sheet import Sheet, plain_cell
from kumppanuus.views.sources import SourcesView

_COLUMNS = ("source", "at", "page", "record", "field", "statement")


def sources_sheet(view: SourcesView, words: Words) -> Sheet:
    """Return the statements. What was left out has no record and no field."""
    return Sheet(_COLUMNS, _rows(view, words))


def _rows(view: SourcesView, words: Words) -> Iterator[tuple[Any, ...]]:
    for source in view.sources:
        for place in source.places:
            for taken in place.taken:
                for said in taken.statements or ((),):
                    statement = tuple(words[word] if isinstance(word, str) else word for word in said)
                    yield source.id, place.at, place.page, taken.path, taken.key, statement
            for omitted in place.omitted:
                left_out = tuple(plain_cell(text, words) for text in (omitted.text, omitted.why))
                omission = words.fill("left-out", what=left_out[0], why=left_out[1])
                yield source.id, place.at, place.page, None, None, omission
