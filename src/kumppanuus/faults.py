"""What Pydantic says of a record, in our words: fault, remedy, and the node to point at."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from pydantic_core import ErrorDetails

from kumppanuus.files.nodes import MapNode, Node, Scalar, beginning, descend, plain
from kumppanuus.lost_lines import items_of_others
from kumppanuus.model.base import Location, Model, is_below, shape_of
from kumppanuus.model.keys import keys_at
from kumppanuus.nearest import did_you_mean, nearest, only_near

_FEW = 12
_MANY = 16
"""Lists of values and of keys up to this long are shown whole."""

_NEVER_WRITTEN = {
    "id": "take it out: the path of the file is the id",
    "kind": "take it out: the folder of the file says which kind of record it is",
    "status": "take it out: the status follows from what is written under 'events'",
}
"""What an editor may look for, and why there is no such key."""

MOST_FAULTS = 200
"""So many faults of one file are told; nobody reads more."""


class Fault(NamedTuple):
    """One thing that is wrong with a record's shape. ``instead`` is the word that was probably meant."""

    check: str
    message: str
    remedy: str
    node: Node
    instead: str = ""


def faults(
    details: Sequence[ErrorDetails], root: Node, model: type[Model], meant: Mapping[Location, Location]
) -> Iterator[Fault]:
    """Tell what is wrong with a record; one mistake is told once. ``meant`` has the keys that were meant."""
    details = _without_followers(details)
    strangers = items_of_others(details, root, model)
    yield from _lost_lines(strangers, root)
    details = [one for one in details if not is_below(one["loc"], strangers.keys())][:MOST_FAULTS]
    expected = set(meant.values())
    for detail in details:
        location = detail["loc"]
        if detail["type"] == "missing" and location in expected:
            continue
        node, key = descend(root, location)
        around, _ = descend(root, location[:-1])
        if detail["type"] == "extra_forbidden":
            yield _unknown_key(key or node, around, location, meant.get(location), model)
        elif detail["type"] == "missing":
            yield _missing(str(location[-1]), around)
        else:
            target = key if location[-1:] == ("[key]",) and key else node
            tell = _TELLERS.get(detail["type"], _anything_else)
            yield tell(target, {"msg": detail["msg"], **detail.get("ctx", {})}, keys_at(model, location))


def _without_followers(details: Sequence[ErrorDetails]) -> list[ErrorDetails]:
    """Leave out what only follows from another fault: a list is too short once its items have failed."""
    around = {detail["loc"][:length] for detail in details for length in range(len(detail["loc"]))}
    return [detail for detail in details if detail["type"] != "too_short" or detail["loc"] not in around]


def _lost_lines(strangers: dict[Location, str], root: Node) -> Iterator[Fault]:
    """Tell of the first item of each list that has lost the line above it."""
    firsts = {(way[:-1], key): way for way, key in reversed(list(strangers.items()))}
    for (around, key), way in firsts.items():
        item, _ = descend(root, way)
        message, remedy = f"this is no item of '{around[-1]}'", f"is the line '{key}:' missing above it?"
        yield Fault("missing-key", message, remedy, beginning(item))


def keys_meant(details: Sequence[ErrorDetails], model: type[Model]) -> dict[Location, Location]:
    """Pair unknown keys with the ones that were meant by them."""
    pairs: dict[Location, Location] = {}
    for detail in details:
        if detail["type"] == "extra_forbidden":
            parent, word = detail["loc"][:-1], str(detail["loc"][-1])
            known = keys_at(model, parent)
            before_colon = word.partition(":")[0]
            found = (before_colon,) if before_colon in known else nearest(word, known, most=1)
            if found:
                pairs[detail["loc"]] = (*parent, found[0])
    return pairs


def _unknown_key(
    key: Node, around: Node, location: Location, meant: Location | None, model: type[Model]
) -> Fault:
    word = str(location[-1])
    known = sorted(keys_at(model, location[:-1]))
    if ":" in word and meant:
        remedy = "put a space after the colon"
    elif meant:
        remedy = f"did you mean '{meant[-1]}'?"
    elif word in _NEVER_WRITTEN:
        remedy = _NEVER_WRITTEN[word]
    elif word.isdigit():
        remedy = "a comma separates keys here: write 75000 for thousands, and 68.5 for decimals"
    elif " " in word:
        remedy = "a comma separates keys within braces: put a text that has one in quotation marks"
    elif len(known) <= _MANY:
        remedy = f"the keys here are {', '.join(known)}"
    else:
        remedy = f"some of the keys here are {', '.join(known[:_MANY])}"
    is_free = isinstance(around, MapNode) and meant and meant[-1] not in around.keys
    instead = str(meant[-1]) if meant and is_free and only_near(word, known) else ""
    return Fault("unknown-key", f"the key '{word}' is unknown here", remedy, key, instead)


def _missing(key: str, around: Node) -> Fault:
    return Fault("missing-key", f"the key '{key}' is missing", f"add '{key}:' here", beginning(around))


Context = Mapping[str, Any]
Teller = Callable[[Node, Context, set[str]], Fault]
"""Tells of one type of Pydantic's errors: the node, the error's context, the keys a map can have there."""


def _invalid(node: Node, context: Context, keys: set[str]) -> Fault:
    if isinstance(node, MapNode):
        node = next((node.keys[key] for key in context["at"] if key in node.keys), node)
    return Fault(context["check"], context["message"], context["remedy"], node, context["instead"])


def _wrong_type(node: Node, context: Context, keys: set[str]) -> Fault:
    return _unlike(node, context["expected"], f"write {context['expected']}")


def _no_map(node: Node, context: Context, keys: set[str]) -> Fault:
    text = node.text if isinstance(node, Scalar) else None
    remedy = f"write it as {{fi: {text}}}" if text and "fi" in keys else "write it as key: value"
    return _unlike(node, "keys with values", remedy)


def _no_list(node: Node, context: Context, keys: set[str]) -> Fault:
    text = node.text if isinstance(node, Scalar) else None
    return _unlike(
        node, "a list", f"write it as [{text}]" if text else "write each item on a line after '- '"
    )


def _unlike(node: Node, expected: str, remedy: str) -> Fault:
    found = shape_of(plain(node))
    if found == "nothing":
        remedy = "write it after the colon"
    verb = "are" if expected.startswith("keys") else "is"
    return Fault("wrong-type", f"{expected} {verb} expected here, and this is {found}", remedy, node)


def _no_choice(node: Node, context: Context, keys: set[str]) -> Fault:
    choices = re.findall(r"'([^']*)'", str(context["expected"]))
    if not isinstance(node, Scalar) or node.text is None:
        return _unlike(node, "a word", f"write {choices[0]}")
    remedy = did_you_mean(node.text, choices)
    if not remedy:
        remedy = f"write one of {', '.join(choices[:_FEW])}" + (", …" if len(choices) > _FEW else "")
    message = f"'{node.text}' is none of the values possible here"
    return Fault("invalid-value", message, remedy, node, only_near(node.text, choices) or "")


def _no_variant(node: Node, context: Context, keys: set[str]) -> Fault:
    key = str(context["discriminator"]).strip("'")
    tag = node.values[key] if isinstance(node, MapNode) else node
    return _no_choice(tag, {"expected": context["expected_tags"]}, keys)


def _no_tag(node: Node, context: Context, keys: set[str]) -> Fault:
    return _missing(str(context["discriminator"]).strip("'"), node)


def _too_short(node: Node, context: Context, keys: set[str]) -> Fault:
    message = f"at least {context['min_length']} must be listed here"
    return Fault("invalid-value", message, "add what is missing", node)


def _not_null(node: Node, context: Context, keys: set[str]) -> Fault:
    message = "a value with a reason beside it must be null"
    return Fault("invalid-value", message, "write null, or leave 'reason' out", node)


def _anything_else(node: Node, context: Context, keys: set[str]) -> Fault:
    return Fault("invalid-value", context["msg"], "correct the value", node)


_TELLERS: dict[str, Teller] = {
    "dict_type": _no_map,
    "invalid_value": _invalid,
    "literal_error": _no_choice,
    "model_type": _no_map,
    "none_required": _not_null,
    "too_short": _too_short,
    "tuple_type": _no_list,
    "union_tag_invalid": _no_variant,
    "union_tag_not_found": _no_tag,
    "wrong_type": _wrong_type,
}
