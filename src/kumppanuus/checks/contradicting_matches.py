"""Matches of concepts between two vocabularies that cannot hold together.

A concept cannot match another in two ways, as the same one and as a more general one. What is the
same as a third is the same: so two concepts of one vocabulary cannot both be an ``exact_match`` of
one concept, nor one concept an ``exact_match`` of two. Where each is nearly the same, it is a
``close_match``; where it is a part, a ``broad_match``. Concepts with the same Finnish label are left
out: a menu can have the same item under two headings.

Bad::

    rakennukset:
      label: {fi: Rakennukset}
      exact_match: [shared/circular-economy]
    materiaalit:
      label: {fi: Materiaalit}
      exact_match: [shared/circular-economy]

Good::

    rakennukset:
      label: {fi: Rakennukset}
      broad_match: [shared/circular-economy]
    materiaalit:
      label: {fi: Materiaalit}
      exact_match: [shared/circular-economy]
"""

from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.base import Location
from kumppanuus.model.theme import Concept, Scheme

from .finding import Finding, RelatedFinding

EACH = Scheme

_MATCHES = ("exact_match", "close_match", "broad_match", "narrow_match")


def run(dataset: Dataset, entry: Entry, scheme: Scheme) -> Iterator[Finding]:
    """Find matches that another match excludes."""
    same: dict[str, Location] = {}
    for key, concept in scheme.concepts.items():
        yield from _in_two_ways(entry, key, concept)
        yield from _of_two(dataset, entry, key, concept)
        for position, target in enumerate(concept.exact_match):
            where = ("concepts", key, "exact_match", position)
            first = same.setdefault(target, where)
            if first[1] != key and not _have_one_label(concept, scheme.concepts[str(first[1])]):
                message = f"'{target}' is an exact match of '{entry.id}/{first[1]}' already"
                remedy = "make one concept of the two, or one of the matches close or broad"
                related = RelatedFinding(entry, first, "that match")
                yield Finding(entry, where, message, remedy, related=(related,))


def _in_two_ways(entry: Entry, key: str, concept: Concept) -> Iterator[Finding]:
    seen: dict[str, Location] = {}
    for relation in _MATCHES:
        for position, target in enumerate(getattr(concept, relation)):
            where = ("concepts", key, relation, position)
            first = seen.setdefault(target, where)
            if first[2] != relation:
                message = f"'{target}' is a match in two ways, and stands under '{first[2]}' too"
                related = RelatedFinding(entry, first, "it stands here first")
                yield Finding(entry, where, message, "take one of the two out", related=(related,))


def _of_two(dataset: Dataset, entry: Entry, key: str, concept: Concept) -> Iterator[Finding]:
    seen: dict[str, tuple[str, int]] = {}
    for position, target in enumerate(concept.exact_match):
        scheme = target.partition("/")[0]
        other, first = seen.setdefault(scheme, (target, position))
        if other != target and not _have_one_label(dataset.themes.get(other), dataset.themes.get(target)):
            message = f"'{target}' cannot be the same as '{entry.id}/{key}': '{other}' is, in one vocabulary"
            remedy = "make them close or narrow matches"
            related = RelatedFinding(entry, ("concepts", key, "exact_match", first), "the other one")
            yield Finding(
                entry, ("concepts", key, "exact_match", position), message, remedy, related=(related,)
            )


def _have_one_label(one: Concept | None, other: Concept | None) -> bool:
    return bool(one and other and one.label.fi.casefold() == other.label.fi.casefold())
