"""The command ``fmt`` as a user runs it: what it writes, what it prints, and with which exit code."""

import io
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from kumppanuus.cli import changing
from kumppanuus.files import locating
from tests.conftest import ROOT, TINY, Command, Ran, TinyDataset

PORI = "regions/municipality/pori.yaml"
ULVILA = "regions/municipality/ulvila.yaml"
WELL = (TINY / ULVILA).read_bytes()
BADLY = (
    WELL.replace(b"name: {fi: Ulvila, sv: Ulvsby, en: Ulvila}\n", b"")
    .replace(b"region:\n  -", b"region:\n-")
    .replace(b"\n", b"\r\n")
    + b"name: {sv: Ulvsby, fi: Ulvila, en: Ulvila}  # Ulvila"
)
AS_IT_IS_TO_BE = WELL.replace(b"Ulvila}", b"Ulvila}  # Ulvila")
DIFF = """\
--- a/data/regions/municipality/ulvila.yaml
+++ b/data/regions/municipality/ulvila.yaml
@@ -1,6 +1,6 @@
-code: "886"\r
-region:\r
-- {place: region/satakunta, first: 2013}\r
-sub_region:\r
-- {place: sub-region/pori, first: 2013}\r
-name: {sv: Ulvsby, fi: Ulvila, en: Ulvila}  # Ulvila
\\ No newline at end of file
+name: {fi: Ulvila, sv: Ulvsby, en: Ulvila}  # Ulvila
+code: "886"
+region:
+  - {place: region/satakunta, first: 2013}
+sub_region:
+  - {place: sub-region/pori, first: 2013}
"""


def contents(tiny: TinyDataset) -> dict[str, bytes]:
    return {path.relative_to(tiny.data).as_posix(): path.read_bytes() for path in tiny.data.rglob("*.yaml")}


# What is written


def test_formatted_dataset_is_left_as_it_is(tiny: TinyDataset, run: Command) -> None:
    before = {path: path.stat().st_mtime_ns for path in tiny.data.rglob("*.yaml")}
    for option in ([], ["--check"], ["--diff"]):
        assert run("fmt", *option) == Ran(0, "", "All of 14 files are formatted.\n")
    assert {path: path.stat().st_mtime_ns for path in tiny.data.rglob("*.yaml")} == before


def test_file_is_formatted_and_named(tiny: TinyDataset, run: Command) -> None:
    before = contents(tiny)
    tiny.write(ULVILA, BADLY)
    assert run("fmt") == Ran(0, f"data/{ULVILA} was formatted\n", "1 file was formatted, of 14.\n")
    assert contents(tiny) == {**before, ULVILA: AS_IT_IS_TO_BE}
    assert run("fmt").err == "All of 14 files are formatted.\n"


def test_files_are_named_in_their_order(tiny: TinyDataset, run: Command) -> None:
    tiny.write(ULVILA, BADLY)
    tiny.write("themes/shared.yaml", (tiny.data / "themes/shared.yaml").read_bytes().rstrip())
    assert run("fmt") == Ran(
        0,
        f"data/{ULVILA} was formatted\ndata/themes/shared.yaml was formatted\n",
        "2 files were formatted, of 14.\n",
    )


def test_rights_of_a_file_stay(tiny: TinyDataset, run: Command) -> None:
    path = tiny.write(ULVILA, BADLY)
    path.chmod(0o640)
    assert run("fmt").code == 0
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (AS_IT_IS_TO_BE, 0o640)
    assert [one.name for one in path.parent.iterdir() if one.name.startswith(".")] == []


def test_waivers_are_formatted_too(tiny: TinyDataset, run: Command) -> None:
    tiny.write("waivers.yaml", "waivers: []\n\n")
    assert run("fmt").out == "data/waivers.yaml was formatted\n"


# What is only shown


def test_check_names_files_and_writes_nothing(tiny: TinyDataset, run: Command) -> None:
    tiny.write(ULVILA, BADLY)
    before = contents(tiny)
    assert run("fmt", "--check") == Ran(
        1, f"data/{ULVILA} is not formatted\n", "1 file would be formatted, of 14.\n"
    )
    assert contents(tiny) == before


def test_diff_shows_lines_and_writes_nothing(tiny: TinyDataset, run: Command) -> None:
    tiny.write(ULVILA, BADLY)
    before = contents(tiny)
    assert run("fmt", "--diff") == Ran(1, DIFF, "1 file would be formatted, of 14.\n")
    assert run("fmt", "--diff", "--check").out == DIFF
    assert contents(tiny) == before


@pytest.mark.parametrize("command", [["git", "apply"], ["patch", "--quiet", "--binary", "-p1", "-i"]])
@pytest.mark.parametrize("folder", ["data", "my own/data"])
def test_diff_can_be_applied(command: list[str], folder: str, tiny: TinyDataset, run: Command) -> None:
    tiny.write(ULVILA, BADLY)
    (tiny.root / folder).parent.mkdir(exist_ok=True)
    tiny.data.rename(tiny.root / folder)
    Path("changes.diff").write_bytes(run("fmt", "--diff", "--data", folder).out.encode())
    subprocess.run([*command, "changes.diff"], check=True, cwd=tiny.root)
    assert (tiny.root / folder / ULVILA).read_bytes() == AS_IT_IS_TO_BE
    assert run("fmt", "--check", "--data", folder).code == 0


# What is left alone


@pytest.mark.parametrize("option", [[], ["--check"], ["--diff"]])
def test_what_is_no_record_in_plain_yaml_is_left_and_named(
    option: list[str], tiny: TinyDataset, run: Command
) -> None:
    tiny.write(ULVILA, "name: [\n")
    tiny.write("muistio.yaml", "b: 1\na: 2\n")
    (tiny.data / "sources" / "poissa.yaml").symlink_to("ei-ole.yaml")
    before = tiny.data.joinpath(ULVILA).read_bytes()
    assert run("fmt", *option) == Ran(
        1,
        "",
        "data/muistio.yaml is left as it is: see 'kumppanuus validate'\n"
        f"data/{ULVILA} is left as it is: see 'kumppanuus validate'\n"
        "data/sources/poissa.yaml is left as it is: see 'kumppanuus validate'\n"
        "13 of 16 files are formatted.\n",
    )
    assert tiny.data.joinpath(ULVILA).read_bytes() == before


def test_others_are_formatted_all_the_same(tiny: TinyDataset, run: Command) -> None:
    tiny.write(PORI, "name: [\n")
    tiny.write(ULVILA, BADLY)
    ran = run("fmt")
    assert (ran.code, ran.out) == (1, f"data/{ULVILA} was formatted\n")
    assert ran.err.endswith("1 file was formatted, of 14.\n")
    assert run("fmt", f"data/{PORI}").err.endswith("0 of 1 file is formatted.\n")


def test_dataset_of_the_installed_program_is_not_changed(
    tiny: TinyDataset, run: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tiny.root / "_carried").mkdir()
    tiny.data.rename(tiny.root / "_carried" / "data")
    monkeypatch.setattr(locating, "_PACKAGE", tiny.root)
    path = tiny.root / "_carried" / "data" / ULVILA
    path.write_bytes(BADLY)
    assert run("fmt") == Ran(
        2,
        "",
        "kumppanuus: the dataset inside the installed program is not there to be changed\n"
        "  run this in a checkout, or name your dataset with --data\n",
    )
    assert run("fmt", "--check").out == f"_carried/data/{ULVILA} is not formatted\n"
    assert path.read_bytes() == BADLY


# What can be in the way of writing


def test_file_behind_a_link_is_formatted_and_the_link_stays(tiny: TinyDataset, run: Command) -> None:
    elsewhere = tiny.root / "elsewhere.yaml"
    elsewhere.write_bytes(BADLY)
    link = tiny.data / ULVILA
    link.unlink()
    link.symlink_to(elsewhere)
    assert run("fmt", str(link.parent)).out == f"data/{ULVILA} was formatted\n"
    assert link.is_symlink()
    assert elsewhere.read_bytes() == AS_IT_IS_TO_BE


def test_file_with_two_names_is_formatted_once(tiny: TinyDataset, run: Command) -> None:
    tiny.write(ULVILA, BADLY)
    (tiny.data / "regions/municipality/toinen.yaml").symlink_to("ulvila.yaml")
    assert run("fmt") == Ran(
        0,
        f"data/regions/municipality/toinen.yaml was formatted\ndata/{ULVILA} was formatted\n",
        "2 files were formatted, of 15.\n",
    )
    assert (tiny.data / ULVILA).read_bytes() == AS_IT_IS_TO_BE


def test_read_only_file_is_not_written(tiny: TinyDataset, run: Command) -> None:
    path = tiny.write(ULVILA, BADLY)
    path.chmod(0o444)
    assert run("fmt") == Ran(
        2,
        "",
        f"kumppanuus: data/{ULVILA} cannot be written: it is read-only\n"
        "  see who may write to it, and run the command again\n",
    )
    assert path.read_bytes() == BADLY
    assert run("fmt", "--check").code == 1


def test_file_that_another_program_changed_meanwhile_is_not_written(
    tiny: TinyDataset, run: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tiny.write(ULVILA, BADLY)
    write = changing.write

    def late(*arguments: object) -> None:
        path.write_bytes(b"name: {fi: Uusi}\n")
        write(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(changing, "write", late)
    assert run("fmt") == Ran(
        2,
        "",
        f"kumppanuus: data/{ULVILA} was changed by another program meanwhile\n  run the command again\n",
    )
    assert path.read_bytes() == b"name: {fi: Uusi}\n"


def test_full_disk_leaves_the_file_as_it_was(
    tiny: TinyDataset, run: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tiny.write(ULVILA, BADLY)

    def no_space(target: Path, data: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(changing, "replace_file", no_space)
    ran = run("fmt")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"kumppanuus: data/{ULVILA} cannot be written: no space left on device\n")
    assert path.read_bytes() == BADLY


# Which files


def test_paths_narrow_what_is_formatted(tiny: TinyDataset, run: Command) -> None:
    tiny.write(ULVILA, BADLY)
    assert run("fmt", "data/themes").err == "The file is formatted.\n"
    assert run("fmt", "data/themes", f"data/{PORI}").err == "All of 2 files are formatted.\n"
    assert run("fmt", "--check", "data/regions").code == 1
    assert run("fmt", f"data/{ULVILA}").err == "1 file was formatted, of 1.\n"


def test_dataset_is_found_from_the_first_path(
    run: Command, tiny: TinyDataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    tiny.write(ULVILA, BADLY)
    monkeypatch.chdir("/")
    assert run("fmt", str(tiny.data / "regions")).code == 0
    assert (tiny.data / ULVILA).read_bytes() == AS_IT_IS_TO_BE


@pytest.mark.parametrize(
    ("arguments", "complaint", "remedy"),
    [
        (["data/ei-ole"], "there is no file or folder data/ei-ole", "name one that exists, or none for all"),
        (
            ["data/themes", str(ROOT / "data")],
            f"{ROOT / 'data'} holds no file of the dataset in ",
            "name files of one dataset, or the dataset with --data",
        ),
        (
            ["--stdin-filename", "muistio.yaml"],
            "muistio.yaml is no file of the dataset in ",
            "name a file of the dataset after --stdin-filename, or the dataset with --data",
        ),
        (
            ["--stdin-filename", f"data/{ULVILA}", "--check"],
            "--stdin-filename formats standard input, and nothing else",
            "leave --check and --diff out, or --stdin-filename",
        ),
    ],
)
def test_what_cannot_be_done_is_told(
    arguments: list[str], complaint: str, remedy: str, run: Command, tiny: TinyDataset
) -> None:
    ran = run("fmt", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"kumppanuus: {complaint}")
    assert ran.err.endswith(f"\n  {remedy}\n")


def test_examples_of_the_help_can_be_run(run: Command) -> None:
    examples = re.findall(r"^ *kumppanuus (fmt.*?) *$", run("fmt", "--help").out, re.MULTILINE)
    writes_nothing = [example for example in examples if "--diff" in example or "--check" in example]
    assert [run(*example.split()).code for example in writes_nothing] == [0, 0]


# Standard input


def from_standard_input(run: Command, monkeypatch: pytest.MonkeyPatch, text: bytes, name: str) -> Ran:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text)))
    return run("fmt", "--stdin-filename", name)


def test_standard_input_is_formatted_as_the_file_would_be(
    tiny: TinyDataset, run: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in (f"data/{ULVILA}", "data/regions/municipality/uusi.yaml", str(tiny.data / ULVILA)):
        assert from_standard_input(run, monkeypatch, BADLY, name) == Ran(0, AS_IT_IS_TO_BE.decode(), "")
    assert from_standard_input(run, monkeypatch, WELL, f"data/{ULVILA}") == Ran(0, WELL.decode(), "")
    assert (tiny.data / ULVILA).read_bytes() == WELL


def test_standard_input_that_cannot_be_formatted_comes_out_again(
    tiny: TinyDataset, run: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert from_standard_input(run, monkeypatch, b"name: [\r\n", f"data/{ULVILA}") == Ran(
        1, "name: [\r\n", f"data/{ULVILA} is left as it is: see 'kumppanuus validate'\n"
    )
    assert from_standard_input(run, monkeypatch, b"b: 1\na: 2\n", "data/muistio.yaml").out == "b: 1\na: 2\n"


@pytest.mark.parametrize("encoding", ["latin-1", "utf-8"])
def test_standard_input_keeps_its_bytes_in_any_terminal(encoding: str, tiny: TinyDataset) -> None:
    text = "name: {fi: Närpiö\n".encode(encoding)
    ran = subprocess.run(
        [sys.executable, "-m", "kumppanuus", "fmt", "--stdin-filename", f"data/{ULVILA}"],
        input=text,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": "ascii"},
        check=False,
    )
    assert (ran.returncode, ran.stdout) == (1, text)
