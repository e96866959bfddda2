"""What the rules of a round and its instrument say of an agreement: kept, broken, or not stated."""

from typing import Any

import pytest

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.instrument import Instrument
from kumppanuus.model.round import Round
from kumppanuus.rules import Verdict, assess

TEXT = {"fi": "Sääntö."}
TEM = {"rule": "required-party", "organisation": "ministry/tem", "role": "state", "text": TEXT}
ANY_CITY = {"rule": "required-party", "role": "city", "text": TEXT}
BY_2027 = {"rule": "latest-end", "date": "2027-12-31", "text": TEXT}

TEM_IS_PARTY = {"organisation": "ministry/tem", "role": "state"}
PORI_IS_PARTY = {"organisation": "city/pori", "role": "city"}


def verdicts(
    agreement: dict[str, Any], of_round: list[Any], of_instrument: list[Any] | None = None
) -> tuple[Verdict, ...]:
    shared = {"title": {"fi": "x"}}
    its_round = Round.model_validate({**shared, "instrument": "koe", "rules": of_round})
    instrument = Instrument.model_validate({**shared, "rules": of_instrument or []})
    dataset = Dataset((Entry("round", "koe-2020", "", its_round), Entry("instrument", "koe", "", instrument)))
    places = {"round": "koe-2020", "places": ["municipality/pori"]}
    return assess(dataset, Agreement.model_validate({**shared, **places, **agreement}))


def verdict(agreement: dict[str, Any], rule: dict[str, Any]) -> tuple[str, tuple[str | int, ...]]:
    """Return the outcome of one rule, and the place that decides it."""
    (found,) = verdicts(agreement, [rule])
    return found.outcome, found.location


@pytest.mark.parametrize(
    ("agreement", "rule", "outcome", "location"),
    [
        ({"parties": [PORI_IS_PARTY, TEM_IS_PARTY]}, TEM, "kept", ("parties", 1)),
        ({"parties": [PORI_IS_PARTY, TEM_IS_PARTY]}, ANY_CITY, "kept", ("parties", 0)),
        ({"parties": [PORI_IS_PARTY]}, TEM, "not-stated", ("parties",)),
        ({}, TEM, "not-stated", ("parties",)),
        ({"parties": [PORI_IS_PARTY], "complete": ["parties"]}, TEM, "broken", ("parties",)),
        ({"complete": ["parties"]}, ANY_CITY, "broken", ("parties",)),
        ({"parties": [PORI_IS_PARTY], "complete": ["events"]}, TEM, "not-stated", ("parties",)),
        (
            {"parties": [{**TEM_IS_PARTY, "role": "funder"}], "complete": ["parties"]},
            TEM,
            "broken",
            ("parties",),
        ),
        (
            {"parties": [{"organisation": "ministry/ym", "role": "state"}], "complete": ["parties"]},
            TEM,
            "broken",
            ("parties",),
        ),
    ],
)
def test_required_party(agreement: dict[str, Any], rule: dict[str, Any], outcome: str, location: Any) -> None:
    assert verdict(agreement, rule) == (outcome, location)


def ends(*dates: Any) -> dict[str, Any]:
    return {"events": [{"event": "ends", "date": date, "planned": "true"} for date in dates]}


UNKNOWN = {"value": None, "reason": TEXT}
CONFLICT = {
    "claims": [
        {"value": "2027", "source": "a", "followed": "true", "why": TEXT},
        {"value": "2029", "source": "b"},
    ]
}


@pytest.mark.parametrize(
    ("agreement", "outcome", "location"),
    [
        (ends("2027-12-31"), "kept", ("events", 0, "date")),
        (ends("2027"), "kept", ("events", 0, "date")),
        (ends("2025-06"), "kept", ("events", 0, "date")),
        (ends("2028-01-01"), "broken", ("events", 0, "date")),
        (ends("2028"), "broken", ("events", 0, "date")),
        (ends("2027-24"), "not-stated", ()),
        (ends("2026/.."), "not-stated", ()),
        (ends(UNKNOWN), "not-stated", ()),
        (ends(CONFLICT), "kept", ("events", 0, "date")),
        (ends("2027", "2028"), "broken", ("events", 1, "date")),
        ({}, "not-stated", ()),
        ({"events": [{"event": "signed", "date": "2028-01-01"}]}, "not-stated", ()),
        ({"complete": ["events"]}, "not-stated", ()),
    ],
)
def test_latest_end(agreement: dict[str, Any], outcome: str, location: Any) -> None:
    assert verdict(agreement, BY_2027) == (outcome, location)


def test_rule_with_a_partial_date_allows_all_of_it() -> None:
    by_2027 = BY_2027 | {"date": "2027"}
    assert [verdict(ends(date), by_2027)[0] for date in ("2027-12-31", "2028-01-01")] == ["kept", "broken"]


def test_rules_of_the_instrument_come_before_those_of_the_round() -> None:
    found = verdicts({"parties": [TEM_IS_PARTY]}, of_round=[BY_2027], of_instrument=[TEM])
    assert [(one.rule.rule, str(one.outcome)) for one in found] == [
        ("required-party", "kept"),
        ("latest-end", "not-stated"),
    ]


def test_agreement_of_an_unknown_round_has_no_rules() -> None:
    assert verdicts({"round": "muu-2020"}, of_round=[TEM], of_instrument=[TEM]) == ()
