"""How a record is written, where YAML leaves a choice: the order of its keys, and its quotation marks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any

from kumppanuus.diagnostics import Diagnostic, Edit, Fix, Severity
from kumppanuus.files.document import Document, span_of
from kumppanuus.files.moving import moved
from kumppanuus.files.nodes import ListNode, MapNode, Node, Scalar
from kumppanuus.files.plain import Plain
from kumppanuus.files.resolving import is_plain_value, taken_for
from kumppanuus.files.rewriting import quoted
from kumppanuus.model.base import Model
from kumppanuus.model.keys import forms_of, inside, is_model, order_of
from kumppanuus.nearest import only_near

_VALUES = {bool, int, Decimal}
"""What other readers know from a text by its form alone. A date may stand with quotation marks or without."""


@dataclass(frozen=True, slots=True)
class _Slot:
    """What can stand at a place: maps of models, what is in a list or a map, a text, a number or flag."""

    models: tuple[type[Model], ...] = ()
    within: tuple[Any, ...] = ()
    is_text: bool = False
    is_value: bool = False


@cache
def _slot(forms: tuple[Any, ...]) -> _Slot:
    """Sort the forms of a place out; very many values stand in few kinds of places."""
    models = tuple(form for form in forms if is_model(form))
    within = tuple(one for form in forms for one in inside(form))
    types = {form for form in forms if isinstance(form, type)} - {type(None), *models}
    is_text = bool(types) and all(issubclass(one, str) for one in types)
    return _Slot(models, within, is_text, is_value=bool(types) and types <= _VALUES)


_KEY = _slot((str,))
_NOTHING = _Slot()


@dataclass(frozen=True, slots=True)
class _Layout:
    """A map with certain keys: the model that it is most likely of, and what can stand under each key."""

    model: type[Model]
    is_ordered: bool
    slots: dict[str, _Slot]
    parts: tuple[tuple[str, _Slot], ...]
    """The slots in which anything can be written in another way."""


@lru_cache(maxsize=4096)
def _layout(models: tuple[type[Model], ...], keys: tuple[str, ...]) -> _Layout:
    """Return the layout of a map; very many maps have the same keys."""
    model = max(models, key=lambda one: len(forms_of(one).keys() & set(keys)))
    order = order_of(model)
    ranks = [order.index(key) for key in keys if key in order]
    slots = {key: _slot(forms_of(model).get(key, ())) for key in keys}
    parts = tuple((key, slot) for key, slot in slots.items() if slot != _NOTHING)
    return _Layout(model, ranks == sorted(ranks), slots, parts)


def style(document: Document, model: type[Model]) -> Iterator[Diagnostic]:
    """Find what is written in another way than the dataset is."""
    waiting: list[tuple[Node, _Slot]] = [(document.root, _slot((model,)))] if document.root else []
    while waiting:
        node, slot = waiting.pop()
        if isinstance(node, Scalar):
            yield from _scalar(document, node, slot)
        elif isinstance(node, ListNode):
            within = _slot(slot.within)
            waiting += [(item, within) for item in node.items]
        elif slot.models:
            layout = _layout(slot.models, tuple(node.keys))
            if not layout.is_ordered:
                yield _order(document, node, layout.model)
            waiting += [(value, layout.slots[key]) for key, value in node.values.items()]
        else:
            for key in node.keys.values():
                yield from _scalar(document, key, _KEY)
            within = _slot(slot.within)
            waiting += [(value, within) for value in node.values.values()]


def is_in_style(plain: Plain, model: type[Model]) -> bool:
    """Whether :func:`style` certainly finds nothing in a file."""
    quoted = plain.quoted
    waiting: list[tuple[Any, _Slot]] = [(plain.value, _slot((model,)))]
    while waiting:
        value, slot = waiting.pop()
        if isinstance(value, str):
            if _lacks_quotes(value, slot) if value not in quoted else _is_needlessly_quoted(value, slot):
                return False
        elif isinstance(value, list):
            within = _slot(slot.within)
            waiting += [(item, within) for item in value]
        elif not isinstance(value, dict):
            continue
        elif slot.models:
            layout = _layout(slot.models, tuple(value))
            if not layout.is_ordered:
                return False
            waiting += [(value[key], part) for key, part in layout.parts]
        else:
            within = _slot(slot.within)
            waiting += [(key, _KEY) for key in value]
            waiting += [(inside, within) for inside in value.values()]
    return True


def _order(document: Document, node: MapNode, model: type[Model]) -> Diagnostic:
    """Tell of the keys of a map in another order than that of its model."""
    order = order_of(model)
    written = [key for key in node.keys if key in order]
    known = sorted(written, key=order.index)
    key = _misplaced(written, known)
    place = known.index(key)
    where = f"after '{known[place - 1]}'" if place else f"before '{known[1]}'"
    edit = None if document.diagnostics else moved(document, node, _in_order(node, order))
    fix = Fix("put the keys in their order", (edit,), safe=True) if edit else None
    message = f"the key '{key}' stands {where} in the other files"
    remedy = "move it there" + (", or let 'kumppanuus fmt' do it" if fix else "")
    span = span_of(node.keys[key], document.path)
    return Diagnostic("key-order", Severity.WARNING, message, span, remedy, fix=fix)


def _in_order(node: MapNode, order: Sequence[str]) -> list[str]:
    """Return the keys of a map in the order of its model.

    One that is misspelt stands where the right one would; another that is unknown stays behind the
    one before it.
    """
    ranks: dict[str, int] = {}
    rank = -1
    for key in node.keys:
        known = key if key in order else only_near(key, order)
        rank = order.index(known) if known else rank
        ranks[key] = rank
    return sorted(node.keys, key=lambda key: ranks[key])


def _misplaced(written: Sequence[str], ordered: Sequence[str]) -> str:
    """Return the first key that is not where it belongs, if as many keys as possible are."""
    ranks = [ordered.index(key) for key in written]
    best: list[list[int]] = []
    for number, rank in enumerate(ranks):
        before = [chain for chain in best if ranks[chain[-1]] < rank]
        best.append([*max(before, key=len, default=[]), number])
    kept = max(best, key=len)
    return next(key for number, key in enumerate(written) if number not in kept)


def _scalar(document: Document, node: Scalar, slot: _Slot) -> Sequence[Diagnostic]:
    """Find a text without the quotation marks that it needs, or a number or flag with some."""
    if node.text is None:
        return ()
    if not node.style and (what := _lacks_quotes(node.text, slot)):
        message = f"other programs read this as {what} and not as a text"
        remedy, written = "put it in quotation marks", quoted(node.text)
    elif node.style in ("'", '"') and _is_needlessly_quoted(node.text, slot):
        message = "other programs read this as a text and not as its value"
        remedy, written = "take the quotation marks away", node.text
    else:
        return ()
    span = span_of(node, document.path)
    fix = Fix(remedy, (Edit(span, written),), safe=True)
    return (Diagnostic("ambiguous-scalar", Severity.ERROR, message, span, remedy, fix=fix),)


def _lacks_quotes(text: str, slot: _Slot) -> str | None:
    """Return what others take a text without quotation marks for, if it is to be a text."""
    return taken_for(text) if slot.is_text else None


def _is_needlessly_quoted(text: str, slot: _Slot) -> bool:
    """Whether a text in quotation marks is to be a number or a flag, and would be without them."""
    return slot.is_value and is_plain_value(text)
