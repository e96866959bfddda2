"""Opening the dataset for a command, and saying what is wrong with it."""

import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kumppanuus.dataset import Dataset
from kumppanuus.files.cache import folder as keeps
from kumppanuus.files.locating import find_data
from kumppanuus.loading import Loaded, load, load_folder

from .damaged import tell_of_damaged
from .options import Settings
from .paths import below

if TYPE_CHECKING:
    from kumppanuus.diagnostics import Diagnostic
    from kumppanuus.keeping import Keeping


def open_all(data: Path | None) -> Loaded:
    """Load the dataset with its findings, and keep it for the next time. Raises NoDatasetError."""
    root = find_data(data)
    keeping = keep_at(root)
    if keeping is None:
        return load(root)
    keeping.keep()
    return keeping.loaded


def open_for_check(
    data: Path | None, start: Path | None, on_stdin: Path | None
) -> "tuple[Loaded, Keeping | None]":
    """Load the dataset of a folder or below it, and what is to keep the findings, if anything is.

    Standard input is taken in place of one file. Raises NoDatasetError.
    """
    root = find_data(data, start)
    instead = {below(root, on_stdin): sys.stdin.buffer.read()} if on_stdin else {}
    keeping = keep_at(root)
    if keeping is None:
        return load(root, instead), None
    if instead:
        return load(root, instead, keeping.loaded), None
    return keeping.loaded, keeping


def keep_at(root: Path) -> "Keeping | None":
    """Open a dataset with what is kept of it, or return None where nothing is to be kept."""
    if not keeps():
        return None
    from kumppanuus.keeping import Keeping

    return Keeping(root)


def found_before_or_now(keeping: "Keeping", day: dt.date) -> "tuple[Diagnostic, ...]":
    """Return the findings in a dataset on a day: as kept, else found, and kept for the next time."""
    from kumppanuus.validating import validate

    before = keeping.findings(day)
    if before is not None:
        return before
    found = validate(keeping.loaded, day)
    keeping.keep(day, found)
    return found


def open_for_answer(chosen: Settings) -> Dataset:
    """Load the dataset, or what it was at a revision; say on standard error what of it could not be read."""
    return open_with_places(chosen).dataset


def open_with_places(chosen: Settings) -> Loaded:
    """Load the same with the way back from a statement to its file and line, and with the waivers."""
    loaded = open_all(chosen.data) if chosen.at is None else _open_at(chosen.data, chosen.at)
    tell_of_damaged([name for _, name in loaded.dataset.damaged], chosen)
    return loaded


def _open_at(data: Path | None, revision: str) -> Loaded:
    from kumppanuus.files.revision import at_revision

    return load_folder(at_revision(find_data(data), revision))
