"""Who waits at a terminal is told how far it is; a pipe, a file and CI are told nothing."""

import io
from collections.abc import Callable

import pytest

from kumppanuus.cli import waiting as module
from kumppanuus.cli.waiting import waiting
from kumppanuus.labels import Words


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def told(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, seconds: float, **environment: str) -> str:
    """Return what is written of a work of two stages that takes so long."""
    for name, value in {"TERM": "xterm", "CI": "", **environment}.items():
        monkeypatch.setenv(name, value)
    moments = iter(seconds / 10 * step for step in range(100))
    monkeypatch.setattr("time.monotonic", lambda: next(moments))
    monkeypatch.setattr("sys.stderr", stream)
    with waiting(Words("fi")) as tell:
        for step in range(5):
            tell("reading", step, 5)
        tell("checking", 2, 7)
    return stream.getvalue()


def test_long_work_has_a_bar_that_goes_away(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = told(monkeypatch, Screen(), 20)
    assert "Luetaan" in shown
    assert "4/5" in shown
    assert "Tarkistetaan" in shown
    assert "2/7" in shown
    assert shown.endswith("\x1b[2K")  # the line is cleared


def test_short_work_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert told(monkeypatch, Screen(), 0.5) == ""


@pytest.mark.parametrize("environment", [{"CI": "true"}, {"TERM": "dumb"}])
def test_nobody_watches(monkeypatch: pytest.MonkeyPatch, environment: dict[str, str]) -> None:
    assert told(monkeypatch, Screen(), 20, **environment) == ""


def test_pipe_is_told_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert told(monkeypatch, io.StringIO(), 20) == ""


def test_bar_is_gone_when_the_work_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Screen()

    def stopped(tell: Callable[[str, int, int], None]) -> None:
        monkeypatch.setattr(module, "PATIENCE", -1)
        monkeypatch.setattr(module, "_BETWEEN", -1)
        tell("reading", 1, 5)
        raise KeyboardInterrupt

    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("CI", "")
    monkeypatch.setattr("sys.stderr", stream)
    with pytest.raises(KeyboardInterrupt), waiting(Words("en")) as tell:
        stopped(tell)
    assert "Reading" in stream.getvalue()
    assert stream.getvalue().endswith("\x1b[2K")
