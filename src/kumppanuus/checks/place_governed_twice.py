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

from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.organisation import Organisation

from .acting import KEYS, acting_for
from .finding import Finding, RelatedFinding

EACH = Organisation


def run(dataset: Dataset, entry: Entry, organisation: Organisation) -> Iterator[Finding]:
    """Find organisations that act for a place for which another one acts."""
    for key in KEYS:
        place = getattr(organisation, key)
        acting = [one for one in acting_for(dataset, place, key) if _counts(dataset, *one)] if place else []
        if entry.key not in [one.key for one, _ in acting[1:]]:
            continue
        first, other = acting[0]
        if first.id not in organisation.successors + other.successors:
            message = f"'{place}' has '{first.id}' already"
            remedy = "name that one instead of this, and delete this one; or correct the place"
            related = RelatedFinding(first, (key,), "the other one")
            yield Finding(entry, (key,), message, remedy, related=(related,))


def _counts(dataset: Dataset, entry: Entry, organisation: Organisation) -> bool:
    """Whether an organisation is there today, and not left over."""
    return organisation.abolished is None and dataset.is_used("organisation", entry.id)
