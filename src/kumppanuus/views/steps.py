"""The course of a round: its steps as a reader sees them."""

import datetime as dt
from collections.abc import Iterable

from kumppanuus.model.dates import PartialDate
from kumppanuus.model.round import Round, Step
from kumppanuus.model.statements import Unknown, followed
from kumppanuus.model.text import LocalText
from kumppanuus.structures import dataclass

from .card import CardMaker
from .lines import ClaimLine, Named, Numbers


@dataclass(frozen=True, slots=True)
class StepLine:
    """A step of a round: what happens, when, and who acts."""

    title: LocalText
    date: PartialDate | None
    planned: bool
    reason: LocalText | None
    """Why the date is not known."""
    claims: tuple[ClaimLine, ...]
    actors: tuple[Named, ...]
    sources: Numbers


def has_begun(its_round: Round, day: dt.date) -> bool:
    """Whether a round's first dated step, or else its term, can have begun by the day."""
    began = first_day(its_round)
    return began is None or began <= day


def first_day(its_round: Round) -> dt.date | None:
    """Return the first day of a round that is known: that of a step, or else that of its term."""
    term = followed(its_round.term.date) if its_round.term else None
    return its_round.first_step or (term.first if term else None)


def step_lines(maker: CardMaker, its_round: Round, steps: Iterable[Step]) -> tuple[StepLine, ...]:
    """Return those of a round's steps that had been taken by the day, or planned in a source of that time."""
    return tuple(_line(maker, its_round, step) for step in steps if _is_known(maker, its_round, step))


def _is_known(maker: CardMaker, its_round: Round, step: Step) -> bool:
    date = followed(step.date)
    if step.planned or date is None:
        return not maker.is_younger(step, its_round)
    return date.first <= maker.day


def _line(maker: CardMaker, its_round: Round, step: Step) -> StepLine:
    claims = maker.claims(step.date)
    return StepLine(
        title=step.title,
        date=followed(step.date),
        planned=step.planned,
        reason=step.date.reason if isinstance(step.date, Unknown) else None,
        claims=claims,
        actors=tuple(maker.named("organisation", one) for one in step.actors),
        sources=() if claims else maker.evidence.cite(step, its_round),
    )
