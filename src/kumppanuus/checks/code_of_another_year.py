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

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.base import Location
from kumppanuus.model.place import Municipality, Region
from kumppanuus.model.validity import DatedNutsCode

from .as_one import as_one
from .finding import Finding, RelatedFinding

Codes = Mapping[str, Sequence[tuple[Entry, Location, DatedNutsCode]]]


def run(dataset: Dataset, day: dt.date) -> Iterator[Finding]:
    """Find codes outside their years. Municipalities with the same code in the same year are one finding."""
    codes = _codes_of_regions(dataset)
    found: dict[tuple[str, int], list[Finding]] = defaultdict(list)
    for entry, municipality in dataset.of(Municipality):
        for number, one in enumerate(municipality.nuts3):
            year = _year_without_region(one, codes[one.code]) if one.code in codes else None
            holding = [other for other in municipality.nuts3 if year and other.holds_in(year)]
            if year and len(holding) == 1:
                finding = _finding(entry, ("nuts3", number), one.code, year, codes)
                found[one.code, year].append(finding)
    for findings in found.values():
        yield from as_one(findings)


def _codes_of_regions(dataset: Dataset) -> Codes:
    """Return where each code stands at regions; none where a region could not be read as a whole."""
    damaged = any(kind == "place" and name.startswith("region/") for kind, name in dataset.unread)
    codes: dict[str, list[tuple[Entry, Location, DatedNutsCode]]] = defaultdict(list)
    for entry, region in dataset.of(Region):
        if damaged or not entry.whole:
            return {}
        for number, one in enumerate(region.nuts3):
            codes[one.code].append((entry, ("nuts3", number), one))
    return codes


def _year_without_region(
    years: DatedNutsCode, of_regions: Sequence[tuple[Entry, Location, DatedNutsCode]]
) -> int | None:
    """Return the first year in which the code holds for a municipality, and for no region."""
    ends = (other.last + 1 for _, _, other in of_regions if other.last)
    candidates = sorted(year for year in (years.first, *ends) if years.holds_in(year))
    return next(
        (year for year in candidates if not any(other.holds_in(year) for _, _, other in of_regions)), None
    )


def _finding(entry: Entry, where: Location, code: str, year: int, codes: Codes) -> Finding:
    related = tuple(
        RelatedFinding(region, place, f"'{region.id}' has it {one.first}–{one.last or ''}")
        for region, place, one in codes[code]
    )
    message = f"no region has the code '{code}' in {year}"
    return Finding(entry, (*where, "code"), message, "correct the code or its years", related=related)
