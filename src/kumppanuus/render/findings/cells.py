"""Text as a terminal shows it: in cells, of which a character takes none, one or two."""

import unicodedata

from kumppanuus.render.screen import Screen

_WIDE = frozenset("FW")
_MARKS = frozenset(("Me", "Mn"))
_PICTURES = 0x2400
"""Where Unicode has a picture of each control character."""


def cells(text: str) -> int:
    """Return how many cells a text takes.

    >>> cells("kylä"), cells("kyla\u0308"), cells("城市")
    (4, 4, 4)
    """
    return len(text) if text.isascii() else sum(map(_cells_of, text))


def _cells_of(character: str) -> int:
    if unicodedata.category(character) in _MARKS:
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1


def visible(text: str, screen: Screen) -> str:
    """Return a text in which each character that would steer the terminal, or not be seen, is a sign.

    Where the screen has no Unicode, so is what it would write as a question mark of another width.
    """
    if text.isprintable() and (screen.unicode or text.isascii()):
        return text
    return "".join(_shown(one, screen) for one in text)


def _shown(character: str, screen: Screen) -> str:
    category = unicodedata.category(character)
    is_hidden = category.startswith("C") or category in ("Zl", "Zp")
    if not screen.unicode:
        return "?" if is_hidden or _cells_of(character) != 1 else character
    if not is_hidden:
        return character
    return chr(_PICTURES + ord(character)) if ord(character) < ord(" ") else "\ufffd"
