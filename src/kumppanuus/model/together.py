"""Keys that go together: what the models' validators say, once more for JSON Schema where it can say it.

An editor that knows no more than the schema then tells of a missing key while the map is written.
"""

from itertools import combinations
from typing import Any, TypeAlias

Condition: TypeAlias = dict[str, Any]
"""A JSON Schema that a map meets or not."""

_ANYTHING_BUT_NULL = {"type": ["string", "number", "boolean", "array", "object"]}


def given(*keys: str) -> Condition:
    """Return the condition that all of the keys are there, and not null."""
    return {"required": list(keys), "properties": dict.fromkeys(keys, _ANYTHING_BUT_NULL)}


def listed(key: str) -> Condition:
    """Return the condition that the key is there, and its list not empty."""
    return {"required": [key], "properties": {key: {"minItems": 1}}}


def either(*conditions: Condition) -> Condition:
    """Return the condition that one of the conditions is met, or several."""
    return {"anyOf": list(conditions)}


def at_least_one(*keys: str) -> tuple[Condition, ...]:
    """Say that one of the keys must be there, or several."""
    return (_one_there(keys),)


def exactly_one(*keys: str) -> tuple[Condition, ...]:
    """Say that one of the keys must be there, and no other of them."""
    return *at_least_one(*keys), {"not": either(*(given(*pair) for pair in combinations(keys, 2)))}


def where(condition: Condition, *keys: str) -> tuple[Condition, ...]:
    """Say that one of the keys must be there where the condition is met."""
    return ({"if": condition, "then": _one_there(keys)},)


def _one_there(keys: tuple[str, ...]) -> Condition:
    there: list[Condition] = [{"required": [key]} for key in keys]
    return either(*there) if len(there) > 1 else there[0]
