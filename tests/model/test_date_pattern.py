"""The regular expression for dates refuses what the parser refuses, and nothing else."""

import re
from collections.abc import Iterator
from itertools import product

from pydantic_core import PydanticCustomError

from kumppanuus.model.date_pattern import PATTERN
from kumppanuus.model.dates import PartialDate

YEARS = ("1899", "1900", "1904", "1999", "2000", "2015", "2016", "2096", "2099", "2100", "0999", "20211")
POINTS = (
    "2013",
    "2013~",
    "2013-02",
    "2013-21",
    "2013-02-30",
    "2021-02-09",
    "2021-02-09T12:00",
    "..",
    "",
    "x",
)
TIMES = ("T00:00", "T23:59", "T24:00", "T12:60", "T12", "T12:00:00", " 12:00", "T12:00~", "~T12:00")


def is_a_date(text: str) -> bool:
    try:
        PartialDate.parse(text)
    except PydanticCustomError:
        return False
    return True


def points() -> Iterator[str]:
    """Give every month and day that two digits can write, and some that they cannot."""
    numbers = [f"{number:02}" for number in range(34)]
    yield from (f"{year}{about}" for year, about in product(YEARS, ("", "~", "?", "-")))
    yield from (f"{year}-{month}" for year, month in product(YEARS, [*numbers, "2", "002", "-2"]))
    yield from ("-".join(parts) for parts in product(YEARS, numbers, [*numbers, "9", "009"]))
    yield from (f"2012-12-14{time}" for time in TIMES)
    yield from (
        "9.2.2021",
        "2021/02/09",
        "20210209",
        "2021-02T12:00",
        "2021-21-01",
        "~2013",
        " 2013",
        "２０２１",
    )


def test_every_point_in_time_is_a_date_by_both_or_by_neither() -> None:
    texts = list(points())
    wrong = [text for text in texts if bool(re.search(PATTERN, text)) != is_a_date(text)]
    assert wrong == []
    assert sum(map(is_a_date, texts)) > 3000


def test_every_range_is_a_date_by_both_or_by_neither_unless_it_runs_backwards() -> None:
    for begin, end in product(POINTS, POINTS):
        text = f"{begin}/{end}"
        backwards = is_a_date(begin) and is_a_date(end) and not is_a_date(text)
        assert bool(re.search(PATTERN, text)) == (is_a_date(text) or backwards), text
