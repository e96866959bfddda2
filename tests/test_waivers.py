"""Waivers: what they hide, and what is said of an entry that hides nothing."""

import datetime as dt

import pytest

from tests.conftest import TinyDataset

AGREEMENT = "agreements/kokeilusopimus/pori-2021.yaml"


def entry(
    check: str = "ends-too-late", record: str = "kokeilusopimus/pori-2021", until: str = "2026-12-31"
) -> str:
    return f"waivers:\n  - {{check: {check}, record: {record}, reason: Kysytty., until: {until}}}\n"


@pytest.fixture
def too_late(tiny: TinyDataset) -> TinyDataset:
    """A dataset with one fault: an agreement that ends later than the rules allow."""
    tiny.change(AGREEMENT, "2027-12-31", "2028-12-31")
    return tiny


@pytest.mark.parametrize("record", ["kokeilusopimus/pori-2021", "agreement/kokeilusopimus/pori-2021"])
def test_waived_finding_is_not_told(too_late: TinyDataset, record: str) -> None:
    too_late.write("waivers.yaml", entry(record=record))
    assert too_late.findings() == ""


def test_last_day_of_a_waiver_is_one_of_its_days(too_late: TinyDataset) -> None:
    too_late.write("waivers.yaml", entry())
    assert too_late.findings(day=dt.date(2026, 12, 31)) == ""


def test_expired_waiver_is_a_warning_and_what_it_waived_an_error_again(too_late: TinyDataset) -> None:
    too_late.write("waivers.yaml", entry())
    assert [line.split(": ")[1] for line in too_late.findings(day=dt.date(2027, 1, 1)).splitlines()] == [
        "error[ends-too-late]",
        "warning[expired-waiver]",
    ]


def test_waiver_of_a_file_that_is_no_record(tiny: TinyDataset) -> None:
    tiny.write("muistio.yaml", "a: b\n")
    tiny.write("waivers.yaml", entry("wrong-folder", "muistio.yaml"))
    assert tiny.findings() == ""


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        (
            entry(check="ends-to-late"),
            "2:13: error[stale-waiver]: there is no check 'ends-to-late' (did you mean 'ends-too-late'?)",
        ),
        (
            entry(record="kokeilusopimus/pori-2012"),
            "2:36: error[stale-waiver]: there is no record 'kokeilusopimus/pori-2012' "
            "(did you mean 'kokeilusopimus/pori-2021'?)",
        ),
        (
            entry(record="instrument/kokeilusopimus"),
            "2:13: error[stale-waiver]: there is no such finding to waive "
            "(take it out, or correct 'check' or 'record')",
        ),
        (
            entry().replace("reason: Kysytty., ", ""),
            "2:6: error[missing-key]: the key 'reason' is missing (add 'reason:' here)",
        ),
        (
            entry().replace("Kysytty.", '""'),
            "2:70: error[invalid-value]: an empty text says nothing (write the text, or leave the key out)",
        ),
    ],
)
def test_entry_that_is_wrong_is_a_finding(tiny: TinyDataset, text: str, finding: str) -> None:
    tiny.write("waivers.yaml", text)
    assert tiny.findings() == f"data/waivers.yaml:{finding}\n"
