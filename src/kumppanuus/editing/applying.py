"""Fixes that do not touch each other, and the text of a file once their edits are made."""

from collections.abc import Iterable

from kumppanuus.diagnostics import Edit, Fix
from kumppanuus.files.document import Document
from kumppanuus.files.nodes import Mark


def apart(fixes: Iterable[Fix]) -> list[Fix]:
    """Return the fixes that can be made at once: of those that touch each other, the first."""
    chosen: list[Fix] = []
    taken: dict[str, list[Edit]] = {}
    for fix in fixes:
        if not any(_touch(edit, other) for edit in fix.edits for other in taken.get(edit.span.path, ())):
            chosen.append(fix)
            for edit in fix.edits:
                taken.setdefault(edit.span.path, []).append(edit)
    return chosen


def _touch(one: Edit, other: Edit) -> bool:
    first, second = sorted((one.span, other.span))
    return (second.line, second.column) < (first.end_line, first.end_column)


def edited(document: Document, edits: Iterable[Edit]) -> str:
    """Return the text of a file with edits made that do not touch each other. All else stays as it is."""
    text = document.text
    for edit in sorted(edits, key=lambda one: one.span, reverse=True):
        span = edit.span
        start = document.offset(Mark(span.line, span.column))
        end = document.offset(Mark(span.end_line, span.end_column))
        text = text[:start] + edit.text + text[end:]
    return text
