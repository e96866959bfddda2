"""Agreements side by side: the generations of a place, in order of time, or any others.

They are generations where they share a place and it is certain which began first. Of others nothing is
said to be kept or dropped.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kumppanuus.dataset import Dataset
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.text import LocalText
from kumppanuus.structures import dataclass
from kumppanuus.vocabulary import covered_by

from ..brief import Agreements, Brief
from ..card import CardMaker
from ..evidence import Evidence, SourceLine
from ..lines import MoneyLine, Named, Numbers
from ..places import with_centres
from ..steps import first_day
from .change import Change, Listed, change
from .parties import PROPOSER, ComparedParty, Parties, Taking
from .shown import brief_of_unknown, money_shown
from .terms import CommitmentCount, TermsLine, commitment_count, terms_line
from .themes import ComparedTheme, Family, Held, NearLine, ThemeMaker, Themes


@dataclass(frozen=True, slots=True)
class Compared:
    """An agreement that is compared, and what of its lists is known."""

    agreement: Brief
    is_proposal: bool
    is_known: bool
    """Whether anything was known of it by the day."""
    themes: Listed
    parties: Listed
    funding: Listed
    told_later: bool
    """Whether parties or themes come from sources younger than the day."""


@dataclass(frozen=True, slots=True)
class Following:
    """That one of the agreements followed another, as a source says."""

    earlier: Named
    later: Named
    replaces: bool
    note: LocalText | None
    sources: Numbers


@dataclass(frozen=True, slots=True)
class AimLine:
    """An aim of the last agreement's round or instrument that is about a theme which its own themes lack."""

    theme: Named
    of: Named
    text: LocalText
    sources: Numbers


@dataclass(frozen=True, slots=True)
class ComparedPlace:
    """A place, and which of the agreements name it."""

    place: Named
    change: Change
    held: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class AgreementComparison:
    """Agreements side by side, on a day. What stands in ``held`` and the like is in their order."""

    as_of: dt.date
    agreements: tuple[Compared, ...]
    in_order: bool
    """Whether they are generations: they share a place, and it is certain which began first."""
    share_places: bool
    following: tuple[Following, ...]
    themes: tuple[ComparedTheme, ...]
    near: tuple[NearLine, ...]
    families: tuple[Family, ...]
    aims: tuple[AimLine, ...]
    places: tuple[ComparedPlace, ...]
    parties: tuple[ComparedParty, ...]
    money: tuple[tuple[MoneyLine, ...], ...]
    terms: tuple[TermsLine, ...]
    commitments: tuple[CommitmentCount, ...]
    later: int
    damaged: tuple[str, ...]
    sources: tuple[SourceLine, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the agreements."""
        return tuple(one.agreement.id for one in self.agreements)


def build(dataset: Dataset, names: Sequence[str], day: dt.date) -> AgreementComparison:
    """Compare agreements. Raises KeyError for one that there is not."""
    maker = CardMaker(dataset, day, Evidence(dataset))
    agreements = Agreements(maker)
    known = agreements.in_order(names)
    ordered = [*known, *sorted(set(names) - set(known))]
    records = {name: maker.known(name) if name in known else None for name in ordered}
    compared = tuple(_compared(agreements, name, records[name]) for name in ordered)
    share_places = _share_places(dataset, ordered)
    in_order = share_places and _is_in_order(dataset, [one.agreement for one in compared])
    following = tuple(_following(maker, known))
    themes = Themes(dataset, _themes(records), [one.themes for one in compared], in_order=in_order)
    lines = ThemeMaker(maker, themes)
    parties = Parties(maker, _parties(records), [one.parties for one in compared], in_order=in_order)
    return AgreementComparison(
        as_of=day,
        agreements=compared,
        in_order=in_order,
        share_places=share_places,
        following=following,
        themes=lines.lines(),
        near=lines.near(),
        families=lines.families(),
        aims=tuple(_aims(maker, themes, ordered[-1])) if in_order else (),
        places=tuple(_places(maker, records, in_order=in_order)),
        parties=parties.lines(),
        money=tuple(money_shown(maker, one) if one else () for one in records.values()),
        terms=tuple(terms_line(maker, one.agreement, records[one.agreement.id]) for one in compared),
        commitments=tuple(commitment_count(maker, one) for one in records.values()),
        later=len(ordered) - len(known),
        damaged=tuple(one for kind, one in dataset.damaged if kind == "agreement"),
        sources=maker.evidence.lines(),
    )


def _compared(agreements: Agreements, name: str, known: Agreement | None) -> Compared:
    """Return what stands at the head of an agreement's column; of an unknown one, no list is known."""
    nothing = Listed(known=False, complete=False)
    maker, record = agreements.maker, agreements.dataset.agreements[name]
    taking_part = any(party.role != PROPOSER for party in record.parties)
    return Compared(
        agreements.brief(name) if known else brief_of_unknown(maker, name),
        agreements.is_proposal(name),
        known is not None,
        Listed(bool(known.themes), "themes" in known.complete) if known else nothing,
        Listed(taking_part, "parties" in known.complete) if known else nothing,
        Listed(bool(known.funding), "funding" in known.complete) if known else nothing,
        bool(known) and maker.is_told_later(record, (*record.parties, *record.themes, *record.commitments)),
    )


def _share_places(dataset: Dataset, names: Sequence[str]) -> bool:
    """Whether there is a place that all agreements are about; a city region counts as its central cities."""
    places = [with_centres(dataset, dataset.agreements[name].places) for name in names]
    return bool(set.intersection(*places))


def _is_in_order(dataset: Dataset, briefs: Sequence[Brief]) -> bool:
    """Whether each certainly began, or was last heard of before that, before the next one."""
    spells = [_spell(dataset, one) for one in briefs]
    return all(before and after and before[1] < after[0] for before, after in pairwise(spells))


def _spell(dataset: Dataset, brief: Brief) -> tuple[dt.date, dt.date] | None:
    """Return the first and the last day on which an agreement can have begun; not before its round did."""
    if brief.since is None:
        return None
    its_round = dataset.rounds.get(brief.round.id)
    floor = first_day(its_round) if its_round else None
    first = brief.since.first if brief.since.start else floor or dt.date.min
    return first, brief.since.last


def _following(maker: CardMaker, names: Sequence[str]) -> Iterator[Following]:
    """Give what sources say of one agreement following another, as far as was known by the day."""
    for name in names:
        record = maker.dataset.agreements[name]
        for one in record.succeeds:
            if one.agreement in names and not maker.is_younger(one, record):
                earlier, later = (maker.named("agreement", other) for other in (one.agreement, name))
                yield Following(earlier, later, one.replaces, one.note, maker.evidence.cite(one, record))


def _themes(records: dict[str, Agreement | None]) -> Iterator[Held]:
    for side, (name, record) in enumerate(records.items()):
        for theme in record.themes if record else ():
            yield Held(side, name, theme)


def _parties(records: dict[str, Agreement | None]) -> Iterator[Taking]:
    for side, (name, record) in enumerate(records.items()):
        for party in record.parties if record else ():
            yield Taking(side, name, party)


def _places(
    maker: CardMaker, records: dict[str, Agreement | None], *, in_order: bool
) -> Iterator[ComparedPlace]:
    """Give the places that agreements name, those with the same to be said of them together."""
    lists = [
        Listed(bool(one.places), "places" in one.complete) if one else Listed(known=False, complete=False)
        for one in records.values()
    ]
    found = {
        place: [bool(one and place in one.places) for one in records.values()]
        for record in records.values()
        for place in (record.places if record else ())
    }
    changes = {place: change(held, lists, in_order=in_order) for place, held in found.items()}
    order = list(Change)
    for place in sorted(found, key=lambda place: order.index(changes[place])):
        yield ComparedPlace(maker.named("place", place), changes[place], tuple(found[place]))


_LACKING = frozenset((Change.DROPPED, Change.NOT_IN_LATER, Change.CANNOT_TELL))


def _aims(maker: CardMaker, themes: Themes, last: str) -> Iterator[AimLine]:
    """Give the aims of the last agreement's round and instrument that are about what its themes lack."""
    dataset = maker.dataset
    its_round = str(dataset.agreements[last].round)
    instrument = dataset.instrument_of(last)
    holders = (
        ("round", its_round, dataset.rounds.get(its_round)),
        ("instrument", instrument, dataset.instruments.get(instrument)),
    )
    lacking = [concept for concept, found in themes.changes.items() if found in _LACKING]
    for concept in lacking:
        for kind, name, record in holders:
            for aim in record.aims if record else ():
                is_about = any(_are_near(dataset, concept, theme) for theme in aim.themes)
                if record and is_about and not maker.is_younger(aim, record):
                    theme, holder = maker.named("theme", concept), maker.named(kind, name)
                    yield AimLine(theme, holder, aim.text, maker.evidence.cite(aim, record))


def _are_near(dataset: Dataset, one: str, other: str) -> bool:
    """Whether two themes are the same, or one covers the other."""
    if other not in dataset.themes:
        return False
    return one in covered_by(dataset, other) or other in covered_by(dataset, one)
