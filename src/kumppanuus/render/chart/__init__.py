"""A timeline as numbers: where each agreement's bar and marks lie between the first year and the last."""

import datetime as dt
from calendar import isleap
from collections.abc import Sequence
from typing import Protocol

from kumppanuus.model.dates import PartialDate
from kumppanuus.model.text import LocalText
from kumppanuus.status import Status
from kumppanuus.structures import dataclass
from kumppanuus.views.lines import EventLine

HEADING = "heading"
"""The style of a line that only has a title, and heads those below it."""


class Drawable(Protocol):
    """An agreement, on a card or in a row, as far as a chart asks for it."""

    @property
    def id(self) -> str: ...  # noqa: D102
    @property
    def title(self) -> LocalText: ...  # noqa: D102
    @property
    def status(self) -> Status: ...  # noqa: D102
    @property
    def events(self) -> tuple[EventLine, ...]: ...  # noqa: D102
    @property
    def start(self) -> PartialDate | None: ...  # noqa: D102
    @property
    def since(self) -> PartialDate | None: ...  # noqa: D102
    @property
    def until(self) -> PartialDate | None: ...  # noqa: D102


Dot = tuple[str, PartialDate, LocalText | None]
"""Something that happened: its event, its date, and what it is called where no label says that."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What is to be drawn on one line, as days.

    ``style`` is a status, or ``round`` or ``gap`` for what is no agreement, or :data:`HEADING`.
    """

    id: str
    title: LocalText
    style: str
    began: dt.date | None = None
    ended: dt.date | None = None
    is_open: bool = False
    dots: tuple[Dot, ...] = ()

    @property
    def days(self) -> tuple[dt.date, ...]:
        """The days that the line spans."""
        ends = [day for _, date, _ in self.dots for day in (date.first, date.last) if _is_drawn(day)]
        return (*ends, *(day for day in (self.began, self.ended) if day))


@dataclass(frozen=True, slots=True)
class ChartMark:
    """An event at a position from 0 to 1."""

    position: float
    event: str
    date: PartialDate
    title: LocalText | None = None


@dataclass(frozen=True, slots=True)
class ChartRow:
    """An agreement: its marks and, once it runs, its bar. A heading has neither.

    An open bar has no known end; ``end`` is then where it lies at the latest, for one that is over.
    """

    id: str
    title: LocalText
    status: str
    start: float | None
    end: float | None
    is_open: bool
    marks: tuple[ChartMark, ...]
    from_before: bool = False
    """Whether the bar began before the first year."""
    goes_on: bool = False
    """Whether it is known to go on after the last year."""

    @property
    def is_heading(self) -> bool:
        """Whether nothing but its title is shown."""
        return self.status == HEADING


@dataclass(frozen=True, slots=True)
class Chart:
    """Rows over whole years, both ends included; ``today`` is None where it lies outside."""

    first_year: int
    last_year: int
    today: float | None
    rows: tuple[ChartRow, ...]

    @property
    def years(self) -> range:
        """The years along the axis."""
        return range(self.first_year, self.last_year + 1)

    def position(self, year: int) -> float:
        """Return where a year begins, from 0 to 1."""
        return (year - self.first_year) / len(self.years)


_RUNNING = ("in-force", "signed")
"""What runs, or is signed, has a bar: without a dated beginning, from the last known before it."""

_FIRST, _LAST = 1900, 2100

_NEAR = 10
"""How many years after its last event a chart still goes on to the day of the report."""


def chart(cards: Sequence[Drawable], day: dt.date) -> Chart | None:
    """Lay out the cards' events, or return None where nothing is dated."""
    if not any(event.date for card in cards for event in card.events):
        return None
    return lay_out([entry_of(card) for card in cards], day)


def entry_of(card: Drawable) -> Entry:
    """Return what is drawn of an agreement."""
    began, ended = _bar(card)
    return Entry(
        id=card.id,
        title=card.title,
        style=card.status.name,
        began=began,
        ended=ended,
        is_open=began is not None and card.until is None,
        dots=tuple((event.event, event.date, None) for event in card.events if event.date),
    )


def lay_out(
    entries: Sequence[Entry], day: dt.date, first_year: int | None = None, last_year: int | None = None
) -> Chart | None:
    """Lay out some entries over the years that they span, or over those that are given.

    Returns None where there is nothing to draw.
    """
    years = [moment.year for entry in entries for moment in entry.days]
    if not years:
        return None
    first, last = min(years), max(years)
    if first - 2 <= day.year <= last + _NEAR:
        first, last = min(first, day.year), max(last, day.year)
    first, last = first_year or first, last_year or last
    if first > last:
        return None
    axis = _Axis(first, last)
    rows = tuple(_row(entry, axis) for entry in entries)
    return Chart(first, last, axis.position(day) if axis.holds(day) else None, rows)


@dataclass(frozen=True, slots=True)
class _Axis:
    """The years of a chart, from which a day's position follows."""

    first: int
    last: int

    def holds(self, day: dt.date) -> bool:
        return self.first <= day.year <= self.last

    def position(self, day: dt.date) -> float:
        """Return where a day lies, from 0 to 1; one outside lies at the edge."""
        if not self.holds(day):
            return 0.0 if day.year < self.first else 1.0
        length = 366 if isleap(day.year) else 365
        passed = day.year - self.first + (day.timetuple().tm_yday - 1) / length
        return passed / (self.last - self.first + 1)


def _row(entry: Entry, axis: _Axis) -> ChartRow:
    days = [day_of(date, at_end=event == "ends") for event, date, _ in entry.dots]
    marks = tuple(
        ChartMark(axis.position(day), *dot)
        for day, dot in zip(days, entry.dots, strict=True)
        if axis.holds(day)
    )
    began, ended = entry.began, entry.ended
    seen = _crosses(entry, axis)
    return ChartRow(
        entry.id,
        entry.title,
        entry.style,
        axis.position(began) if began and seen else None,
        axis.position(ended) if ended and seen else None,
        entry.is_open and seen,
        marks,
        from_before=bool(began and seen and began.year < axis.first),
        goes_on=bool(ended and seen and ended.year > axis.last),
    )


def _crosses(entry: Entry, axis: _Axis) -> bool:
    """Whether some of an entry's bar, or the end of one without a beginning, lies in a chart's years."""
    began, ended = entry.began or entry.ended, entry.ended
    if began is None or began.year > axis.last:
        return False
    return ended is None or ended.year >= axis.first


def _bar(card: Drawable) -> tuple[dt.date | None, dt.date | None]:
    """Return the days that a card's bar goes from and to. They may be other agreements' or the round's."""
    begun = {event.event for event in card.events} & {"signed", "begins"}
    dated = card.start if begun else None
    began = dated or (card.since if card.status.name in _RUNNING else None)
    last = card.until or (_last_known(card) if card.status.is_over else None)
    return day_of(began) if began else None, day_of(last, at_end=True) if last else None


def _last_known(card: Drawable) -> PartialDate | None:
    """Return the latest date of what ended on an unknown day."""
    return max((event.date for event in card.events if event.date), key=lambda date: date.last, default=None)


def _is_drawn(day: dt.date) -> bool:
    """Whether a day is one to draw, and not the end of what has none."""
    return _FIRST <= day.year <= _LAST


def day_of(date: PartialDate, *, at_end: bool = False) -> dt.date:
    """Return a day to draw a partial date at: its first, or where it only has a last, that."""
    if at_end or date.start is None:
        return date.last if date.end else date.first
    return date.first
