"""A municipality or a regional council is a party, and the agreement is about other regions.

Either the agreement was copied and its party not changed, or the place of the party is missing
under ``places``. Only the roles of cities, municipalities, city regions and regional councils
count: a funder, a partner or a proposer can be from anywhere. A city region has no borders, so
whoever is of the same region as one of the places may belong to them. Where every agreement has
the council of its own regions by a rule, another council is ``missing-required-party``.

Bad::

    places: [city-region/pori]
    parties:
      - {organisation: city/vaasa, role: city}

Good::

    places: [city-region/pori]
    parties:
      - {organisation: city/vaasa, role: partner}
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping

from kumppanuus.dataset import Dataset
from kumppanuus.diagnostics import Severity
from kumppanuus.model.agreement import Agreement, Party
from kumppanuus.model.base import Location
from kumppanuus.model.place import CityRegion, Municipality, Region, SubRegion
from kumppanuus.model.rule import RequiredParty

from .as_one import as_one
from .finding import Finding, broken

SEVERITY = Severity.WARNING
_LOCAL = ("city", "city-region", "municipality", "regional-council")


def run(dataset: Dataset, day: dt.date) -> Iterator[Finding]:
    """Find agreements with local parties that have nothing to do with their places.

    A wrong place makes all parties strangers, and that is one mistake.
    """
    homes = _homes(dataset)
    of_rule = {entry.id for entry, _, rule, _ in broken(dataset, RequiredParty) if rule.of_place}
    for entry, agreement in dataset.of(Agreement):
        found = []
        for where, party in _strangers(dataset, agreement, homes):
            if party.role == "regional-council" and entry.id in of_rule:
                continue
            who = party.organisation or party.place
            message = f"'{who}' is a party as '{party.role}', and no place of the agreement is in its region"
            remedy = "name its place under 'places' too, or correct the party or the places"
            found.append(Finding(entry, where, message, remedy))
        yield from as_one(found)


def _homes(dataset: Dataset) -> dict[str, str]:
    """Return the place for which each organisation acts, where no other one does."""
    acting = Counter(place for one in dataset.organisations.values() for place in one.acts_for)
    return {
        name: place
        for name, one in dataset.organisations.items()
        for place in one.acts_for
        if acting[place] == 1
    }


def _strangers(
    dataset: Dataset, agreement: Agreement, homes: Mapping[str, str]
) -> Iterator[tuple[Location, Party]]:
    of_places = [_regions(dataset, place) for place in agreement.places]
    around = frozenset[str]().union(*of_places) if all(of_places) else frozenset[str]()
    for number, party in enumerate(agreement.parties if around else ()):
        home = party.place or homes.get(party.organisation or "")
        regions = _regions(dataset, home) if home and party.role in _LOCAL else frozenset[str]()
        if regions and regions.isdisjoint(around):
            yield ("parties", number, "organisation" if party.organisation else "place"), party


def _regions(dataset: Dataset, name: str) -> frozenset[str]:
    """Return the regions in which a place has ever been; none for what is unknown, or everywhere.

    A municipality counts with its sub-region too: of the two, only one has the wrong region.
    """
    place = dataset.places.get(name)
    if isinstance(place, Region):
        return frozenset((name,))
    if isinstance(place, CityRegion):
        return frozenset(region for one in place.central for region in _regions(dataset, one))
    if isinstance(place, Municipality | SubRegion):
        within = place.sub_region if isinstance(place, Municipality) else ()
        regions = frozenset(str(one.place) for one in place.region)
        regions = regions.union(*(_regions(dataset, one.place) for one in within))
        return regions if all(dataset.exists("place", one) for one in regions) else frozenset()
    return frozenset()
