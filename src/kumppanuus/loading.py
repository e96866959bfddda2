"""From a folder to a dataset, with everything that is wrong with the shape of its files."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path, PurePosixPath

from kumppanuus.dataset import Dataset, Entry, Key
from kumppanuus.diagnostics import Diagnostic, Edit, Severity, Span
from kumppanuus.files.document import Document, span_of
from kumppanuus.files.folder import MAX_BYTES, Folder
from kumppanuus.files.locating import find_data
from kumppanuus.files.nodes import compact, descend
from kumppanuus.files.reader import read
from kumppanuus.files.revision import at_revision
from kumppanuus.files.rewriting import rewritten
from kumppanuus.files.showing import escaped
from kumppanuus.model.base import Location, Model
from kumppanuus.model.identity import Misplaced, identify
from kumppanuus.model.waiver import WAIVERS, Waivers
from kumppanuus.shape import Shaped, shape
from kumppanuus.style import style

_LONGEST = 300


@dataclass(frozen=True, slots=True)
class _File:
    """What was read of one file, and what is wrong with it.

    ``key`` is the record that it is, or was probably meant to be; ``record`` is None where too little
    of it could be read. ``damaged`` says that something in the file is in no record.
    """

    document: Document
    diagnostics: tuple[Diagnostic, ...]
    key: Key | None
    record: Model | None
    damaged: bool

    @property
    def is_lost(self) -> bool:
        """Whether nothing is known of what the file says."""
        return self.damaged and not self.document.text.strip()


@dataclass(frozen=True)
class Loaded:
    """A dataset, the findings about its files' shape, and the way back from a record to its file."""

    folder: Folder
    dataset: Dataset
    _files: dict[str, _File] = field(repr=False)

    @cached_property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What is wrong with the shape of the files."""
        return tuple(diagnostic for file in self._files.values() for diagnostic in file.diagnostics)

    @property
    def waivers(self) -> Waivers:
        """What ``waivers.yaml`` says."""
        record = self._files[WAIVERS].record if WAIVERS in self._files else None
        return record if isinstance(record, Waivers) else Waivers()

    @cached_property
    def _documents(self) -> dict[str, Document]:
        return {path: file.document for path, file in self._files.items()}

    @cached_property
    def _paths(self) -> dict[str, str]:
        """The paths below the folder, by the paths that findings show."""
        return {document.path: path for path, document in self._documents.items()}

    @property
    def files(self) -> tuple[str, ...]:
        """The paths of all files, below the folder."""
        return tuple(self._files)

    def document(self, shown: str) -> Document:
        """Return what was read of a file, by the path that findings show."""
        return self._documents[self._paths[shown]]

    def path_of(self, shown: str) -> str:
        """Return a file's path below the folder, by the path that findings show."""
        return self._paths[shown]

    def same_in(self, folder: Folder) -> dict[str, _File]:
        """Return the files that hold the same in another view of the same folder."""
        if folder.root != self.folder.root:
            return {}
        instead, before = folder.instead, self.folder.instead
        return {
            path: file
            for path, file in self._files.items()
            if instead.get(path) == before.get(path) and folder.shown(path) == file.document.path
        }

    def locate(self, path: str, location: Location, *, on_key: bool = False) -> Span:
        """Return where a value of a record stands; with ``on_key``, where its key does."""
        document = self._documents[path]
        if document.root is None:
            return Span(document.path, 1, 1, 1, 1)
        node, key = descend(document.root, location)
        return span_of(key if on_key and key is not None else compact(node), document.path)

    def rewrite(self, path: str, location: Location, value: str) -> Edit | None:
        """Return the edit that writes another value where one stands, or None where no scalar does."""
        document = self._documents[path]
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


def load(root: Path, instead: Mapping[str, bytes] | None = None, before: Loaded | None = None) -> Loaded:
    """Read every file of a dataset; of those that ``instead`` names, what it says they hold.

    What was read ``before`` is not read again: nothing has been written to the folder since then.
    """
    return load_folder(Folder(root, instead or {}), before)


def load_folder(folder: Folder, before: Loaded | None = None) -> Loaded:
    """Read every file of a dataset in a folder, be it on disk or at a revision."""
    known = before.same_in(folder) if before else {}
    files = {path: known.get(path) or _file(folder, path) for path in folder.files()}
    records = {path: one for path, one in files.items() if path != WAIVERS}
    dataset = Dataset(
        entries=tuple(
            Entry(*one.key, path, one.record, whole=not one.damaged)
            for path, one in records.items()
            if one.key and one.record
        ),
        unread=frozenset(one.key for one in records.values() if one.key and not one.record),
        damaged_texts=tuple(one.document.text for one in records.values() if one.damaged),
        lost=frozenset(one.key[0] if one.key else "" for one in records.values() if one.is_lost),
    )
    return Loaded(folder, dataset, files)


def _file(folder: Folder, path: str) -> _File:
    document = _read(folder, path)
    identity = identify(path)
    if isinstance(identity, Misplaced) and path != WAIVERS:
        remedy = _remedy_for(folder, path, identity)
        faults = document.diagnostics or [_wrong_folder(document.path, remedy)]
        key = identity.meant[:2] if identity.meant else None
        return _File(document, tuple(faults), key, None, damaged=True)
    key, model = (None, Waivers) if isinstance(identity, Misplaced) else (identity[:2], identity.model)
    untidy = list(style(document, model))  # before faulty parts are taken out
    shaped = _shape(document, model)
    faults = [*document.diagnostics, *shaped.diagnostics]
    places = {fault.span for fault in faults}  # whose value cannot stay as it is, however it is written
    untidy = [one for one in untidy if one.span not in places]
    return _File(document, (*untidy, *faults), key, shaped.record, damaged=bool(faults))


def _remedy_for(folder: Folder, path: str, misplaced: Misplaced) -> str:
    """Return what to do about a file that is none; a copy of a record must not take its place."""
    right = f"{path.partition('.')[0]}.yaml"
    if right != path and os.path.lexists(folder.root / right):
        return f"delete it, or give it a name of its own: {PurePosixPath(right).name} is there already"
    return misplaced.remedy


def model_of(path: str) -> type[Model] | None:
    """Return the model of the file at a path below ``data/``, or None where no file of the dataset can be."""
    identity = identify(path)
    if isinstance(identity, Misplaced):
        return Waivers if path == WAIVERS else None
    return identity.model


def _read(folder: Folder, path: str) -> Document:
    shown = folder.shown(path)
    start = Span(shown, 1, 1, 1, 1)
    try:
        size = folder.size(path)
        if size > MAX_BYTES:
            message = f"the file has {size:,} bytes, and no record needs more than {MAX_BYTES:,}"
            fault = Diagnostic(
                "too-large", Severity.ERROR, message, start, "split it, or take out what is not a record"
            )
            return Document(shown, "", None, [fault])
        return read(folder.read(path), shown)
    except OSError as error:
        reason = (error.strerror or "unknown").lower()
        fault = Diagnostic(
            "unreadable-file",
            Severity.ERROR,
            f"the file cannot be read: {reason}",
            start,
            "a record is a file that everyone may read; rename or remove this one",
        )
        return Document(shown, "", None, [fault])


def _shape(document: Document, model: type[Model]) -> Shaped:
    if document.root is not None:
        return shape(document.root, model, document.path)
    if document.diagnostics:
        return Shaped(None, ())
    empty = Span(document.path, 1, 1, 1, 1)
    message, remedy = (
        "a record is expected here, and the file is empty",
        "write the record, or delete the file",
    )
    return Shaped(None, (Diagnostic("wrong-type", Severity.ERROR, message, empty, remedy),))


def _wrong_folder(path: str, remedy: str) -> Diagnostic:
    message = "no record can stand in this file: its folder or its name is none of the dataset's"
    return Diagnostic("wrong-folder", Severity.ERROR, message, Span(path, 1, 1, 1, 1), remedy)
