"""Where the dataset and the templates lie.

Without ``--data``: the ``data/`` folder at or above the current one; failing that, the copy
that came with the package. A wheel carries one inside the package; an editable install and a
checkout have it at the top of their tree.

What an answer at once needs works on names, as pathlib alone would take longer than that.
"""

import errno
import os
import stat
from os.path import dirname, realpath

from kumppanuus.errors import NoDatasetError

TYPE_CHECKING = False

if TYPE_CHECKING:
    from pathlib import Path

_PACKAGE = dirname(dirname(realpath(__file__)))
_MARKS = ("agreements", "regions")
"""Folders that tell a dataset from any other folder called data."""


def find_data(given: "Path | None" = None, start: "Path | None" = None) -> "Path":
    """Return the folder with the dataset. Raises NoDatasetError where there is none."""
    from pathlib import Path

    return Path(data_folder(given, start))


def data_folder(given: "str | Path | None" = None, start: "str | Path | None" = None) -> str:
    """Return the name of the folder with the dataset. Raises NoDatasetError where there is none."""
    if given is not None:
        return _given(os.fspath(given))
    ahead = realpath(start or _current())
    here = ""
    while here != ahead:
        here, ahead = ahead, dirname(ahead)
        if is_dataset(f"{here}/data"):
            return f"{here.rstrip('/')}/data"
        if is_dataset(here):
            return here
    return _carried("data")


def current_folder() -> "Path | None":
    """Return the current folder, or None where it was removed."""
    from pathlib import Path

    try:
        return Path.cwd()
    except OSError:
        return None


def way_to(root: str) -> str:
    """Return the way to a folder from the current one, ready for a name to follow it."""
    whole = realpath(root).replace(os.sep, "/")
    try:
        here = os.getcwd().replace(os.sep, "/")
    except OSError:
        here = ""
    if whole == here:
        return ""
    below = f"{here.rstrip('/')}/"
    return f"{whole.removeprefix(below) if here else whole}/".replace("//", "/")


def _current() -> str:
    try:
        return os.getcwd()
    except OSError:
        raise NoDatasetError("the current folder is no longer there", "change to another folder") from None


def _given(given: str) -> str:
    if not _is_folder(given):
        raise NoDatasetError(f"there is no folder {given}", "name a folder that exists after --data")
    for folder in (given, f"{given.rstrip('/') or '/'}/data"):
        if any(_is_folder(f"{folder}/{mark}") for mark in _MARKS):
            return folder
    raise NoDatasetError(
        f"there is no dataset in {given}: it has no folder {' or '.join(_MARKS)}",
        "name the folder that holds these after --data",
    )


def is_dataset(folder: "str | Path") -> bool:
    """Whether the folder looks like a dataset."""
    return all(_is_folder(f"{folder}/{mark}") for mark in _MARKS)


def _is_folder(path: str) -> bool:
    """Whether there is a folder. Raises OSError where that cannot be told, as of a name that is too long."""
    try:
        return stat.S_ISDIR(os.stat(path).st_mode)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return False
    except OSError as error:
        if error.errno == errno.ELOOP:
            return False
        raise


def came_along(folder: "Path") -> bool:
    """Whether a folder is inside the installed package, and so nobody's to change."""
    return folder.resolve().is_relative_to(f"{_PACKAGE}/_carried")


def repository_of(folder: "Path") -> "Path | None":
    """Return the root of the repository that a folder lies in."""
    whole = folder.resolve()
    return next((one for one in (whole, *whole.parents) if (one / ".git").exists()), None)


def carried(name: str) -> "Path":
    """Return the folder ``data``, ``queries`` or ``templates`` that belongs to this copy of the package."""
    from pathlib import Path

    return Path(_carried(name))


def _carried(name: str) -> str:
    for folder in (f"{_PACKAGE}/_carried/{name}", f"{dirname(dirname(_PACKAGE))}/{name}"):
        if _is_folder(folder):
            return folder
    raise NoDatasetError(
        f"this copy of kumppanuus came without its {name} folder",
        "install it again, or name a folder with --data",
    )
