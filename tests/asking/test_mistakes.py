"""A slip in a statement is told with its place, and with what was probably meant."""

import pytest

from .conftest import Complaint

MISTAKES = {
    "no column": """
SELECT titel FROM agreement
there is no column 'titel'
  SELECT titel FROM agreement
         ^^^^^ did you mean 'title_fi'?
""",
    "no column of an alias": """
SELECT a.titel_sv FROM agreement AS a
there is no column 'a.titel_sv'
  SELECT a.titel_sv FROM agreement AS a
           ^^^^^^^^ did you mean 'title_sv'?
""",
    "no column in double quotation marks": """
SELECT "sttus" FROM agreement
there is no column 'sttus'
  SELECT "sttus" FROM agreement
         ^^^^^^^ did you mean 'status'?
""",
    "a column like no other": """
SELECT mayor FROM agreement
there is no column 'mayor'
  SELECT mayor FROM agreement
         ^^^^^ 'kumppanuus query --schema agreement' lists them
""",
    "no table": """
SELECT * FROM agrement
there is no table 'agrement'
  SELECT * FROM agrement
                ^^^^^^^^ did you mean 'agreement'?
""",
    "a table like no other": """
SELECT * FROM mayor
there is no table 'mayor'
  SELECT * FROM mayor
                ^^^^^ 'kumppanuus query --tables' lists them
""",
    "no function": """
SELECT lenght('x')
there is no function 'lenght'
  SELECT lenght('x')
         ^^^^^^ did you mean 'length'?
""",
    "a function of ours": """
SELECT in_langage(title_fi, title_sv, title_en) FROM agreement
there is no function 'in_langage'
  SELECT in_langage(title_fi, title_sv, title_en) FROM agreement
         ^^^^^^^^^^ did you mean 'in_language'?
""",
    "quotation marks of a text editor": """
SELECT id FROM place WHERE name_fi = ”Pori”
there is no column '”Pori”'
  SELECT id FROM place WHERE name_fi = ”Pori”
                                       ^^^^^^ write a text between straight quotation marks, as 'Pori'
""",
    "one name in two tables": """
SELECT id FROM agreement JOIN round ON round = round.id
several tables have a column 'id'
  SELECT id FROM agreement JOIN round ON round = round.id
         ^^ write agreement.id or round.id
""",
    "a misspelt keyword": """
SELECT * FORM agreement
the statement cannot be understood near 'FORM'
  SELECT * FORM agreement
           ^^^^ did you mean 'FROM'?
""",
    "a misspelt keyword before the place": """
SELECT id FORM agreement
the statement cannot be understood near 'agreement'
  SELECT id FORM agreement
                 ^^^^^^^^^ 'FORM': did you mean 'FROM'?
""",
    "the second of two alike": """
SELECT (id) FROM agreement WHERE id) = 1
the statement cannot be understood near ')'
  SELECT (id) FROM agreement WHERE id) = 1
                                     ^
""",
    "a line of several": """
SELECT id
FROM agreement
WERE id = 1 OR 1
the statement cannot be understood near 'id'
  WERE id = 1 OR 1
       ^^ 'WERE': did you mean 'WHERE'?
""",
    "no end": """
SELECT count(
the statement ends too early
  SELECT count(
               ^ something is missing here
""",
    "no closing quotation mark": """
SELECT 'Pori FROM agreement
a ' is never closed
  SELECT 'Pori FROM agreement
         ^
""",
    "a misspelt beginning": """
SELCT id FROM agreement
a statement cannot begin with 'SELCT'
  SELCT id FROM agreement
  ^^^^^ did you mean 'SELECT'?
""",
    "something else at the beginning": """
(SELECT 1)
a statement cannot begin with (
  write a statement that begins with SELECT or WITH
""",
    "several statements": """
SELECT 1; SELECT 2
there are several statements
  SELECT 1; SELECT 2
            ^^^^^^ ask one at a time
""",
    "writing": """
UPDATE agreement SET id = 1
query only reads, and a statement with UPDATE does not
  write a statement that begins with SELECT or WITH
""",
    "a comment alone": """
-- SELECT 1
the statement is empty
  write a statement that begins with SELECT or WITH
""",
    "a long line": """
SELECT id, title_fi, title_sv, title_en, round, instrument, status, status_possible, began FORM agreement
the statement cannot be understood near 'agreement'
  …tle_en, round, instrument, status, status_possible, began FORM agreement
                                                                  ^^^^^^^^^ 'FORM': did you mean 'FROM'?
""",
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_mistake_is_told_with_its_place_and_a_remedy(mistake: str, complaint_about: Complaint) -> None:
    lines = MISTAKES[mistake].strip("\n").split("\n")
    cut = next(number for number, line in enumerate(lines) if line[:1].islower())  # a message begins so
    assert complaint_about("\n".join(lines[:cut])) == "\n".join(lines[cut:])


def test_long_name_is_told_shortened(complaint_about: Complaint) -> None:
    assert len(complaint_about(f"SELECT {'x' * 50_000} FROM agreement")) < 500


def test_empty_statement(complaint_about: Complaint) -> None:
    for text in ("", " \n", ";", "/* nothing"):
        assert complaint_about(text).startswith("the statement is empty\n")
