"""Places side by side: what each has agreed with the State, by theme, kind of agreement, party and money.

What counts is the place's own, its city region's, its sub-region's and that of a part of it. What its wider
region or the whole country agreed is about more than the place, and is only counted.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from enum import StrEnum

from kumppanuus.dataset import Dataset
from kumppanuus.status import Status
from kumppanuus.structures import dataclass

from ..awards import AwardLine
from ..brief import Agreements, Brief
from ..card import CardMaker
from ..evidence import Evidence, SourceLine
from ..lines import BindingLine, Gap, MoneyLine, Named
from ..places import Merger, PlaceLine, merger_of, place_line
from ..standing import group_of
from ..statement_lines import binding_line
from .change import Change, Listed, change
from .parties import PROPOSER, ComparedParty, Parties, Taking
from .reached import ReachedPlace, is_own_party
from .shown import awards_shown, gaps_shown, money_shown
from .themes import ComparedTheme, Family, Held, NearLine, ThemeMaker, Themes


class Phase(StrEnum):
    """How an agreement stands on the day, as far as one sign can tell."""

    IN_FORCE = "in-force"
    """Signed, or in force."""
    UNCLEAR = "unclear"
    """It cannot be told whether it is in force."""
    IN_PREPARATION = "in-preparation"
    OVER = "over"


_PHASES = {"in_force": Phase.IN_FORCE, "unclear": Phase.UNCLEAR, "in_preparation": Phase.IN_PREPARATION}
"""By the group of an answer in which an agreement stands."""


@dataclass(frozen=True, slots=True)
class Agreed:
    """An agreement, for which of the places it is and how it reaches each, and whether it binds in law."""

    agreement: Brief
    state: Phase
    reach: tuple[str | None, ...]
    binding: BindingLine | None


@dataclass(frozen=True, slots=True)
class Side:
    """A place that is compared."""

    place: PlaceLine
    merger: Merger | None
    gaps: tuple[Gap, ...]
    """Rounds without an agreement for it, as sources show."""
    nearby: tuple[Named, ...]
    """Agreements of city regions that it may belong to; no source says."""
    wider: int
    """How many agreements of its region and of the whole country are not compared here."""
    money: "tuple[MoneyOf, ...]"
    awards: tuple[AwardLine, ...]


@dataclass(frozen=True, slots=True)
class MoneyOf:
    """The money of an agreement."""

    agreement: Named
    money: tuple[MoneyLine, ...]


@dataclass(frozen=True, slots=True)
class InstrumentLine:
    """A kind of agreement, and how those of each place stand."""

    instrument: Named
    change: Change
    states: tuple[tuple[Phase, ...], ...]


@dataclass(frozen=True, slots=True)
class PlaceComparison:
    """Places side by side, on a day. What stands in ``held`` and the like is in their order."""

    as_of: dt.date
    places: tuple[Side, ...]
    themes: tuple[ComparedTheme, ...]
    near: tuple[NearLine, ...]
    families: tuple[Family, ...]
    instruments: tuple[InstrumentLine, ...]
    agreements: tuple[Agreed, ...]
    parties: tuple[ComparedParty, ...]
    themselves: tuple[Named, ...]
    """The parties that are left out, since they are the places themselves, or govern them."""
    proposals: tuple[Agreed, ...]
    """They are in no other list."""
    told_later: bool
    """Whether themes or parties come from sources younger than the day."""
    later: int
    damaged: tuple[str, ...]
    sources: tuple[SourceLine, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the places."""
        return tuple(one.place.id for one in self.places)

    def states(self, theme: ComparedTheme) -> tuple[tuple[Phase, ...], ...]:
        """Return how the agreements of each place that have a theme stand."""
        known = {one.agreement.id: one.state for one in self.agreements}
        return tuple(states_in_order(known[wording.agreement.id] for wording in held) for held in theme.held)


def build(dataset: Dataset, names: Sequence[str], day: dt.date) -> PlaceComparison:
    """Compare places. Raises KeyError for a place that there is not.

    An abolished municipality leads to the one that it became part of, from that day on.
    """
    maker = CardMaker(dataset, day, Evidence(dataset))
    agreements = Agreements(maker)
    found = [ReachedPlace(agreements, name) for name in names]
    here = [_place(maker, one) for one in found]
    named = list(dict.fromkeys(name for one in found for name in one.own))
    known, proposals = agreements.known(named), agreements.proposals(named)
    lists = [_lists(agreements, one) for one in found]
    held = [
        Held(side, name, theme)
        for side, one in enumerate(found)
        for name in agreements.known(one.own)
        for theme in dataset.agreements[name].themes
    ]
    joint = {name for name in named if sum(name in one.own for one in found) > 1}
    themes = Themes(dataset, held, [themes for themes, _ in lists], in_order=False, joint=joint)
    theme_maker = ThemeMaker(maker, themes)
    theme_lines, near = theme_maker.lines(), theme_maker.near()
    agreed = tuple(_agreed(agreements, name, found) for name in known)
    gaps = [tuple(gaps_shown(maker, one.around)) for one in found]
    takings = [
        Taking(side, name, party)
        for side, one in enumerate(found)
        for name in agreements.known(one.own)
        for party in dataset.agreements[name].parties
        if party.role != PROPOSER
    ]
    themselves = [one for one in takings if is_own_party(dataset, found, one.party)]
    others = [one for one in takings if one not in themselves]
    parties = Parties(maker, others, [parties for _, parties in lists], in_order=False, joint=joint)
    return PlaceComparison(
        as_of=day,
        themes=theme_lines,
        near=near,
        families=theme_maker.families(),
        instruments=tuple(_instruments(maker, agreed, len(found))),
        agreements=agreed,
        parties=parties.lines(),
        themselves=tuple(maker.named(*who) for who in dict.fromkeys(one.who for one in themselves)),
        places=tuple(
            _side(agreements, one, line, gap) for one, line, gap in zip(found, here, gaps, strict=True)
        ),
        proposals=tuple(_agreed(agreements, name, found) for name in proposals),
        told_later=any(
            maker.is_told_later(record, (*record.themes, *record.parties))
            for record in (dataset.agreements[name] for name in known)
        ),
        later=agreements.later(name for one in found for name in one.all),
        damaged=tuple(one for kind, one in dataset.damaged if kind == "agreement"),
        sources=maker.evidence.lines(),
    )


def _place(maker: CardMaker, one: ReachedPlace) -> tuple[PlaceLine, Merger | None]:
    line = place_line(one.place, maker.dataset.places[one.place], maker.day, maker.evidence)
    gone = one.asked != one.place
    return line, merger_of(maker.dataset, one.asked, maker.day, maker.evidence) if gone else None


def _lists(agreements: Agreements, one: ReachedPlace) -> tuple[Listed, Listed]:
    """Return what is known of a place's themes and parties. A place's list is never stated complete."""
    records = [agreements.dataset.agreements[name] for name in agreements.known(one.own)]
    themes = any(record.themes for record in records)
    parties = any(record.parties for record in records)
    return Listed(themes, complete=False), Listed(parties, complete=False)


def _side(
    agreements: Agreements, one: ReachedPlace, here: tuple[PlaceLine, Merger | None], gaps: tuple[Gap, ...]
) -> Side:
    maker = agreements.maker
    held = {
        (str(money.decision), money.purpose)
        for name in one.all
        for money in maker.dataset.agreements[name].funding
    }
    money = tuple(
        MoneyOf(maker.named("agreement", name), lines)
        for name in agreements.known(one.own)
        if (lines := money_shown(maker, maker.dataset.agreements[name]))
    )
    return Side(
        place=here[0],
        merger=here[1],
        gaps=gaps,
        nearby=tuple(maker.named("agreement", name) for name in agreements.known(one.nearby)),
        wider=len(one.wider),
        money=money,
        awards=tuple(awards_shown(maker, one.around, held)),
    )


def _agreed(agreements: Agreements, name: str, places: Sequence[ReachedPlace]) -> Agreed:
    instrument = agreements.dataset.instruments.get(agreements.dataset.instrument_of(name))
    return Agreed(
        agreements.brief(name),
        state_of(agreements.status(name)),
        tuple(one.all[name] if name in one.own else None for one in places),
        binding_line(agreements.maker, instrument) if instrument else None,
    )


def state_of(status: Status) -> Phase:
    """Return how an agreement stands; what may be in force is unclear."""
    return _PHASES.get(group_of(status), Phase.OVER)


def states_in_order(found: Iterator[Phase]) -> tuple[Phase, ...]:
    """Return each state once, what is in force first."""
    once = set(found)
    return tuple(state for state in Phase if state in once)


def _instruments(maker: CardMaker, agreed: Sequence[Agreed], sides: int) -> Iterator[InstrumentLine]:
    """Give the kinds of agreement in the order in which they were first used."""
    everything = [Listed(known=True, complete=False)] * sides
    for name in dict.fromkeys(one.agreement.instrument.id for one in agreed):
        own = [one for one in agreed if one.agreement.instrument.id == name]
        states = tuple(states_in_order(one.state for one in own if one.reach[side]) for side in range(sides))
        alone = [any(_is_alone(one, side) for one in own) for side in range(sides)]
        found = change([bool(one) for one in states], everything, in_order=False, alone=alone)
        yield InstrumentLine(maker.named("instrument", name), found, states)


def _is_alone(agreed: Agreed, side: int) -> bool:
    """Whether an agreement is for one of the places and for no other."""
    return [bool(reach) for reach in agreed.reach] == [other == side for other in range(len(agreed.reach))]
