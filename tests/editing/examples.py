"""Examples of a text before and after a change, written one below the other.

``== words`` begins an example, and ``=>`` what becomes of it; without that it stays as it is. A dot in
the middle (``·``) is a space at the end of a line.
"""

import re
from typing import Any

import pytest


def examples(text: str) -> list[Any]:
    """Return the examples in a text as parameters of a test: before and after."""
    found = re.findall(r"^== (.*)\n((?:(?!== ).*\n)*)", text, flags=re.MULTILINE)
    assert len(found) == len(re.findall("^== ", text, flags=re.MULTILINE))
    return [pytest.param(*_before_and_after(body), id=name) for name, body in found]


def _before_and_after(body: str) -> tuple[str, str]:
    before, _, after = body.replace("·", " ").partition("=>\n")
    return before, after or before
