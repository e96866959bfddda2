"""Programmes: frames with an owner, a term and aims."""

from pydantic import Field

from .evidence import Sourced
from .money import Money
from .record import Aim, Dated, Record, Statement
from .references import InstrumentRef, OrganisationRef, SchemeRef
from .text import LocalText


class Operator(Sourced):
    """Who carries a programme out for its owner."""

    organisation: OrganisationRef = Field(description="The organisation.")
    note: LocalText | None = Field(default=None, description="As what, and whether it was only planned.")


class Contribution(Money):
    """A sum for the programme as a whole, and who gives it."""

    contributor: LocalText = Field(description="Who gives it.")


class Programme(Record):
    """A frame that instruments and rounds belong to."""

    title: LocalText = Field(description="The official name.")
    description: LocalText | None = Field(
        default=None, description="What it is, in this dataset's own words."
    )
    owner: OrganisationRef | None = Field(default=None, description="Who runs it.")
    operators: tuple[Operator, ...] = Field(default=(), description="Who carries it out.")
    term: Dated | None = Field(default=None, description="From when to when it is planned to run.")
    ended: Dated | None = Field(
        default=None, description="When it ended, where that was before the end of its term."
    )
    instruments: tuple[InstrumentRef, ...] = Field(default=(), description="The instruments that serve it.")
    aims: tuple[Aim, ...] = Field(default=(), description="What it aims at.")
    themes: SchemeRef | None = Field(default=None, description="The vocabulary of its themes.")
    nature: tuple[Statement, ...] = Field(default=(), description="Of what nature it is, and how it works.")
    money: tuple[Contribution, ...] = Field(default=(), description="Sums stated for it as a whole.")
    outcomes: tuple[Statement, ...] = Field(
        default=(), description="What came of it, as far as sources tell."
    )
