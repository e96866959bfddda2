"""Money was divided after the appropriation could no longer be used.

``transfer_years`` says for how many years an appropriation can be used, of which its budget year is
the first: with three, that of 2020 could be used until the end of 2022. Then the decision, a
budget year or the number is wrong. It can be decided at any time before that, also before the
budget year begins. Where the number is not stated, nothing is known.

Bad::

    decided: {organisation: ministry/tem, date: 2023-02-04}
    budget_years: [2020]
    transfer_years: 3

Good::

    decided: {organisation: ministry/tem, date: 2022-02-04}
"""

from collections.abc import Iterator

from kumppanuus.accounts import year_mismatches
from kumppanuus.chronology import is_foretold_decision
from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.base import Location
from kumppanuus.model.funding import FundingDecision
from kumppanuus.model.statements import followed

from .finding import Finding, RelatedFinding

EACH = FundingDecision


def run(dataset: Dataset, entry: Entry, decision: FundingDecision) -> Iterator[Finding]:
    """Find decisions on money that was no longer there; one year or day that is told already is left out."""
    decided = followed(decision.decided.date)
    if decided is None or not decision.transfer_years:
        return
    if any(year_mismatches(decision)) or is_foretold_decision(dataset, decision):
        return
    for where, year in _budget_years(decision):
        last = year + decision.transfer_years - 1
        if decided.first.year > last:
            message = f"money of {year} could be used until the end of {last}, and it was divided {decided}"
            related = (
                RelatedFinding(entry, ("decided", "date"), f"decided {decided}"),
                RelatedFinding(entry, ("transfer_years",), f"usable for {decision.transfer_years} years"),
            )
            yield Finding(entry, where, message, "correct one of the years, or the date", related=related)
            break


def _budget_years(decision: FundingDecision) -> Iterator[tuple[Location, int]]:
    """Give the budget years of a decision, or else those of its purposes."""
    for number, year in enumerate(decision.budget_years):
        yield ("budget_years", number), year
    for number, purpose in enumerate(() if decision.budget_years else decision.purposes):
        if purpose.budget_year:
            yield ("purposes", number, "budget_year"), purpose.budget_year
