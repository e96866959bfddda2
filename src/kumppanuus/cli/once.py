"""An option that takes one value is given once: of two values, none is silently forgotten.

The parser says which options it met, so short and long forms, values after ``=`` and values that look
like options are all read as the command reads them. What stands before the command is counted by itself.
"""

from collections import Counter
from typing import Any

from typer.core import TyperCommand, TyperGroup

from kumppanuus.errors import UsageError

from .no_cache import no_cache_option
from .plain_values import let_through


class _Once:
    """What a command and a group have in common."""

    def parse_args(self: Any, ctx: Any, args: list[str]) -> list[str]:
        """Read the arguments. Raises UsageError."""
        given = list(args)
        let_through(self.get_params(ctx))
        rest: list[str] = super().parse_args(ctx, args)  # type: ignore[misc]
        _check(self, ctx, given)
        return rest

    def get_help_option_names(self, ctx: Any) -> list[str]:
        """Return them in the order in which they are chosen, and not in that of a set."""
        return list(ctx.help_option_names)


class OnceCommand(_Once, TyperCommand):
    """A command that refuses an option with two values. One that opens a dataset takes ``--no-cache``."""

    def __init__(self, *arguments: Any, **attributes: Any) -> None:
        super().__init__(*arguments, **attributes)
        if {"data", "lang"} <= {parameter.name for parameter in self.params}:
            self.params.append(no_cache_option())


class OnceGroup(_Once, TyperGroup):
    """The same of what stands before the command."""


def _check(command: TyperCommand | TyperGroup, context: Any, given: list[str]) -> None:
    if context.resilient_parsing:  # for the shell, a command is read while it is being written
        return
    met: list[Any] = command.make_parser(context).parse_args(args=given)[2]
    for option, count in Counter(met).items():
        takes_one = option.param_type_name == "option" and not (option.multiple or option.is_flag)
        if count > 1 and takes_one:
            name = max(option.opts, key=len)
            raise UsageError(f"{name} is given more than once", f"give {name} once")
