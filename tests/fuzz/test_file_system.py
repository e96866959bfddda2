"""Whatever a folder can hold, commands end with an exit code, and say what they found there."""

import errno
import os
import re
import shutil
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kumppanuus.files.folder import Folder
from tests.conftest import Command, Ran, TinyDataset

from .bounded import run_bounded

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="processes here cannot be copied"),
    pytest.mark.filterwarnings(
        "ignore:.* is multi-threaded"
    ),  # that thread is pytest's guard against hanging
]

ULVILA = "regions/municipality/ulvila.yaml"
AGREEMENT = "agreements/kokeilusopimus/pori-2021.yaml"
LINK = "sources/liite.yaml"
COMMANDS = (("validate", "--format", "concise"), ("validate", "data"), ("report", "--region", "Pori"))
CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def ended_well(tiny: TinyDataset, *arguments: str) -> str:
    """Run a command that ends well, whatever it finds, and return what it printed."""
    ran = run_bounded(tiny.root, *arguments)
    assert ran.code in (0, 1), ran
    assert "Traceback" not in ran.err
    assert not CONTROL.search(ran.out + ran.err), ran
    return ran.out


def assert_told(tiny: TinyDataset, *findings: str) -> None:
    """Commands end well, and these are the findings: file, place, check."""
    out, *_ = [ended_well(tiny, *arguments) for arguments in COMMANDS]
    found = re.findall(r"^data/(.*): error\[(.*?)\]", out, re.MULTILINE)
    assert [f"{place} {check}" for place, check in found] == [*findings]


def bomb(levels: int) -> str:
    """Return a text of few lines that would be ten to the power of so many values."""
    lines = ["a0: &a0 x"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, levels)]
    return "\n".join(lines) + "\n"


# What a file holds


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        pytest.param("[" * 100_000, "1:33 too-large", id="opening brackets"),
        pytest.param("{a: " * 100_000, "1:129 too-large", id="opening braces"),
        pytest.param("- " * 100_000, "1:65 too-large", id="dashes"),
        pytest.param("? " * 100_000, "1:3 plain-record", id="question marks"),
        pytest.param("".join(" " * n + "a:\n" for n in range(1300)), "33:33 too-large", id="deep lines"),
        pytest.param("- a\n" * 100_000, "20000:3 too-large", id="many items"),
        pytest.param("name: {fi: " + "a" * 5_000_000 + "}\n", "1:1 too-large", id="a text of 5 MB"),
        pytest.param("<<: &a {<<: *a}\n", "1:1 plain-record", id="a map merged into itself"),
        pytest.param("name: \x00\n", "1:7 byte-profile", id="a NUL"),
        pytest.param("\ufeffname: a\n", "1:1 byte-profile", id="a byte order mark"),
        pytest.param("name: \x1b[31mPori\x1b[0m\n", "1:7 byte-profile", id="colours"),
        pytest.param("name: {fi: \u202eiroP}\n", "1:12 byte-profile", id="text from right to left"),
        pytest.param("name: a\rname: b\r", "1:8 byte-profile", id="lone carriage returns"),
        pytest.param('name: {fi: "\\ud800"}\n', "1:15 syntax-error", id="half of a character"),
        pytest.param("\n" * 999_999, "1:1 wrong-type", id="empty lines"),
    ],
)
def test_text_that_no_record_can_be(tiny: TinyDataset, text: str, finding: str) -> None:
    tiny.write(ULVILA, text)
    assert_told(tiny, f"{ULVILA}:{finding}")


def test_aliases_of_aliases(tiny: TinyDataset) -> None:
    tiny.write(ULVILA, bomb(10))
    assert_told(tiny, f"{ULVILA}:2:5 plain-record", f"{ULVILA}:2:10 plain-record")


def test_bytes_that_are_half_of_a_character(tiny: TinyDataset) -> None:
    tiny.write(ULVILA, b"name: {fi: \xed\xa0\x80}\n")
    assert_told(tiny, f"{ULVILA}:1:12 byte-profile")


def test_tag_that_spells_what_a_terminal_obeys(tiny: TinyDataset) -> None:
    tiny.change(ULVILA, "{fi: Ulvila", "{fi: !<%1b%5b31m%0a> Ulvila")
    assert_told(tiny, f"{ULVILA}:1:12 plain-record")
    assert r"the tag '\x1b[31m ' stands here" in run_bounded(tiny.root, "validate").out


def test_text_of_900_kilobytes_is_quoted_in_part(tiny: TinyDataset) -> None:
    tiny.change(AGREEMENT, "date: 2021-02-09", f"date: {'9' * 900_000}")
    assert_told(tiny, f"{AGREEMENT}:6:27 invalid-value")
    assert len(run_bounded(tiny.root, "validate").out) < 1000


def test_name_of_an_anchor_of_400_kilobytes_is_quoted_in_part(tiny: TinyDataset) -> None:
    name = "a" * 400_000
    tiny.write(ULVILA, f"a: &{name} x\nb: *{name}\n")
    assert_told(tiny, f"{ULVILA}:2:4 plain-record")
    assert len(run_bounded(tiny.root, "validate").out) < 1500


def test_windows_line_ends_with_the_two_signs_swapped(tiny: TinyDataset) -> None:
    tiny.write(ULVILA, (tiny.data / ULVILA).read_bytes().replace(b"\n", b"\n\r"))
    assert_told(tiny, f"{ULVILA}:2:1 byte-profile")


# What stands in a file's place


def a_socket(path: Path) -> None:
    """Leave a socket behind; its path is longer than a socket's may be, so its folder is the current one."""
    here = Path.cwd()
    os.chdir(path.parent)
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(path.name)
    os.chdir(here)


@pytest.mark.parametrize(
    "put",
    [
        pytest.param(lambda path: path.symlink_to(path.name), id="a link to itself"),
        pytest.param(lambda path: path.symlink_to(".."), id="a link to a folder around it"),
        pytest.param(lambda path: path.symlink_to("ei-mitään"), id="a link to nothing"),
        pytest.param(lambda path: path.symlink_to("/dev/zero"), id="a link to a device without end"),
        pytest.param(lambda path: path.mkdir(), id="a folder"),
        pytest.param(os.mkfifo, id="a pipe that nobody writes to"),
        pytest.param(a_socket, id="a socket"),
    ],
)
def test_what_is_no_file(tiny: TinyDataset, put: Callable[[Path], object]) -> None:
    put(tiny.data / LINK)
    assert_told(tiny, f"{LINK}:1:1 unreadable-file")


def test_links_that_lead_around_in_circles_hide_nothing(tiny: TinyDataset) -> None:
    (tiny.data / "sources" / "a").symlink_to("b")
    (tiny.data / "sources" / "b").symlink_to("a")
    (tiny.data / "sources" / "c").symlink_to("..")
    assert_told(tiny)


def test_dataset_that_is_a_link_is_read(tiny: TinyDataset) -> None:
    (tiny.root / "linked").symlink_to("data")
    ran = run_bounded(tiny.root, "validate", "--data", "linked")
    assert (ran.code, ran.out) == (0, "No faults found; checked 14 files in data.\n")


def test_waivers_in_a_folder(tiny: TinyDataset) -> None:
    (tiny.data / "waivers.yaml").mkdir()
    assert_told(tiny, "waivers.yaml:1:1 unreadable-file")


@pytest.fixture
def deep(tiny: TinyDataset) -> Iterator[None]:
    """Folders in folders, each made in the one before: a path to the last is too long for the system."""
    os.chdir(tiny.data / "sources")
    for _ in range(2100):
        os.mkdir("a")  # noqa: PTH102
        os.chdir("a")
    os.chdir(tiny.root)
    yield
    os.chdir(tiny.data / "sources")
    for _ in range(2100):
        os.chdir("a")
    for _ in range(2100):
        os.chdir("..")
        os.rmdir("a")  # noqa: PTH106


@pytest.mark.usefixtures("deep")
def test_folders_in_folders(tiny: TinyDataset) -> None:
    """So deep that a function that calls itself for each would not come back."""
    out = ended_well(tiny, *COMMANDS[0])
    assert "unreadable-file]: the file cannot be read: file name too long" in out


# What files are called


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        pytest.param(b"\xff\xfe.yaml", r"\udcff\udcfe.yaml", id="not UTF-8"),
        pytest.param(b"a\nb.yaml", r"a\nb.yaml", id="a line break"),
        pytest.param(b"a\x1b[31m.yaml", r"a\x1b[31m.yaml", id="colours"),
        pytest.param(b"a\x1b[31m.yml", r"a\x1b[31m.yml", id="colours and another ending"),
        pytest.param("\u202elmay.yaml".encode(), r"\u202elmay.yaml", id="text from right to left"),
        pytest.param(b" .yaml", " .yaml", id="a space"),
        pytest.param(b"-.yaml", "-.yaml", id="a hyphen"),
        pytest.param(b"a..yaml", "a..yaml", id="two dots"),
        pytest.param(b"::error::a.yaml", "::error::a.yaml", id="a workflow command"),
        pytest.param("\u0130.yaml".encode(), "\u0130.yaml", id="a letter that is two in small"),
    ],
)
def test_name_that_no_record_has(tiny: TinyDataset, name: bytes, shown: str) -> None:
    source = (tiny.data / "sources" / "tiedote.yaml").read_bytes()
    try:
        (tiny.data / "sources" / os.fsdecode(name)).write_bytes(source)
    except OSError:
        pytest.skip("this system has no such names")
    assert_told(tiny, f"sources/{shown}:1:1 wrong-folder")
    for format_ in ("github", "json"):
        ended_well(tiny, "validate", "--format", format_)


def test_name_of_255_bytes(tiny: TinyDataset) -> None:
    name = "a" * 250 + ".yaml"
    tiny.write(f"sources/{name}", (tiny.data / "sources" / "tiedote.yaml").read_bytes())
    assert_told(tiny, f"sources/{name}:1:1 uncited-source")


# What the system refuses


LONG = "a" * 300
REFUSED = "cannot be used: file name too long\n  name another file or folder\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ("validate", LONG),
        ("validate", "--data", LONG),
        ("report", "--region", "Pori", "--template", LONG),
    ],
)
def test_name_that_is_too_long_for_the_system(tiny: TinyDataset, arguments: tuple[str, ...]) -> None:
    assert run_bounded(tiny.root, *arguments) == Ran(2, "", f"kumppanuus: {LONG} {REFUSED}")


def test_current_folder_that_was_removed(tiny: TinyDataset) -> None:
    gone = tiny.root / "gone"
    for arguments, ran in {
        ("validate",): Ran(
            2, "", "kumppanuus: the current folder is no longer there\n  change to another folder\n"
        ),
        ("validate", "--data", str(tiny.data)): Ran(
            0, f"No faults found; checked 14 files in {tiny.data}.\n", ""
        ),
    }.items():
        gone.mkdir()
        assert run_bounded(gone, *arguments, before=gone.rmdir) == ran


def test_folder_of_the_dataset_that_vanishes(
    tiny: TinyDataset, run: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = Folder.files

    def files(folder: Folder) -> list[str]:
        shutil.rmtree(tiny.data)
        return listed(folder)

    monkeypatch.setattr(Folder, "files", files)
    assert run("validate") == Ran(
        2,
        "",
        f"kumppanuus: the folder {tiny.data} cannot be read: no such file or directory\n"
        "  name one that can be after --data\n",
    )


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        pytest.param(Path.unlink, "no such file or directory", id="removed"),
        pytest.param(
            lambda path: path.write_bytes(bytes(2_000_000)), "it grew while it was read", id="grown"
        ),
        pytest.param(lambda path: (path.unlink(), path.mkdir()), "is a directory", id="a folder now"),
    ],
)
def test_file_that_changes_before_it_is_read(
    tiny: TinyDataset,
    run: Command,
    monkeypatch: pytest.MonkeyPatch,
    change: Callable[[Path], object],
    reason: str,
) -> None:
    measured = Folder.size

    def size(folder: Folder, name: str) -> int:
        found = measured(folder, name)
        if name == ULVILA:
            change(tiny.data / ULVILA)
        return found

    monkeypatch.setattr(Folder, "size", size)
    assert run("validate", "--format", "concise").out.splitlines()[0] == (
        f"data/{ULVILA}:1:1: error[unreadable-file]: the file cannot be read: {reason} "
        "(a record is a file that everyone may read; rename or remove this one)"
    )


def refuse(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the permission to read a file or folder away; of who may read everything, pretend it."""
    path.chmod(0)
    if os.access(path, os.R_OK):
        denied = PermissionError(errno.EACCES, "Permission denied", str(path))
        opened, scanned = open, os.scandir

        def open_other(other: Any, *arguments: Any, **named: Any) -> Any:
            if not isinstance(other, int) and Path(other) == path:
                raise denied
            return opened(other, *arguments, **named)

        def scan_other(other: str | Path) -> Any:
            if Path(other) == path:
                raise denied
            return scanned(other)

        monkeypatch.setattr("builtins.open", open_other)
        monkeypatch.setattr(os, "scandir", scan_other)


@pytest.fixture
def closed(tiny: TinyDataset, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """A way to close a file or folder of the dataset; in the end everything is open again."""
    paths: list[Path] = []

    def close(name: str) -> None:
        paths.append(tiny.data / name)
        refuse(paths[-1], monkeypatch)

    yield close
    for path in paths:
        path.chmod(0o755)


@pytest.mark.parametrize("name", [ULVILA, "agreements"])
def test_what_nobody_may_read(
    tiny: TinyDataset, run: Command, closed: Callable[[str], None], name: str
) -> None:
    closed(name)
    assert run("validate", "--format", "concise").out == (
        f"data/{name}:1:1: error[unreadable-file]: the file cannot be read: permission denied "
        "(a record is a file that everyone may read; rename or remove this one)\n"
        f"Found 1 error in 1 file; checked 14 files in data.\n"
    )


def test_dataset_that_nobody_may_read(tiny: TinyDataset, run: Command, closed: Callable[[str], None]) -> None:
    closed("")
    ran = run("validate", "--format", "concise")
    assert ran.code == 2
    assert "permission denied" in ran.err or "not readable" in ran.err
