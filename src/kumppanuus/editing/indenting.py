"""The lines of a file at the columns where the dataset has them: two to the right for each level."""

import re

from kumppanuus.files.document import Document
from kumppanuus.files.nodes import ListNode, MapNode, Node, Scalar

_STEP = 2
_DASHES = re.compile(r"(?:- +)+(?=[^ #])")


def indented(document: Document) -> str:
    """Return the text of a file with its lines moved to the left or the right, and nothing else changed.

    The lines of a text, of braces and of brackets move as far as the line on which they begin. A
    comment goes with the line below it where both begin in the same column, else with the line above.
    """
    if document.root is None:
        return document.text
    plan = _Plan(document)
    plan.place(document.root, 0)
    return plan.text()


class _Plan:
    """Where each line is to begin."""

    def __init__(self, document: Document) -> None:
        self.lines = document.text.split("\n")
        self.columns: dict[int, int] = {}
        self.base: dict[int, int] = {}
        """For a line within a text or braces, the line on which these begin."""

    def place(self, root: Node, column: int) -> None:
        """Plan for a node whose first line is to begin at a column, counted from 0."""
        waiting = [(root, column, 0)]
        while waiting:
            node, column, line = waiting.pop()
            if isinstance(node, Scalar) or self._is_in_brackets(node):
                first = line or node.start.line - 1
                last = node.end.line - (node.end.column == 1)
                self.base |= dict.fromkeys(range(first + 1, last), first)
            elif isinstance(node, MapNode):
                for key, value in node.values.items():
                    at = node.keys[key].start.line - 1
                    self._begin(at, node.keys[key].start.column - 1, column)
                    waiting.append((value, column + _STEP, at))
            else:
                for item in node.items:
                    at = self._dash_of(item, node)
                    self._begin(at, node.start.column - 1, column)
                    waiting.append((item, column + _STEP, at))

    def _begin(self, line: int, old: int, column: int) -> None:
        """Note the new column of a line, if it is what stands at ``old`` that begins the line."""
        if not self.lines[line][:old].strip():
            self.columns[line] = column

    def _dash_of(self, item: Node, around: ListNode) -> int:
        """Return the line with an item's dash; what belongs to the item may begin further down."""
        at, column = item.start.line - 1, around.start.column - 1
        while self.lines[at][column : column + 1] != "-":
            at -= 1
        return at

    def _is_in_brackets(self, node: Node) -> bool:
        return self.lines[node.start.line - 1][node.start.column - 1] in "{["

    def text(self) -> str:
        """Return the lines as planned."""
        return "\n".join(self._line(number, line) for number, line in enumerate(self.lines))

    def _line(self, number: int, line: str) -> str:
        words = line.lstrip(" ")
        if number in self.columns:
            return " " * self.columns[number] + _DASHES.sub(
                lambda found: "- " * found[0].count("-"), words, count=1
            )
        if not words.strip():
            return line if number in self.base else line.strip(" ")
        return " " * max(0, len(line) - len(words) + self._shift(number)) + words

    def _shift(self, number: int) -> int:
        """Return how far a line moves that is not planned for by itself."""
        leader = self.base.get(number)
        if leader is None:
            leader = self._leader_of_comment(number)
        line = self.lines[leader] if leader is not None else ""
        return self.columns[leader] - _indent(line) if leader in self.columns else 0

    def _leader_of_comment(self, number: int) -> int | None:
        below = next((one for one in range(number, len(self.lines)) if one in self.columns), None)
        if below is not None and _indent(self.lines[below]) == _indent(self.lines[number]):
            return below
        return next((one for one in range(number, -1, -1) if one in self.columns), None)


def _close_up(dashes: re.Match[str]) -> str:
    return "- " * dashes[0].count("-")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
