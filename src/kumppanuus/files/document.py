"""What became of a file: its text, its nodes, and what is wrong with them."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from kumppanuus.diagnostics import Diagnostic, Severity, Span

from .nodes import Mark, Node

MOST_FINDINGS = 200


class TooManyError(Exception):
    """So much is wrong with a file that nobody would read more."""


@dataclass(slots=True)
class Document:
    """A file that was read. ``root`` is None where it could not be read to its end."""

    path: str
    text: str
    root: Node | None = None
    diagnostics: list[Diagnostic] = field(default_factory=list)
    _lines: list[str] = field(default_factory=list, repr=False)
    _starts: list[int] = field(default_factory=list, repr=False)

    def complain(self, check: str, message: str, node: Node, remedy: str) -> None:
        """Add a finding at a node. A file with very many stops being read."""
        span = span_of(node, self.path)
        self.add(Diagnostic(check, Severity.ERROR, message, span, remedy))

    def add(self, diagnostic: Diagnostic) -> None:
        """Add a finding. Raises TooManyError for one too many."""
        self.diagnostics.append(diagnostic)
        if len(self.diagnostics) >= MOST_FINDINGS:
            raise TooManyError

    def offset(self, mark: Mark) -> int:
        """Return how many characters stand before a mark.

        What is missing at the end of a file is marked on the line after its last one.
        """
        starts = self._line_starts
        return starts[mark.line - 1] + mark.column - 1 if mark.line <= len(starts) else len(self.text)

    def mark(self, offset: int) -> Mark:
        """Return the mark behind so many characters."""
        line = bisect_right(self._line_starts, offset)
        return Mark(line, offset - self._line_starts[line - 1] + 1)

    @property
    def _line_starts(self) -> list[int]:
        if not self._starts:
            self._starts = [0, *(found.end() for found in re.finditer("\n", self.text))]
        return self._starts

    def excerpt(self, span: Span, before: int = 1) -> tuple[tuple[int, str], ...]:
        """Return the line of a span with the one before it, or so many lines, numbered."""
        if not self.text:
            return ()
        if not self._lines:
            self._lines = [line.rstrip("\r") for line in self.text.split("\n")]
        numbers = range(max(1, span.line - before), min(span.line, len(self._lines)) + 1)
        return tuple((number, self._lines[number - 1]) for number in numbers)


def span_of(node: Node, path: str) -> Span:
    """Return where a node stands. A block's end is the end of what it holds, blank lines aside."""
    return Span(path, *node.start, *node.end)
