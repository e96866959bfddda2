"""Building the coverage: every family's rounds against the places of a level."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kumppanuus.dataset import Dataset
from kumppanuus.status import StatusName

from ..brief import Agreements
from ..card import CardMaker
from ..evidence import Evidence
from ..lines import Named
from ..statement_lines import of_record
from .cells import Places, is_agreed, may_be_agreed
from .cited import only_cited
from .every import every_of
from .generations import Generations
from .known import Absence, Known, absences
from .lines import (
    Cell,
    Column,
    Coverage,
    EmptyRound,
    Family,
    LeftOut,
    NotStated,
    PlaceRow,
    State,
    StateCount,
    StatusCount,
)
from .places import nearby_of, places_of


def build(
    dataset: Dataset, level: str, day: dt.date, instrument: str | None = None, region: str | None = None
) -> Coverage:
    """Build the coverage of the places of a level, on a day.

    An instrument chooses rounds, a region the places around it and in it. Raises KeyError for one that
    there is not.
    """
    maker = CardMaker(dataset, day, Evidence(dataset))
    agreements = Agreements(maker)
    places = Places(agreements)
    rows = places_of(dataset, level, region, day)
    builder = _Builder(places, level, rows, instrument)
    asked = [name for name in dataset.agreements if instrument in (None, dataset.instrument_of(name))]
    families = builder.families()
    elsewhere = [name for name in asked if region is None and not builder.reaches_any(name)]
    view = Coverage(
        as_of=day,
        level=level,
        region=maker.named("place", region) if region else None,
        nearby=tuple(maker.named("place", name) for name in nearby_of(dataset, level, region, day))
        if region
        else (),
        instrument=maker.named("instrument", instrument) if instrument else None,
        places=builder.rows,
        families=families,
        elsewhere=agreements.briefs(agreements.known(elsewhere)),
        elsewhere_count=agreements.count(agreements.known(elsewhere)),
        proposals_elsewhere=agreements.briefs(agreements.proposals(elsewhere)),
        later=agreements.later(asked),
        damaged=tuple(one for kind, one in dataset.damaged if kind == "agreement"),
        sources=maker.evidence.lines(),
    )
    return only_cited(view)


class _Builder:
    """Builds the families of one view. What is cited gets its number in the order of the page."""

    def __init__(self, places: Places, level: str, rows: Sequence[str], instrument: str | None) -> None:
        self.places = places
        self.agreements = places.agreements
        self.maker = places.agreements.maker
        self.dataset = places.dataset
        self.level = level
        self.instrument = instrument
        self.generations = Generations(places.agreements)
        self.rows = tuple(self.maker.named("place", name) for name in rows)
        self.every_place = places_of(places.dataset, level, None, self.maker.day)

    def families(self) -> tuple[Family, ...]:
        """Return the families, those with the most rounds to show first, and of them the oldest."""
        found = [(rounds, self._shown(rounds)) for rounds in self.generations.families()]
        found.sort(key=lambda one: -sum(map(self._is_column, one[1])))
        return tuple(self._family(rounds, shown) for rounds, shown in found if shown)

    def reaches_any(self, agreement: str) -> bool:
        """Whether an agreement reaches one of the places of the level."""
        return any(self.places.reach(place, agreement) for place in self.every_place)

    def _shown(self, rounds: Sequence[str]) -> list[str]:
        return [name for name in rounds if self.instrument in (None, self.dataset.rounds[name].instrument)]

    def _is_column(self, round_: str) -> bool:
        """Whether a round tells anything of the places of the level."""
        return any(map(self.reaches_any, self.generations.held[round_])) or any(
            self.places.is_left_out(place, round_) for place in self.every_place
        )

    def _family(self, rounds: Sequence[str], shown: Sequence[str]) -> Family:
        drafts = [self._column(name) for name in shown if self._is_column(name)]
        known = {place.id: [self._known(place.id, name) for name in rounds] for place in self.rows}
        begins = {name: self.generations.begins(name) for name in rounds}
        names = {column.round.id for column in drafts}
        gone = {
            place.id: [
                one
                for one in absences(known[place.id], begins, self.maker.day)
                if any(part.round in names for part in one.rounds)
            ]
            for place in self.rows
        }
        of_family = dict.fromkeys(str(self.dataset.rounds[name].instrument) for name in rounds)
        rows = tuple(self._row(place, known[place.id], gone[place.id], names) for place in self.rows)
        columns = tuple(
            replace(column, states=_counted(row.cells[number] for row in rows))
            for number, column in enumerate(drafts)
        )
        return Family(
            id=next(iter(of_family)),
            instruments=self._instruments(names or set(shown)),
            is_inferred=any(map(self._is_inferred, of_family)),
            columns=columns,
            rows=rows,
            every=every_of(rows, columns),
            left_out=tuple(
                self._left_out(place, one, names) for place in self.rows for one in gone[place.id]
            ),
            not_stated=tuple(_not_stated(rows, columns)),
            empty=tuple(self._empty(name) for name in shown if not self._is_column(name)),
        )

    def _column(self, round_: str) -> Column:
        """Return a round with those of its agreements that reach one of the rows."""
        record = self.dataset.rounds[round_]
        held = self.generations.held[round_]
        reaching = [name for name in held if any(self.places.reach(place.id, name) for place in self.rows)]
        real = [name for name in reaching if not self.agreements.is_proposal(name)]
        instrument = self.dataset.instruments.get(record.instrument)
        levels = instrument.level if instrument else ()
        begins = self.generations.begins(round_)
        counted = Counter(self.agreements.status(name).name for name in real)
        return Column(
            round=self.maker.named("round", round_),
            instrument=self.maker.named("instrument", record.instrument),
            year=begins.beginning.year if begins else None,
            levels=levels,
            is_generation=(self.level in levels or not levels) and any(map(self._may_be_agreed, held)),
            agreements=self.agreements.count(real),
            statuses=tuple(StatusCount(name, counted[name]) for name in StatusName if counted[name]),
            proposals=self.agreements.count(set(reaching) - set(real)),
            states=(),
            sources=tuple(
                dict.fromkeys(number for name in reaching for number in self.places.brief(name).sources)
            ),
        )

    def _instruments(self, rounds: Iterable[str]) -> tuple[Named, ...]:
        """Return the instruments of some rounds, in the order of time."""
        found = sorted(rounds, key=self.generations.place)
        names = dict.fromkeys(str(self.dataset.rounds[name].instrument) for name in found)
        return tuple(self.maker.named("instrument", name) for name in names)

    def _is_inferred(self, instrument: str) -> bool:
        record = self.dataset.instruments.get(instrument)
        return bool(record and any(one.inferred for one in record.succeeds))

    def _may_be_agreed(self, name: str) -> bool:
        return may_be_agreed(self.agreements.status(name))

    def _known(self, place: str, round_: str) -> Known:
        places = self.places
        held = places.held(place, self.generations.held[round_])
        return Known(round_, held, places.left_out(place, round_), places.is_shut_out(place, round_))

    def _row(
        self, place: Named, known: Sequence[Known], gone: Sequence[Absence], shown: set[str]
    ) -> PlaceRow:
        of_round = {part.round: one for one in gone for part in one.rounds}
        cells = tuple(one.cell(of_round.get(one.round)) for one in known if one.round in shown)
        return PlaceRow(place, cells)

    def _left_out(self, place: Named, absence: Absence, shown: set[str]) -> LeftOut:
        rounds = [one for one in absence.rounds if one.round in shown]
        return LeftOut(
            place=place,
            rounds=tuple(self.maker.named("round", one.round) for one in rounds),
            only_parts=absence.only_parts,
            said=tuple(said for one in rounds for said in one.said),
            last=absence.last,
            continued=absence.continued,
            since=absence.since,
            back=absence.back,
            back_is_certain=bool(absence.back and is_agreed(absence.back.status)),
            meanwhile=absence.meanwhile,
            sources=absence.sources,
        )

    def _empty(self, round_: str) -> EmptyRound:
        record = self.dataset.rounds[round_]
        has_any = any(one.round == round_ for one in self.dataset.agreements.values())
        return EmptyRound(
            self.maker.named("round", round_),
            self.maker.named("instrument", record.instrument),
            self.agreements.count(self.agreements.known(self.generations.held[round_])),
            None if has_any else record.description,
            of_record(self.maker, record),
        )


def _counted(cells: Iterable[Cell]) -> tuple[StateCount, ...]:
    order = list(State)
    counted = Counter(cell.states for cell in cells)
    found = sorted(counted, key=lambda states: [order.index(state) for state in states])
    return tuple(StateCount(states, counted[states]) for states in found)


def _not_stated(rows: Sequence[PlaceRow], columns: Sequence[Column]) -> Iterator[NotStated]:
    """Give whom no source tells of in which rounds; rounds with the same ones stand together."""
    found: dict[tuple[Named, ...], list[Named]] = {}
    for number, column in enumerate(columns):
        places = tuple(row.place for row in rows if row.cells[number].state is State.NOT_STATED)
        if places:
            found.setdefault(places, []).append(column.round)
    for places, rounds in found.items():
        yield NotStated(tuple(rounds), places)
