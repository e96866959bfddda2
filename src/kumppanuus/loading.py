"""From a folder to a dataset, with everything that is wrong with the shape of its files."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from kumppanuus.dataset import Dataset, Key
from kumppanuus.diagnostics import Diagnostic, Edit, Span
from kumppanuus.files.document import Document, span_of
from kumppanuus.files.folder import Folder
from kumppanuus.files.locating import find_data
from kumppanuus.files.nodes import compact, descend
from kumppanuus.files.revision import at_revision
from kumppanuus.files.rewriting import rewritten
from kumppanuus.files.showing import escaped
from kumppanuus.model.base import Location
from kumppanuus.model.identity import Misplaced, identify
from kumppanuus.model.waiver import WAIVERS, Waivers
from kumppanuus.reading import Reading, document_of, read_file

_LONGEST = 300


@dataclass(frozen=True)
class Loaded:
    """A dataset, the findings about its files' shape, and the way back from a record to its file."""

    folder: Folder
    dataset: Dataset
    readings: dict[str, Reading] = field(repr=False)
    """What was read of every file, by its path below the folder."""
    _documents: dict[str, Document] = field(default_factory=dict, repr=False)

    @cached_property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What is wrong with the shape of the files."""
        return tuple(diagnostic for reading in self.readings.values() for diagnostic in reading.diagnostics)

    @property
    def waivers(self) -> Waivers:
        """What ``waivers.yaml`` says."""
        entry = self.readings[WAIVERS].entry if WAIVERS in self.readings else None
        return entry.record if entry and isinstance(entry.record, Waivers) else Waivers()

    @cached_property
    def _paths(self) -> dict[str, str]:
        """The paths below the folder, by the paths that findings show."""
        return {self.folder.shown(path): path for path in self.readings}

    @property
    def files(self) -> tuple[str, ...]:
        """The paths of all files, below the folder."""
        return tuple(self.readings)

    def document(self, shown: str) -> Document:
        """Return a file with the positions of what it holds, by the path that findings show."""
        return self._document(self._paths[shown])

    def _document(self, path: str) -> Document:
        if path not in self._documents:
            self._documents[path] = document_of(self.folder, path)
        return self._documents[path]

    def path_of(self, shown: str) -> str:
        """Return a file's path below the folder, by the path that findings show."""
        return self._paths[shown]

    def same_in(self, folder: Folder) -> dict[str, Reading]:
        """Return what was read of the files that hold the same in another view of the same folder."""
        if folder.root != self.folder.root or folder.shown("") != self.folder.shown(""):
            return {}
        instead, before = folder.instead, self.folder.instead
        return {
            path: reading for path, reading in self.readings.items() if instead.get(path) == before.get(path)
        }

    def locate(self, path: str, location: Location, *, on_key: bool = False) -> Span:
        """Return where a value of a record stands; with ``on_key``, where its key does."""
        document = self._document(path)
        if document.root is None:
            return Span(document.path, 1, 1, 1, 1)
        node, key = descend(document.root, location)
        return span_of(key if on_key and key is not None else compact(node), document.path)

    def rewrite(self, path: str, location: Location, value: str) -> Edit | None:
        """Return the edit that writes another value where one stands, or None where no scalar does."""
        document = self._document(path)
        if document.root is None:
            return None
        node, _ = descend(document.root, location)
        return rewritten(node, value, document.path)

    def record_at(self, shown: str) -> Key:
        """Return the kind and id of the record in a file; of what is none, "file" and its path."""
        path = self.path_of(shown)
        identity = identify(path)
        return ("file", path) if isinstance(identity, Misplaced) else (identity.kind, identity.id)

    def with_excerpt(self, diagnostic: Diagnostic) -> Diagnostic:
        """Return the finding with the lines that it speaks of, its words each on one line."""
        return replace(
            diagnostic,
            message=_in_one_line(diagnostic.message),
            help=_in_one_line(diagnostic.help),
            related=tuple(
                replace(one, message=_in_one_line(one.message), excerpt=self._excerpt(one.span, 0))
                for one in diagnostic.related
            ),
            excerpt=self._excerpt(diagnostic.span, 1),
        )

    def _excerpt(self, span: Span, before: int) -> tuple[tuple[int, str], ...]:
        return self.document(span.path).excerpt(span, before)


def _in_one_line(text: str) -> str:
    """Return a message on one line, harmless and not endless, whatever value of the data it quotes."""
    line = escaped(" ".join(text.split()))
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


def open_dataset(folder: str | Path | None = None, at: str | None = None) -> Dataset:
    """Open a dataset as far as it can be read; by default the one that ``kumppanuus`` would use.

    ``at`` is a revision in git, for the data as it stood then. Raises NoDatasetError where there is no
    dataset, NothingFoundError where there is no such revision, and UsageError where there can be none.
    Faults in the data raise nothing: see :func:`load`.
    """
    root = find_data(Path(folder) if folder is not None else None)
    return (load(root) if at is None else load_folder(at_revision(root, at))).dataset


Reader = Callable[[Folder, list[str]], Iterable[Reading]]
"""How files are read, in any order."""


def one_by_one(folder: Folder, paths: list[str]) -> Iterator[Reading]:
    """Read files in this process."""
    return (read_file(folder, path) for path in paths)


def load(
    root: Path,
    instead: Mapping[str, bytes] | None = None,
    before: Loaded | None = None,
    reader: Reader = one_by_one,
) -> Loaded:
    """Read every file of a dataset; of those that ``instead`` names, what it says they hold.

    What was read ``before`` is not read again: nothing has been written to the folder since then.
    """
    return load_folder(Folder(root, instead or {}), before, reader)


def load_folder(folder: Folder, before: Loaded | None = None, reader: Reader = one_by_one) -> Loaded:
    """Read every file of a dataset in a folder, be it on disk or at a revision."""
    known = before.same_in(folder) if before else {}
    files = folder.files()
    read = {
        reading.path: reading for reading in reader(folder, [path for path in files if path not in known])
    }
    readings = {path: known.get(path) or read[path] for path in files}
    return Loaded(folder, dataset_of(readings), readings)


def dataset_of(readings: Mapping[str, Reading]) -> Dataset:
    """Put a dataset together from what was read of its files."""
    records = [one for path, one in readings.items() if path != WAIVERS]
    return Dataset(
        entries=tuple(one.entry for one in records if one.entry),
        unread=frozenset(one.key for one in records if one.key and not one.entry),
        damaged_texts=tuple(one.damaged_text for one in records if one.damaged_text is not None),
        lost=frozenset(one.key[0] if one.key else "" for one in records if one.is_lost),
    )
