"""Sums of which a place may have got something, though no document tells: sums to a group, and rests."""

from collections.abc import Iterator
from decimal import Decimal

from kumppanuus.model.statements import followed

from .figure import Figure, Fit
from .filters import Sieve
from .lines import MayLine
from .making import LineMaker, is_to_a_group, left_of_purpose
from .tree import Node

May = tuple[str, Figure, Decimal | None]
"""What may hold something for the place, the figure that tells of it, and how much that is."""


def may_include(node: Node, sieve: Sieve, maker: LineMaker) -> Iterator[MayLine]:
    """Give the sums of a decision that may include the place that is asked for.

    None where a known part or share of a purpose reaches it: then its sum is told.
    """
    anywhere = sieve.anywhere()
    for one in node.inside:
        reached = any(inside.reach and inside.figure.amount is not None for inside in one.inside)
        if not reached and anywhere.fit(one.figure) is not Fit.NO:
            for what, figure, amount in _in_purpose(one):
                yield _line(what, figure, amount, maker)


def _in_purpose(node: Node) -> Iterator[May]:
    purpose, whole = node.figure.purpose, node.figure.amount
    assert purpose is not None
    shares = {one.figure.amount for one in node.of("share")}
    for one in node.of("part"):
        part = one.figure.part
        if part and is_to_a_group(part) and (one.figure.amount is None or one.figure.amount not in shares):
            yield "group", one.figure, one.figure.amount
    if "parts" in purpose.complete:
        return
    if whole is None:
        yield "unknown", node.figure, None
        return
    rest = min((left.account.rest for left in left_of_purpose(node, purpose)), default=whole)
    if rest > 0:
        yield ("rest" if rest < whole else "whole"), node.figure, rest


def _line(what: str, figure: Figure, amount: Decimal | None, maker: LineMaker) -> MayLine:
    purpose = figure.purpose
    assert purpose is not None
    return MayLine(
        decision=maker.named("funding", figure.name),
        number=figure.decision.number,
        decided=followed(figure.decision.decided.date),
        purpose=purpose.title,
        what=what,
        to=figure.part.group if figure.part else followed(purpose.recipients),
        amount=amount,
        currency=figure.money.currency,
        stage=figure.stage,
        years=figure.years,
        sources=maker.figure(figure).sources,
    )
