"""What of a list is shown, and in which order."""

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from typing import Any

from kumppanuus.model.dates import PartialDate
from kumppanuus.model.languages import Language
from kumppanuus.model.text import LocalText
from kumppanuus.status import Status
from kumppanuus.structures import dataclass
from kumppanuus.views.lines import Named

from .lines import ListRow


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The columns (by default those of the kind), the column to sort by, and how many rows at most.

    Names are sorted as they are read in ``language``.
    """

    columns: tuple[str, ...] | None = None
    sort: str | None = None
    descending: bool = False
    limit: int | None = None
    language: Language = "fi"

    def sorted(self, rows: Iterable[ListRow], columns: tuple[str, ...]) -> tuple[ListRow, ...]:
        """Return rows in the order that was asked for, with some columns of theirs.

        Those without a value stand last, whether the order is ascending or descending.
        """
        found = list(rows)
        if self.sort is not None:
            keys = {
                row.id: self._key(row.id if self.sort == "id" else row.values[self.sort]) for row in found
            }
            known = [row for row in found if keys[row.id] is not None]
            known.sort(key=lambda row: keys[row.id], reverse=self.descending)
            found = known + [row for row in found if keys[row.id] is None]
        return tuple(replace(row, values={name: row.values[name] for name in columns}) for row in found)

    def _key(self, value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(map(self._key, value)) or None
        if isinstance(value, Named):
            value = value.name
        if isinstance(value, LocalText):
            value = value.in_language(self.language)
        if isinstance(value, Status):
            value = value.name
        if isinstance(value, StrEnum):
            return list(type(value)).index(value)
        if isinstance(value, PartialDate):
            return value.first, value.last
        return value.casefold().translate(_LETTERS) if isinstance(value, str) else value


_LETTERS = str.maketrans({"å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}", "é": "e", "š": "s", "ž": "z"})
"""The letters after z, in the order of the Finnish and Swedish alphabets, as signs that come after z."""
