"""What a check says: a fault at a place in a record. Where that is in a file, the loader knows."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.diagnostics import Severity
from kumppanuus.model.base import Location
from kumppanuus.rules import Verdict


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
