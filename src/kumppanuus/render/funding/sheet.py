"""The figures as rows, one for each that a source states: contradicting claims are rows of their own."""

from collections.abc import Iterator
from typing import Any

from kumppanuus.labels import Words
from kumppanuus.render.sheet import Sheet
from kumppanuus.views.evidence import SourceLine
from kumppanuus.views.funding import DecisionLine, FigureLine, FundingView, PurposeLine, ReachLine
from kumppanuus.views.funding.figure import Fit
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
    "decision_budget_years",
    "followed",
    "source",
    "at",
    "page",
    "certain",
    "reach",
)


Cells = tuple[Any, ...]


def funding_sheet(view: FundingView, words: Words) -> Sheet:
    """Return every figure that was asked for, and what is stated for the fund as a whole.

    Rows of different kinds are of the same money: a total of its purposes, a purpose of its parts and
    of the shares of agreements. They are not to be added.
    """
    return Sheet(COLUMNS, _rows(view))


def _rows(view: FundingView) -> Iterator[Cells]:
    sources = {source.number: source for source in view.sources}
    for decision in view.decisions:
        start = (decision.decision.id, decision.number, decision.decided)
        for about, figure, fit, reach in _figures(decision):
            how = (fit is Fit.YES, reach.reach if reach else None)
            for claim in _claims(figure) if fit is not Fit.NO else ():
                yield (*start, *about, *_cells(claim, figure, decision.budget_years, sources), *how)
    programme = next((one.id for one in view.filters if one.option == "programme"), None)
    for line in view.programme:
        about = (None, "programme", None, None, line.contributor, None)
        for claim in _claims(line.figure):
            yield (programme, None, None, *about, *_cells(claim, line.figure, (), sources), True, None)


Told = tuple[Cells, FigureLine, Fit, ReachLine | None]
"""What a figure is of, the figure, whether it was asked for, and how it reaches the place."""


def _figures(decision: DecisionLine) -> Iterator[Told]:
    yield (None, "total", None, None, None, None), decision.total, decision.fit, None
    for purpose in decision.purposes:
        yield (purpose.purpose, "purpose", None, None, None, None), purpose.figure, purpose.fit, None
        yield from _inside(purpose)


def _inside(purpose: PurposeLine) -> Iterator[Told]:
    for part in purpose.parts:
        about = (purpose.purpose, "part", _id(part.recipient), _id(part.place), part.group, None)
        yield about, part.figure, part.fit, part.reach
    for share in purpose.shares:
        kind = "proposal" if share.is_proposal else "share"
        its = (purpose.purpose, kind, None, None, None, share.agreement.id)
        yield its, share.figure, share.fit, share.reach


def _id(named: Named | None) -> str | None:
    return named.id if named else None


Claimed = tuple[Any, str | None, bool, tuple[int, ...]]
"""An amount, a stage, whether they are followed, and the numbers of their sources."""


def _claims(figure: FigureLine) -> Iterator[Claimed]:
    """Give the figure as it is followed, then as other sources have its amount or its stage."""
    followed = [one for one in (*figure.amount_claims, *figure.stage_claims) if one.followed]
    numbers = dict.fromkeys(number for one in followed for number in one.sources) or figure.sources
    yield figure.amount, figure.stage, True, tuple(numbers)
    for claim in figure.amount_claims:
        if not claim.followed:
            yield claim.value, figure.stage, False, claim.sources
    for claim in figure.stage_claims:
        if not claim.followed:
            yield figure.amount, claim.value, False, claim.sources


def _cells(
    claim: Claimed, figure: FigureLine, years: tuple[int, ...], sources: dict[int, SourceLine]
) -> Cells:
    amount, stage, is_followed, numbers = claim
    cited = [sources[number] for number in numbers]
    ids, at = [one.source for one in cited], [one.at for one in cited if one.at]
    pages = [one.page for one in cited if one.page is not None]
    return (amount, figure.currency, stage, figure.budget_year, years, is_followed, ids, at, pages)
