"""One record with the names of what it points to, its status and rules, and what points to it."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from kumppanuus.accounts import Account, of_purpose, of_total, shares
from kumppanuus.dataset import Dataset
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.base import Model
from kumppanuus.model.funding import FundingDecision
from kumppanuus.model.references import Ref
from kumppanuus.model.text import LocalText
from kumppanuus.rules import assess
from kumppanuus.status import Status, status


@dataclass(frozen=True, slots=True)
class Link:
    """A reference to another record, with its name."""

    kind: str
    id: str
    name: LocalText


@dataclass(frozen=True, slots=True)
class Field:
    """A key and its value: a scalar, a text, a link, fields, or a tuple of any of these."""

    key: str
    value: Any


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
class Use:
    """A record that points here, and where in it."""

    kind: str
    id: str
    name: LocalText
    fields: tuple[str, ...]


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
    used_by: tuple[Use, ...]


def build(dataset: Dataset, kind: str, name: str, day: dt.date) -> RecordView:
    """Build the view of a record. Raises KeyError for one that there is not."""
    if kind == "theme":
        record: Model = dataset.themes[name]
        path = dataset.by_key["scheme", name.partition("/")[0]].path
    else:
        entry = dataset.by_key[kind, name]
        record, path = entry.record, entry.path
    return RecordView(
        kind=kind,
        id=name,
        path=path,
        name=dataset.name_of(kind, name),
        status=status(dataset, name, day) if isinstance(record, Agreement) else None,
        fields=_fields(dataset, record),
        rules=tuple(RuleLine(verdict.rule.text, verdict.outcome) for verdict in assess(dataset, record))
        if isinstance(record, Agreement)
        else (),
        accounts=tuple(_accounts(dataset, name, record)) if isinstance(record, FundingDecision) else (),
        used_by=_uses(dataset, kind, name),
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


def _fields(dataset: Dataset, record: Model) -> tuple[Field, ...]:
    """Return what the record states: its own keys, those of every record or statement, its source."""
    own = type(record).__annotations__
    order = list(type(record).model_fields)
    keys = sorted(record.model_fields_set, key=lambda key: (key in _SOURCE, key not in own, order.index(key)))
    return tuple(Field(key, _value(dataset, getattr(record, key))) for key in keys)


def _value(dataset: Dataset, value: Any) -> Any:
    if isinstance(value, Ref):
        return Link(value.kind, str(value), dataset.name_of(value.kind, value))
    if isinstance(value, LocalText):
        return value
    if isinstance(value, Model):
        return _fields(dataset, value)
    if isinstance(value, tuple):
        return tuple(_value(dataset, part) for part in value)
    if isinstance(value, dict):
        return tuple(Field(key, _value(dataset, part)) for key, part in value.items())
    return value


def _uses(dataset: Dataset, kind: str, name: str) -> tuple[Use, ...]:
    found: dict[tuple[str, str], dict[str, None]] = {}
    for edge in dataset.incoming.get((kind, name), ()):
        where = ".".join(str(part) for part in edge.location if not isinstance(part, int))
        found.setdefault(edge.entry.key, {})[where] = None
    return tuple(Use(*key, dataset.name_of(*key), tuple(fields)) for key, fields in found.items())
