"""What is wrong with the data, one renderer per format."""

from collections.abc import Callable, Sequence

from kumppanuus.diagnostics import Diagnostic

from .concise import concise
from .full import full
from .github import github
from .json import as_json
from .run import Run

Renderer = Callable[[Sequence[Diagnostic], Run], str]

FORMATS: dict[str, Renderer] = {"concise": concise, "full": full, "github": github, "json": as_json}
"""Renderers by name, sorted."""

__all__ = ["FORMATS", "Run"]
