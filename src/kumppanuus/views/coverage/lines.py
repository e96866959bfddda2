"""The parts of a coverage: places in rows, rounds in columns, and what is to be said of them in words."""

import datetime as dt
from enum import StrEnum

from kumppanuus.model.dates import PartialDate
from kumppanuus.model.text import LocalText
from kumppanuus.status import Status, StatusName
from kumppanuus.structures import dataclass

from ..brief import Brief, Count
from ..evidence import SourceLine
from ..lines import Named, Numbers
from ..reach import Reach


class State(StrEnum):
    """What is known of a place in a round. That no record tells of it is never taken for absence."""

    OWN = "own"
    OWN_POSSIBLE = "own-possible"
    LEFT_OUT = "left-out"
    CENTRAL = "central"
    PART = "part"
    WIDER = "wider"
    CENTRAL_POSSIBLE = "central-possible"
    PART_POSSIBLE = "part-possible"
    WIDER_POSSIBLE = "wider-possible"
    IN_PREPARATION = "in-preparation"
    PROPOSED = "proposed"
    BEFORE_POSSIBLE = "before-possible"
    PART_LEFT_OUT = "part-left-out"
    NOT_OPEN = "not-open"
    NOT_STATED = "not-stated"


OWN = frozenset((State.OWN, State.OWN_POSSIBLE))
"""With an agreement of its own nothing is left out."""


@dataclass(frozen=True, slots=True)
class Held:
    """An agreement that reaches a place: how, and what had become of it by the day."""

    agreement: Named
    reach: Reach
    is_of_central_city: bool
    """Whether it reaches a city region through its central city, which is more than any part of it."""
    is_proposal: bool
    status: Status
    since: PartialDate | None
    until: PartialDate | None
    sources: Numbers


@dataclass(frozen=True, slots=True)
class Said:
    """What a source says of places without an agreement in a round."""

    round: Named
    places: tuple[Named, ...]
    reach: Reach
    """How the places are around the one that the row is about, or in it."""
    text: LocalText
    sources: Numbers


@dataclass(frozen=True, slots=True)
class Cell:
    """A place in a round."""

    round: str
    state: State
    agreements: tuple[Held, ...]
    """What decides the state first, proposals last."""
    besides: State
    """What it would be if no source said that it was left out."""
    left_out: tuple[Said, ...]
    since: PartialDate | None
    """When its agreement began, or since when it was without one."""
    until: PartialDate | None
    """When its agreement ended or is to end, or when it had one again."""
    sources: Numbers

    @property
    def states(self) -> tuple[State, ...]:
        """Its state; or that it or a part of it was left out, and then what it would be besides."""
        if self.state in OWN or not self.left_out:
            return (self.state,)
        absence = State.LEFT_OUT if self.state is State.LEFT_OUT else State.PART_LEFT_OUT
        return (absence, self.besides) if self.agreements else (absence,)


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place, and what is known of it in each round."""

    place: Named
    cells: tuple[Cell, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is stated of it."""
        return all(cell.state is State.NOT_STATED for cell in self.cells)


@dataclass(frozen=True, slots=True)
class StatusCount:
    """How many agreements have a status."""

    status: StatusName
    agreements: int


@dataclass(frozen=True, slots=True)
class StateCount:
    """Of how many places the same is known."""

    states: tuple[State, ...]
    """As in their cells: of a place that was left out, also what it would be besides."""
    places: int


@dataclass(frozen=True, slots=True)
class Column:
    """A round, and those of its agreements that reach one of the places."""

    round: Named
    instrument: Named
    year: int | None
    """The first year of its term or else of its agreements; else that in which it began."""
    levels: tuple[str, ...]
    """The levels of place that its instrument is made for, as far as is stated."""
    is_generation: bool
    """Whether it is made for places of this level, and an agreement came of it, or may have."""
    agreements: Count
    """Without those of which nothing but a proposal was known by the day."""
    statuses: tuple[StatusCount, ...]
    proposals: Count
    states: tuple[StateCount, ...]
    sources: Numbers


@dataclass(frozen=True, slots=True)
class Way:
    """How a place took part in a round, where that was not for certain by an agreement of its own."""

    round: Named
    held: Held
    is_certain: bool


@dataclass(frozen=True, slots=True)
class Taking:
    """A place that took part in every generation, with what it took part in."""

    place: Named
    agreements: tuple[Held, ...]
    otherwise: tuple[Way, ...]
    sources: Numbers


@dataclass(frozen=True, slots=True)
class Every:
    """Who took part in every generation: by agreements of its own, or also in other ways."""

    rounds: tuple[Named, ...]
    own: tuple[Taking, ...]
    otherwise: tuple[Taking, ...]
    """Sometimes through its central city, a part of it or a wider area."""
    left_out: tuple[Taking, ...]
    """So too, but in a round that it was itself left out of, as sources show."""
    perhaps: tuple[Taking, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A place that was left out of rounds, as sources show: since when, and until when.

    Where only a part of it was left out, nothing follows for the whole but that.
    """

    place: Named
    rounds: tuple[Named, ...]
    only_parts: bool
    """Whether sources say so only of places within it."""
    said: tuple[Said, ...]
    last: Held | None
    """The last agreement of its own before that."""
    continued: bool
    """Whether that one ran on until the day or until there was another, so that it was never without."""
    since: PartialDate | None
    """From when on it was without one: when the last one ended, or else when the round began."""
    back: Held | None
    """The first agreement of its own after that."""
    back_is_certain: bool
    meanwhile: tuple[Held, ...]
    """What reached it until then through a part of it or a wider place."""
    sources: Numbers


@dataclass(frozen=True, slots=True)
class NotStated:
    """Places of which no source says whether they took part in some rounds."""

    rounds: tuple[Named, ...]
    places: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class EmptyRound:
    """A round that tells of no place of the level, and what it is, where it has no agreements at all."""

    round: Named
    instrument: Named
    agreements: Count
    """Those that are known by the day; no place of the level is known of any."""
    description: LocalText | None
    sources: Numbers


@dataclass(frozen=True, slots=True)
class Family:
    """Instruments that succeed one another, and their rounds in the order of time."""

    id: str
    """The instrument with which it begins."""
    instruments: tuple[Named, ...]
    is_inferred: bool
    """Whether that they belong together is this dataset's inference, at least in part."""
    columns: tuple[Column, ...]
    rows: tuple[PlaceRow, ...]
    every: Every | None
    left_out: tuple[LeftOut, ...]
    not_stated: tuple[NotStated, ...]
    empty: tuple[EmptyRound, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """Places of a level against rounds, on a day."""

    as_of: dt.date
    level: str
    region: Named | None
    """The place that was asked for."""
    nearby: tuple[Named, ...]
    """Places of the level to which it may belong; no source says whether it does."""
    instrument: Named | None
    """The instrument that was asked for."""
    places: tuple[Named, ...]
    families: tuple[Family, ...]
    elsewhere: tuple[Brief, ...]
    """Agreements that reach no place of the level."""
    elsewhere_count: Count
    proposals_elsewhere: tuple[Brief, ...]
    later: int
    damaged: tuple[str, ...]
    sources: tuple[SourceLine, ...]
