"""An agreement was amended, reviewed or ended before it was signed.

What was not yet agreed could not be changed, evaluated or brought to an end, so one of the dates is
wrong, or the event belongs to an earlier agreement.

What is planned is looked at too. Only what is certain counts: a date that could lie on either side
of the signing contradicts nothing. An end before the stated or supposed beginning is
``ends-before-start``, and is not told twice.

Bad::

    events:
      - {event: signed, date: 2022-03-01}
      - {event: amended, date: 2021-06-15}

Good::

    events:
      - {event: signed, date: 2022-03-01}
      - {event: amended, date: 2024-06-15}
"""

import datetime as dt
from collections.abc import Iterator

from kumppanuus.dataset import Dataset
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.statements import followed

from .finding import Finding, RelatedFinding

_PAST = {"amended": "it was amended", "reviewed": "it was reviewed", "ends": "it ends"}


def run(dataset: Dataset, day: dt.date) -> Iterator[Finding]:
    """Find what cannot have happened before the signing."""
    for entry, agreement in dataset.of(Agreement):
        events = agreement.events
        signing = next((number for number, event in enumerate(events) if event.event == "signed"), None)
        signed = followed(events[signing].date) if signing is not None else None
        if signing is None or signed is None:
            continue
        begun = next((followed(event.date) for event in events if event.event == "begins"), None)
        for number, event in enumerate(events):
            date = followed(event.date)
            if event.event not in _PAST or date is None or not date.certainly_before(signed):
                continue
            if event.event == "ends" and (begun is None or date.certainly_before(begun)):
                continue
            related = RelatedFinding(entry, ("events", signing, "date"), f"signed {signed}")
            message = f"{_PAST[event.event]} {date}, before it was signed {signed}"
            yield Finding(
                entry, ("events", number, "date"), message, "correct one of the dates", related=(related,)
            )
