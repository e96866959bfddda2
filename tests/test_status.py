"""The status of an agreement follows from its events, on any day."""

import datetime as dt
from typing import Any

import pytest

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.round import Round
from kumppanuus.model.source import Source
from kumppanuus.status import Status, StatusName, end_of, start_of, status

Events = list[dict[str, Any]]

LETTER = Source.model_validate({"title": "Kirje", "date": "2020-06-15", "kind": "page", "language": "fi"})
UNDATED = Source.model_validate({"title": "Sivu", "read": "2026-11-01", "kind": "page", "language": "fi"})


def event(kind: str, date: Any, **more: Any) -> dict[str, Any]:
    return {"event": kind, "date": date, **more}


def planned(kind: str, date: Any) -> dict[str, Any]:
    return event(kind, date, planned="true")


def agreement(events: Events, **more: Any) -> Agreement:
    return Agreement.model_validate(
        {"title": {"fi": "x"}, "round": "r-2020", "places": ["city-region/x"], "events": events, **more}
    )


def dataset(**agreements: Agreement) -> Dataset:
    entries = [Entry("agreement", name, f"agreements/{name}.yaml", one) for name, one in agreements.items()]
    sources = [Entry("source", "kirje", "", LETTER), Entry("source", "sivu", "", UNDATED)]
    return Dataset((*entries, *sources))


def full(events: Events, day: str, **successors: Agreement) -> Status:
    return status(dataset(old=agreement(events), **successors), "old", dt.date.fromisoformat(day))


def name(events: Events, day: str, **successors: Agreement) -> str:
    found = full(events, day, **successors)
    assert found.name is StatusName.CANNOT_TELL or (found.possible, found.between) == ((), None)
    return found.name


COURSE = [
    event("proposed", "2020-01-10"),
    event("announced", "2020-05-20"),
    event("signed", "2021-02-09"),
    event("begins", "2021-03-01"),
    planned("ends", "2027-12-31"),
]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2020-01-09", "not-yet"),
        ("2020-01-10", "proposed"),
        ("2020-05-19", "proposed"),
        ("2020-05-20", "in-preparation"),
        ("2021-02-08", "in-preparation"),
        ("2021-02-09", "signed"),
        ("2021-02-28", "signed"),
        ("2021-03-01", "in-force"),
        ("2027-12-31", "in-force"),
        ("2028-01-01", "expired-as-planned"),
        ("2099-12-31", "expired-as-planned"),
    ],
)
def test_whole_course_of_an_agreement(day: str, expected: str) -> None:
    assert name(COURSE, day) == expected


@pytest.mark.parametrize(
    ("events", "before", "expected"),
    [
        ([event("proposed", "2020-05-20")], "not-yet", "proposed"),
        ([event("announced", "2020-05-20")], "not-yet", "in-preparation"),
        ([event("negotiated", "2020-05-20")], "not-yet", "in-preparation"),
        ([event("funding-decided", "2020-05-20")], "not-yet", "in-preparation"),
        ([event("resolved", "2020-05-20")], "not-yet", "in-preparation"),
        ([event("signed", "2020-05-20")], "not-yet", "in-force"),
        ([event("begins", "2020-05-20")], "not-yet", "in-force"),
        ([event("announced", "2020-01-01"), event("begins", "2020-05-20")], "in-preparation", "in-force"),
        ([event("signed", "2020-01-01"), event("begins", "2020-05-20")], "signed", "in-force"),
        ([event("signed", "2020-01-01"), planned("begins", "2020-05-20")], "signed", "in-force"),
        ([event("signed", "2020-01-01"), event("amended", "2020-05-20")], "in-force", "in-force"),
        ([event("signed", "2020-01-01"), event("reviewed", "2020-05-20")], "in-force", "in-force"),
    ],
)
def test_event_changes_the_status_on_its_day(events: Events, before: str, expected: str) -> None:
    days = ("2020-05-19", "2020-05-20", "2020-05-21")
    assert [name(events, day) for day in days] == [before, expected, expected]


SIGNED = event("signed", "2021-02-09")


@pytest.mark.parametrize(
    ("ends", "expected"),
    [
        ([planned("ends", "2022-06-30")], "expired-as-planned"),
        ([event("ends", "2022-06-30")], "ended"),
        ([planned("ends", "2022-06-30"), event("ends", "2022-06-30")], "ended"),
        ([planned("ends", "2027-12-31"), event("ends", "2022-06-30")], "ended-early"),
        ([event("ends", "2022-06-30"), planned("ends", "2027-12-31")], "ended-early"),
    ],
)
def test_agreement_is_in_force_until_its_last_day_is_over(ends: Events, expected: str) -> None:
    days = ("2022-06-29", "2022-06-30", "2022-07-01")
    assert [name([SIGNED, *ends], day) for day in days] == ["in-force", "in-force", expected]


def test_end_counts_from_the_day_on_which_it_can_be_known() -> None:
    """On a day before the real end, only the plan is known; so it is with ``--as-of`` everywhere."""
    events = [SIGNED, planned("ends", "2022-06-30"), event("ends", "2023-06-30")]
    assert [name(events, day) for day in ("2022-06-30", "2022-07-01", "2023-06-30", "2023-07-01")] == [
        "in-force",
        "expired-as-planned",
        "expired-as-planned",
        "ended",
    ]


@pytest.mark.parametrize("kind", ["proposed", "announced", "signed", "amended"])
def test_plan_alone_says_nothing_of_what_came_of_it(kind: str) -> None:
    assert name([planned(kind, "2020-05-20")], "2021-01-01") == "not-yet"


def test_planned_beginning_alone_begins_nothing() -> None:
    assert name([planned("begins", "2020-05-20")], "2021-01-01") == "not-yet"


@pytest.mark.parametrize(("kind", "expected"), [("proposed", "proposed"), ("announced", "in-preparation")])
def test_planned_beginning_of_what_was_never_agreed_begins_nothing(kind: str, expected: str) -> None:
    events = [event(kind, "2020-01-01"), planned("begins", "2020-05-20")]
    assert name(events, "2021-01-01") == expected


def test_planned_end_of_what_was_only_proposed_ends_nothing() -> None:
    events = [event("proposed", "2020-01-01"), planned("ends", "2020-12-31")]
    assert name(events, "2021-01-01") == "proposed"


# A partial date spans the day


@pytest.mark.parametrize(
    ("date", "certain_before", "doubtful", "certain_after"),
    [
        ("2020", "2019-12-31", ["2020-01-01", "2020-12-30"], "2020-12-31"),
        ("2020-02", "2020-01-31", ["2020-02-01", "2020-02-28"], "2020-02-29"),
        ("2019-24", "2019-11-30", ["2019-12-01", "2020-02-28"], "2020-02-29"),
        ("2020-05/2020-06", "2020-04-30", ["2020-05-01", "2020-06-29"], "2020-06-30"),
        ("2020-02-09~", "2020-02-08", [], "2020-02-09"),
    ],
)
def test_cannot_be_told_while_a_partial_date_spans_the_day(
    date: str, certain_before: str, doubtful: list[str], certain_after: str
) -> None:
    events = [event("announced", "2019-01-01"), event("signed", date)]
    assert name(events, certain_before) == "in-preparation"
    assert [name(events, day) for day in doubtful] == ["cannot-tell"] * len(doubtful)
    assert name(events, certain_after) == "in-force"


def test_doubtful_status_says_what_is_possible_and_between_which_days() -> None:
    assert full([event("announced", "2019"), event("signed", "2020")], "2020-06-01") == Status(
        StatusName.CANNOT_TELL,
        (StatusName.IN_PREPARATION, StatusName.IN_FORCE),
        (dt.date(2020, 1, 1), dt.date(2020, 12, 31)),
    )


def test_doubtful_end_spans_one_day_more_as_its_last_day_is_still_in_force() -> None:
    events = [SIGNED, planned("ends", "2022")]
    assert name(events, "2022-01-01") == "in-force"
    assert full(events, "2022-01-02") == Status(
        StatusName.CANNOT_TELL,
        (StatusName.IN_FORCE, StatusName.EXPIRED_AS_PLANNED),
        (dt.date(2022, 1, 2), dt.date(2023, 1, 1)),
    )
    assert name(events, "2022-12-31") == "cannot-tell"
    assert name(events, "2023-01-01") == "expired-as-planned"


def test_doubt_that_changes_nothing_is_no_doubt() -> None:
    events = [event("announced", "2020"), event("negotiated", "2020-01-01"), event("amended", "2020")]
    assert name(events, "2020-06-01") == "in-preparation"


def test_between_spans_only_the_doubt_that_matters() -> None:
    events = [event("announced", "2019"), event("signed", "2020-06"), event("reviewed", "2020")]
    assert full(events, "2020-06-15").between == (dt.date(2020, 6, 1), dt.date(2020, 6, 30))


def test_range_without_an_end_is_doubtful_for_ever() -> None:
    events = [event("announced", "2019-01-01"), event("signed", "2020/..")]
    assert full(events, "2050-01-01") == Status(
        StatusName.CANNOT_TELL,
        (StatusName.IN_PREPARATION, StatusName.IN_FORCE),
        (dt.date(2020, 1, 1), None),
    )


def test_by_a_day_is_certain_on_that_day() -> None:
    events = [event("signed", "../2020-08-29")]
    assert full(events, "2020-08-28").between == (None, dt.date(2020, 8, 29))
    assert name(events, "2020-08-29") == "in-force"


def test_many_doubts_are_all_weighed() -> None:
    """More doubtful events than the usual few must not hide the one that matters."""
    events = [
        event("announced", "2019-01-01"),
        *(event("reviewed", "2020") for _ in range(8)),
        event("signed", "2020"),
    ]
    assert name(events, "2020-06-01") == "cannot-tell"


# Claims, and dates that nobody states


def test_claim_that_is_followed_counts() -> None:
    claims = [
        {"value": "2021-02-09", "source": "kirje", "followed": "true", "why": {"fi": "Tarkin."}},
        {"value": "2020-01-01", "source": "sivu"},
    ]
    events = [event("signed", {"claims": claims})]
    assert [name(events, day) for day in ("2021-02-08", "2021-02-09")] == ["not-yet", "in-force"]


UNKNOWN = {"value": None, "reason": {"fi": "Ei kerrota."}}


@pytest.mark.parametrize(("source", "told"), [("kirje", "2020-06-15"), ("sivu", "2026-11-01")])
def test_event_without_a_date_had_happened_by_the_day_of_its_source(source: str, told: str) -> None:
    events = [event("announced", "2019-01-01"), event("signed", UNKNOWN, source=source)]
    known = dt.date.fromisoformat(told)
    assert name(events, str(known - dt.timedelta(days=1))) == "cannot-tell"
    assert name(events, told) == "in-force"


def test_planned_end_without_a_date_has_not_passed_because_a_source_tells_of_it() -> None:
    events = [SIGNED, event("ends", UNKNOWN, planned="true", source="kirje")]
    found = full(events, "2021-06-01")
    assert (found.name, found.possible) == ("cannot-tell", ("in-force", "expired-as-planned"))


def test_end_on_an_unknown_day_was_early_if_its_source_told_of_it_before_the_planned_end() -> None:
    ended = event("ends", UNKNOWN, source="kirje")
    assert name([SIGNED, planned("ends", "2027"), ended], "2026-01-01") == "ended-early"
    assert name([SIGNED, planned("ends", "2020"), ended], "2026-01-01") == "ended"
    assert name([SIGNED, ended], "2026-01-01") == "ended"


def test_what_happened_by_a_day_did_not_happen_before_what_comes_first() -> None:
    events = [event("announced", "2018-09-14"), event("approved", "../2019-01-30")]
    assert name(events, "2018-09-13") == "not-yet"
    assert name(events, "2018-09-14") == "in-preparation"


def test_end_on_an_unknown_day_did_not_come_before_the_beginning() -> None:
    events = [event("begins", "2014-01-01"), event("ends", UNKNOWN, source="kirje")]
    assert name(events, "2013-12-31") == "not-yet"
    assert full(events, "2014-01-01").possible == ("in-force", "ended")


def test_nothing_happened_before_the_round_began() -> None:
    steps = [{"step": "haku", "title": {"fi": "Haku"}, "date": "2012-10"}]
    its_round = Round.model_validate({"title": {"fi": "x"}, "instrument": "x", "steps": steps})
    one = Entry("agreement", "old", "", agreement([event("announced", "../2013-08-29")]))
    data = Dataset((one, Entry("round", "r-2020", "", its_round)))
    found = [status(data, "old", dt.date.fromisoformat(day)).name for day in ("2012-09-30", "2012-10-01")]
    assert found == ["not-yet", "cannot-tell"]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2023-12-31", "not-yet"),
        ("2024-06-01", "in-preparation"),
        ("2024-12-12", "in-preparation"),
        ("2024-12-13", "cannot-tell"),
        ("2024-12-31", "in-force"),
    ],
)
def test_agreement_of_a_year_did_not_begin_before_it_was_signed_in_that_year(day: str, expected: str) -> None:
    events = [event("negotiated", "2024-01-15"), event("signed", "2024-12-13"), event("begins", "2024")]
    assert name(events, day) == expected


def test_agreement_of_a_month_was_not_signed_before_the_government_resolved_on_it() -> None:
    events = [event("resolved", "2011-05-20"), event("signed", "2011-05")]
    assert name(events, "2011-05-19") == "not-yet"
    assert full(events, "2011-05-20").possible == ("in-preparation", "in-force")


def test_announcement_within_the_year_holds_no_beginning_up() -> None:
    events = [event("announced", "2018-09-14"), event("begins", "2018")]
    assert full(events, "2018-06-01").possible == ("not-yet", "in-force")


def test_signing_before_the_year_of_the_beginning_changes_nothing() -> None:
    events = [event("signed", "2023-12-13"), event("begins", "2024")]
    assert full(events, "2024-06-01").possible == ("signed", "in-force")


def test_ended_before_a_plan_that_was_put_off_is_early() -> None:
    events = [SIGNED, planned("ends", "2022"), planned("ends", "2024"), event("ends", "2023-06-30")]
    assert name(events, "2025-01-01") == "ended-early"


def test_event_without_date_and_source_cannot_be_told() -> None:
    events = [event("announced", "2019-01-01"), event("signed", UNKNOWN)]
    assert name(events, "2026-01-01") == "cannot-tell"


# Superseded


def successor(events: Events, **link: Any) -> Agreement:
    return agreement(events, succeeds=[{"agreement": "old", "replaces": "true", **link}])


def test_superseded_from_the_day_on_which_its_successor_began() -> None:
    events = [SIGNED, planned("ends", "2027-12-31")]
    new = successor([event("signed", "2023-05-02"), event("begins", "2023-07-01")])
    assert name(events, "2023-06-30", new=new) == "in-force"
    assert name(events, "2023-07-01", new=new) == "superseded"
    assert name(events, "2028-01-01", new=new) == "superseded"


def test_signing_begins_a_successor_that_states_no_beginning() -> None:
    new = successor([event("announced", "2022-01-01"), event("signed", "2023-05-02")])
    assert [name([SIGNED], day, new=new) for day in ("2023-05-01", "2023-05-02")] == [
        "in-force",
        "superseded",
    ]


def test_successor_that_is_not_said_to_replace_it_supersedes_nothing() -> None:
    new = successor([event("signed", "2023-05-02")], replaces="false")
    assert name([SIGNED], "2024-01-01", new=new) == "in-force"


def test_successor_that_never_began_supersedes_nothing() -> None:
    assert name([SIGNED], "2024-01-01", new=successor([event("announced", "2023-05-02")])) == "in-force"
    assert name([SIGNED], "2024-01-01", new=successor([planned("signed", "2023-05-02")])) == "in-force"


def test_what_had_ended_before_its_successor_began_has_ended() -> None:
    new = successor([event("signed", "2023-05-02")])
    assert name([SIGNED, event("ends", "2022-12-31")], "2024-01-01", new=new) == "ended"


def test_what_had_expired_is_superseded_once_a_successor_replaces_it() -> None:
    new = successor([event("signed", "2023-05-02")])
    events = [SIGNED, planned("ends", "2022-12-31")]
    assert name(events, "2023-05-01", new=new) == "expired-as-planned"
    assert name(events, "2023-05-02", new=new) == "superseded"


def test_successor_with_a_partial_beginning_leaves_doubt() -> None:
    assert full([SIGNED], "2023-05-15", new=successor([event("signed", "2023-05")])) == Status(
        StatusName.CANNOT_TELL,
        (StatusName.IN_FORCE, StatusName.SUPERSEDED),
        (dt.date(2023, 5, 1), dt.date(2023, 5, 31)),
    )


def test_successor_of_a_year_superseded_nothing_before_it_was_signed_in_that_year() -> None:
    new = successor([event("signed", "2024-12-13"), event("begins", "2024")])
    assert [name([SIGNED], day, new=new) for day in ("2024-06-01", "2024-12-12", "2024-12-31")] == [
        "in-force",
        "in-force",
        "superseded",
    ]


# What else follows from events


def test_agreement_without_events_is_not_yet_known() -> None:
    assert name([], "2024-01-01") == "not-yet"


def test_unknown_agreement_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        status(dataset(), "old", dt.date(2024, 1, 1))


@pytest.mark.parametrize(
    ("events", "start", "end"),
    [
        (COURSE, "2021-03-01", "2027-12-31"),
        ([SIGNED], "2021-02-09", None),
        ([event("announced", "2020")], None, None),
        ([planned("ends", "2027-12-31"), event("ends", "2022-06")], None, "2022-06"),
        ([planned("ends", "2027-12-31"), event("ends", UNKNOWN)], None, None),
    ],
)
def test_start_and_end(events: Events, start: str | None, end: str | None) -> None:
    found = agreement(events)
    dates = (start_of(found), end_of(found))
    assert tuple(str(date) if date else None for date in dates) == (start, end)
