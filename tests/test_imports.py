"""What each command imports of the libraries that take long to import: a table, so that a new one shows.

A command imports what it needs, and not what another one needs. What is answered at once imports none.
"""

import os
import subprocess
import sys

import pytest

from kumppanuus.cli.commands import COMMANDS, home_of
from tests.conftest import ROOT, TINY

HEAVY = {
    "babel",
    "hypothesis",
    "icalendar",
    "jinja2",
    "pydantic",
    "rich",
    "ruamel",
    "simplemma",
    "sqlite3",
    "typer",
    "yaml",
}

NAMES = [name for names in COMMANDS.values() for name in names]
AGREEMENT = "kokeilusopimus/pori-2021"

IMPORTS = {
    "--version": "",
    "--help": "rich typer",
    "reprot": "typer",
    "report --help": "rich typer",
    "validate": "pydantic typer",
    "fmt --check": "pydantic typer yaml",
    "explain unused-record": "pydantic rich typer",
    "schema agreement": "pydantic typer",
    "list agreements": "babel pydantic rich typer",
    f"show {AGREEMENT} --format json": "pydantic rich typer",
    "search Pori": "babel pydantic rich simplemma sqlite3 typer",
    "query ends-next --format csv": "pydantic sqlite3 typer",
    "report --region Pori": "babel pydantic rich typer",
    "report --region Pori --format md": "babel jinja2 pydantic typer",
    "timeline --region Pori --format ics": "babel icalendar pydantic rich typer",
    "funding": "babel pydantic rich typer",
    "synergies --region Pori": "babel pydantic rich typer",
    "follow-up": "pydantic rich typer",
    "coverage": "babel pydantic rich typer",
    "eligibility Pori": "pydantic rich typer",
    f"assess {AGREEMENT}": "babel pydantic rich typer",
    "compare Pori Ulvila": "babel pydantic rich typer",
}
"""For each call the libraries that it imports where nothing is kept of the dataset."""

CALL = """
import sys
from kumppanuus.cli import main
code = main(sys.argv[1:])
print(code, *sys.modules, file=sys.stderr)
"""


UNCHANGED = {
    "validate": "",
    "validate --strict --format concise": "",
    "validate --format json": "pydantic typer",
    "list agreements": "babel pydantic rich typer",
    f"show {AGREEMENT} --format json": "pydantic rich typer",
    "query ends-next --format csv": "pydantic sqlite3 typer",
    "report --region Pori --format md": "babel jinja2 pydantic typer",
}
"""The same of a dataset that was checked before and has not changed since: no YAML is read."""


def imported(*arguments: str, **environment: str) -> tuple[int, set[str]]:
    """Return the exit code of a call in a process of its own, and the modules that are imported then."""
    ran = subprocess.run(
        [sys.executable, "-c", CALL, *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=TINY.parent,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "KUMPPANUUS_CACHE": "off", **environment},
        check=True,
    )
    code, *modules = ran.stderr.splitlines()[-1].split()
    return int(code), set(modules)


@pytest.mark.parametrize("call", IMPORTS)
def test_command_imports_what_it_needs_and_no_other_command(call: str) -> None:
    code, modules = imported(*call.split())
    assert code == (2 if call == "reprot" else 0)
    assert " ".join(sorted(modules & HEAVY)) == IMPORTS[call]
    name = call.split()[0]
    own = {f"kumppanuus.cli.{home_of(name)[0]}"} if name in NAMES else set()
    assert modules & {f"kumppanuus.cli.{home_of(name)[0]}" for name in NAMES} - own == set()


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return where the dataset is kept, checked."""
    folder = str(tmp_path_factory.mktemp("cache"))
    for _ in range(2):
        imported("validate", KUMPPANUUS_CACHE=folder)
    return folder


@pytest.mark.parametrize("call", UNCHANGED)
def test_what_is_kept_needs_no_yaml(call: str, cache: str) -> None:
    code, modules = imported(*call.split(), KUMPPANUUS_CACHE=cache)
    assert code == 0
    assert " ".join(sorted(modules & HEAVY)) == UNCHANGED[call]


def test_completion_imports_next_to_nothing() -> None:
    _, before = imported("--version")
    for line in ("", "re", "--l", "list ", "report --r", "validate --select dup"):
        environment = {"_KUMPPANUUS_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": f"kumppanuus {line}"}
        code, modules = imported(**environment)
        assert (code, [name for name in modules - before if not name.startswith("kumppanuus.")]) == (0, [])


def test_every_command_has_its_call() -> None:
    called = {call.split()[0] for call in IMPORTS}
    assert called >= set(NAMES)
