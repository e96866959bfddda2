"""A place belongs somewhere, or has a code, in years in which it no longer existed.

A year means its 1st of January. A municipality that was abolished on that day belongs to its
region until the year before; a sub-region has its ``last_year``. Where a place ends, the years of
its own memberships and codes end, and those of the municipalities in it. All of them are one
finding.

Bad::

    # data/regions/municipality/lavia.yaml
    abolished: {date: 2015-01-01, source: tiedote}
    merged_into: municipality/pori
    region:
      - {place: region/satakunta, first: 2013}

Good::

    # data/regions/municipality/lavia.yaml
    region:
      - {place: region/satakunta, first: 2013, last: 2014}
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.base import Location
from kumppanuus.model.place import Municipality, SubRegion
from kumppanuus.model.validity import Years

from .as_one import as_one
from .finding import Finding, RelatedFinding
from .members import members_of

EACH = (Municipality, SubRegion)


@dataclass(frozen=True, slots=True)
class Run:
    """A run of years, where it stands, and the runs beside it."""

    entry: Entry
    location: Location
    years: Years
    beside: Sequence[Years]

    def goes_beyond(self, last: int) -> bool:
        """Whether it holds after a year, and no other does then: ``membership-overlap`` tells of that."""
        beyond = self.years.last is None or self.years.last > last
        return beyond and not any(one.holds_in(last + 1) for one in self.beside if one is not self.years)


def run(dataset: Dataset, entry: Entry, place: Municipality | SubRegion) -> Iterator[Finding]:
    """Find years after the last one in which a place existed."""
    if isinstance(place, Municipality):
        if last := _last_year(place):
            runs = _runs(entry, "region", place.region) + _runs(entry, "nuts3", place.nuts3)
            runs += _runs(entry, "sub_region", place.sub_region)
            yield from _after(last, runs, RelatedFinding(entry, ("abolished", "date"), "its end"))
    elif last := place.last_year:
        runs = _runs(entry, "region", place.region)
        for member, municipality, number in members_of(dataset, entry):
            runs.append(_runs(member, "sub_region", municipality.sub_region)[number])
        yield from _after(last, runs, RelatedFinding(entry, ("last_year",), "its last year"))


def _runs(entry: Entry, key: str, all_years: Sequence[Years]) -> list[Run]:
    return [Run(entry, (key, number), one, all_years) for number, one in enumerate(all_years)]


def _last_year(municipality: Municipality) -> int | None:
    """Return the last year on the first day of which a municipality can have existed."""
    gone = municipality.gone_from
    if gone is None or gone.end is None:
        return None
    return gone.last.year - 1 if (gone.last.month, gone.last.day) == (1, 1) else gone.last.year


def _after(last: int, runs: Iterable[Run], end: RelatedFinding) -> Iterator[Finding]:
    message = f"this holds in {last + 1}, when '{end.entry.id}' no longer existed"
    beyond = [one for one in runs if one.goes_beyond(last)]
    remedy = f"write 'last: {last}', or correct the end"
    if any(one.years.first > last for one in beyond):
        remedy = "correct the end, or the years"
    yield from as_one([Finding(one.entry, one.location, message, remedy, related=(end,)) for one in beyond])
