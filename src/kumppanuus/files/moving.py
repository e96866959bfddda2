"""The entries of a map in another order: their texts move as they are, with the comments above them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kumppanuus.diagnostics import Edit, Span

from .document import Document
from .nodes import MapNode, Node, Scalar

_COLON = re.compile(r"[ ]*:")
_BLANK_LINES = re.compile(r"([ \t]*\r?\n)*")
_KEEPS_BLANK_LINES = re.compile(r"[|>][0-9]?\+")


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
    old = {key: number for number, key in enumerate(node.keys)}
    if not all(_has_colon(document, key) for key in node.keys.values()):
        return None
    starts = [document.offset(node.keys[key].start) for key in old]
    ends = [end for key in old if (end := _end(document, node.values[key])) is not None]
    if len(ends) < len(starts):
        return None
    order = [old[key] for key in keys]
    if _is_in_braces(document, node):
        return _moved_in_braces(document, node, starts, ends, order)
    return _moved_lines(document, starts, ends, order)


def _moved_in_braces(
    document: Document, node: MapNode, starts: Sequence[int], ends: Sequence[int], order: Sequence[int]
) -> Edit | None:
    text = document.text
    first, last = document.offset(node.start) + 1, document.offset(node.end) - 1
    gaps = [text[end:start] for end, start in zip([first, *ends], [*starts, last], strict=True)]
    if not all(gap.strip() in ("", ",") for gap in gaps):
        return None  # a comment of which nobody knows what it is about
    parts = [text[starts[index] : ends[index]] + gap for index, gap in zip(order, gaps[1:], strict=True)]
    return _edit(document, starts[0], last, "".join(parts))


def _moved_lines(
    document: Document, starts: Sequence[int], ends: Sequence[int], order: Sequence[int]
) -> Edit | None:
    """Move the entries of a map that has each on lines of its own."""
    text = document.text
    first_line = text.rfind("\n", 0, starts[0]) + 1
    column = starts[0] - first_line
    begins_line = not text[first_line : starts[0]].strip()
    begin = _above_first(text, first_line, column) if begins_line else starts[0]
    stops = [_end_of_lines(text, end, column) for end in ends]
    lines = [text.rfind("\n", 0, start) + 1 for start in starts]
    if any(stop > line for stop, line in zip(stops, lines[1:], strict=False)):
        return None  # two entries on one line
    entries = [_Entry("", text[begin:first_line], text[starts[0] : stops[0]])]
    for stop, line, start, end in zip(stops, lines[1:], starts[1:], stops[1:], strict=False):
        blank = _BLANK_LINES.match(text, stop, line)
        above = blank.end() if blank else stop
        entries.append(_Entry(text[stop:above], text[above:line], text[start:end]))
    if any(not _is_comment(line) for entry in entries for line in entry.comments.splitlines()):
        return None  # a key that stands twice
    if not begins_line and entries[order[0]].comments:
        return None  # a comment would have to stand between the dash and the key
    line_end = "\r\n" if any(entry.text.endswith("\r\n") for entry in entries) else "\n"
    indent = " " * column
    written = ""
    for place, index in enumerate(order):
        entry = entries[index]
        own_line_end = "" if entry.text.endswith("\n") else line_end
        written += entries[place].blank + entry.comments + indent + entry.text + own_line_end
    return _edit(document, begin, stops[-1], written if begins_line else written.removeprefix(indent))


def _above_first(text: str, line: int, column: int) -> int:
    """Return where the comments right above a map's first key begin.

    Those at the top of a file are about the file, and stay there.
    """
    begin = line
    while begin:
        above = text.rfind("\n", 0, begin - 1) + 1
        comment = text[above:begin]
        if not comment.lstrip().startswith("#") or len(comment) - len(comment.lstrip()) != column:
            return begin
        begin = above
    return line


def _has_colon(document: Document, key: Scalar) -> bool:
    """Whether a colon stands behind a key: not where the key alone is there, or has a question mark."""
    is_on_one_line = key.start.line == key.end.line
    return is_on_one_line and bool(_COLON.match(document.text, document.offset(key.end)))


def _is_in_braces(document: Document, node: Node) -> bool:
    return document.text[document.offset(node.start)] in "{["


def _end(document: Document, node: Node) -> int | None:
    """Return the offset behind the last character of a value, without blank lines after it.

    None where the value would be another if other lines came after it.
    """
    while not isinstance(node, Scalar) and not _is_in_braces(document, node):
        parts = list(node.values.values()) if isinstance(node, MapNode) else node.items
        node = parts[-1]
    start, end = document.offset(node.start), document.offset(node.end)
    if not isinstance(node, Scalar) or node.style not in ("|", ">"):
        return end
    block = document.text[start:end]
    if _KEEPS_BLANK_LINES.match(block) or not block.endswith("\n"):
        return None
    return start + len(block.rstrip("\r\n"))


def _end_of_lines(text: str, offset: int, column: int) -> int:
    """Return the offset behind the line, and behind comments below it that begin further to the right."""
    end = stop = _next_line(text, offset)
    while end < len(text):
        line = text[end : _next_line(text, end)]
        is_blank, begins = not line.strip(), len(line) - len(line.lstrip())
        if not is_blank and (not _is_comment(line) or begins <= column):
            break
        end += len(line)
        stop = stop if is_blank else end
    return stop


def _is_comment(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")


def _next_line(text: str, offset: int) -> int:
    found = text.find("\n", offset)
    return len(text) if found < 0 else found + 1


def _edit(document: Document, start: int, end: int, text: str) -> Edit:
    return Edit(Span(document.path, *document.mark(start), *document.mark(end)), text)
