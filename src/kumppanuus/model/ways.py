"""How people write the way to a value in a record: ``events.signed.date``, ``purposes.alku.amount``.

Keys are joined by dots. An item of a list is named by what identifies it among the others, such as an
event's kind, a party's organisation or a theme's wording; or by its number, from 0 as in JSON: ``themes[0]``.
"""

import re
from typing import Any

from kumppanuus.nearest import unaccented

from .base import Location, Model
from .dates import PartialDate
from .evidence import Citation
from .text import LocalText

_IDENTIFYING = (
    "event",
    "step",
    "tier",
    "decision",
    "purpose",
    "agreement",
    "instrument",
    "organisation",
    "place",
    "recipient",
    "programme",
    "indicator",
    "owner",
    "rule",
    "wording",
    "name",
    "title",
    "group",
    "contributor",
    "code",
    "date",
    "period",
    "at",
)
"""The keys that tell the items of a list apart, what says most about one first."""

_LONGEST = 60
"""A longer text identifies nothing for somebody who must write it."""

_PLAIN = re.compile(r"[a-z0-9/~:T-]+")
"""Ids and dates; what else is text is written as a slug."""

_OTHER = re.compile(r"[^a-z0-9]+")


def identifiers(item: object) -> tuple[str, ...]:
    """Return what people can name an item of a list by, the best first."""
    if not isinstance(item, Model):
        name = _name(item) if isinstance(item, str) else str(item)
        return (name,) if name else ()
    keys = ("source", "at") if isinstance(item, Citation) else _IDENTIFYING
    values = (getattr(item, key, None) for key in keys)
    return tuple(name for value in values if (name := _name(value)))


def _name(value: object) -> str:
    """Return a value as a name in a way: an id or a date as it is, a short text without its spaces."""
    if isinstance(value, LocalText):
        return _name(value.fi)
    if not isinstance(value, str | PartialDate) or len(str(value)) > _LONGEST:
        return ""
    return str(value) if _PLAIN.fullmatch(str(value)) else slug(str(value))


def slug(text: str) -> str:
    """Return a text as it can stand in a way: ``kiertotalous-ja-metallit``."""
    return _OTHER.sub("-", unaccented(text.casefold())).strip("-")


def written(root: object, location: Location) -> str:
    """Return the way to a value as people write it; each item is named so that no other is meant."""
    way, value = "", root
    for part in location:
        name = str(part)
        if isinstance(part, int):
            assert isinstance(value, tuple)
            own = item_name(value, part)
            way += f".{own}" if own and way else own or f"[{part}]"
        else:
            way += f".{name}" if way else name
        value = inside(value, part)
    return way


def inside(value: Any, part: str | int) -> Any:
    """Return what stands under a key or at a position."""
    if isinstance(value, dict | tuple):
        return value[part]  # type: ignore[index]
    return getattr(value, str(part))


def item_name(items: tuple[object, ...], number: int) -> str:
    """Return what names one item of a list and no other, or nothing."""
    others = (*items[:number], *items[number + 1 :])
    taken = {slug(name) for item in others for name in identifiers(item)}
    own = (name for name in identifiers(items[number]) if slug(name) not in taken and "." not in name)
    return next(own, "")
