"""The shell's completion is told without Typer, and is what Typer tells."""

import itertools
import os
import random
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pytest
from typer._click.shell_completion import split_arg_string

from kumppanuus.cli import grammar, main, writing_grammar
from kumppanuus.cli.app import run as run_typer
from kumppanuus.cli.completing import answer
from kumppanuus.cli.naming import kept_names
from kumppanuus.cli.words import split
from kumppanuus.loading import open_dataset
from tests.conftest import ROOT, TINY

Answer = tuple[str, int]


@pytest.fixture(scope="module")
def names() -> Mapping[str, Sequence[str]]:
    """What is kept of the tiny dataset."""
    dataset = open_dataset(TINY)
    kinds = {values for how, values in _offers() if how == "kept"}
    return {kind: kept_names(dataset, kind) for kind in itertools.chain(*kinds)}


def _offers() -> set[grammar.Offer]:
    parameters = [one for options, arguments in grammar.COMMANDS.values() for one in (*options, *arguments)]
    return {offer for *_, offer in parameters if offer}


@pytest.fixture
def on_tiny(names: Mapping[str, Sequence[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    dataset = open_dataset(TINY)
    monkeypatch.setattr("kumppanuus.cli.naming._dataset", lambda: dataset)
    monkeypatch.setattr("kumppanuus.kept.names_in", lambda _: names)
    monkeypatch.setenv("COLUMNS", "1000")  # or Typer breaks the help texts into lines, which no shell expects


def asked(shell: str, line: str) -> dict[str, str]:
    """Return how a shell asks what a command line can become at its end."""
    words = split(line)
    begun = "" if line.endswith(" ") else words[-1]
    if shell == "bash":
        number = len(words) - (0 if line.endswith(" ") else 1)
        return {"COMP_WORDS": line.replace(" ", "\n"), "COMP_CWORD": str(number)}
    if shell.startswith("p"):
        return {"_TYPER_COMPLETE_ARGS": line, "_TYPER_COMPLETE_WORD_TO_COMPLETE": begun}
    shell, _, action = shell.partition(":")
    return {"_TYPER_COMPLETE_ARGS": line, "_TYPER_COMPLETE_FISH_ACTION": action}


def typer_answers(monkeypatch: pytest.MonkeyPatch, capsys: Any, shell: str, line: str) -> Answer:
    with monkeypatch.context() as patched:
        patched.setenv("_KUMPPANUUS_COMPLETE", f"complete_{shell.partition(':')[0]}")
        for name, value in asked(shell, line).items():
            patched.setenv(name, value)
        with pytest.raises(SystemExit) as ended:
            run_typer([])
    return capsys.readouterr().out, int(ended.value.code or 0)


def answers(shell: str, line: str) -> Answer | None:
    return answer(f"complete_{shell.partition(':')[0]}", asked(shell, line))


def lines_of(command: str) -> Iterator[str]:
    """Give command lines in which something of a command is begun."""
    options, arguments = grammar.COMMANDS[command]
    yield from (f"{command} ", f"{command} -", f"{command} --", f"{command} a", f"{command} -- ", f"{command} -- -")
    for name, spellings, takes_value, *_ in options:
        for spelling in spellings:
            yield f"{command} {spelling}"
            yield f"{command} {spelling[:-1]}"
            yield f"{command} {spelling} "
            yield f"{command} {spelling} --"
            yield f"{command} {spelling} Pori "
            yield f"{command} {spelling}=Pori --"
            yield f"{command} Pori {spelling} Pori {spelling}"
            if takes_value:
                yield from (f"{command} {spelling} {begun}" for begun in BEGUN)
                yield f"{command} {spelling}=p"
                yield f"{command} {spelling} x {spelling} "
                yield f"{command} -- {spelling} "
                yield f"--lang sv {command} {spelling} p"
    for begun in BEGUN:
        yield f"{command} {begun}"
        yield f"{command} --lang sv {begun}"
        yield f"{command} {'a ' * len(arguments)}{begun}"


BEGUN = ("p", "P", "Pori", "kokeilusopimus/", "'Porin s", "dangling-reference,un", "x:y", "Bj", "ä", "=")
"""Words that are begun after an option, or in the place of an argument."""

TOP = (
    *("", "l", "re", "x", "-", "--", "--l", "--lang", "--lang ", "--lang s", "--lang=s", "--lang=sv ", "-h"),
    *("--lang sv l", "--lang sv --l", "--version --l", "--data x --data y ", "--nothing list ", "--nothing "),
    *("nothing ", "nothing --", "-- l", "-- list ", "--lang", "--lang -- ", "list\\ ", "'list' a", '"li'),
    *("--help ", "-h l", "--version=3 l", "-x l", "- l", "--install-completion l", "report -rPori -", "=", "=l"),
    *("report -r=Pori -r", "validate -qo x -", "validate -oq -", "validate -qx -", "validate -q -q", "list -r"),
    *("validate --strict=1 --st", "validate --select a --select b,", "show a --why ev", "compare Pori Vaa"),
)
"""What may stand after ``kumppanuus``."""

LINES = (*TOP, *itertools.chain(*map(lines_of, filter(None, grammar.COMMANDS))))


def test_grammar_is_as_the_commands_are() -> None:
    assert writing_grammar.text() == open(grammar.__file__, encoding="utf-8").read(), "run 'make grammar'"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish:get-args", "fish:is-args", "powershell", "pwsh"])
def test_answers_are_those_of_typer(
    shell: str, on_tiny: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = LINES if shell == "bash" else (*TOP, *random.Random(shell).sample(LINES, 300))
    for line in dict.fromkeys(f"kumppanuus {one}" for one in lines):
        told = answers(shell, line)
        if told is None:
            assert "--why" in line, line
        else:
            assert (line, told) == (line, typer_answers(monkeypatch, capsys, shell, line))
