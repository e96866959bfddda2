"""libyaml's complaints, told where an editor should look and with what to do."""

from collections.abc import Sequence
from typing import Any

from yaml import MarkedYAMLError

_REMEDIES = (
    ("mapping values are not allowed", "put a text with a colon in it in quotes, or check the indentation"),
    ("could not find expected ':'", "write a colon and a space after the key"),
    ("did not find expected key", "check the indentation: keys of a map begin in one column"),
    (
        "did not find expected '-' indicator",
        "check the indentation: items of a list begin in one column",
    ),
    ("did not find expected ',' or", "close the bracket, or put a comma between the items"),
    ("unexpected end of stream", "close the quotation mark"),
    ("cannot start any token", "put the text in quotes: it begins with a character that YAML reserves"),
    ("block sequence entries are not allowed", "begin the list on a line of its own"),
    ("unknown escape character", "double the backslash, or use single quotes"),
)
_TOLD_AT_THE_BEGINNING = ("end of stream", "',' or", "could not find expected ':'")
"""What libyaml notices only where something else begins is told where the thing itself began."""


def tell(error: MarkedYAMLError, text: str, open_brackets: Sequence[Any]) -> tuple[str, str, Any]:
    """Return message, remedy and mark for a complaint.

    ``open_brackets`` are the marks of the brackets that are not yet closed, the innermost last.
    """
    problem = error.problem or "this is not YAML"
    mark = error.problem_mark or error.context_mark
    if open_brackets and mark is not None and not text[mark.index :].strip():
        return "the bracket is not closed", "close it, or put a comma between the items", open_brackets[-1]
    if error.context_mark and any(part in problem for part in _TOLD_AT_THE_BEGINNING):
        mark = error.context_mark
    remedy = next((remedy for part, remedy in _REMEDIES if part in problem), "correct the YAML at this place")
    return f"{problem} {error.context}" if error.context else problem, remedy, mark
