"""A question with its reason, its commands and their answers, as a text file tells them."""

import json
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Question:
    """One command of a question, and the answer that was worked out by hand."""

    name: str
    asked: str
    why: str
    command: tuple[str, ...]
    answer: tuple[str, ...]

    @property
    def is_json(self) -> bool:
        return "json" in self.command


def questions() -> tuple[Question, ...]:
    """Return all questions of all files."""
    return tuple(one for path in sorted(FOLDER.glob("*.txt")) for one in _in_file(path))


def _in_file(path: Path) -> Iterator[Question]:
    """Give the questions of a file. What stands before the first one is its head."""
    _head, *blocks = re.split(r"^Q: ", path.read_text(encoding="utf-8"), flags=re.M)
    for number, block in enumerate(blocks, 1):
        said, *commands = re.split(r"^\$ kumppanuus ", block, flags=re.M)
        asked, found, why = said.partition("\nWhy: ")
        assert found, f"{path.name}: question {number} has no 'Why:'"
        assert commands, f"{path.name}: question {number} has no command"
        for part, text in enumerate(commands, 1):
            name = f"{path.stem}-{number}" + (f".{part}" if len(commands) > 1 else "")
            command, *answer = text.replace("\\\n", " ").strip().splitlines()
            assert answer, f"{path.name}: question {number} has a command without an answer"
            yield Question(name, _joined(asked), _joined(why), tuple(shlex.split(command)), tuple(answer))


def _joined(text: str) -> str:
    return " ".join(text.split())


def values_at(path: str, found: Any) -> Any:
    """Return what stands at a path in JSON; a list where the path leads to several values.

    >>> values_at("a[*].b", {"a": [{"b": 1}, {"b": 2}]})
    [1, 2]
    """
    here, several = [found], False
    for name, place in re.findall(r"(\w+)|\[(.*?)\]", path):
        if name:
            here = [one[name] for one in here]
        elif place == "*":
            here, several = [each for one in here for each in one], True
        elif "=" in place:
            key, _, wanted = place.partition("=")
            here = [each for one in here for each in one if str(each.get(key)) == wanted]
        else:
            here = [one[int(place)] for one in here]
    if several:
        return here
    assert len(here) == 1, f"{path} leads to {len(here)} values"
    return here[0]


def expected_values(answer: tuple[str, ...]) -> dict[str, Any]:
    """Return the values that an answer names, by their paths."""
    pairs = [line.partition(" = ") for line in answer]
    values = {path.strip(): json.loads(value) for path, _, value in pairs}
    assert len(values) == len(answer), "an answer names a place in the JSON twice"
    return values
