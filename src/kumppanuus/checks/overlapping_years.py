"""A place belongs to two regions, or two sub-regions, in one year, or has two codes in it.

When something changed, the old line was not closed: it needs its ``last`` year. A municipality is
in one region, one sub-region and one NUTS 3 region at a time. It may belong to several city
regions, but to each of them only once.

Bad::

    region:
      - {place: region/pohjanmaa, first: 2013}
      - {place: region/etela-pohjanmaa, first: 2021}

Good::

    region:
      - {place: region/pohjanmaa, first: 2013, last: 2020}
      - {place: region/etela-pohjanmaa, first: 2021}
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.base import Location
from kumppanuus.model.place import CityRegion, courses
from kumppanuus.model.validity import DatedNutsCode, Membership

from .finding import Finding, RelatedFinding

Line = tuple[Location, Membership | DatedNutsCode]
"""A line of a list by year: where it stands, and what it says."""


def run(dataset: Dataset, day: dt.date) -> Iterator[Finding]:
    """Find lines of one list whose years overlap."""
    for name, place in dataset.places.items():
        entry = dataset.by_key["place", name]
        for key, years in courses(place).items():
            yield from _overlaps(entry, [((key, number), one) for number, one in enumerate(years)])
        if isinstance(place, CityRegion):
            for lines in _by_member(place):
                yield from _overlaps(entry, lines)


def _by_member(place: CityRegion) -> Iterable[list[Line]]:
    lines: dict[str, list[Line]] = defaultdict(list)
    for number, one in enumerate(place.members):
        lines[one.place].append((("members", number), one))
    return lines.values()


def _overlaps(entry: Entry, lines: Sequence[Line]) -> Iterator[Finding]:
    """Hold each line against the one before it in time."""
    in_time = sorted(lines, key=lambda line: line[1].first)
    for (before, earlier), (after, later) in pairwise(in_time):
        if earlier.holds_in(later.first):
            message = f"'{_what(earlier)}' still holds in {later.first}"
            remedy = f"close it with 'last: {later.first - 1}', or correct the years"
            if earlier.first == later.first:
                remedy = "correct the years, or take one of the two out"
            related = RelatedFinding(entry, before, "the other one")
            yield Finding(entry, (*after, "first"), message, remedy, related=(related,))


def _what(line: Membership | DatedNutsCode) -> str:
    return line.place if isinstance(line, Membership) else line.code
