"""A finding with the lines that it speaks of, a caret under the place, and the remedy beside it."""

from collections.abc import Iterator, Sequence

from kumppanuus.diagnostics import Diagnostic

from .run import Run, summary

_MARGIN = 5
_STYLES = {"bold": "1", "red": "1;31", "yellow": "1;33", "blue": "34", "cyan": "36"}


def full(diagnostics: Sequence[Diagnostic], run: Run) -> str:
    """Return every finding with its excerpt, and a closing line."""
    blocks = ["\n".join(_block(one, run)) + "\n" for one in diagnostics]
    return "\n".join([*blocks, summary(diagnostics, run)]) + "\n"


def _block(diagnostic: Diagnostic, run: Run) -> Iterator[str]:
    severity = "red" if diagnostic.severity == "error" else "yellow"
    label = f"{diagnostic.severity}[{diagnostic.check}]"
    place, message = str(diagnostic.span), diagnostic.message
    yield f"{_paint(place, 'bold', run)}: {_paint(label, severity, run)}: {_paint(message, 'bold', run)}"
    bar = "│" if run.unicode else "|"
    offset, room = _window(diagnostic, run)
    for number, text in diagnostic.excerpt:
        yield _paint(f"{number:>{_MARGIN}} {bar} ", "blue", run) + _cut(text, offset, room)
    if diagnostic.excerpt:
        yield _paint(f"{'':>{_MARGIN}} {bar} ", "blue", run) + _caret(diagnostic, offset, room, severity, run)
    elif diagnostic.help:
        yield f"{'':>{_MARGIN}} {diagnostic.help}"
    for related in diagnostic.related:
        yield f"{'':>{_MARGIN}} {_paint(str(related.span), 'cyan', run)}: {related.message}"


def _window(diagnostic: Diagnostic, run: Run) -> tuple[int, int]:
    """Return how many characters of the lines to leave out on the left, and how many fit."""
    room = max(20, run.width - _MARGIN - 3)
    end = diagnostic.span.end_column if diagnostic.span.end_line == diagnostic.span.line else 0
    needed = max(diagnostic.span.column, min(end, diagnostic.span.column + room // 2))
    return max(0, needed - room * 2 // 3) if needed > room else 0, room


def _cut(text: str, offset: int, room: int) -> str:
    shown = text[offset : offset + room]
    if offset:
        shown = "…" + shown[1:]
    return shown[:-1] + "…" if len(text) > offset + room else shown


def _caret(diagnostic: Diagnostic, offset: int, room: int, severity: str, run: Run) -> str:
    span = diagnostic.span
    last = dict(diagnostic.excerpt).get(span.line, "")
    end = span.end_column if span.end_line == span.line else len(last) + 1
    column = span.column - offset
    width = max(1, min(end - span.column, room - column + 1))
    caret = " " * (column - 1) + _paint("^" * width, severity, run)
    if not diagnostic.help:
        return caret
    if column + width + len(diagnostic.help) <= room:
        return f"{caret} {diagnostic.help}"
    return f"{caret}\n{'':>{_MARGIN}} {_paint('=', 'blue', run)} {diagnostic.help}"


def _paint(text: str, style: str, run: Run) -> str:
    return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if run.color else text
