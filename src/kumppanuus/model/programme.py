"""Programmes: frames with an owner, a term and aims."""

from pydantic import Field

from .money import Money
from .record import Aim, Dated, Record
from .references import InstrumentRef, OrganisationRef, SchemeRef
from .text import LocalText


class Programme(Record):
    """A frame that instruments and rounds belong to."""

    title: LocalText = Field(description="The official name.")
    description: LocalText | None = Field(
        default=None, description="What it is, in this dataset's own words."
    )
    owner: OrganisationRef | None = Field(default=None, description="Who runs it.")
    term: Dated | None = Field(default=None, description="From when to when it runs.")
    instruments: tuple[InstrumentRef, ...] = Field(default=(), description="The instruments that serve it.")
    aims: tuple[Aim, ...] = Field(default=(), description="What it aims at.")
    themes: SchemeRef | None = Field(default=None, description="The vocabulary of its themes.")
    money: tuple[Money, ...] = Field(default=(), description="Sums stated for it as a whole.")
