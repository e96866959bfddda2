"""What lies in a larger place, by the tiers that hold it: tiers are about city regions."""

import datetime as dt
from dataclasses import replace

from kumppanuus.dataset import Dataset
from kumppanuus.model.place import CityRegion, Country, Municipality
from kumppanuus.model.round import Round
from kumppanuus.tiers import Hold, Holding, holdings

from ..reach import Surroundings, surroundings

PartOfPlace = tuple[tuple[str, ...], tuple[Holding, ...]]
"""Places, and the tiers that hold each of them alike."""


def is_larger(dataset: Dataset, place: str) -> bool:
    """Whether a place is larger than a city region."""
    return not isinstance(dataset.places[place], Municipality | CityRegion)


def parts(dataset: Dataset, its_round: Round, place: str, day: dt.date) -> tuple[PartOfPlace, ...]:
    """Return what lies in a larger place, in groups that the same tiers hold in the same way."""
    alike: dict[tuple[object, ...], list[str]] = {}
    held: dict[tuple[object, ...], tuple[Holding, ...]] = {}
    asked = bool(its_round.tiers) and is_larger(dataset, place)
    for name in _inside(dataset, place, day) if asked else ():
        found = holdings(dataset, its_round, name)
        key = tuple((its_round.tiers.index(one.tier), *_way(one)) for one in found)
        alike.setdefault(key, []).append(name)
        held.setdefault(key, tuple(_of_each(one) for one in found))
    groups = sorted((key for key in alike if key), key=str)
    return tuple((tuple(alike[key]), held[key]) for key in groups)


def _way(one: Holding) -> tuple[object, ...]:
    """Return how a tier holds a place."""
    return one.hold, not one.certain, _of_each(one).through


def _of_each(one: Holding) -> Holding:
    """Return a holding as it is of every place in a group: not through the first of them."""
    itself = one.hold in (Hold.NAMED, Hold.OTHERS)
    return replace(one, through=()) if itself else one


def around_and_inside(dataset: Dataset, place: str, day: dt.date) -> Surroundings:
    """Return what is around a place, and in it; in the country, everything but what it is without."""
    around = surroundings(dataset, place, day)
    record = dataset.places[place]
    if not isinstance(record, Country):
        return around
    left_out = set(record.without)
    inside = (
        name
        for name in dataset.places
        if left_out.isdisjoint((name, *surroundings(dataset, name, day).regions)) and name != place
    )
    return replace(around, within=tuple(inside))


def _inside(dataset: Dataset, place: str, day: dt.date) -> list[str]:
    """Return the city regions in a place, and its municipalities that are no central cities of theirs."""
    within = around_and_inside(dataset, place, day).within
    city_regions = {name: one for name in within if isinstance(one := dataset.places[name], CityRegion)}
    central = {str(city) for one in city_regions.values() for city in one.central}
    municipalities = [
        name
        for name in within
        if isinstance(one := dataset.places[name], Municipality)
        and name not in central
        and one.part_of(day) is None
    ]
    return [*sorted(city_regions), *sorted(municipalities)]
