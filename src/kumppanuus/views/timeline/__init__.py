"""The course of agreements in time: of a place, of an instrument, of a round, or of them all."""

import datetime as dt
from collections.abc import Iterator

from kumppanuus.dataset import Dataset
from kumppanuus.model.agreement import Agreement
from kumppanuus.status import StatusName
from kumppanuus.structures import dataclass
from kumppanuus.views.card import AgreementCard, CardMaker
from kumppanuus.views.evidence import Evidence, SourceLine
from kumppanuus.views.gaps import gaps_of
from kumppanuus.views.lines import Named
from kumppanuus.views.places import Merger, PlaceLine, merger_of, place_lines, successor_of
from kumppanuus.views.reach import Reach, reach_of, surroundings
from kumppanuus.views.reached import NearbyLine, nearby_line

from .parts import DraftPart, known_rounds, of_everything, of_place, of_rounds
from .planned import PlannedLine, PlanReader
from .rows import AgreementRow, GapRow, RoundRow, Row, RowMaker, StepLine, spell_of

__all__ = [
    "AgreementRow",
    "GapRow",
    "Part",
    "PlannedLine",
    "RoundRow",
    "Row",
    "StepLine",
    "Subject",
    "Timeline",
    "Years",
    "build",
]


@dataclass(frozen=True, slots=True)
class Years:
    """The years that a timeline is narrowed to, both included."""

    first: int | None = None
    last: int | None = None

    def touch(self, row: Row) -> bool:
        """Whether anything of a row lies in the years; what has no date stays."""
        first = self.first or dt.MINYEAR
        last = self.last or dt.MAXYEAR
        spell = spell_of(row)
        return spell is None or (spell[0].year <= last and spell[1].year >= first)


ALL_YEARS = Years()


@dataclass(frozen=True, slots=True)
class Part:
    """Rows under one heading: the names, or where there are none, what the kind is called."""

    kind: str
    names: tuple[Named, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Agreements and rounds in order of time, as they were known on a day."""

    as_of: dt.date
    place: PlaceLine | None
    merger: Merger | None
    instrument: Named | None
    round: Named | None
    years: Years
    parts: tuple[Part, ...]
    nearby: tuple[NearbyLine, ...]
    planned: tuple[PlannedLine, ...]
    """From the day on, or from the first of the years that were asked for."""
    outside_years: int
    """How many rows lie outside the years that were asked for."""
    later: int
    damaged: tuple[str, ...]
    sources: tuple[SourceLine, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows of all parts."""
        return tuple(row for part in self.parts for row in part.rows)

    @property
    def upcoming(self) -> tuple[PlannedLine, ...]:
        """What is planned from the day on."""
        return tuple(one for one in self.planned if one.day >= self.as_of)

    @property
    def looks_ahead(self) -> bool:
        """Whether the years that were asked for reach beyond the day."""
        return bool(self.rows) and (self.years.last is None or self.years.last >= self.as_of.year)


@dataclass(frozen=True, slots=True)
class Subject:
    """What a timeline is of; nothing for the whole course. A round is of one instrument already."""

    place: str | None = None
    instrument: str | None = None
    round: str | None = None


def build(dataset: Dataset, subject: Subject, day: dt.date, years: Years = ALL_YEARS) -> Timeline:
    """Build a timeline. Raises KeyError for a place or a record that there is not.

    An abolished municipality leads to the one that it became part of, from that day on.
    """
    return _Builder(dataset, subject, day, years).build()


class _Builder:
    def __init__(self, dataset: Dataset, subject: Subject, day: dt.date, years: Years) -> None:
        self.dataset = dataset
        self.subject = subject
        self.day = day
        self.years = years
        self.evidence, self.drafted = Evidence(dataset), Evidence(dataset)
        self.place = successor_of(dataset, subject.place, day) if subject.place else None
        self.around = surroundings(dataset, self.place, day) if self.place else None

    def build(self) -> Timeline:
        dataset, evidence, subject = self.dataset, self.evidence, self.subject
        here = place_lines(dataset, (self.place,), self.day, evidence) if self.place else ()
        moved = subject.place if subject.place != self.place else None
        merger = merger_of(dataset, moved, self.day, evidence) if moved else None
        cards, later = self._cards()
        sure = [card for card in cards if card.reach != Reach.NEARBY]
        drafts = list(self._drafts(sure))
        parts = self._parts(drafts)
        return Timeline(
            as_of=self.day,
            place=here[0] if here else None,
            merger=merger,
            instrument=self._named("instrument", subject.instrument),
            round=self._named("round", subject.round),
            years=self.years,
            parts=parts,
            nearby=tuple(
                nearby_line(dataset, card.id, self.day, evidence) for card in cards if card not in sure
            ),
            planned=tuple(self._planned(sure)),
            outside_years=sum(len(part.rows) for part in drafts) - sum(len(part.rows) for part in parts),
            later=later,
            damaged=tuple(name for kind, name in dataset.damaged if kind == "agreement"),
            sources=evidence.lines(),
        )

    def _cards(self) -> tuple[list[AgreementCard], int]:
        """Return the agreements that the timeline is of, and how many of them are known only later."""
        make = CardMaker(self.dataset, self.day, self.drafted)
        cards = [
            make.card(name, reach)
            for name, agreement in self.dataset.agreements.items()
            if (reach := self._reach(agreement)) and self._is_of_subject(name, agreement)
        ]
        known = [card for card in cards if card.status.name is not StatusName.NOT_YET]
        return known, len(cards) - len(known)

    def _reach(self, agreement: Agreement) -> str | None:
        """Return how an agreement reaches the place; where there is none, everything counts."""
        return reach_of(self.dataset, self.around, agreement) if self.around else Reach.OWN

    def _is_of_subject(self, name: str, agreement: Agreement) -> bool:
        instrument = self.dataset.instrument_of(name)
        return self.subject.round in (None, agreement.round) and self.subject.instrument in (None, instrument)

    def _rounds(self, cards: list[AgreementCard]) -> list[str]:
        """Return the rounds that the timeline is of, in order of time."""
        return [
            name
            for name in known_rounds(self.dataset, self.day, cards)
            if self.subject.round in (None, name)
            and self.subject.instrument in (None, self.dataset.rounds[name].instrument)
        ]

    def _drafts(self, cards: list[AgreementCard]) -> Iterator[DraftPart]:
        around, subject, rounds = self.around, self.subject, self._rounds(cards)
        gaps = list(gaps_of(self.dataset, around, self.day, self.drafted)) if around else []
        if subject.instrument or subject.round:
            if around and not subject.round:
                held = {card.round.id for card in cards} | {gap.round.id for gap in gaps}
                rounds = [name for name in rounds if name in held]
            yield from of_rounds(self.dataset, rounds, cards, gaps, reached=around is not None)
        elif around:
            yield from of_place(self.dataset, cards, gaps)
        else:
            yield from of_everything(rounds, cards)

    def _parts(self, drafts: list[DraftPart]) -> tuple[Part, ...]:
        """Make the rows that lie in the years; only what is shown gets numbers of sources."""
        make = RowMaker(self.dataset, self.day, self.evidence, self.drafted)
        trial = RowMaker(self.dataset, self.day, Evidence(self.dataset), self.drafted)
        parts = []
        for draft in drafts:
            kept = [row for row in draft.rows if self.years.touch(row(trial))]
            if kept:
                parts.append(Part(draft.kind, draft.names, tuple(row(make) for row in kept)))
        return tuple(parts)

    def _planned(self, cards: list[AgreementCard]) -> list[PlannedLine]:
        first = dt.date(self.years.first, 1, 1) if self.years.first else self.day
        last = dt.date(self.years.last, 12, 31) if self.years.last else dt.date.max
        reader = PlanReader(self.dataset, self.day, (first, last), self.evidence)
        rounds = self._rounds(cards)
        if self.around:
            held = {card.round.id for card in cards}
            rounds = [name for name in rounds if name in held or name == self.subject.round]
        lines = [line for card in cards for line in reader.of_agreement(card)]
        lines += [line for name in rounds for line in reader.of_round(name)]
        return sorted(lines, key=lambda line: (line.day, line.key))

    def _named(self, kind: str, name: str | None) -> Named | None:
        return Named(name, self.dataset.name_of(kind, name)) if name else None
