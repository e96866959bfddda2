"""Writing YAML: a scalar in the style that it had."""

import json
import re

_PLAIN = re.compile(r"[a-z0-9]+([-./][a-z0-9]+)*")
"""What needs no quotes anywhere, because no reader sees a sign of YAML in it."""


def scalar_text(value: str, style: str) -> str:
    """Return a value as it is written in a file: with the quotation marks that it had, or that it needs.

    >>> scalar_text("city/pori", "'"), scalar_text("city: pori", "")
    ("'city/pori'", '"city: pori"')
    """
    if style == "'" and value.isprintable():
        return "'" + value.replace("'", "''") + "'"
    if style == "" and _PLAIN.fullmatch(value):
        return value
    return quoted(value)


def quoted(value: str) -> str:
    """Return a value in quotation marks, which every YAML reader takes for a text."""
    return json.dumps(value, ensure_ascii=False)
