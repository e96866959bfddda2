"""An agreement was amended, reviewed or ended before it was signed.

Where it also has a stated beginning, an end before that is ``ends-before-start``. What is only
planned is not looked at, and a date that could lie on either side contradicts nothing.

Bad::

    events:
      - {event: signed, date: 2021-02-09}
      - {event: amended, date: 2020-06-01}

Good::

    events:
      - {event: signed, date: 2021-02-09}
      - {event: amended, date: 2025-02-03}
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
