"""What of a record is searched: all its texts, field by field, and the names of whom and what it names."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum

from kumppanuus.dataset import Dataset, Key
from kumppanuus.model.base import Model
from kumppanuus.model.evidence import Citation, Sourced
from kumppanuus.model.languages import Language
from kumppanuus.model.organisation import Organisation
from kumppanuus.model.record import Record
from kumppanuus.model.references import Ref
from kumppanuus.model.source import Source
from kumppanuus.model.text import LocalText

FIELDS = (
    *("title", "name", "label", "abbreviation", "number"),
    *("description", "definition", "task", "scope", "unit"),
    *("places", "council_of", "publisher", "owner", "part_of"),
    *("themes", "commitments", "outcomes", "events", "parties", "funding", "succeeds"),
    *("aims", "nature", "rules"),
    *("steps", "frames", "negotiators", "criteria", "agenda", "tiers", "outside", "financing", "follow_up"),
    *("decided", "total", "purposes", "money", "operators", "term", "ended"),
    *("members", "founded", "abolished", "successors", "observations"),
    *("headings", "omissions"),
)
"""The keys of records that are searched, in the order in which a reader wants to see them.

A source's ``note`` is not among them: it says how the source was read, and not what of.
"""

_NAMES = frozenset(("title", "name", "label", "abbreviation", "number"))
_SUBJECTS = frozenset(("description", "definition", "task", "themes"))
NAMED = frozenset(("place", "organisation"))
"""A record is found by the names of these kinds of records that it names."""


class Weight(IntEnum):
    """How much a word counts where it stands, the most first: ``NAMED`` is who or what is named there."""

    NAME = 0
    SUBJECT = 1
    TEXT = 2
    NAMED = 3


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of a record in the languages that it has.

    ``around`` are the statements that it is part of, from the inside out, and its record last.
    """

    field: str
    weight: Weight
    texts: Mapping[Language, str]
    translated: tuple[str, ...]
    around: tuple[Model, ...]


def searched(dataset: Dataset) -> Iterator[Key]:
    """Give every record by kind and id; a vocabulary's concepts are records of their own."""
    yield from (entry.key for entry in dataset.entries)
    yield from (("theme", name) for name in dataset.themes)


def passages(dataset: Dataset, key: Key) -> tuple[Passage, ...]:
    """Return what is searched of a record, in the order of :data:`FIELDS`."""
    kind, name = key
    around: tuple[Model, ...] = ()
    if kind == "theme":
        record: Model = dataset.themes[name]
        around = (dataset.schemes[name.partition("/")[0]],)
    else:
        record = dataset.by_key[key].record
    around = (record, *around) if isinstance(record, Record | Sourced) else ()
    found = []
    if isinstance(record, Organisation) and record.governs:
        found.append(_passage("name", dataset.name_of(kind, name), around))
    for field in FIELDS:
        value = getattr(record, field, None)
        language: Language = record.language if isinstance(record, Source) else "fi"
        for text in value if isinstance(value, tuple) else (value,):
            if isinstance(text, str) and not isinstance(text, Ref):
                found.append(Passage(field, _weight(field), {language: text}, (), around))
        found += _within(dataset, field, value, around)
    return tuple(found)


def _within(dataset: Dataset, field: str, value: object, around: tuple[Model, ...]) -> Iterator[Passage]:
    """Walk a value and give its texts, and the names of whom and what it names."""
    if isinstance(value, LocalText):
        yield _passage(field, value, around)
    elif isinstance(value, Ref):
        if value.kind in NAMED:
            text = dataset.name_of(value.kind, value)
            yield Passage(field, Weight.NAMED, text.given, text.translated, around)
    elif isinstance(value, Model):
        inside = (value, *around) if isinstance(value, Citation | Sourced) else around
        for _, part in value:
            yield from _within(dataset, field, part, inside)
    elif isinstance(value, tuple | dict):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _within(dataset, field, part, around)


def _passage(field: str, text: LocalText, around: tuple[Model, ...]) -> Passage:
    return Passage(field, _weight(field), text.given, text.translated, around)


def _weight(field: str) -> Weight:
    if field in _NAMES:
        return Weight.NAME
    return Weight.SUBJECT if field in _SUBJECTS else Weight.TEXT
