"""What a pull request shows: notes on its lines, and a page for what did not fit."""

from pathlib import Path

import pytest

from tests.conftest import Command, TinyDataset
from tests.findings.conftest import PORI, ULVILA


@pytest.fixture
def summary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Command) -> Path:
    """Return the file of the step's summary, in an environment like that of GitHub Actions."""
    file = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(file))
    return file


@pytest.mark.usefixtures("summary")
def test_notes_are_what_is_printed_by_itself(run: Command, faulty: TinyDataset) -> None:
    ran = run("validate")
    assert (ran.code, ran.err) == (1, "")
    assert ran.out == (
        f"::error file=data/{PORI},line=10,col=20,endLine=10,endColumn=30,title=dangling-reference::"
        "no organisation 'city/porri'%0Adid you mean 'city/pori'?\n"
        f"::error file=data/{ULVILA},line=2,col=7,endLine=2,endColumn=12,title=duplicate-record::"
        "the code '609' is that of 'municipality/pori' already%0Acorrect one of the codes\n"
        "Found 2 errors in 2 files; checked 14 files in data.\n"
        "1 can be fixed by --fix --unsafe-fixes.\n"
    )


@pytest.mark.usefixtures("lenient")
def test_summary_is_a_table_with_the_errors_first(run: Command, faulty: TinyDataset, summary: Path) -> None:
    run("validate", "--format", "concise")
    assert summary.read_text(encoding="utf-8") == (
        "## kumppanuus validate\n"
        "\n"
        "Found 1 error and 1 warning in 2 files; checked 14 files in data. "
        "1 can be fixed by --fix --unsafe-fixes.\n"
        "\n"
        "| check | place | fault | remedy |\n"
        "|---|---|---|---|\n"
        f"| error: duplicate-record | data/{ULVILA}:2 "
        "| the code '609' is that of 'municipality/pori' already | correct one of the codes |\n"
        f"| warning: dangling-reference | data/{PORI}:10 "
        "| no organisation 'city/porri' | did you mean 'city/pori'? |\n"
    )


def test_summary_is_added_to_what_is_there(run: Command, tiny: TinyDataset, summary: Path) -> None:
    summary.write_text("## pytest\n\n12 passed.\n\n", encoding="utf-8")
    run("validate", "-q")
    assert summary.read_text(encoding="utf-8") == (
        "## pytest\n\n12 passed.\n\n## kumppanuus validate\n\nNo faults found; checked 14 files in data.\n"
    )


def test_values_of_the_data_are_no_markdown(run: Command, tiny: TinyDataset, summary: Path) -> None:
    tiny.change(PORI, "city/pori", "'a|b`c` <img src=x> [d](e) &amp;'")
    run("validate", "--select", "invalid-value,dangling-reference")
    row = summary.read_text(encoding="utf-8").splitlines()[-1]
    assert r"a\|b\`c\` \<img src=x\> \[d\](e) &amp;amp;" in row
    assert row.replace(r"\|", "").count("|") == 5


def test_summary_of_very_many_findings_ends(run: Command, tiny: TinyDataset, summary: Path) -> None:
    source = (tiny.data / "sources/tiedote.yaml").read_bytes()
    for number in range(60):
        tiny.write(f"sources/unused-{number}.yaml", source)
    run("validate")
    lines = summary.read_text(encoding="utf-8").splitlines()
    assert lines[2] == "Found 60 errors in 60 files; checked 74 files in data."
    assert sum(line.startswith("| error: uncited-source |") for line in lines) == 50
    assert lines[-1] == "And 10 more."


def test_summary_that_cannot_be_written_breaks_nothing(
    run: Command, faulty: TinyDataset, summary: Path
) -> None:
    summary.mkdir()
    ran = run("validate")
    assert (ran.code, ran.out.count("::error file=")) == (1, 2)
    assert ran.err == "kumppanuus: the summary of the step cannot be written: is a directory\n"


def test_without_github_there_is_no_summary(
    run: Command, tiny: TinyDataset, summary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("GITHUB_ACTIONS")
    run("validate")
    assert not summary.exists()


@pytest.mark.usefixtures("summary")
def test_notes_name_files_from_the_root_of_the_repository(
    run: Command, faulty: TinyDataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    (faulty.root / ".git").mkdir()
    monkeypatch.chdir(faulty.data)
    assert run("validate").out.startswith(f"::error file=data/{PORI},line=10,")
