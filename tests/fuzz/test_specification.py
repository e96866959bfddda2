"""Every construct of YAML's own specification is read as others read it, or is a finding."""

import re
from typing import NamedTuple

import pytest

from kumppanuus.files.reader import read
from tests.conftest import ROOT
from tests.files.test_one_truth import difference

from .sound import assert_sound

TEXTS = (ROOT / "tests" / "fuzz" / "specification.txt").read_text(encoding="utf-8")
SIGNS = {"→": "\t", "⇔": "\ufeff", "·": " ", "⋯": "x" * 1100}


class Example(NamedTuple):
    """A text by the number of its example, and what becomes of it."""

    number: str
    outcome: str
    text: str


def examples() -> list[Example]:
    """Take the texts apart, and put in what their signs stand for."""
    found = re.findall(r"^== ([\d.]+) ([a-z-]+): .*\n((?:(?!== ).*\n)*)", TEXTS, re.MULTILINE)
    return [
        Example(number, outcome, re.sub("[→⇔·⋯]", lambda sign: SIGNS[sign[0]], text))
        for number, outcome, text in found
    ]


EXAMPLES = examples()


def test_every_example_is_there() -> None:
    chapters = {"2": 28, "5": 14, "6": 29, "7": 24, "8": 22, "9": 6, "10": 9}
    numbers = [f"{chapter}.{number}" for chapter, last in chapters.items() for number in range(1, last + 1)]
    assert [example.number for example in EXAMPLES] == numbers


@pytest.mark.parametrize("example", EXAMPLES, ids=[example.number for example in EXAMPLES])
def test_example(example: Example) -> None:
    document = read(example.text.encode(), "a.yaml")
    assert_sound(document.diagnostics, {"a.yaml": document.text})
    assert next((found.check for found in document.diagnostics), "read") == example.outcome
    assert difference(example.text) == ""
