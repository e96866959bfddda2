"""Fixes that do not touch each other, and the text of a file once their edits are made."""

from bisect import bisect, insort
from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from kumppanuus.diagnostics import Edit, Fix, Span
from kumppanuus.files.document import Document
from kumppanuus.files.nodes import Mark


def apart(fixes: Iterable[Fix]) -> list[Fix]:
    """Return the fixes that can be made at once: of those that touch each other, the first."""
    chosen: list[Fix] = []
    taken: dict[str, list[Span]] = defaultdict(list)
    for fix in fixes:
        if not any(_touches(edit.span, taken[edit.span.path]) for edit in fix.edits):
            chosen.append(fix)
            for edit in fix.edits:
                insort(taken[edit.span.path], edit.span)
    return chosen


def _touches(span: Span, others: list[Span]) -> bool:
    """Whether a span shares something with one of some others, which are sorted and apart."""
    place = bisect(others, span)
    around = sorted([*others[max(0, place - 1) : place + 1], span])
    return any(
        (after.line, after.column) < (before.end_line, before.end_column)
        for before, after in pairwise(around)
    )


def edited(document: Document, edits: Iterable[Edit]) -> str:
    """Return the text of a file with edits made that do not touch each other. All else stays as it is."""
    pieces: list[str] = []
    done = 0
    for edit in sorted(edits, key=lambda one: one.span):
        span = edit.span
        pieces += [document.text[done : document.offset(Mark(span.line, span.column))], edit.text]
        done = document.offset(Mark(span.end_line, span.end_column))
    return "".join([*pieces, document.text[done:]])
