"""Which files a folder holds, with what tells whether one has changed since the last look.

An unchanged dataset needs no more than this, so nothing but :mod:`os` is imported beforehand.
"""

import os
from array import array

TYPE_CHECKING = False  # importing it from typing would cost more than a look at the files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

WIDTH = 4
"""So many numbers tell of a file: its size, when it was written and when changed, and its place on disk."""

MAX_BYTES = 1_000_000
"""No record comes near this; what is larger is a mistake, and is not read."""

_LARGEST = 2**63 - 1
"""What fits into a number here; that of a place on disk may be one bit longer."""


class Listing:
    """The files of a folder as they are found, unsorted, and their numbers one after another."""

    __slots__ = ("names", "numbers", "unlisted")

    def __init__(self) -> None:
        self.names: list[str] = []
        self.numbers = array("q")
        self.unlisted: OSError | None = None
        """Why the folder itself cannot be listed."""

    def stamps(self) -> "Iterator[tuple[str, tuple[int, ...]]]":
        """Give each file with its numbers."""
        numbers = self.numbers.tolist()
        for place, name in enumerate(self.names):
            yield name, tuple(numbers[place * WIDTH : (place + 1) * WIDTH])


def list_files(root: str, is_wanted: "Callable[[str], bool]") -> Listing:
    """List the files below a folder whose name is wanted, and folders that cannot be listed.

    Hidden ones do not count, and links to folders are not followed.
    """
    found = Listing()
    ahead = [""]
    while ahead:
        folder = ahead.pop()
        try:
            listed = os.scandir(f"{root}/{folder}")
        except OSError as error:
            if not folder:
                found.unlisted = error
                return found
            _add(found, folder, (-1, error.errno or 0, 0, 0))
            continue
        with listed:
            for entry in listed:
                name = entry.name
                if name.startswith("."):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    ahead.append(f"{folder}/{name}" if folder else name)
                if is_wanted(name):
                    _add(found, f"{folder}/{name}" if folder else name, _numbers(entry))
    return found


def _add(found: Listing, name: str, numbers: tuple[int, ...]) -> None:
    found.names.append(name)
    found.numbers.extend(numbers)


def _numbers(entry: "os.DirEntry[str]") -> tuple[int, ...]:
    """Return the numbers of a file; of a link, those of the link itself count as well."""
    try:
        told = entry.stat()
        if not entry.is_symlink():
            return told.st_size, told.st_mtime_ns, told.st_ctime_ns, told.st_ino & _LARGEST
        link = entry.stat(follow_symlinks=False)
        changed, place = told.st_ctime_ns ^ link.st_ctime_ns, told.st_ino ^ link.st_ino
        return told.st_size, told.st_mtime_ns, changed, place & _LARGEST
    except OSError as error:  # a link that leads nowhere
        return -1, error.errno or 0, 0, 0
