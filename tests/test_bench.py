"""What measures: generated datasets are what they are said to be, and figures say what was measured."""

import datetime as dt
import doctest
import sys
from pathlib import Path

import pytest

from bench import figures
from bench.beside import beside
from bench.datasets import Dataset, Edits
from bench.generating.writing import files, write
from bench.measured import Measured, keep, kept
from bench.page import page, targets
from bench.rounds import Plan, measure
from bench.targets import TARGETS, Target
from bench.work import Run, Work
from kumppanuus.editing.formatting import format_files
from kumppanuus.files.folder import Folder
from kumppanuus.loading import load
from kumppanuus.validating import validate
from tests.conftest import ROOT, SAMPLE

FEW = 20


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("generated") / "data"
    write(folder, FEW, ROOT / "data", mean=5800, seed=1)
    return folder


def test_the_same_seed_gives_the_same_bytes_and_another_one_others() -> None:
    first, again, other = (list(files(FEW, SAMPLE, mean=3000, seed=seed)) for seed in (1, 1, 2))
    assert first == again
    assert [path for path, _ in first] == [path for path, _ in other]
    assert first != other


@pytest.mark.parametrize("day", [dt.date(2026, 11, 22), dt.date(2036, 1, 1)])
def test_a_generated_dataset_has_no_finding_on_any_day(generated: Path, day: dt.date) -> None:
    loaded = load(generated)
    assert [diagnostic.message for diagnostic in validate(loaded, day)] == []
    assert len(list((generated / "agreements").rglob("*.yaml"))) == FEW


def test_a_generated_dataset_is_formatted(generated: Path) -> None:
    folder = Folder(generated)
    formatted = format_files(folder, folder.files())
    assert (formatted.texts, formatted.left) == ({}, ())


def test_generated_texts_have_many_words(generated: Path) -> None:
    words = {
        word for path in generated.rglob("agreements/*/*.yaml") for word in path.read_text("utf-8").split()
    }
    assert len(words) > 2_000


def test_an_edit_changes_one_agreement_and_can_be_undone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bench.datasets.PLACE", tmp_path)
    dataset = Dataset("few", "Few", FEW)
    write(dataset.data, FEW, SAMPLE, mean=3000, seed=1)
    before = {path: path.read_bytes() for path in dataset.data.rglob("*.yaml")}
    edits = Edits(dataset)
    edits.edit()
    changed = [path for path, data in before.items() if path.read_bytes() != data]
    assert [path.parts[-3] for path in changed] == ["agreements"]
    assert not validate(load(dataset.data), dt.date(2026, 11, 22))
    edits.edit()
    edits.undo()
    assert all(path.read_bytes() == data for path, data in before.items())


def _run(seconds: float, megabytes: int = 10, code: int = 0) -> Run:
    return Run(seconds, megabytes * 1_000_000 // 1024, code)


REAL = Measured(
    name="real",
    title="The real dataset",
    day="2026-11-22",
    agreements=118,
    files=1567,
    bytes=2_000_000,
    agreement_bytes=673_000,
    labels={
        "version": "--version",
        "validate-first": "validate",
        "bare": "a bare Python",
        "ryl": "ryl: rules",
    },
    groups=[
        {"bare": [None, _run(0.01), _run(0.02)], "version": [None, _run(0.03), _run(0.04, 12)]},
        {"bare": [_run(0.04)], "validate-first": [_run(2.0, 90)], "ryl": [_run(0.5, 5)]},
    ],
)


def test_a_ratio_is_the_median_of_those_within_each_round() -> None:
    assert REAL.ratio("version", "bare") == pytest.approx(2.5)
    assert REAL.ratio("validate-first", "bare") == pytest.approx(50)  # and not 2.0 / 0.015
    assert REAL.ratio("version", "validate-first") is None  # they did not run in turn
    assert REAL.median("version") == pytest.approx(0.035)
    assert REAL.megabytes("version") == pytest.approx(12, rel=0.01)


def test_a_command_that_failed_has_no_figures() -> None:
    failing = Measured("x", "X", "", 0, 0, 0, 0, {}, [{"bare": [_run(1)], "list": [_run(0.1, code=3)]}])
    assert failing.median("list") is None
    assert failing.ratio("list", "bare") is None
    assert failing.failures() == ["list"]


def test_measurements_are_kept(tmp_path: Path) -> None:
    keep(tmp_path / "kept.json", {"real": REAL})
    assert kept(tmp_path / "kept.json") == {"real": REAL}
    assert kept(tmp_path / "none.json") == {}


def test_a_target_is_kept_missed_or_not_measured() -> None:
    assert TARGETS[0].verdict({"real": REAL}) == "missed"  # 2.5 times, where twice is promised
    assert TARGETS[0].verdict({}) == "not measured"
    assert Target("memory", "real", "validate-first", 100, unit="MB").verdict({"real": REAL}) == "kept"
    assert Target("time", "real", "validate-first", 1, unit="s").verdict({"real": REAL}) == "missed"
    line = "| `--version` | 2.0 × bare | 2.5 × bare | **missed** |"
    assert targets({"real": REAL}).splitlines()[2] == line


def test_the_cost_of_a_file_is_held_against_that_of_a_smaller_dataset() -> None:
    small = Measured("s", "", "", 0, 0, 1_000, 0, {}, [{"validate-first": [_run(1)]}])
    large = Measured("l", "", "", 0, 0, 100_000, 0, {}, [{"validate-first": [_run(150)]}])
    growth = Target("growth", "l", "validate-first", 1.2, smaller="s")
    assert growth.value({"s": small, "l": large}) == pytest.approx(1.5)
    assert growth.value({"l": large}) is None


def test_the_page_says_who_is_faster() -> None:
    assert beside([REAL]).splitlines()[-1] == (
        "- The real dataset: a first `validate` takes 2.00 s. **Faster is ryl (500 ms).**"
    )


def test_the_page_has_a_row_for_each_work_and_keeps_the_notes() -> None:
    text = page({"real": REAL}, {"memory": "25 GB"}, {"ryl": "0.26.1"}, "## Notes\n\nWritten by hand.\n")
    assert "| --version | 35.0 ms | 30.0 ms – 40.0 ms | 2.5 | 12 MB | 2 |\n" in text
    assert "| ryl: rules | 500 ms |  | 12.5 | 5 MB | 1 |\n" in text
    assert "| ryl | 0.26.1 |\n" in text
    assert text.endswith("## Notes\n\nWritten by hand.\n")


def test_rounds_run_commands_in_turn_and_drop_what_used_up_its_time_or_failed(tmp_path: Path) -> None:
    turns: list[str] = []

    def work(name: str, program: str) -> Work:
        command = (sys.executable, "-I", "-S", "-c", program)
        return Work(name, name, command, tmp_path, before=lambda: turns.append(name))

    works = [
        work("good", "pass"),
        work("slow", "import time; time.sleep(0.6)"),
        work("bad", "raise SystemExit(3)"),
    ]
    told: list[str] = []
    runs = measure(works, Plan(rounds=2, seconds=0.5, warm=False), tmp_path / "complaints", told.append)
    assert turns == ["good", "slow", "bad", "good"]
    assert [run and run.code for run in runs["bad"]] == [3, None]
    assert runs["slow"][1] is None
    assert told == ["  bad ended with 3: it says nothing"]


def test_what_follows_another_work_runs_only_in_its_rounds(tmp_path: Path) -> None:
    first = Work("first", "", (sys.executable, "-I", "-S", "-c", "import time; time.sleep(0.2)"), tmp_path)
    second = Work("second", "", (sys.executable, "-I", "-S", "-c", "pass"), tmp_path, follows="first")
    plan = Plan(rounds=3, seconds=0.1, warm=False)
    runs = measure([first, second], plan, tmp_path / "complaints", lambda _: None)
    assert [bool(run) for run in runs["second"]] == [True, False, False]


def test_the_examples_of_figures_are_right() -> None:
    tried = doctest.testmod(figures)
    assert tried.attempted
    assert tried.failed == 0
