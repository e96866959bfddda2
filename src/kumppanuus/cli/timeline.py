"""``kumppanuus timeline``."""

import datetime as dt
from typing import TYPE_CHECKING, Annotated

import typer

from .naming_options import place_option, record_option
from .options import AsOf, At, Data, Lang, Output, choice_option, settings

if TYPE_CHECKING:
    from kumppanuus.errors import NothingFoundError
    from kumppanuus.labels import Words
    from kumppanuus.views.timeline import Timeline, Years

_FIRST, _LAST = 1900, 2099
"""The years that dates can be in."""


def timeline(
    context: typer.Context,
    region: Annotated[
        str | None,
        place_option("A municipality, city region or region, by name in any language, code or id."),
    ] = None,
    instrument: Annotated[
        str | None,
        record_option("--instrument", "A kind of agreement, by name or id."),
    ] = None,
    round_: Annotated[
        str | None,
        record_option("--round", "One course of an instrument, by name or id."),
    ] = None,
    first: Annotated[
        str | None, typer.Option("--from", metavar="YEAR", help="Leave out what was over before this year.")
    ] = None,
    last: Annotated[
        str | None, typer.Option("--to", metavar="YEAR", help="Leave out what began after this year.")
    ] = None,
    format_: Annotated[
        str | None,
        choice_option("--format", "text|md|html|csv|json|ics", "By default text, or as -o says."),
    ] = None,
    output: Output = None,
    data: Data = None,
    lang: Lang = None,
    as_of: AsOf = None,
    at: At = None,
) -> int:
    """Show agreements in time: of a place with its gaps, of an instrument, of a round, or all rounds.

    A picture shows when agreements were prepared, signed and in force; the
    words below it say on which days, and where that is stated. --region goes
    together with --instrument or --round.

    --format ics writes a calendar of what is planned from the day of --as-of
    on, or from the year of --from: ends, reviews, due dates of commitments and
    steps of rounds. Imported again, it updates what it brought before. What is
    to happen within a year, on a day that no source names, stands on the last
    day of the year, and says so.

    Examples:
        kumppanuus timeline --region Pori

        kumppanuus timeline --region Tampere --instrument mal-sopimus --from 2015

        kumppanuus timeline --round kasvusopimus-2012 --lang en

        kumppanuus timeline -o timeline.html

        kumppanuus timeline --region Pori --as-of 2026-11-22 -o pori.ics
    """
    from kumppanuus.errors import UsageError
    from kumppanuus.render.timeline import LOOK
    from kumppanuus.views.timeline import Subject, build

    from .answering import answer
    from .naming import named, place_named
    from .opening import open_for_answer
    from .output import format_of

    if instrument is not None and round_ is not None:
        raise UsageError("a round is of one instrument already", "leave out --instrument or --round")
    chosen = settings(context, data, lang, as_of, at)
    years = _years(first, last)
    used = format_of(format_, output, LOOK.formats)
    dataset = open_for_answer(chosen)
    subject = Subject(
        place_named(dataset, region, chosen.words) if region is not None else None,
        named(dataset, "instrument", instrument, chosen.words) if instrument is not None else None,
        named(dataset, "round", round_, chosen.words) if round_ is not None else None,
    )
    view = build(dataset, subject, chosen.day, years)
    if used == "ics" and not view.planned:
        raise _empty(view, chosen.words)
    return answer(view, LOOK, used, chosen.words, output)


def _years(first: str | None, last: str | None) -> "Years":
    """Return the years that were asked for. Raises UsageError for what is none."""
    from kumppanuus.errors import UsageError
    from kumppanuus.views.timeline import Years

    years = Years(_year("--from", first), _year("--to", last))
    if years.first and years.last and years.first > years.last:
        raise UsageError(f"--from {first} is later than --to {last}", "put the earlier year after --from")
    return years


def _year(option: str, given: str | None) -> int | None:
    from kumppanuus.errors import UsageError

    if given is None:
        return None
    if not given.isdecimal() or not _FIRST <= int(given) <= _LAST:
        raise UsageError(f"{option}: '{given}' is not a year from {_FIRST} to {_LAST}", "write it as 2015")
    return int(given)


def _empty(view: "Timeline", words: "Words") -> "NothingFoundError":
    """Say that a calendar would be empty, which the standard for calendars does not allow."""
    from kumppanuus.errors import NothingFoundError

    first = dt.date(view.years.first, 1, 1) if view.years.first else view.as_of
    remedy = "" if view.years.first else words["calendar-empty-remedy"]
    return NothingFoundError(words.fill("calendar-empty", date=words.day(first)), remedy)
