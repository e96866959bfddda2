"""Rules as a reader sees them: their text, where they stand, and what can be said of them."""

from collections import Counter
from collections.abc import Iterable, Iterator

from kumppanuus.model.agreement import Agreement
from kumppanuus.model.instrument import Instrument
from kumppanuus.model.round import Round
from kumppanuus.model.text import LocalText
from kumppanuus.rules import Outcome, Verdict, assess
from kumppanuus.structures import dataclass

from .card import CardMaker
from .lines import Numbers


@dataclass(frozen=True, slots=True)
class VerdictLine:
    """A rule of the instrument or the round, and what can be said of it."""

    of: str
    text: LocalText
    outcome: str
    sources: Numbers


@dataclass(frozen=True, slots=True)
class OutcomeCount:
    """In how many cases the same can be said."""

    outcome: str
    count: int


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A rule, and of how many agreements what can be said."""

    of: str
    text: LocalText
    outcomes: tuple[OutcomeCount, ...]
    sources: Numbers


def verdicts(maker: CardMaker, agreement: Agreement) -> Iterator[Verdict]:
    """Give what can be said of an agreement by the rules that were known by the day."""
    for verdict in assess(maker.dataset, agreement):
        if not maker.is_younger(verdict.rule, holder_of(maker, verdict)):
            yield verdict


def verdict_lines(maker: CardMaker, agreement: Agreement) -> tuple[VerdictLine, ...]:
    """Return the rules and what can be said of each."""
    return tuple(
        VerdictLine(
            verdict.key[0],
            verdict.rule.text,
            verdict.outcome,
            maker.evidence.cite(verdict.rule, holder_of(maker, verdict)),
        )
        for verdict in verdicts(maker, agreement)
    )


def rule_lines(
    maker: CardMaker, kind: str, holder: Round | Instrument, found: Iterable[Verdict]
) -> tuple[RuleLine, ...]:
    """Return the rules of a round or an instrument, with what can be said of its agreements."""
    held = list(found)
    return tuple(
        RuleLine(
            kind,
            rule.text,
            counted(verdict for verdict in held if verdict.rule is rule),
            maker.evidence.cite(rule, holder),
        )
        for rule in holder.rules
        if not maker.is_younger(rule, holder)
    )


def counted(found: Iterable[Verdict]) -> tuple[OutcomeCount, ...]:
    """Count verdicts by what they say."""
    numbers = Counter(verdict.outcome for verdict in found)
    return tuple(OutcomeCount(outcome, numbers[outcome]) for outcome in Outcome if numbers[outcome])


def holder_of(maker: CardMaker, verdict: Verdict) -> Round | Instrument:
    """Return the record in which the rule of a verdict stands."""
    kind, name = verdict.key
    return maker.dataset.rounds[name] if kind == "round" else maker.dataset.instruments[name]
