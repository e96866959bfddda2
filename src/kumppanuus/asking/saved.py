"""Queries that came along: a file each, with what it asks in its first lines.

-- fi: Otsikko. Mitä lukijan on tiedettävä.
-- sv: Rubrik. Vad läsaren måste veta.
-- en: Title. What a reader must know.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from .statement import Statement, read
from .title import Title

_LINE = re.compile(r"^-- (fi|sv|en): (.+)$", re.M)


@dataclass(frozen=True)
class Question:
    """A query, under a name where it is a saved one, with its title and what a reader must know."""

    name: str
    text: str

    @cached_property
    def statement(self) -> Statement:
        """Its statement."""
        return read(self.text)

    @property
    def title(self) -> Title | None:
        """What it asks."""
        return _local({language: title for language, (title, _) in self._said.items()})

    @property
    def note(self) -> Title | None:
        """What a reader must know about the answer."""
        return _local({language: note for language, (_, note) in self._said.items() if note})

    @property
    def _said(self) -> Mapping[str, tuple[str, str]]:
        """The title and the rest of each language's line."""
        parted = {language: _parted(text.strip()) for language, text in _LINE.findall(self.text)}
        return {language: said for language, said in parted.items() if said[0]}


def _local(texts: dict[str, str]) -> Title | None:
    """Return a text that has a Finnish form, if it does; a query of a user's own may have no title."""
    return Title(**texts) if "fi" in texts else None


def _parted(text: str) -> tuple[str, str]:
    title, _, note = text.partition(". ")
    return title.rstrip(". "), note.strip()


def saved_in(folder: Path) -> Mapping[str, Question]:
    """Return the queries in a folder by name, sorted."""
    return {
        path.stem: Question(path.stem, path.read_text(encoding="utf-8"))
        for path in sorted(folder.glob("*.sql"))
    }
