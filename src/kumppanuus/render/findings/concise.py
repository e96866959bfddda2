"""One line a finding: place, check, fault, remedy."""

from collections.abc import Sequence

from kumppanuus.diagnostics import Diagnostic

from .cells import visible
from .closing import closing
from .fixable import fixable
from .run import Run


def concise(diagnostics: Sequence[Diagnostic], run: Run) -> str:
    """Return a line for each finding, and the closing lines."""
    lines = [visible(_line(one), run.screen) for one in diagnostics]
    return "".join(f"{line}\n" for line in (*lines, *closing(diagnostics, run)))


def _line(diagnostic: Diagnostic) -> str:
    """``data/…/pori-2021.yaml:11:20: error[dangling-reference]: no organisation 'city/porri' (…)``."""
    place = f"{diagnostic.span}: {diagnostic.severity}[{diagnostic.check}]:"
    remedy = f"({diagnostic.help})" if diagnostic.help else ""
    return " ".join(filter(None, (place, diagnostic.message, remedy, fixable(diagnostic))))
