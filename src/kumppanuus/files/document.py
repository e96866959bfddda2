"""What became of a file: its text, its nodes, and what is wrong with them."""

from dataclasses import dataclass, field

from kumppanuus.diagnostics import Diagnostic, Severity, Span

from .nodes import Node


@dataclass(slots=True)
class Document:
    """A file that was read. ``root`` is None where it could not be read to its end."""

    path: str
    text: str
    root: Node | None = None
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def complain(self, check: str, message: str, node: Node, remedy: str) -> None:
        """Add a finding at a node."""
        span = span_of(node, self.path)
        self.diagnostics.append(Diagnostic(check, Severity.ERROR, message, span, remedy))

    def excerpt(self, span: Span) -> tuple[tuple[int, str], ...]:
        """Return the line of a span with the one before it, numbered."""
        lines = [line.rstrip("\r") for line in self.text.split("\n")]
        if not self.text:
            return ()
        numbers = range(max(1, span.line - 1), min(span.line, len(lines)) + 1)
        return tuple((number, lines[number - 1]) for number in numbers)


def span_of(node: Node, path: str) -> Span:
    """Return where a node stands. A block's end is the end of what it holds, blank lines aside."""
    return Span(path, *node.start, *node.end)
