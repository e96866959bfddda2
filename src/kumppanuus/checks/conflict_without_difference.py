"""Claims that are to contradict each other all say the same.

Where sources agree, there is no conflict: the value stands alone, with one of its sources. Or one of
the claims was copied and not changed.

Bad::

    claims:
      - {value: 2022-03-01, source: tiedote, followed: true, why: {fi: Ministeriön oma tieto.}}
      - {value: 2022-03-01, source: pori-sivu}

Good::

    claims:
      - {value: 2022-03-01, source: tiedote, followed: true, why: {fi: Ministeriön oma tieto.}}
      - {value: 2022-03-02, source: pori-sivu}
"""

from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.base import Model

from .finding import Finding

EACH = Model


def run(dataset: Dataset, entry: Entry, record: Model) -> Iterator[Finding]:
    """Find conflicts in which every source says the same."""
    for location, conflict in dataset.parts_of(entry).conflicts:
        first, *others = conflict.claims
        if all(claim.value == first.value for claim in others):
            message = "the claims all say the same, so there is no conflict"
            remedy = "write the value alone with one of the sources, or correct the claim that differs"
            yield Finding(entry, (*location, "claims"), message, remedy, on_key=True)
