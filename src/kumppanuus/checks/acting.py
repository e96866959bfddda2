"""The organisations that act for a place: that govern a municipality, or are the council of a region."""

from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.organisation import Organisation

KEYS = ("governs", "council_of")


def acting_for(dataset: Dataset, place: str, *keys: str) -> Iterator[tuple[Entry, Organisation]]:
    """Give the organisations that act for a place, as one of the keys says."""
    for edge in dataset.incoming.get(("place", place), ()):
        organisation = edge.entry.record
        if isinstance(organisation, Organisation) and edge.location[0] in keys:
            yield edge.entry, organisation


def is_only_one(dataset: Dataset, place: str) -> bool:
    """Whether one organisation acts for a place, and no other."""
    return len([*acting_for(dataset, place, *KEYS)]) == 1
