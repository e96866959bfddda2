"""The status of an agreement on a day. No record states it: it follows from the events."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import product

from kumppanuus.dataset import Dataset
from kumppanuus.model.agreement import Agreement, Event, Succession
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.statements import followed


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
    others_began = _beginnings_of_replacements(dataset, name)
    floor = _Floor(dataset, agreement)
    own = [(event, floor.raise_(event, _spell(dataset, event))) for event in _deciding(agreement)]
    others = [(event, _spell(dataset, event)) for event in others_began]
    doubts = [(event, *spell) for event, spell in (*own, *others)]
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
    floor = _Floor(dataset, agreement)
    own = [(event, floor.raise_(event, _spell(dataset, event))) for event in _deciding(agreement)]
    others = [(event, _spell(dataset, event)) for event in _beginnings_of_replacements(dataset, name)]
    own, others = (
        [(event, spell) for event, spell in some if event.planned or _can_be_known(event, spell, day)]
        for some in (own, others)
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


class _Floor:
    """The first day on which something can have happened that no source dates, or only "by" a day.

    It is not before its round began, nor before what comes before it.
    """

    def __init__(self, dataset: Dataset, agreement: Agreement) -> None:
        its_round = dataset.rounds.get(agreement.round)
        self._of_round = (its_round.first_step if its_round else None) or dt.date.min
        self._dated = [
            (_ORDER.index(event.event), date.first)
            for event in agreement.events
            if event.event in _ORDER and not event.planned and (date := followed(event.date))
        ]

    def raise_(self, event: Event, spell: tuple[dt.date, dt.date]) -> tuple[dt.date, dt.date]:
        """Return the spell of an event, which begins no earlier than it can."""
        first, last = spell
        if first > dt.date.min:
            return spell
        before = [
            day for rank, day in self._dated if event.event in _ORDER and rank < _ORDER.index(event.event)
        ]
        return min(max(self._of_round, *before, first), last), last


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


def replacements(dataset: Dataset, name: str) -> Iterator[tuple[str, Succession]]:
    """Give the agreements that are stated to replace one, with the statement."""
    for successor, one in dataset.agreements.items():
        for link in one.succeeds:
            if link.agreement == name and link.replaces:
                yield successor, link


def _beginnings_of_replacements(dataset: Dataset, name: str) -> list[Event]:
    """Return the events with which agreements began that are stated to replace this one."""
    found = []
    for successor, _ in replacements(dataset, name):
        deciding = _deciding(dataset.agreements[successor])
        begun = {event.event: event for event in deciding if event.event in ("begins", "signed")}
        found += [begun[kind] for kind in ("begins", "signed") if kind in begun][:1]
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
