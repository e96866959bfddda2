"""What the rules of an agreement's round and instrument say of it.

The world is open: a rule is broken only by something stated, or by a gap in a list that is
stated complete. Otherwise nothing can be said.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from kumppanuus.dataset import Dataset
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.base import Location
from kumppanuus.model.rule import LatestEnd, RequiredParty, Rule
from kumppanuus.model.statements import followed


class Outcome(StrEnum):
    """What can be said of a rule."""

    KEPT = "kept"
    BROKEN = "broken"
    NOT_STATED = "not-stated"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A rule, what is to be said of it, and the place in the agreement that decides it."""

    rule: Rule
    outcome: Outcome
    location: Location = ()


def assess(dataset: Dataset, agreement: Agreement) -> tuple[Verdict, ...]:
    """Hold an agreement against every rule of its instrument and its round."""
    return tuple(_verdict(rule, agreement) for rule in _rules(dataset, agreement))


def _rules(dataset: Dataset, agreement: Agreement) -> Iterator[Rule]:
    its_round = dataset.rounds.get(agreement.round)
    if its_round is None:
        return
    instrument = dataset.instruments.get(its_round.instrument)
    if instrument is not None:
        yield from instrument.rules
    yield from its_round.rules


def _verdict(rule: Rule, agreement: Agreement) -> Verdict:
    if isinstance(rule, RequiredParty):
        return _required_party(rule, agreement)
    return _latest_end(rule, agreement)


def _required_party(rule: RequiredParty, agreement: Agreement) -> Verdict:
    for number, party in enumerate(agreement.parties):
        if party.role == rule.role and rule.organisation in (None, party.organisation):
            return Verdict(rule, Outcome.KEPT, ("parties", number))
    stated_complete = "parties" in agreement.complete
    return Verdict(rule, Outcome.BROKEN if stated_complete else Outcome.NOT_STATED, ("parties",))


def _latest_end(rule: LatestEnd, agreement: Agreement) -> Verdict:
    verdict = Verdict(rule, Outcome.NOT_STATED)
    for number, event in enumerate(agreement.events):
        date = followed(event.date) if event.event == "ends" else None
        if date is None:
            continue
        if rule.date.certainly_before(date):
            return Verdict(rule, Outcome.BROKEN, ("events", number, "date"))
        if date.last <= rule.date.last:
            verdict = Verdict(rule, Outcome.KEPT, ("events", number, "date"))
    return verdict
