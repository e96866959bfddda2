"""The places that a place lies in on a day."""

import datetime as dt
from collections.abc import Iterator

from kumppanuus.dataset import Dataset
from kumppanuus.model.place import CityRegion, Country, Municipality, Place, Region, SubRegion
from kumppanuus.model.validity import places_on


def around(dataset: Dataset, name: str, day: dt.date) -> tuple[str, ...]:
    """Return the place itself and every place that it lies in; a city region lies where its cities do."""
    place = dataset.places[name]
    if isinstance(place, Country):
        return (name,)
    cities = list(_cities(dataset, place))
    subs = [sub for city in cities for sub in places_on(city.sub_region, day)]
    lying: list[Municipality | SubRegion] = [*cities]
    if isinstance(place, SubRegion):
        lying.append(place)
    regions = [region for one in lying for region in places_on(one.region, day)]
    if isinstance(place, Region):
        regions.append(name)
    city_regions = _city_regions(dataset, name, day)
    return tuple(dict.fromkeys((name, *city_regions, *subs, *regions, *_countries(dataset, regions))))


def _cities(dataset: Dataset, place: Place) -> Iterator[Municipality]:
    """Give the municipality itself, or the central cities of a city region."""
    if isinstance(place, Municipality):
        yield place
    elif isinstance(place, CityRegion):
        cities = (dataset.places.get(city) for city in place.central)
        yield from (city for city in cities if isinstance(city, Municipality))


def _city_regions(dataset: Dataset, name: str, day: dt.date) -> Iterator[str]:
    for other, one in dataset.city_regions():
        members = {str(member.place) for member in one.members if member.holds_in(day.year)}
        if name in members or name in one.central:
            yield other


def _countries(dataset: Dataset, regions: list[str]) -> Iterator[str]:
    return (entry.id for entry, one in dataset.of(Country) if not set(regions) & set(one.without))
