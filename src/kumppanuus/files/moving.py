"""The entries of a map in another order: their texts move as they are, with the comments above them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kumppanuus.diagnostics import Edit, Span

from .document import Document
from .nodes import MapNode, Node, Scalar

_COLON = re.compile(r"\s*:")
_BLANK_LINES = re.compile(r"([ \t]*\r?\n)*")


@dataclass(frozen=True, slots=True)
class _Entry:
    """The lines of a key with its value, the comments above it, and the blank lines above those."""

    blank: str
    comments: str
    text: str


def moved(document: Document, node: MapNode, keys: Sequence[str]) -> Edit | None:
    """Return the edit that brings the entries of a map into the order of ``keys``.

    None where that cannot be done by moving texts alone: with a comment inside braces, for instance.
    """
    old = list(node.keys)
    if any(not _COLON.match(document.text, document.offset(node.keys[key].end)) for key in old):
        return None  # an entry that begins with a question mark
    starts = [document.offset(node.keys[key].start) for key in old]
    ends = [_end(document, node.values[key]) for key in old]
    order = [old.index(key) for key in keys]
    if _is_in_braces(document, node):
        return _moved_in_braces(document, starts, ends, order)
    return _moved_lines(document, starts, ends, order)


def _moved_in_braces(
    document: Document, starts: Sequence[int], ends: Sequence[int], order: Sequence[int]
) -> Edit | None:
    text = document.text
    between = [text[end:start] for end, start in zip(ends, starts[1:], strict=False)]
    if any("#" in part for part in between):
        return None
    parts = [
        text[starts[index] : ends[index]] + gap for index, gap in zip(order, [*between, ""], strict=True)
    ]
    return _edit(document, starts[0], ends[-1], "".join(parts))


def _moved_lines(
    document: Document, starts: Sequence[int], ends: Sequence[int], order: Sequence[int]
) -> Edit | None:
    """Move the entries of a map that has each on lines of its own."""
    text = document.text
    first_line = text.rfind("\n", 0, starts[0]) + 1
    column = starts[0] - first_line
    stops = [_end_of_lines(text, end, column) for end in ends]
    lines = [text.rfind("\n", 0, start) + 1 for start in starts]
    if any(stop > line for stop, line in zip(stops, lines[1:], strict=False)):
        return None  # two entries on one line
    entries = [_Entry("", "", text[starts[0] : stops[0]])]
    for stop, line, start, end in zip(stops, lines[1:], starts[1:], stops[1:], strict=False):
        blank = _BLANK_LINES.match(text, stop, line)
        above = blank.end() if blank else stop
        entries.append(_Entry(text[stop:above], text[above:line], text[start:end]))
    if any(not _is_comment(line) for entry in entries for line in entry.comments.splitlines()):
        return None  # a key that stands twice
    if text[first_line : starts[0]].strip() and entries[order[0]].comments:
        return None  # a comment would have to stand between the dash and the key
    line_end = "\r\n" if "\r\n" in text else "\n"
    indent = " " * column
    written = ""
    for place, index in enumerate(order):
        entry = entries[index]
        own_line_end = "" if entry.text.endswith("\n") else line_end
        written += entries[place].blank + entry.comments + indent + entry.text + own_line_end
    if not text[: stops[-1]].endswith("\n"):
        written = written.removesuffix(line_end)
    return _edit(document, starts[0], stops[-1], written.removeprefix(indent))


def _is_in_braces(document: Document, node: Node) -> bool:
    return document.text[document.offset(node.start)] in "{["


def _end(document: Document, node: Node) -> int:
    """Return the offset behind the last character of a value, without blank lines after it."""
    while not isinstance(node, Scalar) and not _is_in_braces(document, node):
        parts = list(node.values.values()) if isinstance(node, MapNode) else node.items
        node = parts[-1]
    end = document.offset(node.end)
    is_block = isinstance(node, Scalar) and node.style in ("|", ">")
    return len(document.text[:end].rstrip()) if is_block else end


def _end_of_lines(text: str, offset: int, column: int) -> int:
    """Return the offset behind the line, and behind comments below it that begin further to the right."""
    end = stop = _next_line(text, offset)
    while end < len(text):
        line = text[end : _next_line(text, end)]
        if not _is_comment(line):
            break
        end += len(line)
        if line.strip() and len(line) - len(line.lstrip()) > column:
            stop = end
    return stop


def _is_comment(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")


def _next_line(text: str, offset: int) -> int:
    found = text.find("\n", offset)
    return len(text) if found < 0 else found + 1


def _edit(document: Document, start: int, end: int, text: str) -> Edit:
    return Edit(Span(document.path, *document.mark(start), *document.mark(end)), text)
