"""An agreement succeeds one that began later.

What it names under ``succeeds`` went before it. The beginnings are compared, or else the days of
signing, and only what is certain counts. Where the two name each other, that is ``succession-cycle``.

Bad::

    # kokeilusopimus/pori-2021 was signed 2021-02-09
    events:
      - {event: signed, date: 2020-03-01}
    succeeds:
      - {agreement: kokeilusopimus/pori-2021}

Good::

    # kokeilusopimus/pori-2021 was signed 2021-02-09
    events:
      - {event: signed, date: 2022-03-01}
    succeeds:
      - {agreement: kokeilusopimus/pori-2021}
"""

from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.agreement import Agreement
from kumppanuus.status import start_of

from .finding import Finding, RelatedFinding
from .succession import ways_from

EACH = Agreement


def run(dataset: Dataset, entry: Entry, agreement: Agreement) -> Iterator[Finding]:
    """Find successions against the order of time."""
    began = start_of(agreement)
    for number, link in enumerate(agreement.succeeds):
        earlier = dataset.agreements.get(link.agreement)
        start = start_of(earlier) if earlier else None
        if not began or not start or not began.certainly_before(start):
            continue
        other = dataset.by_key["agreement", str(link.agreement)]
        if entry.key not in ways_from(dataset, other.key):
            message = f"it began {began}, before '{other.id}', which it succeeds, began {start}"
            remedy = "take it out, name the agreement that went before, or correct the dates"
            related = RelatedFinding(other, ("events",), "its events")
            place = ("succeeds", number, "agreement")
            yield Finding(entry, place, message, remedy, related=(related,))
