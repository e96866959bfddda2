"""Lines of a file, cut to the screen, with a mark under a place and a remark beside it."""

import textwrap
from collections.abc import Iterator
from dataclasses import replace

from kumppanuus.diagnostics import Span
from kumppanuus.render.screen import Screen
from kumppanuus.structures import dataclass

from .cells import cells, visible
from .paint import paint

MARGIN = 5
_LEAST = 20
_DOTS = 3
"""The room of the dots where a line is cut, at most."""

Lines = tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """The sign that underlines a place, and its style."""

    sign: str
    style: str


def marked(lines: Lines, span: Span, mark: Mark, remark: str, screen: Screen) -> Iterator[str]:
    """Give the lines, the mark under the place, and the remark: beside the mark if it fits, else below."""
    room = max(_LEAST, screen.width - MARGIN - 3)
    if not lines:
        yield from _below("", remark, room, screen)
        return
    line = dict(lines).get(span.line, "")
    start, end = span.column - 1, span.end_column - 1 if span.end_line == span.line else len(line)
    window = _Window(_offset(line, start, end, room), room, screen)
    bar = "│" if screen.unicode else "|"
    for number, text in lines:
        yield paint(f"{number:>{MARGIN}} {bar} ", "blue", screen) + window.cut(text)
    before = cells(window.beginning(line[:start]))
    length = max(1, min(cells(visible(line[start : min(end, start + room)], screen)), room - before))
    under = paint(f"{'':>{MARGIN}} {bar} ", "blue", screen) + " " * before
    under += paint(mark.sign * length, mark.style, screen)
    if before + length + 1 + cells(remark) <= room:
        yield f"{under} {remark}".rstrip()
    else:
        yield under
        yield from _below("= ", remark, room, screen)


def _below(lead: str, remark: str, room: int, screen: Screen) -> Iterator[str]:
    """Give a remark on lines of its own. A long word in it, such as a path, is never broken."""
    for text in textwrap.wrap(remark, room, break_long_words=False, break_on_hyphens=False):
        yield f"{'':>{MARGIN}} {paint(lead, 'blue', screen)}{text}"
        lead = " " * len(lead)


def _offset(line: str, start: int, end: int, room: int) -> int:
    """Return how many characters to leave out on the left, so that the place is seen, or its beginning."""
    needed = max(start + 1, min(end, start + room // 2))
    line = line.ljust(needed)  # a place behind the last character takes room too
    beside = room - _DOTS  # what is left beside the dots at an edge
    if len(line) <= room and cells(line) <= room:
        return 0
    if needed <= beside and cells(line[:needed]) <= beside:
        return 0
    offset = max(0, min(needed - room * 2 // 3, len(line) - room))
    while offset < start - _DOTS and cells(line[offset:needed]) > beside:  # wide characters
        offset += 1
    return offset


@dataclass(frozen=True, slots=True)
class _Window:
    """The part of long lines that is shown."""

    offset: int
    room: int
    screen: Screen

    def beginning(self, text: str) -> str:
        """Return a text from the left edge on."""
        dots = self._dots if self.offset else ""
        return dots + visible(text[self.offset + len(dots) : self.offset + self.room], self.screen)

    def cut(self, text: str) -> str:
        """Return what is shown of a line. One that ends left of the window is shown from its beginning."""
        if 0 < len(text) <= self.offset:
            return replace(self, offset=0).cut(text)
        shown = self.beginning(text)
        if len(text) <= self.offset + self.room and cells(shown) <= self.room:
            return shown
        while cells(shown) > self.room - len(self._dots):
            shown = shown[:-1]
        return shown + self._dots

    @property
    def _dots(self) -> str:
        return "…" if self.screen.unicode else "..."
