"""What holds of every finding, whatever the file was."""

from collections.abc import Iterable

from kumppanuus.checks import BY_NAME
from kumppanuus.diagnostics import Diagnostic, Span
from kumppanuus.files.showing import escaped


def assert_sound(found: Iterable[Diagnostic], texts: dict[str, str]) -> None:
    """Every finding is of a known check, says what to do, and lies in its file; the texts are by paths."""
    for one in found:
        assert one.check in BY_NAME
        assert one.message, one
        assert one.help, one
        for span in (one.span, *(other.span for other in one.related)):
            assert _lies_in(span, texts[span.path]), (span, one)


def assert_harmless(found: Iterable[Diagnostic]) -> None:
    """No finding can do more to a terminal than write one line for each text."""
    for one in found:
        shown = [one.message, one.help, one.span.path, *(line for _, line in one.excerpt)]
        shown += [text for other in one.related for text in (other.message, other.span.path)]
        assert all(text == escaped(text) for text in shown), one
        assert max(len(one.message), len(one.help)) <= 301, one


def _lies_in(span: Span, text: str) -> bool:
    """Tell whether a span is in the text; what stands for a line's end reaches one column beyond it."""
    lines = text.split("\n")
    if not 1 <= span.line <= span.end_line <= len(lines):
        return False
    start_fits = 1 <= span.column <= len(lines[span.line - 1]) + 1
    end_fits = 1 <= span.end_column <= len(lines[span.end_line - 1]) + 2
    return start_fits and end_fits and (span.line, span.column) <= (span.end_line, span.end_column)
