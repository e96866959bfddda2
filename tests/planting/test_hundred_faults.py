"""A hundred faults of many kinds in the real dataset: each is found at its place, and nothing else is."""

import json
from pathlib import Path

import pytest

from kumppanuus.checks import BY_NAME
from kumppanuus.loading import Loaded, load
from kumppanuus.render.findings import FORMATS, Run
from kumppanuus.validating import validate
from tests.conftest import DAY, ROOT

from . import planters  # noqa: F401  (they register themselves)
from .planter import planted
from .planting import copied, found


@pytest.fixture(scope="module")
def real() -> Loaded:
    return load(ROOT / "data")


@pytest.mark.parametrize("seed", [2013, 2021])
def test_hundred_faults_are_found_and_nothing_else(
    seed: int, real: Loaded, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    planting = planted(real, seed)
    findings = validate(load(copied(ROOT / "data", tmp_path, planting)), DAY)
    assert list(map(str, found(findings))) == list(map(str, sorted(planting.expected)))
    assert len(findings) == 100
    assert len({one.check for one in findings}) >= 30
    assert len({one.span.path for one in findings}) >= 50
    assert [one for one in findings if not one.help] == []

    run = Run("data", 1566, pages={name: check.page for name, check in BY_NAME.items()})
    texts = {name: render(findings, run) for name, render in FORMATS.items()}
    for one in findings:
        place = f"{one.span}: {one.severity}[{one.check}]: "
        assert place in texts["full"]
        assert place in texts["concise"]
        assert f"file={one.span.path},line={one.span.line},col={one.span.column}," in texts["github"]
    told = json.loads(texts["json"])
    assert [(one["check"], one["path"], one["line"], one["column"]) for one in told] == [
        (one.check, one.span.path, one.span.line, one.span.column) for one in findings
    ]
    assert len(json.loads(texts["sarif"])["runs"][0]["results"]) == 100
