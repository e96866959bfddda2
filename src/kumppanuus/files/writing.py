"""Writing: a scalar in the style that it had, and a file as a whole."""

import contextlib
import json
import os
import re
import tempfile
from pathlib import Path

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


def replace_file(target: Path, data: bytes) -> None:
    """Write a file beside the target and move it there, so that nothing is ever half-written.

    Raises OSError; then the target is as it was.
    """
    handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        mode = target.stat().st_mode if target.exists() else 0o666 & ~_umask()
        Path(temporary).chmod(mode & 0o777)
        Path(temporary).replace(target)
    except OSError:
        with contextlib.suppress(OSError):
            Path(temporary).unlink()
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
