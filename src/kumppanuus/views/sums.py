"""Sums of money in one line each, and the stages under which they stand apart."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from kumppanuus.model.dates import PartialDate
from kumppanuus.model.funding import FundingDecision, Part, Purpose
from kumppanuus.model.money import STAGES, Money
from kumppanuus.model.statements import Unknown, followed
from kumppanuus.model.text import LocalText
from kumppanuus.structures import dataclass

from .card import CardMaker
from .lines import ClaimLine, Named, Numbers


@dataclass(frozen=True, slots=True)
class SumLine:
    """A sum: who decided it and when, and what it is for."""

    decision: Named
    number: str | None
    decided_by: LocalText
    decided: PartialDate | None
    purpose: LocalText | None
    meant_for: LocalText | None
    """The place or the group that a part of a sum is for."""
    amount: Decimal | None
    reason: LocalText | None
    """Why the amount is not known."""
    currency: str
    stage: str | None
    budget_year: int | None
    claims: tuple[ClaimLine, ...]
    sources: Numbers


@dataclass(frozen=True, slots=True)
class StageGroup:
    """The sums that had come equally far. What is at different stages is never added together."""

    stage: str | None
    sums: tuple[SumLine, ...]


Found = tuple[str, FundingDecision, Purpose | None, Part | None]
"""A decision by id, and the purpose and the part of it whose sum is meant; without them, its total."""


def by_stage(maker: CardMaker, found: Iterable[Found]) -> tuple[StageGroup, ...]:
    """Return sums that were decided and known by the day, by their stage, the oldest first."""
    known = sorted(_known(maker, found), key=_when)
    groups = {stage: [one for one in known if _money(one).known_stage == stage] for stage in (*STAGES, None)}
    return tuple(
        StageGroup(stage, tuple(_line(maker, one) for one in sums)) for stage, sums in groups.items() if sums
    )


def _known(maker: CardMaker, found: Iterable[Found]) -> Iterator[Found]:
    for name, decision, purpose, part in found:
        later = part is not None and purpose is not None and maker.is_later(part, purpose, decision)
        if maker.is_decided(name) and not later:
            yield name, decision, purpose, part


def _money(one: Found) -> Money:
    _, decision, purpose, part = one
    return part or purpose or decision.total


def _when(one: Found) -> tuple[bool, str, str]:
    """Sort by the day of the decision, the undated last."""
    name, decision, _, _ = one
    date = followed(decision.decided.date)
    return date is None, str(date.first) if date else "", name


def _line(maker: CardMaker, one: Found) -> SumLine:
    name, decision, purpose, part = one
    money = _money(one)
    around = [whole for whole in (part, purpose) if whole is not None]
    dataset = maker.dataset
    sources = maker.evidence.cite(money, *around[1:], decision)
    return SumLine(
        decision=maker.named("funding", name),
        number=decision.number,
        decided_by=dataset.name_of("organisation", decision.decided.organisation),
        decided=followed(decision.decided.date),
        purpose=purpose.title if purpose else None,
        meant_for=_meant_for(maker, part) if part else None,
        amount=followed(money.amount),
        reason=money.amount.reason if isinstance(money.amount, Unknown) else None,
        currency=money.currency,
        stage=money.known_stage,
        budget_year=money.budget_year,
        claims=(*maker.claims(money.amount), *maker.claims(money.stage)),
        sources=sources,
    )


def _meant_for(maker: CardMaker, part: Part) -> LocalText | None:
    """Return the place or the group that a part is for, where one is named."""
    return maker.dataset.name_of("place", part.place) if part.place else part.group
