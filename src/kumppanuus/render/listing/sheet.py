"""The rows of a list, with the group in which each stands."""

from typing import Any

from kumppanuus.labels import Words
from kumppanuus.render.sheet import Sheet
from kumppanuus.views.lines import Named
from kumppanuus.views.listing import Listing


def listing_sheet(listing: Listing, words: Words) -> Sheet:
    """Return one row for each record; records that it names stand there by their ids."""
    rows = (
        (group.heading or "certain", row.id, *map(_cell, row.values.values()))
        for group in listing.groups
        for row in group.rows
    )
    return Sheet(("group", *listing.columns), rows)


def _cell(value: Any) -> Any:
    if isinstance(value, Named):
        return value.id
    return tuple(map(_cell, value)) if isinstance(value, tuple) else value
