"""From a folder to a dataset, with everything that is wrong with the shape of its files."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from kumppanuus.dataset import Dataset, Entry, Key
from kumppanuus.diagnostics import Diagnostic, Edit, Severity, Span
from kumppanuus.files.document import Document, span_of
from kumppanuus.files.folder import MAX_BYTES, Folder
from kumppanuus.files.locating import find_data
from kumppanuus.files.nodes import compact, descend
from kumppanuus.files.reader import read
from kumppanuus.files.rewriting import rewritten
from kumppanuus.model.base import Location, Model
from kumppanuus.model.identity import Misplaced, identify
from kumppanuus.model.waiver import Waivers
from kumppanuus.shape import Shaped, shape
from kumppanuus.style import style

WAIVERS = "waivers.yaml"
_LONGEST = 300
_WORDS = re.compile(r"[a-z0-9][a-z0-9/-]*")


@dataclass(frozen=True)
class Loaded:
    """A dataset, the findings about its files' shape, and the way back from a record to its file."""

    folder: Folder
    dataset: Dataset
    diagnostics: tuple[Diagnostic, ...]
    waivers: Waivers
    _documents: dict[str, Document] = field(repr=False)

    @cached_property
    def _paths(self) -> dict[str, str]:
        """The paths below the folder, by the paths that findings show."""
        return {document.path: path for path, document in self._documents.items()}

    @property
    def files(self) -> tuple[str, ...]:
        """The paths of all files, below the folder."""
        return tuple(self._documents)

    def document(self, shown: str) -> Document:
        """Return what was read of a file, by the path that findings show."""
        return self._documents[self._paths[shown]]

    def path_of(self, shown: str) -> str:
        """Return a file's path below the folder, by the path that findings show."""
        return self._paths[shown]

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

    def record_at(self, shown: str) -> str:
        """Return the id of the record whose file is shown as this path, or the path below ``data/``."""
        path = self.path_of(shown)
        identity = identify(path)
        return path if isinstance(identity, Misplaced) else identity.id

    def with_excerpt(self, diagnostic: Diagnostic) -> Diagnostic:
        """Return the finding with the lines that it speaks of, its words each on one line."""
        document = self.document(diagnostic.span.path)
        message, remedy = _in_one_line(diagnostic.message), _in_one_line(diagnostic.help)
        return replace(diagnostic, message=message, help=remedy, excerpt=document.excerpt(diagnostic.span))


def _in_one_line(text: str) -> str:
    """Return a message on one line and not endless, whatever value of the data it quotes."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


def open_dataset(folder: str | Path | None = None) -> Dataset:
    """Open a dataset as far as it can be read; by default the one that ``kumppanuus`` would use.

    Raises NoDatasetError where there is none. Faults in the data raise nothing: see :func:`load`.
    """
    return load(find_data(Path(folder) if folder is not None else None)).dataset


def load(root: Path, instead: Mapping[str, bytes] | None = None) -> Loaded:
    """Read every file of a dataset; of those that ``instead`` names, what it says they hold."""
    folder = Folder(root, instead or {})
    documents: dict[str, Document] = {}
    diagnostics: list[Diagnostic] = []
    entries: list[Entry] = []
    unread: set[Key] = set()
    mentioned: set[str] = set()
    waivers = Waivers()
    for path in folder.files():
        document = documents[path] = _read(folder, path)
        if model := model_of(path):
            diagnostics += style(document, model)
        if path == WAIVERS:
            shaped = _shape(document, Waivers)
            waivers = shaped.record if isinstance(shaped.record, Waivers) else waivers
            diagnostics += [*document.diagnostics, *shaped.diagnostics]
            continue
        identity = identify(path)
        if isinstance(identity, Misplaced):
            diagnostics += document.diagnostics or [_wrong_folder(document.path, identity.remedy)]
            mentioned |= _mentioned(document)
            if identity.meant:
                unread.add(identity.meant[:2])
            continue
        kind, name, model = identity
        shaped = _shape(document, model)
        found = [*document.diagnostics, *shaped.diagnostics]
        if shaped.record is None:
            unread.add((kind, name))
        else:
            entries.append(Entry(kind, name, path, shaped.record, whole=not found))
        if found:
            mentioned |= _mentioned(document)
        diagnostics += found
    lost = any(document.root is None and not _mentioned(document) for document in documents.values())
    dataset = Dataset(tuple(entries), frozenset(unread), frozenset(mentioned), lost)
    return Loaded(folder, dataset, tuple(diagnostics), waivers, documents)


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


def _mentioned(document: Document) -> set[str]:
    """Return what a damaged file may name: every word in it that could be an id."""
    return set(_WORDS.findall(document.text))


def _wrong_folder(path: str, remedy: str) -> Diagnostic:
    message = "no record can stand in this file: its folder or its name is none of the dataset's"
    return Diagnostic("wrong-folder", Severity.ERROR, message, Span(path, 1, 1, 1, 1), remedy)
