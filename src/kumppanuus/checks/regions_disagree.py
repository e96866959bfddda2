"""A municipality and its sub-region are in different regions in one year.

Sub-regions lie within regions. When a municipality changes its region, its sub-region changes
too; and when a sub-region does, so do all its municipalities. One of the lines was forgotten, or
has another year.

Bad::

    # data/regions/municipality/ulvila.yaml; the sub-region Pori is in Satakunta
    region:
      - {place: region/pirkanmaa, first: 2013}
    sub_region:
      - {place: sub-region/pori, first: 2013}

Good::

    # data/regions/municipality/ulvila.yaml
    region:
      - {place: region/satakunta, first: 2013}
    sub_region:
      - {place: sub-region/pori, first: 2013}
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.base import Location
from kumppanuus.model.place import Municipality, SubRegion
from kumppanuus.model.validity import Membership

from .finding import Finding, RelatedFinding


class _Inside(NamedTuple):
    """A municipality's line that says that it is in a sub-region."""

    entry: Entry
    municipality: Municipality
    number: int

    @property
    def line(self) -> Membership:
        return self.municipality.sub_region[self.number]


def run(dataset: Dataset, day: dt.date) -> Iterator[Finding]:
    """Find the first years of disagreement; a sub-region with which everyone in it disagrees is wrong."""
    inside: dict[str, list[_Inside]] = defaultdict(list)
    for entry, municipality in dataset.of(Municipality):
        for number, line in enumerate(municipality.sub_region):
            inside[line.place].append(_Inside(entry, municipality, number))
    for whole, sub_region in dataset.of(SubRegion):
        odd: dict[int, list[_Inside]] = defaultdict(list)
        for one in inside[whole.id]:
            year = _first_year(one, sub_region)
            if year is not None:
                odd[year].append(one)
        for year, some in odd.items():
            there = [one for one in inside[whole.id] if one.line.holds_in(year)]
            everyone = len(some) == len(there) > 1
            for one in some[:1] if everyone else some:
                yield _finding(whole, sub_region, one, year, at_sub_region=everyone)


def _first_year(one: _Inside, sub_region: SubRegion) -> int | None:
    """Return the first year in which their regions differ; only when a line begins can that begin."""
    own = one.municipality.region
    for year in sorted({line.first for line in (one.line, *own, *sub_region.region)}):
        regions, others = _holding(own, year), _holding(sub_region.region, year)
        if one.line.holds_in(year) and regions and others and regions.keys().isdisjoint(others):
            return year
    return None


def _holding(lines: Sequence[Membership], year: int) -> dict[str, int]:
    """Return the regions of a year, each with the number of its line."""
    return {str(line.place): number for number, line in enumerate(lines) if line.holds_in(year)}


def _finding(whole: Entry, sub_region: SubRegion, one: _Inside, year: int, *, at_sub_region: bool) -> Finding:
    (own, _), *_ = _holding(one.municipality.region, year).items()
    (other, number), *_ = _holding(sub_region.region, year).items()
    message = f"in {year} '{one.entry.id}' is in '{own}', and its sub-region '{whole.id}' in '{other}'"
    remedy = "correct the region or the sub-region, or their years"
    in_sub_region: Location = ("region", number, "place")
    in_municipality: Location = ("sub_region", one.number, "place")
    if at_sub_region:
        related = RelatedFinding(one.entry, in_municipality, "all its municipalities are elsewhere")
        return Finding(whole, in_sub_region, message, remedy, related=(related,))
    related = RelatedFinding(whole, in_sub_region, "where the sub-region is")
    return Finding(one.entry, in_municipality, message, remedy, related=(related,))
