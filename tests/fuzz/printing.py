"""Values written as YAML by a printer of our own, in whatever style Hypothesis draws."""

import json
import re
from typing import Any

from hypothesis import strategies as st

from kumppanuus.files.profile import FORBIDDEN

_PLAIN = re.compile(r"(?!(?:null|Null|NULL)\Z)[A-Za-zåäö0-9][A-Za-zåäö0-9/.-]*( [A-Za-zåäö0-9/.-]+)*")
"""What needs no quotes anywhere."""

_LINES = re.compile(r"([^\s\n][^\n\r\t]*\n)+")
"""What a block of text can hold as it is."""

_signs = st.characters(codec="utf-8", exclude_categories=["Cs"]).filter(
    lambda sign: not FORBIDDEN.match(sign)
)
texts = st.one_of(
    st.sampled_from(
        ["", "null", "~", "no", "012", "2021-02-09", "a: b", "- a", "a #b", "<<", "*a", "---", "x\n"]
    ),
    st.from_regex(r"[a-zåäö]{1,8}( [a-zåäö]{1,8}){0,2}", fullmatch=True),
    st.text(st.one_of(_signs, st.sampled_from(" \n'\"\\:#-,[]{}")), max_size=20),
    st.lists(st.from_regex(r"[a-z][a-z :#'\"]{0,10}", fullmatch=True), min_size=1, max_size=3).map(
        lambda lines: "".join(f"{line}\n" for line in lines)
    ),
)
"""Texts that a file can hold: words, words that mean something to YAML, lines, and anything."""

values = st.recursive(
    st.none() | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=15,
)
"""Texts and nulls in lists and maps, in lists and maps."""


@st.composite
def printed(draw: st.DrawFn, value: Any) -> str:
    """Write a value as YAML."""
    lines = _block(draw, value, "")
    end = draw(st.sampled_from(["\n", "\r\n"]))
    head = draw(st.sampled_from([[], ["---"], ["# a comment", ""]]))
    return end.join([*head, *lines, ""])


def _block(draw: st.DrawFn, value: Any, margin: str) -> list[str]:
    """Return the lines of a value that begins on a line of its own."""
    if not value or not isinstance(value, dict | list) or draw(st.integers(0, 4)) == 0:
        return [f"{margin}{_flow(draw, value)}"]
    lines = []
    for item in value:
        begun = f"{margin}-" if isinstance(value, list) else f"{margin}{_scalar(draw, item)}:"
        inside = item if isinstance(value, list) else value[item]
        lines += _after(draw, begun, inside, margin)
        lines += draw(st.sampled_from([[], [], [], [""], [f"{margin}# a comment"]]))
    return lines


def _after(draw: st.DrawFn, begun: str, value: Any, margin: str) -> list[str]:
    """Return the lines of a value that stands after a key or a dash: beside it, or below."""
    deeper = margin + " " * draw(st.integers(1, 4))
    if isinstance(value, str) and _LINES.fullmatch(value) and draw(st.booleans()):
        return [f"{begun} |", *(deeper + line for line in value.splitlines())]
    if value is None and draw(st.booleans()):
        return [begun]
    if value and isinstance(value, dict | list) and draw(st.booleans()):
        return [f"{begun}{draw(st.sampled_from(['', '  # a comment']))}", *_block(draw, value, deeper)]
    return [f"{begun} {_flow(draw, value)}{draw(st.sampled_from(['', '', '  # a comment']))}"]


def _flow(draw: st.DrawFn, value: Any) -> str:
    """Return a value on one line."""
    if value is None:
        return draw(st.sampled_from(["null", "~", "Null", "NULL"]))
    if isinstance(value, str):
        return _scalar(draw, value)
    if isinstance(value, list):
        return f"[{', '.join(_flow(draw, item) for item in value)}]"
    return f"{{{', '.join(f'{_scalar(draw, key)}: {_flow(draw, inside)}' for key, inside in value.items())}}}"


def _scalar(draw: st.DrawFn, text: str) -> str:
    """Return a text without quotes, or in single or double ones."""
    styles = ['"']
    if text.isprintable():
        styles.append("'")
    if _PLAIN.fullmatch(text):
        styles.append("")
    style = draw(st.sampled_from(styles))
    if style == "'":
        return "'" + text.replace("'", "''") + "'"
    return json.dumps(text, ensure_ascii=draw(st.booleans()) and text.isascii()) if style else text
