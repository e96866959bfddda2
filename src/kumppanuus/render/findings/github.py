"""Workflow commands of GitHub Actions: each finding becomes a note on its line of the pull request."""

from collections.abc import Sequence

from kumppanuus.diagnostics import Diagnostic

from .run import Run, summary


def github(diagnostics: Sequence[Diagnostic], run: Run) -> str:
    """Return a workflow command for each finding, and a closing line."""
    return "\n".join([*map(_command, diagnostics), summary(diagnostics, run)]) + "\n"


def _command(diagnostic: Diagnostic) -> str:
    span = diagnostic.span
    place = {"file": span.path, "line": span.line, "col": span.column, "endLine": span.end_line}
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
