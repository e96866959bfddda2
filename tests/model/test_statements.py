"""What is doubtful: a value stated plainly, claims in conflict, or null with a reason."""

from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from kumppanuus.model.agreement import AgreementFunding, Event
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.statements import Claims, Unknown, followed
from kumppanuus.model.text import LocalText

SOURCE_A = {"value": "2020", "source": "a", "followed": "true", "why": {"fi": "Tarkin."}}
SOURCE_B = {"value": "2017-02", "source": "b"}


def event(date: object) -> Event:
    """Read an event with this date, as it comes from YAML."""
    return Event.model_validate({"event": "signed", "date": date})


def faults(date: object) -> list[tuple[str, str]]:
    """Return what is wrong with a date: the way to it without the tags of the forms, and the message."""
    with pytest.raises(ValidationError) as caught:
        event(date)
    return [
        (".".join(str(part) for part in error["loc"] if not str(part).startswith("<")), error["msg"])
        for error in caught.value.errors()
    ]


def test_plain_value() -> None:
    stated = event("2021-02-09").date
    assert stated == PartialDate.parse("2021-02-09")
    assert followed(stated) is stated


def test_unknown_value_has_a_reason() -> None:
    stated = event({"value": None, "reason": {"fi": "Ei kerrota."}}).date
    assert stated == Unknown(value=None, reason=LocalText(fi="Ei kerrota."))
    assert followed(stated) is None


def test_claims_stand_side_by_side_and_one_is_followed() -> None:
    stated = event({"claims": [SOURCE_B, SOURCE_A]}).date
    assert followed(stated) == PartialDate.parse("2020")
    assert isinstance(stated, Claims)
    assert [(claim.source, claim.followed) for claim in stated.claims] == [("b", False), ("a", True)]
    assert stated.followed.why == LocalText(fi="Tarkin.")


def test_claims_are_of_the_statements_type() -> None:
    """A claim's value was once left as text, and every date in conflict with it."""
    dates = event({"claims": [SOURCE_A, SOURCE_B]}).date
    assert isinstance(dates, Claims)
    assert [type(claim.value) for claim in dates.claims] == [PartialDate, PartialDate]
    share = {"claims": [{**SOURCE_A, "value": "40"}, {**SOURCE_B, "value": "41.5"}]}
    money = AgreementFunding.model_validate({"decision": "tem-1", "purpose": "alku", "share": share})
    assert isinstance(money.share, Claims)
    assert [claim.value for claim in money.share.claims] == [Decimal(40), Decimal("41.5")]


def test_nothing_stated_is_nothing_to_follow() -> None:
    money = AgreementFunding.model_validate({"decision": "tem-1", "purpose": "alku"})
    assert money.share is None
    assert followed(money.share) is None


@pytest.mark.parametrize(
    ("date", "fault"),
    [
        ("tammikuu", ("date", "'tammikuu' is not a date")),
        (None, ("date", "a date is expected here, and this is nothing")),
        (["2020"], ("date", "a date is expected here, and this is a list")),
        ({"date": "2020"}, ("date", "a date is expected here, and this is a set of keys")),
        ({"value": None}, ("date.reason", "Field required")),
        ({"value": "2020", "reason": {"fi": "x"}}, ("date.value", "Input should be None")),
        ({"reason": {"fi": "x"}}, ("date.value", "Field required")),
        (
            {"claims": [SOURCE_A]},
            ("date.claims", "Tuple should have at least 2 items after validation, not 1"),
        ),
        ({"claims": [SOURCE_B, SOURCE_B]}, ("date", "none of the claims is followed")),
        ({"claims": [SOURCE_A, SOURCE_A]}, ("date", "2 of the claims are followed")),
        (
            {"claims": [SOURCE_A | {"why": None}, SOURCE_B]},
            ("date", "a claim is followed without a reason"),
        ),
        ({"claims": [SOURCE_A, {"value": "2017"}]}, ("date.claims.1.source", "Field required")),
        (
            {"claims": [SOURCE_A, SOURCE_B | {"value": "2017-13"}]},
            ("date.claims.1.value", "there is no month 13"),
        ),
        ({"claims": [SOURCE_A, SOURCE_B], "why": "x"}, ("date.why", "Extra inputs are not permitted")),
    ],
)
def test_fault_stands_where_it_is(date: Any, fault: tuple[str, str]) -> None:
    assert faults(date)[0] == fault
