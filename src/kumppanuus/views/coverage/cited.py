"""Only what is cited is a source of the answer: rounds that are looked through and not shown bring none."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from .lines import Coverage


def only_cited(view: Coverage) -> Coverage:
    """Return a coverage whose sources are those that something in it cites, numbered anew in their order."""
    body = replace(view, sources=())
    cited = set(_numbers(body))
    kept = [line for line in view.sources if line.number in cited]
    anew = {line.number: number for number, line in enumerate(kept, 1)}
    sources = tuple(replace(line, number=anew[line.number]) for line in kept)
    renumbered: Coverage = _renumbered(body, anew)
    return replace(renumbered, sources=sources)


def _numbers(part: Any) -> Iterator[int]:
    """Give every number of a source in a part of the view."""
    if isinstance(part, tuple):
        for one in part:
            yield from _numbers(one)
    elif _is_of_view(part):
        for field in fields(part):
            value = getattr(part, field.name)
            yield from value if field.name == "sources" else _numbers(value)


def _renumbered(part: Any, anew: Mapping[int, int]) -> Any:
    if isinstance(part, tuple):
        return tuple(_renumbered(one, anew) for one in part)
    if not _is_of_view(part):
        return part
    values = {field.name: getattr(part, field.name) for field in fields(part)}
    return replace(
        part,
        **{
            name: tuple(anew[number] for number in value) if name == "sources" else _renumbered(value, anew)
            for name, value in values.items()
        },
    )


def _is_of_view(part: Any) -> bool:
    """Whether it is a structure of the views, and not a date or a status of the data."""
    return is_dataclass(part) and type(part).__module__.startswith("kumppanuus.views.")
