"""An answer as plain text, line by line as rich would set it, which takes longer to import than most answers.

Only what fits is set here: letters as wide as one another, no colours, and no line that must be broken.
"""

from collections.abc import Iterator

from kumppanuus.asking.answer import Answer
from kumppanuus.labels import Words
from kumppanuus.render.screen import Screen

from .columns import GAP, Column, closing, columns_of, widths_of

_LAST_LATIN = "\u02ff"
_SIGNS = frozenset("‐‑–—‘’“”„†•…€")
"""Signs beside the Latin letters that are as wide as these."""


def plain_text(answer: Answer, words: Words, screen: Screen) -> str | None:
    """Return an answer as text, or None where it is to be painted."""
    if screen.color:
        return None
    lines: list[str] | None = []
    if answer.rows:
        lines = _table(columns_of(answer, len), screen)
    if lines is None:
        return None
    said = [
        *_heading(answer, words),
        *([*lines, ""] if lines else [words["query-none"]]),
        closing(answer, words),
    ]
    if not all(_is_plain(line) and len(line) <= screen.width for line in said):
        return None
    return "".join(f"{line.rstrip()}\n" for line in said)


def _heading(answer: Answer, words: Words) -> Iterator[str]:
    if answer.title:
        yield words.text(answer.title)
        if answer.note:
            yield words.text(answer.note)
        yield ""


def _table(columns: list[Column], screen: Screen) -> list[str] | None:
    """Return the lines of a table, or None where some cell is wider than its column."""
    widths = widths_of(columns, screen.width)
    if not all(widths) or widths != [column.wide for column in columns]:
        return None
    lines = zip(*(_set(column, width) for column, width in zip(columns, widths, strict=True)), strict=True)
    rule = ("─" if screen.unicode else "-") * (sum(widths) + GAP * (len(widths) - 1))
    heading, *rows = [(" " * GAP).join(line) for line in lines]
    return [heading, rule, *rows]


def _set(column: Column, width: int) -> Iterator[str]:
    for cell in (column.name, *column.cells):
        yield cell.rjust(width) if column.is_number else cell.ljust(width)


def _is_plain(line: str) -> bool:
    return line.isascii() or all(sign <= _LAST_LATIN or sign in _SIGNS for sign in line.replace("─", ""))
