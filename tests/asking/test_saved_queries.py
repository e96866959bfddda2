"""Every saved query answers something, and says in each language what it asks."""

import datetime as dt
from pathlib import Path

import pytest

from kumppanuus.asking.answer import Answer
from kumppanuus.asking.asking import Asked, Bounds, ask
from kumppanuus.asking.database import InMemory
from kumppanuus.asking.saved import Question, saved_in
from kumppanuus.dataset import Dataset
from kumppanuus.loading import Loaded, load
from tests.conftest import DAY, ROOT, SAMPLE

SAVED = saved_in(ROOT / "queries")
VALUES = {"day": DAY.isoformat(), "place": "municipality/pori", "theme": "shared/circular-economy"}


@pytest.fixture(scope="module")
def sample() -> Dataset:
    return load(SAMPLE).dataset


def answer(dataset: Dataset, name: str, day: dt.date = DAY, **others: str) -> Answer:
    values = VALUES | {"day": day.isoformat()} | others
    return ask(InMemory(dataset), Asked(SAVED[name].statement, values, day), Bounds(5000, 60))


def test_there_are_saved_queries() -> None:
    assert len(SAVED) >= 8


@pytest.mark.parametrize("name", SAVED)
def test_saved_query_answers_something(name: str, real: Loaded) -> None:
    assert answer(real.dataset, name).rows


@pytest.mark.parametrize("name", SAVED)
def test_saved_query_says_what_it_asks_in_every_language(name: str) -> None:
    title = SAVED[name].title
    assert title is not None
    assert title.given.keys() == {"fi", "sv", "en"}
    assert SAVED[name].note is None or SAVED[name].note.given.keys() == {"fi", "sv", "en"}  # type: ignore[union-attr]


def test_query_of_ones_own_needs_no_title() -> None:
    question = Question("own", "-- a remark\nSELECT 1")
    assert (question.title, question.note) == (None, None)


@pytest.mark.parametrize(
    "line", ["-- fi: .", "-- fi: . .", "-- fi:  ", "-- fi: ...", "-- sv: Rubrik. Resten."]
)
def test_comment_without_a_finnish_title_is_none(line: str) -> None:
    question = Question("own", f"{line}\nSELECT 1")
    assert (question.title, question.note) == (None, None)


def test_title_is_the_first_sentence() -> None:
    question = Question("own", "-- fi: Otsikko. Loput. Siinä kaikki.\nSELECT 1")
    assert (str(question.title), str(question.note)) == ("Otsikko", "Loput. Siinä kaikki.")


def test_spaces_around_the_sentences_are_left_out() -> None:
    question = Question("own", "-- fi:  Otsikko .   Loput. \nSELECT 1")
    assert (str(question.title), str(question.note)) == ("Otsikko", "Loput.")


def test_money_of_different_stages_is_never_added(sample: Dataset) -> None:
    found = answer(sample, "money-by-stage")
    assert found.columns == ("stage", "year", "purposes", "with_known_sum", "euros")
    keys = [row[:2] for row in found.rows]
    assert len(keys) == len(set(keys))


def test_what_ends_next_is_still_ahead(sample: Dataset) -> None:
    last = dt.date(2027, 12, 31)
    ends = [row[0] for row in answer(sample, "ends-next", last).rows]
    assert "2027-12-31" in ends
    assert "2027-12-31" not in [row[0] for row in answer(sample, "ends-next", last + dt.timedelta(1)).rows]


def test_rest_is_what_no_recipient_is_known_of(sample: Dataset) -> None:
    for _, _, _, euros, accounted, unaccounted in answer(sample, "unaccounted").rows:
        assert isinstance(euros, int)
        assert isinstance(accounted, int)
        assert euros - accounted == unaccounted


def test_agreements_of_a_place_are_those_of_what_is_around_it_too(sample: Dataset) -> None:
    levels = {row[3] for row in answer(sample, "agreements-of-place").rows}
    assert "city-region" in levels


def test_folder_without_queries_has_none(tmp_path: Path) -> None:
    assert saved_in(tmp_path) == {}
