"""Another value in place of one: written in the style that it had."""

import json
import re

from kumppanuus.diagnostics import Edit

from .document import span_of
from .nodes import Node, Scalar
from .resolving import taken_for

_PLAIN = re.compile(r"[a-z0-9]+([-./][a-z0-9]+)*")
"""No reader sees a sign of YAML in such a text."""


def rewritten(node: Node, value: str, path: str) -> Edit | None:
    """Return the edit that writes another value where one stands.

    None where none stands, or a block of lines: what comes below it would come beside the value.
    """
    if not isinstance(node, Scalar) or node.text is None or node.style in ("|", ">"):
        return None
    return Edit(span_of(node, path), scalar_text(value, node.style))


def scalar_text(value: str, style: str) -> str:
    """Return a value as it is written in a file: with the quotation marks that it had, or that it needs.

    >>> scalar_text("city/pori", "'"), scalar_text("city: pori", ""), scalar_text("no", "")
    ("'city/pori'", '"city: pori"', '"no"')
    """
    if style == "'" and value.isprintable():
        return "'" + value.replace("'", "''") + "'"
    if style == "" and _PLAIN.fullmatch(value) and taken_for(value) in (None, "a date"):
        return value
    return quoted(value)


def quoted(value: str) -> str:
    """Return a value in quotation marks, which every YAML reader takes for a text."""
    return json.dumps(value, ensure_ascii=False)
