"""What other YAML readers take an unquoted scalar for, where they do not take it for a text.

Ours takes every scalar for a text and lets the model decide. Readers after YAML 1.1 (PyYAML) and
after 1.2 (most editors) guess from its form, and differently; what either would guess counts.
"""

import re

_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("true or false", re.compile("y|n|yes|no|true|false|on|off", re.IGNORECASE)),
    ("a date", re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ].*)?")),
    (
        "a number",
        re.compile(
            r"(?=[-+.0-9])[-+]?("
            r"0x[0-9a-fA-F_]+|0o[0-7_]+|0b[01_]+"
            r"|[0-9_]+(:[0-5]?[0-9])+(\.[0-9_]*)?"
            r"|([0-9_]+\.?[0-9_]*|\.[0-9_]+)([eE][-+]?[0-9]+)?"
            r"|\.(inf|Inf|INF)"
            r")|\.(nan|NaN|NAN)"
        ),
    ),
    ("a sign", re.compile("=")),
    ("nothing", re.compile("~|null|Null|NULL|")),
)
_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
_FLAG = re.compile("true|false")


def taken_for(text: str) -> str | None:
    """Return what another reader may take an unquoted text for: ``a number`` and the like, or None.

    >>> taken_for("no"), taken_for("12:30"), taken_for("Nokia")
    ('true or false', 'a number', None)
    """
    return next((what for what, form in _FORMS if form.fullmatch(text)), None)


def is_plain_value(text: str) -> bool:
    """Whether every reader takes the text, once it is unquoted, for the same number or flag."""
    return bool(_NUMBER.fullmatch(text) or _FLAG.fullmatch(text))
