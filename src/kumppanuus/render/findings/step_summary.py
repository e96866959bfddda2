"""A page for the summary of a step in GitHub Actions, which shows only a few findings as notes."""

from collections.abc import Iterator, Sequence

from kumppanuus.diagnostics import Diagnostic, Severity
from kumppanuus.render.markdown import escaped

from .closing import summary
from .run import Run

_MOST = 50
"""So many findings stand in the table, errors first."""


def step_summary(diagnostics: Sequence[Diagnostic], run: Run) -> str:
    """Return a heading, the closing lines and a table of the findings, in Markdown."""
    return "\n\n".join(_blocks(diagnostics, run)) + "\n"


def _blocks(diagnostics: Sequence[Diagnostic], run: Run) -> Iterator[str]:
    yield "## kumppanuus validate"
    yield escaped(" ".join(summary(diagnostics, run)))
    if not diagnostics:
        return
    by_weight = sorted(diagnostics, key=lambda one: one.severity is not Severity.ERROR)
    rows = [_row(one, run) for one in by_weight[:_MOST]]
    yield "\n".join(["| check | place | fault | remedy |", "|---|---|---|---|", *rows])
    if len(by_weight) > _MOST:
        yield f"And {len(by_weight) - _MOST} more."


def _row(diagnostic: Diagnostic, run: Run) -> str:
    label = f"{diagnostic.severity}: {diagnostic.check}"
    place = f"{run.in_repository(diagnostic.span.path)}:{diagnostic.span.line}"
    values = (label, place, diagnostic.message, diagnostic.help)
    return f"| {' | '.join(map(escaped, values))} |"
