"""Two faults in the tiny dataset: an id that is misspelt, and a code that is there twice."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from kumppanuus.checks import CHECKS
from kumppanuus.checks.running import checks_of
from kumppanuus.diagnostics import Severity
from tests.conftest import TinyDataset

PORI = "agreements/kokeilusopimus/pori-2021.yaml"
ULVILA = "regions/municipality/ulvila.yaml"


@pytest.fixture
def faulty(tiny: TinyDataset) -> TinyDataset:
    tiny.change(PORI, "city/pori", "city/porri")
    tiny.change(ULVILA, "886", "609")
    return tiny


@pytest.fixture
def lenient(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let a misspelt id be a warning."""
    warning = {"dangling-reference": Severity.WARNING}
    checks = tuple(replace(one, severity=warning.get(one.name, one.severity)) for one in CHECKS)
    monkeypatch.setattr("kumppanuus.checks.running.CHECKS", checks)
    checks_of.cache_clear()
    yield
    checks_of.cache_clear()
