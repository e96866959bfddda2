"""The group of all commands. The help lists them as the table does; a command is imported when it runs."""

from importlib import import_module
from typing import Any

import typer
from typer.core import TyperCommand

from .commands import COMMANDS, home_of
from .once import OnceCommand, OnceGroup


class Listed(TyperCommand):
    """A command that is known by its name and its summary alone."""

    def loaded(self) -> TyperCommand:
        """Return the command itself."""
        assert self.name is not None
        module, function = home_of(self.name)
        alone = typer.Typer(add_completion=False)
        alone.command(self.name, cls=OnceCommand)(getattr(import_module(f".{module}", __package__), function))
        command = typer.main.get_command(alone)
        assert isinstance(command, TyperCommand)
        return command


class LazyGroup(OnceGroup):
    """The commands of the table."""

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        for panel, commands in COMMANDS.items():
            for name, summary in commands.items():
                self.add_command(Listed(name, help=summary, rich_help_panel=panel))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return the command that the arguments begin with, its name, and the other arguments."""
        name, command, rest = super().resolve_command(ctx, args)
        return name, command.loaded() if isinstance(command, Listed) else command, rest
