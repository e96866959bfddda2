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

from collections import defaultdict
from collections.abc import Iterator

from kumppanuus.accounts import BudgetYears, year_mismatches
from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.funding import FundingDecision

from .as_one import as_one
from .finding import Finding, RelatedFinding

EACH = FundingDecision


def run(dataset: Dataset, entry: Entry, decision: FundingDecision) -> Iterator[Finding]:
    """Find years that the whole does not have. Sums of the same year in a decision are one finding."""
    found: dict[tuple[BudgetYears, int], list[Finding]] = defaultdict(list)
    for where, of_whole, years, year in year_mismatches(decision):
        related = RelatedFinding(entry, of_whole, "the whole")
        message = f"this is money of {year}, and the whole is money of {' and '.join(map(str, years))}"
        remedy = "correct one of the years, or add the year to those of the whole"
        found[years, year].append(Finding(entry, where, message, remedy, related=(related,)))
    for findings in found.values():
        yield from as_one(findings)
