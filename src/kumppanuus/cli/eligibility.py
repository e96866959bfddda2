"""``kumppanuus eligibility``."""

from typing import Annotated

import typer

from .naming import complete_place
from .naming_options import record_option
from .options import AsOf, At, Data, Format, Lang, Output, settings


def eligibility(
    context: typer.Context,
    place: Annotated[
        str,
        typer.Argument(
            metavar="PLACE",
            help="A municipality, city region or region, by name in any language, code or id.",
            autocompletion=complete_place,
        ),
    ],
    round_: Annotated[
        str | None,
        record_option("--round", "One course of an instrument, by name or id; by default all in order."),
    ] = None,
    format_: Format = None,
    output: Output = None,
    data: Data = None,
    lang: Lang = None,
    as_of: AsOf = None,
    at: At = None,
) -> int:
    """Tell what a place could get in a round, in which tier, by which source, and what came of it.

    A municipality is held through its city region, as that was when the round went on. Where no
    source says whether it belonged to one, both ways are told, and neither as certain. Of a region
    or the country, what its city regions and municipalities could get stands apart.

    Agreements that came of it stand below, each with the tier that opened it; also those that no tier
    names. What no source states is said to be not stated: that is not the same as closed.

    Examples:
        kumppanuus eligibility Pori --round kasvusopimus-2012

        kumppanuus eligibility Helsinki --round kasvusopimus-2012 --lang en

        kumppanuus eligibility Kauhajoki

        kumppanuus eligibility Satakunta --round kasvusopimus-2012 --format csv

        kumppanuus eligibility Suomi --round kasvusopimus-2012 --lang sv -o kasvusopimus-2012.html
    """
    from kumppanuus.render.eligibility import LOOK
    from kumppanuus.views.eligibility import build

    from .answering import answer
    from .naming import named, place_named
    from .opening import open_for_answer
    from .output import format_of

    chosen = settings(context, data, lang, as_of, at)
    used = format_of(format_, output, LOOK.formats)
    dataset, words = open_for_answer(chosen), chosen.words
    where = place_named(dataset, place, words)
    which = named(dataset, "round", round_, words) if round_ is not None else None
    return answer(build(dataset, where, chosen.day, which), LOOK, used, words, output)
