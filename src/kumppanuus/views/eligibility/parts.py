"""What lies in a larger place, by the tiers that hold it: tiers are about city regions."""

import datetime as dt

from kumppanuus.dataset import Dataset
from kumppanuus.model.place import CityRegion, Country, Municipality
from kumppanuus.model.round import Round
from kumppanuus.tiers import Hold, Holding, holdings

from ..reach import surroundings

PartOfPlace = tuple[tuple[str, ...], tuple[Holding, ...]]
"""Places, and the tiers that hold each of them alike."""


def is_larger(dataset: Dataset, place: str) -> bool:
    """Whether a place is larger than a city region."""
    return not isinstance(dataset.places[place], Municipality | CityRegion)


def parts(dataset: Dataset, its_round: Round, place: str, day: dt.date) -> tuple[PartOfPlace, ...]:
    """Return what lies in a larger place, in groups that the same tiers hold in the same way."""
    alike: dict[tuple[object, ...], list[str]] = {}
    held: dict[tuple[object, ...], tuple[Holding, ...]] = {}
    for name in _inside(dataset, place, day) if is_larger(dataset, place) else ():
        found = holdings(dataset, its_round, name)
        key = tuple((its_round.tiers.index(one.tier), *_way(one)) for one in found)
        alike.setdefault(key, []).append(name)
        held.setdefault(key, found)
    groups = sorted((key for key in alike if key), key=str)
    return tuple((tuple(alike[key]), held[key]) for key in groups)


def _way(one: Holding) -> tuple[object, ...]:
    """Return how a tier holds a place; through what is told where it is not the place itself."""
    itself = one.hold in (Hold.NAMED, Hold.OTHERS)
    return one.hold, not one.certain, () if itself else one.through


def _inside(dataset: Dataset, place: str, day: dt.date) -> list[str]:
    """Return the city regions in a place, and its municipalities that are no central cities of theirs."""
    record = dataset.places[place]
    if isinstance(record, Country):
        inside = {
            name
            for name, _ in dataset.municipalities()
            if not set(surroundings(dataset, name, day).regions) & set(record.without)
        }
    else:
        inside = {
            name for name in surroundings(dataset, place, day).within if name.startswith("municipality/")
        }
    city_regions = [name for name, one in dataset.city_regions() if inside & set(one.central)]
    central = {city for name, one in dataset.city_regions() if name in city_regions for city in one.central}
    standing = [
        name
        for name, one in dataset.municipalities()
        if name in inside - central and one.part_of(day) is None
    ]
    return [*sorted(city_regions), *sorted(standing)]
