"""What holds from one year to another. A year means the 1st of January of that year."""

import datetime as dt
from typing import Self

from pydantic import Field, model_validator

from .base import Model, invalid
from .references import MunicipalityRef, PlaceRef, RegionRef, SubRegionRef
from .scalars import NutsCode, Year


class Years(Model):
    """A run of years, both ends included."""

    first: Year = Field(description="The first year in which it is known to hold.")
    last: Year | None = Field(default=None, description="The last year; absent where it still holds.")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.last is not None and self.last < self.first:
            raise invalid(
                f"it ends in {self.last}, before it begins in {self.first}",
                "correct one of the years",
                "last",
            )
        return self

    def holds_in(self, year: int) -> bool:
        """Whether it holds on the 1st of January of the year, as far as is known."""
        return self.first <= year and (self.last is None or year <= self.last)


class Membership(Years):
    """Belonging to a place for some years."""

    place: PlaceRef = Field(description="The place that it belongs to, or that belongs to it.")


class RegionMembership(Membership):
    """Belonging to a region (maakunta) for some years."""

    place: RegionRef = Field(description="The region that it belongs to.")


class SubRegionMembership(Membership):
    """Belonging to a sub-region (seutukunta) for some years."""

    place: SubRegionRef = Field(description="The sub-region that it belongs to.")


class CityRegionMember(Membership):
    """A municipality's belonging to a city region for some years."""

    place: MunicipalityRef = Field(description="The municipality that belongs to it.")


def places_on(memberships: tuple[Membership, ...], day: dt.date) -> tuple[str, ...]:
    """Return where something belonged on a day; before what is known, where it belonged first.

    What no longer exists stays where it belonged last.
    """
    if not memberships:
        return ()
    year = max(day.year, min(one.first for one in memberships))
    held = tuple(str(one.place) for one in memberships if one.holds_in(year))
    return held or (str(max(memberships, key=lambda one: one.first).place),)


class DatedNutsCode(Years):
    """A NUTS 3 code for some years."""

    code: NutsCode = Field(description="The NUTS 3 code.")
