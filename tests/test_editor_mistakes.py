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
    finding, closing, *_ = ran.out.splitlines()
    assert finding.startswith(f"data/{file}:{position}: error[{check}]: ")
    assert closing.partition(";")[0] == "Found 1 error in 1 file"


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


def test_code_without_quotes_that_has_lost_its_zero_is_one_finding(tiny: TinyDataset, run: Command) -> None:
    tiny.change("regions/sub-region/pori.yaml", '"043"', "43")
    assert_one_finding(validate(run), "regions/sub-region/pori.yaml", "2:7 invalid-value")


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


def test_lost_line_above_a_list_is_one_finding(tiny: TinyDataset, run: Command) -> None:
    """Without it, the parties seem to be events, with nothing right about them."""
    tiny.change(AGREEMENT, "parties:\n", "")
    ran = validate(run)
    assert_one_finding(ran, AGREEMENT, "8:6 missing-key")
    assert "this is no item of 'events'" in ran.out
    assert "is the line 'parties:' missing above it?" in ran.out


def test_fault_of_a_map_as_a_whole_is_told_beside_others(tiny: TinyDataset, run: Command) -> None:
    """Pydantic looks at a map as a whole only once its keys are right."""
    tiny.change(AGREEMENT, "places: [city-region/pori]\n", "")
    tiny.change(AGREEMENT, "event: signed", "event: sined")
    assert [line.split(": ", 1)[1] for line in validate(run).out.splitlines() if "error[" in line] == [
        "error[invalid-value]: nothing says what places it is about "
        "(name them under 'places', or say in 'scope' what is known of them)",
        "error[invalid-value]: 'sined' is none of the values possible here (did you mean 'signed'?) "
        "[fixable, unsafe]",
    ]


def test_what_stands_under_a_misspelt_key_is_checked_too(tiny: TinyDataset, run: Command) -> None:
    tiny.change(AGREEMENT, "parties:", "partis:")
    tiny.change(AGREEMENT, "city/pori", "city/porri")
    assert [line.split(": ")[1] for line in validate(run).out.splitlines() if "error[" in line] == [
        "error[unknown-key]",
        "error[dangling-reference]",
    ]


def test_misspelt_key_that_is_always_needed_is_one_finding(tiny: TinyDataset, run: Command) -> None:
    """Nothing is left out, so nothing is missing, unused or in need of a source."""
    tiny.change(AGREEMENT, "role: city", "rool: city")
    assert_one_finding(validate(run), AGREEMENT, "10:31 unknown-key")
    tiny.change(AGREEMENT, "rool: city", "role: city")
    tiny.change(AGREEMENT, "title:", "tile:")
    assert_one_finding(validate(run), AGREEMENT, "1:1 unknown-key")


def test_misspelt_key_beside_the_right_one_does_not_take_its_place(tiny: TinyDataset, run: Command) -> None:
    """Read as the reason, the empty map would be a fault of its own; renamed, a key would stand twice."""
    unknown = "date: {value: null, reason: {fi: Ei tiedossa.}, reasn: {}}"
    tiny.change(AGREEMENT, "date: 2020-05-20", unknown)
    ran = validate(run)
    assert_one_finding(ran, AGREEMENT, "5:72 unknown-key")
    assert "did you mean 'reason'?" in ran.out
    assert "fixable" not in ran.out


def test_value_without_a_space_before_it_is_read(tiny: TinyDataset, run: Command) -> None:
    """A statement with a place in its source needs the source, and it is there."""
    tiny.change(AGREEMENT, "{source: tiedote, at", "{source:tiedote, at")
    assert_one_finding(validate(run), AGREEMENT, "17:6 unknown-key")
    tiny.change(AGREEMENT, "source:tiedote", "source:tiedotte")
    assert [line.split(": ")[:2] for line in validate(run).out.splitlines() if "error[" in line] == [
        [f"data/{AGREEMENT}:17:6", "error[unknown-key]"],
        [f"data/{AGREEMENT}:17:13", "error[dangling-reference]"],
    ]


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        pytest.param(
            "[city-region/pori]", "city-region/pori", "3:9 wrong-type", id="a list without brackets"
        ),
        pytest.param("{fi: Porin kokeilusopimus}", "Pori", "1:8 wrong-type", id="a text without a language"),
        pytest.param("kokeilusopimus-2020", "[kokeilusopimus-2020]", "2:8 wrong-type", id="a list of one"),
        pytest.param("[city-region/pori]", "Pori", "3:9 wrong-type", id="a name for a list of ids"),
    ],
)
def test_what_is_written_in_another_form_is_read_as_it_is_meant(
    tiny: TinyDataset, run: Command, old: str, new: str, place: str
) -> None:
    """So the rest of the record is checked, though it needs a title, a round and places."""
    tiny.change(AGREEMENT, old, new)
    assert_one_finding(validate(run), AGREEMENT, place)
    if new != "Pori" or "fi:" in old:
        tiny.change(AGREEMENT, "date: 2027-12-31", "date: 2028-12-31")
        assert [line.split(": ")[1] for line in validate(run).out.splitlines() if "error[" in line] == [
            "error[wrong-type]",
            "error[ends-too-late]",
        ]
