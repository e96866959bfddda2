"""What is written otherwise than it should be, and can be read as it is meant.

It is a finding all the same. But the record is checked with what it says, and not without it.
"""

from collections.abc import Mapping, Sequence

from pydantic_core import ErrorDetails

from kumppanuus.files.nodes import ListNode, MapNode, Node, Scalar, descend, put, rename, trodden
from kumppanuus.model.base import Location, Model
from kumppanuus.model.keys import keys_at


def rename_keys(root: Node, meant: Mapping[Location, Location]) -> dict[Location, Location]:
    """Read what stands under a misspelt key under the key that was meant, where that is missing."""
    return {wrong: right for wrong, right in meant.items() if rename(root, wrong, str(right[-1]))}


def reform_values(root: Node, details: Sequence[ErrorDetails], model: type[Model]) -> set[Location]:
    """Read a value as a list of one, a list of one as its value, and a text as a Finnish one."""
    reformed: set[Location] = set()
    for detail in details:
        way = trodden(root, detail["loc"])
        node, _ = descend(root, way)
        if way and (form := _meant_form(node, detail, model)):
            put(root, way, form)
            reformed.add(detail["loc"])
    return reformed


def _meant_form(node: Node, detail: ErrorDetails, model: type[Model]) -> Node | None:
    if isinstance(node, ListNode):
        only = node.items[0] if len(node.items) == 1 else None
        return only if detail["type"] == "wrong_type" and isinstance(only, Scalar) else None
    if not isinstance(node, Scalar) or not node.text:
        return None
    if detail["type"] == "tuple_type":
        return ListNode(node.start, node.end, [node])
    if detail["type"] in ("model_type", "dict_type") and "fi" in keys_at(model, detail["loc"]):
        return MapNode(node.start, node.end, {"fi": node}, {"fi": node})
    return None
