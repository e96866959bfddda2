"""The base forms of words: ``sopimusten`` is a form of ``sopimus``, ``avtalen`` of ``avtal``.

The library knows its words from dictionaries. A compound that is in none of them it takes apart:
``ekosysteemisopimusten`` is ``ekosysteemi`` and a form of ``sopimus``. A form can belong to several words,
and the library gives one of them: of ``Porin`` the city, and of ``porin``, in small letters, a drill.
"""

from functools import cache

from simplemma import Lemmatizer
from simplemma.strategies import DefaultStrategy, DictionaryLookupStrategy

from kumppanuus.model.languages import Language

from .dictionaries import KeptDictionaries
from .spelling import folded

_LEAST_BEGINNING = 3
_LEAST_END = 4
"""How long the parts of a compound are at least: shorter ones are found in words that are no compounds."""

_LONGEST = 60
"""How long a compound is at most: a longer word is a slip, and has too many parts to try them all."""

_OF_COMPOUNDS: frozenset[Language] = frozenset(("fi", "sv"))
"""The languages that write compounds as one word."""

_JOINTS: dict[Language, tuple[tuple[str, str], ...]] = {
    "fi": (("", ""), ("s", "nen")),
    "sv": (("", ""), ("s", ""), ("", "a")),
}
"""How a word changes where another follows: ``kehittäminen`` becomes ``kehittämis``, ``stad`` ``stads``."""

_DICTIONARIES = KeptDictionaries()
_LOOKUP = DictionaryLookupStrategy(_DICTIONARIES)
_LEMMATIZER = Lemmatizer(
    lemmatization_strategy=DefaultStrategy(greedy=True, dictionary_factory=_DICTIONARIES)
)
"""Both need little memory: dictionaries of millions of forms are not unfolded, but read as they are."""


@cache
def base_form(word: str, language: Language) -> str:
    """Return the base form of a word, folded; of what is no word in the language, the word itself."""
    return folded(_LEMMATIZER.lemmatize(word, language)) if word.isalpha() else folded(word)


@cache
def compound_ends(word: str, language: Language) -> frozenset[str]:
    """Return the base forms of what a compound ends with, folded.

    ``ekosysteemisopimusten`` ends with ``sopimus``, ``tillväxtavtalen`` with ``avtal``.
    """
    if language not in _OF_COMPOUNDS or not word.isalpha() or len(word) > _LONGEST:
        return frozenset()
    base = _LEMMATIZER.lemmatize(word.lower(), language).lower()
    cuts = range(_LEAST_BEGINNING, len(base) - _LEAST_END + 1)
    return frozenset(
        folded(end)
        for cut in cuts
        if (end := _looked_up(base[cut:], language)) and _can_begin(base[:cut], language)
    )


@cache
def _can_begin(beginning: str, language: Language) -> bool:
    """Whether a compound can begin so: with a known word, or with a compound of known words."""
    whole = (
        beginning.removesuffix(joint) + ending
        for joint, ending in _JOINTS[language]
        if beginning.endswith(joint)
    )
    if any(_looked_up(word, language) for word in whole):
        return True
    cuts = range(_LEAST_BEGINNING, len(beginning) - _LEAST_END + 1)
    return any(
        _looked_up(beginning[:cut], language) and _can_begin(beginning[cut:], language) for cut in cuts
    )


@cache
def _looked_up(word: str, language: Language) -> str | None:
    return _LOOKUP.get_lemma(word, language)
