"""``--no-cache``: an answer from the files alone, of which nothing is kept either.

It says what ``KUMPPANUUS_CACHE=off`` says, and is understood before and after every command that opens a
dataset.
"""

import os
from typing import Any

import typer

HELP = "Read every file, and keep nothing for the next time; so does KUMPPANUUS_CACHE=off."


def switch_off(wanted: bool) -> None:
    """Keep nothing in this process, if that is wanted."""
    if wanted:
        os.environ["KUMPPANUUS_CACHE"] = "off"


def no_cache_option() -> Any:
    """Return the option, made by Typer for a command of no other use."""

    def alone(
        no_cache: bool = typer.Option(
            False, "--no-cache", help=HELP, callback=switch_off, expose_value=False
        ),
    ) -> None: ...

    app = typer.Typer(add_completion=False)
    app.command()(alone)
    return next(one for one in typer.main.get_command(app).params if one.name == "no_cache")
