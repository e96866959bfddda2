"""Places, and which of them lie in which."""

from collections.abc import Iterator

from kumppanuus.model.base import Model
from kumppanuus.model.folders import LEVELS
from kumppanuus.model.place import CityRegion, Country, Municipality, Region, SubRegion
from kumppanuus.model.references import RegionRef
from kumppanuus.model.validity import DatedNutsCode, Years

from .around import around
from .finding import each, ways
from .keeping import ID, NUMBER, computed, field, item, link_to, owner
from .making import of_values
from .table import FLAG, Cell, Column, Found, Kept, Known, Table

_LEVELS: tuple[type[Model], ...] = (Municipality, SubRegion, CityRegion, Region, Country)

_NAME = "The newest official name; of a city region, the one that agreements use."
_CODE = "Its official code, which is a text and keeps its zeros. A city region has none."
_ABOLISHED = "The first day on which a municipality no longer existed."
_LAST_YEAR = "The last year in which a sub-region existed; NULL if it does."

PLACE = Table(
    "place",
    "A municipality, sub-region (seutukunta), city region (kaupunkiseutu), region (maakunta) or the country.",
    each(ways(*_LEVELS)),
    (
        ID,
        computed(
            Column("level", "TEXT", "What it is.", choices=LEVELS),
            lambda known, found: found.entry.id.partition("/")[0],
        ),
        field(Municipality, "name", meaning=_NAME),
        field(Municipality, "code", meaning=_CODE),
        field(Municipality, "abolished.date", "abolished", _ABOLISHED),
        field(Municipality, "merged_into"),
        field(SubRegion, "last_year", meaning=_LAST_YEAR),
        field(Municipality, "centre.lon", "longitude"),
        field(Municipality, "centre.lat", "latitude"),
    ),
    ("id",),
    ways(*_LEVELS),
)

_MEMBERSHIPS = (
    *ways(Municipality, to=("region", "sub_region")),
    *ways(SubRegion, to=("region",)),
    *ways(CityRegion, to=("central", "members")),
)


def _inside(known: Known, found: Found) -> Cell:
    """Return what belongs: a city region lists its members, other places what they belong to."""
    return _named(found) if isinstance(found.entry.record, CityRegion) else found.entry.id


def _outside(known: Known, found: Found) -> Cell:
    return found.entry.id if isinstance(found.entry.record, CityRegion) else _named(found)


def _named(found: Found) -> str:
    return str(getattr(found.value, "place", found.value))


_CENTRAL = Column(
    "central", "INTEGER", "Whether it is a central city of a city region, in every year.", choices=FLAG
)

PLACE_MEMBERSHIP = Table(
    "place_membership",
    "A place's belonging to another one, for some years.",
    each(_MEMBERSHIPS),
    (
        Kept(
            (
                Column("place", "TEXT", "The place that belongs.", link_to("place", "place")),
                Column("within", "TEXT", "The place that it belongs to.", link_to("within", "place")),
            ),
            lambda known, found: (_inside(known, found), _outside(known, found)),
            (("place",), ()),
        ),
        computed(_CENTRAL, lambda known, found: int("central" in found.location)),
        field(Years, "first", "first_year", "The first year in which it is known to hold."),
        field(Years, "last", "last_year", "The last year; NULL where it still holds."),
    ),
    ways=_MEMBERSHIPS,
)


def _surroundings(known: Known) -> Iterator[Found]:
    for found in each(ways(*_LEVELS))(known):
        for other in around(known.dataset, found.entry.id, known.day):
            yield Found(found.entry, (), (), other, ())


PLACE_WITHIN = Table(
    "place_within",
    "A place and one that it lies in on the day of the answer, itself included; a city region lies where its "
    "central cities do.",
    _surroundings,
    (
        Kept(
            (
                Column("place", "TEXT", "The place.", link_to("place", "place")),
                Column("within", "TEXT", "The place that it lies in, or itself.", link_to("within", "place")),
            ),
            lambda known, found: (found.entry.id, found.value),
        ),
    ),
    ("place", "within"),
)

_CODES = ways(Municipality, Region, to=("nuts3",))

NUTS_CODE = Table(
    "nuts_code",
    "A NUTS 3 code of a municipality or a region, for some years.",
    each(_CODES),
    (
        owner("place"),
        NUMBER,
        field(DatedNutsCode, "code"),
        field(Years, "first", "first_year"),
        field(Years, "last", "last_year", "The last year; NULL where it still holds."),
    ),
    ("place", "number"),
    _CODES,
)

COUNTRY_WITHOUT = of_values(
    "country_without",
    "A region that the regional development of the country leaves out.",
    Country,
    "without",
    item("region", RegionRef, "The region."),
    of="place",
)

TABLES = (COUNTRY_WITHOUT, NUTS_CODE, PLACE, PLACE_MEMBERSHIP, PLACE_WITHIN)
