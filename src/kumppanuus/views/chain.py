"""The generations of a place: what it agreed with the State, one after the other, and the gaps.

Instruments that succeed one another belong together, and so do their agreements. That one came
after another is derived from their dates, unless a source says so.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from kumppanuus.dataset import Dataset
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.statements import followed
from kumppanuus.model.text import LocalText

from .card import AgreementCard
from .lines import Named
from .reach import Reach


@dataclass(frozen=True, slots=True)
class Gap:
    """A round in which the place, or one that it belongs to, has no agreement, as sources show."""

    round: Named
    places: tuple[Named, ...]
    reach: str
    text: LocalText
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """An agreement, or a gap where there is none. ``after`` is what it followed, as a source says."""

    first_year: int
    last_year: int | None
    agreement: Named | None
    round: Named
    reach: str | None
    after: tuple[Named, ...]
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Chain:
    """The agreements of instruments that succeed one another, the oldest first."""

    instruments: tuple[Named, ...]
    links: tuple[Link, ...]


_BEFORE = frozenset(("announced", "negotiated", "resolved", "approved"))
_OF_THE_PLACE = frozenset((Reach.OWN, Reach.CITY_REGION, Reach.SUB_REGION, Reach.REGION))


def chains(dataset: Dataset, cards: Sequence[AgreementCard], gaps: Sequence[Gap]) -> tuple[Chain, ...]:
    """Return the chains of a place, the longest first: those that lead through more than one round."""
    found = []
    for family in _families(dataset):
        links = [
            _of_card(card)
            for card in cards
            if card.instrument.id in family and card.reach in _OF_THE_PLACE and _begun(card)
        ]
        if links:
            links += _of_gaps(dataset, gaps, family)
        if len({link.round.id for link in links}) > 1:
            links.sort(key=lambda link: (link.first_year, link.round.id))
            names = tuple(Named(name, dataset.name_of("instrument", name)) for name in family)
            found.append(Chain(names, tuple(links)))
    return tuple(sorted(found, key=lambda chain: -len(chain.links)))


def _families(dataset: Dataset) -> list[list[str]]:
    """Return the instruments in groups: one that no other succeeds is a group by itself."""
    families: list[list[str]] = []
    for name, instrument in dataset.instruments.items():
        linked = {name, *(str(one.instrument) for one in instrument.succeeds)}
        touched = [family for family in families if linked & set(family)]
        families = [family for family in families if family not in touched]
        families.append(sorted(linked.union(*touched)))
    return families


def _begun(card: AgreementCard) -> PartialDate | None:
    """Return when an agreement began, or else the last that is known to have come before that."""
    before = [event.date for event in card.events if event.event in _BEFORE and event.date]
    return card.start or max(before, default=None)


def _of_card(card: AgreementCard) -> Link:
    start = _begun(card)
    assert start is not None
    return Link(
        start.first.year if start.start else start.last.year,
        card.end.last.year if card.end and card.end.end else None,
        Named(card.id, card.title),
        card.round,
        card.reach,
        tuple(one.agreement for one in card.succeeds),
        tuple(dict.fromkeys(number for one in card.succeeds for number in one.sources)),
    )


def _of_gaps(dataset: Dataset, gaps: Sequence[Gap], family: Collection[str]) -> Iterator[Link]:
    for gap in gaps:
        its_round = dataset.rounds[gap.round.id]
        term = followed(its_round.term.date) if its_round.term else None
        if gap.reach in _OF_THE_PLACE and its_round.instrument in family and term and term.start:
            last = term.end.last.year if term.end else None
            yield Link(term.start.first.year, last, None, gap.round, None, (), gap.sources)
