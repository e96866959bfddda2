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

from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.diagnostics import Severity
from kumppanuus.model.agreement import Agreement, Party
from kumppanuus.model.base import Location
from kumppanuus.model.place import CityRegion, Municipality, Region, SubRegion
from kumppanuus.model.rule import RequiredParty

from .acting import is_only_one
from .as_one import as_one
from .finding import Finding, broken

EACH = Agreement
SEVERITY = Severity.WARNING
_LOCAL = ("city", "city-region", "municipality", "regional-council")


def run(dataset: Dataset, entry: Entry, agreement: Agreement) -> Iterator[Finding]:
    """Find agreements with local parties that have nothing to do with their places.

    A wrong place makes all parties strangers, and that is one mistake.
    """
    found = []
    for where, party in _strangers(dataset, agreement):
        if party.role == "regional-council" and _is_told(dataset, entry, agreement):
            continue
        who = party.organisation or party.place
        message = f"'{who}' is a party as '{party.role}', and no place of the agreement is in its region"
        remedy = "name its place under 'places' too, or correct the party or the places"
        found.append(Finding(entry, where, message, remedy))
    yield from as_one(found)


def _is_told(dataset: Dataset, entry: Entry, agreement: Agreement) -> bool:
    """Whether ``missing-required-party`` tells that the council of another region is missing."""
    return any(rule.of_place for rule, _ in broken(dataset, entry, agreement, RequiredParty))


def _home(dataset: Dataset, name: str) -> str | None:
    """Return the place for which an organisation acts, where no other one does."""
    organisation = dataset.organisations.get(name)
    own = [place for place in organisation.acts_for if is_only_one(dataset, place)] if organisation else []
    return own[-1] if own else None


def _strangers(dataset: Dataset, agreement: Agreement) -> Iterator[tuple[Location, Party]]:
    of_places = [_regions(dataset, place) for place in agreement.places]
    around = frozenset[str]().union(*of_places) if all(of_places) else frozenset[str]()
    for number, party in enumerate(agreement.parties if around else ()):
        home = party.place or _home(dataset, party.organisation or "")
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
