"""Views as JSON: the view itself, with texts in all their languages and dates as their sources give them."""

import datetime as dt
import json
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum
from typing import Any

_PLAIN = (str, int, float, bool, type(None))
"""What is written as it is. An answer from the tables has nothing else, and needs no models."""


def to_json(view: Any) -> str:
    """Return a view as indented JSON with a newline at its end."""
    return json.dumps(plain(view), ensure_ascii=False, indent=2) + "\n"


def plain(value: Any) -> Any:
    """Return a view as dicts, lists, texts and numbers."""
    if type(value) in _PLAIN:
        return value
    if type(value) is dict:
        return {key: plain(part) for key, part in value.items()}
    if type(value) is list:
        return [plain(part) for part in value]
    return _told(value)


def _told(value: Any) -> Any:
    from kumppanuus.model.dates import PartialDate
    from kumppanuus.model.text import LocalText

    if is_dataclass(value) and not isinstance(value, type | PartialDate):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, LocalText):
        return value.model_dump(exclude_unset=True)
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items()}
    if isinstance(value, tuple | list):
        return [plain(part) for part in value]
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items()}
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, PartialDate | dt.date):
        return str(value)
    return value
