"""What can be listed: the kinds of record, the levels of place, and themes."""

from collections.abc import Iterator
from typing import Any

from kumppanuus.dataset import Dataset
from kumppanuus.model.kinds import KINDS

LEVELS = {
    "city-regions": "city-region",
    "countries": "country",
    "municipalities": "municipality",
    "regions": "region",
    "sub-regions": "sub-region",
}
LISTS: tuple[str, ...] = tuple(sorted({*(kind.plural for kind in KINDS), *LEVELS, "themes"}))
"""What can be listed: the kinds of record, the levels of place, and themes."""

_KIND_OF = {kind.plural: kind.name for kind in KINDS} | dict.fromkeys(LEVELS, "place") | {"themes": "theme"}


def kind_of(what: str) -> str:
    """Return the kind of what one of :data:`LISTS` lists. Raises KeyError for anything else."""
    return _KIND_OF[what]


def records(dataset: Dataset, what: str) -> Iterator[tuple[str, Any]]:
    """Give the records of a list with their ids."""
    kind = kind_of(what)
    if kind == "theme":
        yield from dataset.themes.items()
        return
    level = f"{LEVELS[what]}/" if what in LEVELS else ""
    for entry in dataset.entries:
        if entry.kind == kind and entry.id.startswith(level):
            yield entry.id, entry.record
