"""What of a record others ask after: whom it names, its sources, texts, conflicts and gaps."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from types import NoneType
from typing import Any, TypeVar

from .base import Location, Model
from .dates import PartialDate
from .evidence import Citation, Sourced
from .references import Ref
from .statements import Claims, Unknown
from .text import LocalText

T = TypeVar("T")

_PLAIN = frozenset((NoneType, str, bool, int, Decimal, PartialDate))
"""What most of a record is, and what has no parts."""

Found = tuple[tuple[Location, T], ...]
"""Parts of one kind, each with the way to it, in the order in which they stand."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of one record.

    ``citations`` are the statements that name a source, ``conflicts`` the values that sources contradict
    each other about, and ``unknowns`` those that no source tells, with the reason.
    """

    references: Found[Ref]
    citations: Found[Citation | Sourced]
    texts: Found[LocalText]
    conflicts: Found[Claims[object]]
    unknowns: Found[Unknown]


def parts_of(record: Model) -> Parts:
    """Return the parts of a record."""
    found = _Found()
    found.look(record, ())
    return Parts(
        tuple(found.references),
        tuple(found.citations),
        tuple(found.texts),
        tuple(found.conflicts),
        tuple(found.unknowns),
    )


def part_at(record: Model, location: Location) -> object:
    """Return the part of a record to which a way leads."""
    value: Any = record
    for step in location:
        value = getattr(value, str(step)) if isinstance(value, Model) else value[step]
    return value


@dataclass(slots=True)
class _Found:
    """What was found so far.

    A record is mostly text and numbers, so these are passed over where they stand, without a call of
    their own: that halves the time in which all records are looked through.
    """

    references: list[tuple[Location, Ref]] = field(default_factory=list)
    citations: list[tuple[Location, Citation | Sourced]] = field(default_factory=list)
    texts: list[tuple[Location, LocalText]] = field(default_factory=list)
    conflicts: list[tuple[Location, Claims[object]]] = field(default_factory=list)
    unknowns: list[tuple[Location, Unknown]] = field(default_factory=list)

    def look(self, value: Model | dict[str, Any] | tuple[Any, ...], location: Location) -> None:
        """Look at a model, a map or a list, and at all that is in it."""
        parts: Iterable[tuple[str | int, Any]]
        if isinstance(value, Model):
            self._note(value, location)
            parts = value.__dict__.items()
        elif isinstance(value, dict):
            parts = value.items()
        else:
            parts = enumerate(value)
        for key, part in parts:
            if part.__class__ in _PLAIN:
                continue
            if part.__class__ is LocalText:
                self.texts.append(((*location, key), part))
            elif isinstance(part, Ref):
                self.references.append(((*location, key), part))
            elif isinstance(part, (Model, tuple, dict)):
                self.look(part, (*location, key))

    def _note(self, value: Model, location: Location) -> None:
        if isinstance(value, (Citation, Sourced)):
            if value.source is not None:
                self.citations.append((location, value))
        elif isinstance(value, Claims):
            self.conflicts.append((location, value))
        elif isinstance(value, Unknown):
            self.unknowns.append((location, value))
