"""Finding a record of any kind by its id or its path."""

from kumppanuus.dataset import Dataset
from kumppanuus.nearest import nearest

from .place import find_place
from .result import RecordLookup

_MOST_MEANT = 5


def find_record(dataset: Dataset, query: str) -> RecordLookup:
    """Find a record by id, by its file's path, by kind and id, or a place by its name."""
    path = query.strip().removesuffix(".yaml").removeprefix("./").removeprefix("data/")
    keys = [entry.key for entry in dataset.entries if path in (entry.id, entry.path.removesuffix(".yaml"))]
    if len(keys) > 1:  # a round or a programme is meant rather than its vocabulary of the same name
        keys = [key for key in keys if key[0] != "scheme"]
    if path in dataset.themes:
        keys.append(("theme", path))
    kind, _, rest = path.partition("/")
    if not keys and ((kind, rest) in dataset.by_key or (kind == "theme" and rest in dataset.themes)):
        keys = [(kind, rest)]
    if not keys:
        keys = [("place", name) for name in find_place(dataset, query).ids]
    return RecordLookup(tuple(keys), () if keys else _near_ids(dataset, path))


def _near_ids(dataset: Dataset, path: str) -> tuple[str, ...]:
    """Return ids that look like the path, or whose last part does."""
    ids = [*(entry.id for entry in dataset.entries), *dataset.themes]
    if whole := nearest(path, ids):
        return whole
    lasts = nearest(path.rpartition("/")[2], [name.rpartition("/")[2] for name in ids], most=1)
    return tuple(name for name in ids if name.rpartition("/")[2] in lasts)[:_MOST_MEANT]
