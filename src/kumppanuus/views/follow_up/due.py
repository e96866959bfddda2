"""What is due, in one line each: for whoever reports on a place and needs no more of its commitments."""

from collections.abc import Iterable

from kumppanuus.commitments import StandingName, due_point, standings
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.statements import Claims, followed
from kumppanuus.model.text import LocalText
from kumppanuus.status import Status, status
from kumppanuus.structures import dataclass
from kumppanuus.views.card import CardMaker
from kumppanuus.views.lines import Named, Numbers
from kumppanuus.views.standing import IN_FORCE, is_only_proposed, may_be_unagreed

from .rows import Draft
from .whose import owners_elsewhere


@dataclass(frozen=True, slots=True)
class DueLine:
    """A commitment whose due date has passed with nothing known of it, or is to come."""

    status: StandingName
    """``overdue``, ``perhaps-overdue`` or ``ahead``."""
    due: PartialDate | None
    text: LocalText
    owner: Named | None
    agreement: Named
    perhaps: bool
    """Whether the agreement may only have been proposed by the day."""
    sources: Numbers


DUE = (StandingName.OVERDUE, StandingName.PERHAPS_OVERDUE, StandingName.AHEAD)


def due_lines(maker: CardMaker, names: Iterable[str], place: str | None = None) -> tuple[DueLine, ...]:
    """Return what is due of some agreements on the maker's day, the overdue first, each by its date.

    Proposals promise nothing. What is due later counts only where the agreement is certainly in force.
    Of joint agreements, a place has not to do what organisations of other places undertook.
    """
    elsewhere = owners_elsewhere(maker.dataset, place, maker.day) if place else ()
    statuses = {name: status(maker.dataset, name, maker.day) for name in names}
    found = [
        draft
        for name, its_status in statuses.items()
        for draft in _due_of(maker, name, its_status)
        if draft.commitment.owner not in elsewhere
    ]
    found.sort(key=lambda draft: (DUE.index(draft.standing.name), when_due(draft)))
    return tuple(_line(maker, draft, statuses[draft.agreement]) for draft in found)


def _due_of(maker: CardMaker, name: str, its_status: Status) -> Iterable[Draft]:
    agreement = maker.dataset.agreements[name]
    if is_only_proposed(agreement, its_status) or not agreement.commitments:
        return
    in_force = its_status.names <= IN_FORCE
    for number, standing in enumerate(standings(maker.dataset, name, maker.day)):
        if standing.name in DUE and (in_force or standing.name is not StandingName.AHEAD):
            yield Draft(name, number, agreement.commitments[number], standing, None)


def when_due(draft: Draft) -> tuple[bool, str, str, int]:
    """Sort by the due date, what has none last; then as in the agreements."""
    point = due_point(draft.commitment)
    return point is None, str(point.last) if point else "", draft.agreement, draft.number


def _line(maker: CardMaker, draft: Draft, its_status: Status) -> DueLine:
    agreement, commitment = maker.dataset.agreements[draft.agreement], draft.commitment
    due = commitment.due
    cited = due.followed if isinstance(due, Claims) else commitment
    return DueLine(
        draft.standing.name,
        followed(due),
        commitment.text,
        maker.named("organisation", commitment.owner) if commitment.owner else None,
        Named(draft.agreement, agreement.title),
        may_be_unagreed(its_status),
        maker.evidence.cite(cited, agreement),
    )
