"""``validate --fix`` and ``--diff``: the fixes of the findings that are shown, made or only displayed."""

import datetime as dt
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from kumppanuus.errors import UsageError

from .changing import differences, no_carried_data, write
from .output import emit_bytes

if TYPE_CHECKING:
    from kumppanuus.diagnostics import Diagnostic
    from kumppanuus.editing.fixing import State
    from kumppanuus.loading import Loaded

Shown = Callable[["Diagnostic"], bool]


def fixes_asked(*, fix: bool, unsafe: bool, diff: bool, on_stdin: bool) -> bool:
    """Return whether fixes are to be made or shown. Raises UsageError for options that do not go together."""
    if unsafe and not (fix or diff):
        raise UsageError(
            "--unsafe-fixes alone changes nothing", "add --fix, or --diff to see what it would do"
        )
    if on_stdin and (fix or diff):
        raise UsageError("standard input cannot be fixed", "name the file itself, without --stdin-filename")
    return fix or diff


def show_fixes(loaded: "Loaded", day: dt.date, shown: Shown, *, unsafe: bool) -> int:
    """Show what the fixes would change, as a diff, and write nothing."""
    state, before = _fixed(loaded, day, shown, unsafe=unsafe)
    emit_bytes(differences(loaded.folder, state.texts, before).encode())
    if state.texts:
        print(_summary("would fix", state), file=sys.stderr)
    return int(bool(state.texts))


def make_fixes(loaded: "Loaded", day: dt.date, shown: Shown, *, unsafe: bool) -> "State":
    """Make the fixes, write the files, and return what is left."""
    no_carried_data(loaded.folder.root)
    state, before = _fixed(loaded, day, shown, unsafe=unsafe)
    write(loaded.folder, state.texts, before)
    print(_summary("fixed", state), file=sys.stderr)
    return state


def _fixed(loaded: "Loaded", day: dt.date, shown: Shown, *, unsafe: bool) -> tuple["State", dict[str, bytes]]:
    """Return the dataset with the fixes made, and what the changed files held before."""
    from kumppanuus.editing.fixing import fix

    state = fix(loaded, day, shown, unsafe=unsafe)
    shown_as = {path: loaded.folder.shown(path) for path in state.texts}
    return state, {path: loaded.document(shown).text.encode() for path, shown in shown_as.items()}


def _summary(verb: str, state: "State") -> str:
    from kumppanuus.render.findings.closing import count

    if not state.made:
        return f"{verb.capitalize()} nothing."
    return f"{verb.capitalize()} {count(len(state.made), 'finding')} in {count(len(state.texts), 'file')}."
