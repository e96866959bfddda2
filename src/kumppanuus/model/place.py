"""Places: municipalities, sub-regions, city regions, regions (maakunta) and the country."""

import datetime as dt
from typing import Self

from pydantic import Field, model_validator

from .base import Model, invalid
from .dates import PartialDate
from .record import Dated, Record
from .references import MunicipalityRef, RegionRef
from .scalars import CountryCode, MunicipalityCode, Number, RegionCode, Year
from .statements import followed
from .text import LocalText
from .together import given, where
from .validity import CityRegionMember, DatedNutsCode, RegionMembership, SubRegionMembership


class Coordinates(Model):
    """A point on the map, in WGS 84 degrees."""

    lon: Number = Field(description="Longitude in degrees east.", examples=[21.795])
    lat: Number = Field(description="Latitude in degrees north.", examples=[61.489])


class Municipality(Record):
    """A municipality, with the regions it has belonged to since 2013."""

    name: LocalText = Field(description="The newest official name.")
    code: MunicipalityCode = Field(
        description="Statistics Finland's municipality code, three digits in quotes."
    )
    abolished: Dated | None = Field(default=None, description="The first day on which it no longer existed.")
    merged_into: MunicipalityRef | None = Field(
        default=None, description="The municipality that it became part of."
    )
    region: tuple[RegionMembership, ...] = Field(
        description="The regions (maakunta) it has belonged to, by year."
    )
    sub_region: tuple[SubRegionMembership, ...] = Field(
        default=(), description="The sub-regions (seutukunta) it has belonged to, by year."
    )
    nuts3: tuple[DatedNutsCode, ...] = Field(
        default=(), description="NUTS 3 codes by year; stated from 2017 on."
    )
    centre: Coordinates | None = Field(default=None, description="A point within it.")

    together = where(given("abolished"), "merged_into") + where(given("merged_into"), "abolished")

    @model_validator(mode="after")
    def _merged_when_abolished(self) -> Self:
        if self.abolished and self.merged_into is None:
            raise invalid(
                "it was abolished, and nothing says what it became part of",
                "add 'merged_into', or take 'abolished' out",
                "abolished",
                "merged_into",
                check="abolished-without-successor",
            )
        if self.merged_into and self.abolished is None:
            raise invalid(
                "it became part of another one, and the key 'abolished' is missing",
                "add 'abolished:' with the day, or take 'merged_into' out",
                "merged_into",
                "abolished",
                check="missing-key",
            )
        return self

    @property
    def gone_from(self) -> PartialDate | None:
        """The first day on which it no longer existed, for one that was abolished."""
        return followed(self.abolished.date) if self.abolished else None

    def part_of(self, day: dt.date) -> MunicipalityRef | None:
        """Return the municipality that it had become part of by a day."""
        gone = self.gone_from
        return self.merged_into if gone and gone.last <= day else None


class SubRegion(Record):
    """A sub-region (seutukunta): a group of municipalities within a region."""

    name: LocalText = Field(description="The newest official name.")
    code: MunicipalityCode = Field(
        description="Statistics Finland's sub-region code, three digits in quotes."
    )
    last_year: Year | None = Field(
        default=None, description="The last year in which it existed; absent if it does."
    )
    region: tuple[RegionMembership, ...] = Field(
        description="The regions (maakunta) it has belonged to, by year."
    )


class Region(Record):
    """A region (maakunta)."""

    name: LocalText = Field(description="The newest official name.")
    code: RegionCode = Field(
        description="Statistics Finland's region code, two digits in quotes; not the ISO 3166-2 code."
    )
    nuts3: tuple[DatedNutsCode, ...] = Field(
        default=(), description="NUTS 3 codes by year; stated from 2017 on."
    )


class CityRegion(Record):
    """A city region (kaupunkiseutu) of the agreements. It has no official borders."""

    name: LocalText = Field(description="The name that the agreements use.")
    central: tuple[MunicipalityRef, ...] = Field(
        min_length=1, description="Its central cities, which it always reaches."
    )
    members: tuple[CityRegionMember, ...] = Field(
        default=(), description="Other municipalities that a source counts to it, by year."
    )


class Country(Record):
    """The country as a whole, for agreements that are about all of it."""

    name: LocalText = Field(description="The official short name.")
    code: CountryCode = Field(description="The ISO 3166-1 code, two capital letters.")
    without: tuple[RegionRef, ...] = Field(
        default=(), description="Regions that its regional development leaves out."
    )


Place = Municipality | SubRegion | CityRegion | Region | Country
