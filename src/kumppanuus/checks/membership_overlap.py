"""A place has two codes, or lies in two regions or sub-regions, in the same year.

A municipality lies in one region and in one sub-region at a time, and a place has one NUTS 3 code.
Without the ``last`` year of the earlier one, a report for a later year takes either of the two.
A year without any is another fault: see ``membership-gap``.

Bad::

    region:
      - {place: region/kanta-hame, first: 2013}
      - {place: region/satakunta, first: 2021}

Good::

    region:
      - {place: region/kanta-hame, first: 2013, last: 2020}
      - {place: region/satakunta, first: 2021}
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.place import Municipality, Region, SubRegion
from kumppanuus.model.validity import DatedNutsCode, Membership, Years

from .finding import Finding, RelatedFinding

EACH = (Municipality, SubRegion, Region)


def run(dataset: Dataset, entry: Entry, place: Municipality | SubRegion | Region) -> Iterator[Finding]:
    """Find years in which two hold of which only one can."""
    if isinstance(place, Municipality | SubRegion):
        yield from _overlaps(entry, "region", place.region)
    if isinstance(place, Municipality):
        yield from _overlaps(entry, "sub_region", place.sub_region)
    if isinstance(place, Municipality | Region):
        yield from _overlaps(entry, "nuts3", place.nuts3)


def _overlaps(entry: Entry, key: str, all_years: Sequence[Years]) -> Iterator[Finding]:
    in_order = sorted(enumerate(all_years), key=lambda one: one[1].first)
    for (earlier, before), (later, after) in pairwise(in_order):
        if before.holds_in(after.first):
            related = RelatedFinding(entry, (key, earlier), f"{_name(before)} holds then, too")
            message = f"in {after.first} there are two: {_name(before)} and {_name(after)}"
            remedy = "correct the years, or take one of the two out"
            if before.last is None and before.first < after.first:
                remedy = f"add 'last: {after.first - 1}' to the earlier one, or correct the years"
            yield Finding(entry, (key, later, "first"), message, remedy, related=(related,))


def _name(years: Years) -> str:
    if isinstance(years, Membership):
        return f"'{years.place}'"
    return f"'{years.code}'" if isinstance(years, DatedNutsCode) else ""
