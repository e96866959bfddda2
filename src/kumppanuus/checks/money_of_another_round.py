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

from collections.abc import Iterator

from kumppanuus.accounts import holdings
from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.base import Location
from kumppanuus.model.funding import FundingDecision, Purpose
from kumppanuus.rules import is_in_its_folder

from .as_one import as_one
from .finding import Finding, RelatedFinding

EACH = FundingDecision


def run(dataset: Dataset, entry: Entry, decision: FundingDecision) -> Iterator[Finding]:
    """Find money that is for others. What agreements take from one purpose is one finding."""
    for index, purpose in enumerate(decision.purposes):
        where: Location = ("purposes", index)
        its_round = dataset.rounds.get(purpose.round) if purpose.round else None
        if its_round and purpose.instrument not in (None, its_round.instrument):
            message = f"the round '{purpose.round}' is one of the instrument '{its_round.instrument}'"
            related = RelatedFinding(entry, (*where, "round"), "the round")
            remedy = "correct the instrument or the round, or take one of them out"
            yield Finding(entry, (*where, "instrument"), message, remedy, related=(related,))
            continue
        yield from as_one([*_of_others(dataset, entry, where, purpose)])


def _of_others(dataset: Dataset, decision: Entry, where: Location, purpose: Purpose) -> Iterator[Finding]:
    for taker in holdings(dataset, decision.id, purpose.purpose):
        agreement = taker.agreement
        is_known = is_in_its_folder(dataset, taker.entry, agreement)
        if is_known and (other := _other(dataset, purpose, agreement)):
            key, meant, its = other
            message = f"this money is for '{meant}', and the agreement is of '{its}'"
            related = RelatedFinding(decision, (*where, key), "what it is for")
            remedy = (
                "name the purpose that is meant, or correct what it is for, or the round of the agreement"
            )
            at: Location = ("funding", taker.number, "purpose")
            yield Finding(taker.entry, at, message, remedy, related=(related,))


def _other(dataset: Dataset, purpose: Purpose, agreement: Agreement) -> tuple[str, str, str] | None:
    """Return what a purpose and an agreement differ in, and what each of them names."""
    instrument = dataset.rounds[agreement.round].instrument
    if purpose.round in dataset.rounds and purpose.round != agreement.round:
        return "round", str(purpose.round), agreement.round
    if purpose.instrument in dataset.instruments and purpose.instrument != instrument:
        return "instrument", str(purpose.instrument), instrument
    return None
