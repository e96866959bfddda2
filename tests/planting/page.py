"""A file while a fault is planted in it."""

import re
from dataclasses import dataclass

_TOP_KEY = re.compile(r"^([\w-]+):", re.MULTILINE)
_CONCEPT = re.compile(r"^(?:  )?([\w-]+):", re.MULTILINE)


class NoRoomError(Exception):
    """There is no place where a fault could be planted."""


@dataclass
class Page:
    """The text of a file, and what was looked for in it.

    ``blocks`` are the top keys that the fault rests on, or None for all of the file.
    """

    path: str
    text: str
    match: re.Match[str] | None = None
    blocks: set[str] | None = None
    encoding: str = "utf-8"

    def __getitem__(self, group: int) -> str:
        """Return a group of what was found."""
        return self.match[group] if self.match else ""

    @property
    def top_key(self) -> str:
        """The key of the record under which the match stands, or the concept in a vocabulary."""
        assert self.match
        form = _CONCEPT if self.path.startswith("themes/") else _TOP_KEY
        keys = [key[1] for key in form.finditer(self.text) if key.start() <= self.match.start()]
        return keys[-1] if keys else ""

    def put(self, text: str) -> None:
        """Write another text in place of what was found."""
        assert self.match
        self.text = self.text[: self.match.start()] + text + self.text[self.match.end() :]

    def change(self, pattern: str, text: str) -> None:
        """Write another text in place of the first one of a form. Raises NoRoomError where there is none."""
        if not (match := re.search(pattern, self.text, re.MULTILINE)):
            raise NoRoomError
        self.text = self.text[: match.start()] + match.expand(text) + self.text[match.end() :]
