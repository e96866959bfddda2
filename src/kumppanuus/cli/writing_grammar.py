"""Writes ``grammar.py``: what each command takes, as the completion of the shell has to know it at once.

``make grammar`` runs this; a test holds what is written against the commands themselves.
"""

import inspect
from pathlib import Path
from typing import Any

import typer
from typer.core import TyperArgument, TyperGroup, TyperOption
from typer.utils import get_params_from_function

from .app import app
from .group import Listed
from .naming import COMPLETED_FROM

_BEGINNING = '''\
# Written by "make grammar" from the commands themselves: change those.
# ruff: noqa: E501
# fmt: off
"""What each command takes, for the shell that completes it."""

Offer = tuple[str, tuple[str, ...]]
"""Where the values are found: "one" or "some" of these, "kept" under these kinds, or "ask" the command."""

Option = tuple[str, tuple[str, ...], bool, bool, str, Offer | None]
"""Its name, how it is written, whether a value follows, whether it may be repeated, its help, its values."""

Argument = tuple[str, bool, Offer | None]
"""Its name, whether it takes all that is left, its values."""

'''


def text() -> str:
    """Return the module as text."""
    group = typer.main.get_command(app)
    assert isinstance(group, TyperGroup)
    commands = {"": group, **{name: _loaded(group, name) for name in group.commands}}
    offers: dict[str, str] = {}
    described = {name: _described(command, offers) for name, command in commands.items()}
    parts = [_BEGINNING, *(f"{name}: Offer = {offer}\n" for offer, name in offers.items()), "\n"]
    parts.append("SUMMARIES = {\n")
    parts += [f"    {name!r}: {one.get_short_help_str()!r},\n" for name, one in commands.items() if name]
    parts.append("}\n\nCOMMANDS: dict[str, tuple[tuple[Option, ...], tuple[Argument, ...]]] = {\n")
    for name, (options, arguments) in described.items():
        parts += [f"    {name!r}: (\n", *_tuple(options), *_tuple(arguments), "    ),\n"]
    return "".join([*parts, "}\n"])


def _tuple(lines: list[str]) -> list[str]:
    return ["        (\n", *(f"            {line},\n" for line in lines), "        ),\n"]


def _loaded(group: TyperGroup, name: str) -> Any:
    command = group.commands[name]
    assert isinstance(command, Listed)
    return command.loaded()


def _described(command: Any, offers: dict[str, str]) -> tuple[list[str], list[str]]:
    """Return the options and the arguments of a command, each as a line."""
    function = inspect.unwrap(command.callback)
    declared = get_params_from_function(function)
    options, arguments = [], []
    for one in command.get_params(typer.Context(command, help_option_names=["-h", "--help"])):
        found = declared.get(one.name)
        offer = _offer(getattr(found.default, "autocompletion", None) if found else None, offers)
        if isinstance(one, TyperOption):
            assert one.nargs == 1, one.name
            assert not any((one.secondary_opts, one.hidden, one.count)), one.name
            how = f"{tuple(one.opts)!r}, {not one.is_flag}, {one.multiple}"
            options.append(f"({one.name!r}, {how}, {one.help!r}, {offer})")
        else:
            assert isinstance(one, TyperArgument)
            assert one.nargs in (1, -1), one.name
            arguments.append(f"({one.name!r}, {one.nargs == -1}, {offer})")
    return options, arguments


def _offer(complete: Any, offers: dict[str, str]) -> str | None:
    """Return the name of what completes a value; it is added to the offers where it is new."""
    if complete is None:
        return None
    if complete in COMPLETED_FROM:
        offer = ("kept", COMPLETED_FROM[complete])
    elif list(inspect.signature(complete).parameters) != ["incomplete"]:
        offer = ("ask", ())
    else:
        offer = ("some" if complete(",") else "one", tuple(map(str, complete(""))))
    return offers.setdefault(repr(offer), f"_{len(offers) + 1}")


if __name__ == "__main__":
    Path(__file__).with_name("grammar.py").write_text(text(), encoding="utf-8")
