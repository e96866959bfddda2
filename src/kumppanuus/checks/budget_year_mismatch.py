"""A part of a sum is from another budget year than the whole.

A decision divides the money of its ``budget_years``, so each of its purposes is from one of them,
and a part of a purpose is from the year of the purpose where that is stated. The money is the
same, whatever its stage. Where a whole names no year, nothing is known of its parts.

Bad::

    budget_years: [2020]
    total: {amount: 100, stage: allocated}
    purposes:
      - {purpose: alku, title: {fi: Käynnistys}, amount: 100, stage: allocated, budget_year: 2021}

Good::

    budget_years: [2020, 2021]
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from kumppanuus.dataset import Dataset
from kumppanuus.model.base import Location
from kumppanuus.model.funding import FundingDecision
from kumppanuus.model.money import Money

from .as_one import as_one
from .finding import Finding, RelatedFinding

Years = tuple[int, ...]
Mismatch = tuple[Location, Location, Years, int]
"""Where a year stands, where those of the whole stand, which these are, and which year it is."""


def run(dataset: Dataset, day: dt.date) -> Iterator[Finding]:
    """Find years that the whole does not have. Sums of the same year in a decision are one finding."""
    for entry, decision in dataset.of(FundingDecision):
        found: dict[tuple[Years, int], list[Finding]] = defaultdict(list)
        for where, of_whole, years, year in mismatches(decision):
            related = RelatedFinding(entry, of_whole, "the whole")
            message = f"this is money of {year}, and the whole is money of {' and '.join(map(str, years))}"
            remedy = "correct one of the years, or add the year to those of the whole"
            found[years, year].append(Finding(entry, where, message, remedy, related=(related,)))
        for findings in found.values():
            yield from as_one(findings)


def mismatches(decision: FundingDecision) -> Iterator[Mismatch]:
    """Give the years of sums that their whole does not have; a wrong year has no parts of its own."""
    years, where = decision.budget_years, ("budget_years",)
    yield from _compare(decision.total, ("total",), years, where)
    for number, purpose in enumerate(decision.purposes):
        at: Location = ("purposes", number)
        yield from _compare(purpose, at, years, where)
        its: tuple[Years, Location] = (years, where)
        if purpose.budget_year and (not years or purpose.budget_year in years):
            its = (purpose.budget_year,), (*at, "budget_year")
        for position, part in enumerate(purpose.parts):
            yield from _compare(part, (*at, "parts", position), *its)


def _compare(money: Money, at: Location, years: Years, of_whole: Location) -> Iterator[Mismatch]:
    if years and money.budget_year is not None and money.budget_year not in years:
        yield (*at, "budget_year"), of_whole, years, money.budget_year
