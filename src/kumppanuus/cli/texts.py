"""The texts that a command searches: with the index that is kept of the dataset, or none."""

from typing import TYPE_CHECKING

from kumppanuus.files.cache import folder as keeps

from .damaged import tell_of_damaged

if TYPE_CHECKING:
    from kumppanuus.dataset import Dataset
    from kumppanuus.fulltext import Index

    from .options import Settings


def open_texts(chosen: "Settings") -> "tuple[Dataset, Index | None]":
    """Return the dataset and its index; say on standard error what of it could not be read."""
    if chosen.at is not None or not keeps():
        from .opening import open_for_answer

        return open_for_answer(chosen), None
    from kumppanuus.files.locating import find_data
    from kumppanuus.fulltext.kept_index import open_index
    from kumppanuus.keeping import Keeping

    keeping = Keeping(find_data(chosen.data))
    keeping.keep()
    dataset = keeping.loaded.dataset
    tell_of_damaged([name for _, name in dataset.damaged], chosen)
    digests = {path: reading.digest for path, reading in keeping.loaded.readings.items()}
    return dataset, open_index(keeping.root, dataset, keeping.content, digests)
