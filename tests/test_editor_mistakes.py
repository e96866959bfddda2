"""Whatever an editor's hand, editor or computer does to a file ends in one finding at its place."""

import os
from pathlib import Path

import pytest

from tests.conftest import TINY, Command, Ran, TinyDataset

AGREEMENT = "agreements/kokeilusopimus/pori-2021.yaml"
ULVILA = "regions/municipality/ulvila.yaml"


def validate(run: Command) -> Ran:
    return run("validate", "--format", "concise")


def assert_one_finding(ran: Ran, file: str, place: str) -> None:
    """The command named one fault; ``place`` is its line, column and check: ``5:27 invalid-value``."""
    assert (ran.code, ran.err) == (1, "")
    position, check = place.split()
    finding, *rest = ran.out.splitlines()
    assert finding.startswith(f"data/{file}:{position}: error[{check}]: ")
    assert [line.partition(";")[0] for line in rest] == ["Found 1 error in 1 file"]


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        pytest.param("  - {event: signed", "\t- {event: signed", "6:1 byte-profile", id="a tab"),
        pytest.param("title:", "\ufefftitle:", "1:1 byte-profile", id="a byte order mark"),
        pytest.param("Porin kok", "Porin\0kok", "1:18 byte-profile", id="a NUL"),
        pytest.param("{fi: Porin", '{fi: "Porin', "1:13 syntax-error", id="an unclosed quote"),
        pytest.param("-region/pori]", "-region/pori", "3:9 syntax-error", id="an unclosed bracket"),
        pytest.param("{fi: Porin kokeilusopimus}", "Pori: uusi", "1:12 syntax-error", id="an unquoted colon"),
        pytest.param("round: koke", "round:koke", "2:1 syntax-error", id="no space after a colon"),
        pytest.param("complete:", "<<<<<<< HEAD\ncomplete:", "15:1 syntax-error", id="an unmerged conflict"),
        pytest.param("[city-region/pori]", "[" * 100_000, "3:40 too-large", id="100,000 opening brackets"),
        pytest.param("date: 2021-02-09", "date: *paiva", "6:27 plain-record", id="an alias"),
        pytest.param("complete:", "places: []\ncomplete:", "15:1 duplicate-key", id="a duplicated key"),
        pytest.param("round: koke", "rond: koke", "2:1 unknown-key", id="a misspelt key that must be there"),
        pytest.param("{fi: Porin kokeilusopimus}", "[Pori]", "1:8 wrong-type", id="a list for a map"),
        pytest.param("planned: true", "planned: no", "7:46 invalid-value", id="no for a boolean"),
        pytest.param("2021-02-09", "2021-02-30", "6:27 invalid-value", id="a day that is in no calendar"),
        pytest.param("2021-02-09", "9.2.2021", "6:27 invalid-value", id="a date in the Finnish order"),
        pytest.param("share: 40", "share: 4 925 000", "14:45 invalid-value", id="a number with spaces"),
        pytest.param("share: 40", "share: 40,5", "14:48 unknown-key", id="a decimal comma"),
        pytest.param("role: city}", "role:city}", "10:31 unknown-key", id="no space after a colon in braces"),
    ],
)
def test_mistake_in_a_record_is_one_finding(
    tiny: TinyDataset, run: Command, old: str, new: str, place: str
) -> None:
    tiny.change(AGREEMENT, old, new)
    assert_one_finding(validate(run), AGREEMENT, place)


@pytest.mark.parametrize(
    ("content", "place"),
    [
        pytest.param(b"", "1:1 wrong-type", id="an empty file"),
        pytest.param(b"# tulossa\n", "1:1 wrong-type", id="nothing but a comment"),
        pytest.param(b"- Ulvila\n- Ulvsby\n", "1:1 wrong-type", id="a list for a record"),
        pytest.param("name: {fi: Ylöjärvi}\n".encode("latin-1"), "1:14 byte-profile", id="Latin-1"),
        pytest.param("name: {fi: Ulvila}\n".encode("utf-16"), "1:1 byte-profile", id="UTF-16"),
    ],
)
def test_file_that_holds_no_record_is_one_finding(
    tiny: TinyDataset, run: Command, content: bytes, place: str
) -> None:
    tiny.write(ULVILA, content)
    assert_one_finding(validate(run), ULVILA, place)


def test_file_of_50_megabytes_is_one_finding(tiny: TinyDataset, run: Command) -> None:
    os.truncate(tiny.data / ULVILA, 50_000_000)
    assert_one_finding(validate(run), ULVILA, "1:1 too-large")


def test_link_that_leads_nowhere_is_named_itself(tiny: TinyDataset, run: Command) -> None:
    (tiny.data / "sources" / "liite.yaml").symlink_to("poistettu.yaml")
    assert_one_finding(validate(run), "sources/liite.yaml", "1:1 unreadable-file")


@pytest.mark.parametrize(
    "file",
    [
        pytest.param("regions/municipality/nakkila.yml", id="the ending .yml"),
        pytest.param("region/municipality/nakkila.yaml", id="a misspelt folder"),
        pytest.param("regions/nakkila.yaml", id="a folder too high"),
        pytest.param("regions/municipality/satakunta/nakkila.yaml", id="a folder too deep"),
        pytest.param("nakkila.yaml", id="at the top of data"),
        pytest.param("regions/municipality/Nakkila.yaml", id="a capital letter"),
        pytest.param("regions/municipality/nakkila (1).yaml", id="a copy that a computer named"),
    ],
)
def test_file_where_no_record_can_be_is_one_finding(tiny: TinyDataset, run: Command, file: str) -> None:
    nakkila = (TINY / ULVILA).read_text(encoding="utf-8").replace("Ulvila", "Nakkila").replace("886", "531")
    tiny.write(file, nakkila)
    assert_one_finding(validate(run), file, "1:1 wrong-folder")


def test_code_without_quotes_is_read_as_text(tiny: TinyDataset, run: Command) -> None:
    """Other programs would take it for a number; here it is the code that it is meant to be."""
    tiny.change("regions/municipality/pori.yaml", '"609"', "609")
    assert_one_finding(validate(run), "regions/municipality/pori.yaml", "2:7 ambiguous-scalar")


def test_windows_line_ends_are_read(tiny: TinyDataset, run: Command) -> None:
    for path in tiny.data.rglob("*.yaml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert validate(run) == Ran(0, "No faults found; checked 14 files in data.\n", "")


def test_windows_line_ends_move_no_finding(tiny: TinyDataset, run: Command) -> None:
    tiny.change(AGREEMENT, "role: city", "role: citty")
    path: Path = tiny.data / AGREEMENT
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert_one_finding(validate(run), AGREEMENT, "10:37 invalid-value")


def test_control_characters_in_a_value_do_not_reach_the_terminal(tiny: TinyDataset, run: Command) -> None:
    tiny.change(AGREEMENT, "date: 2021-02-09", r'date: "\e[31m2021"')
    ran = validate(run)
    assert "\x1b" not in ran.out
    assert_one_finding(ran, AGREEMENT, "6:27 plain-record")
