"""``kumppanuus compare``."""

import datetime as dt
from typing import TYPE_CHECKING, Annotated, Any

import typer

from .naming import completing
from .options import AsOf, At, Data, Format, Lang, Output, Settings, settings

if TYPE_CHECKING:
    from kumppanuus.dataset import Dataset
    from kumppanuus.render.look import Look

MOST = 6
"""More columns than these cannot be read side by side."""


def compare(
    context: typer.Context,
    names: Annotated[
        list[str],
        typer.Argument(
            metavar="A B …",
            help="Two to six places, or two to six agreements.",
            autocompletion=completing("place-names", "agreement"),
        ),
    ],
    format_: Format = None,
    output: Output = None,
    data: Data = None,
    lang: Lang = None,
    as_of: AsOf = None,
    at: At = None,
) -> int:
    """Compare places, or the agreements of one place over time.

    Agreements of one place stand in order of time: which themes are kept, which go on in a narrower or
    broader form, which are only in an earlier or a later one as far as is known; the same of the
    parties; money, terms and commitments of each. Only a list that is stated complete shows that
    something was dropped.

    Places stand side by side: themes, kinds of agreement, agreements and their terms, parties and
    money. This covers a place's own agreements, those of its city region and sub-region, and those of
    places in it, but not those of a wider region or of the whole country. A place cannot be compared
    with one that it lies in.

    Examples:
        kumppanuus compare kasvusopimus/pori-2013 ekosysteemisopimus/pori-2021

        kumppanuus compare Pori Vaasa Kokkola

        kumppanuus compare Pori Vaasa --as-of 2016-01-01 --lang en

        kumppanuus compare Tampere Turku -o tampere-turku.html

        kumppanuus compare kasvusopimus/tampere-2013 ekosysteemisopimus/tampere-2021 --format csv
    """
    from kumppanuus.render.compare import OF_PLACES

    from .answering import answer
    from .opening import open_for_answer
    from .output import format_of

    _few(names)
    chosen = settings(context, data, lang, as_of, at)
    used = format_of(format_, output, OF_PLACES.formats)
    view, look = _compared(open_for_answer(chosen), names, chosen)
    return answer(view, look, used, chosen.words, output)


def _few(names: list[str]) -> None:
    """Raise UsageError for one name alone, and for more than fit side by side."""
    from kumppanuus.errors import UsageError

    if len(names) < 2:
        raise UsageError("there is nothing to compare with", "name two places or two agreements, or more")
    if len(names) > MOST:
        raise UsageError(f"{len(names)} do not fit side by side", f"name at most {MOST}")


def _compared(dataset: "Dataset", names: list[str], chosen: Settings) -> "tuple[Any, Look[Any]]":
    """Return the comparison and how it looks. Raises UsageError and NothingFoundError."""
    from kumppanuus.render.compare import OF_AGREEMENTS, OF_PLACES
    from kumppanuus.views.compare import agreements, places
    from kumppanuus.views.places import successor_of

    from .naming import named, place_named

    words = chosen.words
    if _are_agreements(dataset, names):
        found = [named(dataset, "agreement", name, words) for name in names]
        _different(names, found)
        return agreements.build(dataset, found, chosen.day), OF_AGREEMENTS
    found = [place_named(dataset, name, words) for name in names]
    _different(names, found)
    there = [successor_of(dataset, name, chosen.day) for name in found]
    _different(names, there)
    _apart(dataset, names, there, chosen.day)
    return places.build(dataset, found, chosen.day), OF_PLACES


def _are_agreements(dataset: "Dataset", names: list[str]) -> bool:
    """Whether agreements are named, and not places. Raises UsageError for some of each.

    What is neither counts as the one that it looks like, so that the suggestion fits.
    """
    from kumppanuus.errors import UsageError
    from kumppanuus.lookup import find_named, find_place

    a_place = [name for name in names if find_place(dataset, name).ids]
    an_agreement = [
        name for name in names if name not in a_place and find_named(dataset, "agreement", name).ids
    ]
    if a_place and an_agreement:
        raise UsageError(
            f"'{a_place[0]}' is a place and '{an_agreement[0]}' an agreement",
            "compare places with places, or agreements with agreements",
        )
    if a_place or an_agreement:
        return bool(an_agreement)
    return any("/" in name and not find_place(dataset, name).suggestions for name in names)


def _different(names: list[str], found: list[str]) -> None:
    """Raise UsageError where two names mean the same."""
    from kumppanuus.errors import UsageError

    for number, one in enumerate(found):
        if one in found[:number]:
            first = names[found.index(one)]
            raise UsageError(f"'{first}' and '{names[number]}' are the same: {one}", "name each once")


def _apart(dataset: "Dataset", names: list[str], places: list[str], day: dt.date) -> None:
    """Raise UsageError where one place lies in another, and for a whole country."""
    from kumppanuus.errors import UsageError
    from kumppanuus.views.compare.reached import part_and_whole

    remedy = "name places beside each other, such as two regions or two municipalities"
    found = part_and_whole(dataset, places, day)
    if found:
        part, whole = found
        which = f"'{names[part]}'"
        if places[part].startswith("city-region/"):
            which = f"the central city of {which}"
        raise UsageError(
            f"{which} lies in '{names[whole]}', and a place is not compared with what it is part of", remedy
        )
    for name, place in zip(names, places, strict=True):
        if place.startswith("country/"):
            raise UsageError(f"'{name}' is a whole country, of whose parts nothing would be shown", remedy)
