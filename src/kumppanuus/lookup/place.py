"""Finding places by what people write: ``Pori``, ``Björneborg``, ``609``, ``satakunta``, ``FI196``."""

import re
from collections.abc import Callable, Iterable

from kumppanuus.dataset import Dataset
from kumppanuus.model.place import Municipality, Place, Region, SubRegion
from kumppanuus.nearest import nearest

from .folding import bare, folded
from .result import Lookup

_WORDS_OF_LEVEL = frozenset(
    (
        "city",
        "kaupunki",
        "kaupunkiseutu",
        "kommun",
        "kunta",
        "landskap",
        "maakunta",
        "seutu",
        "seutukunta",
        "stad",
    )
)

LEVELS = ("municipality", "city-region", "region", "sub-region", "country")
"""Where several levels share a name, the first of them is meant."""


def find_place(dataset: Dataset, query: str) -> Lookup:
    """Find a place by id, code or name in any language; a level's candidates are never mixed."""
    query = query.strip()
    if query in dataset.places:
        return Lookup((query,))
    for level in LEVELS:
        places = {name: dataset.places[name] for name in dataset.places if name.startswith(level + "/")}
        for matches in (
            _by_code(places, query),
            _by_name(places, query, folded),
            _by_name(places, query, bare),
        ):
            if matches:
                return Lookup(matches)
    names = dict.fromkeys(text for place in dataset.places.values() for text in _names(place))
    return Lookup((), nearest(query, names) or _meant_place(query, names))


def _meant_place(query: str, names: Iterable[str]) -> tuple[str, ...]:
    """Return the places that ``Porin kaupunki`` can mean: those that its first word is nearly the name of."""
    first, _, rest = query.rpartition(" ")
    return nearest(first, names) if rest.casefold() in _WORDS_OF_LEVEL else ()


def _by_code(places: dict[str, Place], query: str) -> tuple[str, ...]:
    """Three digits are a municipality, two a region; a NUTS 3 code is a region's."""
    if re.fullmatch(r"[0-9]{3}", query):
        return tuple(
            name for name, place in places.items() if isinstance(place, Municipality) and place.code == query
        )
    regions = {name: place for name, place in places.items() if isinstance(place, Region)}
    if re.fullmatch(r"[0-9]{2}", query):
        return tuple(name for name, place in regions.items() if place.code == query)
    nuts = query.upper()
    return tuple(name for name, place in regions.items() if any(dated.code == nuts for dated in place.nuts3))


def _by_name(places: dict[str, Place], query: str, fold: Callable[[str], str]) -> tuple[str, ...]:
    wanted = fold(query)
    standing = {name: place for name, place in places.items() if not _is_gone(place)}
    for group in (standing, places):
        found = tuple(
            name for name, place in group.items() if wanted in {fold(text) for text in _names(place)}
        )
        if found:
            return found
    return ()


def _is_gone(place: Place) -> bool:
    if isinstance(place, Municipality):
        return place.abolished is not None
    return isinstance(place, SubRegion) and place.last_year is not None


def _names(place: Place) -> Iterable[str]:
    return place.name.given.values()
