"""Finding a record of any kind by its id, its path or its name."""

from kumppanuus.dataset import Dataset, Key
from kumppanuus.model.kinds import KINDS
from kumppanuus.nearest import nearest

from .named import find_named
from .place import find_place
from .result import RecordLookup

_MOST_MEANT = 5
_TELLING = 4
"""So many letters say something of a name that holds them."""

_NAMED = (*(kind.name for kind in KINDS if kind.name not in ("place", "scheme")), "theme", "scheme")


def find_record(dataset: Dataset, query: str) -> RecordLookup:
    """Find a record by id, by its file's path, by kind and id, or by its name: a place before all others."""
    path = query.strip().removesuffix(".yaml").removeprefix("./").removeprefix("data/")
    keys = [entry.key for entry in dataset.entries if path in (entry.id, entry.path.removesuffix(".yaml"))]
    keys = _without_vocabularies(keys)
    if path in dataset.themes:
        keys.append(("theme", path))
    kind, _, rest = path.partition("/")
    if not keys and ((kind, rest) in dataset.by_key or (kind == "theme" and rest in dataset.themes)):
        keys = [(kind, rest)]
    if not keys:
        keys = [("place", name) for name in find_place(dataset, query).ids]
    if not keys:
        keys = _without_vocabularies(_named(dataset, query))
    if keys:
        return RecordLookup(tuple(keys))
    near = _near_ids(dataset, path)
    if not near or len(query) >= _TELLING:
        near += _near_names(dataset, query)
    return RecordLookup((), tuple(dict.fromkeys(near))[:_MOST_MEANT])


def _named(dataset: Dataset, query: str) -> list[Key]:
    """Return the records of other kinds that are called so."""
    found = [(kind, name) for kind in _NAMED for name in find_named(dataset, kind, query).ids]
    return [(kind, name) for kind, name in found if (kind, name) not in dataset.unread]


def _without_vocabularies(keys: list[Key]) -> list[Key]:
    """Leave vocabularies out where another record has the name too: a round or a programme is meant."""
    return [key for key in keys if key[0] != "scheme"] or keys


def _near_names(dataset: Dataset, query: str) -> tuple[str, ...]:
    """Return ids and names of records that look like the query."""
    found = (name for kind in _NAMED for name in find_named(dataset, kind, query).suggestions)
    return tuple(found)


def _near_ids(dataset: Dataset, path: str) -> tuple[str, ...]:
    """Return ids that look like the path, or whose last part does."""
    ids = [*(entry.id for entry in dataset.entries), *dataset.themes]
    if whole := nearest(path, ids):
        return whole
    lasts = nearest(path.rpartition("/")[2], [name.rpartition("/")[2] for name in ids], most=1)
    return tuple(name for name in ids if name.rpartition("/")[2] in lasts)[:_MOST_MEANT]
