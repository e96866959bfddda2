"""Which files of a dataset a command is about: those that its PATHS name, or all."""

from collections.abc import Collection
from pathlib import Path

from kumppanuus.errors import NothingFoundError, UsageError


def start_of(paths: list[Path] | None) -> Path | None:
    """Return the folder from which the dataset is looked for. Raises NothingFoundError for no path."""
    for path in paths or ():
        if not path.exists():
            message = f"there is no file or folder {path}"
            raise NothingFoundError(message, "name one that exists, or none for all")
    return (paths[0] if paths[0].is_dir() else paths[0].parent) if paths else None


def chosen(root: Path, files: Collection[str], paths: list[Path] | None) -> list[str]:
    """Return those of a dataset's files that are below one of the paths, or all of them.

    A link is below a path if it is there itself, and if what it leads to is.
    Raises NothingFoundError where there is none, or a path that holds none.
    """
    wanted = set() if paths else set(files)
    places = {file: (root.resolve() / file, (root / file).resolve()) for file in files} if paths else {}
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
    if not full.is_relative_to(root.resolve()):
        message = f"{named} is no file of the dataset in {root}"
        raise UsageError(
            message, "name a file of the dataset after --stdin-filename, or the dataset with --data"
        )
    return full.relative_to(root.resolve()).as_posix()
