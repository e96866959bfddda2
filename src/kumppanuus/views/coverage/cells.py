"""What is known of a place in a round: which agreements reach it, and what sources say of its absence."""

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import cache

from kumppanuus.model.agreement import Agreement
from kumppanuus.model.place import CityRegion
from kumppanuus.model.round import Outside, Round
from kumppanuus.model.statements import followed
from kumppanuus.status import Status, StatusName, start_of
from kumppanuus.tiers import are_all_known

from ..brief import Agreements
from ..reach import Reach, Surroundings, reach_of, surroundings
from ..steps import first_day
from .lines import Held, Said, State

AGREED = frozenset(
    (
        StatusName.SIGNED,
        StatusName.IN_FORCE,
        StatusName.EXPIRED_AS_PLANNED,
        StatusName.ENDED,
        StatusName.ENDED_EARLY,
        StatusName.SUPERSEDED,
    )
)
"""What is, or once was, agreed upon."""

_ORDER, _STATES = list(Reach), list(State)


class Places:
    """How agreements and statements reach places, with who belonged where in the year that they are of."""

    def __init__(self, agreements: Agreements) -> None:
        self.agreements = agreements
        self.dataset = agreements.dataset
        self.day = agreements.maker.day
        self._around = cache(lambda place, year: surroundings(self.dataset, place, dt.date(year, 1, 1)))
        self.brief = cache(agreements.brief)
        self.reach = cache(self._reach)
        """How an agreement reaches a place for certain, or None."""

    def _reach(self, place: str, name: str) -> Reach | None:
        agreement = self.dataset.agreements[name]
        around = self._on(place, self._day_of(agreement, name))
        reach = reach_of(self.dataset, around, agreement)
        return None if reach is Reach.NEARBY else reach

    def held(self, place: str, names: Iterable[str]) -> tuple[Held, ...]:
        """Return those agreements that reach a place, what decides its state first and proposals last."""
        found = [self._held(place, name, reach) for name in names if (reach := self.reach(place, name))]
        return tuple(
            sorted(
                found,
                key=lambda one: (one.is_proposal, _STATES.index(_state(one)), _ORDER.index(one.reach)),
            )
        )

    def _held(self, place: str, name: str, reach: Reach) -> Held:
        brief = self.brief(name)
        return Held(
            agreement=self.agreements.maker.named("agreement", name),
            reach=reach,
            is_of_central_city=reach is Reach.WITHIN and self._is_of_central_city(place, name),
            is_proposal=self.agreements.is_proposal(name),
            status=brief.status,
            since=brief.since,
            until=brief.until,
            sources=brief.sources,
        )

    def _is_of_central_city(self, place: str, name: str) -> bool:
        record = self.dataset.places[place]
        if not isinstance(record, CityRegion):
            return False
        central = Surroundings(place, within=tuple(map(str, record.central)))
        return reach_of(self.dataset, central, self.dataset.agreements[name]) is Reach.WITHIN

    def left_out(self, place: str, round_: str) -> tuple[Said, ...]:
        """Return what was known by the day of a place's absence from a round."""
        record = self.dataset.rounds[round_]
        around = self._on(place, first_day(record))
        return tuple(self._said(around, round_, record))

    def is_left_out(self, place: str, round_: str) -> bool:
        """Whether anything was known by the day of a place's absence from a round."""
        record = self.dataset.rounds[round_]
        around = self._on(place, first_day(record))
        return any(_reached(around, one) for one in self.known_outside(record))

    def _said(self, around: Surroundings, round_: str, record: Round) -> Iterator[Said]:
        maker = self.agreements.maker
        for one in self.known_outside(record):
            places = _reached(around, one)
            reach = around.reach(places)
            if reach:
                named = tuple(maker.named("place", other) for other in places)
                sources = maker.evidence.cite(one, record)
                yield Said(maker.named("round", round_), named, reach, one.text, sources)

    def known_outside(self, record: Round) -> Iterator[Outside]:
        """Give what was known by the day of who is outside a round."""
        return (one for one in record.outside if not self.agreements.maker.is_younger(one, record))

    def is_shut_out(self, place: str, round_: str) -> bool:
        """Whether a round's groups are all known, and none of them can hold a place or a part of it.

        A group of "others" can hold any place that no group names.
        """
        record = self.dataset.rounds[round_]
        if not record.tiers or not are_all_known(record) or any(tier.others for tier in record.tiers):
            return False
        if any(self.agreements.maker.is_younger(tier, record) for tier in record.tiers):
            return False
        around = self._on(place, first_day(record))
        named = (other for tier in record.tiers for other in tier.places)
        return all(around.reach((other,)) is None for other in named)

    def _on(self, place: str, day: dt.date | None) -> Surroundings:
        return self._around(place, min(day or self.day, self.day).year)

    def _day_of(self, agreement: Agreement, name: str) -> dt.date | None:
        """Return when an agreement began, or else what is first known of it, or else of its round."""
        start = start_of(self.agreements.maker.known(name))
        if start:
            return start.beginning
        dates = [date for event in agreement.events if (date := followed(event.date))]
        record = self.dataset.rounds.get(agreement.round)
        return min(
            (date.beginning for date in dates),
            default=first_day(record) if record else None,
        )


def _reached(around: Surroundings, outside: Outside) -> list[str]:
    """Return which of the places outside are around a place or in it, for certain."""
    return [other for other in outside.places if around.reach((other,)) not in (None, Reach.NEARBY)]


def is_agreed(status: Status) -> bool:
    """Whether there is or once was an agreement, for certain."""
    return status.names <= AGREED


def may_be_agreed(status: Status) -> bool:
    """Whether there is or once was an agreement, for certain or perhaps."""
    return bool(status.names & AGREED)


def state_of(held: Iterable[Held], said: Iterable[Said], *, is_shut_out: bool) -> State:
    """Return what is known of a place in a round, the most certain and closest first."""
    known = {_state(one) for one in held} | {_absence(one) for one in said}
    known |= {State.NOT_OPEN} if is_shut_out else set()
    return min(known, key=_STATES.index, default=State.NOT_STATED)


def _state(held: Held) -> State:
    if not may_be_agreed(held.status):
        return _BEFORE.get(held.status.name, State.BEFORE_POSSIBLE)
    sure, perhaps = _WAYS[held.is_of_central_city, held.reach]
    return sure if is_agreed(held.status) else perhaps


_BEFORE = {
    StatusName.PROPOSED: State.PROPOSED,
    StatusName.IN_PREPARATION: State.IN_PREPARATION,
}
"""What comes before there is an agreement; which of these it is, or whether any, can be open."""

_WAYS = {
    **{(False, reach): (State.WIDER, State.WIDER_POSSIBLE) for reach in Reach},
    (False, Reach.OWN): (State.OWN, State.OWN_POSSIBLE),
    (False, Reach.WITHIN): (State.PART, State.PART_POSSIBLE),
    (True, Reach.WITHIN): (State.CENTRAL, State.CENTRAL_POSSIBLE),
}
"""What an agreement comes to, for certain and perhaps."""


def _absence(said: Said) -> State:
    return State.PART_LEFT_OUT if said.reach is Reach.WITHIN else State.LEFT_OUT
