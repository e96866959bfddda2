"""What every part of a record shares: it is frozen, and it knows no key but its own."""

from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, ConfigDict, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from .together import Condition

Location = tuple[str | int, ...]
"""The way from a record to a value in it: keys and positions, as ``("events", 0, "date")``."""


class Model(BaseModel):
    """A map with named keys. A YAML map becomes one; nothing changes it afterwards.

    ``last_keys`` names those of its keys that stand at the end of the map, after the source.
    """

    last_keys: ClassVar[tuple[str, ...]] = ()
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    together: ClassVar[tuple[Condition, ...]] = ()
    """Which keys go together, for the JSON Schema; a validator says so for the model."""

    def __reduce__(self) -> tuple[Callable[..., "Model"], tuple[Any, ...]]:
        """Let pickle keep the keys that were given; what the others hold is the model's to say.

        Pydantic's own way keeps all keys, and takes half as long again.
        """
        given = self.__pydantic_fields_set__
        return restored, (type(self), {key: value for key, value in self.__dict__.items() if key in given})


def restored(model: type[Model], given: dict[str, Any]) -> Model:
    """Return a model as it was pickled. It was validated then, and is not now."""
    record: Model = object.__new__(model)
    _set_values(record, _defaults(model) | given)
    _set_given(record, set(given))
    _set_extra(record, None)
    _set_private(record, None)
    return record


_set_values, _set_given, _set_extra, _set_private = (
    BaseModel.__dict__[f"__{name}__"].__set__
    for name in ("dict", "pydantic_fields_set", "pydantic_extra", "pydantic_private")
)
"""What nothing else may set in a frozen model."""


@cache
def _defaults(model: type[Model]) -> dict[str, Any]:
    """Return all keys in their order, with what they hold where they are not given."""
    return {key: field.default for key, field in model.model_fields.items()}


def walk(value: object, location: Location = ()) -> Iterator[tuple[Location, object]]:
    """Give a value and every part of it, models, lists and scalars alike, with the way to it."""
    yield location, value
    if isinstance(value, Model):
        value = value.__dict__
    if isinstance(value, dict):
        for key, part in value.items():
            yield from walk(part, (*location, key))
    elif isinstance(value, tuple):
        for number, part in enumerate(value):
            yield from walk(part, (*location, number))


def is_below(location: Location, ways: AbstractSet[Location]) -> bool:
    """Whether a location is one of some ways, or leads on from one."""
    return any(location[:length] in ways for length in range(len(location) + 1))


def shape_of(value: object) -> str:
    """Name what stands in the YAML, for a message to an editor."""
    if value is None:
        return "nothing"
    if isinstance(value, dict):
        return "a set of keys"
    if isinstance(value, list | tuple):
        return "a list"
    return f"'{value}'"


def wrong_type(expected: str, value: object) -> PydanticCustomError:
    """Return the error for a list where a map belongs, and the like."""
    return PydanticCustomError(
        "wrong_type",
        "{expected} is expected here, and this is {found}",
        {"expected": expected, "found": shape_of(value)},
    )


def invalid(
    message: str, remedy: str, *at: str, check: str = "invalid-value", instead: str = ""
) -> PydanticCustomError:
    """Return the error for a value that is of the right type and still wrong.

    Where a map as a whole is wrong, ``at`` names the keys in it that this is about; the first that
    is there is pointed at. ``check`` names the fault, where it has a name of its own, and
    ``instead`` is the value that was probably meant.
    """
    context = {"message": message, "remedy": remedy, "at": at, "check": check, "instead": instead}
    return PydanticCustomError("invalid_value", "{message}", context)


def written(pattern: str, remedy: str) -> dict[str, Any]:
    """Return the JSON Schema of a text of one form, with what an editor is told of any other.

    The pattern is one that Python and JavaScript understand alike.
    """
    return {"type": "string", "pattern": f"^(?:{pattern})$", "patternErrorMessage": remedy}


def scalar(
    expected: str, parse: Callable[[str], Any], already: type = str, remember: int = 0
) -> Callable[[Any], Any]:
    """Turn a parser of text into a validator that takes text, or a value that is ready.

    Scalars reach the models as text: what ``no`` or ``012`` means is decided here and not by YAML.
    A text that has just been parsed is not parsed again if so many are remembered.
    """
    if remember:
        parse = lru_cache(remember)(parse)

    def validate(value: Any) -> Any:
        if already is not str and isinstance(value, already):
            return value
        if not isinstance(value, str):
            raise wrong_type(expected, value)
        return parse(value)

    return validate


def _text(value: str) -> str:
    stripped = value.strip()
    if not stripped:
        raise invalid("an empty text says nothing", "write the text, or leave the key out")
    if value != stripped:
        raise invalid("the text begins or ends with white space", "take the white space away")
    return value


Text = Annotated[
    str,
    PlainValidator(scalar("a text", _text)),
    WithJsonSchema(written(r"\S(?:[\s\S]*\S)?", "write a text, with no white space before or after it")),
]
"""A text in one language, with something in it."""
