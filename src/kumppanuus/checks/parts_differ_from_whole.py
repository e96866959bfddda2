"""The parts of a sum are stated complete, and do not add up to it.

A part is missing, or one of the sums is wrong. Where the parts are not stated complete, a rest
is just not known, and that is no fault.

The purposes of a decision are held against its total, and the parts of a purpose against the
purpose. Nothing is said where a sum is unknown, or at another stage or in another currency. Too
large a sum of parts is ``parts-exceed-whole``.

Bad::

    # data/funding/tem-2.yaml
    amount: 5000000
    stage: allocated
    parts:
      - {group: {fi: maakuntien liitot}, amount: 4295000, stage: allocated}
      - {recipient: ministry/tem, amount: 75000, stage: allocated}
    complete: [parts]

Good::

    # data/funding/tem-2.yaml
    amount: 5000000
    stage: allocated
    parts:
      - {group: {fi: maakuntien liitot}, amount: 4925000, stage: allocated}
      - {recipient: ministry/tem, amount: 75000, stage: allocated}
    complete: [parts]
"""

from collections.abc import Iterator, Sequence

from kumppanuus.accounts import at_stage
from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.base import Location
from kumppanuus.model.funding import FundingDecision
from kumppanuus.model.money import Money
from kumppanuus.model.statements import followed

from .finding import Finding, RelatedFinding

EACH = FundingDecision


def run(dataset: Dataset, entry: Entry, decision: FundingDecision) -> Iterator[Finding]:
    """Find complete parts that leave a rest."""
    if "purposes" in decision.complete:
        yield from _rest(entry, ("total", "amount"), decision.total, ("purposes",), decision.purposes)
    for number, purpose in enumerate(decision.purposes):
        if "parts" in purpose.complete:
            where: Location = ("purposes", number)
            yield from _rest(entry, (*where, "amount"), purpose, (*where, "parts"), purpose.parts)


def _rest(
    entry: Entry, at: Location, whole: Money, inside: Location, parts: Sequence[Money]
) -> Iterator[Finding]:
    sums = list(at_stage(parts, whole))
    stated, total = followed(whole.amount), sum(amount for _, amount in sums)
    if entry.whole and len(sums) == len(parts) and stated is not None and total < stated:
        related = tuple(
            RelatedFinding(entry, (*inside, number, "amount"), f"{amount}") for number, amount in sums
        )
        message = f"the parts are stated complete and add up to {total}, less than the {stated} of the whole"
        remedy = f"add what {stated - total} is for, or take 'complete' out"
        yield Finding(entry, at, message, remedy, related=related)
