"""A dataset's folder: which files it has, and their bytes."""

import errno
import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from kumppanuus.errors import NoDatasetError

from .listing import MAX_BYTES, Listing, list_files
from .locating import way_to
from .naming import named_as_yaml
from .showing import escaped

_AT_ONCE = 1 << 15
"""Nearly all files are smaller. To make room for the largest takes longer than to read a small one."""


@dataclass(frozen=True)
class Folder:
    """A folder on disk. Files are named by their path below it, with ``/`` between the parts.

    ``instead`` holds what some files are taken to hold, whatever is on disk.
    """

    root: Path
    instead: Mapping[str, bytes] = field(default_factory=dict, repr=False)

    def files(self) -> list[str]:
        """Return the YAML files, sorted, with whatever is named as one, and folders that cannot be listed.

        Hidden files do not count. Raises NoDatasetError where the folder itself cannot be listed.
        """
        return sorted({*self.instead, *self.listing().names})

    def listing(self) -> Listing:
        """Return the files on disk, with what tells whether one has changed. Raises NoDatasetError."""
        listing = list_files(os.fspath(self.root), named_as_yaml)
        if listing.unlisted is not None:
            raise _unlisted(self.root, listing.unlisted)
        return listing

    def size(self, name: str) -> int:
        """Return a file's size in bytes. Raises OSError, also for what is no file."""
        if name in self.instead:
            return len(self.instead[name])
        path = f"{self.root}/{name}"
        found = os.stat(path)  # noqa: PTH116  (pathlib takes longer than the file)
        if stat.S_ISDIR(found.st_mode):
            os.scandir(path).close()  # one that cannot be listed says why
        if not stat.S_ISREG(found.st_mode):
            raise OSError(errno.EINVAL, "it is no file")
        return found.st_size

    def read(self, name: str) -> bytes:
        """Return a file's bytes. Raises OSError, also where it has grown out of all bounds since."""
        if name in self.instead:
            return self.instead[name]
        data = b""
        with open(f"{self.root}/{name}", "rb", buffering=0) as file:  # noqa: PTH123  (as above)
            while piece := file.read(_AT_ONCE):
                data += piece
                if len(data) > MAX_BYTES:
                    raise OSError(errno.EFBIG, "it grew while it was read")
        return data

    def shown(self, name: str) -> str:
        """Return the path as a user of the current folder would write it; of "", the folder's own.

        A link is shown as itself.
        """
        return self._shown_root + escaped(name) if name else self._shown_root.rstrip("/") or "."

    @cached_property
    def _shown_root(self) -> str:
        """The way to the folder, ready for a name to follow it."""
        return escaped(way_to(os.fspath(self.root)))


def _unlisted(root: Path, error: OSError) -> NoDatasetError:
    reason = (error.strerror or "unknown").lower()
    return NoDatasetError(f"the folder {root} cannot be read: {reason}", "name one that can be after --data")
