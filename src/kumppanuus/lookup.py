"""Finding records by what people write: ``Pori``, ``Björneborg``, ``609``, ``satakunta``, ``FI196``."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kumppanuus.dataset import Dataset
from kumppanuus.model.place import Municipality, Place, Region, SubRegion
from kumppanuus.nearest import nearest, unaccented

_MOST_MEANT = 5
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


@dataclass(frozen=True, slots=True)
class PlaceLookup:
    """What a name leads to: one id, several candidates, or none and what may have been meant."""

    ids: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RecordLookup:
    """What an id leads to, as pairs of kind and id, or else what may have been meant."""

    keys: tuple[tuple[str, str], ...] = ()
    suggestions: tuple[str, ...] = ()


def find_place(dataset: Dataset, query: str) -> PlaceLookup:
    """Find a place by id, code or name in any language; a level's candidates are never mixed."""
    query = query.strip()
    if query in dataset.places:
        return PlaceLookup((query,))
    for level in LEVELS:
        places = {name: place for name, place in dataset.places.items() if name.startswith(level + "/")}
        for matches in (
            _by_code(places, query),
            _by_name(places, query, _fold),
            _by_name(places, query, _bare),
        ):
            if matches:
                return PlaceLookup(matches)
    names = dict.fromkeys(text for place in dataset.places.values() for text in _names(place))
    return PlaceLookup((), nearest(query, names) or _meant_place(query, names))


def _meant_place(query: str, names: Iterable[str]) -> tuple[str, ...]:
    """Return the places that ``Porin kaupunki`` can mean: those that its first word is nearly the name of."""
    first, _, rest = query.rpartition(" ")
    return nearest(first, names) if rest.casefold() in _WORDS_OF_LEVEL else ()


def find_record(dataset: Dataset, query: str) -> RecordLookup:
    """Find a record by id, by its file's path, by kind and id, or a place by its name."""
    path = query.strip().removesuffix(".yaml").removeprefix("./").removeprefix("data/")
    keys = [entry.key for entry in dataset.entries if path in (entry.id, entry.path.removesuffix(".yaml"))]
    if len(keys) > 1:  # a round or a programme is meant rather than its vocabulary of the same name
        keys = [key for key in keys if key[0] != "scheme"]
    if path in dataset.themes:
        keys.append(("theme", path))
    kind, _, rest = path.partition("/")
    if not keys and ((kind, rest) in dataset.by_key or (kind == "theme" and rest in dataset.themes)):
        keys = [(kind, rest)]
    if not keys:
        keys = [("place", name) for name in find_place(dataset, query).ids]
    return RecordLookup(tuple(keys), () if keys else _near_ids(dataset, path))


def _near_ids(dataset: Dataset, path: str) -> tuple[str, ...]:
    """Return ids that look like the path, or whose last part does."""
    ids = [*(entry.id for entry in dataset.entries), *dataset.themes]
    if whole := nearest(path, ids):
        return whole
    lasts = nearest(path.rpartition("/")[2], [name.rpartition("/")[2] for name in ids], most=1)
    return tuple(name for name in ids if name.rpartition("/")[2] in lasts)[:_MOST_MEANT]


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
    return [text for text in (place.name.fi, place.name.sv, place.name.en) if text]


def _fold(text: str) -> str:
    return " ".join(text.casefold().replace("-", " ").split())


def _bare(text: str) -> str:
    """Fold, and drop the dots and rings, for keyboards that have none."""
    return unaccented(_fold(text))
