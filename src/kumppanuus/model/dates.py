"""Dates as precise as a source gives them: a subset of EDTF (ISO 8601-2).

=====================  =============================================
``2013``               a year
``2013-02``            a month
``2013-21``            a season: 21 spring, 22 summer, 23 autumn, 24 winter
``2021-02-09``         a day
``2012-12-14T12:00``   a time of day
``2013~``              approximately
``2013-05/2013-06``    from one to another
``2013/..``            from then on
``../2013-08-29``      by that day
=====================  =============================================
"""

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, total_ordering
from typing import Any

from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from .base import invalid, scalar
from .date_pattern import PATTERN

_POINT = re.compile(
    r"(?P<year>[0-9]{4})(-(?P<month>[0-9]{2})(-(?P<day>[0-9]{2})(T(?P<time>[0-9]{2}:[0-9]{2}))?)?)?(?P<about>~)?"
)
_DAY_FIRST = re.compile(r"([0-9]{1,2})[./]([0-9]{1,2})[./]([0-9]{4})")
_YEAR_FIRST = re.compile(r"([0-9]{4})[-/.]?(0?[1-9]|1[0-2])[-/.]?([0-9]{1,2})")
_TWO_YEARS = re.compile(r"([0-9]{4})[-–—]([0-9]{4})")
_FIRST_YEAR, _LAST_YEAR = 1900, 2099
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}
_OPEN = ".."
_FORMS = "write 2013, 2013-02, 2021-02-09 or a range such as 2013-05/2013-06"


@dataclass(frozen=True, slots=True)
class SingleDate:
    """One date without a range: the first and the last day that it can mean."""

    text: str
    first: dt.date
    last: dt.date
    precision: str
    approximate: bool = False
    time: dt.time | None = None

    @property
    def season(self) -> int | None:
        """21 to 24 for spring to winter, where the date is a season."""
        return int(self.text[5:7]) if self.precision == "season" else None


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as its source states it. ``start`` or ``end`` is None where a range is open.

    >>> PartialDate.parse("2013-02").last
    datetime.date(2013, 2, 28)
    """

    text: str
    start: SingleDate | None
    end: SingleDate | None

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read a date. Raises a pydantic error, with a remedy, for what is none."""
        if text.count("/") > 1:
            raise _no_date(text)
        begin, slash, finish = text.partition("/")
        if not slash:
            point = _point(text)
            return cls(text, point, point)
        start = None if begin == _OPEN else _point(begin)
        end = None if finish == _OPEN else _point(finish)
        if start is None and end is None:
            raise invalid(f"'{text}' is open at both ends", _FORMS)
        if start and end and end.last < start.first:
            raise invalid(f"the range '{text}' ends before it begins", "put the earlier date first")
        return cls(text, start, end)

    @property
    def first(self) -> dt.date:
        """The earliest day that it can mean."""
        return self.start.first if self.start else dt.date.min

    @property
    def last(self) -> dt.date:
        """The latest day that it can mean."""
        return self.end.last if self.end else dt.date.max

    @property
    def beginning(self) -> dt.date:
        """The first day on which it can begin; of what only says by when, that day.

        It puts dates in order of time, where ``first`` would put what has no beginning before all else.

        >>> PartialDate.parse("2013-02").beginning, PartialDate.parse("../2013-02").beginning
        (datetime.date(2013, 2, 1), datetime.date(2013, 2, 28))
        """
        return self.first if self.start else self.last

    @property
    def last_stated(self) -> dt.date:
        """The last day that it names; of what has no end, the last on which it can begin."""
        point = self.end or self.start
        assert point is not None
        return point.last

    @property
    def is_range(self) -> bool:
        """Whether it has two ends, of which one may be open."""
        return self.start is not self.end

    @property
    def approximate(self) -> bool:
        """Whether the source says "about"."""
        return any(point.approximate for point in (self.start, self.end) if point)

    def certainly_before(self, other: "PartialDate") -> bool:
        """Whether it lies before the other one, whatever day each of them means."""
        return self.last < other.first

    def __lt__(self, other: "PartialDate") -> bool:
        return (self.first, self.last) < (other.first, other.last)

    def __str__(self) -> str:
        return self.text

    def __reduce__(self) -> tuple[Callable[[str], "PartialDate"], tuple[str]]:
        """Let pickle keep the text alone: it says all, and most dates are in many records."""
        return _read_before, (self.text,)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            _validator(), serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: Any) -> dict[str, Any]:
        return {
            "title": "Date",
            "type": ["string", "integer"],  # other readers of YAML take a bare year for a number
            "pattern": PATTERN,
            "patternErrorMessage": _FORMS,
            "minimum": _FIRST_YEAR,
            "maximum": _LAST_YEAR,
            "examples": ["2021-02-09", "2013-02", "2013-05/2013-06"],
        }


@cache
def _read_before(text: str) -> PartialDate:
    return PartialDate.parse(text)


@cache
def _validator() -> Callable[[Any], Any]:
    """Return the one validator of dates: the same days stand in very many places."""
    return scalar("a date", PartialDate.parse, PartialDate, remember=5000)


def _no_date(text: str) -> PydanticCustomError:
    """Say how a day that is written in another way is written here, or which ways there are."""
    written = ""
    if match := _DAY_FIRST.fullmatch(text):
        written = f"{match[3]}-{match[2]:0>2}-{match[1]:0>2}"
    elif match := _YEAR_FIRST.fullmatch(text):
        written = f"{match[1]}-{match[2]:0>2}-{match[3]:0>2}"
    elif match := _TWO_YEARS.fullmatch(text):
        written = f"{match[1]}/{match[2]}"
    return invalid(
        f"'{text}' is not a date", f"write it as {written}" if written else _FORMS, instead=written
    )


def _point(text: str) -> SingleDate:
    match = _POINT.fullmatch(text)
    if not match:
        raise _no_date(text)
    year, month, day = (int(match[name]) if match[name] else None for name in ("year", "month", "day"))
    assert year is not None
    approximate = bool(match["about"])
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise invalid(f"the year {match['year']} is outside {_FIRST_YEAR} to {_LAST_YEAR}", _FORMS)
    if month is None:
        return SingleDate(text, dt.date(year, 1, 1), dt.date(year, 12, 31), "year", approximate)
    if month in _SEASONS and day is None:
        begin, finish = _SEASONS[month]
        last_year = year + (finish < begin)
        last = dt.date(last_year, finish, monthrange(last_year, finish)[1])
        return SingleDate(text, dt.date(year, begin, 1), last, "season", approximate)
    if not 1 <= month <= 12:
        raise invalid(f"there is no month {match['month']}", "months are 01 to 12, seasons 21 to 24")
    length = monthrange(year, month)[1]
    if day is None:
        return SingleDate(text, dt.date(year, month, 1), dt.date(year, month, length), "month", approximate)
    if not 1 <= day <= length:
        raise invalid(f"there is no day {text[:10]}", f"that month has {length} days")
    moment = None
    if match["time"]:
        hour, minute = int(match["time"][:2]), int(match["time"][3:])
        if hour > 23 or minute > 59:
            raise invalid(f"there is no time of day {match['time']}", "write hours and minutes: 12:00")
        moment = dt.time(hour, minute)
    exact = dt.date(year, month, day)
    return SingleDate(text, exact, exact, "time" if moment else "day", approximate, moment)
