"""The list as a structure."""

import datetime as dt
from typing import Any

from kumppanuus.structures import dataclass
from kumppanuus.views.lines import Named


@dataclass(frozen=True, slots=True)
class Applied:
    """A filter and what it asks for: a record, a word of a closed set, or a date.

    ``asked`` is the abolished municipality that was named, where ``value`` is the one that it became part of.
    """

    option: str
    value: Any
    asked: Named | None = None


@dataclass(frozen=True, slots=True)
class ListRow:
    """A record: its id, a value for each further column, and for agreements the sources that they rest on."""

    id: str
    values: dict[str, Any]
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ListGroup:
    """Rows under a heading of their own; the first group has none."""

    heading: str | None
    rows: tuple[ListRow, ...]
    more: int = 0
    """How many more there are than were asked for."""

    @property
    def count(self) -> int:
        """How many there are in all."""
        return len(self.rows) + self.more


@dataclass(frozen=True, slots=True)
class Listing:
    """The records of a kind that the filters leave."""

    kind: str
    as_of: dt.date
    filters: tuple[Applied, ...]
    columns: tuple[str, ...]
    groups: tuple[ListGroup, ...]
    later: int = 0
    """How many are left out because they are known only later than the day."""
    undated: int = 0
    """How many are left out because nothing says when they were or end."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in any group."""
        return not any(group.count for group in self.groups)
