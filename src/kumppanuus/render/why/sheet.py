"""The evidence for a statement as rows: each value once for every source that states it."""

from collections.abc import Iterator
from typing import Any

from kumppanuus.labels import Words
from kumppanuus.render.sheet import Sheet
from kumppanuus.views.evidence import SourceLine
from kumppanuus.views.record import Link
from kumppanuus.views.why import StatementLine, ValueLine, WhyView

_COLUMNS = (
    "record",
    "field",
    "key",
    "value",
    "id",
    "followed",
    "reason",
    "basis",
    "source",
    "at",
    "page",
    "title",
    "publisher",
    "date",
    "draft",
    "address",
    "file",
    "line",
)


def why_sheet(view: WhyView, words: Words) -> Sheet:
    """Return the rows. What is followed has a reason, and so has what is not known."""
    by_number = {source.number: source for source in view.sources}
    return Sheet(_COLUMNS, [row for one in view.statements for row in _rows(one, by_number)])


def _rows(statement: StatementLine, by_number: dict[int, SourceLine]) -> Iterator[tuple[Any, ...]]:
    for line in statement.values:
        for value, followed, reason, numbers in _said(statement, line):
            for document in [_document(by_number[number]) for number in numbers] or [(None,) * 8]:
                yield (
                    statement.record.id,
                    statement.path,
                    line.key,
                    *_named(value),
                    followed,
                    reason,
                    statement.basis,
                    *document,
                    statement.file,
                    statement.line,
                )


def _said(statement: StatementLine, line: ValueLine) -> Iterator[tuple[Any, Any, Any, tuple[int, ...]]]:
    """Give each value that a source states, with whether it is followed, and the reason."""
    for claim in line.claims:
        yield claim.value, claim.followed, claim.why, claim.sources
    if not line.claims:
        yield line.value, None, line.reason, statement.sources


def _named(value: Any) -> tuple[Any, Any]:
    """Return a value and the id of the record that it names, if it does; of a list, all of them."""
    parts = value if isinstance(value, tuple) else (value,)
    if parts and all(isinstance(part, Link) for part in parts):
        return tuple(part.name for part in parts), tuple(part.id for part in parts)
    return value, None


def _document(source: SourceLine) -> tuple[Any, ...]:
    return (
        source.source,
        source.at,
        source.page,
        source.title,
        source.publisher,
        source.date,
        source.draft,
        source.address,
    )
