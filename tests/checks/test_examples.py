"""Every check has an example that passes and one that fails, with the exact finding.

An example adds or replaces files of the tiny dataset. ``-- name`` begins a file; a name that
ends in ``/`` is a folder. The manual page quotes the lines of it that matter. ``UPDATE_SNAPSHOTS=1``
writes the findings anew.
"""

import os
import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from textwrap import dedent

import pytest

from kumppanuus.checks import BY_NAME, CHECKS
from tests.conftest import TINY, TinyDataset

EXAMPLES = Path(__file__).parent / "examples"
NAMES = [check.name for check in CHECKS]


def parts_of(name: str) -> dict[str, str]:
    text = (EXAMPLES / f"{name}.txt").read_text(encoding="utf-8")
    return dict(re.findall(r"^== (\w+)\n(.*?)(?=^== |\Z)", text, flags=re.M | re.S))


def files_in(part: str) -> dict[str, str]:
    return dict(re.findall(r"^-- (\S+)\n(.*?)(?=^-- |\Z)", part, flags=re.M | re.S))


def write(tiny: TinyDataset, files: str) -> None:
    for path, text in files_in(files).items():
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
        assert re.findall(r"^\w.*::$", check.manual, re.M) == ["Bad::", "Good::"], check.name
        assert check.page.paragraphs, check.name


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


# What a manual page shows is taken from its example.

FILE = re.compile(r"# data/(\S+?\.yaml/?)(?!\S*\w)")
"""A note that names the file in which the lines below it stand."""


def runs_of(block: str) -> Iterator[str]:
    """Give the notes of a block one by one, and the lines between notes and blank lines together."""
    for kind, lines in groupby(
        block.splitlines(), lambda line: "#" if line.lstrip()[:1] == "#" else line != ""
    ):
        if kind == "#":
            yield from map(str.strip, lines)
        elif kind:
            yield dedent("\n".join(lines))


def stands_in(run: str, text: str) -> bool:
    lines, length = text.splitlines(), run.count("\n") + 1
    windows = (lines[start : start + length] for start in range(len(lines) - length + 1))
    return any(dedent("\n".join(window)) == run for window in windows)


def not_in_example(block: str, part: str) -> list[str]:
    """Return what a block quotes though it is not in the example, and the files that it names there."""
    own = files_in(part)
    tiny = {path.relative_to(TINY).as_posix(): path.read_text("utf-8") for path in TINY.rglob("*.yaml")}
    files, texts, missing = {**tiny, **own}, list(own.values()), []
    for run in runs_of(block):
        if file := FILE.match(run):
            texts = [files[file[1]]] if file[1] in files else []
        if not texts or not (run.startswith("#") or any(stands_in(run, text) for text in texts)):
            missing.append(run)
    return missing


@pytest.mark.parametrize("name", NAMES)
def test_manual_page_quotes_the_example(name: str) -> None:
    page, parts = BY_NAME[name].page, parts_of(name)
    assert not_in_example(page.bad, parts["fail"]) == []
    assert not_in_example(page.good, parts["pass"]) == []


@pytest.mark.parametrize("name", NAMES)
def test_manual_page_shows_more_than_notes(name: str) -> None:
    for block in (BY_NAME[name].page.bad, BY_NAME[name].page.good):
        assert any(FILE.match(run) or not run.startswith("#") for run in runs_of(block))


EXAMPLE = """\
-- sources/diat.yaml
title: Diat
headings: [Sopimukset, Aikataulu]
-- agreements/kokeilusopimus/pori-2022.yaml
parties:
  - organisation: city/pori
    role: city
"""


@pytest.mark.parametrize(
    ("block", "missing"),
    [
        ("parties:\n  - organisation: city/pori\n    role: city", []),
        ("- organisation: city/pori\n  role: city", []),
        ("parties:\n\n  role: city", []),
        ("parties:\n# the city signed\n  role: city", []),
        ("# data/sources/diat.yaml\ntitle: Diat\n\n# data/sources/tiedote.yaml\nlanguage: fi", []),
        ("parties:\n    role: city", ["parties:\n    role: city"]),
        ("title: Dia", ["title: Dia"]),
        ("# data/sources/kalvot.yaml", ["# data/sources/kalvot.yaml"]),
        ("# data/sources/diat.yaml, the source\nparties:", ["parties:"]),
    ],
)
def test_what_counts_as_quoted(block: str, missing: list[str]) -> None:
    assert not_in_example(block, EXAMPLE) == missing
