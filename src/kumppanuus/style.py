"""How a record is written, where YAML leaves a choice: the order of its keys, and its quotation marks."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from kumppanuus.diagnostics import Diagnostic, Edit, Fix, Severity
from kumppanuus.files.document import Document, span_of
from kumppanuus.files.moving import moved
from kumppanuus.files.nodes import ListNode, MapNode, Node, Scalar
from kumppanuus.files.resolving import is_plain_value, taken_for
from kumppanuus.files.rewriting import quoted
from kumppanuus.model.base import Model
from kumppanuus.model.keys import forms_of, inside, is_model, order_of
from kumppanuus.nearest import only_near

_VALUES = {bool, int, Decimal}
"""What other readers know from a text by its form alone. A date may stand with quotation marks or without."""


def style(document: Document, model: type[Model]) -> Iterator[Diagnostic]:
    """Find what is written in another way than the dataset is."""
    waiting: list[tuple[Node, Sequence[Any]]] = [(document.root, (model,))] if document.root else []
    while waiting:
        node, forms = waiting.pop()
        if isinstance(node, Scalar):
            yield from _scalar(document, node, forms)
        elif isinstance(node, ListNode):
            within = [one for form in forms for one in inside(form)]
            waiting += [(item, within) for item in node.items]
        else:
            yield from _map(document, node, forms, waiting)


def _map(
    document: Document, node: MapNode, forms: Sequence[Any], waiting: list[tuple[Node, Sequence[Any]]]
) -> Iterator[Diagnostic]:
    """Look at the keys of a map, and put what stands under them among the waiting."""
    models = [form for form in forms if is_model(form)]
    if not models:
        within = [one for form in forms for one in inside(form)]
        for key, value in node.values.items():
            yield from _scalar(document, node.keys[key], (str,))
            waiting.append((value, within))
        return
    model = max(models, key=lambda one: len(node.keys.keys() & forms_of(one).keys()))
    yield from _order(document, node, model)
    waiting += [(value, forms_of(model).get(key, ())) for key, value in node.values.items()]


def in_order(node: MapNode, model: type[Model]) -> list[str]:
    """Return the keys of a map in the order of its model.

    One that is misspelt stands where the right one would; another that is unknown stays behind the
    one before it.
    """
    order = order_of(model)
    ranks: dict[str, int] = {}
    rank = -1
    for key in node.keys:
        known = key if key in order else only_near(key, order)
        rank = order.index(known) if known else rank
        ranks[key] = rank
    return sorted(node.keys, key=lambda key: ranks[key])


def _order(document: Document, node: MapNode, model: type[Model]) -> Iterator[Diagnostic]:
    keys = in_order(node, model)
    known = [key for key in keys if key in forms_of(model)]
    written = [key for key in node.keys if key in known]
    if written == known:
        return
    key = _misplaced(written, known)
    place = known.index(key)
    where = f"after '{known[place - 1]}'" if place else f"before '{known[1]}'"
    edit = None if document.diagnostics else moved(document, node, keys)
    fix = Fix("put the keys in their order", (edit,), safe=True) if edit else None
    yield Diagnostic(
        "key-order",
        Severity.WARNING,
        f"the key '{key}' stands {where} in the other files",
        span_of(node.keys[key], document.path),
        "move it there" + (", or let 'kumppanuus fmt' do it" if fix else ""),
        fix=fix,
    )


def _misplaced(written: Sequence[str], ordered: Sequence[str]) -> str:
    """Return the first key that is not where it belongs, if as many keys as possible are."""
    ranks = [ordered.index(key) for key in written]
    best: list[list[int]] = []
    for number, rank in enumerate(ranks):
        before = [chain for chain in best if ranks[chain[-1]] < rank]
        best.append([*max(before, key=len, default=[]), number])
    kept = max(best, key=len)
    return next(key for number, key in enumerate(written) if number not in kept)


def _scalar(document: Document, node: Scalar, forms: Sequence[Any]) -> Iterator[Diagnostic]:
    """Find a text without the quotation marks that it needs, and a number or flag with some."""
    types = {form for form in forms if isinstance(form, type) and not is_model(form)} - {type(None)}
    if node.text is None or not types:
        return
    is_text, is_value = all(issubclass(one, str) for one in types), types <= _VALUES
    if is_text and not node.style and (what := taken_for(node.text)):
        message = f"other programs read this as {what} and not as a text"
        remedy, written = "put it in quotation marks", quoted(node.text)
    elif is_value and node.style in ("'", '"') and is_plain_value(node.text):
        message = "other programs read this as a text and not as its value"
        remedy, written = "take the quotation marks away", node.text
    else:
        return
    span = span_of(node, document.path)
    fix = Fix(remedy, (Edit(span, written),), safe=True)
    yield Diagnostic("ambiguous-scalar", Severity.ERROR, message, span, remedy, fix=fix)
