"""What a change of files can have made different: the questions in whose answers they have a part."""

import pickle
from collections.abc import Set as AbstractSet
from typing import cast

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.files.listing import Listing
from kumppanuus.kept import Kept
from kumppanuus.loading import Loaded
from kumppanuus.model.base import Model
from kumppanuus.model.waiver import WAIVERS
from kumppanuus.shelf import Row
from kumppanuus.watching import EVERYTHING, Asked, touched_by


def touched_since(
    kept: Kept, listing: Listing, loaded: Loaded, unchanged: AbstractSet[str]
) -> frozenset[Asked] | None:
    """Return the questions that can have other answers than when the dataset was kept.

    ``unchanged`` are the files without a fault that are as they were. None where it cannot be told, since
    nothing is known of what a file held that had a fault.
    """
    rows = {path: Row(*row) for path, row in (kept.rows() or {}).items()}
    before, now = kept.numbers(), dict(listing.stamps())
    faulty = set(kept.file_names()) - rows.keys() - {WAIVERS}
    if any(path not in now or now[path] != before.get(path) for path in faulty):
        return None
    changed = (rows.keys() | now.keys()) - unchanged - faulty - {WAIVERS}
    gone = [_entry(kept, path, rows[path]) for path in sorted(changed & rows.keys())]
    if None in gone:
        return None
    were = Dataset(tuple(entry for entry in gone if entry))
    keys = {entry.key for entry in were.entries}
    keys |= {one.key for path in changed & now.keys() if (one := loaded.readings[path]).key}
    different = [key for key in keys if not _is_same(were.by_key.get(key), loaded.dataset.by_key.get(key))]
    both = (were, loaded.dataset)
    touched = {one for key in different for dataset in both for one in touched_by(dataset, key)}
    return frozenset(touched | {EVERYTHING} if different or len(keys) < len(changed) else touched)


def _is_same(one: Entry | None, other: Entry | None) -> bool:
    """Whether a record says what it said: only a comment or the format of its file has changed."""
    return one is not None and other is not None and other.whole and one.record == other.record


def _entry(kept: Kept, path: str, row: Row) -> Entry | None:
    """Return a record as it was, or None where that is damaged."""
    piece = kept.store.piece(row.record)
    return Entry(row.kind, row.id, path, cast(Model, pickle.loads(piece))) if piece is not None else None
