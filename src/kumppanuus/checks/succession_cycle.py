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

from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry, Key
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.base import Model
from kumppanuus.model.instrument import Instrument
from kumppanuus.model.organisation import Organisation

from .finding import Finding, RelatedFinding
from .succession import ways_from

EACH = (Agreement, Instrument, Organisation)


def run(dataset: Dataset, entry: Entry, record: Model) -> Iterator[Finding]:
    """Find circles; each is one finding, at the first of its records."""
    circle = ways_from(dataset, entry.key).get(entry.key)
    if not circle or entry.key not in _firsts(dataset, entry.key):
        return
    first, *others = circle
    message = f"'{first.entry.id}' succeeds itself"
    message += f", by way of '{first.target}'" if others else ""
    related = tuple(RelatedFinding(edge.entry, edge.location, "this leads back") for edge in others)
    remedy = "take out the link that points the wrong way"
    yield Finding(first.entry, first.location, message, remedy, related=related)


def _firsts(dataset: Dataset, key: Key) -> list[Key]:
    """Return the records at which the circles are told that hang together with one that a record is in."""
    around = {one for one in ways_from(dataset, key) if key in ways_from(dataset, one)}
    firsts: list[Key] = []
    told: set[Key] = set()
    for one in sorted(around, key=lambda one: dataset.by_key[one].path):
        if one not in told:
            firsts.append(one)
            told |= {edge.key for edge in ways_from(dataset, one)[one]}
    return firsts
