"""Values that are let through without Pydantic reach a command as Typer would give them."""

import shlex
from typing import Any

import pytest
import typer
from typer.core import TyperGroup

from kumppanuus.cli.app import app
from kumppanuus.cli.group import Listed


def values(line: str) -> dict[str, tuple[type, Any]]:
    name, *arguments = shlex.split(line)
    group = typer.main.get_command(app)
    assert isinstance(group, TyperGroup)
    command = group.commands[name]
    assert isinstance(command, Listed)
    given = command.loaded().make_context(name, arguments).params
    return {option: (type(value), value) for option, value in given.items()}


@pytest.mark.parametrize(
    "line",
    [
        "validate",
        "validate data/a.yaml data/b.yaml --select a --select b,c -q --data data",
        "list agreements --limit 3 --status met --status '' --theme=ä -o x.csv",
        "search kaksi sanaa --kind agreements",
        "search '' --limit 7",
        "query --timeout 3 --set a=b --file -",
        "query 'SELECT 1'",
        "show \udcff --why ''",
        "compare Pori Vaasa --lang sv",
        "fmt --diff",
        "schema",
    ],
)
def test_values_are_those_of_typer(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = values(line)
    monkeypatch.setattr("kumppanuus.cli.once.let_through", lambda _: None)
    assert plain == values(line)
