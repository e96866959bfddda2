"""The parts of a sum add up to more than the sum.

More money cannot be divided than there is, so one of the sums is wrong, or stands at another stage
than it is said to.

The purposes of a decision cannot exceed its total. The parts of a purpose cannot exceed the
purpose, and the shares of agreements cannot either. A purpose without a sum counts with its known
parts. Only sums at the same stage and in the same currency are added together. An unknown rest is
no fault.

Bad::

    # data/funding/tem-1.yaml
    total: {amount: 13400000, stage: allocated}
    purposes:
      - {purpose: alku, title: {fi: Kokeilusopimusten käynnistäminen}, amount: 5000000, stage: allocated}
      - {purpose: kehittaminen, title: {fi: Omaehtoinen kehittäminen}, amount: 8800000, stage: allocated}

Good::

    # data/funding/tem-1.yaml
    total: {amount: 13400000, stage: allocated}
    purposes:
      - {purpose: alku, title: {fi: Kokeilusopimusten käynnistäminen}, amount: 5000000, stage: allocated}
      - {purpose: kehittaminen, title: {fi: Omaehtoinen kehittäminen}, amount: 8000000, stage: allocated}
"""

from collections.abc import Iterator
from decimal import Decimal

from kumppanuus.accounts import at_stage, in_total, shares
from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.base import Location
from kumppanuus.model.funding import FundingDecision
from kumppanuus.model.money import Money
from kumppanuus.model.statements import followed

from .finding import Finding, RelatedFinding

EACH = FundingDecision

Sum = tuple[Entry, Location, Decimal]


def run(dataset: Dataset, entry: Entry, decision: FundingDecision) -> Iterator[Finding]:
    """Find wholes that are less than their parts."""
    purposes: list[Sum] = [(entry, where, amount) for where, amount in in_total(decision)]
    yield from _compare(entry, ("total", "amount"), decision.total, purposes, "the purposes")
    for index, purpose in enumerate(decision.purposes):
        whole: Location = ("purposes", index, "amount")
        parts: list[Sum] = [
            (entry, ("purposes", index, "parts", number, "amount"), amount)
            for number, amount in at_stage(purpose.parts, purpose)
        ]
        yield from _compare(entry, whole, purpose, parts, "the parts")
        of_agreements: list[Sum] = [
            (share.entry, ("funding", share.number, "share"), share.amount)
            for share in shares(dataset, entry.id, purpose.purpose)
        ]
        yield from _compare(entry, whole, purpose, of_agreements, "the shares of agreements")


def _compare(
    entry: Entry, location: Location, whole: Money, parts: list[Sum], what: str
) -> Iterator[Finding]:
    stated, total = followed(whole.amount), sum(amount for _, _, amount in parts)
    if stated is not None and total > stated:
        related = tuple(RelatedFinding(where, place, f"{amount}") for where, place, amount in parts)
        message = f"{what} add up to {total}, more than the {stated} of the whole"
        yield Finding(entry, location, message, "correct the sum or one of its parts", related=related)
