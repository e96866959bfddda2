"""Colours of a terminal."""

from kumppanuus.diagnostics import Severity
from kumppanuus.render.screen import Screen

_CODES = {"bold": "1", "red": "1;31", "yellow": "1;33", "blue": "1;34", "cyan": "36"}
OF_SEVERITY = {Severity.ERROR: "red", Severity.WARNING: "yellow"}


def paint(text: str, style: str, screen: Screen) -> str:
    """Return a text in a style where the screen has colours."""
    return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if screen.color else text
