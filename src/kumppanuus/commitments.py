"""What has become of a commitment by a day. No record states it: it follows from dates, values and reports.

===================  ===========================================================================
``met``              a source says so, or the value for its due date reaches the target
``partly-met``       a source says so
``missed``           a source says so, or the value for its due date is below the target
``overdue``          its due date has passed, and nothing known by the day tells how it was then
``perhaps-overdue``  the same, but a date leaves open whether it was due, or told of, by the day
``ahead``            its due date is to come
``reported``         something is told of it, and neither a source nor a number judges it
``open``             it has no due date, nothing is known of it, and its agreement may still run
``unreported``       the same, and its agreement is over or replaced: whether overdue nobody can tell
===================  ===========================================================================

A value judges a target only at its due date: what is known before is how far things were, and what is
known later may have risen or fallen since. A target is reached from below. What a source says of the
commitment counts more than the numbers. A target without a due date is met or missed only where a source
says so. Where there is no target, anything that is told counts, since the thing may have been done before
it was due. ``docs/follow-up.md`` tells it with examples.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Protocol, TypeVar

from kumppanuus.dataset import Dataset
from kumppanuus.model.agreement import Agreement, Commitment, FollowUp
from kumppanuus.model.dates import PartialDate, SingleDate
from kumppanuus.model.indicator import Observation
from kumppanuus.model.statements import Claims, claimed, followed
from kumppanuus.status import Status, StatusName, start_of, status
from kumppanuus.structures import dataclass


class StandingName(StrEnum):
    """What a commitment can be on a day, in the order in which a reader wants to know."""

    OVERDUE = "overdue"
    PERHAPS_OVERDUE = "perhaps-overdue"
    AHEAD = "ahead"
    MISSED = "missed"
    PARTLY_MET = "partly-met"
    MET = "met"
    REPORTED = "reported"
    OPEN = "open"
    UNREPORTED = "unreported"


class Timing(StrEnum):
    """How a value stands to the date by which its target was to be reached."""

    DUE = "due"
    INTERIM = "interim"
    LATER = "later"
    NO_DUE = "no-due"


@dataclass(frozen=True, slots=True)
class Measured:
    """A value to hold against a target: of the commitment's own follow-up, or of its indicator."""

    date: PartialDate
    """When it was so, or the period that it was measured for."""
    value: Decimal
    approximate: bool
    timing: Timing
    said: FollowUp | Observation

    def reaches(self, target: Decimal) -> bool:
        """Whether the target is reached."""
        return self.value >= target


@dataclass(frozen=True, slots=True)
class Standing:
    """What has become of a commitment by a day, and what that rests on."""

    name: StandingName
    told: tuple[FollowUp, ...] = ()
    """What is certainly known of it by the day, the oldest first."""
    value: Measured | None = None
    """The value of its own follow-up that decides, or else the latest."""
    observed: Measured | None = None
    """The latest value of its indicator, for the same places from the same beginning."""

    @property
    def measured(self) -> Measured | None:
        """The value that the target is held against: its own, or else that of its indicator."""
        return decisive([one for one in (self.observed, self.value) if one])

    @property
    def last_told(self) -> PartialDate | None:
        """When the last is known of it."""
        dates = [one.date for one in self.told] + ([self.observed.date] if self.observed else [])
        return max(dates, key=lambda date: date.last_stated, default=None)


class Timed(Protocol):
    """A value, and how its time lies to the due date."""

    @property
    def timing(self) -> Timing:
        """Whether it is of the due date, from before it or from after it."""


V = TypeVar("V", bound=Timed)


def decisive(values: Sequence[V]) -> V | None:
    """Return the value that a target is held against: the last one of the due date, or else the last one."""
    of_due_date = [one for one in values if one.timing is Timing.DUE]
    return (of_due_date or list(values))[-1] if values else None


def percent(value: Decimal, target: Decimal | None) -> int | None:
    """Return a value in percent of a target above 0; what is below it never rounds to a hundred."""
    if target is None or target <= 0:
        return None
    rounding = ROUND_DOWN if value < target else ROUND_HALF_UP
    return int((value * 100 / target).quantize(Decimal(1), rounding))


def standings(dataset: Dataset, name: str, day: dt.date) -> tuple[Standing, ...]:
    """Return what has become of an agreement's commitments. Raises KeyError for an unknown agreement."""
    reader = _Reader(dataset, name, day)
    return tuple(reader.standing(one) for one in dataset.agreements[name].commitments)


def due_point(commitment: Commitment) -> SingleDate | None:
    """Return by when a commitment is due: its date, or of a range the end."""
    due = followed(commitment.due)
    return due.end if due else None


_OVER = frozenset(
    (StatusName.EXPIRED_AS_PLANNED, StatusName.ENDED, StatusName.ENDED_EARLY, StatusName.SUPERSEDED)
)


class _Reader:
    """Reads the commitments of one agreement as they were known on a day."""

    def __init__(self, dataset: Dataset, name: str, day: dt.date) -> None:
        self.dataset = dataset
        self.agreement = dataset.agreements[name]
        self.day = day
        self.status: Status = status(dataset, name, day)

    def standing(self, commitment: Commitment) -> Standing:
        point = due_point(commitment)
        told = tuple(sorted(self._told(commitment), key=lambda one: one.date.last_stated))
        values = [_measured(one, one.value, one.date, point) for one in told if one.value is not None]
        value = decisive(values)
        observed = max(self._observed(commitment, point), key=lambda one: one.date.last_stated, default=None)
        found = Standing(StandingName.OPEN, told, value, observed)
        judged = _stated(told) or _compared(found.measured, commitment.target)
        return Standing(judged or self._unjudged(commitment, point, found), told, value, observed)

    def _told(self, commitment: Commitment) -> Iterator[FollowUp]:
        """Give what is certainly known of it by the day."""
        for one in commitment.follow_up:
            if one.date.last_stated <= self.day and self._had_been_told(one):
                yield one

    def _may_be_told(self, commitment: Commitment, point: SingleDate) -> bool:
        """Whether something may be known by the day that tells how it was when it was due."""
        return any(
            one.date.first <= self.day < one.date.last_stated
            and _tells_of(one.date, commitment, point)
            and self._had_been_told(one)
            for one in commitment.follow_up
        )

    def _had_been_told(self, one: FollowUp) -> bool:
        return not self.dataset.is_younger(one, self.agreement, self.day)

    def _unjudged(self, commitment: Commitment, point: SingleDate | None, found: Standing) -> StandingName:
        """Return what can be said where neither a source nor a number judges it."""
        if point is None:
            return self._undated(found)
        if self.day <= (point.first if point.approximate else point.last):
            return StandingName.AHEAD
        if found.last_told and _tells_of(found.last_told, commitment, point):
            return StandingName.REPORTED
        if self.day <= _last_claimed(commitment, point) or self._may_be_told(commitment, point):
            return StandingName.PERHAPS_OVERDUE
        return StandingName.OVERDUE

    def _undated(self, found: Standing) -> StandingName:
        if found.last_told:
            return StandingName.REPORTED
        return StandingName.UNREPORTED if self.status.names <= _OVER else StandingName.OPEN

    def _observed(self, commitment: Commitment, point: SingleDate | None) -> Iterator[Measured]:
        """Give the indicator's values for the agreement's place, from its beginning on.

        A single year of several is left out: it is no part of the way that could be told from others.
        """
        indicator = self.dataset.indicators.get(commitment.indicator) if commitment.indicator else None
        place, years = _whole_place(self.agreement), self._first_years()
        for one in indicator.observations if indicator else ():
            citation = one.value.followed if isinstance(one.value, Claims) else one
            value, period = followed(one.value), one.period
            if value is None or one.place is None or one.place != place:
                continue
            if period.start is None or period.start.first.year not in years or period.last_stated > self.day:
                continue
            measured = _measured(one, value, period, point)
            known = indicator and not self.dataset.is_younger(citation, indicator, self.day)
            if known and measured.timing is not Timing.LATER:
                yield measured

    def _first_years(self) -> set[int]:
        """Return the years in which the agreement began, and its round's term."""
        its_round = self.dataset.rounds.get(self.agreement.round)
        term = followed(its_round.term.date) if its_round and its_round.term else None
        dates = (start_of(self.agreement), term)
        return {date.start.first.year for date in dates if date and date.start}


def _last_claimed(commitment: Commitment, point: SingleDate) -> dt.date:
    """Return the last day by which a commitment is due, as any of the sources says that differ about it."""
    return max([point.last, *(due.end.last for due in claimed(commitment.due) if due.end)])


def _tells_of(date: PartialDate, commitment: Commitment, point: SingleDate) -> bool:
    """Whether what is told as of a date tells how it was at the due date; without a target, it may always."""
    return commitment.target is None or date.last_stated >= point.last


def _whole_place(agreement: Agreement) -> str | None:
    """Return the place that is the whole of what an agreement is about, where one of them is."""
    wider = [str(place) for place in agreement.places if not place.startswith("municipality/")]
    places = wider if len(agreement.places) > 1 else [str(place) for place in agreement.places]
    return places[0] if len(places) == 1 else None


def _measured(
    said: FollowUp | Observation, value: Decimal, date: PartialDate, point: SingleDate | None
) -> Measured:
    timing = Timing.NO_DUE
    if point:
        timing = Timing.DUE if date.last_stated >= point.last else Timing.INTERIM
        timing = Timing.LATER if date.first > point.last else timing
    return Measured(date, value, said.approximate, timing, said)


def _stated(told: tuple[FollowUp, ...]) -> StandingName | None:
    """Return what the last source says that judges the commitment itself."""
    names = {"met": StandingName.MET, "partly": StandingName.PARTLY_MET, "missed": StandingName.MISSED}
    results = [names[one.result] for one in told if one.result]
    return results[-1] if results else None


def _compared(measured: Measured | None, target: Decimal | None) -> StandingName | None:
    """Return whether a value of the due date meets a target; one of 0 or less nobody says from which side."""
    if measured is None or target is None or target <= 0 or measured.timing is not Timing.DUE:
        return None
    return StandingName.MET if measured.reaches(target) else StandingName.MISSED
