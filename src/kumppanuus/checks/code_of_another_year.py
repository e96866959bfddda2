"""A municipality has a NUTS 3 code in a year in which no region has it, though one had or got it.

A NUTS 3 code is the code of a region. It changes where a region's borders do, some years later: for
a while, a municipality that has moved keeps the code of its former region. So the codes of a
municipality and of its region can differ, but the code must be that of some region in the same
year. Codes that no region has at all are not looked at: its region may not be recorded.

Bad::

    # data/regions/municipality/ulvila.yaml
    nuts3:
      - {code: FI197, first: 2017}
    # data/regions/region/pirkanmaa.yaml
    nuts3:
      - {code: FI197, first: 2017, last: 2023}

Good::

    # data/regions/municipality/ulvila.yaml
    nuts3:
      - {code: FI197, first: 2017, last: 2023}
      - {code: FI196, first: 2024}
"""

from collections.abc import Iterator, Sequence

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.base import Location
from kumppanuus.model.marks import nuts_mark
from kumppanuus.model.place import Municipality, Region
from kumppanuus.model.validity import DatedNutsCode

from .finding import Finding, RelatedFinding

EACH = Municipality

Codes = Sequence[tuple[Entry, Location, DatedNutsCode]]
"""Where a code stands."""


def run(dataset: Dataset, entry: Entry, municipality: Municipality) -> Iterator[Finding]:
    """Find codes outside their years. Municipalities with the same code in the same year are one finding."""
    for number, one in enumerate(municipality.nuts3):
        of_regions = _of_regions(dataset, one.code)
        year = _year_without_region(one, of_regions) if of_regions else None
        holding = [other for other in municipality.nuts3 if year and other.holds_in(year)]
        if year and len(holding) == 1 and not _is_a_region_damaged(dataset):
            yield _finding(entry, ("nuts3", number), one.code, year, of_regions)


def _of_regions(dataset: Dataset, code: str) -> Codes:
    """Return where a code stands at regions."""
    return [
        (entry, ("nuts3", number), one)
        for entry in dataset.marked.get(nuts_mark(code), ())
        for number, one in enumerate(entry.record.nuts3 if isinstance(entry.record, Region) else ())
        if one.code == code
    ]


def _is_a_region_damaged(dataset: Dataset) -> bool:
    """Whether a region could not be read as a whole, so that codes may be missing."""
    unread = any(kind == "place" and name.startswith("region/") for kind, name in dataset.unread)
    return unread or not all(entry.whole for entry, _ in dataset.of(Region))


def _year_without_region(years: DatedNutsCode, of_regions: Codes) -> int | None:
    """Return the first year in which the code holds for a municipality, and for no region."""
    ends = (other.last + 1 for _, _, other in of_regions if other.last)
    candidates = sorted(year for year in (years.first, *ends) if years.holds_in(year))
    return next(
        (year for year in candidates if not any(other.holds_in(year) for _, _, other in of_regions)), None
    )


def _finding(entry: Entry, where: Location, code: str, year: int, of_regions: Codes) -> Finding:
    related = tuple(
        RelatedFinding(region, place, f"'{region.id}' has it {one.first}–{one.last or ''}")
        for region, place, one in of_regions
    )
    message = f"no region has the code '{code}' in {year}"
    remedy = "correct the code or its years"
    return Finding(entry, (*where, "code"), message, remedy, related=related, cause=(code, year))
