"""Finding a record of a known kind by what people write: ``TEM``, ``kiertotalous``."""

from collections.abc import Callable, Iterable

from kumppanuus.dataset import Dataset
from kumppanuus.model.kinds import BY_NAME
from kumppanuus.model.organisation import Organisation
from kumppanuus.model.text import LocalText
from kumppanuus.nearest import nearest

from .folding import bare, folded
from .result import Lookup

_MOST_MEANT = 5


def find_named(dataset: Dataset, kind: str, query: str) -> Lookup:
    """Find a record of a kind by id, its file's path, the last part of its id, or its name in any language.

    Names count more than the ends of ids. What still exists is meant rather than what is gone, and a
    theme of the shared vocabulary rather than one of a round's menu.
    """
    folder = BY_NAME[kind].folder if kind in BY_NAME else ""
    query = query.strip().removesuffix(".yaml").removeprefix("data/").removeprefix(f"{folder}/")
    names = {name: _names(dataset, kind, name) for name in dataset.ids(kind)}
    if not query:
        return Lookup()
    if query in names:
        return Lookup((query,))
    for found in (_called(names, query, folded), _ending(names, query), _called(names, query, bare)):
        if found:
            return Lookup(_foremost(dataset, kind, found))
    return Lookup((), _near(names, query))


def _names(dataset: Dataset, kind: str, name: str) -> tuple[str, ...]:
    """Return what a record is called, with its abbreviation or number."""
    record = None if kind == "theme" else dataset.by_key[kind, name].record
    short = getattr(record, "abbreviation", None) or getattr(record, "number", None)
    texts = (dataset.name_of(kind, name), LocalText(fi=short) if isinstance(short, str) else short)
    return tuple(word for text in texts if text for word in text.given.values())


def _called(names: dict[str, tuple[str, ...]], query: str, fold: Callable[[str], str]) -> tuple[str, ...]:
    wanted = fold(query)
    return tuple(name for name, words in names.items() if wanted in map(fold, words))


def _ending(names: Iterable[str], query: str) -> tuple[str, ...]:
    wanted = bare(query).replace(" ", "-")
    return tuple(name for name in names if name.rpartition("/")[2] == wanted)


def _foremost(dataset: Dataset, kind: str, found: tuple[str, ...]) -> tuple[str, ...]:
    """Return those of several that are meant, where one group of them is."""
    if kind == "theme":
        foremost = tuple(name for name in found if not dataset.schemes[name.partition("/")[0]].round)
    elif kind == "organisation":
        foremost = tuple(name for name in found if not _is_gone(dataset.organisations[name]))
    else:
        foremost = found
    return foremost or found


def _is_gone(organisation: Organisation) -> bool:
    return organisation.abolished is not None


def _near(names: dict[str, tuple[str, ...]], query: str) -> tuple[str, ...]:
    """Return ids and names that look like the query, or ids whose last part does or whose name holds it."""
    words = dict.fromkeys(word for texts in names.values() for word in texts)
    if near := nearest(query, (*names, *words)):
        return near
    lasts = nearest(query.rpartition("/")[2], [name.rpartition("/")[2] for name in names])
    part = bare(query)
    return tuple(
        name
        for name, texts in names.items()
        if name.rpartition("/")[2] in lasts or any(part in bare(text) for text in (name, *texts))
    )[:_MOST_MEANT]
