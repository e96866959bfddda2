"""A quick way to read a file that is written as almost all are: no positions, and no findings.

It knows the part of YAML that the dataset is written in: maps and lists of lines, scalars on one line, lists
and maps in brackets on one line, blocks of text, and comments on lines of their own. Of all else, and at the
slightest doubt, it says that it does not know. Then :mod:`.reader` reads the file, which alone makes
findings. Where this one answers, that one finds the same, and no fault.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from .nodes import MAX_DEPTH, MAX_NODES, NULLS
from .profile import is_allowed
from .resolving import taken_for

_KEY = r"(?!null|Null|NULL)[A-Za-z0-9_][A-Za-z0-9_./-]{0,99}"
_FIRST = r"(?:[^\n \-?:,\[\]{}#&*!|>'\"%@`=<~]|-(?=[0-9]))"
"""How a scalar without quotation marks begins."""

_ON_A_LINE = rf"(?!(?:null|Null|NULL)$){_FIRST}[^\n:#]*+(?:(?::(?=[^ \n])|(?<! )#)[^\n:#]*+)*+"
_IN_BRACKETS = rf"{_FIRST}[^\n,\[\]{{}}?:#]*+(?::(?=[A-Za-z0-9/])[^\n,\[\]{{}}?:#]*+)*+(?<! )"

_LINES = re.compile(
    rf"^([ ]*)(- )?(?:({_KEY}):(?: |$))?"
    rf"(?:({_ON_A_LINE})\n|([|>]-?)\n((?:\1(?(2)  )[ ]+[^\n]*\n|\n)+)|([^\n]*)\n)",
    re.MULTILINE,
)
"""A line: indentation, dash and key; then a text, a sign with the block of text below it, or anything."""

_PAIR = re.compile(rf"({_KEY}): ({_IN_BRACKETS})")
_KEY_IN_BRACKETS = re.compile(rf"({_KEY}): ")
_SCALAR_IN_BRACKETS = re.compile(_IN_BRACKETS)
_QUOTED = re.compile(r"\"([^\"\\]*)\"|'((?:[^']|'')*+)'")
_NULL = re.compile("null|Null|NULL")
_BREAKS = re.compile(r"\n+")

_MOST_IN_BRACKETS = 8
_MOST_AROUND = MAX_DEPTH - _MOST_IN_BRACKETS - 4


@dataclass(frozen=True, slots=True)
class Plain:
    """What a file says, as texts, lists and maps. They may be shared: nothing may change them.

    ``quoted`` holds the texts with quotation marks that would be no texts without: none of them also
    stands in the file without.
    """

    value: dict[str, Any]
    quoted: frozenset[str]


class _UnknownError(Exception):
    """The file holds something that only the other reader knows."""


def read_plainly(data: bytes) -> Plain | None:
    """Read the bytes of a file if all of it is known here."""
    try:
        text = data.decode("utf-8").replace("\r\n", "\n")
        if not text.endswith("\n") or "\r" in text or " \n" in text:
            return None
        if not is_allowed(text) or _may_be_too_large(text):
            return None
        quoted: list[str] = []
        value = _read_lines(text, quoted)
        return Plain(value, frozenset(quoted) and _that_need_quotes(quoted, text))
    except (UnicodeDecodeError, _UnknownError):
        return None


def _may_be_too_large(text: str) -> bool:
    """Whether there may be more values than a file may have: none is without one of these signs."""
    return len(text) > MAX_NODES and (
        2 * text.count(":") + sum(map(text.count, ("- ", ",", "[", "{"))) >= MAX_NODES
    )


def _that_need_quotes(quoted: list[str], text: str) -> frozenset[str]:
    """Return the quoted texts that are no texts without quotation marks."""
    needing = frozenset(one for one in quoted if taken_for(one))
    for one in needing:
        if not one or " " in one or text.count(one) != quoted.count(one):
            raise _UnknownError  # it may also stand somewhere without
    return needing


def _read_lines(text: str, quoted: list[str]) -> dict[str, Any]:
    """Read maps and lists, line by line."""
    root: dict[str, Any] = {}
    inner: Any = root
    column = 0
    around: list[tuple[int, Any]] = []  # the maps and lists around the inner one, with their columns
    open_key = ""  # of the line before, if nothing stands beside it
    for indent, dash, key, value, sign, block, rest in _LINES.findall(text):
        if not (value or key or dash or sign) and rest[:1] in ("", "#"):
            continue
        if len(indent) > column:
            around.append((column, inner))
            inner = _begin_below(inner, open_key, [] if dash else {})
            column = len(indent)
        elif len(indent) < column:
            column, inner = _leave(around, len(indent))
        open_key = ""
        if not value:
            if rest or sign:
                value = _read_beside(rest, quoted) if rest else _read_block(sign, block)
            else:
                value, open_key = None, key
        if (type(inner) is list) != bool(dash):
            raise _UnknownError
        if dash:
            if not key:
                inner.append(value)
                continue
            around.append((column, inner))
            inner, column = _begin_item(inner), column + 2
        if not key or key in inner or len(around) > _MOST_AROUND:
            raise _UnknownError
        inner[key] = value
    if not root:
        raise _UnknownError
    return root


def _begin_below(inner: Any, key: str, value: Any) -> Any:
    """Let a list or a map begin below a key."""
    if not key:
        raise _UnknownError
    inner[key] = value
    return value


def _begin_item(items: list[Any]) -> dict[str, Any]:
    """Let a map begin as an item of a list."""
    item: dict[str, Any] = {}
    items.append(item)
    return item


def _leave(around: list[tuple[int, Any]], column: int) -> tuple[int, Any]:
    """Return to the map or list around that stands in a column."""
    while around:
        its, inner = around.pop()
        if its == column:
            return its, inner
        if its < column:
            break
    raise _UnknownError


def _read_beside(text: str, quoted: list[str]) -> Any:
    """Read what stands beside a key or a dash: something in brackets or in quotation marks, or a null."""
    if text[0] in "[{":
        value, inside = _read_brackets(text)
        quoted += inside
        return value
    if text in NULLS:
        return None
    if not (found := _QUOTED.fullmatch(text)):
        raise _UnknownError
    return _unquoted(found, quoted)


def _unquoted(found: re.Match[str], quoted: list[str]) -> str:
    value = found[0][1:-1] if found[2] is None else found[2].replace("''", "'")
    quoted.append(value)
    return value


def _read_block(sign: str, block: str) -> str:
    """Read a block of text. Its lines must all begin in one column, or further right after ``|``."""
    margin = block[: len(block) - len(block.lstrip(" "))]
    lines = block.rstrip("\n").split("\n")
    if not margin or not all(line.startswith(margin) for line in lines if line):
        raise _UnknownError
    text = "\n".join(line[len(margin) :] for line in lines)
    if sign[0] == ">":
        if "\n " in text:
            raise _UnknownError
        text = _BREAKS.sub(lambda breaks: breaks[0][1:] or " ", text)
    return text if sign[1:] else f"{text}\n"


@lru_cache(maxsize=1024)
def _read_brackets(text: str) -> tuple[Any, list[str]]:
    """Read what stands in brackets, with the quoted texts in it."""
    pairs = _PAIR.findall(text)
    if pairs and f"{{{', '.join(map(': '.join, pairs))}}}" == text and not _NULL.search(text):
        value = dict(pairs)
        if len(value) != len(pairs):
            raise _UnknownError
        return value, []
    quoted: list[str] = []
    value, end = _read_inside(text, 0, quoted, 0)
    if end != len(text):
        raise _UnknownError
    return value, quoted


def _read_inside(text: str, at: int, quoted: list[str], depth: int) -> tuple[Any, int]:
    """Read the list, map or scalar that begins at a place in brackets. Returns it, and where it ends."""
    if depth > _MOST_IN_BRACKETS:
        raise _UnknownError
    if text.startswith(("[]", "{}"), at):
        return ([] if text[at] == "[" else {}), at + 2
    if text.startswith("[", at):
        return _read_items(text, at + 1, quoted, depth + 1)
    if text.startswith("{", at):
        return _read_pairs(text, at + 1, quoted, depth + 1)
    if found := _SCALAR_IN_BRACKETS.match(text, at):
        return (None if found[0] in NULLS else found[0]), found.end()
    if found := _QUOTED.match(text, at):
        return _unquoted(found, quoted), found.end()
    raise _UnknownError


def _read_items(text: str, at: int, quoted: list[str], depth: int) -> tuple[list[Any], int]:
    items = []
    while True:
        item, at = _read_inside(text, at, quoted, depth)
        items.append(item)
        if text.startswith("]", at):
            return items, at + 1
        at = _after_comma(text, at)


def _read_pairs(text: str, at: int, quoted: list[str], depth: int) -> tuple[dict[str, Any], int]:
    pairs: dict[str, Any] = {}
    while True:
        key = _KEY_IN_BRACKETS.match(text, at)
        if not key or key[1] in pairs:
            raise _UnknownError
        pairs[key[1]], at = _read_inside(text, key.end(), quoted, depth)
        if text.startswith("}", at):
            return pairs, at + 1
        at = _after_comma(text, at)


def _after_comma(text: str, at: int) -> int:
    if not text.startswith(", ", at):
        raise _UnknownError
    return at + 2
