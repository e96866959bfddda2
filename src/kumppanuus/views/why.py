"""The evidence for a statement: its value, where it stands, and the sources that it rests on."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Literal

from kumppanuus.dataset import Dataset
from kumppanuus.model.base import Location, Model
from kumppanuus.model.evidence import Citation, Sourced
from kumppanuus.model.record import Record
from kumppanuus.model.references import Ref, SourceRef
from kumppanuus.model.source import Source
from kumppanuus.model.statements import Claims, Unknown
from kumppanuus.model.text import LocalText
from kumppanuus.model.ways import inside, written
from kumppanuus.status import Status, grounds, status
from kumppanuus.structures import dataclass

from .evidence import Evidence, SourceLine
from .lines import ClaimLine, Numbers
from .record import Link

_SOURCE = frozenset(("source", "at", "page"))

Basis = Literal["own", "around", "record", "claims", "itself", "none"]
"""Where the source of a statement is stated: at it, at a statement around it, as the only one of its record,
at each of the claims in conflict. A document is its own source. With none, nothing says it."""

Place = Callable[[str, Location], tuple[str, int]]
"""Tells the file, as it is shown, and the line of a value, by the path below ``data/`` and the way to it."""


@dataclass(frozen=True, slots=True)
class ValueLine:
    """A key of a statement, and its value: a scalar, a text, a link or a tuple of these.

    Without a value there is a reason. Of claims in conflict, it is the one that is followed.
    """

    key: str
    value: Any
    reason: LocalText | None = None
    claims: tuple[ClaimLine, ...] = ()


@dataclass(frozen=True, slots=True)
class StatementLine:
    """A statement, and what it rests on."""

    record: Link
    path: str
    file: str
    line: int | None
    values: tuple[ValueLine, ...]
    basis: Basis
    stated_at: str | None
    """The way to the statement around this one that names the source."""
    sources: Numbers
    record_sources: Numbers
    """Where nothing says which source it is from: those of its record."""
    happened: bool | None = None
    """Of an event that a status rests on: whether it had happened by the day; None where that is open."""


@dataclass(frozen=True, slots=True)
class WhyView:
    """A field of a record and the evidence for all that it states; or the events that a status rests on."""

    kind: str
    id: str
    name: LocalText
    field: str
    as_of: dt.date | None
    status: Status | None
    statements: tuple[StatementLine, ...]
    sources: tuple[SourceLine, ...]
    damaged: bool


def build(
    dataset: Dataset,
    kind: str,
    name: str,
    field: str,
    locations: Iterable[Location],
    place: Place | None = None,
) -> WhyView:
    """Build the evidence for what stands at some places of a record. Raises KeyError for none."""
    gatherer = _Gatherer(dataset, place)
    subject = gatherer.subject(kind, name)
    lines = tuple(line for location in locations for line in gatherer.lines(subject, location))
    return WhyView(
        kind,
        name,
        dataset.name_of(kind, name),
        field,
        None,
        None,
        lines,
        gatherer.evidence.lines(),
        subject.key in dataset.damaged,
    )


def build_of_status(dataset: Dataset, name: str, day: dt.date, place: Place | None = None) -> WhyView:
    """Build the evidence for an agreement's status on a day. Raises KeyError for an unknown agreement."""
    gatherer = _Gatherer(dataset, place)
    lines: list[StatementLine] = []
    for ground in grounds(dataset, name, day):
        subject = gatherer.subject("agreement", ground.agreement)
        number = next(
            number
            for number, event in enumerate(dataset.agreements[ground.agreement].events)
            if event is ground.event
        )
        lines.append(gatherer.line(subject, ("events", number), ground.happened))
    return WhyView(
        "agreement",
        name,
        dataset.name_of("agreement", name),
        "status",
        day,
        status(dataset, name, day),
        tuple(lines),
        gatherer.evidence.lines(),
        ("agreement", name) in dataset.damaged,
    )


@dataclass(frozen=True, slots=True)
class _Subject:
    """A record that is asked about: a theme is a part of its vocabulary."""

    link: Link
    part: Model
    record: Model
    path: str
    way: Location

    @property
    def key(self) -> tuple[str, str]:
        kind, name = self.link.kind, self.link.id
        return ("scheme", name.partition("/")[0]) if kind == "theme" else (kind, name)


class _Gatherer:
    """Gathers statements and numbers their sources."""

    def __init__(self, dataset: Dataset, place: Place | None) -> None:
        self._dataset = dataset
        self._place = place
        self.evidence = Evidence(dataset)

    def subject(self, kind: str, name: str) -> _Subject:
        """Return a record to ask about. Raises KeyError for one that there is not."""
        link = Link(kind, name, self._dataset.name_of(kind, name))
        if kind != "theme":
            entry = self._dataset.by_key[kind, name]
            return _Subject(link, entry.record, entry.record, entry.path, ())
        scheme, _, concept = name.partition("/")
        entry = self._dataset.by_key["scheme", scheme]
        way: Location = ("concepts", concept)
        return _Subject(link, self._dataset.themes[name], entry.record, entry.path, way)

    def lines(self, subject: _Subject, location: Location) -> Iterator[StatementLine]:
        """Give what stands at a location as a statement, then the statements that are parts of it."""
        value = _at(subject.part, location)
        parts = _parts(value)
        if not parts or _own(value):
            yield self.line(subject, location)
        for part in parts:
            yield from self.lines(subject, (*location, part))

    def line(self, subject: _Subject, location: Location, happened: bool | None = None) -> StatementLine:
        """Return one statement with its evidence."""
        value = _at(subject.part, location)
        own = _with_doubts(subject, location) if _is_value(value) else _own(value)
        values = tuple(self._value(key, part) for key, part in own.items())
        basis, stated_at, sources = self._basis(subject, location, own)
        file, line = (
            self._place(subject.path, (*subject.way, *location)) if self._place else (subject.path, None)
        )
        return StatementLine(
            subject.link,
            written(subject.part, location),
            file,
            line,
            values,
            basis,
            stated_at,
            sources,
            self._of_record(subject) if basis == "none" else (),
            happened,
        )

    def _value(self, key: str, value: object) -> ValueLine:
        if isinstance(value, Unknown):
            return ValueLine(key, None, value.reason)
        if isinstance(value, Claims):
            lines = tuple(
                ClaimLine(self._named(claim.value), claim.followed, claim.why, self.evidence.cite(claim))
                for claim in value.claims
            )
            return ValueLine(key, self._named(value.followed.value), None, lines)
        return ValueLine(key, self._named(value))

    def _named(self, value: object) -> object:
        if isinstance(value, tuple):
            return tuple(self._named(part) for part in value)
        if isinstance(value, Ref):
            return Link(value.kind, str(value), self._dataset.name_of(value.kind, value))
        return value

    def _basis(
        self, subject: _Subject, location: Location, own: dict[str, object]
    ) -> tuple[Basis, str | None, Numbers]:
        """Return where the source of a statement is stated, and the source."""
        if own and all(isinstance(value, Claims) for value in own.values()):
            return "claims", None, ()
        around = [
            (way, part) for way, part in _around(subject, location) if isinstance(part, Citation | Sourced)
        ]
        for number, (way, part) in enumerate(around):
            if part.source is not None:
                stated_at = written(subject.part, way) if number else None
                return "around" if number else "own", stated_at, self.evidence.cite(part)
        if isinstance(subject.record, Source):
            return "itself", None, self.evidence.cite(Citation(source=SourceRef(subject.link.id)))
        if isinstance(subject.record, Record) and subject.record.only_source:
            return "record", None, self.evidence.cite(subject.record.only_source)
        return "none", None, ()

    def _of_record(self, subject: _Subject) -> Numbers:
        record = subject.record
        sources = record.sources if isinstance(record, Record) else ()
        return tuple(number for citation in sources for number in self.evidence.cite(citation))


def _at(value: object, location: Location) -> object:
    for part in location:
        value = inside(value, part)
    return value


def _around(subject: _Subject, location: Location) -> Iterator[tuple[Location, object]]:
    """Give what stands at a location and all that is around it, from the inside."""
    for length in range(len(location), -1, -1):
        yield location[:length], _at(subject.part, location[:length])


def _key(location: Location) -> str:
    """Return the key under which a value stands, in a list or not."""
    return next((part for part in reversed(location) if isinstance(part, str)), "")


_DOUBTS = {
    "amount": ("stage", "budget_year"),
    "date": ("planned",),
    "target": ("approximate",),
    "value": ("approximate",),
}
"""What stands beside a value and is told with it, since the value alone would say more than its source."""


def _with_doubts(subject: _Subject, location: Location) -> dict[str, object]:
    """Return a value by its key, with what a reader must know to take it for no more than it is."""
    key, around = _key(location), _at(subject.part, location[:-1])
    beside = _own(around) if location[-1:] == (key,) else {}
    doubts = {doubt: beside[doubt] for doubt in _DOUBTS.get(key, ()) if doubt in beside}
    return {key: _at(subject.part, location)} | doubts


def _is_value(value: object) -> bool:
    """Whether something is a value, in doubt or not, or a list of values; and no set of keys."""
    if isinstance(value, tuple):
        return all(_is_value(part) for part in value)
    return not isinstance(value, Model | dict) or isinstance(value, LocalText | Claims | Unknown)


def _own(value: object) -> dict[str, object]:
    """Return what a statement says in itself, by key, without its source."""
    if not isinstance(value, Model) or _is_value(value):
        return {}
    stated = {key: inside(value, key) for key in type(value).model_fields if key in value.model_fields_set}
    return {key: part for key, part in stated.items() if key not in _SOURCE and _is_value(part)}


def _parts(value: object) -> list[str | int]:
    """Return the keys or positions at which statements stand that are parts of a value."""
    if _is_value(value):
        return []
    if isinstance(value, tuple):
        return [*range(len(value))]
    keys = value if isinstance(value, dict) else getattr(value, "model_fields_set", ())
    order = value if isinstance(value, dict) else type(value).model_fields  # type: ignore[attr-defined]
    return [key for key in order if key in keys and not _is_value(inside(value, key))]
