"""One format for every file: key order, quotation marks, indentation, line ends, and the line for editors.

Nothing but the form changes: each step is read back, and left out if the file then says anything else.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kumppanuus.diagnostics import Edit
from kumppanuus.files.document import Document
from kumppanuus.files.folder import Folder
from kumppanuus.files.listing import MAX_BYTES
from kumppanuus.files.nodes import MapNode, plain
from kumppanuus.files.reader import read
from kumppanuus.model.base import Model
from kumppanuus.reading import model_of
from kumppanuus.schema import modeline
from kumppanuus.style import style

from .applying import apart, edited
from .indenting import indented

_MODELINE = re.compile(r"\A# yaml-language-server:[^\n]*(\n|\Z)")
_MOST_ROUNDS = 40
"""A map within a map that is out of order is put in order in the round after."""


class UnformattableError(Exception):
    """A file that is not plain YAML, no map, too large, or where no record can be."""


def formatted(data: bytes, path: str, model: type[Model], modeline: str | None = None) -> bytes:
    """Return the bytes of a file as they are to be. ``modeline`` is its first line, for editors.

    Raises UnformattableError for what is no record.
    """
    document = read(data, path)
    if document.diagnostics or not isinstance(document.root, MapNode):
        raise UnformattableError
    document = _if_same(document, document.text.replace("\r\n", "\n"))
    document = _if_same(document, indented(document))
    document = _if_same(document, document.text.rstrip("\n") + "\n")
    document = _in_style(document, model)
    if modeline:
        document = _if_same(document, f"{modeline}\n{_MODELINE.sub('', document.text)}")
    return document.text.encode()


def _in_style(document: Document, model: type[Model]) -> Document:
    """Return a document with the fixes of its style made, round after round until none is left."""
    for _ in range(_MOST_ROUNDS):
        fixes = apart(one.fix for one in style(document, model) if one.fix)
        edits = sorted((edit for fix in fixes for edit in fix.edits), key=lambda edit: edit.span)
        after = _with(document, edits)
        if after is document:
            break
        document = after
    return document


def _with(document: Document, edits: Sequence[Edit]) -> Document:
    """Return a document with edits made, which are sorted; where they change what it says, halve them.

    The later half comes first, so that the places of the others are still right.
    """
    after = _if_same(document, edited(document, edits))
    if after is not document or len(edits) < 2:
        return after
    half = len(edits) // 2
    return _with(_with(document, edits[half:]), edits[:half])


def _if_same(before: Document, text: str) -> Document:
    """Return the document of a text if it says the same as the one before, else that one."""
    if text == before.text:
        return before
    after = read(text.encode(), before.path)
    if after.diagnostics or before.root is None or after.root is None:
        return before
    return after if plain(after.root) == plain(before.root) else before


@dataclass(frozen=True, slots=True)
class Formatted:
    """The files that change, by path below the folder, what they held before, and the paths of those left."""

    texts: dict[str, bytes]
    before: dict[str, bytes]
    left: tuple[str, ...]


def format_files(folder: Folder, files: Iterable[str]) -> Formatted:
    """Format files of a dataset, and write nothing. What is not plain YAML, or no record, is left alone.

    Where there are schemas beside the dataset, each file begins with the line that leads editors to its own.
    """
    leads = (folder.root.resolve().parent / "schemas").is_dir()
    texts: dict[str, bytes] = {}
    before: dict[str, bytes] = {}
    left: list[str] = []
    for path in files:
        try:
            data, text = _read_and_formatted(folder, path, leads=leads)
        except (OSError, UnformattableError):
            left.append(path)
            continue
        if text != data:
            texts[path], before[path] = text, data
    return Formatted(texts, before, tuple(left))


def _read_and_formatted(folder: Folder, path: str, *, leads: bool) -> tuple[bytes, bytes]:
    """Return what a file holds, and what it is to hold."""
    model = model_of(path)
    if model is None or folder.size(path) > MAX_BYTES:
        raise UnformattableError
    data = folder.read(path)
    return data, formatted(data, path, model, modeline(path) if leads else None)
