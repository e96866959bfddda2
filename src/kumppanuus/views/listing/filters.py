"""What can be asked of a list. Filters combine: a record must be what each of them asks for."""

import datetime as dt
from dataclasses import fields
from typing import Any

from kumppanuus.model.dates import PartialDate
from kumppanuus.status import StatusName
from kumppanuus.structures import dataclass

from .match import Period


@dataclass(frozen=True, slots=True)
class Filters:
    """What a list is narrowed to: ids of records, words of closed sets, and dates.

    ``party`` is an organisation, or a kind of them such as ``university``.
    """

    region: str | None = None
    theme: str | None = None
    instrument: str | None = None
    round: str | None = None
    party: str | None = None
    role: str | None = None
    programme: str | None = None
    status: tuple[StatusName, ...] = ()
    since: PartialDate | None = None
    until: PartialDate | None = None
    ends: PartialDate | None = None
    source: str | None = None

    @property
    def period(self) -> Period:
        """The days from ``since`` to ``until``; without one of them, it is open there."""
        first = self.since.first if self.since else dt.date.min
        return first, self.until.last if self.until else dt.date.max

    def given(self) -> tuple[tuple[str, Any], ...]:
        """Return the filters that are set, by the names of their options."""
        found = (
            (_OPTION_OF.get(field.name, field.name), getattr(self, field.name)) for field in fields(self)
        )
        return tuple((option, value) for option, value in found if value)


_OPTION_OF = {"since": "from", "until": "to"}
OPTIONS: tuple[str, ...] = tuple(_OPTION_OF.get(field.name, field.name) for field in fields(Filters))
"""The names of the filters as options."""
