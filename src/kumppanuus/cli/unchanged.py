"""``validate`` on files that are as they were: its answer is kept, and is given before Typer is imported.

Only what is asked most is answered here: the whole dataset, today, in a text for people. Everything else,
and everything in doubt, is the command's.
"""

import os
import time

from kumppanuus.errors import KumppanuusError
from kumppanuus.files.listing import list_files
from kumppanuus.files.locating import data_folder, way_to
from kumppanuus.files.naming import named_as_yaml
from kumppanuus.kept import Kept

TYPE_CHECKING = False  # importing it from typing would cost more than the rest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kumppanuus.diagnostics import Diagnostic

_FLAGS = {"--strict": "strict", "--quiet": "quiet", "-q": "quiet"}
_FORMATS = ("concise", "full")
_MANY = 50
"""Where more contents would be compared, the command writes down that this is no longer needed."""


def answer(arguments: "Sequence[str]") -> tuple[str, int] | None:
    """Return the text that ``validate`` prints and its exit code, or None where the command has to work."""
    asked = _asked(arguments)
    if asked is None or os.environ.get("GITHUB_ACTIONS") == "true":
        return None
    try:
        kept = Kept.open(data_folder(asked.get("data")))
    except (KumppanuusError, OSError):
        return None
    if kept is None:
        return None
    try:
        listing = list_files(kept.root, named_as_yaml)
        if len(kept.young() or ()) > _MANY or not kept.is_current(listing):
            return None
        found = kept.findings(time.strftime("%Y-%m-%d"))
    finally:
        kept.close()
    way = way_to(kept.root)
    if found is None or not way.isprintable():
        return None
    return _told(found, way, len(set(listing.names)), asked)


def _asked(arguments: "Sequence[str]") -> dict[str, str] | None:
    """Return what the arguments ask for, each option once, or None where they may ask for anything else."""
    asked: dict[str, str] = {}
    ahead = list(arguments)
    while ahead:
        option, assigned, value = ahead.pop(0).partition("=")
        if option in ("--data", "--format"):
            name, value = option[2:], value if assigned else ahead.pop(0) if ahead else ""
        elif option in _FLAGS and not assigned:
            name, value = _FLAGS[option], "yes"
        else:
            return None
        if not value or value.startswith("-") or name in asked:
            return None
        asked[name] = value
    return asked if asked.get("format", "full") in _FORMATS else None


def _told(found: "tuple[Diagnostic, ...]", way: str, files: int, asked: dict[str, str]) -> tuple[str, int]:
    from kumppanuus.render.findings import FORMATS, Run, closing

    run = Run(way.rstrip("/") or ".", files, quiet="quiet" in asked)
    if not found:
        return "".join(f"{line}\n" for line in closing((), run)), 0
    from .output import screen

    run.screen = screen(None)
    shown = [one.moved(lambda path: way + path) for one in found]
    fails = any("strict" in asked or one.severity == "error" for one in shown)
    return FORMATS[asked.get("format", "full")](shown, run), int(fails)
