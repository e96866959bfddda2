"""One line a finding: place, check, fault, remedy."""

from collections.abc import Sequence

from kumppanuus.diagnostics import Diagnostic

from .run import Run, summary


def concise(diagnostics: Sequence[Diagnostic], run: Run) -> str:
    """Return a line for each finding, and a closing line."""
    return "\n".join([*map(_line, diagnostics), summary(diagnostics, run)]) + "\n"


def _line(diagnostic: Diagnostic) -> str:
    """``data/…/pori-2021.yaml:11:20: error[dangling-reference]: no organisation 'city/porri' (…)``."""
    remedy = f" ({diagnostic.help})" if diagnostic.help else ""
    return f"{diagnostic.span}: {diagnostic.severity}[{diagnostic.check}]: {diagnostic.message}{remedy}"
