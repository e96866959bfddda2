"""What went before something also came after it.

Agreements and instruments name what they succeed, organisations who succeeded them. Followed from one
to the next, that never leads back to where it began: one of the links points the wrong way.

Bad::

    # data/agreements/kokeilusopimus/pori-2022.yaml
    succeeds:
      - {agreement: kokeilusopimus/pori-2023}

    # data/agreements/kokeilusopimus/pori-2023.yaml
    succeeds:
      - {agreement: kokeilusopimus/pori-2022}

Good::

    # data/agreements/kokeilusopimus/pori-2023.yaml, and the other names none
    succeeds:
      - {agreement: kokeilusopimus/pori-2022}
"""

import datetime as dt
from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Key

from .finding import Finding, RelatedFinding
from .succession import links, way


def run(dataset: Dataset, day: dt.date) -> Iterator[Finding]:
    """Find circles; each is one finding, at the first of its records."""
    linked = links(dataset)
    told: set[Key] = set()
    for key in linked:
        circle = way(linked, key, key) if key not in told else ()
        if not circle:
            continue
        told |= {edge.key for edge in circle}
        first, *others = circle
        message = f"'{first.entry.id}' succeeds itself"
        message += f", by way of '{first.target}'" if others else ""
        related = tuple(RelatedFinding(edge.entry, edge.location, "this leads back") for edge in others)
        remedy = "take out the link that points the wrong way"
        yield Finding(first.entry, first.location, message, remedy, related=related)
