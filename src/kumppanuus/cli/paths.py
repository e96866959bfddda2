"""Which files of a dataset a command is about: those that its PATHS name, or all."""

import os
from collections.abc import Collection
from pathlib import Path

from kumppanuus.errors import NothingFoundError, UsageError


def start_of(paths: list[Path] | None, on_stdin: Path | None = None) -> Path | None:
    """Return the folder in or above which the dataset lies: that of the first path.

    Each path must exist; the name of what comes on standard input need not. Raises NothingFoundError.
    """
    for path in paths or ():
        if not path.exists():
            message = f"there is no file or folder {path}"
            raise NothingFoundError(message, "name one that exists, or none for all")
    if paths and on_stdin:
        raise UsageError("--stdin-filename is about one file alone", "leave the PATHS out")
    first = paths[0] if paths else on_stdin
    return None if first is None else first if first.is_dir() else first.parent


def chosen(root: Path, files: Collection[str], paths: list[Path] | None) -> list[str]:
    """Return those of a dataset's files that are below one of the paths, or all of them.

    A link is below a path if it is there itself, and if what it leads to is.
    Raises NothingFoundError where there is none, or a path that holds none.
    """
    wanted = set() if paths else set(files)
    whole = root.resolve()
    places = {file: (whole / file, Path(os.path.realpath(whole / file))) for file in files if paths}
    for path in paths or ():
        place = path.resolve()
        below = {file for file, both in places.items() if any(one.is_relative_to(place) for one in both)}
        if not below:
            message = f"{path} holds no file of the dataset in {root}"
            raise NothingFoundError(message, "name files of one dataset, or the dataset with --data")
        wanted |= below
    if not wanted:
        message = f"no YAML files of a dataset found in {root}"
        raise NothingFoundError(message, "name the dataset with --data")
    return sorted(wanted)


def below(root: Path, named: Path) -> str:
    """Return the path below a dataset's folder of a file that need not be there. Raises UsageError."""
    full = named.resolve()
    if full.is_dir() or not full.is_relative_to(root.resolve()):
        message = f"{named} is no file of the dataset in {root}"
        raise UsageError(
            message, "name a file of the dataset after --stdin-filename, or the dataset with --data"
        )
    return full.relative_to(root.resolve()).as_posix()
