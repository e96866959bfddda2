"""docs/python.md says what is so: its examples are run, in their order."""

import doctest

import pytest

from tests.conftest import ROOT

PAGE = ROOT / "docs" / "python.md"


def test_examples_of_the_page_give_what_they_show(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    tried = doctest.testfile(str(PAGE), module_relative=False, optionflags=doctest.NORMALIZE_WHITESPACE)
    assert tried.attempted > 20
    assert tried.failed == 0
