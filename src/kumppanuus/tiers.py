"""How the tiers of a round are read: which of them hold a place, and which open the round's instrument.

A tier names places, or is for the city regions that no other tier names, or says in words alone
whom it is for. A municipality is held through its city region, as that was at the time of the round.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from enum import StrEnum

from kumppanuus.dataset import Dataset
from kumppanuus.model.place import CityRegion, Country, Municipality, Region
from kumppanuus.model.round import Round, Tier
from kumppanuus.model.statements import followed
from kumppanuus.model.validity import places_on
from kumppanuus.structures import dataclass


class Hold(StrEnum):
    """How a tier holds a place, the closest first."""

    NAMED = "named"
    CITY_REGION = "city-region"
    CENTRAL = "central"
    """It names the central city of the city region."""
    AROUND = "around"
    """It names a region, a sub-region or the country around the place."""
    OTHERS = "others"
    NEARBY = "nearby"
    """It names a city region of which no source says whether the place belonged to it then."""
    OTHERWISE = "otherwise"
    """It is for the others, and the place is one of them unless it belonged to that city region."""


_FOR_CERTAIN = frozenset((Hold.NAMED, Hold.CITY_REGION))


@dataclass(frozen=True, slots=True)
class Holding:
    """A tier that holds a place, or may hold it.

    ``through`` are the places by which it does: those that it names, or as one of the others the city
    region that a place is or belongs to.
    """

    tier: Tier
    hold: Hold
    through: tuple[str, ...]
    certain: bool


@dataclass(frozen=True, slots=True)
class Opening:
    """A tier that opens the round's instrument to some places, and the first of them that it names."""

    tier: Tier
    place: int | None
    count: int
    """How many of the places it is for."""

    @property
    def least(self) -> int:
        """How many it asks for."""
        return max(self.tier.least_places or 1, 1)


def holdings(dataset: Dataset, its_round: Round, place: str) -> tuple[Holding, ...]:
    """Return the tiers of a round that hold a place or may do so, in their order.

    What no tier names is one of the others. That is certain only of a city region and of what belongs to
    one: of another municipality no source says whether it counts as a city region. Neither is it certain
    of a tier that is for some of the others alone.
    """
    around = _around(dataset, its_round, place)
    named = [_named(tier, around) for tier in its_round.tiers]
    holds = {one.hold for one in named if one}
    found: list[Holding] = []
    for tier, holding in zip(its_round.tiers, named, strict=True):
        if holding:
            found.append(holding)
        elif tier.others and not holds:
            city_regions = around.as_city_region
            certain = bool(city_regions) and not tier.partly
            found.append(Holding(tier, Hold.OTHERS, city_regions, certain))
        elif tier.others and holds == {Hold.NEARBY}:
            found.append(Holding(tier, Hold.OTHERWISE, (), certain=False))
    return tuple(found)


def openings(dataset: Dataset, its_round: Round, places: Sequence[str]) -> tuple[Opening, ...]:
    """Return the tiers that open the round's instrument to an agreement about some places."""
    return tuple(one for one in _offered(dataset, its_round, places) if one.count >= one.least)


def too_few(dataset: Dataset, its_round: Round, places: Sequence[str]) -> tuple[Opening, ...]:
    """Return the tiers that would open the round's instrument to the places if there were more of them."""
    return tuple(one for one in _offered(dataset, its_round, places) if one.count < one.least)


def _offered(dataset: Dataset, its_round: Round, places: Sequence[str]) -> Iterator[Opening]:
    """Give the tiers that are for some of the places and open the round's instrument.

    Of the others, municipalities of one sub-region count as one.
    """
    held = [holdings(dataset, its_round, place) for place in places]
    free = [place for place, found in zip(places, held, strict=True) if _is_free(found)]
    others = {_counted_as(dataset, its_round, place) for place in free}
    for tier in its_round.tiers:
        named = [
            number
            for number, found in enumerate(held)
            if any(one.tier is tier and one.hold in _FOR_CERTAIN for one in found)
        ]
        count = len(named) + (len(others) if tier.others else 0)
        if its_round.instrument in tier.instruments and count:
            yield Opening(tier, named[0] if named else None, count)


def are_all_known(its_round: Round) -> bool:
    """Whether every tier of a round is known, and whom each is for; one in words alone may hold anybody."""
    return "tiers" in its_round.complete and all(tier.places or tier.others for tier in its_round.tiers)


def are_closed_to(dataset: Dataset, its_round: Round, places: Sequence[str]) -> bool:
    """Whether all tiers are known, and each place is in none, or in one that asks for more places together.

    A tier that holds a place and opens other instruments does not say that this one was closed to it.
    """
    if not are_all_known(its_round) or not places or openings(dataset, its_round, places):
        return False
    return all(
        _is_free(found) and (not found or any(its_round.instrument in one.tier.instruments for one in found))
        for found in (holdings(dataset, its_round, place) for place in places)
    )


def years_of(its_round: Round) -> range | None:
    """Return the years in which the dated steps of a round begin, or that in which its term does."""
    dates = [date for step in its_round.steps if (date := followed(step.date))]
    term = followed(its_round.term.date) if its_round.term else None
    years = [date.first.year for date in dates if date.start] or [
        date.first.year for date in (term,) if date and date.start
    ]
    return range(min(years), max(years) + 1) if years else None


@dataclass(frozen=True, slots=True)
class _Around:
    """A place, and what is around it at the time of a round."""

    place: str
    city_regions: tuple[str, ...] = ()
    nearby: tuple[str, ...] = ()
    central: tuple[str, ...] = ()
    wider: tuple[str, ...] = ()

    @property
    def as_city_region(self) -> tuple[str, ...]:
        """The city region that it is, or those that it belongs to."""
        return (self.place,) if self.central else self.city_regions


def _named(tier: Tier, around: _Around) -> Holding | None:
    """Return how a tier names a place: the closest way."""
    for hold, places in (
        (Hold.NAMED, (around.place,)),
        (Hold.CITY_REGION, around.city_regions),
        (Hold.CENTRAL, around.central),
        (Hold.AROUND, around.wider),
        (Hold.NEARBY, around.nearby),
    ):
        if through := tuple(place for place in places if place in tier.places):
            return Holding(tier, hold, through, hold in _FOR_CERTAIN)
    return None


def _is_free(found: Sequence[Holding]) -> bool:
    """Whether no tier names a place, and none may."""
    return all(one.hold is Hold.OTHERS for one in found)


def _around(dataset: Dataset, its_round: Round, place: str) -> _Around:
    years = years_of(its_round)
    day = dt.date(years[0], 1, 1) if years else dt.date.max
    record = dataset.places.get(place)
    if isinstance(record, Municipality):
        belongs, nearby = _city_regions(dataset, place, record, years, day)
        return _Around(place, belongs, nearby, wider=_wider(dataset, record, day))
    if isinstance(record, CityRegion):
        known = [dataset.places.get(one) for one in record.central]
        cities = [one for one in known if isinstance(one, Municipality)]
        wider = dict.fromkeys(name for city in cities for name in _wider(dataset, city, day))
        return _Around(place, central=tuple(map(str, record.central)), wider=tuple(wider))
    if isinstance(record, Country) or record is None:
        return _Around(place)
    regions = (place,) if isinstance(record, Region) else places_on(record.region, day)
    return _Around(place, wider=(*regions, *_countries(dataset, regions)))


def _city_regions(
    dataset: Dataset, place: str, record: Municipality, years: range | None, day: dt.date
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the city regions that a municipality belonged to then, and those to which it may have."""
    belongs, nearby = [], []
    subs = set(places_on(record.sub_region, day))
    for name, one in dataset.city_regions():
        members = [member for member in one.members if member.place == place]
        then = [member for member in members if years is None or any(map(member.holds_in, years))]
        if place in one.central or then:
            belongs.append(name)
        elif members or any(subs & _sub_regions(dataset, central, day) for central in one.central):
            nearby.append(name)
    return tuple(belongs), tuple(nearby)


def _sub_regions(dataset: Dataset, place: str, day: dt.date) -> set[str]:
    record = dataset.places.get(place)
    return set(places_on(record.sub_region, day)) if isinstance(record, Municipality) else set()


def _wider(dataset: Dataset, record: Municipality, day: dt.date) -> tuple[str, ...]:
    regions = places_on(record.region, day)
    return (*places_on(record.sub_region, day), *regions, *_countries(dataset, regions))


def _countries(dataset: Dataset, regions: Sequence[str]) -> tuple[str, ...]:
    return tuple(entry.id for entry, one in dataset.of(Country) if not set(regions) & set(one.without))


def _counted_as(dataset: Dataset, its_round: Round, place: str) -> str:
    """Return the sub-region of a place, in which several municipalities are one city region."""
    name = min([place, *_around(dataset, its_round, place).city_regions])
    record = dataset.places.get(name)
    if isinstance(record, CityRegion):
        record = dataset.places.get(record.central[0])
    if isinstance(record, Municipality) and record.sub_region:
        return str(record.sub_region[0].place)
    return place
