"""Rules of instruments and rounds: data that :mod:`kumppanuus.rules` reads."""

from typing import Annotated, Literal

from pydantic import Field

from .dates import PartialDate
from .evidence import Sourced
from .references import OrganisationRef
from .roles import Role
from .text import LocalText


class _Rule(Sourced):
    text: LocalText = Field(description="The rule in this dataset's own words.")


class RequiredParty(_Rule):
    """A party must be there: a named organisation, or somebody in a role."""

    rule: Literal["required-party"] = Field(description="The kind of rule.")
    organisation: OrganisationRef | None = Field(
        default=None, description="Who must be a party; absent for anybody."
    )
    role: Role = Field(description="The role in which it must be a party.")


class LatestEnd(_Rule):
    """The agreement must end by a day."""

    rule: Literal["latest-end"] = Field(description="The kind of rule.")
    date: PartialDate = Field(description="The last day on which the agreement can end.")


Rule = Annotated[RequiredParty | LatestEnd, Field(discriminator="rule")]
"""Told apart by its key ``rule``."""
