"""What has become of a commitment follows from its dates, values and reports, on any day."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from kumppanuus.commitments import Standing, Timing, percent, standings
from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.indicator import Indicator
from kumppanuus.model.source import Source

LETTER = Source.model_validate({"title": "Kirje", "date": "2020-06-15", "kind": "page", "language": "fi"})
PAGE = Source.model_validate({"title": "Sivu", "read": "2026-11-01", "kind": "page", "language": "fi"})
RUNS = [
    {"event": "signed", "date": "2016-06-09"},
    {"event": "ends", "date": "2019-12-31", "planned": "true"},
]


def commitment(*told: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"text": {"fi": "Rakentaa asuntoja."}, "follow_up": list(told), **more}


def homes(*told: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Return the commitment to 60,000 homes by the end of 2019."""
    return commitment(*told, **{"due": "2019-12-31", "target": "60000", "indicator": "asunnot", **more})


def value(date: str, number: int, **more: Any) -> dict[str, Any]:
    return {"date": date, "value": str(number), **more}


def said(date: str, **more: Any) -> dict[str, Any]:
    return {"date": date, "text": {"fi": "Siitä kerrotaan."}, **more}


def standing(one: dict[str, Any], day: str, *observed: dict[str, Any], **more: Any) -> Standing:
    agreement = Agreement.model_validate(
        {
            "title": {"fi": "x"},
            "round": "r-2016",
            "places": ["city-region/x", "municipality/y"],
            "events": RUNS,
            "commitments": [one],
            "sources": [{"source": "sivu"}],
            **more,
        }
    )
    indicator = Indicator.model_validate(
        {"title": {"fi": "Asunnot"}, "unit": {"fi": "asuntoa"}, "observations": list(observed)}
    )
    entries = (
        Entry("agreement", "a/x", "", agreement),
        Entry("indicator", "asunnot", "", indicator),
        Entry("source", "kirje", "", LETTER),
        Entry("source", "sivu", "", PAGE),
    )
    (found,) = standings(Dataset(entries), "a/x", dt.date.fromisoformat(day))
    return found


def name(one: dict[str, Any], day: str, *observed: dict[str, Any], **more: Any) -> str:
    return standing(one, day, *observed, **more).name


# Due dates


@pytest.mark.parametrize(
    ("due", "day", "expected"),
    [
        ("2019-12-31", "2019-12-31", "ahead"),
        ("2019-12-31", "2020-01-01", "overdue"),
        ("2029", "2029-12-31", "ahead"),  # what is to be done in a year has time until its end
        ("2029", "2030-01-01", "overdue"),
        ("2021/2029", "2029-12-31", "ahead"),
        ("2021/2029", "2030-01-01", "overdue"),
        ("../2019-12-31", "2019-06-01", "ahead"),
        ("../2019-12-31", "2020-01-01", "overdue"),
        ("2019/..", "2040-01-01", "unreported"),  # it names no day by which it is due
        ("2019~", "2019-01-01", "ahead"),
        ("2019~", "2019-01-02", "perhaps-overdue"),
        ("2019~", "2020-01-01", "overdue"),
    ],
)
def test_what_is_due_is_overdue_once_its_last_day_is_over(due: str, day: str, expected: str) -> None:
    assert name(commitment(due=due), day) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2019-12-31", "open"), ("2020-01-01", "unreported")],
)
def test_what_has_no_due_date_is_never_overdue(day: str, expected: str) -> None:
    assert name(commitment(), day) == expected
    no_date = {"value": None, "reason": {"fi": "Aikaa ei kerrota."}}
    assert name(commitment(due=no_date), day) == expected


def test_agreement_that_may_be_over_leaves_its_commitments_open() -> None:
    ends = [RUNS[0], {"event": "ends", "date": "2019", "planned": "true"}]
    assert name(commitment(), "2019-06-01", events=ends) == "open"


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2019-12-31", "ahead"),
        ("2020-01-01", "perhaps-overdue"),
        ("2031-12-31", "perhaps-overdue"),
        ("2032-01-01", "overdue"),
    ],
)
def test_due_date_that_sources_differ_about_is_over_with_the_last_of_them(day: str, expected: str) -> None:
    claims = [
        {"value": "2019-12-31", "source": "sivu", "followed": "true", "why": {"fi": "Tarkempi."}},
        {"value": "2031", "source": "kirje"},
    ]
    assert name(commitment(due={"claims": claims}), day) == expected


# Values


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (value("2019", 60000), "met"),
        (value("2019", 59999), "missed"),
        (value("2019-12-31", 64082), "met"),
        (value("2019-11-30", 59999), "overdue"),  # a month was left
        (value("2018", 70000), "overdue"),  # an average, say, may have fallen since
        (value("2020", 59999), "reported"),  # it may have been reached, and have fallen since
        (value("2020", 60000), "reported"),  # perhaps too late
    ],
)
def test_value_judges_a_target_only_at_its_due_date(told: dict[str, Any], expected: str) -> None:
    assert name(homes(told), "2021-01-01") == expected


def test_earlier_value_is_interim_before_and_after_the_due_date() -> None:
    interim = homes(value("2017", 27700, approximate="true"))
    before, after = standing(interim, "2018-09-01"), standing(interim, "2020-01-01")
    assert (before.name, after.name) == ("ahead", "overdue")
    assert before.value is not None
    assert before.value.timing is Timing.INTERIM
    assert percent(before.value.value, Decimal(60000)) == 46


def test_last_value_of_the_due_date_counts() -> None:
    assert name(homes(value("2019", 64082), value("2017", 27700)), "2020-01-01") == "met"
    found = standing(homes(value("2019", 64082), value("2020", 50000)), "2021-01-01")
    assert found.name == "met"
    assert found.value is not None
    assert found.value.value == 64082


@pytest.mark.parametrize(
    ("told", "expected"), [("2019-02-01", "overdue"), ("2019-12", "met"), ("2019", "met")]
)
def test_due_in_a_year_is_judged_by_a_value_of_its_end(told: str, expected: str) -> None:
    due_in_year = commitment(due="2019", target="60000", follow_up=[value(told, 64082)])
    assert name(due_in_year, "2020-01-01") == expected


@pytest.mark.parametrize("target", ["0", "-10"])
def test_target_that_is_not_above_nothing_is_held_against_no_value(target: str) -> None:
    below = commitment(due="2019", target=target, follow_up=[value("2019", -12)])
    assert name(below, "2020-01-01") == "reported"
    assert percent(Decimal(-12), Decimal(target)) is None


def test_approximate_values_are_compared_too() -> None:
    about = standing(homes(value("2019", 60000, approximate="true"), approximate="true"), "2020-01-01")
    assert about.name == "met"
    assert about.value is not None
    assert about.value.approximate


def test_target_without_a_due_date_is_not_judged_by_numbers() -> None:
    assert name(homes(value("2019", 70000), due=None), "2020-01-01") == "reported"


@pytest.mark.parametrize(
    ("number", "target", "expected"),
    [
        ("27700", "60000", 46),
        ("64082", "60000", 107),
        ("59999", "60000", 99),
        ("0.5", "0.4", 125),
        ("5", "0", None),
    ],
)
def test_what_is_below_the_target_never_rounds_to_a_hundred(
    number: str, target: str, expected: int | None
) -> None:
    assert percent(Decimal(number), Decimal(target)) == expected


# What is told


@pytest.mark.parametrize(
    ("result", "expected"), [("met", "met"), ("partly", "partly-met"), ("missed", "missed")]
)
def test_what_a_source_says_counts_more_than_numbers(result: str, expected: str) -> None:
    assert name(homes(value("2019", 70000), said("2019", result=result)), "2020-01-01") == expected
    assert name(commitment({"date": "2018", "result": result}), "2020-01-01") == expected


def test_last_result_counts() -> None:
    assert name(commitment(said("2019", result="met"), said("2018", result="missed")), "2020-01-01") == "met"


def test_words_about_what_has_no_target_are_a_report_whenever_they_were_true() -> None:
    assert name(commitment(said("2018"), due="2019-12-31"), "2020-01-01") == "reported"
    assert name(commitment(said("2018")), "2020-01-01") == "reported"
    assert name(homes(said("2018")), "2020-01-01") == "overdue"
    assert name(homes(said("2019")), "2020-01-01") == "reported"


@pytest.mark.parametrize(
    ("day", "expected"), [("2020-06-14", "overdue"), ("2020-06-15", "met"), ("2020-01-01", "overdue")]
)
def test_what_a_source_tells_is_known_from_its_day_on(day: str, expected: str) -> None:
    assert name(homes(value("2019", 64082, source="kirje")), day) == expected


def test_what_may_be_told_already_makes_overdue_doubtful() -> None:
    done = commitment(said("2020"), due="2019-12-31")
    assert [name(done, day) for day in ("2020-01-01", "2020-12-30", "2020-12-31")] == [
        "perhaps-overdue",
        "perhaps-overdue",
        "reported",
    ]


# Indicators


def observation(period: str, number: int, place: str = "city-region/x", **more: Any) -> dict[str, Any]:
    return {"place": place, "period": period, "value": str(number), **more}


def test_indicator_judges_with_the_whole_period_from_the_same_beginning() -> None:
    assert name(homes(), "2020-01-01", observation("2016/2019", 64082)) == "met"
    assert name(homes(), "2020-01-01", observation("2016/2019", 50000)) == "missed"


@pytest.mark.parametrize(
    "other",
    [
        observation("2019", 70000),  # one year of four
        observation("2018/2019", 70000),
        observation("2016/2021", 70000),  # longer than the target's time
        observation("2016/2019", 70000, place="municipality/y"),  # a part of the place
        observation("2016/2019", 70000, place="city-region/z"),
        {"group": {"fi": "seudut"}, "period": "2016/2019", "value": "70000"},
        observation("2016/2019", 70000, source="kirje"),  # told later than the day
    ],
)
def test_other_values_of_the_indicator_judge_nothing(other: dict[str, Any]) -> None:
    found = standing(homes(), "2020-01-01", other)
    assert (found.name, found.observed) == ("overdue", None)


def test_shorter_period_from_the_same_beginning_is_interim() -> None:
    periods = (observation("2016/2017", 27700), observation("2016", 13000), observation("2017", 14700))
    found = standing(homes(), "2018-09-01", *periods)
    assert found.observed is not None
    assert (str(found.name), int(found.observed.value)) == ("ahead", 27700)
    assert found.observed.timing is Timing.INTERIM


def test_own_value_goes_before_the_indicators_and_both_are_told() -> None:
    found = standing(homes(value("2019", 59000)), "2020-01-01", observation("2016/2019", 61000))
    assert found.value is not None
    assert found.observed is not None
    assert found.name == "missed"
    assert (int(found.value.value), int(found.observed.value)) == (59000, 61000)


def test_indicator_of_the_due_date_goes_before_an_own_interim_value() -> None:
    found = standing(homes(value("2017", 27700)), "2020-01-01", observation("2016/2019", 61000))
    assert found.measured is found.observed
    assert found.name == "met"
