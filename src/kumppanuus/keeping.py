"""Opening a dataset with what is kept of it, and keeping it for the next time.

Of an unchanged file, the record is taken as it was; a file with other times and the same content counts
as unchanged. Files with anything wrong are never kept: they are few, and are read again. See
:mod:`kumppanuus.kept` for what is compared, and :mod:`kumppanuus.files.cache` for what can go wrong.
"""

import atexit
import contextlib
import datetime as dt
import marshal
import os
import pickle
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from kumppanuus.changes import touched_since
from kumppanuus.dataset import Dataset, Entry
from kumppanuus.diagnostics import Diagnostic
from kumppanuus.files.cache import NewStore, Store
from kumppanuus.files.digest import digest_of
from kumppanuus.files.folder import Folder
from kumppanuus.kept import (
    Kept,
    KeptAnswers,
    Young,
    digest_of_file,
    names_of,
    numbers_of,
    path_for,
    written_by,
    young_in,
)
from kumppanuus.loading import Loaded, dataset_of
from kumppanuus.model.kinds import BY_NAME, KINDS
from kumppanuus.processes import Tell, tell_nobody
from kumppanuus.reading import Reading
from kumppanuus.sharing import read_files
from kumppanuus.shelf import KeptShelf, Packed, Places, Row, pack, unpack
from kumppanuus.watching import Asked

_SMALL = 100_000
"""So many bytes of no use do no harm."""
_FEW = 3000
"""Of so many files, the records that were just read stay in memory."""


class Keeping:
    """A dataset that was opened, with what is to be kept of it."""

    def __init__(self, root: Path, tell: Tell = tell_nobody) -> None:
        """Open the dataset in a folder. Raises NoDatasetError where the folder cannot be listed."""
        self._folder = Folder(root)
        self._tell = tell
        self.root = os.path.realpath(root)
        self._written_by = written_by(self.root)
        self._looked = time.time_ns()
        self._listing = self._folder.listing()
        self._kept = Kept.open(self.root)
        self._new: NewStore | None = None
        self._is_broken = False
        self._shelf = KeptShelf(self._folder)
        kept = self._kept
        self.is_current = bool(kept and kept.rows() is not None and kept.is_current(self._listing))
        """Whether all files are as they were the last time."""
        readings = self._readings()
        if self._new is not None:
            try:
                self._new.flush()
            except OSError:
                self._is_broken = True
        is_sound = self._kept is not None and self.is_current and self._kept.is_sound()
        self.loaded = Loaded(self._folder, replace(dataset_of(readings), is_sound=is_sound), readings)

    def findings(self, day: dt.date) -> tuple[Diagnostic, ...] | None:
        """Return what ``validate`` found on a day in the same files, or None where that is not kept."""
        found = self._kept.findings(day.isoformat()) if self._kept and self.is_current else None
        if found is None:
            return None
        way = self._way
        return tuple(one.moved(lambda path: way + path) for one in found)

    def answers(self) -> KeptAnswers | None:
        """Return what was kept of the checks: see :mod:`kumppanuus.rechecking`."""
        return self._kept.answers() if self._kept else None

    def touched(self) -> frozenset[Asked] | None:
        """Return the questions that can have other answers than when the dataset was checked last.

        None where that cannot be told.
        """
        pending = self._kept.touched() if self._kept else None
        if self._kept is None or pending is None or self.is_current:
            return pending
        since = touched_since(self._kept, self._listing, self.loaded, self._unchanged)
        return None if since is None else since | pending

    @cached_property
    def content(self) -> bytes:
        """What tells the content of all files, and the program that reads them, from any other."""
        kept = self._kept.content() if self._kept and self.is_current else None
        if kept is not None:
            return kept
        digests = [(path, reading.digest) for path, reading in self.loaded.readings.items()]
        return digest_of(self._written_by + marshal.dumps(digests, 2))  # the same bytes each time

    def keep(
        self,
        day: dt.date | None = None,
        findings: Iterable[Diagnostic] = (),
        answers: KeptAnswers | None = None,
    ) -> None:
        """Write down what was read and, of a day, what was found. That it cannot be is no fault."""
        if day is None and self.is_current:
            return
        with contextlib.suppress(OSError):
            new = self._begin()
            if new is None:
                return
            try:
                if not self._is_broken:
                    self._write(new)
                    if day is None:
                        self._write_old_answers(new)
                    else:
                        self._write_findings(new, day, findings, answers)
                    new.put("written-by", self._written_by)
                    new.commit()
            finally:
                new.discard()

    def settle(self) -> None:
        """Write down which files are no longer young, so that their contents are not compared again."""
        path = path_for(self.root)
        young = self._kept.young() if self._kept and self.is_current else None
        still = set(young_in(self._listing, time.time_ns()))
        if path is None or self._kept is None or not young or any(name in still for name, _ in young):
            return
        before = self._kept.store
        pieces = {name: before.get(name) for name in before.names()}
        if None in pieces.values():
            return
        with contextlib.suppress(OSError):
            new = NewStore(path)
            try:
                new.take_over(before)
                for name, piece in pieces.items():
                    new.put(name, marshal.dumps([]) if name == "young" else piece or b"")
                new.commit()
            finally:
                new.discard()

    def _begin(self) -> NewStore | None:
        """Return the file that is being written, begun with what there was."""
        path = path_for(self.root)
        if self._new is None and path is not None:
            self._new = NewStore(path)
            atexit.register(self._new.discard)  # where a run is broken off
            if self._kept is not None:
                self._take_over(self._new, self._kept.store)
            self._shelf.pieces = self._new
        return self._new

    def _take_over(self, new: NewStore, before: Store) -> None:
        """Write what there was once more; where half of it is of no use any more, only the other half."""
        places = self._shelf.places
        if before.end < 2 * sum(one.record[1] + one.outline[1] for one in places.values()) + _SMALL:
            new.take_over(before)
            return
        for path, place in places.items():
            record, outline = before.piece(place.record), before.piece(place.outline)
            if record is not None and outline is not None:
                places[path] = Places(new.add(record), new.add(outline))

    def _write(self, new: NewStore) -> None:
        young = young_in(self._listing, self._looked)
        digests: Young = [(path, self.loaded.readings[path].digest) for path in young]
        new.put("names", names_of(self._listing))
        new.put("numbers", numbers_of(self._listing))
        new.put("young", marshal.dumps(digests))
        new.put("files", marshal.dumps(dict(self._rows())))
        new.put("content", self.content)
        new.put("damaged", marshal.dumps([name for _, name in self.loaded.dataset.damaged]))
        new.put("sound", marshal.dumps(not self.loaded.dataset.dangling))
        new.put("words", marshal.dumps(words_of(self.loaded.dataset)))

    def _write_findings(
        self, new: NewStore, day: dt.date, findings: Iterable[Diagnostic], answers: KeptAnswers | None
    ) -> None:
        way = self._way
        moved = tuple(one.moved(lambda path: path.removeprefix(way)) for one in findings)
        new.put("findings", marshal.dumps((day.isoformat(), pickle.dumps(moved, 5) if moved else b"")))
        if answers is not None:
            new.put("answers", marshal.dumps(answers))
            new.put("touched", marshal.dumps([]))

    def _write_old_answers(self, new: NewStore) -> None:
        """Keep what is known of the last check, and what a change has touched since."""
        touched = self.touched()
        answers = self._kept.store.get("answers") if self._kept else None
        if touched is not None and answers is not None:
            new.put("answers", answers)
            new.put("touched", marshal.dumps(list(touched)))

    def _rows(self) -> Iterator[tuple[str, tuple[object, ...]]]:
        for path, places in self._shelf.places.items():
            reading = self.loaded.readings[path]
            assert reading.key is not None
            yield path, (reading.digest, *reading.key, *places)

    @property
    def _way(self) -> str:
        """The way to the folder, as findings show it before a file's path."""
        return self._folder.shown("x").removesuffix("x")

    def _readings(self) -> dict[str, Reading]:
        if self._kept is not None:
            self._shelf.pieces = self._kept.store
        same = dict(self._same())
        self._unchanged = same.keys()
        paths = sorted({*self._listing.names})
        missing = [path for path in paths if path not in same]
        if missing and not self.is_current:
            with contextlib.suppress(OSError):
                self._begin()
        read = {reading.path: reading for reading in self._read(missing)}
        return {path: same.get(path) or read[path] for path in paths}

    def _same(self) -> Iterator[tuple[str, Reading]]:
        """Give what was read of the files that are as they were."""
        if self._kept is None:
            return
        before = {} if self.is_current else self._kept.numbers()
        now = {} if self.is_current else dict(self._listing.stamps())
        for path, kept in (self._kept.rows() or {}).items():
            row = Row(*kept)
            if self.is_current or (path in now and (before.get(path) == now[path] or self._holds(path, row))):
                model = BY_NAME[row.kind].model_for(tuple(row.id.split("/")))
                assert model is not None
                self._shelf.places[path] = Places(row.record, row.outline)
                entry = Entry.shelved(row.kind, row.id, path, model, self._shelf)
                yield path, Reading(path, row.digest, entry.key, entry)

    def _holds(self, path: str, row: Row) -> bool:
        """Whether a file has the content that is kept of it."""
        return digest_of_file(self.root, path) == row.digest

    def _read(self, paths: list[str]) -> Iterator[Reading]:
        """Give what is read of files, their records on the shelf if there are many."""
        for reading, packed in read_files(self._folder, paths, self._tell):
            entry = reading.entry
            if entry is None or reading.diagnostics or not entry.kind:
                yield replace(reading, entry=unpack(packed, entry)) if entry and packed else reading
            elif self._new is not None and not self._is_broken:
                yield self._shelved(self._new, reading, entry, packed, many=len(paths) > _FEW)
            else:
                yield replace(reading, entry=unpack(packed, entry) if packed else entry)

    def _shelved(
        self, new: NewStore, reading: Reading, entry: Entry, packed: Packed | None, *, many: bool
    ) -> Reading:
        is_here = packed is None
        packed = packed or pack(entry)
        try:
            places = Places(new.add(packed.record), new.add(packed.outline))
        except OSError:  # the disk is full: what was written can still be read
            self._is_broken = True
            return replace(reading, entry=unpack(packed, entry))
        self._shelf.places[reading.path] = places
        if is_here and not many:
            return reading
        return replace(reading, entry=Entry.shelved(*entry.key, entry.path, entry.model, self._shelf))


def words_of(dataset: Dataset) -> dict[str, list[str]]:
    """Return what the shell completes: ids by kind, all of them, and the names of places."""
    kinds = (*(kind.name for kind in KINDS), "theme", "record", "place-names")
    return {kind: names_of_kind(dataset, kind) for kind in kinds}


def names_of_kind(dataset: Dataset, kind: str) -> list[str]:
    """Return the ids of a kind, sorted; of "record", all ids; of "place-names", what places are called."""
    if kind == "record":
        return sorted({*(entry.id for entry in dataset.entries), *dataset.themes})
    if kind == "place-names":
        names = (place.name for place in dataset.places.values())
        return sorted({text for name in names for text in (name.fi, name.sv) if text})
    return sorted(dataset.ids(kind))
