"""What somebody searches for: words, beginnings of words, and words that stand side by side."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kumppanuus.errors import UsageError

from .spelling import words_of

_TERM = re.compile(r'"[^"]*"|”[^”]*”|“[^”]*”|\S+')
_QUOTES = '"”“'

_MOST = 50
"""How many words can be sought at once: each one is looked for in every text."""


@dataclass(frozen=True, slots=True)
class Sought:
    """A word that is sought in any of its forms, or the beginning of one."""

    text: str
    is_beginning: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """A word or several side by side, as written, and the sequences of words that answer to it.

    ``Päijät-Häme`` is answered by two words with a hyphen or a space between them, and by ``Päijäthäme``.
    """

    text: str
    sequences: tuple[tuple[Sought, ...], ...]

    @property
    def is_phrase(self) -> bool:
        """Whether it has several words, which must stand side by side."""
        return len(self.sequences[0]) > 1


@dataclass(frozen=True, slots=True)
class Query:
    """The terms of a search. All must be found in a record, anywhere in it."""

    terms: tuple[Term, ...]

    @property
    def text(self) -> str:
        """The query as one would write it."""
        return " ".join(f'"{term.text}"' if " " in term.text else term.text for term in self.terms)

    @property
    def is_loose(self) -> bool:
        """Whether no words must stand side by side."""
        return not any(term.is_phrase for term in self.terms)

    def loosened(self) -> "Query":
        """Return the query with every word on its own."""
        words = (sought for term in self.terms for sought in term.sequences[0])
        loose = {sought: Term(sought.text + "*" * sought.is_beginning, ((sought,),)) for sought in words}
        return Query(tuple(loose.values()))


def parse(arguments: Iterable[str]) -> Query:
    """Read the arguments of a command. One with spaces had quotation marks, so it is a phrase.

    Raises UsageError where there are too many words.

    >>> [term.text for term in parse(["kierto*", "kestävä kasvu"]).terms]
    ['kierto*', 'kestävä kasvu']
    """
    terms: dict[str, Term] = {}
    for argument in arguments:
        written = _TERM.findall(argument)
        is_quoted = len(written) > 1 and not any(sign in argument for sign in _QUOTES)
        for text in [argument] if is_quoted else written:
            term = _term(" ".join(text.strip(_QUOTES).split()))
            if term:
                terms.setdefault(term.text, term)
    count = sum(len(term.sequences[0]) for term in terms.values())
    if count > _MOST:
        raise UsageError(
            f"there are {count} words to search for, and {_MOST} is the most",
            "write the few words that matter most",
        )
    return Query(tuple(terms.values()))


def _term(text: str) -> Term | None:
    words = words_of(text)
    if not words:
        return None
    stars = [text[word.end : word.end + 1] == "*" for word in words]
    side_by_side = tuple(Sought(word.text, star) for word, star in zip(words, stars, strict=True))
    if len(words) == 1 or not words[-1].before or " " in text:
        return Term(text, (side_by_side,))
    whole = Sought(words[-1].before + words[-1].text, stars[-1])
    return Term(text, (side_by_side, (whole,)))
