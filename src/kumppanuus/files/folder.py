"""A dataset's folder: which files it has, and their bytes."""

import os
from dataclasses import dataclass
from pathlib import Path

MAX_BYTES = 1_000_000
"""No record comes near this; what is larger is a mistake, and is not read."""


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder on disk. Files are named by their path below it, with ``/`` between the parts."""

    root: Path

    def files(self) -> list[str]:
        """Return the YAML files, sorted, and whatever is named as one. Hidden files do not count."""
        found: list[str] = []
        for place, folders, names in os.walk(self.root):
            folders[:] = [name for name in folders if not name.startswith(".")]
            inside = Path(place).relative_to(self.root)
            candidates = [*names, *(name for name in folders if name.endswith((".yaml", ".yml")))]
            found += [
                (inside / name).as_posix()
                for name in candidates
                if name.endswith((".yaml", ".yml")) and not name.startswith(".")
            ]
        return sorted(found)

    def size(self, name: str) -> int:
        """Return a file's size in bytes. Raises OSError."""
        return (self.root / name).stat().st_size

    def read(self, name: str) -> bytes:
        """Return a file's bytes. Raises OSError."""
        return (self.root / name).read_bytes()

    def shown(self, name: str) -> str:
        """Return the path as a user of the current folder would write it."""
        path = self.root / name
        try:
            return path.resolve().relative_to(Path.cwd()).as_posix()
        except (ValueError, OSError):
            return path.as_posix()
