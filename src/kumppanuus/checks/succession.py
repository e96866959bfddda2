"""What went before what, by the records themselves; and where that leads in a circle."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from kumppanuus.dataset import Dataset, Edge, Key

_KEYS = frozenset((("agreement", "succeeds"), ("instrument", "succeeds"), ("organisation", "successors")))
"""The kinds that name what went before them, or came after them, and the key under which they do."""

Links = Mapping[Key, Sequence[Edge]]


def links(dataset: Dataset) -> Links:
    """Return the references from each record to the one before it, or after it."""
    found: dict[Key, list[Edge]] = defaultdict(list)
    for edge in dataset.edges:
        kind = edge.entry.kind
        if (kind, edge.location[0]) in _KEYS and edge.target.kind == kind:
            found[edge.entry.key].append(edge)
    return found


def way(links: Links, start: Key, goal: Key) -> tuple[Edge, ...]:
    """Return the shortest way from a record to another, or back to itself; empty where none leads there."""
    reached: dict[Key, tuple[Edge, ...]] = {start: ()}
    waiting = [start]
    for key in waiting:
        for edge in links.get(key, ()):
            if edge.key == goal:
                return (*reached[key], edge)
            if edge.key not in reached:
                reached[edge.key] = (*reached[key], edge)
                waiting.append(edge.key)
    return ()
