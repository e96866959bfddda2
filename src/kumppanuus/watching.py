"""A dataset that notes what is asked of it, to know on which records an answer depends.

Whoever keeps answers asks for them through :class:`Watched`, and keeps what was noted with each. When
a record has changed, come or gone, :func:`touched_by` says which questions it had a part in before,
and has now; only answers for which one of these was asked can be different.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cached_property
from typing import Any, TypeVar

from kumppanuus.dataset import Dataset, Edge, Entry, Key
from kumppanuus.model.base import Model
from kumppanuus.model.marks import marks_of
from kumppanuus.model.parts import Parts

M = TypeVar("M", bound=Model)
K = TypeVar("K")
V = TypeVar("V")

Asked = tuple[str, str, str]
"""A question: for a ``record`` by kind and id, for the ``references`` to one, for those that bear a
``mark``, for ``all`` of a kind or a model, or for ``everything``."""

EVERYTHING: Asked = ("everything", "", "")


def touched_by(dataset: Dataset, key: Key) -> frozenset[Asked]:
    """Return the questions in whose answers a record has a part, be it there, unread or not there at all."""
    kind, name = key
    touched: set[Asked] = {EVERYTHING, ("record", kind, name), _all(kind)}
    if entry := dataset.by_key.get(key):
        touched.add(_all(entry.model.__name__))
        touched |= {("references", *edge.key) for edge in dataset.edges_of(entry)}
        touched |= {("mark", *mark) for mark in marks_of(entry.record)}
    return frozenset(touched)


def _all(kind: str) -> Asked:
    return "all", kind, ""


class _Noting(Mapping[K, V]):
    """An index that notes which of its keys are asked for, be they there or not."""

    def __init__(
        self, index: Mapping[K, V], asked: set[Asked], question: Callable[[K], Asked], whole: Asked
    ) -> None:
        self._index, self._asked, self._question, self._all = index, asked, question, whole

    def __getitem__(self, key: K) -> V:
        self._asked.add(self._question(key))
        return self._index[key]

    def get(self, key: Any, default: Any = None) -> Any:
        self._asked.add(self._question(key))
        return self._index.get(key, default)

    def __contains__(self, key: Any) -> bool:
        self._asked.add(self._question(key))
        return key in self._index

    def __iter__(self) -> Iterator[K]:
        self._asked.add(self._all)
        return iter(self._index)

    def __len__(self) -> int:
        self._asked.add(self._all)
        return len(self._index)


class _NotingSet(AbstractSet[Key]):
    """Keys of records that note which of them are asked for."""

    def __init__(self, keys: AbstractSet[Key], asked: set[Asked]) -> None:
        self._keys, self._asked = keys, asked

    def __contains__(self, key: Any) -> bool:
        self._asked.add(("record", *key))
        return key in self._keys

    @classmethod
    def _from_iterable(cls, keys: Iterable[Any]) -> Any:
        return frozenset(keys)

    def __iter__(self) -> Iterator[Key]:
        self._asked.add(EVERYTHING)
        return iter(self._keys)

    def __len__(self) -> int:
        self._asked.add(EVERYTHING)
        return len(self._keys)


def _index(name: str, question: Callable[[Any], Asked], whole: Asked = EVERYTHING) -> Any:
    """Return an index of the dataset under whose keys a question each is noted."""
    return cached_property(
        lambda watched: _Noting(getattr(watched.dataset, name), watched.asked, question, whole)
    )


def _records(name: str, kind: str) -> Any:
    """Return the index of the records of a kind by their ids."""
    return _index(name, lambda one: ("record", kind, one), _all(kind))


def _everything(name: str) -> Any:
    """Return what the dataset keeps for all records, and of which it is not known what is asked for."""

    def ask(watched: "Watched") -> Any:
        watched.asked.add(EVERYTHING)
        return getattr(watched.dataset, name)

    return property(ask)


class Watched(Dataset):
    """A dataset that says what another one says, and notes what is asked of it.

    Whoever asks for anything that is kept for the dataset as a whole, and stands not here, asks for
    everything: so does a new index until it gets its line here.
    """

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset
        self.asked: set[Asked] = set()

    def noted(self) -> frozenset[Asked]:
        """Return what was asked since this was called last."""
        asked = frozenset((what, str(kind), str(name)) for what, kind, name in self.asked)
        self.asked.clear()
        return asked

    entries = _everything("entries")
    damaged_texts = _everything("damaged_texts")
    lost = _everything("lost")
    unread: Any = cached_property(lambda watched: _NotingSet(watched.dataset.unread, watched.asked))

    by_key = _index("by_key", lambda key: ("record", *key))
    agreements = _records("agreements", "agreement")
    funding = _records("funding", "funding")
    indicators = _records("indicators", "indicator")
    instruments = _records("instruments", "instrument")
    organisations = _records("organisations", "organisation")
    places = _records("places", "place")
    programmes = _records("programmes", "programme")
    rounds = _records("rounds", "round")
    schemes = _records("schemes", "scheme")
    sources = _records("sources", "source")
    themes = _index("themes", lambda name: ("record", "scheme", name.partition("/")[0]), _all("scheme"))

    incoming = _index("incoming", lambda key: ("references", *key))
    held = _index("held", lambda decision: ("references", "funding", decision))
    later = _index("later", lambda name: ("references", "agreement", name))
    marked = _index("marked", lambda mark: ("mark", *mark))

    def of(self, model: type[M]) -> Iterator[tuple[Entry, M]]:
        """Give the records of a model with their entries."""
        self.asked.add(_all(model.__name__))
        return self.dataset.of(model)

    def ids(self, kind: str) -> Iterable[str]:
        """Return the ids of a kind; themes are concepts in their vocabularies."""
        self.asked.add(_all("scheme" if kind == "theme" else kind))
        return self.dataset.ids(kind)

    def edges_of(self, entry: Entry) -> tuple[Edge, ...]:
        """Return every reference in a record."""
        self.asked.add(("record", *entry.key))
        return self.dataset.edges_of(entry)

    def _look_through(self, entry: Entry) -> tuple[Parts, tuple[Edge, ...]]:
        self.asked.add(("record", *entry.key))
        return self.dataset._look_through(entry)


for _name, _kept in vars(Dataset).items():
    if isinstance(_kept, cached_property) and _name not in vars(Watched):
        setattr(Watched, _name, _everything(_name))
