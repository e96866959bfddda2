"""Whether a record has the shape of its model.

A record with a fault is read on without the faulty part, so that one mistake hides nothing
else. :class:`Shaped` says whether something was left out.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from kumppanuus.diagnostics import Diagnostic, Fix, Severity
from kumppanuus.faults import Fault, faults, keys_meant
from kumppanuus.files.document import span_of
from kumppanuus.files.nodes import Node, compact, plain, take_out, trodden
from kumppanuus.files.rewriting import rewritten
from kumppanuus.meaning import reform_values, rename_keys
from kumppanuus.model.base import Location, Model, is_below
from kumppanuus.model.keys import keys_at

_MOST_TRIES = 4
"""Leaving a part out can show one more fault, and so can leaving that out too."""


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


def record_of(value: dict[str, Any], model: type[Model]) -> Model | None:
    """Return the record that a file's values make, or None where anything is wrong with their shape."""
    try:
        return model.model_validate(value)
    except ValidationError:
        return None


def shape(root: Node, model: type[Model], path: str) -> Shaped:
    """Read a file's nodes as a record of ``model``. Faulty parts are taken out of the nodes.

    So whoever has a way into the record finds its place in the nodes as they are afterwards.
    """
    diagnostics: tuple[Diagnostic, ...] = ()
    gone: set[Location] = set()
    renamed: set[Location] = set()
    for _ in range(_MOST_TRIES):
        try:
            return Shaped(model.model_validate(plain(root)), diagnostics)
        except ValidationError as error:
            details = error.errors(include_url=False)
        own = [detail for detail in details if not diagnostics or _is_of_its_own(detail, gone, renamed)]
        meant = keys_meant(details, model)
        diagnostics += tuple(_diagnostic(one, path) for one in faults(own, root, model, meant))
        chosen = rename_keys(root, meant)
        mended = {*chosen, *chosen.values()} | reform_values(root, details, model)
        cuts = _prune(root, [detail for detail in details if detail["loc"] not in mended], model)
        gone |= {cut[:length] for cut in cuts for length in range(1, len(cut) + 1)}
        renamed |= set(chosen.values())
        if not cuts and not mended:
            break
    return Shaped(None, diagnostics)


def _is_of_its_own(detail: ErrorDetails, gone: AbstractSet[Location], renamed: AbstractSet[Location]) -> bool:
    """Whether a fault does not just follow from what was taken out before, or below it: ``gone``.

    A map as a whole is looked at only once its keys are right, so its own faults come late, and
    what stands under a misspelt key once it is read under the right one.
    """
    around, context = detail["loc"], detail.get("ctx", {})
    if is_below(around, renamed):
        return True
    if detail["type"] != "invalid_value" or not context["at"]:
        return False
    return not any((*around, key) in gone for key in context["at"])


def _diagnostic(fault: Fault, path: str) -> Diagnostic:
    span = span_of(compact(fault.node), path)
    edit = rewritten(fault.node, fault.instead, path) if fault.instead else None
    fix = Fix(f"write '{fault.instead}'", (edit,), safe=False) if edit else None
    return Diagnostic(fault.check, Severity.ERROR, fault.message, span, fault.remedy, fix=fix)


def _prune(root: Node, details: Sequence[ErrorDetails], model: type[Model]) -> set[Location]:
    """Take the faulty parts out of the nodes. Returns the ways to what was taken out."""
    cuts = {cut for detail in details if (cut := _cut(root, detail, model))}
    for cut in sorted(cuts, key=_order, reverse=True):
        take_out(root, cut)
    if any(detail["type"] != "extra_forbidden" for detail in details):
        take_out(root, ("complete",))
    return cuts


def _cut(root: Node, detail: ErrorDetails, model: type[Model]) -> Location:
    """Return the way to what must go: an unknown key itself, else the item or the top key around.

    An item stands in a list, or under a name of its own, as a concept does in its vocabulary.
    """
    way = trodden(root, detail["loc"])
    if detail["type"] == "extra_forbidden":
        return way
    while len(way) > 1 and way[-1] in keys_at(model, way[:-1]):
        way = way[:-1]
    return way


def _order(way: Location) -> tuple[tuple[bool, str | int], ...]:
    """Sort ways so that later items of a list come after earlier ones, whatever keys stand beside them."""
    return tuple((isinstance(part, int), part) for part in way)
