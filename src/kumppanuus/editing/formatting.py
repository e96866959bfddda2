"""One format for every file: key order, quotation marks, indentation, line ends, and the line for editors.

Nothing but the form changes: each step is read back, and left out if the file then says anything else.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kumppanuus.files.document import Document
from kumppanuus.files.folder import Folder
from kumppanuus.files.nodes import plain
from kumppanuus.files.reader import read
from kumppanuus.loading import model_of
from kumppanuus.model.base import Model
from kumppanuus.schema import modeline
from kumppanuus.style import style

from .applying import apart, edited
from .indenting import indented

_MODELINE = re.compile(r"\A# yaml-language-server:[^\n]*(\n|\Z)")
_TRAILING_SPACE = re.compile(r"[ ]+$", re.MULTILINE)
_MOST_ROUNDS = 40
"""A map within a map that is out of order is put in order in the round after."""


class UnformattableError(Exception):
    """A file that is not plain YAML."""


def formatted(data: bytes, path: str, model: type[Model], modeline: str | None = None) -> bytes:
    """Return the bytes of a file as they are to be. ``modeline`` is its first line, for editors.

    Raises UnformattableError for what cannot be read to its end.
    """
    document = read(data, path)
    if document.diagnostics or document.root is None:
        raise UnformattableError
    for _ in range(_MOST_ROUNDS):
        fixes = apart(one.fix for one in style(document, model) if one.fix)
        after = _same(document, edited(document, [edit for fix in fixes for edit in fix.edits]))
        if after is document or after is None:
            break
        document = after
    for text in (
        lambda one: one.text.replace("\r\n", "\n"),
        indented,
        lambda one: _TRAILING_SPACE.sub("", one.text),
        lambda one: one.text.rstrip("\n") + "\n",
        lambda one: f"{modeline}\n{_MODELINE.sub('', one.text)}" if modeline else one.text,
    ):
        document = _same(document, text(document)) or document
    return document.text.encode()


def _same(before: Document, text: str) -> Document | None:
    """Return the document of a text, if it says the same as the one before."""
    if text == before.text:
        return before
    after = read(text.encode(), before.path)
    if after.diagnostics or before.root is None or after.root is None:
        return None
    return after if plain(after.root) == plain(before.root) else None


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
        model = model_of(path)
        try:
            folder.size(path)
            data = folder.read(path)
            text = formatted(data, path, model, modeline(path) if leads else None) if model else None
        except (OSError, UnformattableError):
            text = None
        if text is None:
            left.append(path)
        elif text != data:
            texts[path], before[path] = text, data
    return Formatted(texts, before, tuple(left))
