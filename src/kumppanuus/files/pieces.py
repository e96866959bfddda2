"""Pieces that are kept between runs beside what is kept of datasets, each in a file of its own."""

import contextlib

from .cache import NewStore, Store, folder

_ONLY = "only"
"""The name of the one piece in a file."""


class Pieces:
    """Pieces of one sort, by name. What cannot be read is not there, and what cannot be kept is let go."""

    def __init__(self, sort: str) -> None:
        """Take the sort, such as ``template``."""
        self._sort = sort

    def get(self, name: str) -> bytes | None:
        """Return a piece as it was put, or None. The name consists of letters and digits."""
        path = self._path(name)
        store = Store.open(path) if path else None
        if store is None:
            return None
        try:
            return store.get(_ONLY)
        finally:
            store.close()

    def put(self, name: str, piece: bytes) -> None:
        """Keep a piece for the next run."""
        path = self._path(name)
        if path is None:
            return
        with contextlib.suppress(OSError):
            new = NewStore(path)
            try:
                new.put(_ONLY, piece)
                new.commit()
            finally:
                new.discard()

    def _path(self, name: str) -> str | None:
        where = folder()
        return f"{where}/{self._sort}-{name}.kept" if where else None
