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

import datetime as dt
from collections.abc import Iterator

from kumppanuus.dataset import Dataset

from .finding import Finding


def run(dataset: Dataset, day: dt.date) -> Iterator[Finding]:
    """Find conflicts in which every source says the same."""
    for entry, location, conflict in dataset.conflicts:
        first, *others = conflict.claims
        if all(claim.value == first.value for claim in others):
            message = "the claims all say the same, so there is no conflict"
            remedy = "write the value alone with one of the sources, or correct the claim that differs"
            yield Finding(entry, (*location, "claims"), message, remedy, on_key=True)
