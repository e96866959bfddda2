"""One command that is measured, and one run of it."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

LAUNCHER = Path(__file__).with_name("launching.py")
LONGEST = 900.0
"""After so many seconds a command is stopped, and counts as one that does not finish."""


class Run(NamedTuple):
    """One run: how long it took, the peak memory of its largest process, and what it ended with."""

    seconds: float
    kilobytes: int
    code: int


def nothing() -> None:
    """Prepare nothing."""


@dataclass(frozen=True)
class Work:
    """A command, where it runs, and what has to be done before each run, which is not measured."""

    name: str
    what: str
    """What it does, for a reader of the tables."""
    command: tuple[str, ...]
    folder: Path
    environment: Mapping[str, str] = field(default_factory=dict)
    before: Callable[[], None] = nothing
    follows: str = ""
    """It runs only in rounds in which this work did: else it would not be what it is called."""

    def run(self, complaints: Path) -> Run:
        """Run it once. What it writes on standard error stays in a file."""
        self.before()
        launcher = [sys.executable, "-I", "-S", str(LAUNCHER), os.devnull, str(complaints), *self.command]
        environment = {**os.environ, **self.environment}
        process = subprocess.Popen(
            launcher,
            cwd=self.folder,
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        try:
            printed, _ = process.communicate(timeout=LONGEST)
        except BaseException as error:
            # Whoever measures and whatever is measured end together.
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            if isinstance(error, subprocess.TimeoutExpired):
                return Run(LONGEST, 0, -signal.SIGKILL)
            raise
        seconds, kilobytes, code = printed.split()
        return Run(float(seconds), int(kilobytes), int(code))
