"""Telling who waits at a terminal how far a long work has come; in a pipe, a file or CI, nothing is told."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kumppanuus.labels import Words
    from kumppanuus.processes import Tell
    from kumppanuus.render.waiting import Bar

PATIENCE = 1.0
"""So many seconds nobody minds; libraries for a bar are not imported before."""
_BETWEEN = 0.1
"""Seconds between two looks of the bar."""


@contextmanager
def waiting(words: "Words") -> "Iterator[Tell]":
    """Give a function that is told of what is being done, how much of it is done, and how much there is."""
    from kumppanuus.processes import tell_nobody

    begun = time.monotonic()
    shown = begun
    bar: Bar | None = None

    def tell(stage: str, done: int, total: int) -> None:
        nonlocal bar, shown
        now = time.monotonic()
        if now - begun < PATIENCE or now - shown < _BETWEEN:
            return
        from kumppanuus.render.waiting import Bar

        shown = now
        bar = bar or Bar(sys.stderr, color=not os.environ.get("NO_COLOR"))
        bar.show(words[f"waiting-{stage}"], done, total)

    try:
        yield tell if _is_watched() else tell_nobody
    finally:
        if bar is not None:
            bar.close()


def _is_watched() -> bool:
    return sys.stderr.isatty() and os.environ.get("TERM") != "dumb" and not os.environ.get("CI")
