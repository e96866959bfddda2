"""Running the checks: on one record or on all, with what follows from a day apart from the rest."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.base import Model

from . import CHECKS
from .as_one import as_one
from .finding import Cause, Check, Finding, Run

Found = tuple[Check, Finding]
"""A finding, and the check that it comes from."""


def run_checks(dataset: Dataset, day: dt.date) -> Iterator[Found]:
    """Run every check on every record and give what they find."""
    found = [
        one for entry in dataset.entries for one in (*lasting(dataset, entry), *daily(dataset, entry, day))
    ]
    return together(found)


def lasting(dataset: Dataset, entry: Entry) -> Iterator[Found]:
    """Give what is wrong with one record on any day; what has one cause is not yet put together."""
    for check, run in checks_of(entry.model, daily=False):
        for finding in run(dataset, entry, entry.record):
            yield check, finding


def daily(dataset: Dataset, entry: Entry, day: dt.date) -> Iterator[Found]:
    """Give what is wrong with one record because a day has come."""
    for check, run in checks_of(entry.model, daily=True):
        for finding in run(dataset, entry, entry.record, day):
            yield check, finding


def together(found: Iterable[Found]) -> Iterator[Found]:
    """Tell findings of a check that have one cause once, at the first; records come in their order."""
    of_one: dict[tuple[str, Cause], list[Found]] = defaultdict(list)
    for check, finding in found:
        if finding.cause is None:
            yield check, finding
        else:
            of_one[check.name, finding.cause].append((check, finding))
    for group in of_one.values():
        check, _ = group[0]
        for finding in as_one([finding for _, finding in group]):
            yield check, finding


@cache
def checks_of(model: type[Model], *, daily: bool) -> tuple[tuple[Check, Run], ...]:
    """Return the checks that look at records of a model, each with its function."""
    return tuple(
        (check, check.run)
        for check in CHECKS
        if check.run and check.daily is daily and issubclass(model, check.each)
    )
