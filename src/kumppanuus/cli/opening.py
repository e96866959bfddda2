"""Opening the dataset for a command, and saying what is wrong with it."""

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kumppanuus.dataset import Dataset
from kumppanuus.files.cache import folder as keeps
from kumppanuus.files.locating import find_data
from kumppanuus.loading import Loaded, load, load_folder
from kumppanuus.processes import Tell, tell_nobody
from kumppanuus.sharing import read_at_hand

from .damaged import tell_of_damaged
from .options import Settings
from .paths import below
from .waiting import waiting

if TYPE_CHECKING:
    from kumppanuus.keeping import Keeping


def open_all(data: Path | None, tell: Tell = tell_nobody) -> Loaded:
    """Load the dataset with its findings, and keep it for the next time. Raises NoDatasetError."""
    root = find_data(data)
    keeping = _keep_at(root, tell)
    if keeping is None:
        return load(root, reader=partial(read_at_hand, tell=tell))
    keeping.keep()
    return keeping.loaded


def open_for_check(
    data: Path | None, start: Path | None, on_stdin: Path | None, tell: Tell
) -> "tuple[Loaded, Keeping | None]":
    """Load the dataset of a folder or below it, and what is to keep the findings, if anything is.

    Standard input is taken in place of one file. Raises NoDatasetError.
    """
    root = find_data(data, start)
    instead = {below(root, on_stdin): sys.stdin.buffer.read()} if on_stdin else {}
    keeping = _keep_at(root, tell)
    if keeping is None or instead:
        before = keeping.loaded if keeping else None
        if keeping:
            keeping.keep()
        return load(root, instead, before, reader=partial(read_at_hand, tell=tell)), None
    return keeping.loaded, keeping


def _keep_at(root: Path, tell: Tell) -> "Keeping | None":
    """Open a dataset with what is kept of it, or return None where nothing is to be kept."""
    if not keeps():
        return None
    from kumppanuus.keeping import Keeping

    return Keeping(root, tell)


def open_for_answer(chosen: Settings) -> Dataset:
    """Load the dataset, or what it was at a revision; say on standard error what of it could not be read."""
    return open_with_places(chosen).dataset


def open_with_places(chosen: Settings) -> Loaded:
    """Load the same with the way back from a statement to its file and line, and with the waivers."""
    with waiting(chosen.words) as tell:
        loaded = open_all(chosen.data, tell) if chosen.at is None else _open_at(chosen.data, chosen.at, tell)
    tell_of_damaged([name for _, name in loaded.dataset.damaged], chosen)
    return loaded


def _open_at(data: Path | None, revision: str, tell: Tell) -> Loaded:
    from kumppanuus.files.revision import at_revision

    return load_folder(at_revision(find_data(data), revision), reader=partial(read_at_hand, tell=tell))
