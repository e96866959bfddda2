"""What other YAML readers take an unquoted scalar for, where they do not take it for a text.

Ours takes every scalar for a text and lets the model decide. Readers after YAML 1.1 (PyYAML) and
after 1.2 (most editors) guess from its form, and differently; what either would guess counts.
"""

import re

_FLAG_FORM = "(?i:y|n|yes|no|true|false|on|off)"
_DATE_FORM = "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt ].*)?"
# No two parts beside each other can read the same digits: a long text that is no number would take hours.
_NUMBER_FORM = (
    "(?=[-+.0-9])[-+]?(?:"
    "0x[0-9a-fA-F_]+|0o[0-7_]+|0b[01_]+"
    r"|[0-9_]+(?::[0-5]?[0-9])+(?:\.[0-9_]*)?"
    r"|(?:[0-9_]+(?:\.[0-9_]*)?|\.[0-9_]+)(?:[eE][-+]?[0-9]+)?"
    r"|\.(?:inf|Inf|INF)"
    r")|\.(?:nan|NaN|NAN)"
)
_NOTHING_FORM = "~|null|Null|NULL|"
_FORMS = re.compile(f"({_FLAG_FORM})|({_DATE_FORM})|({_NUMBER_FORM})|(=)|({_NOTHING_FORM})")
_MEANINGS = ("true or false", "a date", "a number", "a sign", "nothing")
"""What a text is in each form, in their order."""

_LONGEST_WORD = len("false")

_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
_FLAG = re.compile("true|false")


def taken_for(text: str) -> str | None:
    """Return what another reader may take an unquoted text for: ``a number`` and the like, or None.

    >>> taken_for("no"), taken_for("12:30"), taken_for("Nokia")
    ('true or false', 'a number', None)
    """
    if len(text) > _LONGEST_WORD and text[0].isalpha():
        return None  # quickly, as most texts
    match = _FORMS.fullmatch(text)
    return _MEANINGS[match.lastindex - 1] if match and match.lastindex else None


def is_plain_value(text: str) -> bool:
    """Whether every reader takes the text, once it is unquoted, for the same number or flag."""
    return bool(_NUMBER.fullmatch(text) or _FLAG.fullmatch(text))
