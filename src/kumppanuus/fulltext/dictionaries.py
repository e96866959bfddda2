"""The library's dictionaries, kept ready for use: to take one out of its archive takes two seconds."""

import contextlib
import pickle
import sys
from collections.abc import Mapping
from pathlib import Path

import simplemma
from simplemma.strategies.dictionaries import LOW_MEMORY_DICTIONARY_FACTORY, DictionaryFactory

from kumppanuus.files.cache import NewStore, Store, folder

_NO_PICKLE = (pickle.PicklingError, AttributeError, TypeError)
"""What pickle says of an object that it cannot keep, as those of another version of the library may be."""


class KeptDictionaries(DictionaryFactory):
    """Gives a dictionary by its language: as it was kept, else from the library, and keeps it then."""

    def __init__(self) -> None:
        self._at_hand: dict[str, Mapping[str, str]] = {}

    def get_dictionary(self, lang: str) -> Mapping[str, str]:
        """Return a dictionary, by the name that the library gives to this."""
        if lang not in self._at_hand:
            self._at_hand[lang] = _kept(lang) or _fresh(lang)
        return self._at_hand[lang]


def _path(language: str) -> str | None:
    where = folder()
    return f"{where}/dictionary-{language}.words" if where else None


def _stamp() -> bytes:
    """Return what tells the library and Python from other versions."""
    told = Path(simplemma.__file__).stat()
    return f"{simplemma.__version__} {simplemma.__file__} {told.st_mtime_ns} {sys.version}".encode()


def _kept(language: str) -> Mapping[str, str] | None:
    path = _path(language)
    store = Store.open(path) if path else None
    if store is None:
        return None
    with contextlib.closing(store):
        piece = store.get("dictionary") if store.get("stamp") == _stamp() else None
    if piece is None:
        return None
    dictionary: Mapping[str, str] = pickle.loads(piece)
    return dictionary


def _fresh(language: str) -> Mapping[str, str]:
    dictionary = LOW_MEMORY_DICTIONARY_FACTORY.get_dictionary(language)
    path = _path(language)
    if path:
        with contextlib.suppress(OSError, *_NO_PICKLE):
            packed = pickle.dumps(dictionary, 5)
            new = NewStore(path)
            try:
                new.put("dictionary", packed)
                new.put("stamp", _stamp())
                new.commit()
            finally:
                new.discard()
    return dictionary
