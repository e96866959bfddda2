"""Which agreements reach a place: those that name it, and those of the places around and in it."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum

from kumppanuus.dataset import Dataset
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.place import CityRegion, Country, Municipality, SubRegion
from kumppanuus.model.validity import places_on
from kumppanuus.structures import dataclass


class Reach(StrEnum):
    """How an agreement reaches a place, the closest first."""

    OWN = "own"
    CITY_REGION = "city-region"
    SUB_REGION = "sub-region"
    REGION = "region"
    WITHIN = "within"
    COUNTRY = "country"
    NEARBY = "nearby"


WIDER = frozenset((Reach.REGION, Reach.COUNTRY))
"""What is about more than the place and its city region."""

_APART = frozenset(("funder", "proposer"))
"""Who gives the money, or only proposed, brings no place of its own to an agreement."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The places around a place, and in it, on a day."""

    place: str
    city_regions: tuple[str, ...] = ()
    sub_regions: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    nearby: tuple[str, ...] = ()

    def reach(self, places: Iterable[str]) -> Reach | None:
        """Return how an agreement about these places reaches the place, or None."""
        named = set(places)
        for reach, reached in (
            (Reach.OWN, (self.place,)),
            (Reach.CITY_REGION, self.city_regions),
            (Reach.SUB_REGION, self.sub_regions),
            (Reach.REGION, self.regions),
            (Reach.WITHIN, self.within),
            (Reach.COUNTRY, self.countries),
            (Reach.NEARBY, self.nearby),
        ):
            if named & set(reached):
                return reach
        return None


def surroundings(dataset: Dataset, name: str, day: dt.date) -> Surroundings:
    """Return what is around a place. Raises KeyError for a place that there is not."""
    place = dataset.places[name]
    if isinstance(place, Country):
        return Surroundings(name)
    if isinstance(place, Municipality):
        around = _of_municipality(dataset, name, place, day)
    elif isinstance(place, CityRegion):
        around = _of_city_region(dataset, name, place, day)
    elif isinstance(place, SubRegion):
        inside = tuple(
            other for other, one in dataset.municipalities() if name in places_on(one.sub_region, day)
        )
        within = inside + _city_regions_in(dataset, inside)
        around = Surroundings(name, regions=places_on(place.region, day), within=within)
    else:
        around = _of_region(dataset, name, day)
    left_out = {name, *around.regions}
    countries = tuple(entry.id for entry, one in dataset.of(Country) if left_out.isdisjoint(one.without))
    return replace(around, countries=countries)


def _of_region(dataset: Dataset, name: str, day: dt.date) -> Surroundings:
    inside = tuple(other for other, one in dataset.municipalities() if name in places_on(one.region, day))
    subs = tuple(entry.id for entry, one in dataset.of(SubRegion) if name in places_on(one.region, day))
    return Surroundings(name, within=inside + subs + _city_regions_in(dataset, inside))


def _of_municipality(dataset: Dataset, name: str, place: Municipality, day: dt.date) -> Surroundings:
    subs = places_on(place.sub_region, day)
    belongs, nearby = [], []
    for other, city_region in dataset.city_regions():
        members = {str(one.place) for one in city_region.members if one.holds_in(day.year)}
        if name in members or name in city_region.central:
            belongs.append(other)
        elif any(_shares_sub_region(dataset, central, subs, day) for central in city_region.central):
            nearby.append(other)
    return Surroundings(name, tuple(belongs), subs, places_on(place.region, day), nearby=tuple(nearby))


def _shares_sub_region(dataset: Dataset, name: str, subs: tuple[str, ...], day: dt.date) -> bool:
    central = dataset.places.get(name)
    return isinstance(central, Municipality) and bool(set(subs) & set(places_on(central.sub_region, day)))


def _of_city_region(dataset: Dataset, name: str, place: CityRegion, day: dt.date) -> Surroundings:
    inside = (*map(str, place.central), *(str(one.place) for one in place.members if one.holds_in(day.year)))
    around = [dataset.places[central] for central in place.central if central in dataset.places]
    centrals = [one for one in around if isinstance(one, Municipality)]
    regions = tuple(dict.fromkeys(region for one in centrals for region in places_on(one.region, day)))
    subs = tuple(dict.fromkeys(sub for one in centrals for sub in places_on(one.sub_region, day)))
    return Surroundings(name, sub_regions=subs, regions=regions, within=inside)


def _city_regions_in(dataset: Dataset, municipalities: tuple[str, ...]) -> tuple[str, ...]:
    inside = set(municipalities)
    return tuple(name for name, one in dataset.city_regions() if inside & set(one.central))


def reach_of(dataset: Dataset, around: Surroundings, agreement: Agreement) -> Reach | None:
    """Return how an agreement reaches a place: by its places, or because the place takes part itself.

    Where no source names the places of an agreement, they are those for which its parties act.
    """
    by_places = around.reach(agreement.places)
    parties = [party for party in agreement.parties if party.role not in _APART or not agreement.places]
    organisations = (dataset.organisations.get(party.organisation or "") for party in parties)
    acted_for = [place for one in organisations if one for place in one.acts_for]
    by_parties = around.reach((*acted_for, *(party.place for party in parties if party.place)))
    if not agreement.places:
        return by_parties
    is_far = by_places in (None, Reach.NEARBY) or by_places in WIDER
    return Reach.OWN if is_far and by_parties is Reach.OWN else by_places
