"""What the rules of an agreement's round and instrument say of it.

The world is open: a rule is broken only by something stated, or by a gap in a list that is
stated complete. Otherwise nothing can be said.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from kumppanuus.dataset import Dataset, Key
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
    """A rule, what is to be said of it, and the place in the agreement that decides it.

    ``key`` and ``number`` say where the rule stands: the record's kind and id, and its place there.
    """

    rule: Rule
    key: Key
    number: int
    outcome: Outcome
    location: Location


def assess(dataset: Dataset, agreement: Agreement) -> tuple[Verdict, ...]:
    """Hold an agreement against every rule of its instrument and its round."""
    return tuple(
        Verdict(rule, key, number, *_judge(rule, agreement))
        for key, number, rule in _rules(dataset, agreement)
    )


def _rules(dataset: Dataset, agreement: Agreement) -> Iterator[tuple[Key, int, Rule]]:
    its_round = dataset.rounds.get(agreement.round)
    if its_round is None:
        return
    instrument = dataset.instruments.get(its_round.instrument)
    for number, rule in enumerate(instrument.rules if instrument else ()):
        yield ("instrument", str(its_round.instrument)), number, rule
    for number, rule in enumerate(its_round.rules):
        yield ("round", str(agreement.round)), number, rule


def _judge(rule: Rule, agreement: Agreement) -> tuple[Outcome, Location]:
    if isinstance(rule, RequiredParty):
        return _required_party(rule, agreement)
    return _latest_end(rule, agreement)


def _required_party(rule: RequiredParty, agreement: Agreement) -> tuple[Outcome, Location]:
    for number, party in enumerate(agreement.parties):
        if party.role == rule.role and rule.organisation in (None, party.organisation):
            return Outcome.KEPT, ("parties", number)
    stated_complete = "parties" in agreement.complete
    return Outcome.BROKEN if stated_complete else Outcome.NOT_STATED, ("parties",)


def _latest_end(rule: LatestEnd, agreement: Agreement) -> tuple[Outcome, Location]:
    kept: Location | None = None
    for number, event in enumerate(agreement.events):
        date = followed(event.date) if event.event == "ends" else None
        if date and rule.date.certainly_before(date):
            return Outcome.BROKEN, ("events", number, "date")
        if date and date.last <= rule.date.last:
            kept = ("events", number, "date")
    return (Outcome.KEPT, kept) if kept else (Outcome.NOT_STATED, ())
