"""A hundred faults in a copy of the real dataset: all of them are found in one run, and nothing else is.

Each is found at its exact place, with what to do about it, and in every format.
"""

import contextlib
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import unquote

import pytest

from kumppanuus.checks import BY_NAME
from kumppanuus.diagnostics import Diagnostic, Span
from kumppanuus.loading import Loaded, load
from kumppanuus.render.findings import FORMATS, Run
from kumppanuus.validating import validate
from tests.conftest import DAY, ROOT
from tests.planting import PLANTERS, Found, Planting, copied, planted

SEEDS = ("Kuopio", "Turku", "Vaasa")


@dataclass(frozen=True)
class Checked:
    """A copy of the real dataset with faults planted in it, and what was found there."""

    planting: Planting
    diagnostics: tuple[Diagnostic, ...]


@pytest.fixture(scope="module", params=SEEDS)
def checked(
    request: pytest.FixtureRequest, real: Loaded, tmp_path_factory: pytest.TempPathFactory
) -> Checked:
    planting = planted(real, request.param)
    folder = tmp_path_factory.mktemp("planted")
    data = copied(ROOT / "data", folder, planting)
    with contextlib.chdir(folder):
        return Checked(planting, validate(load(data), DAY))


def test_every_fault_is_found_at_its_place_and_nothing_else(checked: Checked) -> None:
    assert checked.planting.difference(checked.diagnostics) == []
    assert len(checked.diagnostics) == 100


def test_faults_are_of_many_kinds_and_in_many_files(checked: Checked) -> None:
    assert len({found.check for found in checked.planting.expected}) >= 60
    assert len({found.span.path for found in checked.planting.expected}) >= 60


def test_every_finding_says_what_to_do(checked: Checked) -> None:
    assert [one for one in checked.diagnostics if not one.help] == []


def test_every_check_has_a_planter() -> None:
    assert PLANTERS.keys() == BY_NAME.keys()


# In every format


def from_lines(text: str) -> list[Found]:
    """Read what is written for a terminal, which tells where a finding begins."""
    form = re.compile(r"^(\S.*?):(\d+):(\d+): (?:error|warning)\[([\w-]+)\]: ", re.MULTILINE)
    return [
        _found(check, path, line, column, line, column) for path, line, column, check in form.findall(text)
    ]


def from_commands(text: str) -> list[Found]:
    """Read the workflow commands of GitHub."""
    form = re.compile(
        r"^::(?:error|warning) file=(.+),line=(\d+),col=(\d+),endLine=(\d+),endColumn=(\d+),title=([\w-]+)::",
        re.MULTILINE,
    )
    return [_found(check, unquote(path), *place) for path, *place, check in form.findall(text)]


def from_json(text: str) -> list[Found]:
    keys = ("check", "path", "line", "column", "end_line", "end_column")
    return [_found(*(one[key] for key in keys)) for one in json.loads(text)]


def from_sarif(text: str) -> list[Found]:
    found = []
    for result in json.loads(text)["runs"][0]["results"]:
        place = result["locations"][0]["physicalLocation"]
        keys = ("startLine", "startColumn", "endLine", "endColumn")
        path = unquote(place["artifactLocation"]["uri"])
        found.append(_found(result["ruleId"], path, *(place["region"][key] for key in keys)))
    return found


def _found(check: str, path: str, *place: str | int) -> Found:
    return Found(Span(path, *map(int, place)), check)


READERS: dict[str, Callable[[str], list[Found]]] = {
    "concise": from_lines,
    "full": from_lines,
    "github": from_commands,
    "json": from_json,
    "sarif": from_sarif,
}


@pytest.mark.parametrize("format_", FORMATS)
def test_every_format_tells_all_of_them(checked: Checked, format_: str) -> None:
    run = Run("data", 1600, pages={name: check.page for name, check in BY_NAME.items()})
    told = READERS[format_](FORMATS[format_](checked.diagnostics, run))
    expected = checked.planting.expected
    if READERS[format_] is from_lines:
        expected = [_found(check, span.path, *(span.line, span.column) * 2) for span, check in expected]
    assert sorted(told) == sorted(expected)
