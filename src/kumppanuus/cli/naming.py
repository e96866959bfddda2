"""Names that users write: finding what they mean, telling them when it is nothing, completing them."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import typer

from kumppanuus.errors import NothingFoundError

if TYPE_CHECKING:
    from kumppanuus.dataset import Dataset, Key
    from kumppanuus.labels import Words
    from kumppanuus.model.base import Location

_MOST_FIELDS = 40

Completion = Callable[[str], list[str]]

COMPLETED_FROM: dict[Completion, tuple[str, ...]] = {}
"""Of which kinds the functions for the shell give the names: what is kept beside a dataset has them, too."""


def place_named(dataset: "Dataset", query: str, words: "Words") -> str:
    """Return the id of a place. Raises NothingFoundError with a suggestion or the candidates."""
    from kumppanuus.lookup import find_place

    found = find_place(dataset, query)
    if len(found.ids) == 1:
        return found.ids[0]
    if found.ids:
        raise _several(query, found.ids, words)
    _not_unread(dataset, (("place", query),), query, words)
    remedy = _meant(found.suggestions, words) or words["try-list-places"]
    raise NothingFoundError(words.fill("no-such-place", query=query), remedy)


def record_named(dataset: "Dataset", query: str, words: "Words") -> tuple[str, str]:
    """Return the kind and the id of a record. Raises NothingFoundError."""
    from kumppanuus.lookup import find_record

    found = find_record(dataset, query)
    if len(found.keys) == 1:
        return found.keys[0]
    if found.keys:
        raise _several(query, [f"{kind}/{name}" for kind, name in found.keys], words)
    meant = (key for key in dataset.unread if query in (key[1], "/".join(key)))
    _not_unread(dataset, meant, query, words)
    remedy = _meant(found.suggestions, words) or words["try-list-records"]
    raise NothingFoundError(words.fill("no-such-record", query=query), remedy)


def fields_named(
    dataset: "Dataset", key: tuple[str, str], query: str, words: "Words"
) -> "tuple[Location, ...]":
    """Return where the statements that FIELD names stand in a record. Raises NothingFoundError."""
    from kumppanuus.lookup import find_field

    kind, name = key
    record = dataset.themes[name] if kind == "theme" else dataset.by_key[key].record
    found = find_field(dataset, record, query)
    if found.locations:
        return found.locations
    shown = ", ".join(found.fields[:_MOST_FIELDS]) + (", …" if len(found.fields) > _MOST_FIELDS else "")
    remedies = [_meant(found.suggestions, words)] if found.suggestions else []
    remedies += [words.fill("fields-there", names=shown)] if shown else []
    message = "unstated-field" if found.is_known else "no-such-field"
    raise NothingFoundError(words.fill(message, field=query, name=name), " ".join(remedies))


def named(dataset: "Dataset", kind: str, query: str, words: "Words") -> str:
    """Return the id of a record of a kind. Raises NothingFoundError with a suggestion or the candidates."""
    from kumppanuus.lookup import find_named
    from kumppanuus.model.kinds import BY_NAME

    found = find_named(dataset, kind, query)
    if len(found.ids) == 1:
        return found.ids[0]
    if found.ids:
        raise _several(query, found.ids, words)
    _not_unread(dataset, ((kind, query),), query, words)
    kinds = BY_NAME[kind].plural if kind in BY_NAME else "themes"
    remedy = _meant(found.suggestions, words) or words.fill("try-list-kind", kinds=kinds)
    raise NothingFoundError(words.fill(f"no-such-{kind}", query=query), remedy)


def _not_unread(dataset: "Dataset", keys: "Iterable[Key]", query: str, words: "Words") -> None:
    """Raise NothingFoundError where a record is there, and its file cannot be made sense of."""
    if dataset.unread.intersection(keys):
        raise NothingFoundError(words.fill("record-unread", name=query), words["see-validate"])


def _several(query: str, names: Iterable[str], words: "Words") -> NothingFoundError:
    return NothingFoundError(words.fill("several", query=query, names=", ".join(names)))


def _meant(suggestions: tuple[str, ...], words: "Words") -> str:
    return words.fill("did-you-mean", names=", ".join(suggestions)) if suggestions else ""


def completing(*kinds: str) -> Completion:
    """Return a function for the shell that gives the names of kinds that begin so.

    Beside the kinds of record there are those that ``kumppanuus.kept`` knows: ``record`` for the ids of all
    records, and ``place-names`` for what places are called.
    """

    def complete(incomplete: str) -> list[str]:
        from kumppanuus.keeping import names_of_kind

        dataset = _dataset()
        names = (name for kind in kinds for name in names_of_kind(dataset, kind))
        return [name for name in names if name.startswith(incomplete)]

    COMPLETED_FROM[complete] = kinds
    return complete


complete_place = completing("place-names")
complete_record = completing("record")


def complete_field(context: typer.Context, incomplete: str) -> list[str]:
    """Return the ways to statements of the record on the command line that begin so, for the shell."""
    from kumppanuus.lookup import find_record, ways_into

    dataset = _dataset()
    typed = context.params.get("name") or next(iter(context.args), "")  # not yet told apart before a value
    keys = find_record(dataset, typed).keys
    if len(keys) != 1:
        return []
    kind, name = keys[0]
    record = dataset.themes[name] if kind == "theme" else dataset.by_key[kind, name].record
    ways = (*ways_into(record), *(("status",) if kind == "agreement" else ()))
    return sorted(way for way in ways if way.startswith(incomplete))


def _dataset() -> "Dataset":
    from .opening import open_all

    return open_all(None).dataset
