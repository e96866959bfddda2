"""What is kept of a dataset between runs, as far as an answer can be given from it at once.

Whatever could change an answer is compared first: the program, its libraries, Python, and the name,
the size and the times of every file. A file that was written within the last two seconds before it was
looked at can have been written again since without any of that showing: its content is compared as
well. Only light modules are imported; what is kept for longer answers, :mod:`kumppanuus.keeping` reads.
"""

import marshal
import os
import stat
import sys
from zlib import crc32

from kumppanuus import __version__
from kumppanuus.files.cache import Store, folder
from kumppanuus.files.digest import digest_of
from kumppanuus.files.listing import MAX_BYTES, WIDTH, Listing, list_files
from kumppanuus.files.naming import named_as_yaml

TYPE_CHECKING = False  # importing it from typing would cost more than the rest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from kumppanuus.diagnostics import Diagnostic

_LIBRARIES = ("pydantic", "pydantic_core", "simplemma", "yaml")
"""Those that a reading, a finding or the base form of a word can depend on."""
_YOUNG = 2_000_000_000
"""Nanoseconds. The times of files are coarser than they look, on some disks by this much."""

Question = tuple[str, str, str]
KeptAnswers = tuple[str, list[str], dict[Question, bytes], list[str]]
"""What is kept of the checks: the day, paths, which of them asked what, and which have no finding."""
Young = list[tuple[str, bytes]]
"""Files that may have been written again unseen, each with the digest of what was read."""


class Kept:
    """What is kept of one dataset, for as long as its program is this one."""

    def __init__(self, root: str, store: Store) -> None:
        self.root = root
        self.store = store
        self._rows: dict[str, tuple[Any, ...]] | None = None

    @classmethod
    def open(cls, root: str) -> "Kept | None":
        """Return what is kept of the dataset in a folder, or None where that is nothing of use."""
        whole = os.path.realpath(root)
        path = path_for(whole)
        store = Store.open(path) if path else None
        if store is None:
            return None
        if store.get("written-by") == written_by(whole):
            return cls(whole, store)
        store.close()
        return None

    def close(self) -> None:
        """Close the file."""
        self.store.close()

    def is_current(self, listing: Listing) -> bool:
        """Whether every file is as it was when it was read, and no other has come."""
        if self.store.get("names") != names_of(listing) or self.store.get("numbers") != numbers_of(listing):
            return False
        young = self.young()
        return young is not None and all(digest_of_file(self.root, name) == digest for name, digest in young)

    def young(self) -> Young | None:
        """Return the files whose content must be compared."""
        young: Young | None = self._loaded("young")
        return young

    def findings(self, day: str) -> "tuple[Diagnostic, ...] | None":
        """Return what ``validate`` found on a day, or None where it did not run on that day.

        Paths in them lead from the dataset's folder.
        """
        found: tuple[str, bytes] | None = self._loaded("findings")
        if found is None or found[0] != day:
            return None
        if not found[1]:
            return ()
        import pickle

        try:
            diagnostics: tuple[Diagnostic, ...] = pickle.loads(found[1])
        except (AttributeError, EOFError, ImportError, TypeError, pickle.UnpicklingError):
            return None
        return diagnostics

    def content(self) -> bytes | None:
        """Return what tells the content of all files, and the program that reads them, from any other."""
        return self.store.get("content")

    def damaged(self) -> list[str] | None:
        """Return the ids of the records that could not be read as a whole."""
        names: list[str] | None = self._loaded("damaged")
        return names

    def names(self) -> "Mapping[str, Sequence[str]] | None":
        """Return the ids of records by kind, sorted, and the names of places."""
        words: Mapping[str, Sequence[str]] | None = self._loaded("words")
        return words

    def is_sound(self) -> bool:
        """Whether every reference in the dataset led somewhere."""
        return bool(self._loaded("sound"))

    def answers(self) -> "KeptAnswers | None":
        """Return what is kept of the checks besides their findings."""
        answers: KeptAnswers | None = self._loaded("answers")
        return answers

    def touched(self) -> "frozenset[Question] | None":
        """Return the questions that changes have touched since the checks ran."""
        touched: list[Question] | None = self._loaded("touched")
        return None if touched is None else frozenset(touched)

    def file_names(self) -> list[str]:
        """Return the files of the dataset when it was kept."""
        names = self.store.get("names")
        return os.fsdecode(names).split("\0") if names else []

    def rows(self) -> "dict[str, tuple[Any, ...]] | None":
        """Return what is kept of each file that nothing was wrong with (:class:`kumppanuus.shelf.Row`)."""
        if self._rows is None:
            self._rows = self._loaded("files")
        return self._rows

    def numbers(self) -> dict[str, tuple[int, ...]]:
        """Return the numbers of the files, but for the young ones, whose content must be compared."""
        numbers, young = self.store.get("numbers"), self.young()
        if numbers is None or young is None:
            return {}
        listing = Listing()
        listing.names = self.file_names()
        listing.numbers.frombytes(numbers)
        compared = dict(young)
        return {name: stamp for name, stamp in listing.stamps() if name not in compared}

    def _loaded(self, name: str) -> "Any":
        piece = self.store.get(name)
        try:
            return None if piece is None else marshal.loads(piece)
        except (EOFError, TypeError, ValueError):
            return None


def names_in() -> "Mapping[str, Sequence[str]] | None":
    """Return the names in the dataset here, for the shell to complete: ids by kind, all under "record".

    Those of places, in Finnish and Swedish, stand under "place-names". None where they are not kept, or no
    longer those of the dataset on disk.
    """
    from kumppanuus.errors import KumppanuusError
    from kumppanuus.files.locating import data_folder

    try:
        kept = current(data_folder())
    except (KumppanuusError, OSError):
        return None
    return kept.names() if kept else None


def current(root: str) -> "Kept | None":
    """Return what is kept of the dataset in a folder, if all of its files are as they were."""
    kept = Kept.open(root)
    if kept is None or kept.is_current(list_files(kept.root, named_as_yaml)):
        return kept
    kept.close()
    return None


def path_for(root: str, ending: str = "kept") -> str | None:
    """Return where what is kept of a dataset lies, or None where nothing is to be kept."""
    where = folder()
    if where is None:
        return None
    name = os.fsencode(root)
    return f"{where}/{crc32(name):08x}{crc32(name[::-1]):08x}.{ending}"


def written_by(root: str) -> bytes:
    """Return what tells this program, working on this folder, from any other that may have kept something."""
    package = os.path.dirname(__file__)
    code = list_files(package, _is_code)
    user = os.geteuid() if hasattr(os, "geteuid") else 0
    libraries = [_numbers_of_library(name) for name in _LIBRARIES]
    program = (__version__, sys.version, sys.platform, package, code.names, numbers_of(code), libraries)
    return marshal.dumps((root, user, program), 2)  # the same bytes each time


def _is_code(name: str) -> bool:
    return name.endswith(".py")


def _numbers_of_library(name: str) -> tuple[int, ...]:
    """Return what changes where another version of a library is installed."""
    for place in sys.path:
        try:
            told = os.stat(f"{place}/{name}/__init__.py")
        except OSError:
            continue
        return told.st_size, told.st_mtime_ns, told.st_ino
    return (int.from_bytes(os.urandom(7), "big"),)  # of an unknown one, nothing can be believed


def names_of(listing: Listing) -> bytes:
    """Return the names of the files, as they are kept."""
    return os.fsencode("\0".join(listing.names))


def numbers_of(listing: Listing) -> bytes:
    """Return the numbers of the files, as they are kept."""
    return listing.numbers.tobytes()


def young_in(listing: Listing, now: int) -> list[str]:
    """Return the files that were written so shortly before a moment that a later change might not show."""
    edge = now - _YOUNG
    written, changed = listing.numbers[1::WIDTH], listing.numbers[2::WIDTH]
    both = zip(listing.names, written, changed, strict=True)
    return [name for name, one, other in both if one >= edge or other >= edge]


def digest_of_file(root: str, name: str) -> bytes | None:
    """Return the digest of a file's content, or None where it is none that would be read."""
    path = f"{root}/{name}"
    try:
        told = os.stat(path)
        if not stat.S_ISREG(told.st_mode) or told.st_size > MAX_BYTES:
            return None
        with open(path, "rb") as file:
            return digest_of(file.read(MAX_BYTES))
    except OSError:
        return None
