"""What the reader makes of a file: scalars, lists and maps that know where they stand."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

MAX_DEPTH = 32
MAX_NODES = 20_000
"""How deep lists and maps may be nested in a file, and how many values it may have. No record comes near."""

NULLS = frozenset(("", "~", "null", "Null", "NULL"))
"""What stands for nothing, where it stands without quotation marks."""


class Mark(NamedTuple):
    """A point in a file; line and column count characters from 1."""

    line: int
    column: int


@dataclass(slots=True)
class Scalar:
    """A text, or None for a plain null. ``style`` is its quotation mark or its sign ``|`` or ``>``."""

    start: Mark
    end: Mark
    text: str | None
    style: str = ""


@dataclass(slots=True)
class ListNode:
    """A list of nodes."""

    start: Mark
    end: Mark
    items: "list[Node]" = field(default_factory=list)


@dataclass(slots=True)
class MapNode:
    """A map. ``keys`` holds the scalars that name the values."""

    start: Mark
    end: Mark
    keys: dict[str, Scalar] = field(default_factory=dict)
    values: "dict[str, Node]" = field(default_factory=dict)


Node = Scalar | ListNode | MapNode


def plain(node: Node) -> Any:
    """Return the node as texts, lists and dicts."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, ListNode):
        return [plain(item) for item in node.items]
    return {key: plain(value) for key, value in node.values.items()}


def descend(node: Node, location: Sequence[str | int]) -> tuple[Node, Scalar | None]:
    """Follow a location and return the node there with the key it stands under.

    Parts of the location that name nothing in the file are passed over, such as the tag of a
    union. The key is None in a list, and at the top.
    """
    key: Scalar | None = None
    for part in location:
        if isinstance(node, MapNode) and part in node.values:
            key, node = node.keys[str(part)], node.values[str(part)]
        elif isinstance(node, ListNode) and isinstance(part, int) and part < len(node.items):
            key, node = None, node.items[part]
    return node, key


def trodden(node: Node, location: Sequence[str | int]) -> tuple[str | int, ...]:
    """Return the parts of a location that lead somewhere in the file."""
    way: list[str | int] = []
    for part in location:
        inside, _ = descend(node, (part,))
        if inside is not node:
            way.append(part)
            node = inside
    return tuple(way)


def take_out(node: Node, location: Sequence[str | int]) -> None:
    """Take what stands at a location out of the nodes, if it is there."""
    if not location or trodden(node, location) != tuple(location):
        return
    parent, _ = descend(node, location[:-1])
    last = location[-1]
    if isinstance(parent, MapNode):
        del parent.keys[str(last)], parent.values[str(last)]
    elif isinstance(parent, ListNode) and isinstance(last, int):
        del parent.items[last]


def put(node: Node, location: Sequence[str | int], value: Node) -> None:
    """Let another node stand at a location, where one stands already."""
    around, _ = descend(node, location[:-1])
    last = location[-1]
    if isinstance(around, MapNode):
        around.values[str(last)] = value
    elif isinstance(around, ListNode) and isinstance(last, int):
        around.items[last] = value


def rename(node: Node, location: Sequence[str | int], key: str) -> bool:
    """Let what stands at a location stand under another key of the same map, unless that is taken.

    In ``role:city``, which lacks a space, the value is what follows the colon. Returns whether it was done.
    """
    around, _ = descend(node, location[:-1])
    old = str(location[-1])
    if not isinstance(around, MapNode) or key in around.keys:
        return False
    written, value = around.keys.pop(old), around.values.pop(old)
    rest = old.removeprefix(f"{key}:")
    if rest != old and isinstance(value, Scalar) and value.text is None:
        start = Mark(written.end.line, written.end.column - len(rest))
        value = Scalar(start, written.end, rest)
    around.keys[key], around.values[key] = written, value
    return True


def beginning(node: Node) -> Node:
    """Return the first key of a map, to stand for the map as a whole; another node is itself."""
    if isinstance(node, MapNode) and node.keys:
        return next(iter(node.keys.values()))
    return node


def compact(node: Node) -> Node:
    """Return what stands for a node in one line: the node, or the beginning of a longer one."""
    if node.start.line == node.end.line:
        return node
    return point(node.start) if isinstance(node, ListNode) else beginning(node)


def point(start: Mark) -> Scalar:
    """Return what stands for a single character."""
    return Scalar(start, Mark(start.line, start.column + 1), None)
