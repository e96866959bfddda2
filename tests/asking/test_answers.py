"""What a statement answers."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from kumppanuus.asking.asking import Asked, Bounds, ask
from kumppanuus.asking.database import InMemory
from kumppanuus.asking.statement import read
from kumppanuus.asking.tokens import tokens
from kumppanuus.dataset import Dataset
from tests.conftest import DAY

from .conftest import Ask, Complaint


def test_rows_and_columns(answer_to: Ask) -> None:
    answer = answer_to("SELECT event, date, planned FROM event ORDER BY date_first")
    assert answer.columns == ("event", "date", "planned")
    assert answer.rows == (
        ("announced", "2020-05-20", 0),
        ("signed", "2021-02-09", 0),
        ("ends", "2027-12-31", 1),
    )
    assert (answer.cut, answer.day) == (None, None)


def test_statement_inherits_the_source_of_its_record(answer_to: Ask) -> None:
    answer = answer_to(
        "SELECT source, at FROM event UNION SELECT source, at FROM citation WHERE kind = 'agreement'"
    )
    assert answer.rows == (("tiedote", "Sopimukset"),)


def test_status_follows_the_day(tiny_records: Dataset) -> None:
    asked = read("SELECT status, ends FROM agreement")
    found = [
        ask(InMemory(tiny_records), Asked(asked, {}, day), Bounds()).rows
        for day in (dt.date(2021, 2, 8), dt.date(2021, 2, 9), dt.date(2027, 12, 31), dt.date(2028, 1, 1))
    ]
    assert found == [
        (("in-preparation", "2027-12-31"),),
        (("in-force", "2027-12-31"),),
        (("in-force", "2027-12-31"),),
        (("expired-as-planned", "2027-12-31"),),
    ]


def test_what_is_open_on_the_day_is_not_guessed(answer_to: Ask) -> None:
    assert answer_to("SELECT status_possible FROM agreement").rows == ((None,),)


def test_answer_says_its_day_only_where_it_depends_on_one(answer_to: Ask) -> None:
    assert answer_to("SELECT status FROM agreement").day == DAY
    assert answer_to("SELECT :day", day="2026-11-21").day == DAY
    assert answer_to("SELECT count(*) FROM agreement").day is None


def test_account_of_a_purpose(answer_to: Ask) -> None:
    answer = answer_to("SELECT amount, accounted, unaccounted FROM purpose")
    assert answer.rows == ((100, 40, 60),)


def test_place_lies_in_all_that_is_around_it(answer_to: Ask) -> None:
    answer = answer_to("SELECT within FROM place_within WHERE place = 'municipality/pori' ORDER BY within")
    assert [row[0] for row in answer.rows] == [
        "city-region/pori",
        "municipality/pori",
        "region/satakunta",
        "sub-region/pori",
    ]


def test_texts_are_in_the_readers_language_or_else_in_finnish(answer_to: Ask) -> None:
    asked = "SELECT in_language(label_fi, label_sv, label_en) FROM theme"
    assert [answer_to(asked, language=one).rows for one in ("fi", "sv", "en")] == [
        (("Kiertotalous",),),
        (("Cirkulär ekonomi",),),
        (("Circular economy",),),
    ]
    assert answer_to("SELECT in_language('a', NULL, NULL)", language="sv").rows == (("a",),)


def test_more_rows_than_wanted_are_left_out_and_that_is_said(answer_to: Ask) -> None:
    three = "VALUES (1), (2), (3)"
    assert (answer_to(three, most=2).rows, answer_to(three, most=2).cut) == (((1,), (2,)), "rows")
    assert (answer_to(three, most=3).rows, answer_to(three, most=3).cut) == (((1,), (2,), (3,)), None)


def test_answer_that_grows_too_large_is_cut(answer_to: Ask) -> None:
    numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 200)"
    for text, rows in (("hex(zeroblob(200000))", 5), ("zeroblob(300000)", 3)):
        answer = answer_to(f"{numbers} SELECT {text} FROM n", most=1000)
        assert (answer.cut, len(answer.rows)) == ("size", rows)


def test_row_that_is_too_large_by_itself_is_refused(complaint_about: Complaint) -> None:
    cells = ", ".join(["zeroblob(1000000)"] * 26)
    for statement in (f"SELECT {cells}", f"SELECT {'1, ' * 25}1 UNION ALL SELECT {cells}"):
        assert complaint_about(statement) == (
            "a row grows longer than two million characters\n  ask for less at once"
        )


def test_columns_of_one_name_are_told_apart(answer_to: Ask) -> None:
    assert answer_to("SELECT 1 AS id, 2 AS id, 3 AS id_2").columns == ("id", "id_2", "id_2_2")


def test_values_that_no_format_has_become_texts(answer_to: Ask) -> None:
    answer = answer_to("SELECT x'00ff', 9e999, -9e999, CAST(x'ff' AS TEXT), NULL, ''")
    assert answer.rows == (("x'00ff'", "Inf", "-Inf", "\ufffd", None, ""),)


def test_name_in_double_quotation_marks_is_a_name(answer_to: Ask) -> None:
    assert answer_to('SELECT "event" AS "a "" b" FROM "event" LIMIT 1').columns == ('a " b',)


def test_comments_and_a_semicolon_do_no_harm(answer_to: Ask) -> None:
    assert answer_to("-- first; a comment\n; SELECT 1 /* ; */ ; -- the end;").rows == ((1,),)


def test_spaces_of_a_web_page_are_spaces(answer_to: Ask) -> None:
    assert answer_to("SELECT\u00a0'a\u00a0b'\u2003AS x").rows == (("a\u00a0b",),)


@given(text=st.text(alphabet=st.sampled_from("ab1 \n'\"`[]-/*;:.|ä\u00a0\0") | st.characters(), max_size=40))
def test_statement_is_taken_apart_without_losing_a_character(text: str) -> None:
    assert "".join(token.text for token in tokens(text)) == text


def test_part_of_a_statement_is_counted_like_a_table(answer_to: Ask) -> None:
    assert answer_to("WITH known AS (SELECT id FROM agreement) SELECT count(*) FROM known").rows == ((1,),)
