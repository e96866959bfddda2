"""``validate`` on unchanged files says what it said, and without a cache it reads them afresh."""

from pathlib import Path

import pytest

from kumppanuus.cli import unchanged
from tests.conftest import Command, Ran, TinyDataset

AGREEMENT = "agreements/kokeilusopimus/pori-2021.yaml"

AT_ONCE = (
    (),
    ("--quiet",),
    ("-q", "--strict"),
    ("--strict",),
    ("--format", "concise"),
    ("--format=full", "--data", "data"),
    ("--data=.",),
)
BY_THE_COMMAND = (
    ("--format", "json"),
    ("--as-of", "2030-01-01"),
    ("data/agreements",),
    ("--select", "dangling-reference"),
    ("--statistics",),
    ("--strict", "--strict"),
    ("--data", "data", "--data", "data"),
    ("--data", "nowhere"),
    ("--data",),
    ("--data", "--strict"),
    ("--format", "sarf"),
    ("--quiet=yes",),
    ("--help",),
    ("--lang", "sv"),
)


def faulty(tiny: TinyDataset) -> None:
    tiny.change(AGREEMENT, "organisation: city/pori", "organisation: city/porri")


def sound(tiny: TinyDataset) -> None:
    """Leave it as it is."""


def warned(tiny: TinyDataset) -> None:
    tiny.write("sources/toinen.yaml", "title: Toinen\nkind: page\nlanguage: fi\n")


@pytest.mark.parametrize("state", [sound, faulty, warned])
@pytest.mark.parametrize("arguments", AT_ONCE, ids=" ".join)
def test_what_is_kept_is_told_as_the_command_does(
    tiny: TinyDataset,
    run: Command,
    monkeypatch: pytest.MonkeyPatch,
    state: object,
    arguments: tuple[str, ...],
) -> None:
    state(tiny)  # type: ignore[operator]
    expected = run("validate", *arguments, "--no-cache")
    monkeypatch.setenv("KUMPPANUUS_CACHE", str(tiny.root / "cache"))
    assert run("validate", *arguments) == expected
    told = unchanged.answer(arguments)
    assert told is not None
    assert Ran(told[1], told[0], "") == expected
    assert run("validate", *arguments) == expected


@pytest.mark.parametrize("arguments", BY_THE_COMMAND, ids=" ".join)
def test_everything_else_is_left_to_the_command(
    tiny: TinyDataset, run: Command, arguments: tuple[str, ...]
) -> None:
    run("validate")
    assert unchanged.answer(()) is not None
    assert unchanged.answer(arguments) is None
    given = run("validate", *arguments)
    if "--help" not in arguments:
        assert given == run("--no-cache", "validate", *arguments)


def test_nothing_is_told_of_another_day_a_changed_file_or_in_github(
    tiny: TinyDataset, run: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert unchanged.answer(()) is None
    run("validate")
    assert unchanged.answer(()) is not None
    with monkeypatch.context() as patched:
        patched.setattr("time.strftime", lambda *_: "2031-01-01")
        assert unchanged.answer(()) is None
    with monkeypatch.context() as patched:
        patched.setenv("GITHUB_ACTIONS", "true")
        assert unchanged.answer(()) is None
    with monkeypatch.context() as patched:
        patched.setenv("KUMPPANUUS_CACHE", "off")
        assert unchanged.answer(()) is None
    faulty(tiny)
    assert unchanged.answer(()) is None


@pytest.mark.parametrize("arguments", [("--no-cache", "validate"), ("validate", "--no-cache")])
def test_without_a_cache_nothing_is_kept_and_nothing_kept_is_used(
    tiny: TinyDataset, run: Command, keeps: Path, arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(*arguments).out == "No faults found; checked 14 files in data.\n"
    assert not keeps.exists()
    monkeypatch.setenv("KUMPPANUUS_CACHE", str(keeps))
    run("validate")
    before = {path.name: path.read_bytes() for path in keeps.iterdir()}
    faulty(tiny)
    assert run(*arguments).code == 1
    assert {path.name: path.read_bytes() for path in keeps.iterdir()} == before
