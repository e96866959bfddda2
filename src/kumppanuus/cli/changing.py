"""Writing changed files of a dataset, or showing what would be changed in them."""

import errno
import stat
from collections.abc import Mapping
from pathlib import Path

from kumppanuus.errors import UnwritableOutputError, UsageError
from kumppanuus.files.folder import Folder
from kumppanuus.files.locating import came_along
from kumppanuus.files.writing import replace_file


def differences(folder: Folder, texts: Mapping[str, bytes], before: Mapping[str, bytes]) -> str:
    """Return the changes as a diff, by the paths that a user of the current folder would write."""
    from kumppanuus.render.diff import diff

    return "".join(
        diff(folder.shown(path), _text(before[path]), _text(after)) for path, after in sorted(texts.items())
    )


def write(folder: Folder, texts: Mapping[str, bytes], before: Mapping[str, bytes]) -> None:
    """Replace files by their new contents, each in one go.

    Raises UnwritableOutputError where a file cannot be written, or is no longer what it was before.
    """
    for path, text in sorted(texts.items()):
        try:
            _replace(folder.root / path, text, before[path])
        except _ChangedError:
            message = f"{folder.shown(path)} was changed by another program meanwhile"
            raise UnwritableOutputError(message, "run the command again") from None
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            message = f"{folder.shown(path)} cannot be written: {reason}"
            raise UnwritableOutputError(
                message, "see who may write to it, and run the command again"
            ) from None


class _ChangedError(Exception):
    """A file is no longer what it was."""


def _replace(path: Path, text: bytes, before: bytes) -> None:
    target = path.resolve()  # through a link, to what it leads to
    now = target.read_bytes()
    if now == text:
        return  # two links lead here, and this is the second
    if now != before:
        raise _ChangedError
    if not target.stat().st_mode & stat.S_IWUSR:
        raise PermissionError(errno.EACCES, "it is read-only")
    replace_file(target, text)


def no_carried_data(root: Path) -> None:
    """Raise UsageError for the dataset that is a part of the installed program."""
    if came_along(root):
        message = "the dataset inside the installed program is not there to be changed"
        raise UsageError(message, "run this in a checkout, or name your dataset with --data")


def _text(data: bytes) -> str:
    return data.decode("utf-8", errors="replace")
