"""How often each check found something."""

import json

import pytest

from tests.conftest import Command, TinyDataset
from tests.findings.conftest import PORI


@pytest.fixture
def very_faulty(faulty: TinyDataset) -> TinyDataset:
    faulty.change(PORI, "decision: tem-1", "decision: tem-11")
    return faulty


def test_most_frequent_fault_comes_first(run: Command, very_faulty: TinyDataset) -> None:
    ran = run("validate", "--statistics")
    assert ran.code == 1
    assert ran.out == (
        "2 error[dangling-reference] (2 fixable)\n"
        "1 error[duplicate-record]\n"
        "Found 3 errors in 2 files; checked 14 files in data.\n"
        "2 can be fixed by --fix --unsafe-fixes.\n"
    )


def test_statistics_for_programs(run: Command, very_faulty: TinyDataset) -> None:
    assert json.loads(run("validate", "--statistics", "--format", "json").out) == [
        {"check": "dangling-reference", "severity": "error", "count": 2, "fixable": 2},
        {"check": "duplicate-record", "severity": "error", "count": 1, "fixable": 0},
    ]


def test_numbers_stand_in_a_column(run: Command, faulty: TinyDataset) -> None:
    source = (faulty.data / "sources/tiedote.yaml").read_bytes()
    for number in range(10):
        faulty.write(f"sources/unused-{number}.yaml", source)
    lines = run("validate", "--statistics", "-q", "--select", "uncited-source,duplicate-record").out
    assert lines == "10 error[uncited-source]\n 1 error[duplicate-record]\n"


def test_clean_dataset_has_no_statistics(run: Command, tiny: TinyDataset) -> None:
    assert run("validate", "--statistics").out == "No faults found; checked 14 files in data.\n"


@pytest.mark.parametrize("format_", ["github", "sarif"])
def test_formats_without_statistics_say_so(format_: str, run: Command, tiny: TinyDataset) -> None:
    ran = run("validate", "--statistics", "--format", format_)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        f"kumppanuus: there are no statistics in the format '{format_}'\n"
        "  choose one of concise, full, json\n"
    )


def test_statistics_in_github_actions_are_text(
    run: Command, faulty: TinyDataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert run("validate", "--statistics").out.startswith("1 error[dangling-reference] (1 fixable)\n")
