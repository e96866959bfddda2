"""A timeline as numbers: where each agreement's bar and marks lie between the first year and the last."""

import datetime as dt
from calendar import isleap
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kumppanuus.model.dates import PartialDate
from kumppanuus.model.text import LocalText
from kumppanuus.views.card import AgreementCard


@dataclass(frozen=True, slots=True)
class ChartMark:
    """An event at a position from 0 to 1."""

    position: float
    event: str
    date: PartialDate


@dataclass(frozen=True, slots=True)
class ChartRow:
    """An agreement: its marks and, once it runs, its bar.

    An open bar has no known end; ``end`` is then where it lies at the latest, for one that is over.
    """

    id: str
    title: LocalText
    status: str
    start: float | None
    end: float | None
    is_open: bool
    marks: tuple[ChartMark, ...]


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

_NEAR = 10
"""How many years after its last event a chart still goes on to the day of the report."""


def chart(cards: Sequence[AgreementCard], day: dt.date) -> Chart | None:
    """Lay out the cards' events, or return None where nothing is dated."""
    dates = [event.date for card in cards for event in card.events if event.date]
    years = [year for date in dates for year in (date.first.year, date.last.year) if 1900 <= year <= 2100]
    if not years:
        return None
    years += [day.year for card in cards for day in _bar(card) if day]
    first, last = min(years), max(years)
    if first - 2 <= day.year <= last + _NEAR:
        first, last = min(first, day.year), max(last, day.year)
    span = last - first + 1

    def position(moment: dt.date) -> float:
        length = 366 if isleap(moment.year) else 365
        return (moment.year - first + (moment.timetuple().tm_yday - 1) / length) / span

    rows = tuple(_row(card, position) for card in cards)
    today = position(day) if first <= day.year <= last else None
    return Chart(first, last, today, rows)


def _row(card: AgreementCard, position: Callable[[dt.date], float]) -> ChartRow:
    marks = tuple(
        ChartMark(position(_day(event.date)), event.event, event.date) for event in card.events if event.date
    )
    began, ended = _bar(card)
    start = position(began) if began else None
    end = position(ended) if ended else None
    is_open = start is not None and card.until is None
    return ChartRow(card.id, card.title, card.status.name, start, end, is_open, marks)


def _bar(card: AgreementCard) -> tuple[dt.date | None, dt.date | None]:
    """Return the days that a card's bar goes from and to. They may be other agreements' or the round's."""
    begun = {event.event for event in card.events} & {"signed", "begins"}
    dated = card.start if begun else None
    began = dated or (card.since if card.status.name in _RUNNING else None)
    last = card.until or (_last_known(card) if card.status.is_over else None)
    return _day(began) if began else None, _day(last, at_end=True) if last else None


def _last_known(card: AgreementCard) -> PartialDate | None:
    """Return the latest date of what ended on an unknown day."""
    return max((event.date for event in card.events if event.date), key=lambda date: date.last, default=None)


def _day(date: PartialDate, *, at_end: bool = False) -> dt.date:
    """Return a day to draw a partial date at: its first, or where it only has a last, that."""
    if at_end or date.start is None:
        return date.last if date.end else date.first
    return date.first
