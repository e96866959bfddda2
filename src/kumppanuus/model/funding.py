"""Funding decisions: who gave how much, to whom, for what."""

from typing import Literal

from pydantic import Field

from .base import Text
from .completeness import Complete
from .money import Money
from .record import Dated, Record, Statement
from .references import InstrumentRef, OrganisationRef, PlaceRef, ProgrammeRef, RoundRef
from .scalars import BudgetItem, Slug, Whole, Year
from .statements import Stated
from .text import LocalText


class Part(Money):
    """A part of a sum: what one recipient, or one group of them, gets."""

    recipient: OrganisationRef | None = Field(default=None, description="Who gets it, where one is named.")
    place: PlaceRef | None = Field(default=None, description="The place that it is for, where one is named.")
    group: LocalText | None = Field(default=None, description="The recipients, where only a group is named.")


class Purpose(Money):
    """What a part of the decided money is for."""

    last_keys = ("recipients", "basis", "note", "parts", "complete")

    purpose: Slug = Field(
        description="The key by which agreements name the purpose.",
        examples=["ekosysteemisopimusten-kaynnistys"],
    )
    title: LocalText = Field(description="What the money is for.")
    round: RoundRef | None = Field(default=None, description="The round whose agreements it is for.")
    instrument: InstrumentRef | None = Field(default=None, description="The instrument that it is for.")
    recipients: Stated[LocalText] | None = Field(
        default=None, description="Who gets it, where sources word it differently."
    )
    basis: Statement | None = Field(default=None, description="How it is divided.")
    note: LocalText | None = Field(default=None, description="What a reader should know about the sum.")
    parts: tuple[Part, ...] = Field(default=(), description="The known parts.")
    complete: Complete[Literal["parts"]] = ()


class Decided(Dated):
    """Who decided, and when."""

    organisation: OrganisationRef = Field(description="Who decided.")


class FundingDecision(Record):
    """One decision on money, which can have several purposes."""

    title: LocalText = Field(description="What it is called.")
    number: Text | None = Field(
        default=None, description="The decision's official number.", examples=["TEM/2021/15"]
    )
    decided: Decided = Field(description="Who decided, and when.")
    programme: ProgrammeRef | None = Field(default=None, description="The programme whose money it is.")
    budget_item: BudgetItem | None = Field(
        default=None, description="The item of the State budget, in quotes."
    )
    budget_years: tuple[Year, ...] = Field(default=(), description="The budget years that the money is from.")
    transfer_years: Whole | None = Field(
        default=None, description="For how many years the appropriation can be used.", examples=[3]
    )
    total: Money = Field(description="The whole sum.")
    purposes: tuple[Purpose, ...] = Field(default=(), description="What the money is for.")
    complete: Complete[Literal["purposes"]] = ()
