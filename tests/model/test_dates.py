"""Dates as precise as a source gives them: every form, and what is none."""

import datetime as dt

import pytest
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from kumppanuus.model.dates import PartialDate

parse = PartialDate.parse


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("2013", "2013-01-01", "2013-12-31", "year"),
        ("2013-02", "2013-02-01", "2013-02-28", "month"),
        ("2012-02", "2012-02-01", "2012-02-29", "month"),
        ("2013-12", "2013-12-01", "2013-12-31", "month"),
        ("2013-21", "2013-03-01", "2013-05-31", "season"),
        ("2013-22", "2013-06-01", "2013-08-31", "season"),
        ("2013-23", "2013-09-01", "2013-11-30", "season"),
        ("2013-24", "2013-12-01", "2014-02-28", "season"),
        ("2011-24", "2011-12-01", "2012-02-29", "season"),
        ("2021-02-09", "2021-02-09", "2021-02-09", "day"),
        ("2012-02-29", "2012-02-29", "2012-02-29", "day"),
        ("2012-12-14T12:00", "2012-12-14", "2012-12-14", "time"),
        ("2012-12-14T00:00", "2012-12-14", "2012-12-14", "time"),
    ],
)
def test_a_date_spans_the_days_that_it_can_mean(text: str, first: str, last: str, precision: str) -> None:
    date = parse(text)
    assert (date.first, date.last) == (day(first), day(last))
    assert date.start is not None
    assert (date.start.precision, date.is_range, date.approximate) == (precision, False, False)
    assert str(date) == text


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2013-05/2013-06", "2013-05-01", "2013-06-30"),
        ("2021-02-09/2027-12-31", "2021-02-09", "2027-12-31"),
        ("2013/2013-06", "2013-01-01", "2013-06-30"),
        ("2013-24/2014", "2013-12-01", "2014-12-31"),
        ("2013-05-01/2013-05-01", "2013-05-01", "2013-05-01"),
        ("2013/..", "2013-01-01", "9999-12-31"),
        ("../2013-08-29", "0001-01-01", "2013-08-29"),
    ],
)
def test_range_goes_from_the_first_day_to_the_last(text: str, first: str, last: str) -> None:
    date = parse(text)
    assert (date.first, date.last, date.is_range) == (day(first), day(last), True)


def test_open_end_has_no_date() -> None:
    assert parse("2013/..").end is None
    assert parse("../2013").start is None


@pytest.mark.parametrize("text", ["2013~", "2013-02~", "2013-21~", "2021-02-09~", "2013~/2014", "../2013~"])
def test_approximate_date(text: str) -> None:
    date, exact = parse(text), parse(text.replace("~", ""))
    assert date.approximate
    assert (date.first, date.last) == (exact.first, exact.last)


def test_time_of_day() -> None:
    start = parse("2012-12-14T09:30").start
    assert start is not None
    assert start.time == dt.time(9, 30)


@pytest.mark.parametrize(
    ("text", "season"), [("2013-21", 21), ("2013-24~", 24), ("2013-12", None), ("2013", None)]
)
def test_season(text: str, season: int | None) -> None:
    start = parse(text).start
    assert start is not None
    assert start.season == season


FORMS = "write 2013, 2013-02, 2021-02-09 or a range such as 2013-05/2013-06"


@pytest.mark.parametrize(
    ("text", "message", "remedy"),
    [
        ("9.2.2021", "'9.2.2021' is not a date", "write it as 2021-02-09"),
        ("helmikuu 2021", "'helmikuu 2021' is not a date", FORMS),
        ("13", "'13' is not a date", FORMS),
        ("2013-5", "'2013-5' is not a date", FORMS),
        ("2013-02-9", "'2013-02-9' is not a date", "write it as 2013-02-09"),
        ("20210209", "'20210209' is not a date", "write it as 2021-02-09"),
        ("2021-02-09 12:00", "'2021-02-09 12:00' is not a date", FORMS),
        ("2021-02T12:00", "'2021-02T12:00' is not a date", FORMS),
        ("2021-02-09T12", "'2021-02-09T12' is not a date", FORMS),
        ("~2013", "'~2013' is not a date", FORMS),
        ("２０２１", "'２０２１' is not a date", FORMS),
        ("2013\n", "'2013\n' is not a date", FORMS),
        ("", "'' is not a date", FORMS),
        ("0999", "the year 0999 is outside 1900 to 2099", FORMS),
        ("1899-12-31", "the year 1899 is outside 1900 to 2099", FORMS),
        ("2100", "the year 2100 is outside 1900 to 2099", FORMS),
        ("2013-00", "there is no month 00", "months are 01 to 12, seasons 21 to 24"),
        ("2013-13", "there is no month 13", "months are 01 to 12, seasons 21 to 24"),
        ("2013-25", "there is no month 25", "months are 01 to 12, seasons 21 to 24"),
        ("2013-21-01", "there is no month 21", "months are 01 to 12, seasons 21 to 24"),
        ("2016-02-30", "there is no day 2016-02-30", "that month has 29 days"),
        ("2015-02-29", "there is no day 2015-02-29", "that month has 28 days"),
        ("2015-04-00", "there is no day 2015-04-00", "that month has 30 days"),
        ("2012-12-14T24:00", "there is no time of day 24:00", "write hours and minutes: 12:00"),
        ("2012-12-14T12:60", "there is no time of day 12:60", "write hours and minutes: 12:00"),
        ("../..", "'../..' is open at both ends", FORMS),
        ("2013/", "'' is not a date", FORMS),
        ("2013/2014/2015", "'2013/2014/2015' is not a date", FORMS),
        ("2014/2013", "the range '2014/2013' ends before it begins", "put the earlier date first"),
        (
            "2013-05-02/2013-05-01",
            "the range '2013-05-02/2013-05-01' ends before it begins",
            "put the earlier date first",
        ),
        (
            "2013-06/2013-05-31",
            "the range '2013-06/2013-05-31' ends before it begins",
            "put the earlier date first",
        ),
    ],
)
def test_what_is_no_date_says_so_with_a_remedy(text: str, message: str, remedy: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        parse(text)
    assert caught.value.context is not None
    assert (caught.value.context["message"], caught.value.context["remedy"]) == (message, remedy)


@pytest.mark.parametrize(
    ("one", "other", "before"),
    [
        ("2020-12-31", "2021", True),
        ("2020", "2021", True),
        ("2021-02-09", "2021-02-09", False),
        ("2021", "2021-02-09", False),
        ("2021-02-09", "2021", False),
        ("2021", "2020", False),
        ("2013-12", "2013-24", False),
        ("2013-11", "2013-24", True),
        ("2013-24", "2014-02", False),
        ("2013-24", "2014-03", True),
        ("../2020", "2021", True),
        ("2020/..", "2099", False),
        ("2020", "2021/..", True),
        ("2020", "../2099", False),
        ("2012-12-14T10:00", "2012-12-14T11:00", False),
        ("2020~", "2021", True),
    ],
)
def test_certainly_before_means_whatever_day_each_of_them_is(one: str, other: str, before: bool) -> None:
    assert parse(one).certainly_before(parse(other)) is before


def test_dates_sort_by_their_first_day_and_then_by_their_last() -> None:
    dates = [parse(text) for text in ("2021-02", "2021", "2021-02-09", "../2020", "2021-02-01", "2020/..")]
    assert [str(date) for date in sorted(dates)] == [
        "../2020",
        "2020/..",
        "2021",
        "2021-02-01",
        "2021-02",
        "2021-02-09",
    ]


def test_dates_of_the_same_days_are_neither_equal_nor_ordered_if_written_differently() -> None:
    year, months = parse("2013"), parse("2013-01/2013-12")
    assert year != months
    assert not year < months
    assert not months < year


def test_in_a_model_a_date_is_read_from_text_and_written_as_text() -> None:
    adapter = TypeAdapter(PartialDate)
    assert adapter.validate_python("2013-02") == parse("2013-02")
    assert adapter.validate_python(parse("2013-02")) == parse("2013-02")
    assert adapter.dump_json(parse("2013-02")) == b'"2013-02"'


@pytest.mark.parametrize("value", [2013, 20210209.0, dt.date(2021, 2, 9), None, ["2013"], {"a": "2013"}])
def test_only_text_is_read_as_a_date(value: object) -> None:
    with pytest.raises(ValidationError, match="a date is expected here"):
        TypeAdapter(PartialDate).validate_python(value)
