"""Where findings go: the screen, or a file whose ending chooses the format."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, Command, TinyDataset

SUMMED_UP = "Found 2 errors in 2 files; checked 14 files in data.\n1 can be fixed by --fix --unsafe-fixes.\n"


@pytest.mark.parametrize(
    ("name", "beginning"),
    [
        ("faults.txt", "data/agreements/kokeilusopimus/pori-2021.yaml:10:20: error[dangling-reference]"),
        ("faults.json", '[\n  {\n    "check": "dangling-reference"'),
        ("faults.sarif", '{\n  "$schema": '),
        ("faults.sarif.json", '{\n  "$schema": '),
    ],
)
def test_ending_chooses_the_format(
    name: str, beginning: str, run: Command, faulty: TinyDataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    ran = run("validate", "-o", name)
    assert (ran.code, ran.out, ran.err) == (1, "", SUMMED_UP)
    text = (faulty.root / name).read_text(encoding="utf-8")
    assert text.startswith(beginning)
    assert "\x1b" not in text
    assert sorted(path.name for path in faulty.root.iterdir()) == ["data", name]


def test_format_counts_more_than_the_ending(run: Command, faulty: TinyDataset) -> None:
    run("validate", "--format", "concise", "-o", "faults.json")
    assert (faulty.root / "faults.json").read_text(encoding="utf-8").endswith(SUMMED_UP)


def test_quiet_run_with_a_file_says_nothing(run: Command, faulty: TinyDataset) -> None:
    ran = run("validate", "-q", "-o", "faults.json")
    assert (ran.code, ran.out, ran.err) == (1, "", "")
    assert len(json.loads((faulty.root / "faults.json").read_text(encoding="utf-8"))) == 2


def test_statistics_go_to_a_file_too(run: Command, faulty: TinyDataset) -> None:
    run("validate", "--statistics", "-q", "-o", "faults.txt")
    assert (faulty.root / "faults.txt").read_text(encoding="utf-8") == (
        "1 error[dangling-reference] (1 fixable)\n1 error[duplicate-record]\n"
    )


def test_minus_is_the_screen(run: Command, faulty: TinyDataset) -> None:
    assert run("validate", "-o", "-") == run("validate")


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (
            ["-o", "faults.pdf"],
            "kumppanuus: the name faults.pdf does not say which format to write\n"
            "  add --format concise|full|github|json|sarif\n",
        ),
        (
            ["--format", "sarfi"],
            "kumppanuus: the format 'sarfi' is unknown\n  did you mean 'sarif'?\n",
        ),
        (
            ["-o", "no/faults.json"],
            "kumppanuus: no/faults.json cannot be written: no such file or directory\n"
            "  name another file after -o\n",
        ),
        (
            ["-o", "/dev/full", "--format", "json"],
            "kumppanuus: /dev/full cannot be written: no space left on device\n"
            "  name another file after -o\n",
        ),
    ],
)
def test_file_that_cannot_be_written_is_told_once(
    arguments: list[str], complaint: str, run: Command, faulty: TinyDataset
) -> None:
    ran = run("validate", *arguments)
    assert (ran.code, ran.out, ran.err) == (2, "", complaint)
    assert [path.name for path in faulty.root.iterdir()] == ["data"]


def test_name_that_is_no_unicode_is_written_as_far_as_it_goes(run: Command, tiny: TinyDataset) -> None:
    (tiny.data / "sources" / os.fsdecode(b"t\xe4.yaml.txt")).write_text("title: T\n", encoding="utf-8")
    for name in ("faults.json", "faults.sarif", "faults.txt"):
        assert run("validate", "-o", name).code == 1
        assert (tiny.root / name).read_text(encoding="utf-8")
    assert "data/sources/t%5Cudce4.yaml.txt" in (tiny.root / "faults.sarif").read_text(encoding="utf-8")


def test_reader_who_goes_away_is_no_error(faulty: TinyDataset) -> None:
    command = f"{sys.executable} -m kumppanuus validate --format sarif | head -1"
    ran = subprocess.run(
        ["bash", "-c", command],
        capture_output=True,
        text=True,
        cwd=faulty.root,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        check=False,
    )
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "{\n", "")


def test_formats_of_the_command_are_those_that_there_are() -> None:
    from kumppanuus.cli import telling
    from kumppanuus.render.findings import FORMATS, STATISTICS

    assert tuple(FORMATS) == telling.FORMATS
    assert tuple(STATISTICS) == telling.COUNTED


def test_data_elsewhere_is_shown_by_its_whole_path(
    run: Command, faulty: TinyDataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    out = run("validate", "--data", "../data", "--format", "concise").out
    assert out.startswith(f"{faulty.data}/agreements/")
