"""Indicators: what was measured, where, when, and what came out."""

from typing import Self

from pydantic import Field, model_validator

from .base import invalid
from .dates import PartialDate
from .evidence import Sourced
from .record import Record
from .references import PlaceRef
from .scalars import Flag, Number
from .statements import Stated
from .text import LocalText
from .together import exactly_one


class Observation(Sourced):
    """One measured value, of a place or of a group whose members may be unknown."""

    place: PlaceRef | None = Field(default=None, description="The place.")
    group: LocalText | None = Field(default=None, description="The group of places, in words.")
    members: tuple[PlaceRef, ...] = Field(
        default=(), description="The group's members, where they are known."
    )
    period: PartialDate = Field(description="The year or other period that it was measured for.")
    value: Stated[Number] = Field(description="The value in the indicator's unit.")
    approximate: Flag = Field(default=False, description="Whether the source gives it as about so much.")

    together = exactly_one("place", "group")

    @model_validator(mode="after")
    def _of_one_thing(self) -> Self:
        if (self.place is None) == (self.group is None):
            raise invalid(
                "an observation is of a place or of a group", "give 'place' or 'group'", "place", "group"
            )
        return self


class Indicator(Record):
    """Something that is measured."""

    title: LocalText = Field(description="What is measured.")
    description: LocalText | None = Field(default=None, description="How it is measured.")
    unit: LocalText = Field(description="The unit, such as % or dwellings.")
    observations: tuple[Observation, ...] = Field(default=(), description="What came out.")
