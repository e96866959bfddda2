"""An index over everything that records say: which records have a word in any of its forms.

The index itself lies in a database (:mod:`.building`). Where in a record the words are is looked up in its
texts, for which the dataset is asked.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kumppanuus.dataset import Dataset, Key
from kumppanuus.model.languages import LANGUAGES, Language
from kumppanuus.nearest import nearest, within_reach
from kumppanuus.uncollected import nothing_collected

from .building import bring_up_to_date
from .forms import Forms, WordForms
from .passages import Passage, Weight, passages, searched
from .query import Query, Sought, Term
from .spelling import folded, hyphenated, words_of

_WEIGHTS = {Weight.NAME: 10.0, Weight.SUBJECT: 4.0, Weight.TEXT: 1.0, Weight.NAMED: 0.5}
_FOUND = "FROM records CROSS JOIN record ON number = records.rowid WHERE records MATCH ?"

Span = tuple[int, int]


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
    """The words of a dataset, in a database that is up to date."""

    def __init__(self, dataset: Dataset, connection: sqlite3.Connection) -> None:
        self._dataset = dataset
        self._connection = connection
        self._forms = WordForms(connection)

    @classmethod
    def in_memory(cls, dataset: Dataset) -> "Index":
        """Return an index that was built just now. Raises NoFullTextError."""
        connection = sqlite3.connect(":memory:", isolation_level=None)
        bring_up_to_date(connection, dataset)
        return cls(dataset, connection)

    def find(self, query: Query, admits: Admits = lambda key, passage: True) -> tuple[Hit, ...]:
        """Return the records that have any of the terms, the best first: those that have the most."""
        readings = {
            sought: self.readings(sought) for term in query.terms for seq in term.sequences for sought in seq
        }
        with nothing_collected():
            hits = list(self._hits(query, readings, admits))
        return tuple(sorted(hits, key=lambda hit: (-len(hit.terms), hit.rank, hit.key)))

    def _hits(self, query: Query, readings: Mapping[Sought, Forms], admits: Admits) -> Iterator[Hit]:
        for key, score in self._weighed(readings):
            texts = (passage for passage in passages(self._dataset, key) if admits(key, passage))
            places = tuple(place for passage in texts if (place := self._place(passage, query, readings)))
            if places:
                terms = frozenset(term for place in places for term in place.terms)
                yield Hit(key, terms, places, (key[0] == "source", _tier(terms, places), score))

    def readings(self, sought: Sought) -> Forms:
        """Return what a word that is sought can be a form of; of one that the texts have, as they have it."""
        word = folded(sought.text)
        if sought.is_beginning:
            return frozenset((word,))
        bases = [base for _, base in self._words("own = ?", word)]
        if bases:
            return frozenset((word, *bases))
        from .lemmas import base_form

        spellings = (sought.text, sought.text.lower(), sought.text.capitalize())
        return frozenset((word, *(base_form(one, language) for one in spellings for language in LANGUAGES)))

    def near(self, word: str) -> tuple[str, ...]:
        """Return words of the texts that a word can be a slip of."""
        wanted = word.rstrip("*")
        spellings = {text.casefold() for text, _ in self._words("1")}
        near = {folded(text) for text in within_reach(wanted.casefold(), spellings)}
        return nearest(wanted, [self._first_spelling(own) for own in sorted(near)])

    def _words(self, condition: str, *values: str) -> list[tuple[str, str]]:
        """Return words that the texts have, as they are spelt, with their base forms."""
        select = f"SELECT text, base FROM word WHERE {condition} AND uses > 0"
        return self._connection.execute(select, values).fetchall()

    def _first_spelling(self, own: str) -> str:
        """Return a folded word as the first record spells it that has it."""
        spellings = {text for text, _ in self._words("own = ?", own)}
        if len(spellings) == 1:
            return spellings.pop()
        holding = set(self._holding(own))
        spelt = (
            word.text
            for key in searched(self._dataset)
            if key in holding
            for passage in passages(self._dataset, key)
            for text in passage.texts.values()
            for word in words_of(text)
            if folded(word.text) == own
        )
        return next(spelt, own)

    def _holding(self, form: str) -> list[Key]:
        select = (
            "SELECT kind, id FROM records CROSS JOIN record ON number = records.rowid WHERE records MATCH ?"
        )
        return self._connection.execute(select, (f'"{form}"',)).fetchall()

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
        select = f"SELECT kind, id, {weight} {_FOUND}"
        rows = self._connection.execute(select, (" OR ".join(words),))
        return [((kind, name), round(score, 6)) for kind, name, score in rows]

    def _place(self, passage: Passage, query: Query, readings: Mapping[Sought, Forms]) -> Place | None:
        spans: dict[Language, tuple[Span, ...]] = {}
        terms: set[Term] = set()
        is_whole = False
        for language, text in passage.texts.items():
            forms = [one for written in hyphenated(text) for one in self._forms.of(written, language)]
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
