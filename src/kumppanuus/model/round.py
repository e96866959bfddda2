"""Rounds: one course of an instrument in time."""

import datetime as dt
from typing import Literal

from pydantic import Field

from .completeness import Complete
from .dates import PartialDate
from .evidence import Sourced
from .record import Aim, Dated, Record, Statement
from .references import InstrumentRef, OrganisationRef, PlaceRef, ProgrammeRef, SchemeRef, ThemeRef
from .roles import NegotiationRole
from .rule import Rule
from .scalars import Flag, Slug, Whole
from .statements import Stated, followed
from .text import LocalText


class Frame(Statement):
    """A policy or a programme that the round stands in."""

    name: LocalText = Field(description="What the frame is called.")
    programme: ProgrammeRef | None = Field(default=None, description="Its record, where it is a programme.")


class Step(Sourced):
    """One step of the course. ``date`` is null, with a reason, where no source dates it."""

    step: Slug = Field(description="A short name of the step.", examples=["negotiations"])
    title: LocalText = Field(description="What happens in it.")
    date: Stated[PartialDate] | None = Field(default=None, description="When, as precisely as a source says.")
    planned: Flag = Field(default=False, description="Whether it is planned and not known to have happened.")
    actors: tuple[OrganisationRef, ...] = Field(default=(), description="Who acts in it.")


class Negotiator(Sourced):
    """Who prepared and negotiated the round's agreements."""

    organisation: OrganisationRef = Field(description="The organisation.")
    role: NegotiationRole = Field(description="Whether it led, prepared the course, or took part.")
    note: LocalText | None = Field(default=None, description="In what, or under which condition.")


class Tier(Statement):
    """A group of places and what they could get."""

    tier: Slug = Field(description="A short name of the group.", examples=["suuret"])
    places: tuple[PlaceRef, ...] = Field(default=(), description="The places in it.")
    others: Flag = Field(
        default=False, description="Whether it holds the city regions that no other tier names."
    )
    partly: Flag = Field(
        default=False, description="Whether it holds only some of those others, and no source says which."
    )
    instruments: tuple[InstrumentRef, ...] = Field(default=(), description="The instruments open to them.")
    least_places: Whole | None = Field(
        default=None, description="How many of them an agreement needs at least."
    )
    contents: tuple[ThemeRef, ...] = Field(
        default=(), description="The items of the menu that were open to them."
    )


class Outside(Statement):
    """Places that have no agreement in the round, though a reader may look for one."""

    places: tuple[PlaceRef, ...] = Field(min_length=1, description="The places.")


class Round(Record):
    """One course of an instrument: the agreements negotiated together, and how."""

    title: LocalText = Field(description="What the round is called.")
    instrument: InstrumentRef = Field(description="The instrument.")
    programme: ProgrammeRef | None = Field(default=None, description="The programme that it belongs to.")
    description: LocalText | None = Field(
        default=None, description="What it is, in this dataset's own words."
    )
    term: Dated | None = Field(default=None, description="From when to when its agreements are to run.")
    steps: tuple[Step, ...] = Field(default=(), description="The course of the round.")
    aims: tuple[Aim, ...] = Field(default=(), description="What the round aims at.")
    frames: tuple[Frame, ...] = Field(
        default=(), description="The policies and programmes that it stands in."
    )
    negotiators: tuple[Negotiator, ...] = Field(
        default=(), description="Who prepared and negotiated on which side."
    )
    criteria: tuple[Statement, ...] = Field(default=(), description="By what proposals were judged.")
    agenda: tuple[Statement, ...] = Field(default=(), description="What was talked about.")
    menu: SchemeRef | None = Field(default=None, description="The vocabulary of themes to choose from.")
    tiers: tuple[Tier, ...] = Field(default=(), description="Who could get what.")
    outside: tuple[Outside, ...] = Field(
        default=(), description="Who has no agreement in it, where sources show that."
    )
    financing: tuple[Statement, ...] = Field(default=(), description="How its agreements are financed.")
    follow_up: tuple[Statement, ...] = Field(default=(), description="How it is followed up and evaluated.")
    rules: tuple[Rule, ...] = Field(default=(), description="Rules for its agreements.")
    complete: Complete[Literal["negotiators", "steps", "tiers"]] = ()

    @property
    def first_step(self) -> dt.date | None:
        """The first day on which a step that has a dated beginning can have happened."""
        dates = (followed(step.date) for step in self.steps)
        return min((date.first for date in dates if date and date.start), default=None)
