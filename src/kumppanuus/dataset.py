"""The dataset: every record by its id, and what points to what."""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple, Protocol, TypeVar, cast

from kumppanuus.model.agreement import Agreement, Succession
from kumppanuus.model.base import Location, Model
from kumppanuus.model.evidence import Citation, Sourced
from kumppanuus.model.funding import FundingDecision
from kumppanuus.model.indicator import Indicator
from kumppanuus.model.instrument import Instrument
from kumppanuus.model.kinds import kinds_named_by
from kumppanuus.model.marks import Mark, marks_of
from kumppanuus.model.organisation import Organisation
from kumppanuus.model.parts import Parts, parts_of
from kumppanuus.model.place import CityRegion, Municipality, Place
from kumppanuus.model.programme import Programme
from kumppanuus.model.record import Record
from kumppanuus.model.references import Ref
from kumppanuus.model.round import Round
from kumppanuus.model.source import Source
from kumppanuus.model.statements import Claims, Unknown
from kumppanuus.model.text import LocalText
from kumppanuus.model.theme import Concept, Scheme
from kumppanuus.nearest import nearest, unaccented

M = TypeVar("M", bound=Model)
Key = tuple[str, str]
"""Kind and id: ``("organisation", "city/pori")``."""


class Outline(NamedTuple):
    """What of a record is asked of all records: its references, each with the way to it, and its marks."""

    references: tuple[tuple[Location, Ref], ...]
    marks: tuple[Mark, ...]


_MOST_KEPT = 2_000
"""Of so many records the parts are kept once they are known, so that not all need be in memory."""

_WORDS = re.compile(r"[a-z0-9][a-z0-9/-]*")
"""What could be an id."""


class Shelf(Protocol):
    """Where the records of entries lie until somebody asks for them."""

    def record(self, entry: "Entry") -> Model:
        """Return an entry's record."""

    def outline(self, entry: "Entry") -> Outline:
        """Return what of an entry's record is asked of all records."""


class Entry:
    """A record with its kind, its id, and its file's path below ``data/``.

    ``whole`` is False where a faulty part was left out: then nothing may be concluded from
    what is missing. Its ``record`` is at hand, or lies on a shelf: a dataset is opened at once, and
    what nobody asks for is never fetched. Two entries are equal if they are of the same file.
    """

    __slots__ = ("_record", "_shelf", "id", "kind", "model", "path", "whole")

    def __init__(self, kind: str, name: str, path: str, record: Model, whole: bool = True) -> None:
        self.kind, self.id, self.path, self.whole = kind, name, path, whole
        self.model = type(record)
        self._record: Model | None = record
        self._shelf: Shelf | None = None

    @classmethod
    def shelved(
        cls, kind: str, name: str, path: str, model: type[Model], shelf: Shelf | None = None
    ) -> "Entry":
        """Return the entry of a whole record that lies on a shelf, or will."""
        entry = cls.__new__(cls)
        entry.kind, entry.id, entry.path, entry.whole = kind, name, path, True
        entry.model = model
        entry._record, entry._shelf = None, shelf
        return entry

    @property
    def record(self) -> Model:
        """The record."""
        if self._record is not None:
            return self._record
        assert self._shelf is not None
        return self._shelf.record(self)

    @property
    def is_shelved(self) -> bool:
        """Whether the record has to be fetched, and its references can be told without."""
        return self._shelf is not None

    @property
    def outline(self) -> Outline:
        """What of the record is asked of all records."""
        return outline_of(self.record) if self._shelf is None else self._shelf.outline(self)

    @property
    def key(self) -> Key:
        """Kind and id."""
        return (self.kind, self.id)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Entry) and self.path == other.path

    def __hash__(self) -> int:
        return hash(self.path)

    def __repr__(self) -> str:
        return f"Entry({self.kind!r}, {self.id!r}, {self.path!r})"


def outline_of(record: Model) -> Outline:
    """Return what of a record is asked of all records."""
    return Outline(parts_of(record).references, tuple(marks_of(record)))


class Records(Mapping[str, M]):
    """Records by id, each fetched when it is asked for."""

    __slots__ = ("_entries",)

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = {entry.id: entry for entry in entries}

    def __getitem__(self, name: str) -> M:
        return cast(M, self._entries[name].record)

    def __contains__(self, name: object) -> bool:
        return name in self._entries

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)


@dataclass(frozen=True, slots=True)
class Edge:
    """A reference from a record: where in it, and to what."""

    entry: Entry
    location: Location
    target: Ref

    @property
    def key(self) -> Key:
        """The kind and id that it names."""
        return (self.target.kind, str(self.target))

    def comes_from(self, key: Key) -> bool:
        """Whether it stands in a record; for a theme, in its own part of the vocabulary."""
        kind, name = key
        if kind != "theme":
            return self.entry.key == key
        scheme, _, concept = name.partition("/")
        return self.entry.id == scheme and self.location[:2] == ("concepts", concept)


@dataclass(frozen=True)
class Dataset:
    """All records. ``unread`` names those whose file could not be made sense of.

    ``damaged_texts`` holds the texts of damaged files, so that nothing seems unused only because the
    file that uses it is damaged. ``lost`` holds the kinds of the records of which not even the text is
    known, or "" for a file that can be of any kind.
    """

    entries: tuple[Entry, ...]
    unread: frozenset[Key] = frozenset()
    damaged_texts: tuple[str, ...] = field(default=(), repr=False)
    lost: frozenset[str] = frozenset()
    is_sound: bool = False
    """Whether it is known from before that every reference leads somewhere."""

    @cached_property
    def by_key(self) -> Mapping[Key, Entry]:
        """Every record by kind and id."""
        return {entry.key: entry for entry in self.entries}

    def _by_id(self, model: type[M]) -> Mapping[str, M]:
        return Records(self._by_model.get(model, ()))

    @cached_property
    def agreements(self) -> Mapping[str, Agreement]:
        """Agreements by id."""
        return self._by_id(Agreement)

    @cached_property
    def funding(self) -> Mapping[str, FundingDecision]:
        """Funding decisions by id."""
        return self._by_id(FundingDecision)

    @cached_property
    def indicators(self) -> Mapping[str, Indicator]:
        """Indicators by id."""
        return self._by_id(Indicator)

    @cached_property
    def instruments(self) -> Mapping[str, Instrument]:
        """Instruments by id."""
        return self._by_id(Instrument)

    @cached_property
    def organisations(self) -> Mapping[str, Organisation]:
        """Organisations by id."""
        return self._by_id(Organisation)

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """Places of every level by id: ``municipality/pori``."""
        return Records(entry for entry in self.entries if entry.kind == "place")

    @cached_property
    def programmes(self) -> Mapping[str, Programme]:
        """Programmes by id."""
        return self._by_id(Programme)

    @cached_property
    def rounds(self) -> Mapping[str, Round]:
        """Rounds by id."""
        return self._by_id(Round)

    @cached_property
    def schemes(self) -> Mapping[str, Scheme]:
        """Vocabularies of themes by id."""
        return self._by_id(Scheme)

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """Sources by id."""
        return self._by_id(Source)

    @cached_property
    def themes(self) -> Mapping[str, Concept]:
        """Concepts of every vocabulary by id: ``shared/circular-economy``."""
        return {
            f"{name}/{key}": concept
            for name, scheme in self.schemes.items()
            for key, concept in scheme.concepts.items()
        }

    def of(self, model: type[M]) -> Iterator[tuple[Entry, M]]:
        """Give the records of a model with their entries."""
        return ((entry, cast(M, entry.record)) for entry in self._by_model.get(model, ()))

    @cached_property
    def _by_model(self) -> Mapping[type[Model], list[Entry]]:
        found: dict[type[Model], list[Entry]] = defaultdict(list)
        for entry in self.entries:
            found[entry.model].append(entry)
        return dict(found)

    def agreement(self, name: str) -> Agreement:
        """Return an agreement. Raises KeyError for an id that there is not."""
        return self.agreements[name]

    def instrument_of(self, agreement: str) -> str:
        """Return an agreement's instrument: that of its round, else the folder that it stands in."""
        its_round = self.rounds.get(self.agreements[agreement].round)
        return str(its_round.instrument) if its_round else agreement.partition("/")[0]

    def is_younger(self, statement: Sourced | Citation, record: Record, day: dt.date) -> bool:
        """Whether a statement's source, its own or the record's only one, is certainly younger than a day."""
        citation = statement if statement.source else record.only_source
        source = self.sources.get(citation.source) if citation and citation.source else None
        return bool(source and source.date and source.date.first > day)

    def municipalities(self) -> Iterator[tuple[str, Municipality]]:
        """Give the municipalities with their ids."""
        return ((entry.id, place) for entry, place in self.of(Municipality))

    def city_regions(self) -> Iterator[tuple[str, CityRegion]]:
        """Give the city regions with their ids."""
        return ((entry.id, place) for entry, place in self.of(CityRegion))

    @cached_property
    def _parts(self) -> dict[Key, tuple[Parts, tuple[Edge, ...]]]:
        return {}

    def _look_through(self, entry: Entry) -> tuple[Parts, tuple[Edge, ...]]:
        """Return the parts of a record, and its references once more with the record that they are in."""
        key, kept = entry.key, self._parts
        if key not in kept:
            if len(kept) >= _MOST_KEPT:
                del kept[next(iter(kept))]
            parts = parts_of(entry.record)
            edges = tuple(Edge(entry, location, target) for location, target in parts.references)
            kept[key] = parts, edges
        return kept[key]

    def parts_of(self, entry: Entry) -> Parts:
        """Return what in a record names another one, and its texts, conflicts and gaps."""
        return self._look_through(entry)[0]

    def edges_of(self, entry: Entry) -> tuple[Edge, ...]:
        """Return every reference in a record."""
        if entry.is_shelved and entry.key not in self._parts:
            return tuple(Edge(entry, location, target) for location, target in entry.outline.references)
        return self._look_through(entry)[1]

    @cached_property
    def edges(self) -> tuple[Edge, ...]:
        """Every reference in every record."""
        return tuple(edge for entry in self.entries for edge in self.edges_of(entry))

    @cached_property
    def citations(self) -> tuple[tuple[Entry, Location, Citation | Sourced], ...]:
        """Every statement that names a source, with its record and the way to it."""
        return tuple((entry, *one) for entry in self.entries for one in self.parts_of(entry).citations)

    def holders(self, decision: str, purpose: str) -> Iterator[tuple[Entry, Agreement, int]]:
        """Give the agreements with money of a decision for a purpose, and its place in their ``funding``."""
        for entry, (_, number, *_) in self.held.get(decision, ()):
            agreement = cast(Agreement, entry.record)
            if agreement.funding[cast(int, number)].purpose == purpose:
                yield entry, agreement, cast(int, number)

    @cached_property
    def held(self) -> Mapping[str, tuple[tuple[Entry, Location], ...]]:
        """Where agreements name a decision as that of their money, by decision."""
        return self._named_by_agreements("funding", "funding")

    def replacing(self, name: str) -> Iterator[tuple[str, Succession]]:
        """Give the agreements that are stated to replace one, each with the statement."""
        for entry, (_, number, *_) in self.later.get(name, ()):
            link = cast(Agreement, entry.record).succeeds[cast(int, number)]
            if link.replaces:
                yield entry.id, link

    @cached_property
    def later(self) -> Mapping[str, tuple[tuple[Entry, Location], ...]]:
        """Where agreements are stated to succeed one, by the earlier one."""
        return self._named_by_agreements("succeeds", "agreement")

    def _named_by_agreements(self, key: str, kind: str) -> dict[str, tuple[tuple[Entry, Location], ...]]:
        """Return where agreements name the records of a kind below one of their keys. None is fetched."""
        found: dict[str, list[tuple[Entry, Location]]] = defaultdict(list)
        for entry in self._by_model.get(Agreement, ()):
            for location, target in entry.outline.references:
                if location[0] == key and target.kind == kind:
                    found[str(target)].append((entry, location))
        return {name: tuple(places) for name, places in found.items()}

    @cached_property
    def conflicts(self) -> tuple[tuple[Entry, Location, Claims[object]], ...]:
        """Every value that sources contradict each other about."""
        return tuple((entry, *one) for entry in self.entries for one in self.parts_of(entry).conflicts)

    @cached_property
    def unknowns(self) -> tuple[tuple[Entry, Location, Unknown], ...]:
        """Every value that no source tells, with the reason."""
        return tuple((entry, *one) for entry in self.entries for one in self.parts_of(entry).unknowns)

    @cached_property
    def texts(self) -> tuple[tuple[Entry, Location, LocalText], ...]:
        """Every text that can be in several languages."""
        return tuple((entry, *one) for entry in self.entries for one in self.parts_of(entry).texts)

    @cached_property
    def incoming(self) -> Mapping[Key, tuple[Edge, ...]]:
        """The references to a record, by what they point to."""
        found: dict[Key, list[Edge]] = defaultdict(list)
        for edge in self.edges:
            found[edge.key].append(edge)
        return {key: tuple(edges) for key, edges in found.items()}

    @cached_property
    def marked(self) -> Mapping[Key, tuple[Entry, ...]]:
        """The records that bear a mark, as a code is: see :func:`~kumppanuus.model.marks.marks_of`."""
        found: dict[Key, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            for mark in entry.outline.marks:
                found[mark].append(entry)
        return {mark: tuple(entries) for mark, entries in found.items()}

    @cached_property
    def _ids(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for entry in self.entries:
            found[entry.kind].append(entry.id)
        return dict(found)

    def ids(self, kind: str) -> Iterable[str]:
        """Return the ids of a kind; themes are concepts in their vocabularies."""
        return self.themes if kind == "theme" else self._ids.get(kind, ())

    def exists(self, kind: str, name: str) -> bool:
        """Whether a record is there, be its file damaged or not."""
        if kind == "theme":
            return name in self.themes or self._may_hold(*name.partition("/")[::2])
        return (kind, name) in self.by_key or (kind, name) in self.unread

    def _may_hold(self, scheme: str, key: str) -> bool:
        """Whether a damaged vocabulary may hold a concept that was left out."""
        entry = self.by_key.get(("scheme", scheme))
        return ("scheme", scheme) in self.unread or bool(entry and not entry.whole and key in self.mentioned)

    def is_used(self, kind: str, name: str) -> bool:
        """Whether something else points to a record, was meant to, or may do so in a damaged or lost file."""
        key = (kind, name)
        others = (edge for edge in self.incoming.get(key, ()) if not edge.comes_from(key))
        return any(others) or key in self.meant or name in self.mentioned or self.may_be_lost(kind)

    @property
    def damaged(self) -> tuple[Key, ...]:
        """The records that could not be read as a whole, or that name what is not there."""
        dangling = {edge.entry.key for edge in self.dangling}
        faulty = {entry.key for entry in self.entries if not entry.whole or entry.key in dangling}
        return tuple(sorted(self.unread | faulty))

    def is_damaged(self, key: Key) -> bool:
        """Whether a record could not be read as a whole, or names what is not there."""
        return self.is_unread_in_part(key) or any(self.dangling_in(key))

    def is_unread_in_part(self, key: Key) -> bool:
        """Whether something in a record's file could not be read."""
        entry = self.by_key.get(key)
        return key in self.unread or bool(entry and not entry.whole)

    def dangling_in(self, key: Key) -> Iterator[Edge]:
        """Give the references in a record that lead nowhere."""
        entry = self.by_key.get(key)
        return (edge for edge in self.edges_of(entry) if not self.exists(*edge.key)) if entry else iter(())

    @cached_property
    def mentioned(self) -> frozenset[str]:
        """Every word in a damaged file that could be an id, or was to be one: ``Hämeen_liitto`` too."""
        plain = (unaccented(text.lower()).replace("_", "-") for text in self.damaged_texts)
        return frozenset(word for text in plain for word in _WORDS.findall(text))

    def may_be_lost(self, kind: str) -> bool:
        """Whether a file of which nothing is known may name a record of a kind."""
        return any(not lost or kind in kinds_named_by(lost) for lost in self.lost)

    @cached_property
    def dangling(self) -> tuple[Edge, ...]:
        """The references that lead nowhere."""
        if self.is_sound:
            return ()
        return tuple(edge for edge in self.edges if not self.exists(*edge.key))

    @cached_property
    def meant(self) -> frozenset[Key]:
        """The records that dangling references were probably meant to name."""
        return frozenset(
            (edge.key[0], name)
            for edge in self.dangling
            for name in nearest(edge.key[1], self.ids(edge.key[0]), most=1)
        )

    def name_of(self, kind: str, name: str) -> LocalText:
        """Return what a reader calls a record: its name, title or label, or else its id."""
        record = (
            self.themes.get(name)
            if kind == "theme"
            else getattr(self.by_key.get((kind, name)), "record", None)
        )
        if isinstance(record, Organisation) and record.governs:
            return self.name_of("place", record.governs)
        said = vars(record) if record else {}
        for attribute in ("name", "title", "label"):
            text = said.get(attribute)
            if isinstance(text, LocalText):
                return text
            if isinstance(text, str):
                return LocalText(fi=text)
        return LocalText(fi=name)
