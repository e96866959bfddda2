"""What a check says: a fault at a place in a record. Where that is in a file, the loader knows."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.diagnostics import Severity
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.base import Location
from kumppanuus.model.rule import Rule
from kumppanuus.rules import Outcome, Verdict, assess


@dataclass(frozen=True, slots=True)
class RelatedFinding:
    """Another place that belongs to a finding."""

    entry: Entry
    location: Location
    message: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault. ``on_key`` points at the key instead of the value."""

    entry: Entry
    location: Location
    message: str
    help: str
    on_key: bool = False
    related: tuple[RelatedFinding, ...] = ()


R = TypeVar("R", bound=Rule)


def broken(dataset: Dataset, kind: type[R]) -> Iterator[tuple[Entry, Agreement, R, Verdict]]:
    """Give the rules of a kind that agreements break.

    Nothing is said of an agreement, a round, an instrument or a menu that is damaged or names what
    is not there: what seems broken may follow from that.
    """
    damaged = set(dataset.damaged)
    for entry, agreement in dataset.of(Agreement):
        its_round = dataset.rounds.get(agreement.round)
        involved = {entry.key, ("round", str(agreement.round))}
        if its_round:
            involved |= {("instrument", str(its_round.instrument)), ("scheme", str(its_round.menu))}
        for verdict in () if involved & damaged else assess(dataset, agreement):
            if isinstance(verdict.rule, kind) and verdict.outcome is Outcome.BROKEN:
                yield entry, agreement, verdict.rule, verdict


def the_rule(dataset: Dataset, verdict: Verdict) -> RelatedFinding:
    """Return the place of the rule that a verdict is about."""
    return RelatedFinding(dataset.by_key[verdict.key], ("rules", verdict.number), "the rule")


Run = Callable[[Dataset, dt.date], Iterator[Finding]]
"""A check looks at the whole dataset, on a day for what depends on one."""


@dataclass(frozen=True, slots=True)
class Check:
    """A check by name, with its manual: the docstring of its module."""

    name: str
    run: Run
    manual: str
    severity: Severity = Severity.ERROR
