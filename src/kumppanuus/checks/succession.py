"""What succeeds what: agreements, instruments and organisations."""

from kumppanuus.dataset import Dataset, Edge, Key

_KEYS = frozenset((("agreement", "succeeds"), ("instrument", "succeeds"), ("organisation", "successors")))
"""The kinds that name what went before them, or came after them, and the key under which they do."""


def links(dataset: Dataset, key: Key) -> tuple[Edge, ...]:
    """Return the references from a record to those before it, or after it."""
    kind, _ = key
    entry = dataset.by_key.get(key)
    return tuple(
        edge
        for edge in (dataset.edges_of(entry) if entry else ())
        if (kind, edge.location[0]) in _KEYS and edge.target.kind == kind
    )


def ways_from(dataset: Dataset, start: Key) -> dict[Key, tuple[Edge, ...]]:
    """Return the shortest way from a record to each one that succession leads to, which may be itself."""
    ways: dict[Key, tuple[Edge, ...]] = {}
    waiting = [(start, tuple[Edge, ...]())]
    for key, way in waiting:
        for edge in links(dataset, key):
            if edge.key not in ways:
                ways[edge.key] = (*way, edge)
                waiting.append((edge.key, ways[edge.key]))
    return ways
