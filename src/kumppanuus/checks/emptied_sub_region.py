"""Every municipality that belonged to a sub-region belongs to another one now, and it has no end.

A sub-region that no longer exists has a ``last_year``; without one, reports go on showing it. One
to which no municipality has ever belonged here is just not described yet.

Bad::

    # data/regions/sub-region/kyronmaa.yaml, which its municipalities left in 2020
    code: "151"
    region:

Good::

    # data/regions/sub-region/kyronmaa.yaml
    code: "151"
    last_year: 2020
    region:
"""

from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.diagnostics import Severity
from kumppanuus.model.place import SubRegion

from .finding import Finding
from .members import members_of

EACH = SubRegion
SEVERITY = Severity.WARNING


def run(dataset: Dataset, entry: Entry, sub_region: SubRegion) -> Iterator[Finding]:
    """Find those that all have left; a damaged or misspelt line may say that somebody stayed."""
    year = _deserted_after(dataset, entry) if sub_region.last_year is None else None
    if year is not None and not _may_be_named(dataset, entry):
        message = f"no municipality belongs to '{entry.id}' after {year}"
        remedy = f"write 'last_year: {year}', or correct the years of its municipalities"
        yield Finding(entry, (), message, remedy)


def _may_be_named(dataset: Dataset, entry: Entry) -> bool:
    return entry.id in dataset.mentioned or entry.key in dataset.meant or dataset.may_be_lost("place")


def _deserted_after(dataset: Dataset, entry: Entry) -> int | None:
    """Return the last year of a sub-region that all have left for another one.

    Where one just ends, it may not be told that it goes on; and who was abolished has not left.
    """
    until: list[int | None] = []
    for _, municipality, number in members_of(dataset, entry):
        one = municipality.sub_region[number]
        moved = one.last and any(other.holds_in(one.last + 1) for other in municipality.sub_region)
        if moved or not municipality.abolished:
            until.append(one.last if moved else None)
    return max(year or 0 for year in until) if until and None not in until else None
