"""Reading many files, shared among all processors."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from kumppanuus.dataset import Entry
from kumppanuus.files.folder import Folder
from kumppanuus.processes import Tell, shared, tell_nobody
from kumppanuus.reading import Reading, read_file
from kumppanuus.shelf import Packed, pack, unpack

Read = tuple[Reading, Packed | None]
"""What was read of a file; where the record is packed, the entry's is not at hand."""


def read_at_hand(folder: Folder, paths: list[str], tell: Tell = tell_nobody) -> Iterator[Reading]:
    """Read files as :func:`read_files` does, with all records in memory."""
    for reading, packed in read_files(folder, paths, tell):
        entry = reading.entry
        yield replace(reading, entry=unpack(packed, entry)) if packed and entry else reading


def read_files(
    folder: Folder, paths: list[str], tell: Tell = tell_nobody, processes: int | None = None
) -> Iterator[Read]:
    """Read files, in any order."""
    here, there = partial(_read, folder), partial(_read_packed, folder)
    for number, (_, read) in enumerate(shared(paths, here, there, processes=processes)):
        tell("reading", number, len(paths))
        yield read


def _read(folder: Folder, path: str) -> Read:
    return read_file(folder, path), None


def _read_packed(folder: Folder, path: str) -> Read:
    """Read a file, and pack its record if it can be kept, for the way from one process to another."""
    reading = read_file(folder, path)
    entry = reading.entry
    if entry is None or not entry.whole:
        return reading, None
    return replace(reading, entry=Entry.shelved(*entry.key, entry.path, entry.model)), pack(entry)
