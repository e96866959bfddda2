"""Places as a reader sees them: names, levels and codes on a day, and what became of abolished ones."""

import datetime as dt

from kumppanuus.dataset import Dataset
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.place import CityRegion, Municipality, Place, Region
from kumppanuus.model.text import LocalText
from kumppanuus.structures import dataclass

from .evidence import Evidence


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """A place with its level and codes; ``nuts3`` is the code of the day."""

    id: str
    level: str
    name: LocalText
    code: str | None = None
    nuts3: str | None = None
    sources: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Merger:
    """The municipality that was asked for and is gone, and when it became part of the subject."""

    place: PlaceLine
    abolished: PartialDate
    sources: tuple[int, ...]


def successor_of(dataset: Dataset, name: str, day: dt.date) -> str:
    """Follow mergers from a municipality to the one that is there on the day, as far as the data leads.

    Raises KeyError for a place that there is not.
    """
    seen = {name}
    place = dataset.places[name]
    while isinstance(place, Municipality) and (into := place.part_of(day)):
        if into not in dataset.places or into in seen:
            break
        name, place = str(into), dataset.places[into]
        seen.add(name)
    return name


def merger_of(dataset: Dataset, name: str, day: dt.date, evidence: Evidence) -> Merger | None:
    """Return what became of a municipality that is gone."""
    place = dataset.places[name]
    if not isinstance(place, Municipality) or not place.gone_from:
        return None
    sources = tuple(number for citation in place.sources for number in evidence.cite(citation))
    return Merger(place_line(name, place, day, evidence), place.gone_from, sources)


def place_line(name: str, place: Place, day: dt.date, evidence: Evidence) -> PlaceLine:
    """Return a place with its level and codes."""
    nuts3 = None
    if isinstance(place, Municipality | Region):
        nuts3 = next((dated.code for dated in place.nuts3 if dated.holds_in(day.year)), None)
    code = None if isinstance(place, CityRegion) else place.code
    sources = evidence.cite(place.sources[0]) if place.sources else ()
    return PlaceLine(name, name.partition("/")[0], place.name, code, nuts3, sources)


def place_lines(
    dataset: Dataset, names: tuple[str, ...], day: dt.date, evidence: Evidence
) -> tuple[PlaceLine, ...]:
    """Return those of some places that the dataset has, each with its level and codes."""
    places = [str(name) for name in names if name in dataset.places]
    return tuple(place_line(name, dataset.places[name], day, evidence) for name in places)


def with_centres(dataset: Dataset, places: tuple[str, ...]) -> set[str]:
    """Return some places, and the central cities of those that are city regions."""
    records = {str(place): dataset.places.get(place) for place in places}
    centres = {
        str(one) for record in records.values() if isinstance(record, CityRegion) for one in record.central
    }
    return set(records) | centres
