"""``kumppanuus funding``."""

from typing import TYPE_CHECKING, Annotated

import typer

from .naming_options import place_option, record_option
from .options import AsOf, At, Data, Format, Lang, Output, settings

if TYPE_CHECKING:
    from kumppanuus.dataset import Dataset
    from kumppanuus.labels import Words


def funding(
    context: typer.Context,
    region: Annotated[
        str | None,
        place_option("What reached a place, by name in any language, code or id."),
    ] = None,
    theme: Annotated[
        str | None,
        record_option("--theme", "What agreements with a theme hold.", metavar="THEME"),
    ] = None,
    instrument: Annotated[
        str | None,
        record_option("--instrument", "What is for a kind of agreement.", metavar="ID"),
    ] = None,
    fund: Annotated[
        str | None,
        record_option(
            "--fund",
            "A programme such as AKKE, or a budget item such as 32.30.40.",
            "programme",
            metavar="FUND",
        ),
    ] = None,
    year: Annotated[
        str | None,
        typer.Option("--year", metavar="YEAR", help="The budget year; else the year of the decision."),
    ] = None,
    decision: Annotated[
        str | None,
        record_option("--decision", "One decision, by its id or its number.", "funding", metavar="ID"),
    ] = None,
    round_: Annotated[
        str | None,
        record_option("--round", "What is for the agreements of a round.", metavar="ID"),
    ] = None,
    party: Annotated[
        str | None,
        record_option("--party", "What an organisation decided or gets.", "organisation", metavar="ID"),
    ] = None,
    format_: Format = None,
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
