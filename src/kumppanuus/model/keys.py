"""Which keys a map can have, in which order, and what can stand under them: asked of the models."""

from collections.abc import Iterator, Sequence
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from .base import Model


def keys_at(model: type[Model], location: Sequence[str | int]) -> set[str]:
    """Return the keys that a map at the location can have."""
    return {name for one in models_at(model, location) for name in forms_of(one)}


def models_at(model: type[Model], location: Sequence[str | int]) -> list[type[Model]]:
    """Return the models that a map at the location can have, or that the items of a list there can."""
    found = [model]
    for part in location:
        fields = [forms_of(one)[str(part)] for one in found if part in forms_of(one)]
        if fields:
            found = [inner for forms in fields for form in forms for inner in _models(form)]
    return found


@cache
def order_of(model: type[Model]) -> tuple[str, ...]:
    """Return a model's keys in the order in which a file has them.

    Its own come first, then those that it shares with others, such as ``source``, then those that
    it names in ``last_keys``.
    """
    keys: dict[str, None] = {}
    for part in model.__mro__:
        if not issubclass(part, Model):
            continue
        shared = {name for base in part.__bases__ if issubclass(base, Model) for name in base.model_fields}
        keys |= dict.fromkeys(name for name in part.model_fields if name not in shared)
    last = [name for name in model.last_keys if name in keys]
    return (*(name for name in keys if name not in last), *last)


@cache
def forms_of(model: type[Model]) -> dict[str, tuple[Any, ...]]:
    """Return what can stand under each key: models, types of scalars, and generic lists and maps."""
    return {name: tuple(_forms(field.annotation)) for name, field in model.model_fields.items()}


@cache
def forms_within(model: type[Model]) -> frozenset[type]:
    """Return the types of everything that can stand anywhere in a record."""
    found: set[type] = set()
    waiting: list[Any] = [model]
    while waiting:
        form = waiting.pop()
        waiting += inside(form)
        if isinstance(form, type) and form not in found:
            found.add(form)
            waiting += [one for forms in forms_of(form).values() for one in forms] if is_model(form) else []
    return frozenset(found)


def is_model(form: Any) -> bool:
    """Whether a form is a model."""
    return isinstance(form, type) and issubclass(form, Model)


@cache
def inside(form: Any) -> tuple[Any, ...]:
    """Return what can stand in a list or under any key of a map, for ``tuple[X, ...]`` and ``dict[K, X]``."""
    if get_origin(form) is tuple:
        return tuple(_forms(get_args(form)[0]))
    if get_origin(form) is dict:
        return tuple(_forms(get_args(form)[1]))
    return ()


def _forms(annotation: Any) -> Iterator[Any]:
    """Give the alternatives of an annotation one by one."""
    if get_origin(annotation) is Annotated:
        yield from _forms(get_args(annotation)[0])
    elif get_origin(annotation) in (Union, UnionType):
        for part in get_args(annotation):
            yield from _forms(part)
    elif get_origin(annotation) is Literal:
        yield from {type(choice) for choice in get_args(annotation)}
    else:
        yield annotation


def _models(form: Any) -> Iterator[type[Model]]:
    """Give the models in a form: itself, or those of a list's items or a map's values."""
    if is_model(form):
        yield form
    for part in inside(form):
        yield from _models(part)
