"""What was taken from a source, place by place, and what was left out on purpose.

With it one can go through a document line by line and find each statement in a record, or among
the omissions.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from decimal import Decimal

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.base import Model
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.evidence import Citation, Sourced
from kumppanuus.model.record import Record, Statement
from kumppanuus.model.references import Ref
from kumppanuus.model.source import Source
from kumppanuus.model.statements import Claims, Unknown
from kumppanuus.model.text import LocalText
from kumppanuus.structures import dataclass

Word = LocalText | PartialDate | Decimal | str
"""A part of what is said; a ``str`` is the key of a label, such as ``event-signed``."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A record, one of its keys, and what stands there from the source."""

    kind: str
    id: str
    path: str
    key: str
    statements: tuple[tuple[Word, ...], ...]


@dataclass(frozen=True, slots=True)
class Omitted:
    """What was left out, and why."""

    text: LocalText
    why: LocalText


@dataclass(frozen=True, slots=True)
class PlaceUse:
    """A heading or a page of the source, or with neither the document as a whole."""

    at: str | None
    page: int | None
    taken: tuple[Taken, ...]
    omitted: tuple[Omitted, ...]


@dataclass(frozen=True, slots=True)
class SourceUse:
    """A source and its places, in their order where the source's headings are listed."""

    id: str
    title: str
    kind: str
    language: str
    publisher: LocalText | None
    date: PartialDate | None
    read: PartialDate | None
    address: str | None
    draft: bool
    note: LocalText | None
    whole: bool
    """Whether it was gone through from beginning to end."""
    places: tuple[PlaceUse, ...]


@dataclass(frozen=True, slots=True)
class SourcesView:
    """Sources, and what rests on each."""

    sources: tuple[SourceUse, ...]


Place = tuple[str | None, int | None]
Uses = dict[str, dict[Place, dict[tuple[str, str, str, str], list[tuple[Word, ...]]]]]


def build(dataset: Dataset, names: Iterable[str], *, brief: bool = False) -> SourcesView:
    """Build the view of some sources. Raises KeyError for one that there is not.

    A brief one tells which keys of which records rest on a source, and not what they say.
    """
    wanted = tuple(names)
    uses: Uses = defaultdict(lambda: defaultdict(lambda: defaultdict(list)))
    for entry in dataset.entries:
        for citation, key, words in _statements(dataset, entry):
            if citation.source in wanted:
                found = uses[str(citation.source)][citation.at, citation.page]
                found[entry.kind, entry.id, entry.path, key] += [] if brief else [words]
    return SourcesView(tuple(_use(dataset, name, uses[name]) for name in wanted))


def _use(
    dataset: Dataset, name: str, uses: dict[Place, dict[tuple[str, str, str, str], list[tuple[Word, ...]]]]
) -> SourceUse:
    source = dataset.sources[name]
    omitted: dict[Place, list[Omitted]] = defaultdict(list)
    for omission in source.omissions:
        omitted[omission.at, None].append(Omitted(omission.text, omission.why))
    places = tuple(
        PlaceUse(
            *place,
            tuple(Taken(*where, tuple(said)) for where, said in uses.get(place, {}).items()),
            tuple(omitted.get(place, ())),
        )
        for place in _in_order(source, (*uses, *omitted))
    )
    publisher = dataset.name_of("organisation", source.publisher) if source.publisher else None
    return SourceUse(
        name,
        source.title,
        source.kind,
        source.language,
        publisher,
        source.date,
        source.read,
        source.address,
        source.draft,
        source.note,
        bool(source.headings),
        places,
    )


def _in_order(source: Source, places: Collection[Place]) -> list[Place]:
    """Return the document as a whole, then its places by heading or page, each once."""
    order: dict[str | None, int] = {heading: number for number, heading in enumerate(source.headings)}
    named = {at for at, _ in places}
    found = dict.fromkeys(
        [*places, *((heading, None) for heading in source.headings if heading not in named)]
    )
    return sorted(
        found, key=lambda place: (place != (None, None), order.get(place[0], len(order)), place[1] or 0)
    )


def _statements(dataset: Dataset, entry: Entry) -> Iterator[tuple[Citation | Sourced, str, tuple[Word, ...]]]:
    """Give what a record says with its source, own or inherited, and the key under which it stands."""
    record = entry.record
    if not isinstance(record, Record):
        return
    cited: set[tuple[str, Place]] = set()
    for key, value in record:
        if key == "sources":
            continue
        for citation, words in _within(dataset, value, record.only_source):
            cited.add((str(citation.source), (citation.at, citation.page)))
            yield citation, key, words
    plain = ", ".join(
        key for key, value in record if key in record.model_fields_set and not _has_sources(value)
    )
    named = {source for source, _ in cited}
    for citation in record.sources:
        place = (citation.at, citation.page)
        bare = place == (None, None) and citation.source in named and citation != record.only_source
        if not bare and ((str(citation.source), place) not in cited or citation == record.only_source):
            yield citation, plain, ()


def _within(
    dataset: Dataset,
    value: object,
    inherited: Citation | Sourced | None,
    about: tuple[Word, ...] = (),
) -> Iterator[tuple[Citation | Sourced, tuple[Word, ...]]]:
    """Walk a value; ``about`` is what a claim is about: what the statement around it says."""
    if isinstance(value, Citation | Sourced):
        inherited = value if value.source is not None else inherited
        said = words_of(dataset, value)
        about = about + said if isinstance(value, Citation) else said
        if inherited is not None and about:
            yield inherited, about
    if isinstance(value, Model):
        for _, part in value:
            yield from _within(dataset, part, inherited, about)
    elif isinstance(value, tuple | dict):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _within(dataset, part, inherited, about)


def _has_sources(value: object) -> bool:
    """Whether statements with sources of their own can stand in a value."""
    if isinstance(value, tuple | dict):
        parts = value.values() if isinstance(value, dict) else value
        return any(_has_sources(part) for part in parts)
    return isinstance(value, Citation | Sourced | Claims)


_LABELLED = ("event", "role", "stage")
_NOT_SAID = ("source", "at", "page", "why")


def words_of(dataset: Dataset, statement: Model) -> tuple[Word, ...]:
    """Return what a statement says in itself, without the statements that are parts of it.

    A sentence of our own says all; a name may stand before it.
    """
    if isinstance(statement, Statement):
        name = getattr(statement, "name", None)
        places = [dataset.name_of("place", place) for place in getattr(statement, "places", ())]
        return (*([name] if name else []), *places, statement.text)
    found: list[Word] = []
    for key, value in statement:
        if key in _NOT_SAID or (key == "stage" and isinstance(value, Unknown)):
            continue
        if key == "planned" and value:
            found.append(key)
            continue
        if isinstance(value, Ref):
            found.append(dataset.name_of(value.kind, value))
        elif key in _LABELLED and isinstance(value, str):
            found.append(f"{key}-{value}")
        elif isinstance(value, Unknown):
            found.append(value.reason)
        elif isinstance(value, LocalText | PartialDate | Decimal):
            found.append(value)
    return tuple(found)
