"""``kumppanuus list``."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from .kinds import complete_kind, plural
from .naming_options import place_option, record_option
from .options import AsOf, At, Data, Format, Lang, Output, choice, settings

if TYPE_CHECKING:
    from kumppanuus.labels import Words
    from kumppanuus.views.listing import Arrangement


def _complete_role(incomplete: str) -> list[str]:
    from .list_filters import ROLES

    return [role for role in ROLES if role.startswith(incomplete)]


def _complete_status(incomplete: str) -> list[str]:
    from kumppanuus.status import StatusName

    return [str(name) for name in StatusName if name.startswith(incomplete)]


def list_records(
    context: typer.Context,
    kind: Annotated[str, typer.Argument(metavar="KIND", help="What to list.", autocompletion=complete_kind)],
    region: Annotated[
        str | None,
        place_option(
            "What reaches a place, as the report on it does; of places, what is around it and in it."
        ),
    ] = None,
    theme: Annotated[
        str | None,
        record_option("--theme", "About a theme or a narrower one.", metavar="THEME"),
    ] = None,
    instrument: Annotated[
        str | None,
        record_option("--instrument", "Of an instrument.", metavar="ID"),
    ] = None,
    round_: Annotated[
        str | None,
        record_option("--round", "Of a round; of themes, its menu.", metavar="ID"),
    ] = None,
    party: Annotated[
        str | None,
        record_option(
            "--party",
            "Who takes part: an organisation, or a kind such as university. Of sources, the publisher.",
            "organisation",
            metavar="ORGANISATION",
        ),
    ] = None,
    role: Annotated[
        str | None,
        typer.Option(
            "--role",
            metavar="ROLE",
            help="As what somebody takes part, such as coordinator; with --party, as what that one does.",
            autocompletion=_complete_role,
        ),
    ] = None,
    programme: Annotated[
        str | None,
        record_option("--programme", "Of a programme.", metavar="ID"),
    ] = None,
    status: Annotated[
        list[str] | None,
        typer.Option(
            "--status",
            metavar="STATUS",
            help="With a status on the day; several with commas or repeated.",
            autocompletion=_complete_status,
        ),
    ] = None,
    from_: Annotated[
        str | None,
        typer.Option(
            "--from", metavar="DATE", help="In force on this day or later; of others, by their own date."
        ),
    ] = None,
    to: Annotated[
        str | None,
        typer.Option("--to", metavar="DATE", help="In force on this day or before; together, in between."),
    ] = None,
    ends: Annotated[
        str | None,
        typer.Option(
            "--ends", metavar="DATE", help="Ends on a day, in a month, a year or a range: 2027-12-31, 2027."
        ),
    ] = None,
    source: Annotated[
        str | None,
        record_option("--source", "Rests on a source anywhere.", metavar="ID"),
    ] = None,
    columns: Annotated[
        str | None,
        typer.Option(
            "--columns",
            metavar="A,B,C",
            help="Which columns to show, in this order.",
        ),
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option("--sort", metavar="COLUMN", help="Sort by a column; -COLUMN for the last first."),
    ] = None,
    limit: Annotated[
        int | None,
        typer.Option("--limit", metavar="N", min=1, help="No more rows than this."),
    ] = None,
    format_: Format = None,
    output: Output = None,
    data: Data = None,
    lang: Lang = None,
    as_of: AsOf = None,
    at: At = None,
) -> int:
    """List the records of a kind: all of them, or those that you ask for. Filters combine.

    KIND is agreements, city-regions, countries, funding, indicators, instruments,
    municipalities, organisations, places, programmes, regions, rounds, schemes, sources,
    sub-regions or themes.

    An agreement of which it cannot be told whether it is what you ask for, because a date is
    only partly known, stands under a heading of its own, and so do proposals.

    Other records than agreements are filtered by what they say themselves, or else through the
    agreements that name them: list city-regions --theme X gives those with X in an agreement.

    Examples:
        kumppanuus list agreements --region Pori

        kumppanuus list agreements --theme kiertotalous --from 2025-01-01 --to 2025-01-01

        kumppanuus list agreements --ends 2027 --sort end --columns title,end,parties

        kumppanuus list agreements --instrument teemaverkosto --role coordinator

        kumppanuus list city-regions --theme kiertotalous --status in-force

        kumppanuus list organisations --role coordinator --party university-of-applied-sciences

        kumppanuus list themes --round kasvusopimus-2012 --lang en

        kumppanuus list sources --party TEM --from 2021 --to 2021 --format csv
    """
    from kumppanuus.render.listing import LOOK
    from kumppanuus.render.listing.cells import filters
    from kumppanuus.views.listing import LISTS, build

    from .answering import answer
    from .list_filters import GivenFilters
    from .opening import open_for_answer
    from .output import format_of

    chosen = settings(context, data, lang, as_of, at)
    what = choice("the kind", plural(kind), LISTS)
    used = format_of(format_, output, LOOK.formats)
    asked = GivenFilters.of(
        what,
        {
            "region": region,
            "theme": theme,
            "instrument": instrument,
            "round": round_,
            "party": party,
            "role": role,
            "programme": programme,
            "status": status,
            "from": from_,
            "to": to,
            "ends": ends,
            "source": source,
        },
    )
    arrangement = _arrangement(what, columns, sort, limit, chosen.words)
    dataset = open_for_answer(chosen)
    listing = build(dataset, what, chosen.day, asked.filters(dataset, chosen.words), arrangement)
    if used == "csv" and listing.filters and listing.is_empty:
        asked_for = filters(listing, chosen.words)
        print(f"kumppanuus: {chosen.words['nothing-left']}\n  {asked_for}", file=sys.stderr)
    return answer(listing, LOOK, used, chosen.words, output)


def _arrangement(
    what: str, columns: str | None, sort: str | None, limit: int | None, words: "Words"
) -> "Arrangement":
    """Return which columns are shown, and in which order the rows. Raises UsageError for an unknown one."""
    from kumppanuus.views.listing import COLUMNS, Arrangement, kind_of

    had = ("id", *COLUMNS[kind_of(what)])
    shown = None
    if columns is not None:
        chosen = dict.fromkeys(choice("the column", name.strip(), had) for name in columns.split(","))
        shown = tuple(name for name in chosen if name != "id")
    by = choice("the column", sort.removeprefix("-"), had) if sort else None
    return Arrangement(
        columns=shown,
        sort=by,
        descending=bool(sort and sort.startswith("-")),
        limit=limit,
        language=words.language,
    )
