"""What a reader sees of findings in a terminal, however wide it is and whatever it can show."""

import pytest

from kumppanuus.diagnostics import Diagnostic, Severity, Span
from kumppanuus.render.findings import FORMATS, Run
from kumppanuus.render.screen import Screen
from tests.conftest import Command, TinyDataset
from tests.findings.conftest import PORI, ULVILA

NARROW = Screen(width=40)


def test_findings_stand_on_their_lines_and_related_places_on_theirs(
    run: Command, faulty: TinyDataset
) -> None:
    ran = run("validate")
    assert (ran.code, ran.err) == (1, "")
    assert ran.out == (
        f"data/{PORI}:10:20: error[dangling-reference]: no organisation 'city/porri'\n"
        "    9 │   - {organisation: ministry/tem, role: state}\n"
        "   10 │   - {organisation: city/porri, role: city}\n"
        "      │                    ^^^^^^^^^^ did you mean 'city/pori'? [fixable, unsafe]\n"
        "\n"
        f"data/{ULVILA}:2:7: error[duplicate-record]: the code '609' is that of 'municipality/pori' already\n"
        "    1 │ name: {fi: Ulvila, sv: Ulvsby, en: Ulvila}\n"
        '    2 │ code: "609"\n'
        "      │       ^^^^^ correct one of the codes\n"
        "      data/regions/municipality/pori.yaml:2:7\n"
        '    2 │ code: "609"\n'
        "      │       ~~~~~ it is the code of this one\n"
        "\n"
        "Found 2 errors in 2 files; checked 14 files in data.\n"
        "1 can be fixed by --fix --unsafe-fixes.\n"
    )


def test_narrow_terminal_cuts_lines_and_wraps_remedies(faulty: TinyDataset) -> None:
    assert faulty.findings("full", screen=NARROW) == (
        f"data/{PORI}:10:20: error[dangling-reference]: no organisation 'city/porri'\n"
        "    9 │   - {organisation: ministry/tem…\n"
        "   10 │   - {organisation: city/porri, …\n"
        "      │                    ^^^^^^^^^^\n"
        "      = did you mean 'city/pori'?\n"
        "        [fixable, unsafe]\n"
        "\n"
        f"data/{ULVILA}:2:7: error[duplicate-record]: the code '609' is that of 'municipality/pori' already\n"
        "    1 │ name: {fi: Ulvila, sv: Ulvsby, …\n"
        '    2 │ code: "609"\n'
        "      │       ^^^^^\n"
        "      = correct one of the codes\n"
        "      data/regions/municipality/pori.yaml:2:7\n"
        '    2 │ code: "609"\n'
        "      │       ~~~~~\n"
        "      = it is the code of this one\n"
    )


def test_place_far_to_the_right_is_seen(tiny: TinyDataset) -> None:
    tiny.change(PORI, "mapping: inferred", "mapping: infered")
    assert tiny.findings("full", screen=NARROW) == (
        f"data/{PORI}:12:81: error[invalid-value]: 'infered' is none of the values possible here\n"
        "   11 │ themes:\n"
        "   12 │ …r-economy], mapping: infered}\n"
        "      │                       ^^^^^^^\n"
        "      = did you mean 'inferred'?\n"
        "        [fixable, unsafe]\n"
    )


def test_caret_stands_under_its_place_beside_wide_and_combining_characters(tiny: TinyDataset) -> None:
    tiny.change(ULVILA, "{fi: Ulvila, sv: Ulvsby, en: Ulvila}", "{fi: 城市, sv: Kyla\u0308, eng: Ulvila}")
    assert tiny.findings("full") == (
        f"data/{ULVILA}:1:27: error[unknown-key]: the key 'eng' is unknown here\n"
        "    1 │ name: {fi: 城市, sv: Kyla\u0308, eng: Ulvila}\n"
        "      │                            ^^^ did you mean 'en'? [fixable, unsafe]\n"
    )


def test_character_that_would_steer_the_terminal_is_a_sign(tiny: TinyDataset) -> None:
    tiny.change(ULVILA, "fi: Ulvila", "fi: \x1b[31mUlvila")
    line = "name: {fi: {}[31mUlvila, sv: Ulvsby, en: Ulvila}"
    for screen, sign in ((Screen(), "␛"), (Screen(unicode=False), "?")):
        text = tiny.findings("full", screen=screen)
        assert text.splitlines()[1].endswith(line.replace("{}", sign))
        assert "\x1b" not in text


def test_screen_without_unicode_has_plain_signs_of_the_same_width(tiny: TinyDataset) -> None:
    tiny.change(ULVILA, "{fi: Ulvila, sv: Ulvsby, en: Ulvila}", "{fi: 城市, sv: Kyla\u0308, eng: Ulvila}")
    assert tiny.findings("full", screen=Screen(width=40, unicode=False)) == (
        f"data/{ULVILA}:1:27: error[unknown-key]: the key 'eng' is unknown here\n"
        "    1 | ...: ??, sv: Kyla?, eng: Ulvila}\n"
        "      |                     ^^^\n"
        "      = did you mean 'en'? [fixable,\n"
        "        unsafe]\n"
    )


def test_colours_mark_the_place_and_the_weight(
    run: Command, faulty: TinyDataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    lines = run("validate", "--select", "dangling-reference").out.splitlines()
    assert lines[:4] == [
        f"\x1b[1mdata/{PORI}:10:20\x1b[0m: \x1b[1;31merror[dangling-reference]\x1b[0m: "
        "\x1b[1mno organisation 'city/porri'\x1b[0m",
        "\x1b[1;34m    9 │ \x1b[0m  - {organisation: ministry/tem, role: state}",
        "\x1b[1;34m   10 │ \x1b[0m  - {organisation: city/porri, role: city}",
        "\x1b[1;34m      │ \x1b[0m                   \x1b[1;31m^^^^^^^^^^\x1b[0m "
        "did you mean 'city/pori'? [fixable, unsafe]",
    ]


def test_of_many_related_places_a_handful_is_shown(tiny: TinyDataset) -> None:
    (tiny.data / "organisations/city/pori.yaml").unlink()
    party = "  - {organisation: city/pori, role: city}\n"
    tiny.change(PORI, party, party * 8)
    (finding,) = tiny.findings("full").split("\n\n")[:1]
    assert finding.splitlines()[0].endswith("no organisation 'city/pori', which is named 7 more times")
    assert finding.count("~~~~~~~~~ here too") == 5
    assert finding.endswith("here too\n      and 2 more")


def test_file_without_lines_has_its_remedy_below(tiny: TinyDataset) -> None:
    tiny.write(ULVILA, "")
    assert tiny.findings("full") == (
        f"data/{ULVILA}:1:1: error[wrong-type]: a record is expected here, and the file is empty\n"
        "      write the record, or delete the file\n"
    )


def test_place_of_several_lines_is_marked_to_the_end_of_its_first() -> None:
    span = Span("data/a.yaml", 2, 8, 4, 3)
    lines = ((1, "title: A"), (2, "places: [one,"))
    finding = Diagnostic("wrong-type", Severity.WARNING, "one is enough", span, "keep one", excerpt=lines)
    assert FORMATS["full"]([finding], Run("data", 1, quiet=True)) == (
        "data/a.yaml:2:8: warning[wrong-type]: one is enough\n"
        "    1 │ title: A\n"
        "    2 │ places: [one,\n"
        "      │        ^^^^^^ keep one\n"
    )
