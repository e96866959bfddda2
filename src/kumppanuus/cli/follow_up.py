"""``kumppanuus follow-up``."""

from typing import TYPE_CHECKING, Annotated

import typer

from .naming_options import place_option, record_option
from .options import AsOf, At, Data, Format, Lang, Output, settings

if TYPE_CHECKING:
    from kumppanuus.commitments import StandingName


def _complete_status(incomplete: str) -> list[str]:
    from kumppanuus.commitments import StandingName

    return [name for name in StandingName if name.startswith(incomplete)]


def follow_up(
    context: typer.Context,
    region: Annotated[
        str | None,
        place_option("What a place, its city region and the places in it undertook; the rest apart."),
    ] = None,
    instrument: Annotated[
        str | None,
        record_option("--instrument", "Agreements of a kind, by name or id."),
    ] = None,
    round_: Annotated[
        str | None,
        record_option("--round", "Agreements of one course of an instrument, by name or id."),
    ] = None,
    owner: Annotated[
        str | None,
        record_option("--owner", "What an organisation undertook.", "organisation", metavar="ORGANISATION"),
    ] = None,
    status: Annotated[
        list[str] | None,
        typer.Option(
            "--status",
            metavar="STATUS",
            help="List only what is so on the day; several with commas or repeated.",
            autocompletion=_complete_status,
        ),
    ] = None,
    overdue: Annotated[
        bool, typer.Option("--overdue", help="List only what is overdue, and what perhaps is.")
    ] = False,
    without_indicator: Annotated[
        bool,
        typer.Option("--without-indicator", help="List only what has neither an indicator nor a target."),
    ] = False,
    format_: Format = None,
    output: Output = None,
    data: Data = None,
    lang: Lang = None,
    as_of: AsOf = None,
    at: At = None,
) -> int:
    """Tell what became of commitments and targets: met, missed, overdue, due later, or not known.

    A target counts as met or missed by the value for its due date, or where a
    source says so; an earlier value is interim. Overdue is what was due, and
    nothing known by the day tells how it was then. What has no due date is
    never overdue. The statuses are overdue, perhaps-overdue, ahead, missed,
    partly-met, met, reported, open and unreported; docs/follow-up.md explains
    them.

    The numbers are of all commitments that a place, an instrument, a round or
    an owner names; --status, --overdue and --without-indicator choose what is
    listed. Proposals, and what other places undertook in joint agreements,
    count apart. At the end stands when each agreement, or one of each round,
    was last reviewed.

    Examples:
        kumppanuus follow-up

        kumppanuus follow-up --overdue

        kumppanuus follow-up --region Tampere --lang en

        kumppanuus follow-up --round mal-sopimus-2020 --status met

        kumppanuus follow-up --region Helsinki --as-of 2018-09-01

        kumppanuus follow-up --without-indicator --format csv

        kumppanuus follow-up --instrument mal-sopimus -o mal.html
    """
    from kumppanuus.errors import UsageError
    from kumppanuus.render.follow_up import LOOK
    from kumppanuus.views.follow_up import Asked, build

    from .answering import answer
    from .naming import named, place_named
    from .opening import open_for_answer
    from .output import format_of

    if instrument is not None and round_ is not None:
        raise UsageError("a round is of one instrument already", "leave out --instrument or --round")
    chosen = settings(context, data, lang, as_of, at)
    statuses = _statuses(status or [], overdue=overdue)
    used = format_of(format_, output, LOOK.formats)
    dataset, words = open_for_answer(chosen), chosen.words
    asked = Asked(
        place=None if region is None else place_named(dataset, region, words),
        instrument=None if instrument is None else named(dataset, "instrument", instrument, words),
        round=None if round_ is None else named(dataset, "round", round_, words),
        owner=None if owner is None else named(dataset, "organisation", owner, words),
        statuses=statuses,
        unmeasured=without_indicator,
    )
    return answer(build(dataset, asked, chosen.day), LOOK, used, words, output)


def _statuses(given: list[str], *, overdue: bool) -> "frozenset[StandingName]":
    """Return the statuses that were asked for. Raises UsageError for one that there is not."""
    from kumppanuus.commitments import StandingName

    from .options import choice

    names = [name.strip() for text in given for name in text.split(",")]
    found = {StandingName(choice("the status", name, tuple(StandingName))) for name in names}
    return frozenset(found | ({StandingName.OVERDUE, StandingName.PERHAPS_OVERDUE} if overdue else set()))
