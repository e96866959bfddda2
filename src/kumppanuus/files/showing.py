"""Showing what a file holds, or is named, to a person: nothing in it may move the cursor of a terminal."""

import re

from .profile import FORBIDDEN

_ACTIVE = re.compile(f"{FORBIDDEN.pattern}|[\n\r\ud800-\udfff]")
"""What a file must not hold, line breaks, and the bytes of a name that are no characters."""


def escaped(text: str) -> str:
    r"""Return a text with such characters written out, as ``\x1b``.

    The text grows by it; an excerpt, under which a caret points, has one sign for each instead.
    """
    return _ACTIVE.sub(lambda match: ascii(match[0])[1:-1], text)
