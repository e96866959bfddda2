"""The list of all records of a kind, with the columns that tell them apart."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from kumppanuus.dataset import Dataset
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.kinds import KINDS
from kumppanuus.model.place import CityRegion, Municipality, SubRegion
from kumppanuus.model.statements import followed
from kumppanuus.model.validity import places_on
from kumppanuus.status import StatusName, end_of, start_of, status

LEVELS = {
    "city-regions": "city-region",
    "countries": "country",
    "municipalities": "municipality",
    "regions": "region",
    "sub-regions": "sub-region",
}
LISTS: tuple[str, ...] = tuple(sorted({*(kind.plural for kind in KINDS), *LEVELS, "themes"}))
"""What can be listed: the kinds of record, the levels of place, and themes."""


@dataclass(frozen=True, slots=True)
class ListRow:
    """A record: its id, and a value for each further column."""

    id: str
    values: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class ListGroup:
    """Rows under a heading of their own; the first group has none."""

    heading: str | None
    rows: tuple[ListRow, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """All records of a kind."""

    kind: str
    columns: tuple[str, ...]
    groups: tuple[ListGroup, ...]


_BEFORE = frozenset((StatusName.NOT_YET, StatusName.PROPOSED, StatusName.IN_PREPARATION))
"""What has not begun by the day has no beginning and no end to show."""

Row = Callable[[Dataset, str, Any, dt.date], tuple[Any, ...]]


def build(dataset: Dataset, what: str, day: dt.date) -> Listing:
    """List one of :data:`LISTS`. Raises KeyError for anything else."""
    kind = "theme" if what == "themes" else "place" if what in LEVELS else _KIND_OF[what]
    columns, row = _COLUMNS[kind]
    records = [
        (name, record)
        for name, record in _records(dataset, kind)
        if what not in LEVELS or name.startswith(LEVELS[what] + "/")
    ]
    usual: list[ListRow] = []
    proposals: list[ListRow] = []
    for name, record in records:
        is_proposal = isinstance(record, Agreement) and record.is_proposal
        (proposals if is_proposal else usual).append(ListRow(name, row(dataset, name, record, day)))
    groups = [ListGroup(None, tuple(usual))]
    if proposals:
        groups.append(ListGroup("proposals", tuple(proposals)))
    return Listing(what, ("id", *columns), tuple(groups))


def _records(dataset: Dataset, kind: str) -> Iterator[tuple[str, Any]]:
    if kind == "theme":
        yield from dataset.themes.items()
    else:
        yield from ((entry.id, entry.record) for entry in dataset.entries if entry.kind == kind)


def _agreement(dataset: Dataset, name: str, record: Any, day: dt.date) -> tuple[Any, ...]:
    now = status(dataset, name, day)
    if now.name in _BEFORE:
        return record.title, now, None, None
    return record.title, now, start_of(record), end_of(record, day)


def _funding(dataset: Dataset, name: str, record: Any, day: dt.date) -> tuple[Any, ...]:
    return record.title, record.number, followed(record.decided.date), followed(record.total.amount)


def _place(dataset: Dataset, name: str, record: Any, day: dt.date) -> tuple[Any, ...]:
    regions: tuple[str, ...] = ()
    if isinstance(record, Municipality | SubRegion):
        regions = places_on(record.region, day)
    region = dataset.name_of("place", regions[0]) if regions else None
    return record.name, None if isinstance(record, CityRegion) else record.code, region


def _source(dataset: Dataset, name: str, record: Any, day: dt.date) -> tuple[Any, ...]:
    publisher = dataset.name_of("organisation", record.publisher) if record.publisher else None
    return record.title, record.date, publisher


def _organisation(dataset: Dataset, name: str, record: Any, day: dt.date) -> tuple[Any, ...]:
    return dataset.name_of("organisation", name), record.abbreviation


def _round(dataset: Dataset, name: str, record: Any, day: dt.date) -> tuple[Any, ...]:
    term = followed(record.term.date) if record.term else None
    return record.title, dataset.name_of("instrument", record.instrument), term


def _programme(dataset: Dataset, name: str, record: Any, day: dt.date) -> tuple[Any, ...]:
    owner = dataset.name_of("organisation", record.owner) if record.owner else None
    return record.title, owner, followed(record.term.date) if record.term else None


def _indicator(dataset: Dataset, name: str, record: Any, day: dt.date) -> tuple[Any, ...]:
    return record.title, record.unit, len(record.observations)


def _scheme(dataset: Dataset, name: str, record: Any, day: dt.date) -> tuple[Any, ...]:
    return record.title, len(record.concepts)


def _theme(dataset: Dataset, name: str, record: Any, day: dt.date) -> tuple[Any, ...]:
    return record.label, len({edge.entry.id for edge in dataset.incoming.get(("theme", name), ())})


def _titled(dataset: Dataset, name: str, record: Any, day: dt.date) -> tuple[Any, ...]:
    return (record.title,)


_COLUMNS: dict[str, tuple[tuple[str, ...], Row]] = {
    "agreement": (("title", "status", "start", "end"), _agreement),
    "funding": (("title", "number", "date", "total"), _funding),
    "indicator": (("title", "unit", "observations"), _indicator),
    "instrument": (("title",), _titled),
    "organisation": (("name", "abbreviation"), _organisation),
    "place": (("name", "code", "region"), _place),
    "programme": (("title", "owner", "term"), _programme),
    "round": (("title", "instrument", "term"), _round),
    "scheme": (("title", "concepts"), _scheme),
    "source": (("title", "date", "publisher"), _source),
    "theme": (("label", "uses"), _theme),
}
_KIND_OF = {kind.plural: kind.name for kind in KINDS}
