"""One line a finding: place, check, fault, remedy."""

from collections.abc import Sequence

from kumppanuus.diagnostics import Diagnostic

from .run import Run, summary


def concise(diagnostics: Sequence[Diagnostic], run: Run) -> str:
    """Return a line for each finding, and a closing line."""
    lines = [line_of(one) + (f" ({one.help})" if one.help else "") for one in diagnostics]
    return "\n".join([*lines, summary(diagnostics, run)]) + "\n"


def line_of(diagnostic: Diagnostic) -> str:
    """``data/…/pori-2021.yaml:11:20: error[dangling-reference]: no organisation 'city/porri'``."""
    return f"{diagnostic.span}: {diagnostic.severity}[{diagnostic.check}]: {diagnostic.message}"
