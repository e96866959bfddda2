"""A dataset's folder: which files it has, and their bytes."""

import errno
import os
import re
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

_NAMED_AS_YAML = re.compile(r"\.ya?ml\b", re.IGNORECASE)
"""Also what a computer has named ``pori-2021.yaml.txt``, so that it is not overlooked."""

MAX_BYTES = 1_000_000
"""No record comes near this; what is larger is a mistake, and is not read."""


@dataclass(frozen=True)
class Folder:
    """A folder on disk. Files are named by their path below it, with ``/`` between the parts.

    ``instead`` holds what some files are taken to hold, whatever is on disk.
    """

    root: Path
    instead: Mapping[str, bytes] = field(default_factory=dict, repr=False)

    def files(self) -> list[str]:
        """Return the YAML files, sorted, with whatever is named as one, and folders that cannot be read.

        Hidden files do not count.
        """
        found: list[str] = []
        unreadable: list[str] = []
        walk = os.walk(self.root, onerror=lambda error: unreadable.append(error.filename))
        for place, folders, names in walk:
            folders[:] = [name for name in folders if not name.startswith(".")]
            inside = Path(place).relative_to(self.root)
            found += [
                (inside / name).as_posix()
                for name in (*names, *folders)
                if _NAMED_AS_YAML.search(name) and not name.startswith(".")
            ]
        found += [Path(place).relative_to(self.root).as_posix() for place in unreadable]
        return sorted({*found, *self.instead})

    def size(self, name: str) -> int:
        """Return a file's size in bytes. Raises OSError, also for what is no file."""
        if name in self.instead:
            return len(self.instead[name])
        found = (self.root / name).stat()
        if not stat.S_ISREG(found.st_mode):
            raise OSError(errno.EINVAL, "it is no file")
        return found.st_size

    def read(self, name: str) -> bytes:
        """Return a file's bytes. Raises OSError."""
        return self.instead[name] if name in self.instead else (self.root / name).read_bytes()

    def shown(self, name: str) -> str:
        """Return the path as a user of the current folder would write it; of "", the folder's own.

        A link is shown as itself.
        """
        return self._shown_root + name if name else self._shown_root.rstrip("/") or "."

    @cached_property
    def _shown_root(self) -> str:
        """The way to the folder, ready for a name to follow it."""
        root, here = self.root.resolve(), Path.cwd()
        if root == here:
            return ""
        return f"{(root.relative_to(here) if root.is_relative_to(here) else root).as_posix()}/"
