"""The figures as rows, one for each that a source states: contradicting claims are rows of their own."""

from collections.abc import Iterator
from typing import Any

from kumppanuus.labels import Words
from kumppanuus.render.sheet import Sheet
from kumppanuus.views.evidence import SourceLine
from kumppanuus.views.funding import DecisionLine, FigureLine, FundingView, PurposeLine
from kumppanuus.views.lines import Named

COLUMNS = (
    "decision",
    "number",
    "decided",
    "purpose",
    "kind",
    "recipient",
    "place",
    "group",
    "agreement",
    "amount",
    "currency",
    "stage",
    "budget_year",
    "followed",
    "source",
    "at",
    "page",
)


def funding_sheet(view: FundingView, words: Words) -> Sheet:
    """Return every figure of the decisions, and what is stated for the fund as a whole.

    Rows of different kinds are of the same money: a total of its purposes, a purpose of its parts and
    of the shares of agreements. They are not to be added.
    """
    return Sheet(COLUMNS, _rows(view))


def _rows(view: FundingView) -> Iterator[tuple[Any, ...]]:
    sources = {source.number: source for source in view.sources}
    for decision in view.decisions:
        start = (decision.decision.id, decision.number, decision.decided)
        for about, figure in _figures(decision):
            for claim in _claims(figure, sources):
                yield (*start, *about, *claim)
    programme = next((one.id for one in view.filters if one.option == "programme"), None)
    for line in view.programme:
        about = (None, "programme", None, None, line.contributor, None)
        for claim in _claims(line.figure, sources):
            yield (programme, None, None, *about, *claim)


def _figures(decision: DecisionLine) -> Iterator[tuple[tuple[Any, ...], FigureLine]]:
    yield (None, "total", None, None, None, None), decision.total
    for purpose in decision.purposes:
        yield (purpose.purpose, "purpose", None, None, None, None), purpose.figure
        yield from _inside(purpose)


def _inside(purpose: PurposeLine) -> Iterator[tuple[tuple[Any, ...], FigureLine]]:
    for part in purpose.parts:
        yield (purpose.purpose, "part", _id(part.recipient), _id(part.place), part.group, None), part.figure
    for share in purpose.shares:
        kind = "proposal" if share.is_proposal else "share"
        yield (purpose.purpose, kind, None, None, None, share.agreement.id), share.figure


def _id(named: Named | None) -> str | None:
    return named.id if named else None


def _claims(figure: FigureLine, sources: dict[int, SourceLine]) -> Iterator[tuple[Any, ...]]:
    """Give the figure as it is followed, then as other sources have its amount or its stage."""
    followed = [one for one in (*figure.amount_claims, *figure.stage_claims) if one.followed]
    numbers = dict.fromkeys(number for one in followed for number in one.sources) or figure.sources
    yield _cells(figure, figure.amount, figure.stage, True, tuple(numbers), sources)
    for claim in figure.amount_claims:
        if not claim.followed:
            yield _cells(figure, claim.value, figure.stage, False, claim.sources, sources)
    for claim in figure.stage_claims:
        if not claim.followed:
            yield _cells(figure, figure.amount, claim.value, False, claim.sources, sources)


def _cells(
    figure: FigureLine,
    amount: Any,
    stage: str | None,
    is_followed: bool,
    numbers: tuple[int, ...],
    sources: dict[int, SourceLine],
) -> tuple[Any, ...]:
    cited = [sources[number] for number in numbers]
    at, page = ([one.at for one in cited if one.at], [one.page for one in cited if one.page is not None])
    its = [one.source for one in cited]
    return (amount, figure.currency, stage, figure.budget_year, is_followed, its, at, page)
