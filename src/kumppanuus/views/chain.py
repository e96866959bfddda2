"""The chain of a place's agreements: what it agreed with the State, one after the other, and the gaps.

Instruments that succeed one another belong together, and so do their agreements. That one came
after another is derived from their dates, unless a source says so.
"""

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from kumppanuus.dataset import Dataset
from kumppanuus.model.statements import followed
from kumppanuus.structures import dataclass

from .card import AgreementCard
from .evidence import Evidence
from .families import families
from .lines import Gap, Named
from .reach import Reach
from .standing import NOT_BEGUN


@dataclass(frozen=True, slots=True)
class Link:
    """An agreement, or a gap where there is none. ``after`` is what it followed, as a source says."""

    first_year: int
    last_year: int | None
    agreement: Named | None
    without: tuple[Named, ...]
    """Of a gap, the places that have no agreement of their own."""
    round: Named
    reach: str | None
    after: tuple[Named, ...]
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Chain:
    """The agreements of instruments that succeed one another, the oldest first."""

    instruments: tuple[Named, ...]
    links: tuple[Link, ...]


_OF_THE_PLACE = frozenset((Reach.OWN, Reach.CITY_REGION, Reach.SUB_REGION, Reach.REGION))


def chains(dataset: Dataset, cards: Sequence[AgreementCard], gaps: Sequence[Gap]) -> tuple[Chain, ...]:
    """Return the chains of a place, the longest first: those that lead through more than one round."""
    found = []
    for family in families(dataset):
        of_cards = [
            _of_card(card)
            for card in cards
            if card.instrument.id in family and card.reach in _OF_THE_PLACE and _has_begun(card)
        ]
        of_gaps = _of_gaps(dataset, gaps, family) if of_cards else ()
        links = [link for _, link in sorted((*of_cards, *of_gaps), key=lambda one: one[0])]
        if len({link.round.id for link in links}) > 1:
            names = tuple(Named(name, dataset.name_of("instrument", name)) for name in family)
            found.append(Chain(names, tuple(links)))
    return tuple(sorted(found, key=lambda chain: -len(chain.links)))


def adopted(found: tuple[Chain, ...], theirs: Evidence, ours: Evidence) -> tuple[Chain, ...]:
    """Return chains whose sources were numbered in one list with the numbers of another."""
    return tuple(
        replace(
            chain,
            links=tuple(replace(link, sources=ours.adopt(link.sources, theirs)) for link in chain.links),
        )
        for chain in found
    )


def _has_begun(card: AgreementCard) -> bool:
    """Whether an agreement has begun, or may have, and something of that is dated."""
    return card.since is not None and not card.status.names <= NOT_BEGUN


Dated = tuple[dt.date, Link]
"""A link, and the day by which the chain is put in order."""


def _of_card(card: AgreementCard) -> Dated:
    start, end = card.since, card.until
    assert start is not None
    return start.beginning, Link(
        start.beginning.year,
        end.last.year if end and end.end else None,
        Named(card.id, card.title),
        (),
        card.round,
        card.reach,
        tuple(one.agreement for one in card.succeeds),
        tuple(dict.fromkeys(number for one in card.succeeds for number in one.sources)),
    )


def _of_gaps(dataset: Dataset, gaps: Sequence[Gap], family: Collection[str]) -> Iterator[Dated]:
    """Give the gaps; what several sources say of one and the same is one link."""
    alike: dict[tuple[str, tuple[Named, ...]], list[Gap]] = {}
    for gap in gaps:
        alike.setdefault((gap.round.id, gap.places), []).append(gap)
    for gap, *others in alike.values():
        its_round = dataset.rounds[gap.round.id]
        term = followed(its_round.term.date) if its_round.term else None
        first = term.first if term and term.start else its_round.first_step
        if gap.reach in _OF_THE_PLACE and its_round.instrument in family and first:
            last = term.last.year if term and term.end else None
            sources = tuple(dict.fromkeys(number for one in (gap, *others) for number in one.sources))
            yield first, Link(first.year, last, None, gap.places, gap.round, None, (), sources)
