"""An agreement's share of a sum and the part of that sum for the same place differ.

A share of a decided sum stands with the agreement, and as a part of the decision as well where the
decision's own source names who gets it. Then both say the same. They are compared where the
purpose is for the round of the agreement, and where just one part of it, and just one agreement,
is about the place. Where a source rounds the share, the two stand side by side under ``claims``, and
the decision is followed. What does not fit the whole is ``parts-exceed-whole`` or
``parts-differ-from-whole``, and not told again.

Bad::

    # data/agreements/kokeilusopimus/pori-2021.yaml
    - {decision: tem-1, purpose: alku, share: 40}
    # data/funding/tem-1.yaml
    - {recipient: city/pori, place: city-region/pori, amount: 45, stage: allocated}

Good::

    # data/funding/tem-1.yaml
    - {recipient: city/pori, place: city-region/pori, amount: 40, stage: allocated}
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from kumppanuus.accounts import Share, at_stage, shares
from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.base import Location
from kumppanuus.model.funding import FundingDecision, Purpose
from kumppanuus.model.statements import followed

from .finding import Finding, RelatedFinding

EACH = FundingDecision


def run(dataset: Dataset, entry: Entry, decision: FundingDecision) -> Iterator[Finding]:
    """Find shares that are said to be more or less than the decision says."""
    for index, purpose in enumerate(decision.purposes):
        if purpose.round and any(part.place for part in purpose.parts):
            taken = [*shares(dataset, entry.id, purpose.purpose)]
            if _adds_up(purpose, taken):
                yield from _compare(entry, ("purposes", index), purpose, taken)


def _adds_up(purpose: Purpose, taken: Sequence[Share]) -> bool:
    """Whether no sum in a purpose is told as wrong already, since it does not fit the whole."""
    whole, parts = followed(purpose.amount), [amount for _, amount in at_stage(purpose.parts, purpose)]
    if whole is None:
        return True
    leaves_a_rest = "parts" in purpose.complete and sum(parts) < whole
    return sum(parts) <= whole and not leaves_a_rest and sum(share.amount for share in taken) <= whole


def _compare(entry: Entry, where: Location, purpose: Purpose, taken: Sequence[Share]) -> Iterator[Finding]:
    of_place: dict[str | None, list[Share]] = defaultdict(list)
    for share in taken:
        for about in share.agreement.places:
            of_place[about].append(share)
    named = [part.place for part in purpose.parts]
    for number, amount in at_stage(purpose.parts, purpose):
        place = purpose.parts[number].place
        its = of_place[place] if named.count(place) == 1 else []
        if len(its) == 1 and its[0].agreement.round == purpose.round and its[0].amount != amount:
            share = its[0]
            part = RelatedFinding(entry, (*where, "parts", number, "amount"), f"the part is {amount}")
            message = (
                f"the share is {share.amount}, and the decision '{entry.id}' says {amount} for '{place}'"
            )
            at: Location = ("funding", share.number, "share")
            remedy = "correct one of the two, or put both under 'claims' of the share and follow the decision"
            yield Finding(share.entry, at, message, remedy, related=(part,))
