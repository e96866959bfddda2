"""What is told of agreements on near themes: how near, by which themes and wordings, with which parties."""

import datetime as dt
from decimal import Decimal

from kumppanuus.model.text import LocalText
from kumppanuus.structures import dataclass

from ..brief import Brief
from ..evidence import SourceLine
from ..lines import Named, Numbers
from ..places import Merger, PlaceLine


@dataclass(frozen=True, slots=True)
class Asked:
    """What the question is about; ids, of which the theme is one of the shared vocabulary."""

    region: str | None = None
    theme: str | None = None
    agreement: str | None = None


@dataclass(frozen=True, slots=True)
class Weighed:
    """A theme, what it weighs, and in how many of the agreements that count it or a narrower one is."""

    theme: Named
    weight: Decimal
    count: int


@dataclass(frozen=True, slots=True)
class WordingLine:
    """How an agreement words a theme, and what that is mapped to."""

    text: LocalText
    concepts: tuple[Named, ...]
    mapping: str | None
    sources: Numbers


@dataclass(frozen=True, slots=True)
class SharedTheme:
    """A theme in common, and the wordings that bring it: of the agreement found, and of the one compared."""

    of: Weighed
    wordings: tuple[WordingLine, ...]
    own_wordings: tuple[WordingLine, ...]


@dataclass(frozen=True, slots=True)
class CommonParty:
    """A party of both agreements; ``agreements`` are all in which it takes part, proposals apart."""

    who: Named
    abbreviation: LocalText | None
    roles: tuple[str, ...]
    own_roles: tuple[str, ...]
    agreements: int
    sources: Numbers

    @property
    def is_state(self) -> bool:
        """Whether it takes part for the State."""
        return "state" in (*self.roles, *self.own_roles)


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another agreement, how near its themes are, and what makes that."""

    agreement: Brief
    reach: str | None
    """How it reaches the place asked about, where it does: then it is no agreement of others."""
    own: Named | None
    """The agreement to which it is nearest, where some were compared with it."""
    score: Decimal
    shared_weight: Decimal
    whole_weight: Decimal
    same: tuple[SharedTheme, ...]
    """Themes that both are mapped to; of a theme asked for, it and what is narrower."""
    broader: tuple[SharedTheme, ...]
    """What they share only as something broader."""
    parties: tuple[CommonParty, ...]
    """Those who take part in both; those of the State last."""


@dataclass(frozen=True, slots=True)
class Group:
    """The agreements of one standing, the nearest first; ``total`` counts also those that are not shown."""

    name: str
    """Their standing, or ``apart`` for what reaches the place asked about as well."""
    theme: str | None
    """Where a theme was asked for: whether they have the ``same`` one, or one that is ``near``."""
    total: int
    neighbours: tuple[Neighbour, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """An agreement with which the others are compared, and what its themes weigh."""

    agreement: Brief
    themes: tuple[Weighed, ...]
    weight: Decimal


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An agreement that reaches the place, or may, without being its own, and how."""

    reach: str
    agreement: Brief


@dataclass(frozen=True, slots=True)
class Synergies:
    """The agreements on the same or near themes, on a day."""

    as_of: dt.date
    place: PlaceLine | None
    merger: Merger | None
    agreement: Named | None
    theme: Weighed | None
    broader: tuple[Weighed, ...]
    """What is broader than the theme asked for."""
    counted: int
    """How many agreements themes are weighed by."""
    standing: str | None
    """The standing of the agreements compared."""
    compared: tuple[Compared, ...]
    unmapped: tuple[Brief, ...]
    """Of the place's running agreements, those that lead to no theme, so that they cannot be compared."""
    lacks_theme: bool
    """Whether the place, or the agreement, has not the theme asked for."""
    groups: tuple[Group, ...]
    left_out: tuple[LeftOut, ...]
    """Where nothing can be compared: what there is besides the place's own."""
    without_themes: int
    """How many agreements of others lead to no theme, so that they cannot be compared."""
    told_later: bool
    """Whether a theme or a party comes from a source younger than the day."""
    later: int
    damaged: tuple[str, ...]
    sources: tuple[SourceLine, ...]
