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

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from kumppanuus.dataset import Dataset
from kumppanuus.diagnostics import Severity
from kumppanuus.model.place import SubRegion

from .finding import Finding

SEVERITY = Severity.WARNING


def run(dataset: Dataset, day: dt.date) -> Iterator[Finding]:
    """Find those that all have left; a damaged or misspelt line may say that somebody stayed."""
    deserted = _deserted(dataset)
    for entry, sub_region in dataset.of(SubRegion):
        unsure = entry.id in dataset.mentioned or entry.key in dataset.meant or dataset.may_be_lost("place")
        if entry.id in deserted and sub_region.last_year is None and not unsure:
            year = deserted[entry.id]
            message = f"no municipality belongs to '{entry.id}' after {year}"
            remedy = f"write 'last_year: {year}', or correct the years of its municipalities"
            yield Finding(entry, (), message, remedy)


def _deserted(dataset: Dataset) -> dict[str, int]:
    """Return the last year of each sub-region that all have left for another one.

    Where one just ends, it may not be told that it goes on; and who was abolished has not left.
    """
    until: dict[str, list[int | None]] = defaultdict(list)
    for _, municipality in dataset.municipalities():
        for one in municipality.sub_region:
            moved = one.last and any(other.holds_in(one.last + 1) for other in municipality.sub_region)
            if moved or not municipality.abolished:
                until[one.place].append(one.last if moved else None)
    return {name: max(year or 0 for year in years) for name, years in until.items() if None not in years}
