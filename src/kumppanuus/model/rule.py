"""Rules of instruments and rounds: data that :mod:`kumppanuus.rules` reads."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from .base import invalid
from .dates import PartialDate
from .folders import OrganisationKind
from .record import Statement
from .references import OrganisationRef, ProgrammeRef, ThemeRef
from .roles import Role
from .scalars import Flag, Whole
from .together import exactly_one


class RequiredParty(Statement):
    """A party must be there: a named organisation, or somebody in a role."""

    rule: Literal["required-party"] = Field(description="The kind of rule.")
    organisation: OrganisationRef | None = Field(
        default=None, description="Who must be a party; absent for anybody."
    )
    role: Role = Field(
        description="The role in which it must be a party. A city region is a party for its cities."
    )
    of_place: Flag = Field(
        default=False, description="Whether each region of the agreement has its own regional council there."
    )
    when: ThemeRef | None = Field(
        default=None, description="The item of the menu that makes it necessary; absent for always."
    )


class ExpectedParty(Statement):
    """Somebody is to be on board as the round describes it; that they are not breaks nothing."""

    rule: Literal["expected-party"] = Field(description="The kind of rule.")
    organisation: OrganisationRef | None = Field(default=None, description="Who is to be on board.")
    kind: OrganisationKind | None = Field(default=None, description="Or what kind of organisation.")
    role: Role | None = Field(default=None, description="Or anybody in which role.")

    together = exactly_one("organisation", "kind", "role")

    @model_validator(mode="after")
    def _is_one_of_the_three(self) -> Self:
        if sum(part is not None for part in (self.organisation, self.kind, self.role)) != 1:
            raise invalid(
                "nothing says, or too much says, who is expected",
                "give one of 'organisation', 'kind' and 'role'",
                "organisation",
                "kind",
                "role",
            )
        return self


class LatestEnd(Statement):
    """The agreement must end by a day."""

    rule: Literal["latest-end"] = Field(description="The kind of rule.")
    date: PartialDate = Field(description="The last day on which the agreement can end.")


class LeastPlaces(Statement):
    """The agreement is about so many places of a level at least."""

    rule: Literal["least-places"] = Field(description="The kind of rule.")
    level: Literal["municipality", "region"] = Field(description="The level of place that is counted.")
    least: Whole = Field(description="How many there must be at least.")


class RequiredTheme(Statement):
    """One theme of the menu is in every agreement."""

    rule: Literal["required-theme"] = Field(description="The kind of rule.")
    theme: ThemeRef = Field(description="The item of the menu; what lies below it counts too.")


class SpearheadCount(Statement):
    """So many of the themes go to a programme as spearheads."""

    rule: Literal["spearhead-count"] = Field(description="The kind of rule.")
    programme: ProgrammeRef = Field(description="The programme.")
    least: Whole = Field(description="How many there must be at least.")
    most: Whole = Field(description="How many there can be at most.")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.most < self.least:
            raise invalid("'most' is less than 'least'", "correct one of the two", "most")
        return self


class PartOfMenu(Statement):
    """Not the whole of the round's menu is to be taken."""

    rule: Literal["part-of-menu"] = Field(description="The kind of rule.")


class EligiblePlaces(Statement):
    """The agreement is about places to which the round's tiers open its instrument."""

    rule: Literal["eligible-places"] = Field(description="The kind of rule.")


Rule = Annotated[
    RequiredParty
    | ExpectedParty
    | RequiredTheme
    | LeastPlaces
    | LatestEnd
    | SpearheadCount
    | PartOfMenu
    | EligiblePlaces,
    Field(discriminator="rule"),
]
"""Told apart by its key ``rule``."""
