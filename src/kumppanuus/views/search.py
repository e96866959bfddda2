"""Which records say what was sought, and where: the best first, with excerpts and their sources."""

import datetime as dt
from collections.abc import Collection
from typing import Any

from kumppanuus.dataset import Dataset, Key
from kumppanuus.fulltext import Hit, Index, Passage, Piece, Place, Query, excerpt, marked
from kumppanuus.model.agreement import Event, FollowUp, Succession
from kumppanuus.model.evidence import Citation, Sourced
from kumppanuus.model.languages import Language
from kumppanuus.model.record import Record, Statement
from kumppanuus.model.statements import followed
from kumppanuus.status import Status, StatusName, status
from kumppanuus.structures import dataclass

from .evidence import Evidence, SourceLine, is_decided, is_younger
from .lines import Numbers
from .listing import LEVELS

_MOST_PLACES = 3
"""How many places of a record are shown."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A part of a text in one language, with what was sought in pieces of their own."""

    language: Language
    pieces: tuple[Piece, ...]
    translated: bool


@dataclass(frozen=True, slots=True)
class Found:
    """A place in a record: under which key, an excerpt in each language that has a hit, and its source."""

    field: str
    excerpts: tuple[Excerpt, ...]
    sources: Numbers


@dataclass(frozen=True, slots=True)
class RecordHit:
    """A record that was found; its name stands in every language, with what was sought in it."""

    kind: str
    id: str
    path: str
    name: tuple[Excerpt, ...]
    status: Status | None
    lacking: tuple[str, ...]
    """Words that were sought and that it does not have."""
    found: tuple[Found, ...]
    others: int
    """In how many more of its texts there is something."""


@dataclass(frozen=True, slots=True)
class HitGroup:
    """Hits under a heading of their own; the first group has none."""

    heading: str | None
    hits: tuple[RecordHit, ...]


@dataclass(frozen=True, slots=True)
class Unfound:
    """A word that is nowhere, and words that may have been meant."""

    text: str
    near: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SearchView:
    """What a search comes to."""

    query: str
    as_of: dt.date
    kinds: tuple[str, ...]
    total: int
    """How many records were found, those that are not shown included, and proposals not."""
    proposals: int
    """How many proposals were found."""
    elsewhere: int
    """How many were found among records of other kinds than those asked for."""
    partial: bool
    """Whether no record has everything, so that these have only most of it."""
    apart: bool
    """Whether words that were to stand side by side nowhere do, so that each was sought on its own."""
    unfound: tuple[Unfound, ...]
    groups: tuple[HitGroup, ...]
    sources: tuple[SourceLine, ...]

    @property
    def more(self) -> int:
        """How many are not shown."""
        return self.total + self.proposals - sum(len(group.hits) for group in self.groups)


def build(
    dataset: Dataset,
    query: Query,
    day: dt.date,
    kinds: Collection[str] = (),
    limit: int = 20,
    index: Index | None = None,
) -> SearchView:
    """Search all records, or those of some kinds, which are named as in lists.

    Where there is no index of them, one is built, which takes the time.
    """
    index = index or Index.in_memory(dataset)
    known = Knowledge(dataset, day)
    everywhere = index.find(query, known.admits)
    apart = not everywhere and not query.is_loose
    if apart:
        query = query.loosened()
        everywhere = index.find(query, known.admits)
    hits = [hit for hit in everywhere if not kinds or any(is_of(hit.key, kind) for kind in kinds)]
    most = max((len(hit.terms) for hit in hits), default=0)
    best = [hit for hit in hits if len(hit.terms) == most]
    maker = _Maker(dataset, query, day)
    groups = [HitGroup(None, maker.hits(best[:limit], proposals=False))]
    if proposals := maker.hits(best[:limit], proposals=True):
        groups.append(HitGroup("proposals", proposals))
    proposed = sum(map(maker.is_proposal, best))
    present = {term for hit in everywhere for term in hit.terms}
    unfound = [term.text for term in query.terms if term not in present]
    return SearchView(
        query=query.text,
        as_of=day,
        kinds=tuple(kinds),
        total=len(best) - proposed,
        proposals=proposed,
        elsewhere=len(everywhere) - len(hits),
        partial=most < len(query.terms),
        apart=apart,
        unfound=tuple(Unfound(word, index.near(word)) for word in unfound),
        groups=tuple(groups),
        sources=maker.evidence.lines(),
    )


def is_of(key: Key, listed: str) -> bool:
    """Whether a record belongs to what is listed under a name: ``agreements``, ``themes``, ``regions``."""
    kind, name = key
    if listed in LEVELS:
        return kind == "place" and name.startswith(f"{LEVELS[listed]}/")
    return kind in (listed, listed.removesuffix("s"))


class Knowledge:
    """What was known on a day: what a report of that day would leave out is not found."""

    def __init__(self, dataset: Dataset, day: dt.date) -> None:
        self.dataset = dataset
        self.day = day
        self._records: dict[Key, bool] = {}

    def admits(self, key: Key, passage: Passage) -> bool:
        """Whether a text was known."""
        if key not in self._records:
            self._records[key] = self._has_record(key)
        record = passage.around[-1] if passage.around else None
        return self._records[key] and not (
            isinstance(record, Record)
            and any(self._is_later(one, record) for one in passage.around if isinstance(one, Sourced))
        )

    def _has_record(self, key: Key) -> bool:
        kind, name = key
        if kind == "agreement":
            return status(self.dataset, name, self.day).name is not StatusName.NOT_YET
        if kind == "funding":
            return is_decided(self.dataset, self.dataset.funding[name], self.day)
        source = self.dataset.sources.get(name) if kind == "source" else None
        return not (source and source.date and source.date.first > self.day)

    def _is_later(self, statement: Sourced, record: Record) -> bool:
        if isinstance(statement, Event) and not statement.planned:
            date = followed(statement.date)
            return bool(date and date.first > self.day)
        if isinstance(statement, FollowUp) and statement.date.first > self.day:
            return True
        told = isinstance(statement, Event | FollowUp | Statement | Succession)
        return told and is_younger(self.dataset, statement, record, self.day)


class _Maker:
    def __init__(self, dataset: Dataset, query: Query, day: dt.date) -> None:
        self.dataset = dataset
        self.query = query
        self.day = day
        self.evidence = Evidence(dataset)

    def hits(self, hits: Collection[Hit], *, proposals: bool) -> tuple[RecordHit, ...]:
        return tuple(self._hit(hit) for hit in hits if self.is_proposal(hit) is proposals)

    def is_proposal(self, hit: Hit) -> bool:
        """Whether nothing but a proposal is known of an agreement."""
        kind, name = hit.key
        return kind == "agreement" and self.dataset.agreements[name].is_proposal

    def _hit(self, hit: Hit) -> RecordHit:
        kind, name = hit.key
        holder = ("scheme", name.partition("/")[0]) if kind == "theme" else hit.key
        called, places = self._name(hit), _most_telling(hit)
        return RecordHit(
            kind=kind,
            id=name,
            path=self.dataset.by_key[holder].path,
            name=called,
            status=status(self.dataset, name, self.day) if kind == "agreement" else None,
            lacking=tuple(term.text for term in self.query.terms if term not in hit.terms),
            found=tuple(self._found(place) for place in places[:_MOST_PLACES]),
            others=len(places[_MOST_PLACES:]),
        )

    def _name(self, hit: Hit) -> tuple[Excerpt, ...]:
        """Return what the record is called, in all its languages."""
        title = next((place for place in hit.places if place.passage.field in _CALLED), None)
        if title is None:
            return self._plain_name(hit.key)
        passage = title.passage
        return tuple(
            Excerpt(language, marked(text, title.spans.get(language, ())), language in passage.translated)
            for language, text in passage.texts.items()
        )

    def _plain_name(self, key: Key) -> tuple[Excerpt, ...]:
        kind, name = key
        if kind == "source":
            source = self.dataset.sources[name]
            return (Excerpt(source.language, marked(source.title, ()), False),)
        called = self.dataset.name_of(kind, name)
        return tuple(
            Excerpt(language, marked(text, ()), language in called.translated)
            for language, text in called.given.items()
        )

    def _found(self, place: Place) -> Found:
        passage = place.passage
        excerpts = tuple(
            Excerpt(language, excerpt(passage.texts[language], spans), language in passage.translated)
            for language, spans in place.spans.items()
        )
        return Found(passage.field, excerpts, self._cite(passage.around))

    def _cite(self, around: tuple[Any, ...]) -> Numbers:
        """Return the number of the innermost source: the statement's own, or the one that it inherits."""
        return self.evidence.cite(*(one for one in around if isinstance(one, Citation | Record | Sourced)))


_CALLED = ("title", "name", "label")


def _most_telling(hit: Hit) -> list[Place]:
    """Return the places beside the name, those with the most of what was sought first, each text once."""
    places: dict[tuple[str, tuple[str, ...]], Place] = {}
    for place in hit.places:
        if place.passage.field not in _CALLED:
            places.setdefault((place.passage.field, tuple(place.passage.texts.values())), place)
    return sorted(places.values(), key=lambda place: (-len(place.terms), place.passage.weight))
