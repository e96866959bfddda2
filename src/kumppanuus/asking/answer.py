"""What a statement answers, ready to be shown."""

import datetime as dt
import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from .title import Title

Cell = str | int | float | None
"""A value. None is what is not stated."""
Cut = Literal["rows", "size"]
"""Why an answer ends before its last row: it has as many rows, or it is as large, as it may be."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Columns and rows, why there are no more where some are left out, and the day that they depend on."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    cut: Cut | None
    day: dt.date | None = None
    title: Title | None = None
    note: Title | None = None


def plain(value: object) -> Cell:
    """Return a value of SQLite as a text or a number that every format can hold."""
    if isinstance(value, bytes):
        return f"x'{value.hex()}'"
    if isinstance(value, float) and not math.isfinite(value):
        return "Inf" if value > 0 else "-Inf"
    return value if isinstance(value, str | int | float) else None


def distinct(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names of columns, with a number where one stands twice, so that none is lost in JSON.

    >>> distinct(["id", "id"])
    ('id', 'id_2')
    """
    found: list[str] = []
    for name in names:
        number, new = 1, name
        while new in found:
            number += 1
            new = f"{name}_{number}"
        found.append(new)
    return tuple(found)
