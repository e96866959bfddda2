"""Opening the dataset for a command, and saying what is wrong with it."""

import sys
from pathlib import Path

from kumppanuus.dataset import Dataset
from kumppanuus.files.locating import find_data
from kumppanuus.labels import Words
from kumppanuus.loading import Loaded, load

from .paths import below

_SHOWN = 5


def open_all(data: Path | None, start: Path | None = None, on_stdin: Path | None = None) -> Loaded:
    """Load the dataset with its findings; standard input in place of one file. Raises NoDatasetError."""
    root = find_data(data, start)
    return load(root, {below(root, on_stdin): sys.stdin.buffer.read()} if on_stdin else None)


def open_for_answer(data: Path | None, words: Words) -> Dataset:
    """Load the dataset; where files of it could not be read, say so on standard error."""
    loaded = open_all(data)
    if damaged := [name for _, name in loaded.dataset.damaged]:
        names = ", ".join(damaged[:_SHOWN]) + (", …" if len(damaged) > _SHOWN else "")
        print(f"kumppanuus: {words.fill('damaged', names=names)}", file=sys.stderr)
        print(f"  {words['see-validate']}", file=sys.stderr)
    return loaded.dataset
