"""A concept lies below itself.

``broader`` leads from a concept to more general ones, so that a rule about a theme holds for all
that lies below it. A circle has no top: one of its steps points the wrong way.

Bad::

    circular-economy:
      label: {fi: Kiertotalous, sv: Cirkulär ekonomi, en: Circular economy}
      broader: [shared/green-transition]
    green-transition:
      label: {fi: Vihreä siirtymä, sv: Grön omställning, en: Green transition}
      broader: [shared/circular-economy]

Good::

    circular-economy:
      label: {fi: Kiertotalous, sv: Cirkulär ekonomi, en: Circular economy}
      broader: [shared/green-transition]
    green-transition:
      label: {fi: Vihreä siirtymä, sv: Grön omställning, en: Green transition}
"""

from collections.abc import Iterator
from functools import partial

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.theme import Scheme
from kumppanuus.rules import within
from kumppanuus.vocabulary import with_broader

from .finding import Finding

EACH = Scheme


def run(dataset: Dataset, entry: Entry, scheme: Scheme) -> Iterator[Finding]:
    """Find the first concept of each circle."""
    for key, concept in scheme.concepts.items():
        name = f"{entry.id}/{key}"
        for position, broader in enumerate(concept.broader):
            if within(dataset, broader, name):
                if name == _first_in_circle(dataset, name):
                    message = f"'{name}' lies below itself, by way of '{broader}'"
                    remedy = "take out the 'broader' that leads from the general to the specific"
                    yield Finding(entry, ("concepts", key, "broader", position), message, remedy)
                break


def _first_in_circle(dataset: Dataset, name: str) -> str:
    """Return the concept that comes first of those below which another lies, and which lie below it."""
    circle = [one for one in with_broader(dataset, (name,)) if within(dataset, one, name)]
    return min(circle, key=partial(_place_of, dataset))


def _place_of(dataset: Dataset, name: str) -> tuple[str, int]:
    """Return where a concept stands: in which file, and how far down."""
    scheme, _, key = name.partition("/")
    return dataset.by_key["scheme", scheme].path, list(dataset.schemes[scheme].concepts).index(key)
