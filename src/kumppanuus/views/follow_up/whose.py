"""Whose a commitment is: one place's organisations undertake things in agreements that others share."""

import datetime as dt

from kumppanuus.dataset import Dataset
from kumppanuus.model.organisation import Organisation
from kumppanuus.model.place import CityRegion, Country
from kumppanuus.model.validity import places_on
from kumppanuus.views.places import successor_of
from kumppanuus.views.reach import surroundings


def owners_elsewhere(dataset: Dataset, place: str, day: dt.date) -> frozenset[str]:
    """Return the organisations that act for other places than a place and what is around and in it.

    Who acts for no place, such as a ministry, is nobody else's, and nothing is elsewhere of a whole country.
    """
    if isinstance(dataset.places[place], Country):
        return frozenset()
    home = _home(dataset, place, day)
    return frozenset(
        name
        for name, one in dataset.organisations.items()
        if (served := _served(dataset, one, day)) and home.isdisjoint(served)
    )


def _home(dataset: Dataset, place: str, day: dt.date) -> set[str]:
    """Return a place, those around and in it, and the municipalities of its city region in any year.

    Those of its sub-region too: where nobody tells who belongs to a city region, they may.
    """
    around = surroundings(dataset, place, day)
    home = {place, *around.city_regions, *around.sub_regions, *around.regions, *around.within}
    home |= {
        name for name, one in dataset.municipalities() if not home.isdisjoint(places_on(one.sub_region, day))
    }
    for name in (place, *around.city_regions):
        city_region = dataset.places[name]
        if isinstance(city_region, CityRegion):
            home.update(map(str, city_region.central), (str(one.place) for one in city_region.members))
    return home


def _served(dataset: Dataset, organisation: Organisation, day: dt.date) -> set[str]:
    """Return the places for which it acts, or else for which the organisation acts that it is part of."""
    whole = dataset.organisations.get(organisation.part_of or "")
    places = organisation.acts_for or (whole.acts_for if whole else ())
    return {successor_of(dataset, place, day) for place in places if place in dataset.places}
