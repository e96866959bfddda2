"""Finding a statement in a record by the way that people write to it: ``events.signed``, ``ends``."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from kumppanuus.dataset import Dataset
from kumppanuus.model.base import Location, Model
from kumppanuus.model.references import Ref
from kumppanuus.model.text import LocalText
from kumppanuus.model.ways import identifiers, inside, slug, written
from kumppanuus.nearest import nearest
from kumppanuus.structures import dataclass

_MOST_MEANT = 3
_TELLING = 4
_BRACKETS = re.compile(r"\[([^\[\]]*)\]")


@dataclass(frozen=True, slots=True)
class FieldLookup:
    """Where a way leads in a record, or else what may have been meant, and what there is."""

    locations: tuple[Location, ...] = ()
    suggestions: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    """The fields at the last point of the way that there is."""
    is_known: bool = False
    """Whether such a record can have the field, and this one does not state it."""


def find_field(dataset: Dataset, record: Model, query: str) -> FieldLookup:
    """Find the statements that a way leads to; several where it does not tell them apart.

    The way can begin with an item of any list of the record: ``ends`` is ``events.ends``. It can also
    pass over the items of a list: ``parties.organisation`` is the organisation of every party.
    """
    parts = [part.strip() for part in _BRACKETS.sub(r".\1", query).split(".") if part.strip()]
    if not parts:
        return FieldLookup(fields=_fields(record, ()))
    finder = _Finder(dataset)
    if found := tuple(finder.follow(record, parts)) or tuple(finder.items(record, parts)):
        return FieldLookup(found)
    for length in range(len(parts) - 1, 0, -1):
        before, rest = parts[:length], ".".join(parts[length:])
        reached = tuple(finder.follow(record, before)) or tuple(finder.items(record, before))
        if reached:
            return _missing(record, reached[0], rest)
    return _missing(record, (), ".".join(parts))


def ways_into(record: Model) -> tuple[str, ...]:
    """Return the ways to the fields of a record, and to the items of its lists."""
    return tuple(
        written(record, way)
        for key in stated(record)
        for way in ((key,), *((key, *step) for step in _ways(inside(record, key))))
    )


class _Finder:
    """Follows ways, with the names of what references point to."""

    def __init__(self, dataset: Dataset) -> None:
        self._dataset = dataset

    def follow(self, value: object, parts: list[str]) -> Iterator[Location]:
        """Give the locations that the parts lead to; a name with dots in it takes up several parts."""
        if not parts:
            yield ()
            return
        for length in range(1, len(parts) + 1):
            head, rest = ".".join(parts[:length]), parts[length:]
            found = [
                (*step, *way)
                for step in self._steps(value, head)
                for way in self.follow(_at(value, step), rest)
            ]
            if found:
                yield from found
                return

    def items(self, record: Model, parts: list[str]) -> Iterator[Location]:
        """Give the locations that the parts lead to from an item of any list of the record."""
        for key in stated(record):
            value = inside(record, key)
            for length in range(1, len(parts) + 1):
                head, rest = ".".join(parts[:length]), parts[length:]
                for name in self._named(value, head):
                    yield from ((key, name, *way) for way in self.follow(inside(value, name), rest))

    def _steps(self, value: object, head: str) -> Iterator[Location]:
        """Give the ways of one step that a name can mean."""
        if isinstance(value, Model):
            yield from ((key,) for key in stated(value) if key == _as_key(head))
        elif named := self._named(value, head):
            yield from ((name,) for name in named)
        elif isinstance(value, tuple) and head.isdigit():
            yield from ((number,) for number in (int(head),) if number < len(value))
        elif isinstance(value, tuple):
            for number, item in enumerate(value):
                if isinstance(item, Model):
                    yield from ((number, key) for key in stated(item) if key == _as_key(head))

    def _named(self, value: object, head: str) -> list[Any]:
        """Return the keys or positions of what is called so: by an id, else its last part, else a name."""
        if isinstance(value, dict):
            return [key for key in value if key == head.lower().replace("_", "-")]
        if not isinstance(value, tuple):
            return []
        wanted = slug(head)
        if not wanted:
            return []
        for names in (self._ids, self._lasts, self._called):
            if found := [number for number, item in enumerate(value) if wanted in names(item)]:
                return found
        return []

    def _ids(self, item: object) -> set[str]:
        return {slug(name) for name in identifiers(item)}

    def _lasts(self, item: object) -> set[str]:
        return {slug(name.rpartition("/")[2]) for name in identifiers(item)}

    def _called(self, item: object) -> set[str]:
        """Return what an item, or what it points to, is called in any language."""
        values = [item, *(inside(item, key) for key in stated(item))] if isinstance(item, Model) else [item]
        texts = [value for value in values if isinstance(value, LocalText)]
        for ref in values:
            if isinstance(ref, Ref) and ref.kind != "source":
                texts.append(self._dataset.name_of(ref.kind, ref))
                entry = self._dataset.by_key.get((ref.kind, str(ref)))
                short = getattr(entry.record, "abbreviation", None) if entry else None
                texts += [short] if isinstance(short, LocalText) else []
        return {slug(word) for text in texts for word in text.given.values()}


def stated(value: Model) -> tuple[str, ...]:
    """Return the keys that a part of a record states, its sources last."""
    keys = [key for key in type(value).model_fields if key in value.model_fields_set]
    return tuple(sorted(keys, key=lambda key: key in ("sources", "source", "at", "page")))


def _at(value: object, way: Location) -> object:
    for part in way:
        value = inside(value, part)
    return value


def _as_key(head: str) -> str:
    return head.lower().replace("-", "_").replace(" ", "_")


def _missing(record: Model, reached: Location, rest: str) -> FieldLookup:
    """Return what there is where the way ended, and what of it the rest may have meant."""
    value = _at(record, reached)
    choices = {name: way for way in _ways(value) for name in _names(value, way)}
    if not reached:
        choices = {**_of_items(record), **choices}
    near = nearest(rest, choices) or _holding(rest, choices)
    meant = dict.fromkeys((*reached, *choices[name]) for name in near)
    known = isinstance(value, Model) and _as_key(rest) in type(value).model_fields
    return FieldLookup((), tuple(written(record, way) for way in meant), _fields(record, reached), known)


def _holding(rest: str, names: Iterable[str]) -> tuple[str, ...]:
    """Return the names that hold what was written, where that is long enough to say something."""
    part = slug(rest)
    return tuple(name for name in names if len(part) >= _TELLING and part in name)[:_MOST_MEANT]


def _of_items(record: Model) -> dict[str, Location]:
    """Return the items of the record's lists by what identifies them."""
    return {
        name: (key, *way)
        for key in stated(record)
        if isinstance(value := inside(record, key), tuple | dict)
        for way in _ways(value)
        for name in _names(value, way)
    }


def _ways(value: object) -> list[Location]:
    if isinstance(value, Model):
        return [(key,) for key in stated(value)]
    if isinstance(value, dict):
        return [(key,) for key in value]
    return [(number,) for number in range(len(value))] if isinstance(value, tuple) else []


def _names(value: object, way: Location) -> tuple[str, ...]:
    names = identifiers(_at(value, way)) if isinstance(value, tuple) else (str(way[0]),)
    return (*names, *(name.rpartition("/")[2] for name in names if "/" in name))


def _fields(record: Model, reached: Location) -> tuple[str, ...]:
    """Return the ways on from a point of a record."""
    return tuple(written(record, (*reached, *way)) for way in _ways(_at(record, reached)))
