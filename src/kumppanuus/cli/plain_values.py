"""Values that stay what they are.

Typer hands every value of every command to Pydantic, even a text that stays a text and a value that is not
given, and importing Pydantic takes longer than all the rest of the command line. What needs no work is let
through here; everything else, with all that can be wrong with it, is Typer's as before.
"""

from collections.abc import Iterable
from typing import Any


def let_through(parameters: Iterable[Any]) -> None:
    """Let plain values of these parameters through.

    Typer keeps in this attribute how a parameter's values are to be read, once it was needed. Were it
    named otherwise some day, all would work as before, and ``tests/test_imports.py`` would say so.
    """
    for parameter in parameters:
        parameter._runtime_param = _Plain()


class _Plain:
    """How a value is read: as it is, or else as Typer would."""

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        """Return the value as the command gets it."""
        kind = param.type_descriptor.annotation
        if value is None:
            return () if param.multiple or param.nargs == -1 else None
        if kind is str and isinstance(value, str):
            return value
        if kind == list[str] and all(isinstance(one, str) for one in value):
            return list(value)
        if kind in (int, float) and value is param.default:
            return kind(value)
        param._runtime_param = None
        return param.get_runtime_param().coerce(value, param, ctx)
