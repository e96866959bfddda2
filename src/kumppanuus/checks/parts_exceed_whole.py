"""The parts of a sum add up to more than the sum.

The purposes of a decision cannot exceed its total, the parts of a purpose cannot exceed the
purpose, and the shares of agreements cannot either. Only sums at the same stage and in the same
currency are added together. An unknown rest is no fault.

Bad::

    total: {amount: 100, stage: allocated}
    purposes:
      - {purpose: a, title: {fi: A}, amount: 80, stage: allocated}
      - {purpose: b, title: {fi: B}, amount: 30, stage: allocated}

Good::

    total: {amount: 110, stage: allocated}
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from decimal import Decimal

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.base import Location
from kumppanuus.model.funding import FundingDecision, Purpose
from kumppanuus.model.money import Money
from kumppanuus.model.statements import followed

from .finding import Finding, RelatedFinding

Sum = tuple[Entry, Location, Decimal]


def run(dataset: Dataset, day: dt.date) -> Iterator[Finding]:
    """Find wholes that are less than their parts."""
    for entry, decision in dataset.of(FundingDecision):
        purposes = at_stage(entry, ("purposes",), decision.purposes, decision.total)
        yield from _compare(entry, ("total", "amount"), decision.total, purposes, "the purposes")
        for number, purpose in enumerate(decision.purposes):
            where: Location = ("purposes", number)
            parts = at_stage(entry, (*where, "parts"), purpose.parts, purpose)
            yield from _compare(entry, (*where, "amount"), purpose, parts, "the parts")
            shares = list(_shares(dataset, entry.id, purpose))
            yield from _compare(entry, (*where, "amount"), purpose, shares, "the shares of agreements")


def at_stage(entry: Entry, location: Location, sums: Iterable[Money], whole: Money) -> list[Sum]:
    """Return the known sums that can be held against a whole: those at its stage and in its currency."""
    return [
        (entry, (*location, number, "amount"), amount)
        for number, part in enumerate(sums)
        if whole.known_stage
        and (part.known_stage, part.currency) == (whole.known_stage, whole.currency)
        and (amount := followed(part.amount)) is not None
    ]


def _shares(dataset: Dataset, decision: str, purpose: Purpose) -> Iterator[Sum]:
    for entry, agreement in dataset.of(Agreement):
        for number, money in enumerate(agreement.funding):
            share = followed(money.share)
            if (money.decision, money.purpose) == (decision, purpose.purpose) and share is not None:
                yield entry, ("funding", number, "share"), share


def _compare(
    entry: Entry, location: Location, whole: Money, parts: list[Sum], what: str
) -> Iterator[Finding]:
    stated, total = followed(whole.amount), sum(amount for _, _, amount in parts)
    if stated is not None and total > stated:
        related = tuple(RelatedFinding(where, place, f"{amount}") for where, place, amount in parts)
        message = f"{what} add up to {total}, more than the {stated} of the whole"
        yield Finding(entry, location, message, "correct the sum or one of its parts", related=related)
