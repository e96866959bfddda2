"""An index over everything that records say, in memory: which records have a word in any of its forms.

SQLite's full-text search keeps the words and weighs the records (BM25). It is given each word with its base
form, so it needs to know nothing of languages. Where in a record the words are is looked up in its texts.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kumppanuus.dataset import Dataset, Key
from kumppanuus.errors import NoFullTextError
from kumppanuus.model.languages import LANGUAGES, Language
from kumppanuus.nearest import nearest

from .lemmas import base_form, compound_ends
from .passages import Passage, Weight, passages, searched
from .query import Query, Sought, Term
from .spelling import Word, folded, hyphenated, words_of

_WEIGHTS = {Weight.NAME: 10.0, Weight.SUBJECT: 4.0, Weight.TEXT: 1.0, Weight.NAMED: 0.5}

Span = tuple[int, int]
Forms = frozenset[str]
"""A word folded, its base form, and those of what it ends with as a compound."""


@dataclass(frozen=True, slots=True)
class Place:
    """A text of a record with words that were sought, and where they stand in each language.

    ``is_whole`` where in some language it consists of them.
    """

    passage: Passage
    spans: Mapping[Language, tuple[Span, ...]]
    terms: frozenset[Term]
    is_whole: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that has what was sought, and the places where it does."""

    key: Key
    terms: frozenset[Term]
    places: tuple[Place, ...]
    rank: tuple[bool, int, float]
    """How well it answers, the lowest first.

    Documents come after all others; then counts whether it answers by its name, and the weight of the words.
    """


Admits = Callable[[Key, Passage], bool]
"""Whether a passage of a record counts in a search."""


class Index:
    """The words of a dataset. Building it takes the time; after that, searches are quick."""

    def __init__(self, dataset: Dataset) -> None:
        self._forms: dict[tuple[str, Language], tuple[Forms, ...]] = {}
        self._bases: defaultdict[str, set[str]] = defaultdict(set)
        self._spellings: dict[str, str] = {}
        self._passages = {key: passages(dataset, key) for key in searched(dataset)}
        self._keys = tuple(self._passages)
        self._records = self._table()

    def find(self, query: Query, admits: Admits = lambda key, passage: True) -> tuple[Hit, ...]:
        """Return the records that have any of the terms, the best first: those that have the most."""
        readings = {
            sought: self.readings(sought) for term in query.terms for seq in term.sequences for sought in seq
        }
        hits = []
        for key, score in self._weighed(readings):
            texts = (passage for passage in self._passages[key] if admits(key, passage))
            places = tuple(place for passage in texts if (place := self._place(passage, query, readings)))
            if places:
                terms = frozenset(term for place in places for term in place.terms)
                hits.append(Hit(key, terms, places, (key[0] == "source", _tier(terms, places), score)))
        return tuple(sorted(hits, key=lambda hit: (-len(hit.terms), hit.rank, hit.key)))

    def readings(self, sought: Sought) -> Forms:
        """Return what a word that is sought can be a form of; of one that the texts have, as they have it."""
        word = folded(sought.text)
        if sought.is_beginning:
            return frozenset((word,))
        if word in self._bases:
            return frozenset((word, *self._bases[word]))
        spellings = (sought.text, sought.text.lower(), sought.text.capitalize())
        return frozenset((word, *(base_form(one, language) for one in spellings for language in LANGUAGES)))

    def near(self, word: str) -> tuple[str, ...]:
        """Return words of the texts that a word can be a slip of."""
        return nearest(word.rstrip("*"), self._spellings.values())

    def _table(self) -> sqlite3.Connection:
        connection = sqlite3.connect(":memory:")
        names = ", ".join(weight.name for weight in Weight)
        try:
            connection.execute(f"CREATE VIRTUAL TABLE records USING fts5({names}, detail = column)")
        except sqlite3.OperationalError:
            raise NoFullTextError(
                "the SQLite of this Python has no full-text search (FTS5)",
                "use a Python whose SQLite was built with it, as nearly all are",
            ) from None
        rows = ((number, *self._columns(key)) for number, key in enumerate(self._keys))
        gaps = ", ".join("?" for _ in Weight)
        connection.executemany(f"INSERT INTO records (rowid, {names}) VALUES (?, {gaps})", rows)
        return connection

    def _columns(self, key: Key) -> tuple[str, ...]:
        columns: dict[Weight, list[str]] = {weight: [] for weight in Weight}
        for passage in self._passages[key]:
            columns[passage.weight] += (
                form
                for language, text in passage.texts.items()
                for written in hyphenated(text)
                for forms in self._forms_of(written, language)
                for form in sorted(forms)
            )
        return tuple(" ".join(columns[weight]) for weight in Weight)

    def _forms_of(self, written: str, language: Language) -> tuple[Forms, ...]:
        """Return the forms of a word, or of each part of a hyphenated one."""
        known = self._forms.get((written, language))
        if known is None:
            known = tuple(self._forms_of_word(word, language) for word in words_of(written))
            self._forms[written, language] = known
        return known

    def _forms_of_word(self, word: Word, language: Language) -> Forms:
        own, base = folded(word.text), base_form(word.text, language)
        self._bases[own].add(base)
        self._spellings.setdefault(own, word.text)
        whole = (folded(word.before) + form for form in (own, base)) if word.before else ()
        return frozenset((own, base, *compound_ends(word.text, language), *whole))

    def _weighed(self, readings: Mapping[Sought, Forms]) -> list[tuple[Key, float]]:
        """Return the records that have any of the words, with their weight, the lowest being the best."""
        words = sorted(
            {
                f'"{reading}"{"*" if sought.is_beginning else ""}'
                for sought, forms in readings.items()
                for reading in forms
            }
        )
        weight = f"bm25(records, {', '.join(str(_WEIGHTS[one]) for one in Weight)})"
        select = f"SELECT rowid, {weight} FROM records WHERE records MATCH ?"
        rows = self._records.execute(select, (" OR ".join(words),))
        return [(self._keys[number], round(score, 6)) for number, score in rows]

    def _place(self, passage: Passage, query: Query, readings: Mapping[Sought, Forms]) -> Place | None:
        spans: dict[Language, tuple[Span, ...]] = {}
        terms: set[Term] = set()
        is_whole = False
        for language, text in passage.texts.items():
            forms = [one for written in hyphenated(text) for one in self._forms_of(written, language)]
            standing = {term: set(_standing(forms, term, readings)) for term in query.terms}
            terms |= {term for term, numbers in standing.items() if numbers}
            if found := sorted(set().union(*standing.values())):
                words = words_of(text)
                spans[language] = tuple((words[one].start, words[one].end) for one in found)
                is_whole |= len(found) == len(words)
        return Place(passage, spans, frozenset(terms), is_whole) if terms else None


def _standing(forms: Sequence[Forms], term: Term, readings: Mapping[Sought, Forms]) -> Iterator[int]:
    """Give the numbers of the words with which a text answers to a term."""
    for sequence in term.sequences:
        for start in range(len(forms) - len(sequence) + 1):
            if all(_answers(forms[start + step], one, readings[one]) for step, one in enumerate(sequence)):
                yield from range(start, start + len(sequence))


def _answers(forms: Forms, sought: Sought, readings: Forms) -> bool:
    if sought.is_beginning:
        return any(form.startswith(reading) for form in forms for reading in readings)
    return not readings.isdisjoint(forms)


def _tier(terms: frozenset[Term], places: Iterable[Place]) -> int:
    """Return 0 for a record whose whole name was sought, 1 for one with all that was sought in its names."""
    names = [place for place in places if place.passage.weight is Weight.NAME]
    if any(place.is_whole and place.terms == terms for place in names):
        return 0
    return 1 if terms <= {term for place in names for term in place.terms} else 2
