"""The index of a dataset in a file beside what else is kept of it.

It is built at the first search. When the dataset has changed, what has changed is indexed anew; words keep
their forms. Where no file can be written, the index is built in memory for this once.
"""

import sqlite3
from collections.abc import Mapping
from contextlib import closing, suppress
from hashlib import sha256

from kumppanuus.database_file import DatabaseFile, begin, check_parts, pages
from kumppanuus.dataset import Dataset, Key
from kumppanuus.files.cache import NewStore
from kumppanuus.kept import path_for, written_by

from .building import bring_up_to_date
from .index import Index
from .passages import NAMED, searched

_WHOLE = "whole"


def open_index(root: str, dataset: Dataset, content: bytes, digests: Mapping[str, bytes]) -> Index:
    """Return the index of a dataset, kept or built. Raises NoFullTextError.

    ``content`` tells all of its files from any others, and ``digests`` each by its path.
    """
    path = path_for(root, "words")
    if path:
        with suppress(OSError, sqlite3.Error):
            stamp = written_by(root)
            kept = _current(path, stamp, content)
            if kept is None:
                _write(path, stamp, content, dataset, stamps_of(dataset, digests))
                kept = _current(path, stamp, content)
            if kept is not None:
                return Index(dataset, kept)
    return Index.in_memory(dataset)


def stamps_of(dataset: Dataset, digests: Mapping[str, bytes]) -> dict[Key, bytes]:
    """Return for each record what its texts depend on: its file, and the names of whom and what it names."""
    paths = {entry.key: entry.path for entry in dataset.entries}
    names = sha256()
    for entry in dataset.entries:
        if entry.kind in NAMED:
            names.update(entry.path.encode(errors="surrogatepass") + b"\0" + digests[entry.path])
    of_names = names.digest()[:16]
    holders = {
        key: ("scheme", key[1].partition("/")[0]) if key[0] == "theme" else key for key in searched(dataset)
    }
    return {key: digests[paths[holder]] + of_names for key, holder in holders.items()}


def _current(path: str, stamp: bytes, content: bytes) -> sqlite3.Connection | None:
    file = DatabaseFile.open(path, stamp)
    if file is None:
        return None
    with closing(file):
        return file.connect() if file.get("content") == content and file.holds(_WHOLE) else None


def _write(path: str, stamp: bytes, content: bytes, dataset: Dataset, stamps: Mapping[Key, bytes]) -> None:
    """Write a file with the index, from what there was of it."""
    new = NewStore(path)
    try:
        before = DatabaseFile.open(path, stamp)
        if before:
            with closing(before):
                if before.holds(_WHOLE):
                    before.copy_to(new)
        with closing(begin(new)) as connection:
            bring_up_to_date(connection, dataset, stamps)
            end = pages(connection)
            page_size: int = connection.execute("PRAGMA page_size").fetchone()[0]
        check_parts(new, page_size, [(_WHOLE, (0, end))])
        new.put("content", content)
        new.put("stamp", stamp)
        new.commit()
    finally:
        new.discard()
