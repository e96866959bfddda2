"""Opening the dataset for a command, and saying what is wrong with it."""

import sys
from pathlib import Path

from kumppanuus.dataset import Dataset
from kumppanuus.files.locating import find_data
from kumppanuus.loading import Loaded, load, load_folder

from .options import Settings
from .paths import below

_SHOWN = 5


def open_all(data: Path | None, start: Path | None = None, on_stdin: Path | None = None) -> Loaded:
    """Load the dataset with its findings; standard input in place of one file. Raises NoDatasetError."""
    root = find_data(data, start)
    return load(root, {below(root, on_stdin): sys.stdin.buffer.read()} if on_stdin else None)


def open_for_answer(chosen: Settings) -> Dataset:
    """Load the dataset, or what it was at a revision; say on standard error what of it could not be read."""
    return open_with_places(chosen).dataset


def open_with_places(chosen: Settings) -> Loaded:
    """Load the same with the way back from a statement to its file and line, and with the waivers."""
    words = chosen.words
    loaded = open_all(chosen.data) if chosen.at is None else _open_at(chosen.data, chosen.at)
    if damaged := [name for _, name in loaded.dataset.damaged]:
        names = ", ".join(damaged[:_SHOWN]) + (", …" if len(damaged) > _SHOWN else "")
        print(f"kumppanuus: {words.fill('damaged', names=names)}", file=sys.stderr)
        if chosen.at is None:
            print(f"  {words['see-validate']}", file=sys.stderr)
    return loaded


def _open_at(data: Path | None, revision: str) -> Loaded:
    from kumppanuus.files.revision import at_revision

    return load_folder(at_revision(find_data(data), revision))
