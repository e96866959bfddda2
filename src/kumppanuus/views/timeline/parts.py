"""The parts of a timeline, and the rows in them, before their sources have numbers."""

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from kumppanuus.dataset import Dataset
from kumppanuus.model.round import Round
from kumppanuus.structures import dataclass
from kumppanuus.views.card import AgreementCard
from kumppanuus.views.chain import Chain, Link, chains
from kumppanuus.views.lines import Gap, Named
from kumppanuus.views.reach import Reach
from kumppanuus.views.standing import group_of
from kumppanuus.views.steps import first_day, has_begun

from .rows import Row, RowMaker

Draft = Callable[[RowMaker], Row]
"""A row to be made once it is known that it will be shown."""

Alike = dict[tuple[str, tuple[Named, ...]], list[Gap]]
"""What is said of the same gap, by its round and the places without an agreement."""

_WIDER = frozenset((Reach.REGION, Reach.COUNTRY))


@dataclass(frozen=True, slots=True)
class DraftPart:
    """Rows to be made, under one heading."""

    kind: str
    names: tuple[Named, ...]
    rows: tuple[Draft, ...]


def of_place(dataset: Dataset, cards: Sequence[AgreementCard], gaps: Sequence[Gap]) -> Iterator[DraftPart]:
    """Give the generations of a place, what belongs to none of them, and proposals apart."""
    by_name = {card.id: card for card in cards}
    free = _alike(gaps)
    for chain in chains(dataset, cards, gaps):
        names = _instruments(dataset, chain)
        yield DraftPart("chain", names, tuple(_of_link(link, by_name, free) for link in chain.links))
    left = [card for card in by_name.values() if group_of(card.status) != "proposals"]
    others = [card for card in left if card.reach not in _WIDER]
    yield DraftPart("others", (), _agreements(others, reached=True))
    yield DraftPart("outside", (), tuple(map(_gap, free.values())))
    wider = [card for card in left if card.reach in _WIDER]
    yield DraftPart("wider", (), _agreements(wider, reached=True))
    yield _proposals(by_name.values(), reached=True)


def _instruments(dataset: Dataset, chain: Chain) -> tuple[Named, ...]:
    """Return the instruments that are there in a chain, in the order in which they are."""
    known = {one.id: one for one in chain.instruments}
    its_rounds = (dataset.rounds.get(link.round.id) for link in chain.links)
    names = dict.fromkeys(str(one.instrument) for one in its_rounds if one)
    return tuple(known[name] for name in names if name in known) or chain.instruments


def _of_link(link: Link, cards: dict[str, AgreementCard], gaps: Alike) -> Draft:
    """Take what a link of a chain stands for out of what is left."""
    if link.agreement is None:
        return _gap(gaps.pop((link.round.id, link.without)))
    return _agreement(cards.pop(link.agreement.id), reached=True)


def of_rounds(
    dataset: Dataset,
    names: Sequence[str],
    cards: Sequence[AgreementCard],
    gaps: Sequence[Gap],
    *,
    reached: bool,
) -> Iterator[DraftPart]:
    """Give rounds with their agreements, and proposals apart. ``reached`` where it is of a place."""
    agreed = [card for card in cards if group_of(card.status) != "proposals"]
    for name in names:
        own = [card for card in agreed if card.round.id == name]
        free = tuple(map(_gap, _alike(gap for gap in gaps if gap.round.id == name).values()))
        rows = (_round(name, None if reached else cards), *_agreements(own, reached=reached), *free)
        yield DraftPart("round", (Named(name, dataset.name_of("round", name)),), rows)
    left = [card for card in agreed if card.round.id not in names]
    yield DraftPart("others", (), _agreements(left, reached=reached))
    yield _proposals(cards, reached=reached)


def of_everything(names: Sequence[str], cards: Sequence[AgreementCard]) -> Iterator[DraftPart]:
    """Give the rounds of all instruments."""
    yield DraftPart("rounds", (), tuple(_round(name, cards) for name in names))


def known_rounds(dataset: Dataset, day: dt.date, cards: Collection[AgreementCard]) -> list[str]:
    """Return the rounds that were known by a day, in order of time.

    They had begun by then, or had one of the agreements, or a source told of their plans.
    """
    held = {card.round.id for card in cards}
    known = [
        (first_day(one) or dt.date.max, name)
        for name, one in dataset.rounds.items()
        if has_begun(one, day) or name in held or _is_foretold(dataset, one, day)
    ]
    return [name for _, name in sorted(known)]


def _is_foretold(dataset: Dataset, its_round: Round, day: dt.date) -> bool:
    """Whether a source had told by the day what was planned in a round."""
    only = its_round.only_source
    cited = (step.source or (only.source if only else None) for step in its_round.steps if step.planned)
    sources = (dataset.sources.get(name) for name in cited if name)
    return any(source.told is not None and source.told.first <= day for source in sources if source)


def _agreements(cards: Collection[AgreementCard], *, reached: bool) -> tuple[Draft, ...]:
    return tuple(_agreement(card, reached=reached) for card in sorted(cards, key=_order))


def _order(card: AgreementCard) -> tuple[dt.date, str]:
    """Put agreements in order of time: by their beginning, else by the first that is known of them."""
    dates = [event.date for event in card.events if event.date]
    date = card.since or min(dates, default=None)
    return date.beginning if date else dt.date.max, card.id


def _proposals(cards: Collection[AgreementCard], *, reached: bool) -> DraftPart:
    proposed = [card for card in cards if group_of(card.status) == "proposals"]
    return DraftPart("proposals", (), _agreements(proposed, reached=reached))


def _agreement(card: AgreementCard, *, reached: bool) -> Draft:
    return lambda make: make.agreement(card, reached=reached)


def _alike(gaps: Iterable[Gap]) -> Alike:
    """Put together what several sources say of the same gap."""
    alike: Alike = {}
    for gap in gaps:
        alike.setdefault((gap.round.id, gap.places), []).append(gap)
    return alike


def _gap(gaps: Sequence[Gap]) -> Draft:
    return lambda make: make.gap(gaps)


def _round(name: str, cards: Collection[AgreementCard] | None) -> Draft:
    """Return a round's row, with the number of its agreements where they are all at hand."""
    if cards is None:
        return lambda make: make.round(name, None, None)
    groups = [group_of(card.status) for card in cards if card.round.id == name]
    proposals = groups.count("proposals")
    return lambda make: make.round(name, len(groups) - proposals, proposals)
