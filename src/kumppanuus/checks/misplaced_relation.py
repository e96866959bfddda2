"""A relation of a concept leads to a vocabulary to which it cannot lead.

Within a vocabulary concepts are ``broader`` and ``related``; a match (``exact_match``,
``close_match``, ``broad_match``, ``narrow_match``) leads to a concept of another one.

Bad::

    tyovoima:
      label: {fi: Työvoima}
      broader: [shared/circular-economy]

Good::

    tyovoima:
      label: {fi: Työvoima}
      broad_match: [shared/circular-economy]
"""

from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.theme import Scheme

from .finding import Finding

EACH = Scheme

_WITHIN = {
    "broader": "move it to 'broad_match'",
    "related": "move it to 'close_match'",
}
_ACROSS = {
    "exact_match": "make one concept of the two, or move it to 'related'",
    "close_match": "move it to 'related'",
    "broad_match": "move it to 'broader'",
    "narrow_match": "take it out, and name this concept as 'broader' there",
}
"""The relations, each with what to do where it leads to the wrong vocabulary."""


def run(dataset: Dataset, entry: Entry, scheme: Scheme) -> Iterator[Finding]:
    """Find relations that leave their vocabulary, and matches that stay in it."""
    for key, concept in scheme.concepts.items():
        for relation, remedy in (*_WITHIN.items(), *_ACROSS.items()):
            for position, target in enumerate(getattr(concept, relation)):
                inside = target.startswith(f"{entry.id}/")
                if inside is (relation in _WITHIN) or target not in dataset.themes:
                    continue
                message = f"'{target}' is in {'this' if inside else 'another'} vocabulary"
                yield Finding(entry, ("concepts", key, relation, position), message, remedy)
