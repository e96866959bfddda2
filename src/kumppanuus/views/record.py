"""One record with the names of what it points to, its status and rules, and what points to it."""

import datetime as dt
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from kumppanuus.accounts import Account, of_purpose, of_total, shares
from kumppanuus.dataset import Dataset
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.base import Location, Model
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.evidence import Citation, Sourced
from kumppanuus.model.funding import FundingDecision
from kumppanuus.model.record import Record
from kumppanuus.model.references import Ref
from kumppanuus.model.text import LocalText
from kumppanuus.model.waiver import Waiver
from kumppanuus.model.ways import written
from kumppanuus.rules import assess
from kumppanuus.status import Status, status
from kumppanuus.structures import dataclass

from .evidence import Evidence, SourceLine
from .lines import Numbers
from .uses import UseGroup, predecessors, uses


@dataclass(frozen=True, slots=True)
class Link:
    """A reference to another record, with its name."""

    kind: str
    id: str
    name: LocalText


@dataclass(frozen=True, slots=True)
class Field:
    """A key and its value: a scalar, a text, a link, a tuple of fields, or a tuple of items.

    ``path`` is the way to it from the record, as ``show --why`` takes it.
    """

    key: str
    path: str
    value: Any
    sources: Numbers = ()
    """Of a statement: the number of the source that it names."""


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list: a scalar, a text, a link, or a tuple of fields."""

    path: str
    value: Any
    sources: Numbers = ()


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A rule of the round or the instrument, and what can be said of it."""

    text: LocalText
    outcome: str


@dataclass(frozen=True, slots=True)
class ShareLine:
    """An agreement's known share."""

    id: str
    name: LocalText
    amount: Decimal


@dataclass(frozen=True, slots=True)
class AccountLine:
    """A purpose of a funding decision, or without a title its total, and what is known of the sum."""

    title: LocalText | None
    currency: str
    account: Account
    shares: tuple[ShareLine, ...] = ()
    """The shares that it rests on, where it rests on shares."""


@dataclass(frozen=True, slots=True)
class WaiverLine:
    """A fault that the editors live with, and until when."""

    check: str
    reason: str
    until: PartialDate


@dataclass(frozen=True, slots=True)
class RecordView:
    """A record as ``show`` presents it."""

    kind: str
    id: str
    path: str
    name: LocalText
    status: Status | None
    fields: tuple[Field, ...]
    rules: tuple[RuleLine, ...]
    accounts: tuple[AccountLine, ...]
    waivers: tuple[WaiverLine, ...]
    predecessors: tuple[Link, ...]
    """What it replaced, or what became part of it."""
    used_by: tuple[UseGroup, ...]
    inherited: Numbers
    """The number of the record's only source, which its statements inherit."""
    sources: tuple[SourceLine, ...]
    """What it cites, by place."""
    damaged: bool
    """Whether a part of it could not be read, or names what is not there."""


def build(dataset: Dataset, kind: str, name: str, day: dt.date, waivers: Iterable[Waiver] = ()) -> RecordView:
    """Build the view of a record. Raises KeyError for one that there is not."""
    record: Model = dataset.themes[name] if kind == "theme" else dataset.by_key[kind, name].record
    entry = (
        dataset.by_key["scheme", name.partition("/")[0]] if kind == "theme" else dataset.by_key[kind, name]
    )
    only = entry.record.only_source if isinstance(entry.record, Record) else None
    gatherer = _Fields(dataset, record)
    earlier = predecessors(dataset.incoming.get((kind, name), ()))
    return RecordView(
        kind=kind,
        id=name,
        path=entry.path,
        name=dataset.name_of(kind, name),
        status=status(dataset, name, day) if isinstance(record, Agreement) else None,
        fields=gatherer.fields(record, ()),
        rules=tuple(RuleLine(verdict.rule.text, verdict.outcome) for verdict in assess(dataset, record))
        if isinstance(record, Agreement)
        else (),
        accounts=tuple(_accounts(dataset, name, record)) if isinstance(record, FundingDecision) else (),
        waivers=tuple(
            WaiverLine(one.check, one.reason, one.until)
            for one in waivers
            if one.record in (name, f"{kind}/{name}") and day <= one.until.last
        ),
        predecessors=tuple(Link(*key, dataset.name_of(*key)) for key in earlier),
        used_by=uses(dataset, kind, name),
        inherited=gatherer.cited(only),
        sources=gatherer.sources(),
        damaged=entry.key in dataset.damaged,
    )


def _accounts(dataset: Dataset, name: str, decision: FundingDecision) -> Iterator[AccountLine]:
    if whole := of_total(decision):
        yield AccountLine(None, decision.total.currency, whole)
    for purpose in decision.purposes:
        if account := of_purpose(dataset, name, purpose):
            known = () if purpose.parts else shares(dataset, name, purpose.purpose)
            held = sorted(known, key=lambda share: -share.amount)
            lines = tuple(ShareLine(one.entry.id, one.agreement.title, one.amount) for one in held)
            yield AccountLine(purpose.title, purpose.currency, account, lines)


_SOURCE = ("source", "at", "page")


class _Fields:
    """What a record states, with names for references, and with the way to each part."""

    def __init__(self, dataset: Dataset, root: Model) -> None:
        self._dataset = dataset
        self._root = root
        self._evidence = Evidence(dataset)

    def fields(self, part: Model, at: Location) -> tuple[Field, ...]:
        """Return the keys of a part: its own, those of every record or statement, its source."""
        own, order = type(part).__annotations__, list(type(part).model_fields)
        keys = sorted(
            part.model_fields_set, key=lambda key: (key in _SOURCE, key not in own, order.index(key))
        )
        return tuple(self._field(key, getattr(part, key), (*at, key)) for key in keys)

    def _field(self, key: str, value: Any, at: Location) -> Field:
        return Field(key, written(self._root, at), self._value(value, at), self.cited(value))

    def cited(self, value: object) -> Numbers:
        """Return the number of the source that a statement names itself."""
        return self._evidence.cite(value) if isinstance(value, Citation | Sourced) else ()

    def sources(self) -> tuple[SourceLine, ...]:
        """Return every place in a source that was cited."""
        self.cited(self._root)
        return self._evidence.lines()

    def _value(self, value: Any, at: Location) -> Any:
        if isinstance(value, Ref):
            return Link(value.kind, str(value), self._dataset.name_of(value.kind, value))
        if isinstance(value, LocalText):
            return value
        if isinstance(value, Model):
            return self.fields(value, at)
        if isinstance(value, dict):
            return tuple(self._field(key, part, (*at, key)) for key, part in value.items())
        if isinstance(value, tuple):
            ways = [(*at, number) for number in range(len(value))]
            return tuple(
                Item(written(self._root, way), self._value(part, way), self.cited(part))
                for way, part in zip(ways, value, strict=True)
            )
        return value
