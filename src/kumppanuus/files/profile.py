"""The byte profile: what a file may be made of, before any YAML is read.

YAML readers disagree about tabs, control characters, lone carriage returns, a byte order mark
and the line separators of Unicode. A file without them means the same to all of them.
"""

import re
from collections import Counter

from kumppanuus.diagnostics import Diagnostic, Severity, Span

CHECK = "byte-profile"

FORBIDDEN = re.compile(
    "[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\r(?!\n)"
)
_INDENTED_BY_NO_BREAK = re.compile("^ *(\u00a0)", re.MULTILINE)
_NAMES = {
    "\u00a0": ("a no-break space at the beginning of a line", "use ordinary spaces"),
    "\t": ("a tab", "use spaces"),
    "\r": ("a carriage return without a line feed", "save the file with plain line ends"),
    "\ufeff": ("a byte order mark", "save the file as UTF-8 without it"),
    "\u2028": ("a line separator (U+2028)", "write an ordinary line break"),
    "\u2029": ("a paragraph separator (U+2029)", "write an ordinary line break"),
}


def decode(data: bytes, path: str) -> tuple[str, list[Diagnostic]]:
    """Return the text of a file and what is wrong with its bytes. With a finding the text is empty."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return "", [_not_utf8(data, error, path)]
    if is_allowed(text):
        return text, []
    found = [(match[0], match.start()) for match in FORBIDDEN.finditer(text)]
    found += [(match[1], match.start(1)) for match in _INDENTED_BY_NO_BREAK.finditer(text)]
    counts = Counter(character for character, _ in found)
    first = dict(reversed(found))
    return "", [
        _forbidden(text, character, first[character], counts[character], path) for character in sorted(counts)
    ]


def is_allowed(text: str) -> bool:
    """Whether a text holds nothing that is found fault with.

    What can be printed is allowed, and that is quickly known.
    """
    if text.replace("\r\n", "").replace("\n", "").isprintable():
        return True
    return not (FORBIDDEN.search(text) or _INDENTED_BY_NO_BREAK.search(text))


def forbidden_in(text: str) -> str | None:
    """Name a character that has no place in a text, or return None. Tabs and line ends have one."""
    found = next((match[0] for match in FORBIDDEN.finditer(text) if match[0] not in "\t\r"), None)
    return _name(found)[0] if found else None


def _name(character: str) -> tuple[str, str]:
    """Return a character's name and what to do about it."""
    return _NAMES.get(character, (f"the control character U+{ord(character):04X}", "take it out"))


def _forbidden(text: str, character: str, offset: int, count: int, path: str) -> Diagnostic:
    name, remedy = _name(character)
    more = f", and {count - 1} more in this file" if count > 1 else ""
    line = text.count("\n", 0, offset) + 1
    column = offset - (text.rfind("\n", 0, offset) + 1) + 1
    span = Span(path, line, column, line, column + 1)
    return Diagnostic(CHECK, Severity.ERROR, f"{name} stands here{more}", span, remedy)


def _not_utf8(data: bytes, error: UnicodeDecodeError, path: str) -> Diagnostic:
    before = data[: error.start].decode("utf-8")
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    return Diagnostic(
        CHECK,
        Severity.ERROR,
        f"the file is not UTF-8: byte 0x{data[error.start]:02X} is no character",
        Span(path, line, column, line, column + 1),
        "save the file in the encoding UTF-8",
    )
