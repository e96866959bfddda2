"""What is wrong with the data, one renderer per format."""

from collections.abc import Callable, Sequence

from kumppanuus.diagnostics import Diagnostic

from .closing import closing
from .concise import concise
from .full import full
from .github import github
from .json import as_json
from .run import Run
from .sarif import sarif
from .statistics import statistics, statistics_json
from .step_summary import step_summary

Renderer = Callable[[Sequence[Diagnostic], Run], str]

FORMATS: dict[str, Renderer] = {
    "concise": concise,
    "full": full,
    "github": github,
    "json": as_json,
    "sarif": sarif,
}
"""Renderers by name, sorted."""

STATISTICS: dict[str, Renderer] = {"concise": statistics, "full": statistics, "json": statistics_json}
"""Renderers of the findings' numbers."""

__all__ = ["FORMATS", "STATISTICS", "Run", "closing", "step_summary"]
