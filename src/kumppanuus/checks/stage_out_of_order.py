"""A sum grew on its way: more was paid than awarded, or awarded than allocated.

Money goes from one stage to the next and only becomes less. So what the parts of a sum come to at
a later stage is not more than the sum, and of one purpose nobody gets more at a later stage than
at an earlier one: the same recipient, place or group, from the same budget year. Only stated sums
are compared. An announced sum is a promise that can be exceeded. What does not add up at one and
the same stage is ``parts-exceed-whole``.

Bad::

    - {recipient: city/pori, amount: 60, stage: allocated}
    - {recipient: city/pori, amount: 65, stage: paid}

Good::

    - {recipient: city/pori, amount: 60, stage: allocated}
    - {recipient: city/pori, amount: 55, stage: paid}
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import combinations

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.base import Location
from kumppanuus.model.funding import FundingDecision, Purpose
from kumppanuus.model.money import STAGES, Money
from kumppanuus.model.statements import followed

from .finding import Finding, RelatedFinding

EACH = FundingDecision

_FIRM = STAGES[1:]
"""The stages after the promise, in their order."""

Sum = tuple[Location, Money]
"""A sum, and where it stands."""


def run(dataset: Dataset, entry: Entry, decision: FundingDecision) -> Iterator[Finding]:
    """Find sums that grew on their way."""
    purposes: list[Sum] = [
        (("purposes", number), purpose) for number, purpose in enumerate(decision.purposes)
    ]
    yield from _grown(entry, [(("total",), decision.total)], purposes)
    for number, purpose in enumerate(decision.purposes):
        yield from _in_purpose(entry, ("purposes", number), purpose)


def _in_purpose(entry: Entry, where: Location, purpose: Purpose) -> Iterator[Finding]:
    """Compare the sums of each recipient, and where none of them grew, all of them with the whole."""
    of_one: dict[object, list[Sum]] = defaultdict(list)
    parts: list[Sum] = []
    for number, part in enumerate(purpose.parts):
        parts.append(((*where, "parts", number), part))
        of_one[part.recipient, part.place, part.group, part.budget_year].append(parts[-1])
    found = [finding for sums in of_one.values() for finding in _grown(entry, sums, sums)]
    yield from found or _grown(entry, [(where, purpose)], parts)


def _grown(entry: Entry, before: Iterable[Sum], after: Iterable[Sum]) -> Iterator[Finding]:
    """Hold the sums at each stage against those at each later one; the first that is less is told."""
    earlier, later = _by_stage(before), _by_stage(after)
    for first, then in combinations(_FIRM, 2):
        went_in = sum((amount for _, amount in earlier[first]), Decimal())
        came_out = sum((amount for _, amount in later[then]), Decimal())
        if earlier[first] and came_out > went_in:
            related = [
                RelatedFinding(entry, place, f"{amount} {stage}")
                for stage, sums in ((first, earlier[first]), (then, later[then][1:]))
                for place, amount in sums
            ]
            message = f"{came_out} was {then}, more than the {went_in} that was {first}"
            where, _ = later[then][0]
            yield Finding(entry, where, message, "correct a sum or its stage", related=tuple(related))
            return


def _by_stage(sums: Iterable[Sum]) -> dict[str | None, list[tuple[Location, Decimal]]]:
    """Return the known sums by their stage. There is one currency."""
    found: dict[str | None, list[tuple[Location, Decimal]]] = defaultdict(list)
    for where, money in sums:
        if (amount := followed(money.amount)) is not None:
            found[money.known_stage].append(((*where, "amount"), amount))
    return found
