"""The parts of records that become rows, found by the way to them: ``commitments.follow_up``."""

from collections.abc import Callable, Iterator
from typing import Any

from kumppanuus.dataset import Entry
from kumppanuus.model.base import Location, Model

from .table import Found, Known, Ways


def ways(*models: type[Model], to: tuple[str, ...] = ("",)) -> Ways:
    """Return the ways to parts of some kinds of records, or without any, to the records themselves."""
    return tuple((model, tuple(way.split(".")) if way else ()) for model in models for way in to)


def each(its_ways: Ways) -> Callable[[Known], Iterator[Found]]:
    """Return what gives every part of every record that ways lead to."""

    def found(known: Known) -> Iterator[Found]:
        for model, way in its_ways:
            for entry, record in known.dataset.of(model):
                yield from _below(entry, record, way)

    return found


def _below(entry: Entry, record: Model, way: tuple[str, ...]) -> Iterator[Found]:
    return _follow(Found(entry, (), (), record, (record,) if way else ()), way)


def _follow(found: Found, way: tuple[str, ...]) -> Iterator[Found]:
    if not way:
        yield found
        return
    key, *rest = way
    around = found.around if found.value is found.entry.record else (found.value, *found.around)
    for steps, numbers, value in _under(key, getattr(found.value, key, None)):
        step = Found(found.entry, (*found.location, *steps), found.numbers + numbers, value, around)
        yield from _follow(step, tuple(rest))


def _under(key: str, value: Any) -> Iterator[tuple[Location, tuple[int, ...], Any]]:
    """Give what stands under a key: the items of a list or of a map, or the value alone."""
    if isinstance(value, dict):
        for number, (name, item) in enumerate(value.items(), 1):
            yield (key, name), (number,), item
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield (key, number), (number + 1,), item
    elif value is not None:
        yield (key,), (), value
