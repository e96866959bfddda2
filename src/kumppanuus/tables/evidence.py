"""What holds for records of every kind: their names, sources, contradictions and gaps."""

from collections.abc import Iterator
from typing import Any

from kumppanuus.dataset import Entry
from kumppanuus.model.base import Location, Model
from kumppanuus.model.evidence import Citation
from kumppanuus.model.funding import FundingDecision
from kumppanuus.model.kinds import KINDS
from kumppanuus.model.statements import Claim, Unknown
from kumppanuus.model.text import LocalText

from .finding import each, ways
from .keeping import ID, LOCATION, NUMBER, RECORD, cells, columns_for, computed, dotted, field, fields, item
from .table import FLAG, Column, Found, Kept, Known, Row, Table

MODELS: tuple[type[Model], ...] = tuple(
    dict.fromkeys(model for kind in KINDS for model in kind.groups.values())
)


def _found(entry: Entry, location: Location, value: Any) -> Found:
    last = location[-1] if location else None
    return Found(entry, location, (last + 1,) if isinstance(last, int) else (), value, ())


RECORDS = Table(
    "record",
    "A record: one file of the dataset.",
    each(ways(*MODELS)),
    (
        Kept(
            (
                Column("kind", "TEXT", "The kind of record.", choices=tuple(kind.name for kind in KINDS)),
                Column("id", "TEXT", ID.columns[0].meaning),
            ),
            lambda known, found: (found.entry.kind, found.entry.id),
        ),
        computed(
            Column("file", "TEXT", "The path of its file below data/."), lambda known, found: found.entry.path
        ),
        Kept(
            columns_for(LocalText, "name", "Its name, its title, or else its id."),
            lambda known, found: cells(known.dataset.name_of(*found.entry.key), 3),
        ),
        computed(
            Column(
                "whole",
                "INTEGER",
                "Whether it could be read as a whole; else nothing may be concluded from what is missing.",
                choices=FLAG,
            ),
            lambda known, found: int(found.entry.whole),
        ),
    ),
    ("kind", "id"),
)


def _citations(known: Known) -> Iterator[Found]:
    return (_found(entry, location, part) for entry, location, part in known.dataset.citations)


CITATION = Table(
    "citation",
    "A place that names a source: a statement, one of several claims, or the record as a whole (sources.0).",
    _citations,
    (RECORD, LOCATION, *fields(Citation, "source", "at", "page")),
    ("kind", "id", "location"),
)


def _claims(known: Known) -> Iterator[Found]:
    for entry, location, claims in known.dataset.conflicts:
        for number, claim in enumerate(claims.claims):
            yield _found(entry, (*location, "claims", number), claim)


def _value(known: Known, found: Found) -> Row:
    value = found.value.value
    return cells(value, 3) if isinstance(value, LocalText) else (str(value), None, None)


_VALUE = (
    Column("value", "TEXT", "What the source says; of a text, in Finnish."),
    Column("value_sv", "TEXT", "The same in Swedish, of a text."),
    Column("value_en", "TEXT", "The same in English, of a text."),
)

CLAIM = Table(
    "claim",
    "What one of several sources says that contradict each other.",
    _claims,
    (
        RECORD,
        NUMBER,
        LOCATION,
        Kept(_VALUE, _value),
        *fields(Claim, "followed", "why", "source", "at", "page"),
    ),
    ("kind", "id", "location"),
)


def _unknown(known: Known) -> Iterator[Found]:
    return (_found(entry, location, part) for entry, location, part in known.dataset.unknowns)


NOT_KNOWN = Table(
    "not_known",
    "Something that a reader expects to find and no source tells, with the reason.",
    _unknown,
    (RECORD, LOCATION, field(Unknown, "reason")),
    ("kind", "id", "location"),
)


def _translations(known: Known) -> Iterator[Found]:
    for entry, location, text in known.dataset.texts:
        for language in text.translated:
            yield Found(entry, location, (), language, ())


OWN_TRANSLATION = Table(
    "own_translation",
    "A text in a language that is this dataset's own translation and not an official one.",
    _translations,
    (RECORD, LOCATION, item("language", str, "The language.")),
    ("kind", "id", "location", "language"),
)

_COMPLETE = (
    *ways(*(model for model in MODELS if "complete" in model.model_fields), to=("complete",)),
    *ways(FundingDecision, to=("purposes.complete",)),
)

COMPLETE_LIST = Table(
    "complete_list",
    "A list in a record that is stated complete: only there does a gap mean anything.",
    each(_COMPLETE),
    (
        RECORD,
        Kept(
            (Column("location", "TEXT", "Where the list stands in its record, counted from 0."),),
            lambda known, found: (dotted((*found.location[:-2], found.value)),),
            ((),),
        ),
    ),
    ("kind", "id", "location"),
    _COMPLETE,
)


TABLES = (CITATION, CLAIM, COMPLETE_LIST, NOT_KNOWN, OWN_TRANSLATION, RECORDS)
