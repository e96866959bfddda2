"""What points to a record: by kind, each with the places in it that do so and what they say."""

from collections.abc import Iterable

from kumppanuus.dataset import Dataset, Edge, Key
from kumppanuus.model.base import Model
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.kinds import KINDS
from kumppanuus.model.text import LocalText
from kumppanuus.model.theme import Concept
from kumppanuus.model.validity import Years
from kumppanuus.model.ways import inside
from kumppanuus.structures import dataclass

from . import sources
from .sources import Word


@dataclass(frozen=True, slots=True)
class Way:
    """A field that points here, and what is said there: a role, a wording, a sum.

    ``at`` and ``page`` are the place in a source, where it is a source that is pointed to.
    """

    field: str
    said: tuple[tuple[Word, ...], ...] = ()
    at: str | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Use:
    """A record that points here."""

    kind: str
    id: str
    name: LocalText
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class UseGroup:
    """The records of a kind that point here. ``heading`` is the key of a label; proposals have their own."""

    kind: str
    heading: str
    uses: tuple[Use, ...]


def uses(dataset: Dataset, kind: str, name: str) -> tuple[UseGroup, ...]:
    """Return what points to a record, or what rests on it where it is a source."""
    found = _resting(dataset, name) if kind == "source" else _pointing(dataset, kind, name)
    groups: dict[tuple[str, str], list[Use]] = {}
    for (of_kind, of_name), ways in found.items():
        use = Use(of_kind, of_name, dataset.name_of(of_kind, of_name), tuple(ways))
        groups.setdefault((of_kind, _heading(dataset, of_kind, of_name)), []).append(use)
    return tuple(UseGroup(*key, tuple(groups[key])) for key in sorted(groups, key=_order))


_PLURALS = {kind.name: kind.plural for kind in KINDS} | {"theme": "themes"}


def _heading(dataset: Dataset, kind: str, name: str) -> str:
    is_proposal = kind == "agreement" and dataset.agreements[name].is_proposal
    return "proposals-heading" if is_proposal else f"list-{_PLURALS[kind]}"


def _order(group: tuple[str, str]) -> tuple[int, bool]:
    kind, heading = group
    return list(_PLURALS).index(kind), heading == "proposals-heading"


def _resting(dataset: Dataset, name: str) -> dict[Key, list[Way]]:
    """Return what rests on a source, by record: what names it, and what inherits it."""
    found: dict[Key, list[Way]] = {}
    (source,) = sources.build(dataset, [name]).sources
    for place in source.places:
        for taken in place.taken:
            said = tuple(words for words in taken.statements if words)
            found.setdefault((taken.kind, taken.id), []).append(Way(taken.key, said, place.at, place.page))
    return found


def _pointing(dataset: Dataset, kind: str, name: str) -> dict[Key, list[Way]]:
    found: dict[Key, dict[str, list[tuple[Word, ...]]]] = {}
    for edge in dataset.incoming.get((kind, name), ()):
        key, location = _whose(edge)
        field = ".".join(str(part) for part in location if not isinstance(part, int))
        said = _said(dataset, edge)
        statements = found.setdefault(key, {}).setdefault(field, [])
        if said and said not in statements:
            statements.append(said)
    return {key: [Way(field, tuple(said)) for field, said in ways.items()] for key, ways in found.items()}


def _whose(edge: Edge) -> tuple[Key, tuple[str | int, ...]]:
    """Return the record that points, and where in it. In a vocabulary, it is the theme."""
    if edge.entry.kind == "scheme" and edge.location[0] == "concepts":
        return ("theme", f"{edge.entry.id}/{edge.location[1]}"), edge.location[2:]
    return edge.entry.key, edge.location


def _said(dataset: Dataset, edge: Edge) -> tuple[Word, ...]:
    """Return what the statement around a reference says besides: a party's role, a theme's wording."""
    own = dataset.name_of(*edge.key)
    for around in reversed(_around(edge)):
        if isinstance(around, Years):
            return (PartialDate.parse(f"{around.first}/{around.last or '..'}"),)
        if said := tuple(word for word in sources.words_of(dataset, around) if word != own):
            return said
    return ()


def _around(edge: Edge) -> list[Model]:
    """Return the parts of a record around a reference, from the outside; the record itself is none."""
    value: object = edge.entry.record
    found: list[Model] = []
    for part in edge.location:
        value = inside(value, part)
        if isinstance(value, Model) and not isinstance(value, Concept):
            found.append(value)
    return found


def predecessors(incoming: Iterable[Edge]) -> tuple[Key, ...]:
    """Return the records that were replaced by or merged into the one that is pointed to."""
    replaced = [edge for edge in incoming if edge.location[0] in ("successors", "merged_into")]
    return tuple(dict.fromkeys(edge.entry.key for edge in replaced))
