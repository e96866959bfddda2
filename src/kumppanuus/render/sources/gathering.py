"""How much of what was taken from a source is written out: not the same key of hundreds of records."""

from collections.abc import Iterable

from kumppanuus.structures import dataclass
from kumppanuus.views.sources import Taken

MANY = 20
"""From more records than this, only their number is told."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """The records of a kind from whose one key something was taken."""

    kind: str
    key: str
    records: tuple[Taken, ...]


def gathered(taken: Iterable[Taken]) -> list[Gathered]:
    """Put together what stands under the same key of records of the same kind."""
    groups: dict[tuple[str, str], list[Taken]] = {}
    for one in taken:
        groups.setdefault((one.kind, one.key), []).append(one)
    return [Gathered(kind, key, tuple(records)) for (kind, key), records in groups.items()]
