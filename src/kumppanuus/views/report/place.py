"""The report on a place: who it is, what is in force, what was before, what comes next."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kumppanuus.dataset import Dataset
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.place import CityRegion
from kumppanuus.model.text import LocalText
from kumppanuus.status import StatusName
from kumppanuus.structures import dataclass

from ..awards import AwardLine, awards
from ..card import AgreementCard, CardMaker
from ..chain import Chain, adopted, chains
from ..evidence import Evidence, SourceLine
from ..follow_up.due import DueLine, due_lines
from ..gaps import gaps_of
from ..lines import Gap, Named
from ..places import Merger, PlaceLine, merger_of, place_lines, successor_of
from ..reach import WIDER, Reach, surroundings
from ..reached import NearbyLine, known_by, nearby_line, reaching
from ..standing import GROUPS, group_of
from ..synergies.nearest import NearestLine, nearest


@dataclass(frozen=True, slots=True)
class Upcoming:
    """Something planned for later than the day of the report."""

    event: str
    date: PartialDate
    agreement: Named
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class UnknownLine:
    """Something that a reader expects and nobody states."""

    agreement: Named
    what: str
    subject: LocalText | None
    reason: LocalText
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RegionReport:
    """A place and the agreements that reach it, on a day."""

    as_of: dt.date
    place: PlaceLine
    merger: Merger | None
    city_regions: tuple[PlaceLine, ...]
    sub_regions: tuple[PlaceLine, ...]
    regions: tuple[PlaceLine, ...]
    central: tuple[PlaceLine, ...]
    in_force: tuple[AgreementCard, ...]
    unclear: tuple[AgreementCard, ...]
    in_preparation: tuple[AgreementCard, ...]
    past: tuple[AgreementCard, ...]
    proposals: tuple[AgreementCard, ...]
    wider: tuple[AgreementCard, ...]
    """What the region or the whole country agreed, apart from the place's own."""
    awards: tuple[AwardLine, ...]
    chains: tuple[Chain, ...]
    outside: tuple[Gap, ...]
    nearby: tuple[NearbyLine, ...]
    neighbours: tuple[NearestLine, ...]
    """Others' agreements that are nearest to the place's own by their themes."""
    upcoming: tuple[Upcoming, ...]
    due: tuple[DueLine, ...]
    """Commitments of the place's own agreements whose due date is to come, or passed without an outcome."""
    unknown: tuple[UnknownLine, ...]
    without_state: tuple[Named, ...]
    """Agreements of which no source read names the State's party."""
    later: int
    damaged: tuple[str, ...]
    sources: tuple[SourceLine, ...]

    @property
    def own(self) -> tuple[AgreementCard, ...]:
        """The place's own agreements, and those of its city region or of a part of it."""
        return self.in_force + self.unclear + self.in_preparation + self.past + self.proposals

    @property
    def agreements(self) -> tuple[AgreementCard, ...]:
        """Every agreement that reaches the place for certain."""
        return self.own + self.wider


def build(dataset: Dataset, place: str, day: dt.date) -> RegionReport:
    """Build the report on a place. Raises KeyError for a place that there is not.

    An abolished municipality leads to the one that it became part of, from that day on.
    """
    evidence, drafted = Evidence(dataset), Evidence(dataset)
    subject = successor_of(dataset, place, day)
    around = surroundings(dataset, subject, day)
    known = dataset.places[subject]
    central = known.central if isinstance(known, CityRegion) else ()
    (here,), city_regions, centrals, sub_regions, regions = (  # in the order in which they are read
        place_lines(dataset, names, day, evidence)
        for names in ((subject,), around.city_regions, central, around.sub_regions, around.regions)
    )
    merger = merger_of(dataset, place, day, evidence) if subject != place else None
    found = reaching(dataset, around)
    reached, nearby, later = known_by(dataset, found, day)
    drafts = _grouped(CardMaker(dataset, day, drafted), reached)
    gaps = tuple(gaps_of(dataset, around, day, drafted))
    generations = chains(dataset, [card for group in drafts.values() for card in group], gaps)
    generations = adopted(generations, drafted, evidence)
    maker = CardMaker(dataset, day, evidence)
    groups = {name: maker.cards(drafts[name]) for name in GROUPS}
    money = tuple(awards(dataset, around, maker, _held(dataset, found)))
    groups["wider"] = maker.cards(drafts["wider"])
    cards = [card for group in groups.values() for card in group]
    return RegionReport(
        as_of=day,
        place=here,
        merger=merger,
        city_regions=city_regions,
        central=centrals,
        sub_regions=sub_regions,
        regions=regions,
        chains=generations,
        awards=money,
        outside=tuple(replace(gap, sources=evidence.adopt(gap.sources, drafted)) for gap in gaps),
        nearby=tuple(nearby_line(dataset, name, day, evidence) for name in nearby),
        neighbours=nearest(maker, subject),
        due=due_lines(maker, (card.id for card in cards if card.reach not in WIDER), subject),
        upcoming=tuple(sorted(_upcoming(cards, day), key=lambda one: one.date)),
        unknown=tuple(_unknown(cards)),
        without_state=tuple(
            Named(card.id, card.title)
            for card in cards
            if StatusName.PROPOSED not in card.status.names
            and not any(party.role == "state" for party in card.parties)
        ),
        later=later,
        damaged=tuple(name for kind, name in dataset.damaged if kind == "agreement"),
        sources=evidence.lines(),
        **groups,
    )


def _grouped(drafts: CardMaker, reached: list[tuple[Reach, str]]) -> dict[str, list[AgreementCard]]:
    """Return the cards by the part of the report that they stand in, the closest first.

    What is over stands the newest first. What the region or the country agreed stands last, in
    the same order.
    """
    cards = [drafts.card(name, reach) for reach, name in reached]
    own = [card for card in cards if card.reach not in WIDER]
    groups = {name: [card for card in own if group_of(card.status) == name] for name in GROUPS}
    groups["past"].sort(key=_latest, reverse=True)
    groups["wider"] = [card for card in cards if card.reach in WIDER]
    groups["wider"].sort(key=_latest, reverse=True)
    groups["wider"].sort(key=lambda card: GROUPS.index(group_of(card.status)))
    return groups


def _held(dataset: Dataset, found: Iterable[str]) -> set[tuple[str, str]]:
    """Return the decisions and purposes whose money agreements of the place hold."""
    return {
        (str(money.decision), money.purpose) for name in found for money in dataset.agreements[name].funding
    }


def _latest(card: AgreementCard) -> PartialDate:
    """Return when a card's agreement began, else the first that is known of it."""
    dates = [event.date for event in card.events if event.date]
    return card.start or min(dates, default=PartialDate.parse("1900"))


def _upcoming(cards: list[AgreementCard], day: dt.date) -> Iterator[Upcoming]:
    for card in cards:
        for event in card.events if not card.status.is_over else ():
            if event.date and event.date.last >= day and event.planned:
                yield Upcoming(event.event, event.date, Named(card.id, card.title), event.sources)


def _unknown(cards: list[AgreementCard]) -> Iterator[UnknownLine]:
    for card in cards:
        named = Named(card.id, card.title)
        for event in card.events:
            if event.reason:
                yield UnknownLine(named, event.event, None, event.reason, event.sources)
        for money in card.money:
            if money.share_reason:
                yield UnknownLine(named, "share", money.purpose, money.share_reason, money.share_sources)
