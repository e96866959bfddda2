"""Words in a text, and their spelling without what writers differ in."""

import re
from dataclasses import dataclass

from kumppanuus.nearest import unaccented

_WORD = re.compile(r"[^\W_]+")
_WITH_HYPHENS = re.compile(r"[^\W_]+(?:[-‐‑][^\W_]+)*")
_HYPHENS = frozenset("-‐‑")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text, and where it stands. ``before`` is what a hyphen joins to its beginning."""

    text: str
    start: int
    end: int
    before: str = ""


def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of a text; the parts of a hyphenated one are words of their own.

    >>> [word.text for word in words_of("Päijät-Häme: MAL-sopimukset")]
    ['Päijät', 'Häme', 'MAL', 'sopimukset']
    """
    found: list[Word] = []
    for match in _WORD.finditer(text):
        last = found[-1] if found else None
        joined = last and match.start() == last.end + 1 and text[last.end] in _HYPHENS
        before = last.before + last.text if last and joined else ""
        found.append(Word(match.group(), match.start(), match.end(), before))
    return tuple(found)


def hyphenated(text: str) -> list[str]:
    """Return the words of a text, hyphenated ones in one piece."""
    return _WITH_HYPHENS.findall(text)


def folded(word: str) -> str:
    """Return a word in small letters, without the marks on them.

    >>> folded("Jyväskylä")
    'jyvaskyla'
    """
    return "".join(one for one in unaccented(word.casefold()) if one.isalnum())
