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

import datetime as dt
from collections.abc import Iterator

from kumppanuus.dataset import Dataset
from kumppanuus.model.theme import Scheme
from kumppanuus.rules import within

from .finding import Finding


def run(dataset: Dataset, day: dt.date) -> Iterator[Finding]:
    """Find the first concept of each circle."""
    told: set[str] = set()
    for entry, scheme in dataset.of(Scheme):
        for key, concept in scheme.concepts.items():
            name = f"{entry.id}/{key}"
            for position, broader in enumerate(concept.broader):
                if name in told or not within(dataset, broader, name):
                    continue
                told |= {
                    one for one in dataset.themes if within(dataset, one, name) and within(dataset, name, one)
                }
                message = f"'{name}' lies below itself, by way of '{broader}'"
                remedy = "take out the 'broader' that leads from the general to the specific"
                yield Finding(entry, ("concepts", key, "broader", position), message, remedy)
