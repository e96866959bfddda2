"""A place belongs to no region for some years, though the years before and after are told.

The line before says in which year it ended, and the next one begins later; or the last line has
ended, and the place is still there. Reports on the years between name a region that it was not
in. How things were before the first line is not known, and that is no fault; nor is it known what
came after a sub-region that had a ``last_year`` itself. A sub-region that has no end may have ended
when its municipalities left: see ``emptied-sub-region``.

Bad::

    region:
      - {place: region/pohjanmaa, first: 2013, last: 2018}
      - {place: region/etela-pohjanmaa, first: 2021}

Good::

    region:
      - {place: region/pohjanmaa, first: 2013, last: 2020}
      - {place: region/etela-pohjanmaa, first: 2021}
"""

import datetime as dt
from collections.abc import Iterator, Sequence

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.diagnostics import Severity
from kumppanuus.model.place import Municipality, Place, Region, SubRegion
from kumppanuus.model.validity import Membership, Years

from .finding import Finding

EACH = (Municipality, SubRegion, Region)
SEVERITY = Severity.WARNING
_NO_END = 9999


def run(dataset: Dataset, entry: Entry, place: Municipality | SubRegion | Region) -> Iterator[Finding]:
    """Find lists with years in which no line holds; one left out of a damaged record may do so."""
    until = _until(place)
    for key, lines in _lists(place).items() if entry.whole else ():
        for number, last, following in _gaps(dataset, lines, until):
            message = f"it ended in {last}, and nothing says what came after"
            remedy = "take 'last' out, or add what came after"
            if following is not None:
                message = f"it ended in {last}, and what came after begins in {following}"
                remedy = "correct the years, or add what is missing between them"
            yield Finding(entry, (key, number, "last"), message, remedy)


def _lists(place: Place) -> dict[str, tuple[Years, ...]]:
    """Return the lists in which one line holds in every year, by their keys."""
    if isinstance(place, Municipality):
        return {"region": place.region, "sub_region": place.sub_region, "nuts3": place.nuts3}
    if isinstance(place, SubRegion):
        return {"region": place.region}
    return {"nuts3": place.nuts3} if isinstance(place, Region) else {}


def _until(place: Place) -> int:
    """Return the last year in which a place certainly was still there on the 1st of January."""
    if isinstance(place, SubRegion):
        return place.last_year or 0
    if not isinstance(place, Municipality) or place.abolished is None:
        return _NO_END
    gone = place.gone_from.first if place.gone_from else dt.date.min
    return gone.year - (gone == dt.date(gone.year, 1, 1))


def _gaps(dataset: Dataset, lines: Sequence[Years], until: int) -> Iterator[tuple[int, int, int | None]]:
    """Give the lines after which there is a gap, each with its last year and the next line's first.

    Where what a place belonged to was gone itself, what came after may just not be known.
    """
    for number, line in enumerate(lines):
        if line.last is None or any(one.holds_in(line.last + 1) for one in lines):
            continue
        following = min((one.first for one in lines if one.first > line.last), default=None)
        if following is not None or (line.last < until and not _had_ended(dataset, line)):
            yield number, line.last, following


def _had_ended(dataset: Dataset, line: Years) -> bool:
    """Whether a line ended with, or after, the sub-region that it names."""
    place = dataset.places.get(line.place) if isinstance(line, Membership) else None
    return isinstance(place, SubRegion) and bool(
        place.last_year and line.last and place.last_year <= line.last
    )
