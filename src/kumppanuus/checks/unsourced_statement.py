"""A date, an amount or a party does not say which source it comes from.

Every statement can be followed to the document that it rests on; one that cannot be is only a
claim. A record with exactly one source lends it to all its statements. A record with several, or
with none, does not: then every date, period, amount, share, value and party names its own.

A statement within another one inherits from it. Claims in conflict name their sources themselves,
and what is stated to be unknown needs none.

Bad::

    events:
      - {event: signed, date: 2022-03-01}
    sources:
      - {source: tiedote}
      - {source: pori-sivu}

Good::

    events:
      - {event: signed, date: 2022-03-01, source: tiedote}
    sources:
      - {source: tiedote}
      - {source: pori-sivu}
"""

from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.base import Location, Model
from kumppanuus.model.evidence import Sourced
from kumppanuus.model.record import Record
from kumppanuus.model.statements import Claims, Unknown

from .finding import Finding

EACH = Record

_NEEDS_A_SOURCE = ("date", "amount", "share", "period", "value", "organisation", "place")


def run(dataset: Dataset, entry: Entry, record: Record) -> Iterator[Finding]:
    """Find statements that neither have nor inherit a source."""
    if not entry.whole or record.only_source:
        return
    for location, key in _unsourced(record, ()):
        message = f"nothing says where this {key} comes from"
        number = len({citation.source for citation in record.sources})
        why = f"the record has {number} sources" if number else "the record has no source"
        yield Finding(entry, (*location, key), message, f"add 'source' beside it: {why}")


def _unsourced(value: object, location: Location) -> Iterator[tuple[Location, str]]:
    if isinstance(value, Sourced) and value.source is not None:
        return
    if isinstance(value, Model):
        stated = isinstance(value, Sourced) and next(
            (key for key in _NEEDS_A_SOURCE if _states(value, key)), None
        )
        if stated:
            yield location, stated
        for key, part in value.__dict__.items():
            if isinstance(part, Model | tuple | dict):
                yield from _unsourced(part, (*location, key))
    elif isinstance(value, tuple):
        for number, part in enumerate(value):
            yield from _unsourced(part, (*location, number))
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _unsourced(part, (*location, key))


def _states(statement: Model, key: str) -> bool:
    """Whether the statement gives a value that has no source of its own, as claims have."""
    value = statement.__dict__.get(key)
    return value is not None and not isinstance(value, Claims | Unknown)
