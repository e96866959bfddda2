"""The places of a level, and those of them that another place is in, or that are in it."""

import datetime as dt

from kumppanuus.dataset import Dataset
from kumppanuus.model.place import CityRegion, Country, Region
from kumppanuus.model.record import Record

from ..places import successor_of
from ..reach import surroundings

LEVELS = ("city-region", "region")
"""The levels of which there are so few places that they fit a page."""

_MODELS: dict[str, type[Record]] = {"city-region": CityRegion, "region": Region}


def places_of(dataset: Dataset, level: str, region: str | None, day: dt.date) -> tuple[str, ...]:
    """Return the places of a level: all, or those around a place and in it. Raises KeyError for no place."""
    every = tuple(entry.id for entry, _ in dataset.of(_MODELS[level]))
    if region is None or isinstance(dataset.places[region], Country):
        return every
    subject = successor_of(dataset, region, day)
    around = surroundings(dataset, subject, day)
    near = {subject, *around.city_regions, *around.regions, *around.within}
    return tuple(name for name in every if name in near)


def nearby_of(dataset: Dataset, level: str, region: str, day: dt.date) -> tuple[str, ...]:
    """Return the places of a level to which a place may belong; no source says whether it does."""
    nearby = surroundings(dataset, successor_of(dataset, region, day), day).nearby
    return tuple(name for name in nearby if isinstance(dataset.places[name], _MODELS[level]))
