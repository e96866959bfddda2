"""What a user asks: the statement, by itself or under its name, and the values of its parameters."""

import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from kumppanuus.errors import NothingFoundError, UsageError
from kumppanuus.nearest import did_you_mean

if TYPE_CHECKING:
    from kumppanuus.asking.answer import Answer, Cell
    from kumppanuus.asking.saved import Question
    from kumppanuus.asking.statement import Statement
    from kumppanuus.dataset import Dataset
    from kumppanuus.labels import Words

    from .options import Settings

_NAME = re.compile(r"[\w-]*\w")
_NUMBER = re.compile(r"-?[0-9]{1,18}(\.[0-9]{1,18})?")
_LONGEST = 1_000_000
"""How many bytes of a statement are read; one that can be asked is shorter."""


def is_one_thing(asked: str | None, file: Path | None, tables: bool, schema: bool, saved: bool) -> None:
    """Raise UsageError where several things are wanted at once, or none."""
    shown = [
        name for name, is_on in (("--tables", tables), ("--schema", schema), ("--saved", saved)) if is_on
    ]
    if len(shown) > 1 or (shown and file) or (file and asked) or (tables and asked):
        raise UsageError(
            "several things are asked at once", "give one of QUERY, --file, --tables, --schema, --saved"
        )
    if not shown and file is None and asked is None:
        raise UsageError(
            "nothing is asked",
            'write a statement, as in "SELECT id FROM agreement"; --saved lists saved queries',
        )


def saved_queries() -> Mapping[str, "Question"]:
    """Return the saved queries by name."""
    from kumppanuus.asking.saved import saved_in
    from kumppanuus.files.locating import carried

    return saved_in(carried("queries"))


def saved_named(name: str) -> "Question":
    """Return a saved query. Raises NothingFoundError with a suggestion."""
    queries = saved_queries()
    spelt = name.lower().replace("_", "-").removesuffix(".sql")
    if spelt not in queries:
        remedy = did_you_mean(spelt, queries) or "'kumppanuus query --saved' lists them"
        raise NothingFoundError(f"there is no saved query '{name}'", remedy)
    return queries[spelt]


def table_named(name: str) -> str:
    """Return the name of a table. Raises NothingFoundError with a suggestion."""
    from kumppanuus.tables import BY_NAME

    spelt = name.lower().replace("-", "_")
    if spelt not in BY_NAME:
        remedy = did_you_mean(spelt, BY_NAME) or "'kumppanuus query --tables' lists them"
        raise NothingFoundError(f"there is no table '{name}'", remedy)
    return spelt


def asked_for(asked: str | None, file: Path | None) -> "Question":
    """Return what is asked: a statement from a file, from standard input or as it is, or a saved query."""
    from kumppanuus.asking.saved import Question

    if file is not None and str(file) != "-":
        return Question("", _decoded(_read(file)))
    if file is not None or asked == "-":
        return Question("", _decoded(sys.stdin.buffer.read(_LONGEST)))
    assert asked is not None
    return saved_named(asked) if _NAME.fullmatch(asked) else Question("", asked)


def _read(file: Path) -> bytes:
    try:
        with file.open("rb") as stream:
            return stream.read(_LONGEST)
    except FileNotFoundError:
        raise UsageError(f"there is no file {file}", "name one that exists after --file") from None


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError("the statement is not written in UTF-8", "save it in UTF-8") from None


def parameters(
    statement: "Statement", given: list[str], open_dataset: "Callable[[], Dataset]", chosen: "Settings"
) -> Mapping[str, "Cell"]:
    """Return the values of a statement's parameters; one that is named after a kind is looked up there.

    A value is a text, as almost every column is: in SQLite a text and a number are never equal. Where a
    column holds numbers, SQLite takes the text for one; ``:=`` gives a number where there is no column.
    """
    values: dict[str, Cell] = {"day": chosen.day.isoformat()}
    for text in given:
        name, equals, value = text.partition("=")
        if not text.isprintable():
            raise UsageError("--set: a value holds a character that is no text", "take it out")
        if not equals:
            raise UsageError(f"--set: '{text}' gives no value", "write it as --set place=Pori")
        is_number = name.endswith(":")
        name = name.removesuffix(":")
        if name == "day":
            raise UsageError("--set: :day is the day of the answer", "use --as-of to choose it")
        if name not in statement.parameters:
            remedy = did_you_mean(name, statement.parameters) or _asked(statement)
            raise UsageError(f"the query has no parameter '{name}'", remedy)
        values[name] = _number(name, value) if is_number else _text(name, value, open_dataset, chosen.words)
    for name in statement.parameters:
        if name not in values:
            raise UsageError(f"the query asks for a value of :{name}", f"add --set {name}=…")
    return values


def _asked(statement: "Statement") -> str:
    names = ", ".join(f":{name}" for name in statement.parameters)
    return f"it has {names}" if names else "leave --set out, or write the parameter into the query, as :place"


def _number(name: str, value: str) -> int | float:
    if not _NUMBER.fullmatch(value):
        raise UsageError(f"--set: '{value}' is no number", f"write a text as --set {name}={value}")
    return float(value) if "." in value else int(value)


def _text(name: str, value: str, open_dataset: "Callable[[], Dataset]", words: "Words") -> str:
    from kumppanuus.model.kinds import BY_NAME

    from .naming import named, place_named

    if name == "place":
        return place_named(open_dataset(), value, words)
    if name == "theme" or name in BY_NAME:
        return named(open_dataset(), name, value, words)
    return value


def tell_cut(answer: "Answer", words: "Words") -> None:
    """Say on standard error that rows are left out, where the answer has no place to say it."""
    if answer.cut:
        said = words.fill(f"query-cut-{answer.cut}", count=words.number(len(answer.rows)))
        print(f"kumppanuus: {said}", file=sys.stderr)
