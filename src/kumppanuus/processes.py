"""Work on many things, shared among all processors; what comes of it is the same as of one.

What another process has done, it writes to a file of its own without a name, so that nothing waits in
memory. Where there are no processes to be had, or one ends before its time, this one does the work itself.
"""

import gc
import os
import pickle
import signal
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import IO, Generic, NamedTuple, NoReturn, TypeVar

T = TypeVar("T")
R = TypeVar("R")

LEAST = 1000
"""Less is done before another process has begun."""
_AT_ONCE = 50

Tell = Callable[[str, int, int], None]
"""Is told what is being done, how much of it is done, and how much there is."""


def tell_nobody(stage: str, done: int, total: int) -> None:
    """Tell nobody."""


class _Helper(NamedTuple, Generic[T]):
    """Another process, which of the things it works on, and the file that it writes to."""

    process: int
    places: range
    written: IO[bytes]


def shared(
    things: Sequence[T],
    work: Callable[[T], R],
    there: Callable[[T], R] | None = None,
    *,
    processes: int | None = None,
) -> Iterator[tuple[int, R]]:
    """Do some work on each of many things, and give what comes of each with its place, in any order.

    ``there`` is the work as another process does it, where what comes of it has to be made ready for the
    way; it can be pickled. Without ``processes``, many things are shared among all processors.
    """
    wanted = processes or (processors() if len(things) >= LEAST else 1)
    running: list[_Helper[T]] = []
    try:
        for number in range(1, wanted):
            with suppress(OSError):
                places = range(number, len(things), wanted)
                running.append(_start(things, there or work, places))
        others = {place for helper in running for place in helper.places}
        for place, thing in enumerate(things):
            if place not in others:
                yield place, work(thing)
        while running:
            is_whole = _ended_well(running[0])
            helper = running.pop(0)
            with helper.written:
                yield from _finished(things, work, helper, is_whole=is_whole)
    finally:
        for helper in running:
            _stop(helper)


def processors() -> int:
    """Return how many processors there are for this process, or 1 where it cannot have others beside it."""
    if not hasattr(os, "fork"):
        return 1
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _start(things: Sequence[T], work: Callable[[T], R], places: range) -> _Helper[T]:
    parent = os.getpid()
    written = tempfile.TemporaryFile()  # noqa: SIM115  (closed by whoever reads it)
    try:
        process = os.fork()
    except OSError:
        written.close()
        raise
    if process == 0:
        _help(things, work, places, written, parent)
    return _Helper(process, places, written)


def _ended_well(helper: _Helper[T]) -> bool:
    """Wait for another process, and return whether it has done all of its work."""
    try:
        return os.waitpid(helper.process, 0)[1] == 0
    except ChildProcessError:  # whoever started us wants to hear of no ends, so the system tells of none
        return False


def _help(
    things: Sequence[T], work: Callable[[T], R], places: range, written: IO[bytes], parent: int
) -> NoReturn:
    """Work in the other process, which ends here, whatever happens."""
    try:
        gc.freeze()  # what both processes see is not copied only to be looked through
        for start in range(0, len(places), _AT_ONCE):
            if os.getppid() != parent:
                os._exit(1)  # nobody waits any more
            pickle.dump([work(things[place]) for place in places[start : start + _AT_ONCE]], written, 5)
        written.flush()
        os._exit(0)
    finally:
        os._exit(1)


def _finished(
    things: Sequence[T], work: Callable[[T], R], helper: _Helper[T], *, is_whole: bool
) -> Iterator[tuple[int, R]]:
    """Give what another process has done, or do it here if it did not come to its end."""
    if not is_whole:
        yield from ((place, work(things[place])) for place in helper.places)
        return
    helper.written.seek(0)
    for start in range(0, len(helper.places), _AT_ONCE):
        done: list[R] = pickle.load(helper.written)
        yield from zip(helper.places[start : start + _AT_ONCE], done, strict=True)


def _stop(helper: _Helper[T]) -> None:
    """Stop another process, since this one was stopped."""
    helper.written.close()
    with suppress(OSError):
        os.kill(helper.process, signal.SIGKILL)
        os.waitpid(helper.process, 0)
