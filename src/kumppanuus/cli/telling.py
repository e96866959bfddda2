"""In which format findings are told, and where: on the screen, in a file, in GitHub Actions."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kumppanuus.errors import UsageError

from .options import choice
from .output import emit, goes_to_file, no_format_in_name

if TYPE_CHECKING:
    from kumppanuus.diagnostics import Diagnostic
    from kumppanuus.render.findings import Run

FORMATS = ("concise", "full", "github", "json", "sarif")
COUNTED = ("concise", "full", "json")
"""The formats that statistics come in."""

_ENDINGS = {".sarif.json": "sarif", ".sarif": "sarif", ".json": "json", ".txt": "full"}


def format_of_findings(given: str | None, output: Path | None, *, statistics: bool) -> str:
    """Return the format: the given one, else what the output's name says, else the one for this screen."""
    if given is not None:
        used = choice("the format", given, FORMATS)
    elif goes_to_file(output):
        used = _format_named(output)
    else:
        used = "github" if _in_github_actions() and not statistics else "full"
    if statistics and used not in COUNTED:
        raise UsageError(
            f"there are no statistics in the format '{used}'", f"choose one of {', '.join(COUNTED)}"
        )
    return used


def _format_named(output: Path) -> str:
    for ending, format_ in _ENDINGS.items():
        if output.name.lower().endswith(ending):
            return format_
    raise no_format_in_name(output, FORMATS)


def tell(
    diagnostics: Sequence["Diagnostic"], run: "Run", format_: str, output: Path | None, *, statistics: bool
) -> None:
    """Write the findings, or how many they are. What goes to a file is summed up on standard error."""
    from kumppanuus.render.findings import FORMATS as RENDERERS
    from kumppanuus.render.findings import STATISTICS, closing

    if _in_github_actions():
        _add_step_summary(diagnostics, run)
    renderers = STATISTICS if statistics else RENDERERS
    emit(renderers[format_](diagnostics, run), output)
    if goes_to_file(output):
        for line in closing(diagnostics, run):
            print(line, file=sys.stderr)


def _in_github_actions() -> bool:
    return os.environ.get("GITHUB_ACTIONS") == "true"


def _add_step_summary(diagnostics: Sequence["Diagnostic"], run: "Run") -> None:
    """Add to the page of the step. That it cannot be written is told, and changes nothing else."""
    from kumppanuus.render.findings.step_summary import step_summary

    name = os.environ.get("GITHUB_STEP_SUMMARY")
    if not name:
        return
    try:
        with Path(name).open("a", encoding="utf-8", errors="replace", newline="\n") as file:
            file.write(step_summary(diagnostics, run))
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        print(f"kumppanuus: the summary of the step cannot be written: {reason}", file=sys.stderr)
