"""The table of the commands, from which the help is shown, is held against the commands themselves."""

from pathlib import Path

import pytest
import typer
from typer.core import TyperGroup

import kumppanuus.cli
from kumppanuus.cli.app import app
from kumppanuus.cli.commands import COMMANDS, home_of
from kumppanuus.cli.group import Listed
from tests.conftest import Command

NAMES = [name for names in COMMANDS.values() for name in names]


def listed(name: str) -> Listed:
    group = typer.main.get_command(app)
    assert isinstance(group, TyperGroup)
    command = group.commands[name]
    assert isinstance(command, Listed)
    return command


@pytest.mark.parametrize("name", NAMES)
def test_summary_is_the_first_line_of_the_command(name: str) -> None:
    command = listed(name)
    assert command.help == (command.loaded().help or "").split("\n")[0]
    assert command.get_short_help_str() == command.loaded().get_short_help_str()


def test_every_module_of_a_command_is_in_the_table() -> None:
    folder = Path(kumppanuus.cli.__file__).parent
    modules = {path.stem for path in folder.glob("*.py") if path.read_text().startswith('"""``kumppanuus ')}
    assert modules == {home_of(name)[0] for name in NAMES}


def test_help_lists_the_commands_under_their_headings(run: Command) -> None:
    out = run("--help").out
    words = [word for line in out.splitlines() for word in line.split()[1:2] if line.startswith(("│", "╭"))]
    headings = [line.split()[1] for line in out.splitlines() if line.startswith("╭")]
    assert headings == ["Options", *COMMANDS]
    assert [word for word in words if word in NAMES] == NAMES


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("lst", "'list'"), ("folow-up", "'follow-up'"), ("shw", "'show'"), ("repor", "'report'")],
)
def test_misspelt_command_is_told(typed: str, meant: str, run: Command) -> None:
    ran = run(typed)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        f"kumppanuus: no such command '{typed}'. Did you mean {meant}?\n  see 'kumppanuus --help'\n"
    )
