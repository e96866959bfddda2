"""The options that every command shares; they work before and after the command."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kumppanuus.errors import UsageError
from kumppanuus.nearest import did_you_mean

if TYPE_CHECKING:
    from kumppanuus.labels import Words
    from kumppanuus.model.dates import PartialDate


def completing_choice(choices: str) -> Callable[[str], list[str]]:
    """Return a function for the shell that gives those of ``a|b|c`` that begin so."""

    def complete(incomplete: str) -> list[str]:
        return [choice for choice in choices.split("|") if choice.startswith(incomplete)]

    return complete


def choice_option(option: str, choices: str, meaning: str) -> Any:
    """Return an option whose values are few, and are shown and completed."""
    return typer.Option(option, metavar=choices, help=meaning, autocompletion=completing_choice(choices))


Data = Annotated[
    Path | None,
    typer.Option(
        "--data",
        metavar="FOLDER",
        help="The dataset. By default data/ here or above, else the one that came along.",
    ),
]
Lang = Annotated[
    str | None,
    choice_option(
        "--lang",
        "fi|sv|en",
        "The language of the answer. By default KUMPPANUUS_LANG, the locale's, or Finnish.",
    ),
]
AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="The day to answer for, as 2021-02-09. By default today."),
]
At = Annotated[
    str | None,
    typer.Option(
        "--at", metavar="REV", help="The data as it stood at a git revision: a commit, branch or tag."
    ),
]
Format = Annotated[
    str | None,
    choice_option("--format", "text|md|html|csv|json", "By default text, or as -o says."),
]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write to a file; its ending chooses the format."),
]


@dataclass(frozen=True, slots=True)
class Settings:
    """What the shared options come to."""

    data: Path | None
    words: "Words"
    day: dt.date
    at: str | None = None


def remember(
    context: typer.Context, data: Path | None, lang: str | None, as_of: str | None, at: str | None
) -> None:
    """Keep the options given before the command."""
    context.obj = (data, lang, as_of, at)


def settings_on_disk(
    context: typer.Context, data: Path | None, lang: str | None, as_of: str | None
) -> Settings:
    """Return the settings of a command about the files as they are now. Raises UsageError for --at."""
    chosen = settings(context, data, lang, as_of)
    if chosen.at is not None:
        message = f"{context.info_name} is about the files as they are now, and not at a revision"
        raise UsageError(message, "leave --at out")
    return chosen


def settings(
    context: typer.Context, data: Path | None, lang: str | None, as_of: str | None, at: str | None = None
) -> Settings:
    """Return the settings; an option after the command counts more than one before it."""
    from kumppanuus.labels import Words, choose_language
    from kumppanuus.model.languages import LANGUAGES

    before = context.obj or (None, None, None, None)
    data, lang = data or before[0], lang or before[1]
    as_of, at = before[2] if as_of is None else as_of, before[3] if at is None else at
    if lang is not None and lang not in LANGUAGES:
        raise UsageError(f"there is no language '{lang}'", "write --lang fi, --lang sv or --lang en")
    return Settings(data, Words(choose_language(lang)), day_of(as_of), at)


def day_of(text: str | None) -> dt.date:
    """Return the day that ``--as-of`` names, or today."""
    if text is None:
        return dt.datetime.now().astimezone().date()
    date = date_of("--as-of", text)
    if date.first != date.last:
        raise UsageError(f"--as-of: '{text}' is not a single day", "write it as 2021-02-09")
    return date.first


def date_of(option: str, text: str) -> "PartialDate":
    """Return the date that an option names, as precise as it is given. Raises UsageError for what is none."""
    from pydantic_core import PydanticCustomError

    from kumppanuus.model.dates import PartialDate

    try:
        return PartialDate.parse(text)
    except PydanticCustomError as error:
        context = error.context or {}
        raise UsageError(f"{option}: {context['message']}", context["remedy"]) from None


def choice(option: str, given: str, choices: tuple[str, ...]) -> str:
    """Return a choice that was given. Raises UsageError, with what may have been meant, for another."""
    if given in choices:
        return given
    remedy = did_you_mean(given, choices) or f"choose one of {', '.join(choices)}"
    raise UsageError(f"{option} '{given}' is unknown", remedy)
