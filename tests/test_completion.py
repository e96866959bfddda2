"""The shell's completion is told without Typer, and is what Typer tells."""

import itertools
import random
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

import pytest
import typer
from typer._click.shell_completion import split_arg_string
from typer.completion import shell_complete
from typer.core import TyperGroup

from kumppanuus.cli import grammar, main, writing_grammar
from kumppanuus.cli.app import app
from kumppanuus.cli.completing import answer
from kumppanuus.cli.group import Listed
from kumppanuus.cli.words import split
from kumppanuus.keeping import names_of_kind
from kumppanuus.loading import open_dataset
from tests.conftest import TINY

Answer = tuple[str, int]


@pytest.fixture(scope="module")
def names() -> Mapping[str, Sequence[str]]:
    """What is kept of the tiny dataset."""
    dataset = open_dataset(TINY)
    kinds = {values for how, values in _offers() if how == "kept"}
    return {kind: names_of_kind(dataset, kind) for kind in itertools.chain(*kinds)}


def _offers() -> set[grammar.Offer]:
    options = [option[5] for options, _ in grammar.COMMANDS.values() for option in options]
    arguments = [argument[2] for _, arguments in grammar.COMMANDS.values() for argument in arguments]
    return {offer for offer in (*options, *arguments) if offer}


@pytest.fixture
def on_tiny(names: Mapping[str, Sequence[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    dataset = open_dataset(TINY)
    monkeypatch.setattr("kumppanuus.cli.naming._dataset", lambda: dataset)
    monkeypatch.setattr("kumppanuus.kept.names_in", lambda: names)
    monkeypatch.setenv("COLUMNS", "1000")  # or Typer breaks the help texts into lines, which no shell expects


def asked(shell: str, line: str) -> dict[str, str]:
    """Return how a shell asks what a command line can become at its end."""
    words = split(line)
    begun = "" if line.endswith(" ") else words[-1]
    if shell == "bash":
        number = len(words) - (0 if line.endswith(" ") else 1)
        return {"COMP_WORDS": line, "COMP_CWORD": str(number)}
    if shell.startswith("p"):
        return {"_TYPER_COMPLETE_ARGS": line, "_TYPER_COMPLETE_WORD_TO_COMPLETE": begun}
    shell, _, action = shell.partition(":")
    return {"_TYPER_COMPLETE_ARGS": line, "_TYPER_COMPLETE_FISH_ACTION": action}


@cache
def whole_group() -> TyperGroup:
    """Return the commands with all of them loaded, so that a thousand lines can be asked."""
    group = typer.main.get_command(app)
    assert isinstance(group, TyperGroup)
    group.commands = {name: one.loaded() for name, one in group.commands.items() if isinstance(one, Listed)}
    return group


def typer_answers(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *asking: str
) -> Answer:
    """Return what Typer answers a shell about a command line."""
    shell, line = asking
    settings = {"help_option_names": ["-h", "--help"]}
    with monkeypatch.context() as patched:
        for name, value in asked(shell, line).items():
            patched.setenv(name, value)
        try:
            code = shell_complete(
                whole_group(), settings, "kumppanuus", "", f"complete_{shell.split(':')[0]}"
            )
        except SystemExit as ended:
            code = int(ended.code or 0)
    return capsys.readouterr().out, code


def answers(shell: str, line: str) -> Answer | None:
    return answer(f"complete_{shell.partition(':')[0]}", asked(shell, line))


def lines_of(command: str) -> Iterator[str]:
    """Give command lines in which something of a command is begun."""
    options, arguments = grammar.COMMANDS[command]
    yield from (
        f"{command} ",
        f"{command} -",
        f"{command} --",
        f"{command} a",
        f"{command} -- ",
        f"{command} -- -",
    )
    for _, spellings, takes_value, *_ in options:
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
    *(
        "--help ",
        "-h l",
        "--version=3 l",
        "-x l",
        "- l",
        "--install-completion l",
        "report -rPori -",
        "=",
        "=l",
    ),
    *(
        "report -r=Pori -r",
        "validate -qo x -",
        "validate -oq -",
        "validate -qx -",
        "validate -q -q",
        "list -r",
    ),
    *("validate --strict=1 --st", "validate --select a --select b,", "show a --why ev", "compare Pori Vaa"),
)
"""What may stand after ``kumppanuus``."""

SHELLS = ["bash", "zsh", "fish:get-args", "fish:is-args", "powershell", "pwsh"]
"""Fish asks twice: what there is, and before that whether there is anything."""

DUPLICATES = [
    f"unused-record,duplicate-{one}" for one in ("key", "label", "party", "record", "reference", "theme")
]

LINES = (*TOP, *itertools.chain(*map(lines_of, filter(None, grammar.COMMANDS))))


def test_grammar_is_as_the_commands_are() -> None:
    assert writing_grammar.text() == Path(grammar.__file__).read_text(encoding="utf-8"), "run 'make grammar'"


@pytest.mark.parametrize("shell", SHELLS)
def test_answers_are_those_of_typer(
    shell: str, on_tiny: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = LINES if shell == "bash" else (*TOP, *LINES[:: len(shell)])
    for line in dict.fromkeys(f"kumppanuus {one}" for one in lines):
        told = answers(shell, line)
        if told is None:
            assert "--why" in line, "only the fields of a record are left to Typer"
        else:
            assert (line, told) == (line, typer_answers(monkeypatch, capsys, shell, line))


@pytest.mark.parametrize("shell", SHELLS)
def test_odd_names_are_written_as_typer_writes_them(
    shell: str, on_tiny: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    odd = ["p$p", "p`p", 'p"p', "p'p", "p:p", "p p", "p\\p", "p[b]p", "pä"]
    monkeypatch.setattr("kumppanuus.keeping.names_of_kind", lambda *_: odd)
    monkeypatch.setattr("kumppanuus.kept.names_in", lambda: {"round": odd})
    line = "kumppanuus report --round p"
    assert answers(shell, line) == typer_answers(monkeypatch, capsys, shell, line)


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("kumppanuus report --region Por", ["Pori", "Porin seutu"]),
        ("kumppanuus report -r 'Porin s", ["Porin seutu"]),
        ("kumppanuus --lang fi show kokeilusopimus/p", ["kokeilusopimus/pori-2021"]),
        ("kumppanuus list agreements --status=in-", ["in-preparation", "in-force"]),
        ("kumppanuus validate --select unused-record,dup", DUPLICATES),
        ("kumppanuus e", ["explain", "eligibility"]),
        ("kumppanuus --lang s", ["sv"]),
        ("kumppanuus list agreements --format ", ["text", "md", "html", "csv", "json"]),
        ("kumppanuus report --region Pori --r", ["--round"]),
    ],
)
def test_what_is_begun_is_completed(line: str, values: list[str], on_tiny: None) -> None:
    assert answers("bash", line) == ("\n".join(values) + "\n", 0)


def test_names_of_which_nothing_is_kept_are_left_to_typer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kumppanuus.kept.names_in", lambda: None)
    assert answers("bash", "kumppanuus show kokeilusopimus/p") is None
    assert answers("bash", "kumppanuus list agr") == ("agreements\n", 0)


@pytest.mark.parametrize(
    "environment",
    [
        {"_KUMPPANUUS_COMPLETE": "source_bash"},
        {"_KUMPPANUUS_COMPLETE": "complete_csh"},
        {"_KUMPPANUUS_COMPLETE": "complete_bash", "COMP_WORDS": "kumppanuus"},
        {"_KUMPPANUUS_COMPLETE": "complete_bash", "COMP_WORDS": "kumppanuus", "COMP_CWORD": "x"},
    ],
)
def test_what_no_shell_asks_is_left_to_typer(environment: dict[str, str]) -> None:
    assert answer(environment["_KUMPPANUUS_COMPLETE"], environment) is None


def test_words_are_those_of_shlex() -> None:
    chosen = random.Random(1)
    for _ in range(20_000):
        line = "".join(chosen.choices("ab ä'\"\\ \n\t#=", k=chosen.randrange(10)))
        assert (line, split(line)) == (line, split_arg_string(line))


def test_version_is_not_printed_while_it_is_being_completed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert typer_answers(monkeypatch, capsys, "bash", "kumppanuus --version --la") == ("--lang\n", 0)


def test_shell_is_answered_by_the_command(
    on_tiny: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("_KUMPPANUUS_COMPLETE", "complete_fish")
    monkeypatch.setenv("_TYPER_COMPLETE_ARGS", "kumppanuus report --region Porin")
    monkeypatch.setenv("_TYPER_COMPLETE_FISH_ACTION", "get-args")
    assert (main([]), capsys.readouterr().out) == (0, "Porin seutu\n")
    monkeypatch.setenv("_TYPER_COMPLETE_FISH_ACTION", "is-args")
    assert (main([]), capsys.readouterr().out) == (0, "")
    monkeypatch.setenv("_TYPER_COMPLETE_ARGS", "kumppanuus report --region Nowhere")
    assert (main([]), capsys.readouterr().out) == (1, "")
