"""The lines of a file at the columns where the dataset has them: two to the right for each level."""

import re
from bisect import bisect
from collections.abc import Iterator, Sequence

from kumppanuus.files.document import Document
from kumppanuus.files.nodes import ListNode, MapNode, Node, Scalar

_STEP = 2
_NOTHING_BUT_DASHES = re.compile(r" *(- +)*")
_DASHES = re.compile(r"\A(- +)+(?=[^ #])")
_DOCUMENT_MARK = re.compile(r"(---|\.\.\.)( |$)")
_NUMBER = re.compile(r"[+-]?([0-9])")


def indented(document: Document) -> str:
    """Return the text of a file with its lines moved to the left or the right, and nothing else changed.

    Spaces at the end of a line go, save in a block of text. A text stands two to the right of its key
    or dash also on its further lines; braces move as a whole. A comment moves with the line below it
    where both begin in one column, else with the last one above it that begins no further to the right.
    """
    if document.root is None:
        return document.text
    plan = _Plan(document.text.split("\n"))
    plan.place(document.root)
    return "\n".join(plan.written())


class _Plan:
    """Where each line is to begin. Lines and columns are counted from 0."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines
        self.columns: dict[int, int] = {}
        self.shifts: dict[int, tuple[int, int]] = {}
        """How far the lines below a line move with it, and the column that they must not be left of."""
        self.texts: dict[int, str] = {}
        """The lines of texts, but for their first, as they are to be."""
        self.limits: dict[int, int] = {}
        """The column that a comment below a block of text must not be right of, or it would belong to it."""

    def place(self, root: Node) -> None:
        """Plan for all nodes; an inner one begins on the line of an outer one, or below."""
        waiting = [(root, 0, 0)]
        while waiting:
            node, column, shift = waiting.pop()
            if isinstance(node, Scalar) and node.style in ("|", ">"):
                self._place_block(node, column, shift)
            elif isinstance(node, Scalar) or self._is_in_brackets(node):
                if node.start != node.end:
                    self._begin(node.start.line - 1, node.start.column - 1, column, column - 1)
                if isinstance(node, Scalar):
                    self._place_text(node, column)
            else:
                old = node.start.column - 1
                for line, part in self._entries(node):
                    self._begin(line, old, column)
                    waiting.append((part, column + _STEP, column - old))

    def _entries(self, node: ListNode | MapNode) -> list[tuple[int, Node]]:
        """Return what stands in a list or a map, with the line of its dash or key."""
        if isinstance(node, MapNode):
            return [(node.keys[key].start.line - 1, value) for key, value in node.values.items()]
        return [(self._dash_of(item, node.start.column - 1), item) for item in node.items]

    def _dash_of(self, item: Node, column: int) -> int:
        """Return the line with an item's dash; what belongs to the item may begin further down."""
        at = item.start.line - 1
        while self.lines[at][column : column + 1] != "-" or _is_comment(self.lines[at]):
            at -= 1
        return at

    def _begin(self, line: int, old: int, column: int, least: int = 0) -> None:
        """Note where something is to begin, unless other things than dashes stand before it on its line."""
        before = self.lines[line][:old]
        if _NOTHING_BUT_DASHES.fullmatch(before):
            self.shifts[line] = column - old, least
            if not before.strip():
                self.columns[line] = column

    def _place_text(self, node: Scalar, column: int) -> None:
        for number in range(node.start.line, node.end.line):
            self.texts[number] = _line(column, self.lines[number])

    def _place_block(self, node: Scalar, column: int, shift: int) -> None:
        """Plan the lines of a text that are to begin at a column.

        Where a number beside the sign says how far they stand from what is around them, it stays so.
        """
        numbers = range(node.start.line, node.end.line - (node.end.column == 1))
        stated = _NUMBER.match(self.lines[node.start.line - 1], node.start.column)
        if stated:
            column += int(stated[1]) - _STEP
            old = column - shift
        else:
            old = next((_indent(self.lines[one]) for one in numbers if self.lines[one].strip()), 0)
        for number in numbers:
            line = self.lines[number]
            further = _indent(line) - old
            is_empty = further <= 0 and not line.strip()
            self.texts[number] = "" if is_empty else " " * (column + further) + line.lstrip(" ")
        is_blank = not (node.text and node.text.strip())
        self.limits[numbers.stop] = column - (_STEP if is_blank else 1)

    def _is_in_brackets(self, node: ListNode | MapNode) -> bool:
        return self.lines[node.start.line - 1][node.start.column - 1] in "{["

    def written(self) -> Iterator[str]:
        """Give the lines as planned."""
        shift, least = 0, 0
        levels: list[tuple[int, int]] = []
        planned = sorted(self.columns)
        for number, line in enumerate(self.lines):
            shift, least = self.shifts.get(number, (shift, least))
            if number in self.texts:
                yield self.texts[number]
                continue
            old = _indent(line)
            if number in self.columns:
                column = self.columns[number]
                line = _DASHES.sub(_close_up, line.lstrip(" "))
                levels = [*(level for level in levels if level[0] < old), (old, column)]
            elif _is_comment(line):
                place = bisect(planned, number)
                below = planned[place] if place < len(planned) else None
                column = self._column_of_comment(old, below, levels)
                column = min(column, self.limits.get(number, column))
            else:
                column = 0 if _DOCUMENT_MARK.match(line) else max(least, old + shift)
            yield _line(column, line)

    def _column_of_comment(self, old: int, below: int | None, levels: Sequence[tuple[int, int]]) -> int:
        """Return where a comment is to begin.

        ``below`` is the next line with a column of its own, if there is any. ``levels`` are where the
        lists and maps around the comment began, and where they begin now, the innermost last.
        """
        if below is not None and _indent(self.lines[below]) == old:
            return self.columns[below]
        return next((old - before + column for before, column in reversed(levels) if before <= old), old)


def _line(column: int, line: str) -> str:
    """Return a line as it is to be when it begins at a column, without spaces at its end.

    One behind a backslash can belong to a text in quotation marks.
    """
    words = line.strip(" ")
    if words.endswith("\\") and line.endswith(" "):
        words += " "
    return " " * column + words if words else ""


def _close_up(dashes: re.Match[str]) -> str:
    return "- " * dashes[0].count("-")


def _is_comment(line: str) -> bool:
    return line.lstrip(" ").startswith("#")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
