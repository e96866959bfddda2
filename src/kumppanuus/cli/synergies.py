"""``kumppanuus synergies``."""

from typing import TYPE_CHECKING, Annotated

import typer

from .naming_options import place_option, record_option
from .options import AsOf, At, Data, Format, Lang, Output, settings

if TYPE_CHECKING:
    from kumppanuus.dataset import Dataset
    from kumppanuus.labels import Words

_MOST = 10
"""Of a group, so many are shown to a reader."""

_WHOLE = ("csv", "json")
"""What goes to other programs holds all, unless it is limited."""


def synergies(
    context: typer.Context,
    region: Annotated[
        str | None,
        place_option("Whose agreements the others are compared with, by name in any language, code or id."),
    ] = None,
    theme: Annotated[
        str | None,
        record_option("--theme", "Only agreements that take up this theme; alone, also those near it."),
    ] = None,
    agreement: Annotated[
        str | None,
        record_option("--agreement", "One agreement with which the others are compared.", metavar="ID"),
    ] = None,
    limit: Annotated[
        int | None,
        typer.Option(
            "--limit",
            metavar="N",
            min=1,
            help="How many agreements to show under a heading: 10, and all in CSV and JSON.",
        ),
    ] = None,
    format_: Format = None,
    output: Output = None,
    data: Data = None,
    lang: Lang = None,
    as_of: AsOf = None,
    at: At = None,
) -> int:
    """Tell who else works on the same or near themes, how near, by which themes and with which parties.

    Each agreement of others is compared with the place's own that are in force,
    and stands once, with the nearest of them. A rare theme weighs more than one
    that many have, and a broader theme in common counts too. Each line says what
    made it. What runs, may run, is in preparation, is over or is only proposed
    stands apart, and so does what reaches the place itself, such as its region's
    agreements.

    With --region and --theme, only agreements in which both have the theme are
    compared. With --theme alone, those with the theme or a narrower one come
    first, then those that share a broader one.

    Examples:
        kumppanuus synergies --region Pori

        kumppanuus synergies --region Pori --theme kiertotalous

        kumppanuus synergies --theme kiertotalous --lang en

        kumppanuus synergies --agreement ekosysteemisopimus/lahti-2021 --limit 3

        kumppanuus synergies --region Satakunta -o synergiat.csv
    """
    from kumppanuus.errors import UsageError
    from kumppanuus.render.synergies import LOOK
    from kumppanuus.views.synergies import Asked, build

    from .answering import answer
    from .naming import named, place_named
    from .opening import open_for_answer
    from .output import format_of

    if region is None and theme is None and agreement is None:
        raise UsageError(
            "nothing says whose synergies to look for",
            "name a place after --region, a theme after --theme, or an agreement after --agreement",
        )
    if region is not None and agreement is not None:
        raise UsageError("an agreement has its places already", "leave out --region or --agreement")
    chosen = settings(context, data, lang, as_of, at)
    used = format_of(format_, output, LOOK.formats)
    dataset, words = open_for_answer(chosen), chosen.words
    asked = Asked(
        None if region is None else place_named(dataset, region, words),
        None if theme is None else _theme(dataset, theme, words),
        None if agreement is None else named(dataset, "agreement", agreement, words),
    )
    most = limit or (None if used in _WHOLE else _MOST)
    return answer(build(dataset, asked, chosen.day, most), LOOK, used, words, output)


def _theme(dataset: "Dataset", query: str, words: "Words") -> str:
    """Return the theme of the shared vocabulary that is meant. Raises NothingFoundError.

    A theme of a round's menu is meant as what is stated to be the same in the shared vocabulary.
    """
    from kumppanuus.errors import NothingFoundError
    from kumppanuus.vocabulary import as_shared

    from .naming import named

    name = named(dataset, "theme", query, words)
    same = sorted(as_shared(dataset, name))
    if len(same) == 1:
        return same[0]
    concept = dataset.themes[name]
    near = same or [*concept.close_match, *concept.broad_match, *concept.narrow_match]
    message = words.fill("synergies-theme-elsewhere", name=name)
    remedy = words.fill("did-you-mean", names=", ".join(near)) if near else ""
    raise NothingFoundError(message, remedy or words.fill("try-list-kind", kinds="themes"))
