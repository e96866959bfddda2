"""Rows and columns for spreadsheets and other programs: CSV (RFC 4180), dates and numbers as in the data."""

import csv
import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from enum import Enum
from io import StringIO
from typing import Any

from kumppanuus.labels import Words
from kumppanuus.structures import dataclass

_PLAIN = (str, int, float)
"""What is written as it is. An answer from the tables has nothing else, and needs no models."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table. Its columns are named in English in every language, like the keys of the YAML."""

    columns: tuple[str, ...]
    rows: Iterable[tuple[Any, ...]]


def to_csv(sheet: Sheet, words: Words) -> str:
    """Return the sheet as CSV. Lines end with a line feed, so that other commands can read them."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(sheet.columns)
    writer.writerows([plain_cell(value, words) for value in row] for row in sheet.rows)
    return out.getvalue()


def plain_cell(value: Any, words: Words) -> str:
    """Return a value as a program reads it: dates as in the data, no separators; several with ``; ``.

    A text is in the language of the answer, without the sign of a translation.
    """
    if value is None:
        return ""
    return str(value) if type(value) in _PLAIN else _told(value, words)


def _told(value: Any, words: Words) -> str:
    from kumppanuus.model.dates import PartialDate
    from kumppanuus.model.text import LocalText
    from kumppanuus.status import Status

    if isinstance(value, LocalText):
        return value.in_language(words.language)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Status):
        return value.name.value
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, tuple | list):
        return "; ".join(plain_cell(part, words) for part in value)
    if isinstance(value, PartialDate | dt.date):
        return str(value)
    return str(value)
