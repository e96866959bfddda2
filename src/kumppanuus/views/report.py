"""The report on a place: who it is, what is in force, what was before, what comes next."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from kumppanuus.dataset import Dataset
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.place import CityRegion, Municipality, Place, Region
from kumppanuus.model.round import Round
from kumppanuus.model.statements import followed
from kumppanuus.model.text import LocalText
from kumppanuus.status import Status, StatusName, end_of, status

from .card import AgreementCard, CardMaker
from .evidence import Evidence, SourceLine, is_younger
from .lines import Named
from .reach import Reach, Surroundings, surroundings

_GROUPS = ("in_force", "unclear", "in_preparation", "past", "proposals")
_IN_FORCE = frozenset((StatusName.SIGNED, StatusName.IN_FORCE))
_COMING = frozenset((StatusName.IN_PREPARATION,))


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """A place with its level and codes; ``nuts3`` is the code of the day."""

    id: str
    level: str
    name: LocalText
    code: str | None = None
    nuts3: str | None = None
    sources: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Merger:
    """The municipality that was asked for and is gone, and when it became part of the subject."""

    place: PlaceLine
    abolished: PartialDate
    sources: tuple[int, ...]


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
class NearbyLine:
    """An agreement of a city region that the place may belong to; no source says."""

    agreement: Named
    status: Status
    end: PartialDate | None
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class OutsideLine:
    """A round in which the place, or one that it belongs to, has no agreement, as sources show."""

    round: Named
    places: tuple[Named, ...]
    text: LocalText
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
    outside: tuple[OutsideLine, ...]
    nearby: tuple[NearbyLine, ...]
    upcoming: tuple[Upcoming, ...]
    unknown: tuple[UnknownLine, ...]
    without_state: tuple[Named, ...]
    """Agreements of which no source read names the State's party."""
    later: int
    damaged: tuple[str, ...]
    sources: tuple[SourceLine, ...]

    @property
    def agreements(self) -> tuple[AgreementCard, ...]:
        """Every agreement that reaches the place for certain."""
        return self.in_force + self.unclear + self.in_preparation + self.past + self.proposals


def build(dataset: Dataset, place: str, day: dt.date) -> RegionReport:
    """Build the report on a place. Raises KeyError for a place that there is not.

    An abolished municipality leads to the one that it became part of, from that day on.
    """
    evidence = Evidence(dataset)
    subject, merger = _follow_merger(dataset, place, day, evidence)
    around = surroundings(dataset, subject, day)
    known = dataset.places[subject]
    here = place_line(subject, known, day, evidence)
    city_regions, sub_regions, regions = (
        _lines(dataset, names, day, evidence)
        for names in (around.city_regions, around.sub_regions, around.regions)
    )
    reached, nearby, later = _reached(dataset, around, day)
    groups = _grouped(dataset, reached, day, evidence)
    cards = [card for name in _GROUPS for card in groups[name]]
    return RegionReport(
        as_of=day,
        place=here,
        merger=merger,
        city_regions=city_regions,
        sub_regions=sub_regions,
        regions=regions,
        central=_lines(dataset, known.central, day, evidence) if isinstance(known, CityRegion) else (),
        outside=tuple(_outside(dataset, around, day, evidence)),
        nearby=tuple(_nearby(dataset, name, day, evidence) for name in nearby),
        upcoming=tuple(sorted(_upcoming(cards, day), key=lambda one: one.date)),
        unknown=tuple(_unknown(cards)),
        without_state=tuple(
            Named(card.id, card.title)
            for card in cards
            if card not in groups["proposals"] and not any(party.role == "state" for party in card.parties)
        ),
        later=later,
        damaged=tuple(name for kind, name in dataset.damaged if kind == "agreement"),
        sources=evidence.lines(),
        **groups,
    )


def _grouped(
    dataset: Dataset, reached: list[tuple[Reach, str]], day: dt.date, evidence: Evidence
) -> dict[str, tuple[AgreementCard, ...]]:
    """Return the cards by the part of the report that they stand in, the closest first.

    What is over stands the newest first. Sources get their numbers in that order.
    """
    drafts = CardMaker(dataset, day, Evidence(dataset))
    cards = [drafts.card(name, reach) for reach, name in reached]
    groups = {name: [card for card in cards if _group(card) == name] for name in _GROUPS}
    groups["past"].sort(key=_latest, reverse=True)
    maker = CardMaker(dataset, day, evidence)
    return {name: tuple(maker.card(card.id, card.reach) for card in group) for name, group in groups.items()}


def _latest(card: AgreementCard) -> PartialDate:
    """Return when a card's agreement began, else the first that is known of it."""
    dates = [event.date for event in card.events if event.date]
    return card.start or min(dates, default=PartialDate.parse("1900"))


def _group(card: AgreementCard) -> str:
    """Return the part of the report that a card stands in; a doubtful one, by what it can be at best."""
    names = set(card.status.possible) or {card.status.name}
    if names & _IN_FORCE:
        return "in_force" if names <= _IN_FORCE else "unclear"
    if names & _COMING:
        return "in_preparation"
    return "proposals" if StatusName.PROPOSED in names else "past"


def _reached(
    dataset: Dataset, around: Surroundings, day: dt.date
) -> tuple[list[tuple[Reach, str]], list[str], int]:
    """Return what reaches the place, closest first, what is nearby, and how many are known only later."""
    order = list(Reach)
    found = [
        (reach, name)
        for name, one in dataset.agreements.items()
        if (reach := around.reach(_about(dataset, one)))
    ]
    known = [one for one in found if status(dataset, one[1], day).name is not StatusName.NOT_YET]
    sure = [one for one in known if one[0] is not Reach.NEARBY]
    nearby = [name for reach, name in known if reach is Reach.NEARBY]
    return sorted(sure, key=lambda one: (order.index(one[0]), one[1])), nearby, len(found) - len(known)


def _about(dataset: Dataset, agreement: Agreement) -> tuple[str, ...]:
    """Return the places of an agreement; where no source names them, those of its parties."""
    if agreement.places:
        return agreement.places
    organisations = (dataset.organisations.get(party.organisation or "") for party in agreement.parties)
    governed = [one.governs for one in organisations if one and one.governs]
    return (*governed, *(party.place for party in agreement.parties if party.place))


def _nearby(dataset: Dataset, name: str, day: dt.date, evidence: Evidence) -> NearbyLine:
    agreement = dataset.agreements[name]
    last = [event for event in agreement.events if event.event == "ends"] or list(agreement.events[-1:])
    sources = evidence.cite(last[0], agreement) if last else ()
    return NearbyLine(
        Named(name, agreement.title), status(dataset, name, day), end_of(agreement, day), sources
    )


def _outside(
    dataset: Dataset, around: Surroundings, day: dt.date, evidence: Evidence
) -> Iterator[OutsideLine]:
    """Give the rounds that had no agreement for the place, as far as was known by the day."""
    for name, its_round in dataset.rounds.items():
        for one in its_round.outside:
            known = _has_begun(its_round, day) and not is_younger(dataset, one, its_round, day)
            reached = [place for place in one.places if around.reach((place,)) not in (None, Reach.NEARBY)]
            if known and reached:
                places = tuple(Named(place, dataset.name_of("place", place)) for place in reached)
                yield OutsideLine(
                    Named(name, its_round.title), places, one.text, evidence.cite(one, its_round)
                )


def _has_begun(its_round: Round, day: dt.date) -> bool:
    """Whether a round's first dated step, or else its term, can have begun by the day."""
    term = followed(its_round.term.date) if its_round.term else None
    began = its_round.first_step or (term.first if term else None)
    return began is None or began <= day


def _follow_merger(
    dataset: Dataset, name: str, day: dt.date, evidence: Evidence
) -> tuple[str, Merger | None]:
    """Follow mergers from a municipality to the one that is there on the day, as far as the data leads."""
    merger = None
    seen = {name}
    place = dataset.places[name]
    while isinstance(place, Municipality) and (into := place.part_of(day)):
        if into not in dataset.places or into in seen:
            break
        if merger is None and place.gone_from:
            sources = tuple(number for citation in place.sources for number in evidence.cite(citation))
            merger = Merger(place_line(name, place, day, evidence), place.gone_from, sources)
        name, place = str(into), dataset.places[into]
        seen.add(name)
    return name, merger


def place_line(name: str, place: Place, day: dt.date, evidence: Evidence) -> PlaceLine:
    """Return a place with its level and codes."""
    nuts3 = None
    if isinstance(place, Municipality | Region):
        nuts3 = next((dated.code for dated in place.nuts3 if dated.holds_in(day.year)), None)
    code = None if isinstance(place, CityRegion) else place.code
    sources = evidence.cite(place.sources[0]) if place.sources else ()
    return PlaceLine(name, name.partition("/")[0], place.name, code, nuts3, sources)


def _lines(
    dataset: Dataset, names: tuple[str, ...], day: dt.date, evidence: Evidence
) -> tuple[PlaceLine, ...]:
    places = [str(name) for name in names if name in dataset.places]
    return tuple(place_line(name, dataset.places[name], day, evidence) for name in places)


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
