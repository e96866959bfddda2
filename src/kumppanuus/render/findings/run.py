"""What was looked at, and how a run is summed up."""

from collections.abc import Sequence
from dataclasses import dataclass

from kumppanuus.diagnostics import Diagnostic, Severity


@dataclass(frozen=True, slots=True)
class Run:
    """The folder and the number of files, for the closing line, and what the text is set for."""

    folder: str
    files: int
    width: int = 100
    color: bool = False
    unicode: bool = True


def summary(diagnostics: Sequence[Diagnostic], run: Run) -> str:
    """Return the closing line of a run."""
    folder = "this folder" if run.folder == "." else run.folder
    checked = f"{_count(run.files, 'file')} in {folder}"
    if not diagnostics:
        return f"No faults found; checked {checked}."
    errors = sum(one.severity is Severity.ERROR for one in diagnostics)
    warnings = len(diagnostics) - errors
    found = [_count(errors, "error")] if errors else []
    found += [_count(warnings, "warning")] if warnings else []
    faulty = len({one.span.path for one in diagnostics})
    return f"Found {' and '.join(found)} in {_count(faulty, 'file')}; checked {checked}."


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
