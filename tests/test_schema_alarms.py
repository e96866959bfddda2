"""What the schemas complain about is wrong by the models too: an editor sees no false alarm."""

import random
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from pydantic import ValidationError

from kumppanuus.model.base import Location, walk
from kumppanuus.model.identity import Identity, identify
from kumppanuus.model.kinds import BY_NAME
from kumppanuus.model.references import Ref
from kumppanuus.schema import MODELS
from tests.test_schema import DATA, FILES, complaints, kind_of, read_11

SEED = 7
KEYS = ("at", "date", "note", "organisation", "page", "place", "reason", "role", "source", "text", "value")


def ways(value: Any, way: Location = ()) -> Iterator[Location]:
    """Give the way to every part of a record."""
    yield way
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in parts:
        yield from ways(part, (*way, key))


def at(value: Any, way: Location) -> Any:
    for key in way:
        value = value[key]
    return value


class Hand:
    """A hand that changes one thing in a record, at random but the same in every run."""

    def __init__(self, records: list[Any]) -> None:
        parts = [at(record, way) for record in records for way in ways(record)]
        self._chance = random.Random(SEED)
        self._maps_and_lists = [part for part in parts if isinstance(part, dict | list)]
        self._scalars = {
            type_: [part for part in parts if type(part) is type_] for type_ in (str, int, float, bool)
        }

    def change(self, record: Any) -> Any:
        changed = deepcopy(record)
        *way, key = self._chance.choice([way for way in ways(changed) if way])
        around = at(changed, tuple(way))
        value = around[key]
        if self._chance.random() < 0.2:
            del around[key]
        elif isinstance(around, dict) and self._chance.random() < 0.2:
            around[self._chance.choice(KEYS)] = around.pop(key)
        else:
            around[key] = self._chance.choice(list(self._others(value)))
        return changed

    def _others(self, value: Any) -> Iterator[Any]:
        """Give what can stand in the place of a value. A scalar's other is of its type.

        For our reader, all scalars are text, so a number is a fine text to it, and a number in
        quotes a fine number. Others read them otherwise, and there the schema complains.
        """
        yield from (None, [], {}, [value], [value, value], self._chance.choice(self._maps_and_lists))
        if isinstance(value, list):
            yield from value
        elif type(value) in self._scalars:
            yield from self._chance.choices(self._scalars[type(value)], k=4)


def as_our_reader_reads(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: as_our_reader_reads(part) for key, part in value.items()}
    if isinstance(value, list):
        return [as_our_reader_reads(part) for part in value]
    if isinstance(value, bool):
        return str(value).lower()
    return None if value is None else str(value)


def is_refused(path: str, content: Any) -> bool:
    """Whether the model refuses it, or a reference in it leads to where no record can be."""
    try:
        record = MODELS[kind_of(path)].model_validate(as_our_reader_reads(content))
    except ValidationError:
        return True
    return not all(leads_to_a_record(value) for _, value in walk(record) if isinstance(value, Ref))


def leads_to_a_record(reference: Ref) -> bool:
    if reference.kind == "theme":
        return reference.count("/") == 1
    return isinstance(identify(f"{BY_NAME[reference.kind].folder}/{reference}.yaml"), Identity)


def test_whatever_the_schema_refuses_the_model_refuses_too() -> None:
    paths = [file.relative_to(DATA).as_posix() for file in FILES]
    records = [read_11(file.read_text(encoding="utf-8")) for file in FILES]
    hand = Hand(records)
    changed = [(path, hand.change(record)) for path, record in zip(paths, records, strict=True)]
    told = [(path, content) for path, content in changed if complaints(path, content)]
    assert [(path, content) for path, content in told if not is_refused(path, content)] == []
    assert len(told) > len(changed) / 2
