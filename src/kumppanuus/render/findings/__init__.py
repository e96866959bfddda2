"""What is wrong with the data, one renderer per format. Each is imported when something is written in it."""

from .closing import closing
from .run import Run

TYPE_CHECKING = False  # importing it from typing would cost more than a run that found nothing

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from kumppanuus.diagnostics import Diagnostic

    Renderer = Callable[[Sequence[Diagnostic], Run], str]


def _concise(diagnostics: "Sequence[Diagnostic]", run: Run) -> str:
    from .concise import concise

    return concise(diagnostics, run)


def _full(diagnostics: "Sequence[Diagnostic]", run: Run) -> str:
    from .full import full

    return full(diagnostics, run)


def _github(diagnostics: "Sequence[Diagnostic]", run: Run) -> str:
    from .github import github

    return github(diagnostics, run)


def _json(diagnostics: "Sequence[Diagnostic]", run: Run) -> str:
    from .json import as_json

    return as_json(diagnostics, run)


def _sarif(diagnostics: "Sequence[Diagnostic]", run: Run) -> str:
    from .sarif import sarif

    return sarif(diagnostics, run)


def _statistics(diagnostics: "Sequence[Diagnostic]", run: Run) -> str:
    from .statistics import statistics

    return statistics(diagnostics, run)


def _statistics_json(diagnostics: "Sequence[Diagnostic]", run: Run) -> str:
    from .statistics import statistics_json

    return statistics_json(diagnostics, run)


FORMATS: "Mapping[str, Renderer]" = {
    "concise": _concise,
    "full": _full,
    "github": _github,
    "json": _json,
    "sarif": _sarif,
}
"""Renderers by name, sorted."""

STATISTICS: "Mapping[str, Renderer]" = {"concise": _statistics, "full": _statistics, "json": _statistics_json}
"""Renderers of the findings' numbers."""

__all__ = ["FORMATS", "STATISTICS", "Run", "closing"]
