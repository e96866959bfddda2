"""What tests share: a tiny dataset to change, the real one, and commands run as a user runs them."""

import contextlib
import datetime as dt
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from kumppanuus.cli import main
from kumppanuus.files.locating import find_data
from kumppanuus.loading import Loaded, load
from kumppanuus.render.findings import FORMATS, Run
from kumppanuus.render.screen import Screen
from kumppanuus.validating import validate

ROOT = Path(__file__).parents[1]
TINY = ROOT / "tests" / "tiny" / "data"
SAMPLE = ROOT / "tests" / "sample" / "data"
DAY = dt.date(2026, 11, 21)


@dataclass(frozen=True)
class TinyDataset:
    """A copy of the tiny dataset in a folder of its own, which is the current one."""

    root: Path

    @property
    def data(self) -> Path:
        return self.root / "data"

    def write(self, name: str, text: str | bytes) -> Path:
        """Add or replace a file; its name is its path below data/."""
        path = self.data / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def change(self, name: str, old: str, new: str) -> None:
        """Replace a text that stands exactly once in a file."""
        path = self.data / name
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
        path.write_text(text.replace(old, new), encoding="utf-8")

    def findings(self, format_: str = "concise", day: dt.date = DAY, screen: Screen | None = None) -> str:
        """Return what validate finds, without the closing lines."""
        run = Run("data", 0, quiet=True, screen=screen or Screen())
        return FORMATS[format_](validate(load(self.data), day), run)


@pytest.fixture(autouse=True)
def nothing_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test keeps nothing between runs unless it says where."""
    monkeypatch.setenv("KUMPPANUUS_CACHE", "off")


@pytest.fixture(scope="session")
def real() -> Loaded:
    """The real dataset, read once. Its files are shown as they are from the root."""
    with contextlib.chdir(ROOT):
        return load(find_data())


@pytest.fixture
def read_once(real: Loaded, monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands that open the real dataset get the one that was read already."""

    def load_real(root: Path, *others: Any, **how: Any) -> Loaded:
        return real if root.resolve() == ROOT / "data" and not any(others) else load(root, *others, **how)

    monkeypatch.setattr("kumppanuus.cli.opening.load", load_real)


@pytest.fixture
def tiny(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> TinyDataset:
    shutil.copytree(TINY, tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    return TinyDataset(tmp_path)


@dataclass(frozen=True)
class Ran:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str


Command = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    """Run a command in this process, at a plain terminal of 100 columns with no language chosen."""
    for name in (
        "KUMPPANUUS_LANG",
        "LC_ALL",
        "LC_MESSAGES",
        "LANG",
        "GITHUB_ACTIONS",
        "GITHUB_STEP_SUMMARY",
        "NO_COLOR",
        "FORCE_COLOR",
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "100")

    def run(*arguments: str) -> Ran:
        code = main(list(arguments))
        out, err = capsys.readouterr()
        return Ran(code, out, err)

    return run
