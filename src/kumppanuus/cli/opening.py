"""Opening the dataset for a command, and saying what is wrong with it."""

import sys
from pathlib import Path

from kumppanuus.dataset import Dataset
from kumppanuus.files.locating import find_data
from kumppanuus.labels import Words
from kumppanuus.loading import Loaded, load


def open_all(data: Path | None, start: Path | None = None) -> Loaded:
    """Load the dataset with its findings. Raises NoDatasetError."""
    return load(find_data(data, start))


def open_for_answer(data: Path | None, words: Words) -> Dataset:
    """Load the dataset; where files of it could not be read, say so on standard error."""
    loaded = open_all(data)
    if loaded.diagnostics:
        print(f"kumppanuus: {words.fill('incomplete', count=len(loaded.diagnostics))}", file=sys.stderr)
    return loaded.dataset
