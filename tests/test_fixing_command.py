"""``validate --fix``, ``--diff`` and ``--stdin-filename``: what is changed, and that nothing else is."""

import io
import subprocess
import sys

import pytest

from tests.conftest import Command, TinyDataset

AGREEMENT = "agreements/kokeilusopimus/pori-2022.yaml"
UNTIDY = """\
# Sopimus, jonka kaikki viat voi korjata koneella
round: kokeilusopimus-2020   # kierros
title: {fi: "Porin toinen kokeilusopimus", sv: null}

# vain kaupunki
places: ['municipality/pori']
events:
  # allekirjoitus Porissa
  - {date: 2022-03-01, event: signed}
  - {event: ends, date: 2027-12-31, planned: "true"}
sources:
  - {source: tiedote, at: 2021}
"""
TIDY = """\
# Sopimus, jonka kaikki viat voi korjata koneella
title: {fi: "Porin toinen kokeilusopimus", sv: null}
round: kokeilusopimus-2020   # kierros

# vain kaupunki
places: ['municipality/pori']
events:
  # allekirjoitus Porissa
  - {event: signed, date: 2022-03-01}
  - {event: ends, date: 2027-12-31, planned: true}
sources:
  - {source: tiedote, at: "2021"}
"""


@pytest.fixture
def untidy(tiny: TinyDataset) -> TinyDataset:
    tiny.write(AGREEMENT, UNTIDY)
    return tiny


def text_of(tiny: TinyDataset, name: str = AGREEMENT) -> str:
    return (tiny.data / name).read_bytes().decode()


def test_safe_fixes_are_made_and_nothing_else_is_touched(untidy: TinyDataset, run: Command) -> None:
    ran = run("validate", "--fix")
    assert (ran.code, ran.out) == (0, "No faults found; checked 15 files in data.\n")
    assert ran.err == "Fixed 4 findings in 1 file.\n"
    assert text_of(untidy) == TIDY


def test_windows_line_ends_stay_in_a_file_that_is_fixed(untidy: TinyDataset, run: Command) -> None:
    untidy.write(AGREEMENT, UNTIDY.replace("\n", "\r\n"))
    assert run("validate", "--fix").code == 0
    assert text_of(untidy) == TIDY.replace("\n", "\r\n")


def test_diff_shows_what_a_fix_would_do_and_git_can_apply_it(untidy: TinyDataset, run: Command) -> None:
    ran = run("validate", "--diff")
    assert (ran.code, ran.err) == (1, "Would fix 4 findings in 1 file.\n")
    assert text_of(untidy) == UNTIDY
    subprocess.run(["git", "apply", "-"], input=ran.out.encode(), check=True, cwd=untidy.root)
    assert text_of(untidy) == TIDY


def test_diff_of_nothing_is_empty(tiny: TinyDataset, run: Command) -> None:
    ran = run("validate", "--diff")
    assert (ran.code, ran.out, ran.err) == (0, "", "")


def test_misspelt_word_is_mended_only_where_that_is_asked_for(tiny: TinyDataset, run: Command) -> None:
    tiny.change("agreements/kokeilusopimus/pori-2021.yaml", "event: signed", "event: sined")
    before = text_of(tiny, "agreements/kokeilusopimus/pori-2021.yaml")
    assert run("validate", "--fix").code == 1
    assert text_of(tiny, "agreements/kokeilusopimus/pori-2021.yaml") == before
    assert run("validate", "--fix", "--unsafe-fixes").code == 0
    assert text_of(tiny, "agreements/kokeilusopimus/pori-2021.yaml") == before.replace("sined", "signed")


def test_fix_that_makes_another_fault_is_left_out(tiny: TinyDataset, run: Command) -> None:
    """Respelt, the second party would be the first one again."""
    name = "agreements/kokeilusopimus/pori-2021.yaml"
    tiny.change(name, "role: city}\n", "role: city}\n  - {organisation: city/porri, role: city}\n")
    before = text_of(tiny, name)
    ran = run("validate", "--fix", "--unsafe-fixes")
    assert ran.code == 1
    assert "dangling-reference" in ran.out
    assert ran.err == "Fixed nothing.\n"
    assert text_of(tiny, name) == before


def test_only_what_is_shown_is_fixed(untidy: TinyDataset, run: Command) -> None:
    ran = run("validate", "--fix", "--select", "ambiguous-scalar")
    assert ran.err == "Fixed 2 findings in 1 file.\n"
    assert text_of(untidy) == UNTIDY.replace('"true"', "true").replace("at: 2021", 'at: "2021"')


def test_paths_narrow_what_is_fixed(untidy: TinyDataset, run: Command) -> None:
    assert run("validate", "--fix", "data/sources").err == "Fixed nothing.\n"
    assert text_of(untidy) == UNTIDY


def test_read_only_folder_is_told(untidy: TinyDataset, run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("kumppanuus.cli.changing.replace_file", refuse)
    ran = run("validate", "--fix")
    assert (ran.code, ran.out) == (2, "")
    assert f"data/{AGREEMENT} cannot be written: permission denied" in ran.err
    assert text_of(untidy) == UNTIDY


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--unsafe-fixes"], "--unsafe-fixes alone changes nothing"),
        (["--diff", "--format", "json"], "--diff shows what would change, and no findings"),
        (["--fix", "--stdin-filename", f"data/{AGREEMENT}"], "standard input cannot be fixed"),
        (["data", "--stdin-filename", f"data/{AGREEMENT}"], "--stdin-filename is about one file alone"),
        (["--stdin-filename", "elsewhere.yaml"], "elsewhere.yaml is no file of the dataset"),
        (["--stdin-filename", "data"], "data is no file of the dataset"),
    ],
)
def test_options_that_do_not_go_together(
    arguments: list[str], said: str, untidy: TinyDataset, run: Command
) -> None:
    ran = run("validate", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_standard_input_stands_for_a_file(
    untidy: TinyDataset, run: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An editor checks what is on the screen and not yet saved; faults elsewhere are not its concern."""
    unsaved = TIDY.replace("municipality/pori", "municipality/porri").encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(unsaved)))
    ran = run("validate", "--stdin-filename", f"data/{AGREEMENT}", "--format", "concise", "--quiet")
    assert ran.code == 1
    assert ran.out == (
        f"data/{AGREEMENT}:6:10: error[dangling-reference]: no place 'municipality/porri' "
        "(did you mean 'municipality/pori'?) [fixable, unsafe]\n"
    )
