"""Fixes of findings: what they change, what they leave, and which are not made."""

import re
from collections import Counter
from random import Random

import pytest

from kumppanuus.diagnostics import Diagnostic, Edit, Fix, Span
from kumppanuus.editing.applying import apart, edited
from kumppanuus.editing.fixing import State, fix
from kumppanuus.files.document import Document
from kumppanuus.files.reader import read
from kumppanuus.files.rewriting import rewritten, scalar_text
from kumppanuus.loading import Loaded, load
from kumppanuus.validating import validate
from tests.conftest import DAY, TINY, TinyDataset
from tests.files.test_one_truth import mutate

PORI = "agreements/kokeilusopimus/pori-2021.yaml"
LAVIA = "regions/municipality/lavia.yaml"


def fixed(tiny: TinyDataset, *, unsafe: bool = False) -> State:
    return fix(load(tiny.data), DAY, lambda finding: True, unsafe=unsafe)


# Safe fixes


def test_dataset_without_findings_stays(tiny: TinyDataset) -> None:
    state = fixed(tiny, unsafe=True)
    assert (state.texts, state.findings, state.made) == ({}, (), ())


def test_safe_fixes_change_how_a_record_is_written_and_not_what_it_says(tiny: TinyDataset) -> None:
    tiny.change(LAVIA, '"413"', "413  # koodi")
    tiny.change(PORI, "{organisation: city/pori, role: city}", "{role: city, organisation: city/pori}")
    tiny.change(PORI, "planned: true", "planned: 'true'")
    state = fixed(tiny)
    assert state.texts == {
        PORI: (TINY / PORI).read_bytes(),
        LAVIA: (TINY / LAVIA).read_bytes().replace(b'"413"', b'"413"  # koodi'),
    }
    assert state.findings == ()
    assert sorted(one.check for one in state.made) == ["ambiguous-scalar", "ambiguous-scalar", "key-order"]
    assert records(state.loaded) == records(load(tiny.data))


def test_fixes_within_each_other_are_all_made(tiny: TinyDataset) -> None:
    """The keys of a map move with what stands under them; what is wrong in there comes after."""
    tiny.write(
        LAVIA,
        "code: 413\nregion:\n  - {last: 2014, place: region/satakunta, first: '2013'}\n"
        "abolished: {source: tiedote, date: 2015-01-01}\nmerged_into: municipality/pori\n"
        "name: {sv: Lavia, fi: Lavia, en: Lavia}\n",
    )
    state = fixed(tiny)
    assert state.texts[LAVIA] == (TINY / LAVIA).read_bytes()
    assert state.findings == ()
    assert len(state.made) == 6


def test_windows_line_ends_stay(tiny: TinyDataset) -> None:
    text = (TINY / LAVIA).read_bytes().replace(b"\n", b"\r\n")
    name, rest = text.split(b"\r\n", 1)
    tiny.write(LAVIA, rest.replace(b'"413"', b"413") + name + b"\r\n")
    assert fixed(tiny).texts == {LAVIA: text}


def test_only_wanted_findings_are_fixed(tiny: TinyDataset) -> None:
    tiny.change(LAVIA, '"413"', "413")
    tiny.change(PORI, "planned: true", "planned: 'true'")
    state = fix(load(tiny.data), DAY, lambda finding: finding.span.path.endswith("lavia.yaml"))
    assert list(state.texts) == [LAVIA]
    assert [one.span.path for one in state.findings] == [f"data/{PORI}"]


def test_what_is_taken_for_a_file_is_fixed_in_its_place(tiny: TinyDataset) -> None:
    text = (TINY / LAVIA).read_bytes()
    state = fix(load(tiny.data, {LAVIA: text.replace(b'"413"', b"413")}), DAY, lambda finding: True)
    assert state.texts == {LAVIA: text}


def test_keys_of_a_file_with_a_key_that_stands_twice_are_left_alone(tiny: TinyDataset) -> None:
    tiny.change(PORI, "complete: [parties]\n", "")
    tiny.change(PORI, "title:", "complete: [parties]\ncomplete: []\ntitle:")
    state = fixed(tiny, unsafe=True)
    assert state.texts == {}
    assert [one.check for one in state.findings] == ["key-order", "duplicate-key"]


# Unsafe fixes


@pytest.mark.parametrize(
    ("right", "wrong", "respelt"),
    [
        pytest.param("role: city}", "role: citty}", "role: city}", id="one of a few words"),
        pytest.param("places:", "plaecs:", "places:", id="a key"),
        pytest.param("round:", "'rond':", "'round':", id="a key in quotation marks that must be there"),
        pytest.param("date: 2021-02-09", "date: 9.2.2021", "date: 2021-02-09", id="a date"),
        pytest.param("city/pori", "city/porri", "city/pori", id="an id"),
        pytest.param("city/pori", "'city/porri'", "'city/pori'", id="an id in quotation marks"),
        pytest.param("city/pori", '"city\\\n    /porri"', '"city/pori"', id="an id on two lines"),
    ],
)
def test_misspelt_word_is_only_respelt_where_that_is_allowed(
    right: str, wrong: str, respelt: str, tiny: TinyDataset
) -> None:
    tiny.change(PORI, right, wrong)
    assert fixed(tiny).texts == {}
    state = fixed(tiny, unsafe=True)
    assert state.texts == {PORI: (TINY / PORI).read_bytes().replace(right.encode(), respelt.encode())}
    assert state.findings == ()


def test_id_in_a_block_of_text_is_not_respelt(tiny: TinyDataset) -> None:
    """The line below it would come to stand beside it."""
    tiny.change(LAVIA, "merged_into: municipality/pori", "merged_into: >-\n  municipality/porri")
    state = fixed(tiny, unsafe=True)
    assert (state.texts, [one.check for one in state.findings]) == ({}, ["dangling-reference"])


def test_word_that_can_be_two_others_is_not_respelt(tiny: TinyDataset) -> None:
    tiny.write("organisations/city/porvoo.yaml", (TINY / "organisations/city/pori.yaml").read_bytes())
    tiny.change(PORI, "city/pori", "city/porio")
    assert PORI not in fixed(tiny, unsafe=True).texts


def test_id_is_respelt_at_every_place(tiny: TinyDataset) -> None:
    for path in (LAVIA, "regions/municipality/pori.yaml", "regions/municipality/ulvila.yaml"):
        tiny.change(path, "region/satakunta", "region/satakuta")
    state = fixed(tiny, unsafe=True)
    assert state.texts == {path: (TINY / path).read_bytes() for path in state.texts}
    assert (len(state.texts), len(state.made), state.findings) == (3, 1, ())


def test_fix_that_brings_another_finding_is_left_out_and_the_others_are_made(tiny: TinyDataset) -> None:
    second = "  - {organisation: city/pori, role: city}\n"
    tiny.change(PORI, second, second + second.replace("city/pori", "city/porri"))
    tiny.change(PORI, "decision: tem-1", "decision: tem-11")
    tiny.change(LAVIA, "tiedote", "tiedotte")
    state = fixed(tiny, unsafe=True)
    assert [one.message for one in state.findings] == ["no organisation 'city/porri'"]
    assert [one.message for one in state.made] == ["no funding 'tem-11'", "no source 'tiedotte'"]


def test_file_that_can_be_read_for_the_first_time_may_show_more(tiny: TinyDataset) -> None:
    tiny.change(PORI, "parties:", "partise:")
    tiny.change(PORI, "role: city", "role: citty")
    state = fixed(tiny, unsafe=True)
    assert state.findings == ()
    assert state.texts == {PORI: (TINY / PORI).read_bytes()}


# One fix among others


def test_of_two_slips_of_one_key_only_one_becomes_the_key(tiny: TinyDataset) -> None:
    """Both would make the key stand twice, and the file could be read by nobody."""
    tiny.change(PORI, "role: city", "roel: city, rle: city")
    state = fixed(tiny, unsafe=True)
    assert state.texts == {PORI: (TINY / PORI).read_bytes().replace(b"role: city", b"role: city, rle: city")}
    assert [one.message for one in state.findings] == ["the key 'rle' is unknown here"]


def a_fix(path: str, *places: tuple[int, int, int], text: str = "x") -> Fix:
    """Return a fix with edits on single lines: line, column, end column."""
    edits = [Edit(Span(path, line, start, line, end), text) for line, start, end in places]
    return Fix("fix", tuple(edits), safe=True)


def test_of_fixes_that_touch_each_other_the_first_is_made() -> None:
    first = a_fix("a", (1, 3, 6), (4, 1, 2))
    inside, around, beside = a_fix("a", (1, 4, 5)), a_fix("a", (1, 1, 9)), a_fix("a", (1, 6, 8), (1, 1, 3))
    second_edit, elsewhere = a_fix("a", (3, 1, 9), (4, 1, 3)), a_fix("b", (1, 3, 6))
    fixes = [first, inside, around, beside, second_edit, elsewhere, first]
    assert apart(fixes) == [first, beside, elsewhere]
    assert apart(reversed(fixes)) == [first, elsewhere, beside]
    assert apart([around, first, inside]) == [around]


def test_edits_change_nothing_but_their_places() -> None:
    document = Document("a", "yksi kaksi\r\nkolme 😀 ä\n\nneljä")
    fixes = [a_fix("a", (2, 7, 8), text="y"), a_fix("a", (1, 1, 5), (4, 5, 6), text="")]
    edits = [edit for one in fixes for edit in one.edits]
    assert edited(document, edits) == " kaksi\r\nkolme y ä\n\nnelj"
    assert edited(document, [Edit(Span("a", 1, 11, 4, 1), "\n")]) == "yksi kaksi\nneljä"
    assert edited(document, []) == document.text


@pytest.mark.parametrize(
    ("value", "style", "written"),
    [
        ("city/pori", "", "city/pori"),
        ("city/pori", "'", "'city/pori'"),
        ("city/pori", '"', '"city/pori"'),
        ("it's", "'", "'it''s'"),
        ('say "a\\b"', '"', '"say \\"a\\\\b\\""'),
        ("a\nb", "'", '"a\\nb"'),
        ("city: pori", "", '"city: pori"'),
        ("2021-02-09", "", "2021-02-09"),
        ("2021", "", '"2021"'),
        ("no", "", '"no"'),
        ("null", "", '"null"'),
        ("Ähtäri", "", '"Ähtäri"'),
    ],
)
def test_value_is_written_so_that_all_programs_read_it(value: str, style: str, written: str) -> None:
    assert scalar_text(value, style) == written


@pytest.mark.parametrize(
    "text", ["a: {b: c}\n", "a: [b]\n", "a:\n", "a: null\n", "a: |-\n  b\n", "a: >\n  b\n"]
)
def test_only_a_value_on_its_own_can_be_another(text: str) -> None:
    document = read(text.encode(), "a.yaml")
    assert rewritten(document.root.values["a"], "x", "a.yaml") is None  # type: ignore[union-attr]


# Whatever is wrong

FILES = {path.relative_to(TINY).as_posix(): path.read_text(encoding="utf-8") for path in TINY.rglob("*.yaml")}


def slip(text: str, chance: Random) -> str:
    """Make a mistake of an editor's: another order, quotation marks too many or too few, a misspelt word."""

    def at_a_place(pattern: str, change: str) -> str:
        found = list(re.finditer(pattern, text))
        if not found:
            return text
        place = chance.choice(found)
        return text[: place.start()] + place.expand(change) + text[place.end() :]

    match chance.randrange(7):
        case 0:
            return at_a_place(r'"([^"\n]*)"', r"\1")
        case 1:
            return at_a_place(r"(?<=: )([0-9]+|true)\b", r"'\1'")
        case 2:
            return at_a_place(r"\{(\w+: [^,{}]+), (\w+: [^,{}]+)", r"{\2, \1")
        case 3:
            return at_a_place(r"(?m)^(.*\n)(.*\n)", r"\2\1")
        case 4:
            return at_a_place(r"([a-z]+)([a-z])([a-z]+)", chance.choice([r"\1\3", r"\1\2\2\3", r"\1x\3"]))
        case 5:
            return at_a_place(r"(\d{4})-(\d\d)-(\d\d)", r"\3.\2.\1")
        case _:
            return mutate(text, chance)


def records(loaded: Loaded) -> list[object]:
    return [(entry.path, entry.record) for entry in loaded.dataset.entries]


def kinds(findings: tuple[Diagnostic, ...]) -> Counter[tuple[str, str]]:
    return Counter((one.check, one.span.path) for one in findings)


@pytest.mark.parametrize("unsafe", [False, True])
def test_no_mistake_becomes_worse_by_its_fix(unsafe: bool) -> None:
    chance = Random(20210209)
    made = 0
    for _ in range(80):
        texts = {}
        for path in chance.sample(sorted(FILES), k=chance.randint(1, 4)):
            text = FILES[path]
            for _ in range(chance.randint(1, 4)):
                text = slip(text, chance)
            texts[path] = (text.replace("\n", "\r\n") if chance.random() < 0.2 else text).encode()
        before = load(TINY, texts)
        state = fix(before, DAY, lambda finding: True, unsafe=unsafe)
        after = load(TINY, state.texts)
        made += len(state.made)
        assert validate(after, DAY) == state.findings
        assert [one for one in state.findings if one.fix and one.fix.safe] == []
        assert unsafe or records(after) == records(before)
        whole = {entry.path for entry in before.dataset.entries if entry.whole}
        more = kinds(state.findings) - kinds(validate(before, DAY))
        assert [shown for _, shown in more if before.path_of(shown) in whole] == []
    assert made > 60


def test_edit_of_a_finding_changes_nothing_around_it() -> None:
    chance = Random(20210209)
    for _ in range(40):
        path = chance.choice(sorted(FILES))
        loaded = load(TINY, {path: slip(slip(FILES[path], chance), chance).encode()})
        findings = [one for one in validate(loaded, DAY) if one.fix]
        for edit in [edit for one in findings if one.fix for edit in one.fix.edits]:
            document = loaded.document(edit.span.path)
            lines = document.text.splitlines(keepends=True)
            start = len("".join(lines[: edit.span.line - 1])) + edit.span.column - 1
            end = len("".join(lines[: edit.span.end_line - 1])) + edit.span.end_column - 1
            after = edited(document, [edit])
            assert after == document.text[:start] + edit.text + document.text[end:]
