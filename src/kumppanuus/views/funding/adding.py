"""Which figures can be added: those that are at one stage and are certainly not of the same money.

Two figures do not overlap where

- they are in one decision and for different purposes, since purposes divide what is decided; but not
  where the data says that the source adds up no total, for then it may have a reason;
- they are parts of one purpose, or shares of agreements in it. A part and a share may be the same money;
- their decisions name different budget items, or the same item and for each figure one budget year, and
  those differ: then they come from different appropriations.

Between other decisions nothing is added: a later one may divide again what an earlier one left over.
Neither is a share of an agreement with other places, since it is not known what is for which, nor a sum
of which sources differ about the amount or the stage.
"""

from collections.abc import Iterable, Iterator
from itertools import combinations

from kumppanuus.model.statements import Claims, Unknown
from kumppanuus.structures import dataclass
from kumppanuus.views.reach import Reach

from .figure import Figure
from .lines import Together
from .tree import Node

WHY_NOT = (
    "between-decisions",
    "no-total",
    "part-and-share",
    "sources-differ",
    "stage-unknown",
    "with-others",
)
"""What can stand against a sum."""


@dataclass(frozen=True, slots=True)
class _Group:
    stage: str | None
    currency: str
    reach: Reach | None


def together(nodes: Iterable[Node]) -> Iterator[Together]:
    """Give the figures that tell what was asked for by stage, added where that is safe.

    Where there are fewer than two known ones, there is nothing to add.
    """
    groups: dict[_Group, list[Node]] = {}
    for node in nodes:
        figure = node.figure
        group = _Group(figure.stage, figure.money.currency, node.reach.reach if node.reach else None)
        groups.setdefault(group, []).append(node)
    for group, found in groups.items():
        known = [node for node in found if node.figure.amount is not None]
        if len(known) > 1:
            why_not = _against(known)
            amounts = [node.figure.amount for node in known if node.figure.amount is not None]
            names = dict.fromkeys(node.figure.decision.number or node.figure.name for node in known)
            yield Together(
                group.stage,
                group.currency,
                group.reach,
                None if why_not else sum(amounts, amounts[0] * 0),
                why_not,
                len(known),
                sum(node.figure.amount is None and not node.inside for node in found),
                tuple(names),
            )


def _against(nodes: list[Node]) -> str | None:
    """Return what stands against adding figures of one stage."""
    if nodes[0].figure.stage is None:
        return "stage-unknown"
    if any(node.reach and node.reach.with_others for node in nodes):
        return "with-others"
    if any(
        isinstance(one, Claims) for node in nodes for one in (node.figure.stated, node.figure.money.stage)
    ):
        return "sources-differ"
    pairs = combinations((node.figure for node in nodes), 2)
    return next((why for one, other in pairs if (why := _overlap(one, other))), None)


def _overlap(one: Figure, other: Figure) -> str | None:
    """Return why two figures of one stage may be of the same money."""
    if one.name != other.name:
        return None if _from_different_money(one, other) else "between-decisions"
    if one.purpose is not other.purpose:
        return "no-total" if isinstance(one.decision.total.amount, Unknown) else None
    return None if one.kind == other.kind else "part-and-share"


def _from_different_money(one: Figure, other: Figure) -> bool:
    items = (one.decision.budget_item, other.decision.budget_item)
    if None in items:
        return False
    if items[0] != items[1]:
        return True
    exact = all(figure.years.of == "budget" and len(figure.years.years) == 1 for figure in (one, other))
    return exact and one.years.years != other.years.years
