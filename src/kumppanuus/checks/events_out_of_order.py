"""An agreement was amended, reviewed or ended before it was signed, or negotiated after that.

What was not yet agreed could not be changed, evaluated or brought to an end, and what is agreed is
no longer negotiated. So one of the dates is wrong, or the event belongs to another agreement.

An end before the stated or supposed beginning is ``ends-before-start``, and is not told twice. What is
only planned is not looked at, but for an end. Only what is certain counts: a date that could lie on
either side of the signing contradicts nothing. An announcement, a resolution or an approval can
follow the signing, and money can be decided at any time. Where an agreement was amended, that was
what was negotiated.

Bad::

    events:
      - {event: signed, date: 2022-03-01}
      - {event: amended, date: 2021-06-15}

Good::

    events:
      - {event: signed, date: 2022-03-01}
      - {event: amended, date: 2024-06-15}
"""

from collections.abc import Iterator

from kumppanuus.chronology import out_of_order
from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.base import Location
from kumppanuus.model.statements import followed

from .as_one import as_one
from .finding import Finding, RelatedFinding

EACH = Agreement


def run(dataset: Dataset, entry: Entry, agreement: Agreement) -> Iterator[Finding]:
    """Find what cannot have happened on its side of the signing; several such dates are one finding."""
    found = []
    for signing, number, message in out_of_order(dataset, agreement):
        signed = followed(agreement.events[signing].date)
        related = RelatedFinding(entry, ("events", signing, "date"), f"signed {signed}")
        where: Location = ("events", number, "date")
        found.append(Finding(entry, where, message, "correct one of the dates", related=(related,)))
    yield from as_one(found)
