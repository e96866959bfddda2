"""What was open to a place, as a reader sees it."""

import datetime as dt
from enum import StrEnum

from kumppanuus.model.dates import PartialDate
from kumppanuus.model.text import LocalText
from kumppanuus.structures import dataclass

from ..brief import Brief
from ..evidence import SourceLine
from ..lines import Gap, Named, Numbers, StatementLine
from ..places import Merger, PlaceLine


class Answer(StrEnum):
    """In one word, what a round's sources say of a place."""

    OPEN = "open"
    """A tier holds it for certain and opens something to it."""
    PERHAPS = "perhaps"
    """A tier does so if the place belongs to a city region, or counts as one: no source says."""
    APART = "apart"
    """Tiers hold what lies in it, each by itself."""
    NOT_OPEN = "not-open"
    """The tiers are all known, and none holds it."""
    NOT_STATED = "not-stated"
    NO_TIERS = "no-tiers"
    NOT_YET = "not-yet"


@dataclass(frozen=True, slots=True)
class Opened:
    """An instrument that is open to a place, or may be."""

    instrument: Named
    certain: bool
    least_places: int | None
    """How many places an agreement needs at least, where every tier that opens it asks for several."""


@dataclass(frozen=True, slots=True)
class Group:
    """A tier of the round as readers know it: by its number, and by whom it is for."""

    tier: str
    number: int
    places: tuple[Named, ...]
    others: bool
    partly: bool


@dataclass(frozen=True, slots=True)
class OpenInstrument:
    """An instrument that a tier opens; ``of_round`` where it is the one that the round is of."""

    instrument: Named
    of_round: bool


@dataclass(frozen=True, slots=True)
class ContentItem:
    """An item of the menu."""

    item: Named
    sources: Numbers


@dataclass(frozen=True, slots=True)
class Content:
    """An item of the menu that a tier opens, and the items below it."""

    item: Named
    below: tuple[ContentItem, ...]
    sources: Numbers


@dataclass(frozen=True, slots=True)
class TierOfPlace:
    """A tier that holds a place, or may hold it, and what it opens."""

    tier: str
    hold: str
    certain: bool
    through: tuple[Named, ...]
    """The places by which it holds it."""
    partly: bool
    """Whether it is for some of the others alone, and no source says for which."""
    text: LocalText
    instruments: tuple[OpenInstrument, ...]
    contents: tuple[Content, ...]
    """Empty where the source states none."""
    least_places: int | None
    """How many places an agreement needs at least."""
    sources: Numbers


@dataclass(frozen=True, slots=True)
class TierInWords:
    """A tier that names no places, so that it cannot be told from it whom it holds."""

    tier: str
    text: LocalText
    instruments: tuple[Named, ...]
    sources: Numbers


@dataclass(frozen=True, slots=True)
class Part:
    """City regions and municipalities in a larger place that the same tiers hold alike, in brief."""

    places: tuple[Named, ...]
    tiers: tuple[TierOfPlace, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """An agreement that reaches the place, and the tiers that opened it.

    ``unopened`` where all tiers are known, and those that hold its places name other instruments, or ask for
    more places.
    """

    agreement: Brief
    signed: PartialDate | None
    reach: str
    opened_by: tuple[str, ...]
    unopened: bool


@dataclass(frozen=True, slots=True)
class Outsiders:
    """Other places than the one that was asked for, of which a source says that they are outside."""

    places: tuple[Named, ...]
    sources: Numbers


@dataclass(frozen=True, slots=True)
class RoundLine:
    """What a round's sources say of a place, and what came of it."""

    round: Named
    instrument: Named
    place: Named
    """The place itself, or what it was part of when the round began."""
    moved: bool
    """Whether it was part of another one."""
    answer: Answer
    open: tuple[Opened, ...]
    """The instruments that the tiers open to the place for certain, and then those that they may open."""
    is_open: bool | None
    """Whether the round's own instrument was open to the place; None where that cannot be told.

    A tier that holds a place and names other instruments does not say that this one was closed to it.
    """
    own_unnamed: bool
    """Whether tiers hold the place, or may, and name only other instruments than the round's own."""
    complete: bool
    """Whether the tiers are all known."""
    conditions: tuple[StatementLine, ...]
    """What the passages that name the tiers say of all of them: that nobody gets anything automatically."""
    groups: tuple[Group, ...]
    """All tiers of the round that were known by the day."""
    tiers: tuple[TierOfPlace, ...]
    parts: tuple[Part, ...]
    in_words: tuple[TierInWords, ...]
    rules: tuple[StatementLine, ...]
    """What the round requires of an agreement with what was open."""
    agreements: tuple[Result, ...]
    proposals: tuple[Result, ...]
    other_instruments: tuple[Result, ...]
    """Agreements of the other instruments that the tiers open, of whichever round."""
    nearby: tuple[Result, ...]
    """Agreements of these kinds of a city region that the place may belong to."""
    without: tuple[Named, ...]
    """The other instruments that the tiers open, where nothing is known that reaches the place, or may."""
    outside: tuple[Gap, ...]
    outsiders: tuple[Outsiders, ...]


@dataclass(frozen=True, slots=True)
class Eligibility:
    """What a place could get in one round, or in every one, as far as was known by a day."""

    as_of: dt.date
    place: PlaceLine
    merger: Merger | None
    successor: Named | None
    """What it is part of today, where it is gone."""
    city_regions: tuple[PlaceLine, ...]
    rounds: tuple[RoundLine, ...]
    silent: tuple[Named, ...]
    """The rounds of which no source tells who could get what."""
    rounds_later: int
    """How many rounds began only after the day."""
    later: int
    """How many agreements that reach the place are known only later."""
    damaged: tuple[str, ...]
    sources: tuple[SourceLine, ...]
