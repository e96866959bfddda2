"""libyaml's complaints in an editor's words, told where an editor should look and with what to do."""

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from yaml import MarkedYAMLError


class Complaint(NamedTuple):
    """What is wrong, what to do about it, and the mark of the place."""

    message: str
    remedy: str
    mark: Any


_QUOTES = "put the text in quotes, or check the indentation"
_WORDS: tuple[tuple[str, str, str], ...] = (
    ("mapping values are not allowed", "a colon stands where none can be", _QUOTES),
    ("could not find expected ':'", "no colon follows this key", "write one; a list item begins with '- '"),
    ("did not find expected key", "this line is indented unlike those around it", "indent it like them"),
    (
        "did not find expected '-'",
        "this is no item of the list around it",
        "begin it with '- ', in their column",
    ),
    (
        "did not find expected ',' or",
        "a comma or a closing bracket is missing",
        "put it in before this place",
    ),
    ("block sequence entries are not", "a list cannot begin here", "begin the list on a line of its own"),
    ("cannot start any token", "no text can begin with this character", "put the text in quotes"),
    ("unknown escape character", "no such escape", "double the backslash, or use single quotes"),
    ("did not find expected node content", "a value is missing", "write one, or take the comma away"),
    ("did not find the expected comment", "text stands beside the sign", "begin it below"),
)
_TOLD_AT_THE_BEGINNING = ("',' or", "could not find expected ':'")
"""What libyaml notices only where something else begins is told where the thing itself began."""

CONFLICT = re.compile(r"^(<<<<<<<|=======|>>>>>>>)", re.MULTILINE)
"""The marks that git leaves in a file where two changes met."""


def tell(error: MarkedYAMLError, text: str, open_brackets: Sequence[Any]) -> Complaint:
    """Return what to say of a complaint.

    ``open_brackets`` are the marks of the brackets that are not yet closed, the innermost last.
    """
    problem = error.problem or ""
    mark = error.problem_mark or error.context_mark
    if "quoted scalar" in (error.context or "") and "end of stream" in problem:
        return Complaint("the quotation mark is not closed", "close it", error.context_mark)
    if open_brackets and mark is not None and not text[mark.index :].strip():
        return Complaint("the bracket is not closed", "close it", open_brackets[-1])
    begun = error.context_mark
    if begun and mark and begun.line != mark.line and any(part in problem for part in _TOLD_AT_THE_BEGINNING):
        mark = begun
    for part, message, remedy in _WORDS:
        if part in problem:
            return Complaint(message, remedy, mark)
    return Complaint(problem or "this is not YAML", "correct the YAML at this place", mark)
