"""The status of an agreement on a day. No record states it: it follows from the events."""

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum
from itertools import product

from kumppanuus.dataset import Dataset
from kumppanuus.model.agreement import Agreement, Event
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.statements import followed
from kumppanuus.structures import dataclass


class StatusName(StrEnum):
    """What an agreement can be on a day."""

    NOT_YET = "not-yet"
    PROPOSED = "proposed"
    IN_PREPARATION = "in-preparation"
    SIGNED = "signed"
    IN_FORCE = "in-force"
    EXPIRED_AS_PLANNED = "expired-as-planned"
    ENDED = "ended"
    ENDED_EARLY = "ended-early"
    SUPERSEDED = "superseded"
    CANNOT_TELL = "cannot-tell"


@dataclass(frozen=True, slots=True)
class Status:
    """A status. Where a partial date spans the day, ``possible`` and ``between`` say what is open."""

    name: StatusName
    possible: tuple[StatusName, ...] = ()
    between: tuple[dt.date | None, dt.date | None] | None = None

    @property
    def names(self) -> frozenset[StatusName]:
        """Every status that it can be: one, unless that is open."""
        return frozenset(self.possible or (self.name,))

    @property
    def is_over(self) -> bool:
        """Whether it is over for a stated cause, and not only because a plan has passed."""
        return self.name in (StatusName.ENDED, StatusName.ENDED_EARLY, StatusName.SUPERSEDED)


Spell = tuple[dt.date, dt.date]
"""The first and the last day from which on something can have happened."""

Doubt = tuple[Event, dt.date, dt.date]
"""An event, and the first and the last day from which on it can have happened."""

_MOST_DOUBTS = 10
_PREPARING = frozenset(("announced", "negotiated", "funding-decided", "resolved", "approved"))
_DECIDING = _PREPARING | {"proposed", "signed", "begins", "ends"}


def status(dataset: Dataset, name: str, day: dt.date) -> Status:
    """Return the status of an agreement on a day. Raises KeyError for an unknown agreement."""
    agreement = dataset.agreements[name]
    others = [doubt for _, doubt in _doubts_of_replacements(dataset, name)]
    others_began = [event for event, _, _ in others]
    doubts = [*_own_doubts(dataset, agreement), *others]
    certain = [event for event, _, last in doubts if last <= day]
    open_ones = [doubt for doubt in doubts if doubt[1] <= day < doubt[2]][:_MOST_DOUBTS]
    found = {
        choice: _decide(dataset, agreement, certain + _chosen(open_ones, choice), others_began)
        for choice in product((False, True), repeat=len(open_ones))
    }
    possible = tuple(name for name in StatusName if name in found.values())
    if len(possible) == 1:
        return Status(possible[0])
    return Status(StatusName.CANNOT_TELL, possible, _between(open_ones, found))


def _own_doubts(dataset: Dataset, agreement: Agreement) -> list[Doubt]:
    """Return the events that decide anything, each with the days from which on it can have happened."""
    floor = _Floor(dataset, agreement)
    return [(event, *floor.raise_(event, _spell(dataset, event))) for event in _deciding(agreement)]


@dataclass(frozen=True, slots=True)
class Ground:
    """An event that a status rests on, and whose it is.

    ``happened`` says whether it had happened by the day, and is None where that is open.
    """

    agreement: str
    event: Event
    happened: bool | None


_BEGINNING = frozenset(("signed", "begins"))
_GROUNDS: dict[StatusName, frozenset[str]] = {
    StatusName.NOT_YET: frozenset(),
    StatusName.PROPOSED: frozenset(("proposed",)),
    StatusName.IN_PREPARATION: _PREPARING,
    StatusName.SIGNED: _BEGINNING,
    StatusName.IN_FORCE: _BEGINNING | {"ends"},
    StatusName.EXPIRED_AS_PLANNED: _BEGINNING | {"ends"},
    StatusName.ENDED: frozenset(("ends",)),
    StatusName.ENDED_EARLY: frozenset(("ends",)),
    StatusName.SUPERSEDED: _BEGINNING,
}
"""The events that speak for a status, or tell until when it holds."""


def grounds(dataset: Dataset, name: str, day: dt.date) -> Iterator[Ground]:
    """Give the events that a status on a day rests on. Raises KeyError for an unknown agreement.

    Of what had not happened by the day, only plans are among them.
    """
    names = status(dataset, name, day).names
    kinds = frozenset[str]().union(*(_GROUNDS[one] for one in names))
    found = [(name, doubt) for doubt in _own_doubts(dataset, dataset.agreements[name])]
    if StatusName.SUPERSEDED in names:
        found += _doubts_of_replacements(dataset, name)
    for whose, (event, first, last) in found:
        happened = True if last <= day else None if first <= day else False
        if event.event in kinds and (happened is not False or event.planned):
            yield Ground(whose, event, happened)


def _chosen(doubts: list[Doubt], choice: tuple[bool, ...]) -> list[Event]:
    return [event for (event, _, _), happened in zip(doubts, choice, strict=True) if happened]


def _between(
    doubts: list[Doubt], found: dict[tuple[bool, ...], StatusName]
) -> tuple[dt.date | None, dt.date | None]:
    """Return the days between which the status is open; one that is not known at all is None."""

    def matters(number: int) -> bool:
        return any(
            found[choice] is not found[(*choice[:number], not choice[number], *choice[number + 1 :])]
            for choice in found
        )

    spells = [(first, last) for number, (_, first, last) in enumerate(doubts) if matters(number)]
    first, last = min(first for first, _ in spells), max(last for _, last in spells)
    return first if first > dt.date.min else None, last if last < dt.date.max else None


def in_force_within(dataset: Dataset, name: str, first: dt.date, last: dt.date, day: dt.date) -> bool | None:
    """Tell whether an agreement is in force on some day of a period; None where partial dates leave it open.

    What had not happened by the day is left out, so that a later period is judged by what was planned
    then. Raises KeyError for an unknown agreement.
    """
    agreement = dataset.agreements[name]
    replacing = [doubt for _, doubt in _doubts_of_replacements(dataset, name)]
    own, others = (
        [
            (event, (start, end))
            for event, start, end in some
            if event.planned or _can_be_known(event, (start, end), day)
        ]
        for some in (_own_doubts(dataset, agreement), replacing)
    )
    begun = _begun(agreement, own)
    over = _earliest(
        [spell for event, spell in own if event.event == "ends"] + [spell for _, spell in others]
    )
    if begun is None or begun[0] > last or over[1] <= first or begun[0] >= over[1]:
        return False
    return True if begun[1] <= last and over[0] > first else None


def _can_be_known(event: Event, spell: Spell, day: dt.date) -> bool:
    """Whether something can have happened by a day; what ends on a day is known to end on that day."""
    date = followed(event.date)
    return (date.first if date else spell[0]) <= day


def _begun(agreement: Agreement, own: list[tuple[Event, Spell]]) -> Spell | None:
    """Return from when on it can have begun: as stated, as planned once it was signed, or by the signing."""
    begins = [(event, spell) for event, spell in own if event.event == "begins"]
    ways = [spell for event, spell in begins if not event.planned]
    for signed in (spell for event, spell in own if event.event == "signed"):
        ways += [
            (max(signed[0], plan[0]), max(signed[1], plan[1])) for event, plan in begins if event.planned
        ]
        if not any(event.event == "begins" for event in agreement.events):
            ways.append(signed)
    return _earliest(ways) if ways else None


def _earliest(spells: list[Spell]) -> Spell:
    """Return the spell of whatever comes first of several things; of none, the end of time."""
    return (
        min((first for first, _ in spells), default=dt.date.max),
        min((last for _, last in spells), default=dt.date.max),
    )


def start_of(agreement: Agreement) -> PartialDate | None:
    """Return when it began: its beginning, else its signing."""
    dates = {event.event: followed(event.date) for event in agreement.events}
    return dates.get("begins") or dates.get("signed")


def end_of(agreement: Agreement, day: dt.date | None = None) -> PartialDate | None:
    """Return when it ended, or else when it is planned to end; on a day, as it was known then.

    Of what ended on an unknown day, the plan says nothing any more.
    """
    ends = [event for event in agreement.events if event.event == "ends"]
    dates = [followed(event.date) for event in ends if not event.planned]
    done = [date for date in dates if date is None or day is None or date.first <= day]
    planned = _planned_end(agreement)
    return done[0] if done else followed(planned.date) if planned else None


def _planned_end(agreement: Agreement) -> Event | None:
    """Return the planned end: the latest one, where it was moved."""
    planned = [event for event in agreement.events if event.event == "ends" and event.planned]
    planned.sort(key=_last_day)
    return planned[-1] if planned else None


def _last_day(event: Event) -> dt.date:
    date = followed(event.date)
    return date.last if date else dt.date.min


def _deciding(agreement: Agreement) -> list[Event]:
    """Return the events that decide anything: of the plans, the beginning and the latest end."""
    end = _planned_end(agreement)
    return [
        event
        for event in agreement.events
        if event.event in _DECIDING and (not event.planned or event.event == "begins" or event is end)
    ]


_ORDER = ("proposed", "announced", "negotiated", "resolved", "approved", "signed", "begins", "ends")
"""What cannot come before what; money can be decided at any time."""

_AGREED = frozenset(("resolved", "signed"))
"""Without these there is no agreement yet. An announcement or an approval may come late."""


class _Floor:
    """The first day on which something can have happened that sources date less closely than by a day.

    What none dates, or only "by" a day, is not before its round began, nor before what comes before it.
    What has a month or a year of its own is not before the resolution and the signing within that: an
    agreement "of 2024" that was signed in December had not begun in June.
    """

    def __init__(self, dataset: Dataset, agreement: Agreement) -> None:
        its_round = dataset.rounds.get(agreement.round)
        self._of_round = (its_round.first_step if its_round else None) or dt.date.min
        self._dated = [
            (event.event, date.first)
            for event in agreement.events
            if event.event in _ORDER and not event.planned and (date := followed(event.date))
        ]

    def raise_(self, event: Event, spell: tuple[dt.date, dt.date]) -> tuple[dt.date, dt.date]:
        """Return the spell of an event, which begins no earlier than it can."""
        first, last = spell
        before = self._before(event)
        if first > dt.date.min:
            agreed = [day for kind, day in before if kind in _AGREED and day <= last]
            return max((first, *agreed)), last
        return min(max(self._of_round, *(day for _, day in before), first), last), last

    def _before(self, event: Event) -> list[tuple[str, dt.date]]:
        """Return what comes before an event, with the first day of each."""
        if event.event not in _ORDER:
            return []
        return [one for one in self._dated if _ORDER.index(one[0]) < _ORDER.index(event.event)]


def _spell(dataset: Dataset, event: Event) -> tuple[dt.date, dt.date]:
    """Return the first and the last day from which on the event can have happened.

    The day on which an agreement ends is still a day in force. What happened on an unknown day
    had happened when its source told of it; what is planned for one may be any time.
    """
    date = followed(event.date)
    if date is None:
        source = dataset.sources.get(event.source) if event.source and not event.planned else None
        told = source.told if source else None
        return dt.date.min, told.last if told else dt.date.max
    later = dt.timedelta(days=1) if event.event == "ends" else dt.timedelta()
    return date.first + later, date.last + later if date.last < dt.date.max else dt.date.max


def _doubts_of_replacements(dataset: Dataset, name: str) -> list[tuple[str, Doubt]]:
    """Return the agreements that are stated to replace this one, with the events with which they began."""
    found = []
    for successor, _ in dataset.replacing(name):
        own = _own_doubts(dataset, dataset.agreements[successor])
        begun = {doubt[0].event: doubt for doubt in own if doubt[0].event in ("begins", "signed")}
        found += [(successor, begun[kind]) for kind in ("begins", "signed") if kind in begun][:1]
    return found


def _decide(
    dataset: Dataset, agreement: Agreement, happened: list[Event], others_began: list[Event]
) -> StatusName:
    """Return the status once it is settled which events have happened."""
    own = [event for event in happened if not any(event is one for one in others_began)]
    kinds = {event.event for event in own}
    ends = [event for event in own if event.event == "ends"]
    if real := [event for event in ends if not event.planned]:
        return StatusName.ENDED_EARLY if _was_early(dataset, agreement, real[0]) else StatusName.ENDED
    if len(own) < len(happened):
        return StatusName.SUPERSEDED
    if ends and kinds != {"proposed", "ends"}:
        return StatusName.EXPIRED_AS_PLANNED
    if _has_begun(agreement, own):
        return StatusName.IN_FORCE
    if "signed" in kinds:
        return StatusName.SIGNED
    if kinds & _PREPARING:
        return StatusName.IN_PREPARATION
    return StatusName.PROPOSED if "proposed" in kinds else StatusName.NOT_YET


def _has_begun(agreement: Agreement, happened: list[Event]) -> bool:
    """Tell whether it had begun: as stated, as planned once it was signed, or by the signing itself."""
    signed = any(event.event == "signed" for event in happened)
    begun = [event for event in happened if event.event == "begins"]
    if any(not event.planned for event in begun):
        return True
    return signed and (bool(begun) or not any(event.event == "begins" for event in agreement.events))


def _was_early(dataset: Dataset, agreement: Agreement, end: Event) -> bool:
    """Tell whether it ended before its plan; on an unknown day, by when its source told of it."""
    ended = followed(end.date)
    by = ended.last if ended else _spell(dataset, end)[1]
    plan = _planned_end(agreement)
    planned = followed(plan.date) if plan else None
    return bool(planned and by < planned.first)
