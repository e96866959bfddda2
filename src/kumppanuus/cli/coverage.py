"""``kumppanuus coverage``."""

from typing import Annotated

import typer

from .naming_options import place_option, record_option
from .options import AsOf, At, Data, Format, Lang, Output, choice, settings


def _complete_level(incomplete: str) -> list[str]:
    from kumppanuus.views.coverage import LEVELS

    return [level for level in LEVELS if level.startswith(incomplete)]


def coverage(
    context: typer.Context,
    level: Annotated[
        str,
        typer.Option(
            "--level",
            metavar="city-region|region",
            help="The places in the rows.",
            autocompletion=_complete_level,
        ),
    ] = "city-region",
    instrument: Annotated[
        str | None,
        record_option("--instrument", "Only the rounds of a kind of agreement, by name or id."),
    ] = None,
    region: Annotated[
        str | None,
        place_option("Only the places of the level around a place or in it, by name, code or id."),
    ] = None,
    format_: Format = None,
    output: Output = None,
    data: Data = None,
    lang: Lang = None,
    as_of: AsOf = None,
    at: At = None,
) -> int:
    """Show which places took part in which rounds: who was in, who was left out, what is not stated.

    Rounds of instruments that succeeded one another stand side by side. An
    agreement of a central city, of another part of a place or of a wider area
    is told apart from the place's own. Left out is only who a source says is;
    of whom no record tells, that is not stated. Below each table stands who
    took part in every round, who was left out since when and whether that one
    came back, each with its sources.

    Examples:
        kumppanuus coverage

        kumppanuus coverage --level region --instrument yhteistyöasiakirja

        kumppanuus coverage --region Pori --lang en

        kumppanuus coverage --as-of 2017-01-01 --format csv

        kumppanuus coverage -o kattavuus.html
    """
    from kumppanuus.errors import NothingFoundError
    from kumppanuus.render.coverage import LOOK
    from kumppanuus.views.coverage import LEVELS, build

    from .answering import answer
    from .naming import named, place_named
    from .opening import open_for_answer
    from .output import format_of

    chosen = settings(context, data, lang, as_of, at)
    words = chosen.words
    level = choice("the level", level, LEVELS)
    used = format_of(format_, output, LOOK.formats)
    dataset = open_for_answer(chosen)
    asked = named(dataset, "instrument", instrument, words) if instrument is not None else None
    place = place_named(dataset, region, words) if region is not None else None
    view = build(dataset, level, chosen.day, asked, place)
    if view.region and not view.places:
        other = next(one for one in LEVELS if one != level)
        message = words.fill("coverage-no-place", place=words.text(view.region.name), level=words[level])
        nearby = ", ".join(words.text(one.name) for one in view.nearby)
        remedies = [words.fill("coverage-nearby", names=nearby)] if nearby else []
        remedies.append(words.fill("coverage-try-level", level=other))
        raise NothingFoundError(message, " ".join(remedies))
    return answer(view, LOOK, used, words, output)
