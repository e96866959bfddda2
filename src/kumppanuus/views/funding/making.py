"""Lines from figures: names instead of ids, and the numbers of sources."""

from collections.abc import Iterator
from decimal import Decimal

from kumppanuus.accounts import account, at_stage
from kumppanuus.model.funding import FundingDecision, Part, Purpose
from kumppanuus.model.money import Money
from kumppanuus.model.programme import Contribution, Programme
from kumppanuus.model.statements import Unknown, followed
from kumppanuus.views.card import CardMaker, claim_lines
from kumppanuus.views.lines import Named, StatementLine

from .figure import Figure, Fit
from .lines import (
    DecisionLine,
    FigureLine,
    Left,
    PartLine,
    ProgrammeLine,
    PurposeLine,
    Row,
    ShareLine,
)
from .tree import Emitted, Node


class LineMaker:
    """Makes the lines of one answer, with one list of sources."""

    def __init__(self, cards: CardMaker) -> None:
        self.named = cards.named
        self.evidence = cards.evidence

    def row(self, emitted: Emitted) -> Row:
        """Return a figure told by itself."""
        node, figure = emitted.node, emitted.node.figure
        part, decided = figure.part, followed(figure.decision.decided.date)
        its_year = decided.first.year if decided and decided.first.year == decided.last.year else None
        return Row(
            decision=self.named("funding", figure.name),
            number=figure.decision.number,
            decided=decided,
            decided_year=its_year,
            kind=figure.kind,
            below=emitted.below,
            purpose=figure.purpose.title if figure.purpose else None,
            recipient=self.named("organisation", part.recipient) if part and part.recipient else None,
            place=self.named("place", part.place) if part and part.place else None,
            group=part.group if part else None,
            agreement=self._agreement(figure),
            figure=self.figure(figure),
            years=figure.years,
            reach=node.reach,
        )

    def figure(self, figure: Figure) -> FigureLine:
        """Return one stated sum."""
        stated, money = figure.stated, figure.money
        if figure.holding and figure.held:
            sources = self.evidence.cite(figure.held, figure.holding.agreement)
        elif figure.part and figure.purpose:
            sources = self.evidence.cite(figure.part, figure.purpose, figure.decision)
        else:
            sources = self.evidence.cite(money, figure.decision)
        return FigureLine(
            amount=figure.amount,
            amount_reason=stated.reason if isinstance(stated, Unknown) else None,
            amount_claims=claim_lines(stated, self.evidence),
            currency=money.currency,
            stage=figure.stage,
            stage_reason=money.stage.reason if isinstance(money.stage, Unknown) else None,
            stage_claims=() if figure.holding else claim_lines(money.stage, self.evidence),
            budget_year=figure.budget_year,
            sources=sources,
        )

    def decision(self, node: Node) -> DecisionLine:
        """Return a decision with the purposes that were asked for."""
        figure, decision = node.figure, node.figure.decision
        date = decision.decided.date
        decided_sources = self.evidence.cite(decision.decided, decision)
        total = self.figure(figure)
        wanted = [one for one in node.inside if one.is_wanted]
        return DecisionLine(
            decision=self.named("funding", figure.name),
            number=decision.number,
            decided_by=self.named("organisation", decision.decided.organisation),
            decided=followed(date),
            decided_reason=date.reason if isinstance(date, Unknown) else None,
            decided_claims=claim_lines(date, self.evidence),
            decided_sources=decided_sources,
            programme=self.named("programme", decision.programme) if decision.programme else None,
            budget_item=decision.budget_item,
            budget_years=decision.budget_years,
            transfer_years=decision.transfer_years,
            total=total,
            fit=node.fit,
            left=tuple(_left_of_total(node, decision)),
            purposes=tuple(self._purpose(one) for one in wanted),
            hidden=len(node.inside) - len(wanted),
        )

    def _purpose(self, node: Node) -> PurposeLine:
        figure, purpose = node.figure, node.figure.purpose
        assert purpose is not None
        its = self.figure(figure)
        recipients = claim_lines(purpose.recipients, self.evidence)
        basis = (
            StatementLine(purpose.basis.text, self.evidence.cite(purpose.basis, purpose, figure.decision))
            if purpose.basis
            else None
        )
        parts = [one for one in node.of("part") if one.fit is not Fit.NO]
        shares = [one for one in node.of("share") if one.fit is not Fit.NO]
        shares.sort(key=lambda one: (one.figure.amount is None, -(one.figure.amount or 0)))
        return PurposeLine(
            purpose=purpose.purpose,
            title=purpose.title,
            round=self.named("round", purpose.round) if purpose.round else None,
            instrument=self.named("instrument", purpose.instrument) if purpose.instrument else None,
            figure=its,
            fit=node.fit,
            recipients=followed(purpose.recipients),
            recipients_claims=recipients,
            basis=basis,
            note=purpose.note,
            parts=tuple(self._part(one) for one in parts),
            parts_are_complete="parts" in purpose.complete,
            shares=tuple(self._share(one) for one in shares),
            left=tuple(left_of_purpose(node, purpose)),
            hidden=len(node.inside) - len(parts) - len(shares),
        )

    def _part(self, node: Node) -> PartLine:
        part = node.figure.part
        assert part is not None
        return PartLine(
            self.named("organisation", part.recipient) if part.recipient else None,
            self.named("place", part.place) if part.place else None,
            part.group,
            self.figure(node.figure),
            node.fit,
            node.reach,
        )

    def _share(self, node: Node) -> ShareLine:
        agreement, holding = self._agreement(node.figure), node.figure.holding
        assert agreement is not None
        assert holding is not None
        return ShareLine(
            agreement, holding.agreement.is_proposal, self.figure(node.figure), node.fit, node.reach
        )

    def _agreement(self, figure: Figure) -> Named | None:
        return self.named("agreement", figure.holding.entry.id) if figure.holding else None

    def contribution(self, one: Contribution, programme: Programme) -> ProgrammeLine:
        """Return a sum that is stated for a programme as a whole."""
        return ProgrammeLine(
            one.contributor,
            FigureLine(
                amount=followed(one.amount),
                amount_reason=one.amount.reason if isinstance(one.amount, Unknown) else None,
                amount_claims=claim_lines(one.amount, self.evidence),
                currency=one.currency,
                stage=one.known_stage,
                stage_reason=one.stage.reason if isinstance(one.stage, Unknown) else None,
                stage_claims=claim_lines(one.stage, self.evidence),
                budget_year=one.budget_year,
                sources=self.evidence.cite(one, programme),
            ),
        )


def _left_of_total(node: Node, decision: FundingDecision) -> Iterator[Left]:
    """Hold a total against its purposes, and the known parts of those without a sum."""
    inside: list[Money] = []
    for one in node.inside:
        assert one.figure.purpose is not None
        unknown = one.figure.amount is None
        inside += [part.figure.money for part in one.of("part")] if unknown else [one.figure.purpose]
    yield from _left("purposes", decision.total, inside)


def left_of_purpose(node: Node, purpose: Purpose) -> Iterator[Left]:
    """Hold a purpose against its known parts, and against the known shares of agreements.

    Parts and shares can be of the same money, so they are not added. Shares are told where the money is
    for agreements, or where no part is known, and tell something else than the parts.
    """
    parts = [one.figure.money for one in node.of("part")]
    by_parts = next(_left("parts", purpose, parts), None)
    if by_parts:
        yield by_parts
    shares = [one.figure for one in node.of("share")]
    known = [one.amount for one in shares if one.amount is not None and not _is_proposal(one)]
    if shares and (purpose.round or purpose.instrument or not by_parts):
        held = account(purpose, known)
        if held and (by_parts is None or held != by_parts.account):
            yield Left("shares", held, purpose.currency, len(known), 0, Decimal())


def _left(of: str, whole: Money, inside: list[Money]) -> Iterator[Left]:
    counted = list(at_stage(inside, whole))
    held = account(whole, [amount for _, amount in counted])
    if held and counted:
        alone = [amount for number, amount in counted if _is_to_a_group(inside[number])]
        yield Left(of, held, whole.currency, len(counted), len(inside) - len(counted), sum(alone, Decimal()))


def _is_to_a_group(money: Money) -> bool:
    return isinstance(money, Part) and is_to_a_group(money)


def is_to_a_group(part: Part) -> bool:
    """Whether nothing but a group is named as who gets a part."""
    return part.recipient is None and part.place is None


def _is_proposal(figure: Figure) -> bool:
    return bool(figure.holding and figure.holding.agreement.is_proposal)
