"""An agreement takes money that is for the agreements of another round or instrument.

A purpose of a decision can say for which ``round`` or which ``instrument`` it is. Then an agreement
that names it under ``funding`` is of that round or instrument, and where the purpose names both, the
round is one of the instrument. Money that is for none in particular can be for any agreement.

Bad::

    # data/agreements/kokeilusopimus/pori-2022.yaml
    round: kokeilusopimus-2022
    # data/funding/tem-1.yaml
    round: kokeilusopimus-2020

Good::

    # data/agreements/kokeilusopimus/pori-2022.yaml
    round: kokeilusopimus-2020
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.base import Location
from kumppanuus.model.funding import FundingDecision, Purpose
from kumppanuus.rules import is_in_its_folder

from .as_one import as_one
from .finding import Finding, RelatedFinding

Taker = tuple[Entry, Agreement, int]
"""An agreement that takes money, and the place of that in its ``funding``."""


def run(dataset: Dataset, day: dt.date) -> Iterator[Finding]:
    """Find money that is for others. What agreements take from one purpose is one finding."""
    takers: dict[tuple[str, str], list[Taker]] = defaultdict(list)
    for entry, agreement in dataset.of(Agreement):
        for number, money in enumerate(
            agreement.funding if is_in_its_folder(dataset, entry, agreement) else ()
        ):
            takers[money.decision, money.purpose].append((entry, agreement, number))
    for entry, decision in dataset.of(FundingDecision):
        for index, purpose in enumerate(decision.purposes):
            where: Location = ("purposes", index)
            its_round = dataset.rounds.get(purpose.round) if purpose.round else None
            if its_round and purpose.instrument not in (None, its_round.instrument):
                message = f"the round '{purpose.round}' is one of the instrument '{its_round.instrument}'"
                related = RelatedFinding(entry, (*where, "round"), "the round")
                remedy = "correct the instrument or the round, or take one of them out"
                yield Finding(entry, (*where, "instrument"), message, remedy, related=(related,))
                continue
            found = [*_of_others(dataset, entry, where, purpose, takers[entry.id, purpose.purpose])]
            yield from as_one(found)


def _of_others(
    dataset: Dataset, decision: Entry, where: Location, purpose: Purpose, takers: list[Taker]
) -> Iterator[Finding]:
    for entry, agreement, number in takers:
        if other := _other(dataset, purpose, agreement):
            key, meant, its = other
            message = f"this money is for '{meant}', and the agreement is of '{its}'"
            related = RelatedFinding(decision, (*where, key), "what it is for")
            remedy = (
                "name the purpose that is meant, or correct what it is for, or the round of the agreement"
            )
            yield Finding(entry, ("funding", number, "purpose"), message, remedy, related=(related,))


def _other(dataset: Dataset, purpose: Purpose, agreement: Agreement) -> tuple[str, str, str] | None:
    """Return what a purpose and an agreement differ in, and what each of them names."""
    instrument = dataset.rounds[agreement.round].instrument
    if purpose.round in dataset.rounds and purpose.round != agreement.round:
        return "round", str(purpose.round), agreement.round
    if purpose.instrument in dataset.instruments and purpose.instrument != instrument:
        return "instrument", str(purpose.instrument), instrument
    return None
