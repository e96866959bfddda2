"""Commands in a process of their own, with bounds: what hangs is ended, what takes too much memory fails."""

import contextlib
import os
import signal
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

import kumppanuus.cli.app
import kumppanuus.render.report
import kumppanuus.validating
import kumppanuus.views.report  # noqa: F401  (all of them here, so that no copy has to load them)
from kumppanuus.cli import main
from tests.conftest import Ran

_MEGABYTES = 1024
_SECONDS = 300
"""Far beyond what any command needs; nothing but a hang takes so long."""


def run_bounded(folder: Path, *arguments: str | bytes, before: Callable[[], object] = lambda: None) -> Ran:
    """Run a command in a folder and return what it printed, and its exit code.

    The process is a copy of this one, which has the program loaded already. ``before`` is called
    in it, in the folder. A process that was ended by a signal has a negative code.
    """
    outputs = [folder.parent / f"{name}.txt" for name in ("out", "err")]
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        _become_command([os.fsdecode(argument) for argument in arguments], folder, outputs, before)
    _, status = os.waitpid(child, 0)
    out, err = (path.read_bytes().decode(errors="surrogateescape") for path in outputs)
    return Ran(os.waitstatus_to_exitcode(status), out, err)


def _become_command(
    arguments: list[str], folder: Path, outputs: list[Path], before: Callable[[], object]
) -> None:
    """Be the command, and end. Whatever happens, this process goes no further."""
    code = 70
    try:
        _bound()
        os.chdir(folder)
        for number, path in enumerate(outputs, 1):
            os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
        sys.stdout, sys.stderr = (open(number, "w", encoding="utf-8") for number in (1, 2))  # noqa: PTH123, SIM115
        for name in ("GITHUB_ACTIONS", "FORCE_COLOR", "KUMPPANUUS_LANG"):
            os.environ.pop(name, None)
        before()
        code = main(arguments)
    except BaseException:
        traceback.print_exc()
    finally:
        with contextlib.suppress(OSError):
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(code)


def _bound() -> None:
    import resource  # there is none where there is no fork

    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(_SECONDS)
    with contextlib.suppress(ValueError, OSError):  # some systems do not limit it
        resource.setrlimit(resource.RLIMIT_AS, (_MEGABYTES << 20, _MEGABYTES << 20))
