"""``kumppanuus query`` as a user runs it."""

import io
import json
import sys

import pytest

from tests.conftest import ROOT, Command, TinyDataset

EVENTS = "SELECT event, date, note_fi FROM event ORDER BY number LIMIT 2"


def test_text(run: Command, tiny: TinyDataset) -> None:
    assert run("query", EVENTS, "--lang", "en").out == (
        "event      date        note_fi\n"
        "──────────────────────────────\n"
        "announced  2020-05-20     NULL\n"
        "signed     2021-02-09     NULL\n"
        "\n"
        "Rows: 2. NULL: no value.\n"
    )


def test_text_tells_null_from_an_empty_text(run: Command, tiny: TinyDataset) -> None:
    assert run("query", "SELECT NULL AS a, '' AS b", "--lang", "en").out.splitlines()[2] == "NULL"


def test_text_says_the_day_that_a_status_is_of(run: Command, tiny: TinyDataset) -> None:
    ran = run("query", "SELECT status FROM agreement", "--as-of", "2021-02-08", "--lang", "sv")
    assert ran.out.splitlines()[-1] == "Läget den 8.2.2021. Rader: 1."
    assert "in-preparation" in ran.out


def test_no_rows_are_said_to_be_none(run: Command, tiny: TinyDataset) -> None:
    assert run("query", "SELECT id FROM agreement WHERE id = ''").out.startswith("Ei rivejä.\n")


def test_csv(run: Command, tiny: TinyDataset) -> None:
    ran = run("query", EVENTS, "--format", "csv")
    assert (ran.out, ran.err) == ("event,date,note_fi\nannounced,2020-05-20,\nsigned,2021-02-09,\n", "")


def test_json_is_a_list_of_objects(run: Command, tiny: TinyDataset) -> None:
    ran = run("query", EVENTS, "--format", "json")
    assert json.loads(ran.out) == [
        {"event": "announced", "date": "2020-05-20", "note_fi": None},
        {"event": "signed", "date": "2021-02-09", "note_fi": None},
    ]


def test_markdown(run: Command, tiny: TinyDataset) -> None:
    out = run("query", "SELECT 'a|b' AS \"x|y\", NULL AS z", "--format", "md", "--lang", "en").out
    assert out.startswith("| x\\|y | z |\n|---|---|\n| a\\|b | *NULL* |\n\nRows: 1. NULL: no value.\n")


def test_html_escapes_what_the_data_says(run: Command, tiny: TinyDataset) -> None:
    out = run("query", "SELECT '<b>' AS \"<i>\", NULL AS z", "--format", "html", "--lang", "en").out
    assert '<th scope="col">&lt;i&gt;</th>' in out
    assert "<td>&lt;b&gt;</td>" in out
    assert '<em class="soft">NULL</em>' in out


def test_rows_that_are_left_out_are_told_of_in_every_format(run: Command, tiny: TinyDataset) -> None:
    said = "Only the first 1 rows are given; --limit gives more."
    for format_ in ("text", "md", "html"):
        assert said in run("query", EVENTS, "--limit", "1", "--format", format_, "--lang", "en").out
    for format_ in ("csv", "json"):
        assert (
            run("query", EVENTS, "--limit", "1", "--format", format_, "--lang", "en").err
            == f"kumppanuus: {said}\n"
        )


def test_rows_that_are_left_out_for_their_size_are_told_of(run: Command, tiny: TinyDataset) -> None:
    statement = "WITH x(x) AS (SELECT hex(zeroblob(400000))) SELECT x FROM x, (VALUES (1), (2), (3))"
    assert (
        run("query", statement, "--format", "csv", "--lang", "en").err
        == "kumppanuus: Only the first 2 rows are given: with more, the answer would be too large.\n"
    )


@pytest.mark.parametrize("columns", [40, 60, 80, 120])
@pytest.mark.parametrize("asked", ["ends-next", "SELECT * FROM agreement LIMIT 3", "SELECT 1 AS " + "x" * 60])
def test_text_fits_the_terminal(
    asked: str, columns: int, run: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    assert max(map(len, run("query", asked).out.splitlines())) <= columns


def test_ids_are_broken_only_where_nothing_else_is_left(
    run: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    assert (
        " mal-sopimus/jyvaskyla-2024\n"
        in run("query", "SELECT * FROM agreement WHERE id LIKE 'mal-sop%24'").out
    )


def test_nothing_in_the_data_moves_the_cursor(run: Command, tiny: TinyDataset) -> None:
    assert "a\\x1b[2Jb c" in run("query", "SELECT 'a' || char(27) || '[2Jb' || char(10) || 'c' AS x").out


# What is asked


def test_query_from_standard_input(run: Command, tiny: TinyDataset, monkeypatch: pytest.MonkeyPatch) -> None:
    for arguments in (("-",), ("--file", "-")):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"SELECT 42 AS x")))
        assert run("query", *arguments, "--format", "csv").out == "x\n42\n"


def test_query_from_a_file_has_its_title(run: Command, tiny: TinyDataset) -> None:
    tiny.write("../own.sql", "-- fi: Oma. Selitys.\nSELECT 42 AS x;\n")
    assert run("query", "--file", "own.sql").out.startswith("Oma\nSelitys.\n\n x\n")


def test_saved_query_is_found_by_name(run: Command) -> None:
    ran = run("query", "ends-next", "--as-of", "2022-01-01", "--lang", "en")
    assert ran.out.startswith("What ends next\n")
    assert run("query", "Ends_Next", "--as-of", "2022-01-01", "--lang", "en") == ran


def test_saved_queries_are_listed_and_shown(run: Command) -> None:
    assert (
        "agreements-of-place --set place=…\n  En plats avtal\n" in run("query", "--saved", "--lang", "sv").out
    )
    shown = run("query", "--saved", "ends-next").out
    assert shown == (ROOT / "queries" / "ends-next.sql").read_text(encoding="utf-8")


def test_parameter_named_after_a_kind_is_looked_up_by_name(run: Command) -> None:
    by_name = run("query", "agreements-of-place", "--set", "place=Björneborg", "--format", "csv").out
    by_code = run("query", "agreements-of-place", "--set", "place=609", "--format", "csv").out
    assert by_name == by_code
    assert "ekosysteemisopimus/pori-2021" in by_name


@pytest.mark.parametrize(
    ("given", "told"),
    [
        *(("x=12", "text,12"), ("x=012", "text,012"), ("x=a=b", "text,a=b"), ("x=", "text,")),
        *(("x:=12", "integer,12"), ("x:=-1", "integer,-1"), ("x:=1.50", "real,1.5")),
    ],
)
def test_other_parameters_are_texts_unless_numbers_are_given(
    given: str, told: str, run: Command, tiny: TinyDataset
) -> None:
    ran = run("query", "SELECT typeof(:x) AS t, :x AS x", "--set", given, "--format", "csv")
    assert ran.out == f"t,x\n{told}\n"


def test_year_is_found_as_a_text_and_as_a_number(run: Command, tiny: TinyDataset) -> None:
    for asked in ("substr(date, 1, 4) = :y", "CAST(substr(date, 1, 4) AS INTEGER) = CAST(:y AS INTEGER)"):
        statement = f"SELECT event FROM event WHERE {asked}"
        assert run("query", statement, "--set", "y=2021", "--format", "csv").out == "event\nsigned\n"


def test_tables_and_columns_are_described(run: Command, tiny: TinyDataset) -> None:
    assert "agreement_place          1  A place that an agreement is about.\n" in run("query", "--tables").out
    described = run("query", "--schema", "party").out
    assert described.startswith("party\nSomebody who takes part in an agreement, in one role.\n")
    assert "place         TEXT     The place that takes part, where the source names no" in described
    assert [one["table"] for one in json.loads(run("query", "--schema", "--format", "json").out)][:2] == [
        "agreed_theme",
        "agreement",
    ]


@pytest.mark.parametrize(
    ("arguments", "complaint", "remedy"),
    [
        ([], "nothing is asked", "--saved lists saved queries"),
        (["ends-nxt"], "there is no saved query 'ends-nxt'", "did you mean 'ends-next'?"),
        (["nothing"], "there is no saved query 'nothing'", "'kumppanuus query --saved' lists them"),
        (["--schema", "agrement"], "there is no table 'agrement'", "did you mean 'agreement'?"),
        (["--file", "nothing.sql"], "there is no file nothing.sql", "name one that exists"),
        (["SELECT 1", "--file", "x"], "several things are asked at once", "give one of"),
        (["--tables", "--schema"], "several things are asked at once", "give one of"),
        (["SELECT :x"], "the query asks for a value of :x", "add --set x=…"),
        (["SELECT :place", "--set", "place=Prori"], "Paikkaa ”Prori” ei ole", "Tarkoititko: Pori"),
        (["SELECT :place", "--set", "plac=Pori"], "no parameter 'plac'", "did you mean 'place'?"),
        (["SELECT 1", "--set", "place=Pori"], "no parameter 'place'", "leave --set out"),
        (["SELECT :place", "--set", "Pori"], "'Pori' gives no value", "--set place=Pori"),
        (["SELECT :x", "--set", "x=\udcff"], "a character that is no text", "take it out"),
        (["SELECT :x", "--set", "x:=Pori"], "'Pori' is no number", "write a text as --set x=Pori"),
        (["SELECT :day", "--set", "day=2020-01-01"], ":day is the day of the answer", "use --as-of"),
        (["SELECT 1", "--set", "day=2020-01-01"], ":day is the day of the answer", "use --as-of"),
        (["SELECT 1", "--limit", "0"], "invalid value for '--limit'", "--help"),
        (["SELECT 1", "--timeout", "0"], "invalid value for '--timeout'", "--help"),
        (["SELECT 1", "--format", "jsn"], "the format 'jsn' is unknown", "did you mean 'json'?"),
        (["DROP TABLE agreement"], "query only reads", "begins with SELECT or WITH"),
    ],
)
def test_wrong_use_is_told_with_a_remedy(
    arguments: list[str], complaint: str, remedy: str, run: Command, tiny: TinyDataset
) -> None:
    ran = run("query", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert complaint in ran.err
    assert remedy in ran.err


def test_query_that_is_no_text(run: Command, tiny: TinyDataset) -> None:
    tiny.write("../own.sql", b"SELECT '\xff'")
    assert "not written in UTF-8" in run("query", "--file", "own.sql").err


def test_damaged_data_is_answered_from_what_could_be_read(run: Command, tiny: TinyDataset) -> None:
    tiny.write("agreements/kokeilusopimus/pori-2022.yaml", "title: {fi: Porin\n")
    ran = run("query", "SELECT count(*) AS n FROM agreement", "--format", "csv")
    assert (ran.code, ran.out) == (0, "n\n1\n")
    assert "kokeilusopimus/pori-2022" in ran.err
