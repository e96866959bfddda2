"""Structures behave as frozen dataclasses do."""

from dataclasses import FrozenInstanceError, dataclass, field, fields, is_dataclass, replace
from functools import cached_property
from pickle import dumps, loads
from typing import Any

import pytest

from kumppanuus import structures


@structures.dataclass(frozen=True, slots=True)
class Line:
    """A line."""

    name: str
    number: int = 1
    parts: list[str] = field(default_factory=list)


@structures.dataclass(frozen=True, slots=True)
class Longer(Line):
    """A line that goes on."""

    end: str = "."

    @cached_property
    def whole(self) -> str:
        return self.name + self.end


@dataclass(frozen=True, slots=True)
class Ordinary:
    """The same as the first, by the library."""

    name: str
    number: int = 1
    parts: list[str] = field(default_factory=list)


def test_fields_are_given_by_place_and_by_name() -> None:
    line = Line("a", parts=["b"])
    assert (line.name, line.number, line.parts) == ("a", 1, ["b"])
    assert [one.name for one in fields(line)] == ["name", "number", "parts"]
    assert is_dataclass(line)


def test_each_has_defaults_of_its_own() -> None:
    assert Line("a").parts is not Line("a").parts


def test_equal_are_those_of_one_class_with_equal_fields() -> None:
    assert Line("a") == Line("a", 1)
    assert Line("a") != Line("b")
    assert Line("a") != Longer("a")
    one, other = Longer("a"), Longer("a")
    assert one.whole == "a."
    assert one == other
    assert hash(Line("a", parts=())) == hash(Line("a", parts=()))  # type: ignore[arg-type]


def test_they_are_told_as_the_library_tells_them() -> None:
    assert repr(Line("a")) == repr(Ordinary("a")).replace("Ordinary", "Line")


def test_they_can_be_replaced_and_pickled() -> None:
    line = Longer("a", 2)
    assert replace(line, number=3) == Longer("a", 3)
    assert loads(dumps(line)) == line


def test_nothing_changes_them() -> None:
    line = Line("a")
    with pytest.raises(FrozenInstanceError):
        line.name = "b"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del line.name


@pytest.mark.parametrize(
    ("values", "named"),
    [((), {}), (("a", 1, [], "more"), {}), (("a",), {"name": "b"}), (("a",), {"other": 1})],
)
def test_wrong_fields_are_refused_as_by_the_library(values: tuple[Any, ...], named: dict[str, Any]) -> None:
    for made in (Ordinary, Line):
        with pytest.raises(TypeError):
            made(*values, **named)
