"""Where the dataset and the templates lie.

Without ``--data``: the ``data/`` folder at or above the current one; failing that, the copy
that came with the package. A wheel carries one inside the package; an editable install and a
checkout have it at the top of their tree.
"""

from pathlib import Path

from kumppanuus.errors import NoDatasetError

_PACKAGE = Path(__file__).resolve().parents[1]
_MARKS = ("agreements", "regions")
"""Folders that tell a dataset from any other folder called data."""


def find_data(given: Path | None = None, start: Path | None = None) -> Path:
    """Return the folder with the dataset. Raises NoDatasetError where there is none."""
    if given is not None:
        return _given(given)
    here = (start or _current()).resolve()
    for folder in (here, *here.parents):
        if is_dataset(folder / "data"):
            return folder / "data"
        if is_dataset(folder):
            return folder
    return carried("data")


def current_folder() -> Path | None:
    """Return the current folder, or None where it was removed."""
    try:
        return Path.cwd()
    except OSError:
        return None


def _current() -> Path:
    if here := current_folder():
        return here
    raise NoDatasetError("the current folder is no longer there", "change to another folder")


def _given(given: Path) -> Path:
    if not given.is_dir():
        raise NoDatasetError(f"there is no folder {given}", "name a folder that exists after --data")
    for folder in (given, given / "data"):
        if any((folder / mark).is_dir() for mark in _MARKS):
            return folder
    raise NoDatasetError(
        f"there is no dataset in {given}: it has no folder {' or '.join(_MARKS)}",
        "name the folder that holds these after --data",
    )


def is_dataset(folder: Path) -> bool:
    """Whether the folder looks like a dataset."""
    return all((folder / mark).is_dir() for mark in _MARKS)


def came_along(folder: Path) -> bool:
    """Whether a folder is inside the installed package, and so nobody's to change."""
    return folder.resolve().is_relative_to(_PACKAGE / "_carried")


def repository_of(folder: Path) -> Path | None:
    """Return the root of the repository that a folder lies in."""
    whole = folder.resolve()
    return next((one for one in (whole, *whole.parents) if (one / ".git").exists()), None)


def carried(name: str) -> Path:
    """Return the folder ``data``, ``queries`` or ``templates`` that belongs to this copy of the package."""
    for folder in (_PACKAGE / "_carried" / name, _PACKAGE.parents[1] / name):
        if folder.is_dir():
            return folder
    raise NoDatasetError(
        f"this copy of kumppanuus came without its {name} folder",
        "install it again, or name a folder with --data",
    )
