"""A file of pieces that is kept between runs: checked when it is read, and replaced as a whole.

What the pieces mean, others know (:mod:`kumppanuus.kept`). Whatever becomes of the file, the worst is
that there is nothing to take from it: it may be cut off, damaged, another program's or an older one's,
be on a full or locked disk, and be written by two runs at once, of which the later one wins. Nothing but
:mod:`os` and the like is imported, since an answer from here is to take no time.

Nameless pieces come first, as they were written, then those that have a name, a table of these, and the
trailer: where the table lies, its check sum, and who wrote the file.
"""

import marshal
import os
import stat
import sys
from zlib import crc32

TYPE_CHECKING = False  # importing it from typing would cost more than reading what is kept

if TYPE_CHECKING:
    from collections.abc import Mapping

_MARK = b"kumppanuus/1"
_TRAILER = 20 + len(_MARK)
_WEEKS = 8
"""What was written so long ago is thrown away, since nobody else would; whoever needs it writes it again."""

PART = 1 << 20
"""So many bytes of a long piece are at hand at once."""
_AT_ONCE = 1 << 20
"""So many bytes are collected before they are written."""
_KINDS = (".kept", ".sqlite", ".words")
"""How the names of such files end."""
_DIGITS = 16
"""So many hexadecimal digits the name of such a file has at least, unless it is a dictionary's."""
_END = ""
"""The name under which the table says where the nameless pieces end."""

Place = tuple[int, int, int]
"""Where a piece lies in the file: its beginning, its length in bytes, and its check sum."""


def folder() -> str | None:
    """Return the folder for what is kept, or None where nothing is to be kept.

    ``KUMPPANUUS_CACHE`` names it, or says ``off``; else it lies where the system keeps such things.
    """
    given = os.environ.get("KUMPPANUUS_CACHE", "")
    if given:
        return None if given.lower() in ("off", "0", "no", "none", "never", "false") else given
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA", "")
    elif sys.platform == "darwin":
        base = f"{home}/Library/Caches"
    else:
        base = os.environ.get("XDG_CACHE_HOME", "") or f"{home}/.cache"
    return f"{base}/kumppanuus" if os.path.isabs(base) else None


class Store:
    """The pieces of a file. A file that is not whole, or not of this program, cannot be opened."""

    def __init__(self, handle: int, table: "Mapping[str, Place]") -> None:
        self._handle = handle
        self._table = table
        self.end = table[_END][0]
        """Where the nameless pieces end."""

    def names(self) -> list[str]:
        """Return the names of the pieces that have one."""
        return [name for name in self._table if name != _END]

    @classmethod
    def open(cls, path: str) -> "Store | None":
        """Open a file, or return None where there is none that can be used."""
        try:
            if os.stat(os.path.dirname(path) or ".").st_mode & stat.S_IWOTH and hasattr(os, "geteuid"):
                return None  # anybody could have put it there
            handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0))
        except OSError:
            return None
        opened = cls._opened(handle)
        if opened is None:
            os.close(handle)
        return opened

    @classmethod
    def _opened(cls, handle: int) -> "Store | None":
        try:
            told = os.fstat(handle)
            if not (_is_own(told) and stat.S_ISREG(told.st_mode)):
                return None
            size = told.st_size
            trailer = read_at(handle, max(0, size - _TRAILER), _TRAILER)
            if size < _TRAILER or not trailer.endswith(_MARK):
                return None
            start, length = int.from_bytes(trailer[:8], "big"), int.from_bytes(trailer[8:16], "big")
            table = _checked(handle, (start, length, int.from_bytes(trailer[16:20], "big")))
            return None if table is None else cls(handle, marshal.loads(table))
        except (OSError, OverflowError):
            return None

    def get(self, name: str) -> bytes | None:
        """Return a piece by name, or None where it is not there or not as it was written."""
        place = self._table.get(name)
        return None if place is None else self.piece(place)

    def piece(self, place: Place) -> bytes | None:
        """Return a piece by its place, or None where it is not as it was written."""
        try:
            return _checked(self._handle, place)
        except OSError:
            return None

    def raw(self, start: int, length: int) -> bytes:
        """Return bytes as they are, for whoever copies many pieces at once."""
        return read_at(self._handle, start, length)

    def is_at(self, path: str) -> bool:
        """Whether it is still this file that lies at a path, and none that has replaced it."""
        try:
            return os.path.samestat(os.fstat(self._handle), os.stat(path))
        except OSError:
            return False

    def close(self) -> None:
        """Close the file."""
        os.close(self._handle)


class NewStore:
    """A file that is being written beside the one that it is to replace. Raises OSError at any step."""

    def __init__(self, path: str) -> None:
        where = os.path.dirname(path)
        os.makedirs(where, mode=0o700, exist_ok=True)
        _throw_away_old(where)
        self._path = path
        self._temporary = f"{path}.{os.getpid()}-{os.urandom(4).hex()}.new"
        flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        self._handle = os.open(self._temporary, flags, 0o600)
        self._waiting: list[bytes] = []
        self._waiting_bytes = 0
        self._written = 0
        self._table: dict[str, Place] = {}

    def add(self, data: bytes) -> Place:
        """Write a piece and return its place."""
        start = self._written + self._waiting_bytes
        self._waiting.append(data)
        self._waiting_bytes += len(data)
        if self._waiting_bytes > _AT_ONCE:
            self.flush()
        return start, len(data), crc32(data)

    @property
    def temporary(self) -> str:
        """The path at which the file lies until it is finished, for a library that writes its beginning."""
        return self._temporary

    def take_as_written(self) -> None:
        """Count as written what a library has written to the beginning. This comes before anything else."""
        self._written = os.fstat(self._handle).st_size

    def place(self, start: int, length: int) -> Place:
        """Return the place of what was written somewhere, with its check sum."""
        return start, length, crc32(read_at(self._handle, start, length))

    def put(self, name: str, data: bytes) -> None:
        """Write a piece under a name. No nameless one comes after it."""
        self._table.setdefault(_END, (self._written + self._waiting_bytes, 0, 0))
        self._table[name] = self.add(data)

    def piece(self, place: Place) -> bytes | None:
        """Return a piece that was written before, or None where that did not succeed."""
        try:
            self.flush()
            return _checked(self._handle, place)
        except OSError:
            return None

    def take_over(self, store: Store) -> None:
        """Write all nameless pieces of another file, to the same places. This comes before anything else."""
        for start in range(0, store.end, PART):
            self.add(store.raw(start, min(PART, store.end - start)))

    def commit(self) -> None:
        """Write the table and let the file take the place of the one before."""
        self._table.setdefault(_END, (self._written + self._waiting_bytes, 0, 0))
        table = marshal.dumps(self._table)
        start, length, check = self.add(table)
        self.add(start.to_bytes(8, "big") + length.to_bytes(8, "big") + check.to_bytes(4, "big") + _MARK)
        self.flush()
        if sys.platform == "win32":  # there, nothing replaces or moves what is open
            os.close(self._handle)
            self._handle = -1
        os.replace(self._temporary, self._path)

    def discard(self) -> None:
        """Leave no file that was not finished. What was written so far can still be read here."""
        _delete(self._temporary)

    def flush(self) -> None:
        """Write what waits: other processes are to see it."""
        if not self._waiting:
            return
        os.lseek(self._handle, self._written, os.SEEK_SET)
        for data in self._waiting:
            left = memoryview(data)
            while left:
                left = left[os.write(self._handle, left) :]
        self._written += self._waiting_bytes
        self._waiting, self._waiting_bytes = [], 0


def _is_own(told: os.stat_result) -> bool:
    """Whether nobody else can have written something: records are unpickled, which runs what they say."""
    if not hasattr(os, "geteuid"):
        return True
    return told.st_uid == os.geteuid() and not told.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def read_at(handle: int, start: int, length: int) -> bytes:
    """Return bytes from the middle of an open file, whoever else reads in it."""
    if hasattr(os, "pread"):
        return os.pread(handle, length, start)
    os.lseek(handle, start, os.SEEK_SET)
    return os.read(handle, length)


def _checked(handle: int, place: Place) -> bytes | None:
    start, length, check = place
    data = read_at(handle, start, length)
    return data if len(data) == length and crc32(data) == check else None


def _throw_away_old(where: str) -> None:
    """Delete what is very old, and what a run left behind that was broken off."""
    import time

    now = time.time()
    try:
        with os.scandir(where) as kept:
            for entry in kept:
                age = now - entry.stat(follow_symlinks=False).st_mtime
                limit = 86_400 if entry.name.endswith(".new") else _WEEKS * 7 * 86_400
                if _is_name_of_ours(entry.name) and age > limit:
                    _delete(entry.path)
    except OSError:  # another run is throwing away the same
        return


def _is_name_of_ours(name: str) -> bool:
    """Whether a file is named as those are that are kept. Others may lie beside them."""
    stem, _, ending = name.partition(".")
    number = stem.rpartition("-")[2]
    is_numbered = len(number) >= _DIGITS and set(number) <= set("0123456789abcdef")
    return (is_numbered or stem.startswith("dictionary-")) and f".{ending.partition('.')[0]}" in _KINDS


def _delete(path: str) -> None:
    try:
        os.unlink(path)
    except OSError:  # it is not there, or not ours to delete
        return
