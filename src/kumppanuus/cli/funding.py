"""``kumppanuus funding``."""

from typing import TYPE_CHECKING, Annotated

import typer

from .naming import complete_place, completing
from .options import AsOf, At, Data, Lang, Output, settings

if TYPE_CHECKING:
    from kumppanuus.dataset import Dataset
    from kumppanuus.labels import Words


def funding(
    context: typer.Context,
    region: Annotated[
        str | None,
        typer.Option(
            "--region",
            "-r",
            metavar="PLACE",
            help="What reached a place, by name in any language, code or id.",
            autocompletion=complete_place,
        ),
    ] = None,
    theme: Annotated[
        str | None,
        typer.Option(
            "--theme",
            metavar="THEME",
            help="What agreements with a theme hold.",
            autocompletion=completing("theme"),
        ),
    ] = None,
    instrument: Annotated[
        str | None,
        typer.Option(
            "--instrument",
            metavar="ID",
            help="What is for a kind of agreement.",
            autocompletion=completing("instrument"),
        ),
    ] = None,
    fund: Annotated[
        str | None,
        typer.Option(
            "--fund",
            metavar="FUND",
            help="A programme such as AKKE, or a budget item such as 32.30.40.",
            autocompletion=completing("programme"),
        ),
    ] = None,
    year: Annotated[
        str | None,
        typer.Option("--year", metavar="YEAR", help="The budget year; else the year of the decision."),
    ] = None,
    decision: Annotated[
        str | None,
        typer.Option(
            "--decision",
            metavar="ID",
            help="One decision, by its id or its number.",
            autocompletion=completing("funding"),
        ),
    ] = None,
    round_: Annotated[
        str | None,
        typer.Option(
            "--round",
            metavar="ID",
            help="What is for the agreements of a round.",
            autocompletion=completing("round"),
        ),
    ] = None,
    party: Annotated[
        str | None,
        typer.Option(
            "--party",
            metavar="ID",
            help="What an organisation decided or gets.",
            autocompletion=completing("organisation"),
        ),
    ] = None,
    format_: Annotated[
        str | None,
        typer.Option("--format", metavar="text|md|html|csv|json", help="By default text, or as -o says."),
    ] = None,
    output: Output = None,
    data: Data = None,
    lang: Lang = None,
    as_of: AsOf = None,
    at: At = None,
) -> int:
    """Tell where State money went, as far as documents tell: decisions, purposes, recipients, and the rest.

    Each sum stands in the column of its stage: announced, appropriated, allocated, awarded, paid.
    Stages are never added together. Sums are added only where they are of one stage and certainly
    not of the same money; what no known document accounts for is stated. Without an option, every
    decision stands in brief. Several options ask for what fits all of them.

    Examples:
        kumppanuus funding

        kumppanuus funding --decision TEM/2021/15

        kumppanuus funding --region Satakunta --fund AKKE

        kumppanuus funding --round alke-2022 --lang en

        kumppanuus funding --instrument mal-sopimus --format csv

        kumppanuus funding --year 2021 -o raha-2021.html
    """
    from kumppanuus.render.funding import LOOK
    from kumppanuus.views.funding import Filters, build

    from .answering import answer
    from .naming import named, place_named
    from .opening import open_for_answer
    from .output import format_of

    chosen = settings(context, data, lang, as_of, at)
    used = format_of(format_, output, LOOK.formats)
    asked_year = _year(year)
    dataset, words = open_for_answer(chosen), chosen.words
    programme, budget_item = _fund(dataset, fund, words) if fund is not None else (None, None)

    def found(kind: str, query: str | None) -> str | None:
        return None if query is None else named(dataset, kind, query, words)

    filters = Filters(
        region=None if region is None else place_named(dataset, region, words),
        theme=found("theme", theme),
        instrument=found("instrument", instrument),
        round=found("round", round_),
        programme=programme,
        budget_item=budget_item,
        year=asked_year,
        decision=found("funding", decision),
        party=found("organisation", party),
    )
    return answer(build(dataset, filters, chosen.day), LOOK, used, words, output)


def _year(text: str | None) -> int | None:
    from kumppanuus.errors import UsageError

    if text is None:
        return None
    if not (text.isascii() and text.isdigit() and len(text) == 4):
        raise UsageError(f"--year: '{text}' is not a year", "write four digits: 2021")
    return int(text)


def _fund(dataset: "Dataset", query: str, words: "Words") -> tuple[str | None, str | None]:
    """Return the programme or the budget item that is meant. Raises NothingFoundError."""
    from kumppanuus.errors import NothingFoundError
    from kumppanuus.lookup import find_named
    from kumppanuus.nearest import nearest

    items = sorted({one.budget_item for one in dataset.funding.values() if one.budget_item})
    if query.strip() in items:
        return None, query.strip()
    found = find_named(dataset, "programme", query)
    if len(found.ids) == 1:
        return found.ids[0], None
    if meant := found.ids or found.suggestions or nearest(query, items):
        remedy = words.fill("did-you-mean", names=", ".join(meant))
    else:
        remedy = words.fill("funding-funds", names=", ".join([*sorted(dataset.programmes), *items]))
    raise NothingFoundError(words.fill("funding-no-such-fund", query=query), remedy)
