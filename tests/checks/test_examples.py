"""Every check has an example that passes and one that fails, with the exact finding.

An example adds or replaces files of the tiny dataset. ``-- name`` begins a file; a name that
ends in ``/`` is a folder. ``UPDATE_SNAPSHOTS=1`` writes the findings anew.
"""

import os
import re
from pathlib import Path

import pytest

from kumppanuus.checks import CHECKS
from tests.conftest import TinyDataset

EXAMPLES = Path(__file__).parent / "examples"
NAMES = [check.name for check in CHECKS]


def parts_of(name: str) -> dict[str, str]:
    text = (EXAMPLES / f"{name}.txt").read_text(encoding="utf-8")
    return dict(re.findall(r"^== (\w+)\n(.*?)(?=^== |\Z)", text, flags=re.M | re.S))


def write(tiny: TinyDataset, files: str) -> None:
    for path, text in re.findall(r"^-- (\S+)\n(.*?)(?=^-- |\Z)", files, flags=re.M | re.S):
        if path.endswith("/"):
            (tiny.data / path).mkdir(parents=True)
        else:
            tiny.write(path, text.rstrip("\n") + "\n" if text.strip() else "")


def write_findings(name: str, findings: str) -> None:
    path = EXAMPLES / f"{name}.txt"
    before, heading, _ = path.read_text(encoding="utf-8").partition("== findings\n")
    path.write_text(f"{before}{heading}{findings}", encoding="utf-8")


def test_registry_is_sorted_and_every_check_has_a_manual() -> None:
    names = [check.name for check in CHECKS]
    assert names == sorted(names)
    for check in CHECKS:
        assert "\nBad::\n" in check.manual, check.name
        assert "\nGood::\n" in check.manual, check.name


def test_there_is_an_example_of_every_check_and_no_other() -> None:
    assert sorted(path.stem for path in EXAMPLES.glob("*.txt")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_good_example_has_no_findings(name: str, tiny: TinyDataset) -> None:
    write(tiny, parts_of(name)["pass"])
    assert tiny.findings("full") == ""


@pytest.mark.parametrize("name", NAMES)
def test_bad_example_has_exactly_this_finding(name: str, tiny: TinyDataset) -> None:
    parts = parts_of(name)
    write(tiny, parts["fail"])
    findings = tiny.findings("full")
    if os.environ.get("UPDATE_SNAPSHOTS"):
        write_findings(name, findings)
    assert findings.strip("\n") == parts_of(name)["findings"].strip("\n")
