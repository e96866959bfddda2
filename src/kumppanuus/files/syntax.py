"""libyaml's complaints in an editor's words, told where an editor should look and with what to do."""

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from yaml import Mark, MarkedYAMLError


class Complaint(NamedTuple):
    """What is wrong, what to do about it, and the mark of the place."""

    message: str
    remedy: str
    mark: Any


_QUOTES = "put the text in quotes, or check the indentation"
_WORDS: tuple[tuple[str, str, str], ...] = (
    ("mapping values are not allowed", "a colon stands where none can be", _QUOTES),
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
_CLOSING = {"[": "]", "{": "}"}
_TWO_KEYS = re.compile(
    r"^(?P<before>[ -]*)[a-z_]+([ ].*|:[^\s:].*)?\n(?P<indent>[ ]*)[a-z_]+\Z", re.MULTILINE
)
_NO_SPACE = re.compile(r"[\w-]+:[^\s:]")

CONFLICT = re.compile(r"^(<<<<<<<|=======|>>>>>>>)", re.MULTILINE)
"""The marks that git leaves in a file where two changes met."""


def tell(error: MarkedYAMLError, text: str, open_brackets: Sequence[Any]) -> Complaint:
    """Return what to say of a complaint.

    ``open_brackets`` are the marks of the brackets that are not yet closed, the innermost last.
    """
    problem = error.problem or ""
    mark, begun = error.problem_mark or error.context_mark, error.context_mark
    here = text[mark.index :] if mark else ""
    if "quoted scalar" in (error.context or "") and "end of stream" in problem:
        return Complaint("the quotation mark is not closed", "close it", begun)
    if open_brackets and (not here.strip() or here.startswith("- ")):
        return _not_closed(open_brackets[-1], text)
    if here.startswith(tuple(_CLOSING.values())) and not open_brackets:
        return Complaint("a closing bracket stands here, and none is open", "take it away", mark)
    if "',' or" in problem and begun and mark and begun.line != mark.line:
        return _not_closed(begun, text)
    if "could not find expected ':'" in problem and begun:
        return _no_colon(begun, text)
    if "mapping values are not allowed" in problem and (above := _key_above(mark, text)):
        return _no_colon(above, text)
    if "did not find expected '-'" in problem and here.startswith("-"):
        return _odd_item(mark, here)
    for part, message, remedy in _WORDS:
        if part in problem:
            return Complaint(message, remedy, mark)
    return Complaint(problem or "this is not YAML", "correct the YAML at this place", mark)


def _not_closed(mark: Any, text: str) -> Complaint:
    """Tell what libyaml notices only further down where the bracket stands."""
    closing = _CLOSING.get(text[mark.index], "]")
    return Complaint("this bracket is not closed", f"close it with '{closing}' where its contents end", mark)


def _key_above(mark: Any, text: str) -> Any:
    """Return the mark of a first key that lacks its colon, so that libyaml reads on into the next key."""
    match = _TWO_KEYS.search(text, 0, mark.index)
    if not match or len(match["before"]) != len(match["indent"]):
        return None
    return Mark(mark.name, match.end("before"), mark.line - 1, len(match["before"]), None, 0)


def _no_colon(mark: Any, text: str) -> Complaint:
    """Tell of what is no key where it begins."""
    if text[mark.index] in _CLOSING:
        return Complaint("this is no item of the list around it", "begin it with '- '", mark)
    if _NO_SPACE.match(text, mark.index):
        return Complaint("no space stands after the colon", "put a space after it", mark)
    return Complaint("no colon follows this key", "write one; a list item begins with '- '", mark)


def _odd_item(mark: Any, here: str) -> Complaint:
    if here.startswith("- "):
        return Complaint("this item stands in another column than those above", "move it there", mark)
    return Complaint("no space stands after the dash", "put a space after it", mark)
