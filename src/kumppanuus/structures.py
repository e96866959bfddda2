"""Dataclasses that are quick to import: what views consist of, and other structures that nothing changes.

The library's own way writes half a dozen methods for each class, compiles them, and builds the class
twice. An answer needs two hundred such classes, which took a fifth of its time. Here they share their
methods, and differ in nothing that a reader of the code would notice: ``replace``, ``fields`` and equality
are those of any frozen dataclass, and mypy takes them for one.
"""

import dataclasses
from dataclasses import MISSING, FrozenInstanceError
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(*, frozen: bool, slots: bool = False) -> Any:
        """Return the decorator of a frozen dataclass. ``slots`` are promised, for mypy, and not made."""
        assert frozen, "only what is frozen can share its methods"
        return _made


def _made(cls: Any) -> Any:
    for name, method in _METHODS.items():
        if name not in cls.__dict__:
            setattr(cls, name, method)
    return dataclasses.dataclass(init=False, repr=False, eq=False)(cls)


def _init(self: Any, *values: Any, **named: Any) -> None:
    state = self.__dict__
    state.update(zip(self.__match_args__, values, strict=False))
    state.update(named)
    if len(state) != len(values) + len(named):
        raise TypeError(f"{type(self).__name__} got a field twice, or too many values")
    if state.keys() != self.__dataclass_fields__.keys():
        _complete(self, state)


def _complete(self: Any, state: dict[str, Any]) -> None:
    """Fill in the defaults of the fields that were not given."""
    fields = self.__dataclass_fields__
    for name, field in fields.items():
        if name in state:
            continue
        if field.default is not MISSING:
            state[name] = field.default
        elif field.default_factory is not MISSING:
            state[name] = field.default_factory()
        else:
            raise TypeError(f"{type(self).__name__} was not given the field '{name}'")
    if len(state) != len(fields):
        raise TypeError(f"{type(self).__name__} has no field '{', '.join(state.keys() - fields.keys())}'")


def _values(self: Any) -> tuple[Any, ...]:
    return tuple([self.__dict__[name] for name in self.__match_args__])


def _equal(self: Any, other: object) -> bool:
    return _values(self) == _values(other) if type(other) is type(self) else NotImplemented


def _hash(self: Any) -> int:
    return hash(_values(self))


def _repr(self: Any) -> str:
    told = (f"{name}={value!r}" for name, value in zip(self.__match_args__, _values(self), strict=True))
    return f"{type(self).__qualname__}({', '.join(told)})"


def _refuse(self: Any, name: str, *value: Any) -> None:
    raise FrozenInstanceError(f"cannot change field {name!r}")


_METHODS = {
    "__init__": _init,
    "__eq__": _equal,
    "__hash__": _hash,
    "__repr__": _repr,
    "__setattr__": _refuse,
    "__delattr__": _refuse,
}
