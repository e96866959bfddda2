"""Whether a record has the shape of its model.

A record with a fault is read on without the faulty part, so that one mistake hides nothing
else. :class:`Shaped` says whether something was left out.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from kumppanuus.diagnostics import Diagnostic, Severity
from kumppanuus.faults import Fault, faults
from kumppanuus.files.document import span_of
from kumppanuus.files.nodes import Node, compact, plain, take_out, trodden
from kumppanuus.model.base import Location, Model

_MOST_TRIES = 3
"""Leaving a part out can show one more fault, and leaving that out too can show a last one."""


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
    diagnostics: tuple[Diagnostic, ...] = ()
    for _ in range(_MOST_TRIES):
        try:
            return Shaped(model.model_validate(plain(root)), diagnostics)
        except ValidationError as error:
            details = error.errors(include_url=False)
        diagnostics = diagnostics or tuple(_diagnostic(one, path) for one in faults(details, root, model))
        if not _prune(root, details):
            break
    return Shaped(None, diagnostics)


def _diagnostic(fault: Fault, path: str) -> Diagnostic:
    span = span_of(compact(fault.node), path)
    return Diagnostic(fault.check, Severity.ERROR, fault.message, span, fault.remedy)


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
