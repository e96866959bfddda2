"""Two organisations are stated to govern the same municipality, or to be the same region's council.

An agreement that names the one and a report that looks for the other do not meet. Often a record
was written anew, since the old one stands in another folder, or it was copied and a line was not
changed. One that was abolished, or names the other among its ``successors``, stands beside it
with right. One of the two that nothing uses is ``unused-record``.

Bad::

    # data/organisations/municipality/pori.yaml, beside data/organisations/city/pori.yaml
    governs: municipality/pori

Good::

    # data/organisations/municipality/ulvila.yaml
    governs: municipality/ulvila
"""

import datetime as dt
from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.organisation import Organisation

from .finding import Finding, RelatedFinding

_KEYS = ("governs", "council_of")


def run(dataset: Dataset, day: dt.date) -> Iterator[Finding]:
    """Find organisations that act for a place for which another one acts."""
    for key in _KEYS:
        acting: dict[str, tuple[Entry, Organisation]] = {}
        for entry, organisation in dataset.of(Organisation):
            place = getattr(organisation, key)
            if place is None or organisation.abolished or not dataset.is_used("organisation", entry.id):
                continue
            first, other = acting.setdefault(place, (entry, organisation))
            if first is not entry and first.id not in organisation.successors + other.successors:
                message = f"'{place}' has '{first.id}' already"
                remedy = "name that one instead of this, and delete this one; or correct the place"
                related = RelatedFinding(first, (key,), "the other one")
                yield Finding(entry, (key,), message, remedy, related=(related,))
