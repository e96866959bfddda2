"""Which keys a map can have: asked of the models, for messages and suggestions."""

from collections.abc import Iterator, Sequence
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from .base import Model


def keys_at(model: type[Model], location: Sequence[str | int]) -> set[str]:
    """Return the keys that a map at the location can have."""
    candidates: list[Any] = [model]
    for part in location:
        fields = [
            candidate.model_fields[str(part)].annotation
            for candidate in candidates
            if _is_model(candidate) and part in candidate.model_fields
        ]
        if fields:
            candidates = [inner for annotation in fields for inner in _models(annotation)]
    return {name for candidate in candidates if _is_model(candidate) for name in candidate.model_fields}


def _is_model(candidate: Any) -> bool:
    return isinstance(candidate, type) and issubclass(candidate, BaseModel)


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    """Give the models in an annotation: those of a list's items, of a map's values, of a union."""
    if _is_model(annotation):
        yield annotation
    elif get_origin(annotation) is not None:
        for part in get_args(annotation):
            yield from _models(part)
