"""Scalars that another YAML reader would refuse or read differently, though libyaml takes them."""

import re
from typing import Any

from .profile import forbidden_in

_BLOCK_HEAD = re.compile(r"[|>][0-9+-]{0,2}([ ]+#[^\n]*|[ ]*)\r?(\n|\Z)")
_LINES_OF_SPACES = re.compile(r"(\r?\n)*[ ]+\r?\n")


def unclear(event: Any, text: str) -> tuple[str, str] | None:
    """Return what is wrong with a scalar, and the remedy, or None. ``text`` is the whole file's."""
    if not event.style:
        is_merge = event.value == "<<"
        return ("a merge key takes values from elsewhere", "write the values out") if is_merge else None
    start, end = event.start_mark.index, event.end_mark.index
    if event.style == '"' and (character := forbidden_in(event.value)):
        return f"the text holds {character}, written as an escape", "take the escape out"
    is_quoted = event.style in ("'", '"')
    if is_quoted and text[end : end + 1] == ":" and text[end + 1 : end + 2].strip():
        return "no space stands after the colon", "put a space after it"
    is_decorated = event.anchor is not None or event.tag is not None  # a fault already, and no head
    if event.style in ("|", ">") and not is_decorated:
        head = _BLOCK_HEAD.match(text, start)
        if not head:
            return "no space stands between the sign and the comment", "put a space before the '#'"
        if _LINES_OF_SPACES.match(text, head.end()):
            return "the block of text begins with a line of spaces", "take these spaces away"
    return None
