"""A decision's sums as a tree: the total, its purposes, their parts and the shares of agreements."""

import datetime as dt
from collections.abc import Iterator

from kumppanuus.accounts import holdings
from kumppanuus.dataset import Dataset
from kumppanuus.model.funding import FundingDecision, Purpose
from kumppanuus.status import StatusName, status
from kumppanuus.structures import dataclass
from kumppanuus.views.evidence import is_younger

from .figure import Figure, Fit
from .filters import Sieve
from .lines import ReachLine


@dataclass(frozen=True, slots=True)
class Node:
    """A sum, whether it was asked for, how it reaches the place, and the sums within it."""

    figure: Figure
    fit: Fit
    reach: ReachLine | None
    inside: tuple["Node", ...] = ()

    @property
    def is_wanted(self) -> bool:
        """Whether it or a sum within it was asked for."""
        return self.fit is not Fit.NO or any(node.is_wanted for node in self.inside)

    def of(self, kind: str) -> tuple["Node", ...]:
        """Return the sums of one kind within it."""
        return tuple(node for node in self.inside if node.figure.kind == kind)


@dataclass(frozen=True, slots=True)
class Emitted:
    """A node that is told by itself, and whether it is under the row of a sum that it is within."""

    node: Node
    below: bool


def tree(dataset: Dataset, name: str, sieve: Sieve, day: dt.date) -> Node:
    """Return the sums of a decision that were known by the day."""
    decision = dataset.funding[name]
    purposes = tuple(
        _node(sieve, Figure(name, decision, purpose), _inside(dataset, name, purpose, sieve, day))
        for purpose in decision.purposes
    )
    return _node(sieve, Figure(name, decision), purposes)


def _node(sieve: Sieve, figure: Figure, inside: tuple[Node, ...] = ()) -> Node:
    return Node(figure, sieve.fit(figure), sieve.reach(figure), inside)


def _inside(dataset: Dataset, name: str, purpose: Purpose, sieve: Sieve, day: dt.date) -> tuple[Node, ...]:
    decision = dataset.funding[name]
    return tuple(
        _node(sieve, figure)
        for figure in (*_parts(dataset, name, purpose, day), *_shares(dataset, name, decision, purpose, day))
    )


def _parts(dataset: Dataset, name: str, purpose: Purpose, day: dt.date) -> Iterator[Figure]:
    decision = dataset.funding[name]
    for part in purpose.parts:
        if not is_younger(dataset, part if part.source else purpose, decision, day):
            yield Figure(name, decision, purpose, part)


def _shares(
    dataset: Dataset, name: str, decision: FundingDecision, purpose: Purpose, day: dt.date
) -> Iterator[Figure]:
    """Give the shares of the agreements that were known of by the day."""
    for holding in holdings(dataset, name, purpose.purpose):
        if status(dataset, holding.entry.id, day).name is not StatusName.NOT_YET:
            untold = is_younger(dataset, holding.money, holding.agreement, day)
            yield Figure(name, decision, purpose, None, holding, untold)


def told(node: Node, around: tuple[Figure, ...] = ()) -> Iterator[Emitted]:
    """Give the sums that tell what was asked for, each amount of money once at each stage.

    A sum tells of all that is within it at its stage. What is at another stage, or within a sum that is
    not known, is told as well; a share that is not known adds nothing to a sum that is told, nor does one
    that a part tells already.
    """
    figure = node.figure
    if node.fit is not Fit.NO and not _is_covered(figure, around):
        yield Emitted(node, bool(around))
        around = (*around, figure)
    parts = [one.figure for one in node.of("part") if one.fit is not Fit.NO]
    for one in node.inside:
        if not any(_says_the_same(one.figure, part) for part in parts):
            yield from told(one, around)


def _says_the_same(share: Figure, part: Figure) -> bool:
    """Whether a share and a part are one sum: as much, for a place of the agreement.

    A share is a part of the decision as well where the decision's own source names who gets it.
    """
    if share.holding is None or part.part is None or share.amount is None:
        return False
    places = {str(place) for place in share.holding.agreement.places}
    return share.amount == part.amount and share.stage == part.stage and part.part.place in places


def _is_covered(figure: Figure, around: tuple[Figure, ...]) -> bool:
    if figure.amount is None and figure.kind == "share" and around:
        return True
    return any(one.amount is not None and one.stage == figure.stage for one in around)
