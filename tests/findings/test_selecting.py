"""Which findings are shown: --select, --ignore, --quiet; and when a run fails: --strict."""

import pytest

from tests.conftest import Command, TinyDataset
from tests.findings.conftest import PORI, ULVILA


def checks_shown(run: Command, *arguments: str) -> list[str]:
    lines = run("validate", "--format", "concise", "-q", *arguments).out.splitlines()
    return [line.partition("[")[2].partition("]")[0] for line in lines]


def test_findings_of_selected_checks_are_shown_and_the_others_counted(
    run: Command, faulty: TinyDataset
) -> None:
    ran = run("validate", "--format", "concise", "--select", "duplicate-record")
    assert ran.code == 1
    assert ran.out.splitlines()[0].startswith(f"data/{ULVILA}:2:7: error[duplicate-record]: ")
    assert ran.out.splitlines()[1:] == [
        f"Found 1 error in 1 file by 1 of {every_check()} checks; checked 14 files in data.",
        "The other checks found 1 fault, not shown here.",
    ]


def test_what_was_not_asked_is_not_said_to_be_sound(run: Command, faulty: TinyDataset) -> None:
    ran = run("validate", "--select", "unused-record,ends-too-late")
    assert (ran.code, ran.out) == (
        0,
        f"No faults found by 2 of {every_check()} checks; checked 14 files in data.\n"
        "The other checks found 2 faults, not shown here.\n",
    )


def every_check() -> int:
    from kumppanuus.checks import CHECKS

    return len(CHECKS)


def test_checks_are_named_again_or_with_commas(run: Command, faulty: TinyDataset) -> None:
    both = ["dangling-reference", "duplicate-record"]
    assert checks_shown(run, "--select", ",".join(both)) == both
    assert checks_shown(run, "--select", both[0], "--select", both[1]) == both
    assert checks_shown(run, "--ignore", both[0]) == both[1:]
    assert checks_shown(run, "--select", ", ".join(both), "--ignore", both[1]) == both[:1]


def test_check_may_be_spelt_as_its_module(run: Command, faulty: TinyDataset) -> None:
    assert checks_shown(run, "--select", "Dangling_Reference") == ["dangling-reference"]


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_misspelt_check_is_told(option: str, run: Command, tiny: TinyDataset) -> None:
    ran = run("validate", option, "unused-record,danglig-reference")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "kumppanuus: there is no check 'danglig-reference'\n  did you mean 'dangling-reference'?\n"
    )


def test_no_check_left_is_told(run: Command, tiny: TinyDataset) -> None:
    ran = run("validate", "--select", "unused-record", "--ignore", "unused-record")
    assert (ran.code, ran.err) == (
        2,
        "kumppanuus: every check that is selected is to be ignored\n  leave one out of --ignore\n",
    )


def test_waiver_is_not_stale_because_its_check_is_not_asked(run: Command, faulty: TinyDataset) -> None:
    waiver = (
        "{check: dangling-reference, record: kokeilusopimus/pori-2021, reason: Known., until: 2099-12-31}"
    )
    faulty.write("waivers.yaml", f"waivers:\n  - {waiver}\n")
    assert checks_shown(run, "--select", "stale-waiver,duplicate-record") == ["duplicate-record"]
    assert checks_shown(run, "--ignore", "dangling-reference") == ["duplicate-record"]


def test_quiet_run_says_nothing_but_findings(run: Command, tiny: TinyDataset) -> None:
    assert run("validate", "--quiet").out == ""
    tiny.change(PORI, "event: signed", "event: signd")
    assert len(run("validate", "-q", "--format", "concise").out.splitlines()) == 1


@pytest.mark.usefixtures("lenient")
def test_warnings_fail_only_a_strict_run(run: Command, tiny: TinyDataset) -> None:
    tiny.change(PORI, "city/pori", "city/porri")
    ran = run("validate", "--format", "concise")
    assert ran.code == 0
    assert f"data/{PORI}:10:20: warning[dangling-reference]: " in ran.out
    assert "Found 1 warning in 1 file; checked 14 files in data.\n" in ran.out
    assert run("validate", "--strict").code == 1
    assert run("validate", "--strict", "--ignore", "dangling-reference").code == 0


@pytest.mark.usefixtures("lenient")
def test_errors_and_warnings_are_counted_apart(run: Command, faulty: TinyDataset) -> None:
    ran = run("validate")
    assert ran.code == 1
    assert "Found 1 error and 1 warning in 2 files; checked 14 files in data.\n" in ran.out


def test_shell_completes_the_last_of_several_checks() -> None:
    from kumppanuus.cli.selecting import complete_check

    assert complete_check("dangl") == ["dangling-reference"]
    assert complete_check("unused-record,dangl") == ["unused-record,dangling-reference"]
