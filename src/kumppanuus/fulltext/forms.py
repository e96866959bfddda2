"""The forms of words that are sought and found, as far as they are known without the library."""

import sqlite3

from .spelling import Word, folded, words_of

Forms = frozenset[str]
"""A word folded, its base form, and those of what it ends with as a compound."""


class WordForms:
    """The forms of the words in an index. Words that it does not have are looked up in the library."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._known: dict[tuple[str, str], tuple[Forms, ...]] = {}
        self.new: dict[tuple[str, str], tuple[str, str, str]] = {}
        """What the library said: of a word in a language it folded, its base form, and the ends."""

    def of(self, written: str, language: str) -> tuple[Forms, ...]:
        """Return the forms of a word, or of each part of a hyphenated one."""
        known = self._known.get((written, language))
        if known is None:
            known = tuple(self._of_word(word, language) for word in words_of(written))
            self._known[written, language] = known
        return known

    def _of_word(self, word: Word, language: str) -> Forms:
        own, base, ends = self._told(word.text, language)
        whole = (folded(word.before) + form for form in (own, base)) if word.before else ()
        return frozenset((own, base, *ends.split(), *whole))

    def _told(self, word: str, language: str) -> tuple[str, str, str]:
        if (word, language) in self.new:
            return self.new[word, language]
        select = "SELECT own, base, ends FROM word WHERE text = ? AND language = ?"
        told: tuple[str, str, str] | None = self._connection.execute(select, (word, language)).fetchone()
        if told is None:
            from .lemmas import base_form, compound_ends

            ends = " ".join(sorted(compound_ends(word, language)))
            told = folded(word), base_form(word, language), ends
            self.new[word, language] = told
        return told
