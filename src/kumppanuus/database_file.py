"""A database of SQLite in a file of pieces, of which no page is believed that is not as it was written.

SQLite itself notices damage to its structure, and hands out a changed value as it is. So the pages come
first in the file, as a library writes them, and the check sums of their parts after them as pieces. SQLite
reads as many pages as its header names and does not mind what follows.
"""

import marshal
import os
import sqlite3
from collections.abc import Iterable

from kumppanuus.files.cache import PART, NewStore, Place, Store

Extent = tuple[int, int]
"""Pages that belong together: the first one and the one after the last, counted from 0."""


class DatabaseFile:
    """A kept database that is open for reading, and what stands beside it in its file."""

    def __init__(self, path: str, store: Store) -> None:
        self._path = path
        self._store = store
        self._checked: dict[str, bool] = {}

    @classmethod
    def open(cls, path: str, stamp: bytes) -> "DatabaseFile | None":
        """Open the file at a path, or return None where there is none with this stamp."""
        store = Store.open(path)
        if store is None:
            return None
        if store.get("stamp") == stamp:
            return cls(path, store)
        store.close()
        return None

    def get(self, name: str) -> bytes | None:
        """Return what stands beside the database under a name."""
        return self._store.get(name)

    def holds(self, part: str) -> bool:
        """Whether a part of the database is there and as it was written."""
        if part not in self._checked:
            piece = self._store.get(f"part {part}")
            places: list[Place] | None = None if piece is None else marshal.loads(piece)
            self._checked[part] = places is not None and all(
                self._store.piece(place) is not None for place in places
            )
        return self._checked[part]

    def connect(self) -> sqlite3.Connection | None:
        """Return a connection that only reads, and that any thread may use, though only one at a time.

        None where another file has come to lie at the path.
        """
        connection = sqlite3.connect(
            address(self._path), uri=True, check_same_thread=False, isolation_level=None
        )
        if self._store.is_at(self._path):  # then the connection, which was opened before, is to it, too
            return connection
        connection.close()
        return None

    def copy_to(self, new: NewStore) -> None:
        """Let a new file begin with the same database. This comes before anything else."""
        new.take_over(self._store)
        new.flush()

    def is_in_place(self) -> bool:
        """Whether this file still lies at its path."""
        return self._store.is_at(self._path)

    def close(self) -> None:
        """Close the file."""
        self._store.close()


def address(path: str) -> str:
    """Return how SQLite is told to open a file only for reading, without locks or journals."""
    escaped = (
        os.path.realpath(path).replace("\\", "/").replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    )
    slash = "" if escaped.startswith("/") else "/"
    return f"file://{slash}{escaped}?mode=ro&immutable=1"


def begin(new: NewStore) -> sqlite3.Connection:
    """Return a connection that writes the database at the beginning of a new file."""
    connection = sqlite3.connect(new.temporary, uri=True, isolation_level=None)
    connection.execute("PRAGMA journal_mode = OFF")  # what is not finished, nobody sees
    connection.execute("PRAGMA synchronous = OFF")
    return connection


def pages(connection: sqlite3.Connection) -> int:
    """Return how many pages a database has."""
    count: int = connection.execute("PRAGMA page_count").fetchone()[0]
    return count


def check_parts(new: NewStore, page_size: int, extents: Iterable[tuple[str, Extent]]) -> None:
    """Write the check sums of the parts of the database that was written. Its connection is closed by then.

    A part that has several extents is named several times.
    """
    places: dict[str, list[Place]] = {}
    new.take_as_written()
    for part, (first, after) in extents:
        end = after * page_size
        places.setdefault(part, []).extend(
            new.place(start, min(PART, end - start)) for start in range(first * page_size, end, PART)
        )
    for part, its_places in places.items():
        new.put(f"part {part}", marshal.dumps(its_places))
