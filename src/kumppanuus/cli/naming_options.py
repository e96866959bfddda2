"""The options by which commands name a place or a record: spelled, read and completed alike everywhere.

What such an option does to an answer is each command's own to say.
"""

from typing import Any

import typer

from .naming import complete_place, completing


def place_option(meaning: str) -> Any:
    """Return ``--region``, with what it means for the command."""
    return typer.Option("--region", "-r", metavar="PLACE", help=meaning, autocompletion=complete_place)


def record_option(option: str, meaning: str, kind: str = "", metavar: str = "NAME") -> Any:
    """Return an option for a record of a kind, by default the one that the option is called after."""
    kind = kind or option.removeprefix("--")
    return typer.Option(option, metavar=metavar, help=meaning, autocompletion=completing(kind))
