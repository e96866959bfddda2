"""Workflow commands of GitHub Actions: each finding becomes a note on its line of the pull request."""

from collections.abc import Sequence

from kumppanuus.diagnostics import Diagnostic

from .closing import closing
from .run import Run


def github(diagnostics: Sequence[Diagnostic], run: Run) -> str:
    """Return a workflow command for each finding, and the closing lines."""
    lines = (*(_command(one, run) for one in diagnostics), *closing(diagnostics, run))
    return "".join(f"{line}\n" for line in lines)


def _command(diagnostic: Diagnostic, run: Run) -> str:
    span = diagnostic.span
    path = run.in_repository(span.path)
    place = {"file": path, "line": span.line, "col": span.column, "endLine": span.end_line}
    if span.end_line == span.line:
        place["endColumn"] = span.end_column
    place["title"] = diagnostic.check
    properties = ",".join(f"{key}={_property(str(value))}" for key, value in place.items())
    message = f"{diagnostic.message}\n{diagnostic.help}" if diagnostic.help else diagnostic.message
    return f"::{diagnostic.severity} {properties}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
