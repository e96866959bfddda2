"""Reading many files with all processors: each process takes its share, and the answer is the same as of one.

What another process has read, it writes to a file of its own without a name, records packed as they are
kept, so that nothing has to be in memory at once. Where there are no processes to be had, or one of them
ends before its time, this one reads the files itself.
"""

import os
import pickle
import signal
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from typing import IO, NamedTuple, NoReturn

from kumppanuus.dataset import Entry
from kumppanuus.files.folder import Folder
from kumppanuus.reading import Reading, read_file
from kumppanuus.shelf import Packed, pack, unpack

LEAST_FILES = 1000
"""Fewer are read before another process has begun."""
_AT_ONCE = 50

Read = tuple[Reading, Packed | None]
"""What was read of a file; where the record is packed, the entry's is not at hand."""


Tell = Callable[[str, int, int], None]
"""Is told what is being done, how much of it is done, and how much there is."""


def tell_nobody(stage: str, done: int, total: int) -> None:
    """Tell nobody."""


class _Helper(NamedTuple):
    """Another process, the files that it reads, and the file that it writes to."""

    process: int
    paths: list[str]
    written: IO[bytes]


def read_at_hand(folder: Folder, paths: list[str], tell: Tell = tell_nobody) -> Iterator[Reading]:
    """Read files as :func:`read_files` does, with all records in memory."""
    for reading, packed in read_files(folder, paths, tell):
        entry = reading.entry
        yield replace(reading, entry=unpack(packed, entry)) if packed and entry else reading


def read_files(
    folder: Folder, paths: list[str], tell: Tell = tell_nobody, processes: int | None = None
) -> Iterator[Read]:
    """Read files, in any order: many of them in as many processes as there are processors."""
    wanted = processes or (_processors() if len(paths) >= LEAST_FILES else 1)
    running: list[_Helper] = []
    try:
        for number in range(1, wanted):
            with suppress(OSError):
                running.append(_start(folder, paths[number::wanted]))
        others = {path for helper in running for path in helper.paths}
        for number, path in enumerate(paths):
            if path not in others:
                tell("reading", number, len(paths))
                yield read_file(folder, path), None
        while running:
            _, ended = os.waitpid(running[0].process, 0)
            helper = running.pop(0)
            with helper.written:
                yield from _finished(folder, helper, is_whole=ended == 0)
    finally:
        for helper in running:
            _stop(helper)


def _processors() -> int:
    if not hasattr(os, "fork"):
        return 1
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _start(folder: Folder, paths: list[str]) -> _Helper:
    written = tempfile.TemporaryFile()  # noqa: SIM115  (closed by _end)
    try:
        process = os.fork()
    except OSError:
        written.close()
        raise
    if process == 0:
        _help(folder, paths, written)
    return _Helper(process, paths, written)


def _help(folder: Folder, paths: list[str], written: IO[bytes]) -> NoReturn:
    """Read files in the other process, which ends here, whatever happens."""
    try:
        for start in range(0, len(paths), _AT_ONCE):
            read = [_packed(read_file(folder, path)) for path in paths[start : start + _AT_ONCE]]
            pickle.dump(read, written, 5)
        written.flush()
        os._exit(0)
    finally:
        os._exit(1)


def _packed(reading: Reading) -> Read:
    """Return a reading with its record packed, if it can be kept."""
    entry = reading.entry
    if entry is None or not entry.whole:
        return reading, None
    return replace(reading, entry=Entry.shelved(*entry.key, entry.path, entry.model)), pack(entry)


def _finished(folder: Folder, helper: _Helper, *, is_whole: bool) -> Iterator[Read]:
    """Give what another process has read, and read the files here if it did not come to its end."""
    left = dict.fromkeys(helper.paths)
    helper.written.seek(0)
    while is_whole and left:
        for read in pickle.load(helper.written):
            del left[read[0].path]
            yield read
    for path in left:
        yield read_file(folder, path), None


def _stop(helper: _Helper) -> None:
    """Stop another process, since this one was stopped."""
    helper.written.close()
    with suppress(OSError):
        os.kill(helper.process, signal.SIGKILL)
        os.waitpid(helper.process, 0)
