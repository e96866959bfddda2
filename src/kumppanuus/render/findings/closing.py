"""How a run is summed up."""

from .run import Run

TYPE_CHECKING = False  # importing it from typing would cost more than a run that found nothing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kumppanuus.diagnostics import Diagnostic


def closing(diagnostics: "Sequence[Diagnostic]", run: Run) -> list[str]:
    """Return the lines at the end of a run: what was found, by whom, and what a fix can mend."""
    return [] if run.quiet else summary(diagnostics, run)


def summary(diagnostics: "Sequence[Diagnostic]", run: Run) -> list[str]:
    """Return the same lines, for whoever wants them of a quiet run too."""
    lines = [f"{_found(diagnostics)}{_by(run)}; checked {_files(run)}."]
    if run.unshown:
        lines.append(f"The other checks found {count(run.unshown, 'fault')}, not shown here.")
    fixes = [one.fix for one in diagnostics if one.fix]
    if fixes:
        lines.append(_fixable(safe=sum(fix.safe for fix in fixes), all_=len(fixes)))
    return lines


def count(number: int, noun: str) -> str:
    """Return ``1 file`` or ``2 files``."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _found(diagnostics: "Sequence[Diagnostic]") -> str:
    if not diagnostics:
        return "No faults found"
    errors = sum(one.severity == "error" for one in diagnostics)
    warnings = len(diagnostics) - errors
    found = [count(errors, "error")] if errors else []
    found += [count(warnings, "warning")] if warnings else []
    faulty = len({one.span.path for one in diagnostics})
    return f"Found {' and '.join(found)} in {count(faulty, 'file')}"


def _by(run: Run) -> str:
    asked = len(run.pages)
    return f" by {asked} of {asked + run.unasked} checks" if run.unasked else ""


def _files(run: Run) -> str:
    return f"{count(run.files, 'file')} in {'this folder' if run.folder == '.' else run.folder}"


def _fixable(*, safe: int, all_: int) -> str:
    unsafe = all_ - safe
    if not safe:
        return f"{unsafe} can be fixed by --fix --unsafe-fixes."
    more = f", {unsafe} more by --fix --unsafe-fixes" if unsafe else ""
    return f"{safe} can be fixed by --fix{more}."
