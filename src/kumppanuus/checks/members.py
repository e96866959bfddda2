"""The municipalities that have belonged to a sub-region."""

from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.place import Municipality


def members_of(dataset: Dataset, sub_region: Entry) -> Iterator[tuple[Entry, Municipality, int]]:
    """Give the municipalities of a sub-region, each with the place of the membership in its list."""
    for edge in dataset.incoming.get(sub_region.key, ()):
        municipality = edge.entry.record
        if isinstance(municipality, Municipality) and edge.location[0] == "sub_region":
            yield edge.entry, municipality, int(edge.location[1])
