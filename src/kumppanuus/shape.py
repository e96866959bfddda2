"""Whether a record has the shape of its model: Pydantic's verdict, in our words and with places.

A record with a fault is read on without the faulty part, so that one mistake hides nothing
else. :class:`Shaped` says what was left out.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from kumppanuus.diagnostics import Diagnostic, Severity
from kumppanuus.files.document import span_of
from kumppanuus.files.nodes import (
    MapNode,
    Node,
    Scalar,
    beginning,
    compact,
    descend,
    plain,
    take_out,
    trodden,
)
from kumppanuus.model.base import Location, Model, shape_of
from kumppanuus.model.keys import keys_at
from kumppanuus.nearest import did_you_mean, nearest

_TYPES = {
    "model_type": "a map",
    "model_attributes_type": "a map",
    "dict_type": "a map",
    "tuple_type": "a list",
}
_FEW = 6
"""A list of choices up to this long is shown whole."""


@dataclass(frozen=True, slots=True)
class Shaped:
    """A record as far as it could be read.

    ``record`` is None where too little of it is left. ``whole`` is False where a part was left
    out, so that whatever asks for something missing must not conclude that it was never there.
    """

    record: Model | None
    diagnostics: tuple[Diagnostic, ...]

    @property
    def whole(self) -> bool:
        """Whether nothing was left out."""
        return self.record is not None and not self.diagnostics


def shape(root: Node, model: type[Model], path: str) -> Shaped:
    """Read a file's nodes as a record of ``model``. Faulty parts are taken out of the nodes.

    So whoever has a way into the record finds its place in the nodes as they are afterwards.
    """
    diagnostics: list[Diagnostic] = []
    for _ in range(3):
        try:
            return Shaped(model.model_validate(plain(root)), tuple(diagnostics))
        except ValidationError as error:
            details = error.errors(include_url=False)
        if not diagnostics:
            diagnostics = list(_diagnose(details, root, model, path))
        if not _prune(root, details):
            break
    return Shaped(None, tuple(diagnostics))


def _diagnose(
    details: Sequence[ErrorDetails], root: Node, model: type[Model], path: str
) -> Iterator[Diagnostic]:
    details = list(_without_cascades(details))
    misspelt = _misspelt(details, model)
    for detail in details:
        location = detail["loc"]
        if detail["type"] == "missing" and location in misspelt.values():
            continue
        node, key = descend(root, location)
        if detail["type"] == "extra_forbidden":
            yield _unknown_key(key or node, location, misspelt.get(location), model, path)
        elif detail["type"] == "missing":
            yield Diagnostic(
                "missing-key",
                Severity.ERROR,
                f"the key '{location[-1]}' is missing",
                span_of(beginning(descend(root, location[:-1])[0]), path),
                f"add '{location[-1]}:' here",
            )
        else:
            check, message, remedy, target = _fault(detail, node)
            yield Diagnostic(check, Severity.ERROR, message, span_of(compact(target), path), remedy)


def _without_cascades(details: Sequence[ErrorDetails]) -> Iterator[ErrorDetails]:
    """Leave out what only follows from another fault: a list too short once its items have failed."""
    for detail in details:
        location = detail["loc"]
        follows = detail["type"] == "too_short" and any(
            len(other["loc"]) > len(location) and other["loc"][: len(location)] == location
            for other in details
        )
        if not follows:
            yield detail


def _misspelt(
    details: Sequence[ErrorDetails], model: type[Model]
) -> dict[tuple[int | str, ...], tuple[int | str, ...]]:
    """Pair unknown keys with the missing or absent ones that were meant by them."""
    pairs = {}
    for detail in details:
        if detail["type"] == "extra_forbidden":
            parent, word = detail["loc"][:-1], str(detail["loc"][-1])
            if meant := nearest(word, keys_at(model, parent), most=1):
                pairs[detail["loc"]] = (*parent, meant[0])
    return pairs


def _unknown_key(
    key: Node, location: Sequence[str | int], meant: Sequence[str | int] | None, model: type[Model], path: str
) -> Diagnostic:
    known = sorted(keys_at(model, location[:-1]))
    if meant:
        remedy = f"did you mean '{meant[-1]}'?"
    elif len(known) <= _FEW:
        remedy = f"the keys here are {', '.join(known)}"
    else:
        remedy = "take it out, or look the key up in data/README.md"
    message = f"the key '{location[-1]}' is unknown here"
    return Diagnostic("unknown-key", Severity.ERROR, message, span_of(key, path), remedy)


def _fault(detail: ErrorDetails, node: Node) -> tuple[str, str, str, Node]:
    """Return check, message, remedy and place for a value that is not as it must be."""
    kind, context = detail["type"], detail.get("ctx", {})
    found = shape_of(plain(node))
    if kind == "invalid_value":
        return "invalid-value", str(context["message"]), str(context["remedy"]), node
    if kind == "wrong_type":
        expected = str(context["expected"])
        return "wrong-type", f"{expected} is expected here, and this is {found}", f"write {expected}", node
    if kind in _TYPES:
        expected = _TYPES[kind]
        example = "- item" if expected == "a list" else "key: value"
        return (
            "wrong-type",
            f"{expected} is expected here, and this is {found}",
            f"write it as {example}",
            node,
        )
    if kind == "literal_error":
        return *_choice(node, re.findall(r"'([^']*)'", str(context["expected"]))), node
    if kind == "union_tag_invalid":
        discriminator = str(context["discriminator"]).strip("'")
        choices = re.findall(r"'([^']*)'", str(context["expected_tags"]))
        tag = node.values[discriminator] if isinstance(node, MapNode) else node
        return *_choice(tag, choices), tag
    if kind == "union_tag_not_found":
        discriminator = str(context["discriminator"]).strip("'")
        return (
            "missing-key",
            f"the key '{discriminator}' is missing",
            f"add '{discriminator}:' here",
            beginning(node),
        )
    if kind == "too_short":
        return (
            "invalid-value",
            f"at least {context['min_length']} must be listed here",
            "add what is missing",
            node,
        )
    if kind == "none_required":
        return (
            "invalid-value",
            "a value with a reason beside it must be null",
            "write null, or leave 'reason' out",
            node,
        )
    return "invalid-value", detail["msg"], "correct the value", node


def _choice(node: Node, choices: list[str]) -> tuple[str, str, str]:
    if not isinstance(node, Scalar) or node.text is None:
        return (
            "wrong-type",
            f"a word is expected here, and this is {shape_of(plain(node))}",
            f"write {choices[0]}",
        )
    remedy = did_you_mean(node.text, choices)
    if not remedy:
        shown = ", ".join(choices[:_FEW]) + (", …" if len(choices) > _FEW else "")
        remedy = f"write one of {shown}"
    return "invalid-value", f"'{node.text}' is none of the values possible here", remedy


def _prune(root: Node, details: Sequence[ErrorDetails]) -> bool:
    """Take the faulty parts out of the nodes. Returns False where nothing can be taken out."""
    cuts = {cut for detail in details if (cut := _cut(root, detail))}
    for cut in sorted(cuts, key=_order, reverse=True):
        take_out(root, cut)
    if any(detail["type"] != "extra_forbidden" for detail in details):
        take_out(root, ("complete",))
    return bool(cuts)


def _cut(root: Node, detail: ErrorDetails) -> Location:
    """Return the way to what must go: an unknown key itself, else the list item or top key around."""
    way = trodden(root, detail["loc"])
    if detail["type"] == "extra_forbidden":
        return way
    while len(way) > 1 and not isinstance(way[-1], int):
        way = way[:-1]
    return way


def _order(way: Location) -> tuple[tuple[bool, str | int], ...]:
    """Sort ways so that later items of a list come after earlier ones, whatever keys stand beside them."""
    return tuple((isinstance(part, int), part) for part in way)
