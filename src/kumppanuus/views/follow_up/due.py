"""What is due, in one line each: for whoever reports on a place and needs no more of its commitments."""

from collections.abc import Iterable
from dataclasses import dataclass

from kumppanuus.commitments import StandingName, due_point, standings
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.statements import Claims, followed
from kumppanuus.model.text import LocalText
from kumppanuus.status import StatusName, status
from kumppanuus.views.card import CardMaker
from kumppanuus.views.lines import Named, Numbers

from .rows import Draft


@dataclass(frozen=True, slots=True)
class DueLine:
    """A commitment whose due date has passed with nothing known of it, or is to come."""

    status: StandingName
    """``overdue``, ``perhaps-overdue`` or ``ahead``."""
    due: PartialDate | None
    text: LocalText
    owner: Named | None
    agreement: Named
    sources: Numbers


DUE = (StandingName.OVERDUE, StandingName.PERHAPS_OVERDUE, StandingName.AHEAD)
_IN_FORCE = frozenset((StatusName.SIGNED, StatusName.IN_FORCE))


def due_lines(maker: CardMaker, names: Iterable[str]) -> tuple[DueLine, ...]:
    """Return what is due of some agreements on the maker's day, the overdue first, each by its date.

    Proposals promise nothing. What is due later counts only where the agreement is certainly in force.
    """
    found = [draft for name in names for draft in _due_of(maker, name)]
    found.sort(key=lambda draft: (DUE.index(draft.standing.name), when_due(draft)))
    return tuple(_line(maker, draft) for draft in found)


def _due_of(maker: CardMaker, name: str) -> Iterable[Draft]:
    agreement = maker.dataset.agreements[name]
    if agreement.is_proposal or not agreement.commitments:
        return
    in_force = status(maker.dataset, name, maker.day).names <= _IN_FORCE
    for number, standing in enumerate(standings(maker.dataset, name, maker.day)):
        if standing.name in DUE and (in_force or standing.name is not StandingName.AHEAD):
            yield Draft(name, number, agreement.commitments[number], standing, None)


def when_due(draft: Draft) -> tuple[bool, str, str, int]:
    """Sort by the due date, what has none last; then as in the agreements."""
    point = due_point(draft.commitment)
    return point is None, str(point.last) if point else "", draft.agreement, draft.number


def _line(maker: CardMaker, draft: Draft) -> DueLine:
    agreement, commitment = maker.dataset.agreements[draft.agreement], draft.commitment
    due = commitment.due
    cited = due.followed if isinstance(due, Claims) else commitment
    return DueLine(
        draft.standing.name,
        followed(due),
        commitment.text,
        maker.named("organisation", commitment.owner) if commitment.owner else None,
        Named(draft.agreement, agreement.title),
        maker.evidence.cite(cited, agreement),
    )
