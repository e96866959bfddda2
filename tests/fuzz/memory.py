"""Datasets in memory: thousands of damaged ones are loaded, and none is written."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from kumppanuus.files.folder import Folder
from kumppanuus.loading import Loaded, load

Contents = Mapping[str, bytes]
"""The bytes of a dataset's files, by their paths below its folder."""


def contents_of(folder: Path) -> dict[str, bytes]:
    """Read all files of a dataset."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.yaml"))}


@contextmanager
def in_place_of_files(contents: Contents) -> Iterator[None]:
    """Let whatever is loaded have these contents, whatever folder it is loaded from."""

    class InMemory(Folder):
        def files(self) -> list[str]:
            return sorted(contents)

        def size(self, name: str) -> int:
            return len(contents[name])

        def read(self, name: str) -> bytes:
            return contents[name]

    with patch("kumppanuus.loading.Folder", InMemory):
        yield


def loaded(contents: Contents) -> Loaded:
    """Load a dataset with these contents."""
    with in_place_of_files(contents):
        return load(Path("data"))
