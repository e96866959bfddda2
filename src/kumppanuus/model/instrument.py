"""Instruments: kinds of agreement."""

from pydantic import Field

from .evidence import Sourced
from .folders import Level
from .record import Aim, Record, Statement
from .references import InstrumentRef
from .rule import Rule
from .scalars import Flag
from .text import LocalText


class Binding(Sourced):
    """Whether something binds in law."""

    binds: Flag = Field(description="Whether it does.")


class Predecessor(Sourced):
    """An instrument that went before this one."""

    instrument: InstrumentRef = Field(description="The earlier instrument.")
    inferred: Flag = Field(
        default=False, description="Whether this dataset infers it, because no source says it."
    )
    note: LocalText | None = Field(default=None, description="What it is inferred from, or what changed.")


class Instrument(Record):
    """A kind of agreement or arrangement, with the rules that all its rounds share."""

    title: LocalText = Field(description="The official name.")
    abbreviation: LocalText | None = Field(default=None, description="The official abbreviation.")
    description: LocalText | None = Field(
        default=None, description="What it is, in this dataset's own words."
    )
    level: tuple[Level, ...] = Field(default=(), description="The levels of place that it is made for.")
    binding: Binding | None = Field(default=None, description="Whether it binds in law.")
    nature: tuple[Statement, ...] = Field(default=(), description="Of what nature it is, and what it offers.")
    aims: tuple[Aim, ...] = Field(default=(), description="What it is for.")
    succeeds: tuple[Predecessor, ...] = Field(default=(), description="The instruments that went before it.")
    rules: tuple[Rule, ...] = Field(default=(), description="Rules that all its rounds share.")
