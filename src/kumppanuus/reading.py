"""One file of a dataset: which record it is, what of it could be read, and what is wrong with its shape.

A reading holds no positions. Whoever needs one has the file read again, with :func:`document_of`: few
files have anything wrong, and all would have to remember where each word stands.
"""

import os
from dataclasses import dataclass
from pathlib import PurePosixPath

from kumppanuus.dataset import Entry, Key
from kumppanuus.diagnostics import Diagnostic, Severity, Span
from kumppanuus.files.digest import digest_of
from kumppanuus.files.document import Document
from kumppanuus.files.folder import Folder
from kumppanuus.files.listing import MAX_BYTES
from kumppanuus.files.plain import read_plainly
from kumppanuus.model.base import Model
from kumppanuus.model.identity import Misplaced, identify
from kumppanuus.model.waiver import WAIVERS, Waivers
from kumppanuus.shape import Shaped, record_of, shape
from kumppanuus.style import is_in_style, style


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of one file, and what is wrong with it.

    ``key`` is the record that it is, or was probably meant to be; ``entry`` is None where too little of
    it could be read. ``damaged_text`` is the text of a file with something that is in no record, and
    None for any other. ``digest`` tells its content from any other; it is empty where there was none.
    """

    path: str
    digest: bytes
    key: Key | None
    entry: Entry | None
    diagnostics: tuple[Diagnostic, ...] = ()
    damaged_text: str | None = None

    @property
    def is_lost(self) -> bool:
        """Whether nothing is known of what the file says."""
        return self.damaged_text is not None and not self.damaged_text.strip()


def read_file(folder: Folder, path: str) -> Reading:
    """Read a file of a dataset. Nothing that a file can hold raises an exception."""
    held = _held(folder, path)
    plainly = _read_plainly(path, held) if isinstance(held, bytes) else None
    return plainly or _read_with_positions(folder, path, held)[0]


def document_of(folder: Folder, path: str) -> Document:
    """Return a file with the positions of all that it holds, faulty parts taken out as for its record."""
    return _read_with_positions(folder, path, _held(folder, path))[1]


def model_of(path: str) -> type[Model] | None:
    """Return the model of the file at a path below ``data/``, or None where no file of the dataset can be."""
    identity = identify(path)
    if isinstance(identity, Misplaced):
        return Waivers if path == WAIVERS else None
    return identity.model


def _read_plainly(path: str, data: bytes) -> Reading | None:
    """Read a file of which it is quickly known that nothing is wrong with it."""
    identity = identify(path)
    if isinstance(identity, Misplaced):
        return None
    plain = read_plainly(data)
    if plain is None or not is_in_style(plain, identity.model):
        return None
    if (record := record_of(plain.value, identity.model)) is None:
        return None
    key = identity[:2]
    return Reading(path, digest_of(data), key, Entry(*key, path, record))


def _read_with_positions(folder: Folder, path: str, held: bytes | Diagnostic) -> tuple[Reading, Document]:
    document, digest = _document(folder.shown(path), held)
    identity = identify(path)
    if isinstance(identity, Misplaced) and path != WAIVERS:
        remedy = _remedy_for(folder, path, identity)
        faults = document.diagnostics or [_wrong_folder(document.path, remedy)]
        key = identity.meant[:2] if identity.meant else None
        return Reading(path, digest, key, None, tuple(faults), document.text), document
    key, model = (None, Waivers) if isinstance(identity, Misplaced) else (identity[:2], identity.model)
    untidy = list(style(document, model))  # before faulty parts are taken out
    shaped = _shape(document, model)
    faults = [*document.diagnostics, *shaped.diagnostics]
    places = {fault.span for fault in faults}  # whose value cannot stay as it is, however it is written
    untidy = [one for one in untidy if one.span not in places]
    kind, name = key or ("", "")
    entry = Entry(kind, name, path, shaped.record, whole=not faults) if shaped.record else None
    text = document.text if faults else None
    return Reading(path, digest, key, entry, (*untidy, *faults), text), document


def _remedy_for(folder: Folder, path: str, misplaced: Misplaced) -> str:
    """Return what to do about a file that is none; a copy of a record must not take its place."""
    right = f"{path.partition('.')[0]}.yaml"
    if right != path and os.path.lexists(folder.root / right):
        return f"delete it, or give it a name of its own: {PurePosixPath(right).name} is there already"
    return misplaced.remedy


def _held(folder: Folder, path: str) -> bytes | Diagnostic:
    """Return what a file holds, or what is wrong with it as a whole."""
    start = Span(folder.shown(path), 1, 1, 1, 1)
    try:
        size = folder.size(path)
        if size <= MAX_BYTES:
            return folder.read(path)
        message = f"the file has {size:,} bytes, and no record needs more than {MAX_BYTES:,}"
        remedy = "split it, or take out what is not a record"
        return Diagnostic("too-large", Severity.ERROR, message, start, remedy)
    except OSError as error:
        reason = (error.strerror or "unknown").lower()
        remedy = "a record is a file that everyone may read; rename or remove this one"
        message = f"the file cannot be read: {reason}"
        return Diagnostic("unreadable-file", Severity.ERROR, message, start, remedy)


def _document(shown: str, held: bytes | Diagnostic) -> tuple[Document, bytes]:
    from kumppanuus.files.reader import read  # with a library that an answer from what is kept never needs

    if isinstance(held, Diagnostic):
        return Document(shown, "", None, [held]), b""
    return read(held, shown), digest_of(held)


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
