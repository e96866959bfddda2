"""The tables that a command asks: those that are kept of the dataset, or else in memory for this once."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from kumppanuus.files.cache import folder as keeps

from .damaged import tell_of_damaged

if TYPE_CHECKING:
    from kumppanuus.asking.database import Database
    from kumppanuus.dataset import Dataset

    from .options import Settings

Open = Callable[[], "Dataset"]
"""Opens the dataset, for whoever needs more of it than its tables."""


def open_tables(chosen: "Settings") -> "tuple[Database, Open]":
    """Return the tables and what opens the dataset; say on standard error what of it could not be read."""
    if chosen.at is not None or not keeps():
        from kumppanuus.asking.database import InMemory

        from .opening import open_for_answer

        dataset = open_for_answer(chosen)
        return InMemory(dataset), lambda: dataset
    return _open_kept(chosen)


def _open_kept(chosen: "Settings") -> "tuple[Database, Open]":
    from kumppanuus.asking.kept_database import KeptDatabase
    from kumppanuus.files.locating import data_folder
    from kumppanuus.kept import current

    root = data_folder(chosen.data)
    kept = current(root)
    content, damaged = (kept.content(), kept.damaged()) if kept else (None, None)
    opened: list[tuple[Dataset, bytes]] = []

    def load() -> "tuple[Dataset, bytes]":
        if not opened:
            from kumppanuus.keeping import Keeping

            keeping = Keeping(Path(root))
            keeping.keep()
            opened.append((keeping.loaded.dataset, keeping.content))
        return opened[0]

    if content is None or damaged is None:
        dataset, content = load()
        damaged = [name for _, name in dataset.damaged]
    tell_of_damaged(damaged, chosen)
    return KeptDatabase(root, content, load), lambda: load()[0]
