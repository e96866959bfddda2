"""Asking the tiny dataset."""

from collections.abc import Callable

import pytest

from kumppanuus.asking.answer import Answer, Cell
from kumppanuus.asking.asking import Asked, Bounds, ask
from kumppanuus.asking.database import InMemory
from kumppanuus.asking.statement import read
from kumppanuus.dataset import Dataset
from kumppanuus.errors import QueryError
from kumppanuus.loading import load
from tests.conftest import DAY, TINY

Ask = Callable[..., Answer]
Complaint = Callable[[str], str]


@pytest.fixture(scope="session")
def tiny_records() -> Dataset:
    return load(TINY).dataset


@pytest.fixture
def answer_to(tiny_records: Dataset) -> Ask:
    """Ask a statement, with little time and few rows."""

    def ask_tiny(
        text: str, most: int = 100, seconds: float = 60, language: str = "fi", **values: Cell
    ) -> Answer:
        return ask(InMemory(tiny_records), Asked(read(text), values, DAY, language), Bounds(most, seconds))

    return ask_tiny


@pytest.fixture
def complaint_about(answer_to: Ask) -> Complaint:
    """Ask a statement that cannot be answered, and return what a user reads."""

    def complain(text: str) -> str:
        with pytest.raises(QueryError) as caught:
            answer_to(text)
        return f"{caught.value.message}\n  {caught.value.remedy}".rstrip()

    return complain
