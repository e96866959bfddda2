"""The commands answer, on the real data, what was worked out by hand from the documents (see README.md)."""

import csv
import json
from io import StringIO

import pytest

from tests.conftest import DAY, ROOT, Command

from .question import Question, expected_values, questions, values_at

QUESTIONS = questions()


@pytest.mark.usefixtures("read_once")
@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
def test_question(question: Question, run: Command) -> None:
    settings = ("--data", str(ROOT / "data"), "--lang", "en", "--as-of", str(DAY))
    ran = run(*settings, *question.command)
    assert ran.code == 0, f"{question.asked}\n{ran.err}"
    if question.is_json:
        found = json.loads(ran.out)
        expected = expected_values(question.answer)
        assert {path: values_at(path, found) for path in expected} == expected, question.asked
    else:
        expected_rows = list(csv.DictReader(StringIO("\n".join(question.answer))))
        columns = next(csv.reader(question.answer))
        rows = [{column: row[column] for column in columns} for row in csv.DictReader(StringIO(ran.out))]
        assert rows == expected_rows, question.asked


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("day", "2021-02-09"),
        ("claims[1].source", "b"),
        ("claims[*].source", ["a", "b"]),
        ("claims[source=b].value", 3),
        ("pairs[*][key=role].value", ["led", "took-part"]),
    ],
)
def test_path_in_json(path: str, value: object) -> None:
    found = {
        "day": "2021-02-09",
        "claims": [{"source": "a", "value": 2}, {"source": "b", "value": 3}],
        "pairs": [[{"key": "role", "value": "led"}], [{"key": "role", "value": "took-part"}]],
    }
    assert values_at(path, found) == value
