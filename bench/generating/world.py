"""The world of a generated dataset: its places, instruments, years, and who is there.

Everything has a name by its number, so that a reference is right without being looked up.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

FIRST_YEAR = 2012
LAST_YEAR = 2025
"""Everything lies in the past, so that no finding depends on the day on which somebody measures."""
READ = "2026-01-15"
TERM = 3
"""How many years after its own an agreement ends."""

# fmt: off
_BEGINNINGS = ("Haapa", "Koivu", "Kuusi", "Lehto", "Mänty", "Niitty", "Susi", "Vaahtera",
    "Orsi", "Louhi", "Hirvi", "Karhu", "Kettu", "Ahven", "Hauki")
_ENDS = ("joki", "järvi", "lahti", "mäki", "niemi", "saari", "salmi", "suo", "vaara", "koski",
    "kangas", "harju", "ranta", "pelto", "kylä", "lampi")
# fmt: on
_PLAIN = str.maketrans("äöå", "aoa")
FEWEST_AGREEMENTS = 20
"""With fewer, something would be named by nobody."""
MOST_PLACES = len(_BEGINNINGS) * len(_ENDS)


class Place(NamedTuple):
    """A municipality with its city region; ``number`` tells it from the others."""

    number: int
    name: str

    @property
    def slug(self) -> str:
        """Its name in a path."""
        return self.name.lower().translate(_PLAIN)


class Round(NamedTuple):
    """One course of an instrument."""

    instrument: int
    year: int

    @property
    def id(self) -> str:
        """The id of its record."""
        return f"{instrument_id(self.instrument)}-{self.year}"

    @property
    def last_year(self) -> int:
        """The year in which its agreements end."""
        return self.year + TERM


class Agreed(NamedTuple):
    """One agreement: its number, its place and its round."""

    number: int
    place: Place
    round: Round

    @property
    def path(self) -> str:
        """The path of its file below the dataset's folder."""
        return f"agreements/{instrument_id(self.round.instrument)}/{self.place.slug}-{self.round.year}.yaml"


def instrument_id(number: int) -> str:
    """Return the id of an instrument."""
    return f"mittaussopimus-{number + 1}"


@dataclass(frozen=True)
class World:
    """How many of everything there are for a number of agreements."""

    agreements: int

    @property
    def place_count(self) -> int:
        """Few places for few agreements, as a test has them; else some hundreds with their organisations."""
        return 10 if self.agreements < 100 else 120 if self.agreements <= 20_000 else MOST_PLACES

    @cached_property
    def places(self) -> list[Place]:
        """All municipalities."""
        names = [beginning + end for end in _ENDS for beginning in _BEGINNINGS]
        return [Place(number, names[number]) for number in range(self.place_count)]

    @property
    def regions(self) -> int:
        """How many regions there are; a place lies in that of its number."""
        return max(2, min(18, self.place_count // 6))

    @property
    def sub_regions(self) -> int:
        """How many sub-regions; a multiple of the regions, so that each lies in one."""
        return self.regions * 2

    @property
    def pool(self) -> int:
        """How many there are of each sort that agreements share: sources, concepts, companies.

        Each is the turn of four agreements at least, since a source has four headings to be cited.
        """
        return min(150, self.agreements // 4)

    @cached_property
    def rounds(self) -> list[Round]:
        """All rounds: each instrument has one a year."""
        count = -(-self.agreements // self.place_count)
        years = min(count, LAST_YEAR - FIRST_YEAR + 1)
        return [Round(number // years, FIRST_YEAR + number % years) for number in range(count)]

    def agreed(self) -> Iterator[Agreed]:
        """Give all agreements; each place has one before any has two."""
        for number in range(self.agreements):
            place = self.places[number % self.place_count]
            yield Agreed(number, place, self.rounds[number // self.place_count])
