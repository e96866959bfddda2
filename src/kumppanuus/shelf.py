"""Records that lie in a file of what is kept until somebody asks for them."""

import pickle
from typing import NamedTuple, Protocol, cast

from kumppanuus.dataset import Entry, Outline, outline_of
from kumppanuus.files.cache import Place
from kumppanuus.files.folder import Folder
from kumppanuus.model.base import Model
from kumppanuus.reading import read_file

_MOST_IN_MEMORY = 3000
"""So many records stay in memory once they were asked for, and up to as many again."""


class Packed(NamedTuple):
    """A record and its outline, as they are kept."""

    record: bytes
    outline: bytes


class Places(NamedTuple):
    """Where the two lie."""

    record: Place
    outline: Place


class Row(NamedTuple):
    """What is kept of a file that nothing is wrong with."""

    digest: bytes
    kind: str
    id: str
    record: Place
    outline: Place


class Pieces(Protocol):
    """Where pieces are kept: a file from before, or one that is being written."""

    def piece(self, place: Place) -> bytes | None:
        """Return a piece, or None where it is not as it was written."""


def pack(entry: Entry) -> Packed:
    """Return an entry's record as it is kept."""
    return Packed(pickle.dumps(entry.record, 5), pickle.dumps(tuple(entry.outline), 5))


def unpack(packed: Packed, entry: Entry) -> Entry:
    """Return an entry with its record at hand."""
    return Entry(*entry.key, entry.path, cast(Model, pickle.loads(packed.record)))


class KeptShelf:
    """The records of a dataset. One that is not as it was written is read from its YAML again."""

    def __init__(self, folder: Folder) -> None:
        self.pieces: Pieces | None = None
        self.places: dict[str, Places] = {}
        self._folder = folder
        self._recent: dict[str, Model] = {}
        self._older: dict[str, Model] = {}

    def record(self, entry: Entry) -> Model:
        """Return an entry's record."""
        path = entry.path
        found = self._recent.get(path)
        if found is None:
            found = self._older.get(path) or self._fetched(entry)
            if len(self._recent) >= _MOST_IN_MEMORY:
                self._older, self._recent = self._recent, {}
            self._recent[path] = found
        return found

    def outline(self, entry: Entry) -> Outline:
        """Return what of an entry's record is asked of all records."""
        piece = self._piece(self.places[entry.path].outline)
        return outline_of(self.record(entry)) if piece is None else Outline(*pickle.loads(piece))

    def _fetched(self, entry: Entry) -> Model:
        piece = self._piece(self.places[entry.path].record)
        if piece is not None:
            return cast(Model, pickle.loads(piece))
        again = read_file(self._folder, entry.path).entry
        if again is None:
            raise OSError(0, "it was changed while it was asked about", entry.path)
        return again.record

    def _piece(self, place: Place) -> bytes | None:
        return None if self.pieces is None else self.pieces.piece(place)
