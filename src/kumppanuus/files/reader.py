"""Reading one file: libyaml's events, built into nodes with positions.

A record is plain: no anchors, aliases, tags, merges or second documents. Whatever is wrong is
a finding with its place; nothing that a file can hold raises an exception.
"""

from typing import Any

import yaml

from kumppanuus.diagnostics import Diagnostic, Related, Severity, Span
from kumppanuus.errors import KumppanuusError

from .document import Document, TooManyError, span_of
from .nodes import MAX_DEPTH, MAX_NODES, NULLS, ListNode, MapNode, Mark, Node, Scalar, point
from .profile import decode
from .syntax import CONFLICT, tell
from .unclear import unclear


def read(data: bytes, path: str) -> Document:
    """Read the bytes of a file. ``path`` is how findings name it."""
    text, faults = decode(data, path)
    if faults:
        return Document(path, data.decode("utf-8", errors="replace"), None, faults)
    document = Document(path, text)
    if conflict := CONFLICT.search(text):
        line = text.count("\n", 0, conflict.start()) + 1
        place = Scalar(Mark(line, 1), Mark(line, 8), None)
        remedy = "choose between the two versions, and take the marks away"
        document.complain("syntax-error", "an unresolved merge conflict begins here", place, remedy)
        return document
    _Builder(document).build()
    return document


_STARTS = (yaml.MappingStartEvent, yaml.SequenceStartEvent)
_ENDS = (yaml.MappingEndEvent, yaml.SequenceEndEvent)


class _UnreadableError(Exception):
    """The rest of the file cannot be made sense of."""


class _Builder:
    """Builds nodes from events with a stack of its own, so that no nesting can exhaust Python's."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.stack: list[ListNode | MapNode] = []
        self.pending: list[Scalar | None] = []
        self.open_brackets: list[Any] = []
        self.documents = 0
        self.nodes = 0
        text = document.text
        self.end = Mark(text.count("\n") + 1, len(text) - text.rfind("\n"))
        """Of a file without a last line break, libyaml takes what is missing there to stand below."""

    def build(self) -> None:
        try:
            parser = yaml.CLoader(self.document.text)
        except AttributeError:
            raise KumppanuusError(
                "this copy of PyYAML came without libyaml", "install PyYAML from one of its wheels"
            ) from None
        try:
            self.take_all(parser)
        except (_UnreadableError, TooManyError):
            self.document.root = None
        finally:
            parser.dispose()

    def take_all(self, parser: Any) -> None:
        try:
            while event := parser.get_event():
                self.take(event)
        except yaml.MarkedYAMLError as error:
            self.syntax_error(error)

    def take(self, event: Any) -> None:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self.no_decoration(event)
            self.no_doubt(event)
            is_null = not event.style and event.value in NULLS
            text = None if is_null else event.value
            self.add(Scalar(self.mark(event.start_mark), self.mark(event.end_mark), text, event.style or ""))
        elif kind in _STARTS:
            self.no_decoration(event)
            self.open(event)
        elif kind in _ENDS:
            self.close(event)
        elif kind is yaml.AliasEvent:
            self.alias(event)
            raise _UnreadableError
        elif kind is yaml.DocumentStartEvent:
            self.documents += 1
            if self.documents > 1:
                self.fault(
                    "plain-record", "a second document begins here", event, "put it in a file of its own"
                )
                raise _UnreadableError
            if event.version or event.tags:
                self.fault("plain-record", "a YAML directive stands here", event, "take it out")

    def mark(self, mark: Any) -> Mark:
        """Return a mark of libyaml's, and none below the end."""
        own = _mark(mark)
        return own if own.line < self.end.line else min(own, self.end)

    def add(self, node: Node) -> None:
        self.nodes += 1
        if self.nodes > MAX_NODES:
            self.document.complain(
                "too-large", f"the file holds more than {MAX_NODES:,} values", node, "split it"
            )
            raise _UnreadableError
        if not self.stack:
            self.document.root = node
            return
        parent = self.stack[-1]
        if isinstance(parent, ListNode):
            parent.items.append(node)
        elif self.pending[-1] is None:
            self.pending[-1] = self.key(node)
        else:
            self.put(parent, self.pending[-1], node)
            self.pending[-1] = None

    def key(self, node: Node) -> Scalar:
        if isinstance(node, Scalar) and node.text is not None:
            return node
        self.document.complain(
            "plain-record", "a key must be a single word", node, "put quotes around the text that begins here"
        )
        raise _UnreadableError

    def put(self, parent: MapNode, key: Scalar, value: Node) -> None:
        assert key.text is not None
        if key.text in parent.keys:
            first = parent.keys[key.text]
            self.document.add(
                Diagnostic(
                    "duplicate-key",
                    Severity.ERROR,
                    f"the key '{key.text}' stands twice in this map, first on line {first.start.line}",
                    span_of(key, self.document.path),
                    "put the two together, or keep one",
                    (Related(span_of(first, self.document.path), "it stands here first"),),
                )
            )
            return
        parent.keys[key.text] = key
        parent.values[key.text] = value

    def open(self, event: Any) -> None:
        start, end = _mark(event.start_mark), _mark(event.end_mark)
        is_map = isinstance(event, yaml.MappingStartEvent)
        node: ListNode | MapNode = MapNode(start, end) if is_map else ListNode(start, end)
        self.add(node)
        self.stack.append(node)
        sign = self.document.text[event.start_mark.index : event.end_mark.index]
        if sign.endswith(("[", "{")):  # a pair in a list, as in [a: b], is a map without brackets
            self.open_brackets.append(event.start_mark)
        self.pending.append(None)
        if len(self.stack) > MAX_DEPTH:
            self.document.complain(
                "too-large",
                f"lists and maps are nested more than {MAX_DEPTH} deep",
                node,
                "close the brackets",
            )
            raise _UnreadableError

    def close(self, event: Any) -> None:
        node = self.stack.pop()
        self.pending.pop()
        parts = node.items if isinstance(node, ListNode) else node.values.values()
        is_flow = event.end_mark.index > event.start_mark.index
        if is_flow:
            self.open_brackets.pop()
            node.end = _mark(event.end_mark)
        elif parts:
            node.end = next(reversed(parts)).end

    def alias(self, event: Any) -> None:
        """Report an alias and its anchor as one mistake, at the alias."""
        of_anchor = f"the anchor '&{event.anchor}' stands here"
        diagnostics = self.document.diagnostics
        anchors = [found for found in diagnostics if found.message == of_anchor]
        diagnostics[:] = [found for found in diagnostics if found not in anchors]
        where = Span(self.document.path, *_mark(event.start_mark), *_mark(event.end_mark))
        diagnostics.append(
            Diagnostic(
                "plain-record",
                Severity.ERROR,
                f"the alias '*{event.anchor}' repeats another part of the file",
                where,
                "write the value out, and take the anchor away",
                tuple(Related(found.span, found.message) for found in anchors),
            )
        )

    def no_decoration(self, event: Any) -> None:
        if event.anchor is None and event.tag is None:
            return
        if event.anchor is not None:
            self.fault(
                "plain-record", f"the anchor '&{event.anchor}' stands here", event, "take the anchor out"
            )
        if event.tag is not None:
            self.fault(
                "plain-record",
                f"the tag '{event.tag.replace('tag:yaml.org,2002:', '!!')}' stands here",
                event,
                "take the tag out",
            )

    def no_doubt(self, event: Any) -> None:
        if doubt := unclear(event, self.document.text):
            self.fault("plain-record", doubt[0], event, doubt[1])
            raise _UnreadableError

    def fault(self, check: str, message: str, event: Any, remedy: str) -> None:
        place = Scalar(_mark(event.start_mark), _mark(event.end_mark), None)
        self.document.complain(check, message, place, remedy)

    def syntax_error(self, error: yaml.MarkedYAMLError) -> None:
        self.document.root = None
        told = tell(error, self.document.text, self.open_brackets)
        start = _mark(told.mark) if told.mark else Mark(1, 1)
        self.document.complain("syntax-error", told.message, point(start), told.remedy)


def _mark(mark: Any) -> Mark:
    return Mark(mark.line + 1, mark.column + 1)
