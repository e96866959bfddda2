"""Whether a record is what was asked for: certainly, perhaps, or not."""

import datetime as dt
from enum import IntEnum

from kumppanuus.model.dates import PartialDate
from kumppanuus.views.reach import Reach

Period = tuple[dt.date, dt.date]
"""A first and a last day."""


class Match(IntEnum):
    """How far a record is what was asked for; of several conditions, the least counts."""

    NO = 0
    UNDATED = 1
    """It has no date that could tell."""
    NEARBY = 2
    """It is about a city region that the place may belong to; no source says."""
    POSSIBLE = 3
    CERTAIN = 4


def falls(date: PartialDate | None, period: Period) -> Match:
    """Tell whether something of one day falls within a period; a partial date may do so in part."""
    if date is None:
        return Match.UNDATED
    first, last = period
    if date.last < first or date.first > last:
        return Match.NO
    inside = first <= date.first and date.last <= last
    return Match.CERTAIN if inside and not date.approximate else Match.POSSIBLE


def lasts(date: PartialDate | None, period: Period) -> Match:
    """Tell whether something that lasts from one date to another overlaps a period."""
    if date is None:
        return Match.UNDATED
    first, last = period
    if date.last < first or date.first > last:
        return Match.NO
    begun = date.start.last if date.start else dt.date.min
    over = date.end.first if date.end else dt.date.max
    return Match.CERTAIN if begun <= last and over >= first and not date.approximate else Match.POSSIBLE


def near(reach: Reach | None) -> Match:
    """Tell how far something that reaches a place so is what was asked for."""
    if reach is None:
        return Match.NO
    return Match.NEARBY if reach is Reach.NEARBY else Match.CERTAIN
