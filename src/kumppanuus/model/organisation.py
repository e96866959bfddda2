"""Organisations: ministries, cities, councils, companies, working groups."""

from typing import Literal, Self

from pydantic import Field, model_validator

from .base import invalid
from .completeness import Complete
from .evidence import Sourced
from .record import Dated, Record
from .references import MunicipalityRef, OrganisationRef, RegionRef
from .scalars import Address
from .text import LocalText
from .together import exactly_one


class Member(Sourced):
    """An organisation in a working group or a network."""

    organisation: OrganisationRef | None = Field(default=None, description="The member.")
    name: LocalText | None = Field(
        default=None, description="The member as the source writes it, where it is unclear who is meant."
    )
    note: LocalText | None = Field(default=None, description="Which part of it, or as what.")

    together = exactly_one("organisation", "name")

    @model_validator(mode="after")
    def _is_somebody(self) -> Self:
        if (self.organisation is None) == (self.name is None):
            raise invalid(
                "a member is an organisation, or a name where it is unclear who is meant",
                "give 'organisation' or 'name'",
                "organisation",
                "name",
            )
        return self


class Organisation(Record):
    """An organisation. One that governs a municipality takes its names from there."""

    name: LocalText | None = Field(default=None, description="The official name.")
    abbreviation: LocalText | None = Field(default=None, description="The official abbreviation.")
    governs: MunicipalityRef | None = Field(default=None, description="The municipality that it governs.")
    council_of: RegionRef | None = Field(
        default=None, description="The region whose regional council (maakunnan liitto) it is."
    )
    part_of: OrganisationRef | None = Field(default=None, description="The organisation that it belongs to.")
    founded: Dated | None = Field(default=None, description="When it began under this name.")
    abolished: Dated | None = Field(default=None, description="The first day on which it no longer existed.")
    successors: tuple[OrganisationRef, ...] = Field(default=(), description="Who took its tasks over.")
    task: LocalText | None = Field(default=None, description="What it is for, in this dataset's own words.")
    members: tuple[Member, ...] = Field(default=(), description="Who belongs to it.")
    address: Address | None = Field(default=None, description="Its web site.")
    complete: Complete[Literal["members"]] = ()

    together = exactly_one("name", "governs")

    @property
    def acts_for(self) -> tuple[str, ...]:
        """The municipality that it governs, or the region whose council it is."""
        return tuple(str(place) for place in (self.governs, self.council_of) if place)

    @model_validator(mode="after")
    def _has_a_name(self) -> Self:
        if (self.name is None) == (self.governs is None):
            raise invalid(
                "an organisation has either a name of its own or a municipality that it governs",
                "give 'name', or 'governs' for a city's or municipality's own organisation",
                "governs",
                "name",
            )
        return self
