"""How often each check found something, instead of what it found."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from kumppanuus.diagnostics import Diagnostic, Severity
from kumppanuus.structures import dataclass

from .closing import closing
from .paint import OF_SEVERITY, paint
from .run import Run


@dataclass(frozen=True, slots=True)
class _Row:
    """How many findings a check has, and how many of them a fix can mend."""

    check: str
    severity: Severity
    count: int
    fixable: int


def statistics(diagnostics: Sequence[Diagnostic], run: Run) -> str:
    """Return a line for each check that found something, and the closing lines."""
    rows = _rows(diagnostics)
    width = max((len(str(row.count)) for row in rows), default=0)
    lines = [*_lines(rows, width, run), *closing(diagnostics, run)]
    return "".join(f"{line}\n" for line in lines)


def statistics_json(diagnostics: Sequence[Diagnostic], run: Run) -> str:
    """Return the same as a JSON list."""
    return json.dumps([asdict(row) for row in _rows(diagnostics)], indent=2) + "\n"


def _rows(diagnostics: Sequence[Diagnostic]) -> list[_Row]:
    """Return a row for each check, the most frequent first."""
    found = Counter((one.check, one.severity) for one in diagnostics)
    fixable = Counter((one.check, one.severity) for one in diagnostics if one.fix)
    rows = [_Row(*key, number, fixable[key]) for key, number in found.items()]
    return sorted(rows, key=lambda row: (-row.count, row.check))


def _lines(rows: list[_Row], width: int, run: Run) -> Iterator[str]:
    for row in rows:
        label = paint(f"{row.severity}[{row.check}]", OF_SEVERITY[row.severity], run.screen)
        yield f"{row.count:>{width}} {label}" + (f" ({row.fixable} fixable)" if row.fixable else "")
