"""Items of one list that stand in another, because the line above them is gone.

Without ``parties:`` its items seem to be items of the list before, and each key of each is wrong.
"""

from collections.abc import Iterable, Sequence

from pydantic_core import ErrorDetails

from kumppanuus.files.nodes import MapNode, Node, descend
from kumppanuus.model.base import Location, Model
from kumppanuus.model.keys import forms_of, inside, is_model, models_at, order_of

_SHARED = frozenset(("at", "note", "page", "source", "text"))
"""Keys that items of many lists have."""


def items_of_others(details: Sequence[ErrorDetails], root: Node, model: type[Model]) -> dict[Location, str]:
    """Return the ways to the items that belong to another list, each with the key of that list.

    Such an item has no key of its own list's, and all of its keys are those of the other's.
    """
    unknown: dict[Location, None] = {
        detail["loc"][:-1]: None
        for detail in details
        if detail["type"] == "extra_forbidden" and isinstance(detail["loc"][-2:][0], int)
    }
    found: dict[Location, str] = {}
    for way in unknown:
        item, _ = descend(root, way)
        if not isinstance(item, MapNode):
            continue
        own = {key for one in models_at(model, way) for key in forms_of(one)}
        home = _list_of(item, models_at(model, way[:-2]))
        if home and not own & item.keys.keys() - _SHARED:
            found[way] = home
    return found


def _list_of(item: MapNode, models: Iterable[type[Model]]) -> str | None:
    """Return the key of the list that a map can be an item of, in one of the models."""
    for model in models:
        for key in order_of(model):
            items = [one for form in forms_of(model)[key] for one in inside(form)]
            if any(is_model(one) and item.keys.keys() <= forms_of(one).keys() for one in items):
                return key
    return None
