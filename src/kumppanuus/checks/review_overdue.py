"""A review was planned for a day that has passed, and nothing tells whether it took place.

A review that is told of counts if it can have been on the planned day or after it; one on an unknown
day can. Where the agreement was over before, nobody expects a review. What a source does not tell
cannot be written: then the plan gets the date null with the reason, or the finding is waived.

Bad::

    events:
      - {event: reviewed, date: 2024-06, planned: true}

Good::

    events:
      - {event: reviewed, date: 2024-06, planned: true}
      - {event: reviewed, date: 2024-09-12}
"""

import datetime as dt
from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.diagnostics import Severity
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.statements import followed
from kumppanuus.status import status

from .finding import Finding

EACH = Agreement
DAILY = True
SEVERITY = Severity.WARNING


def run(dataset: Dataset, entry: Entry, agreement: Agreement, day: dt.date) -> Iterator[Finding]:
    """Find planned reviews of the past that nobody has come back to."""
    for number, event in enumerate(agreement.events if entry.whole else ()):
        planned = followed(event.date) if event.event == "reviewed" and event.planned else None
        if planned is None or planned.last >= day or _was_reviewed(agreement, planned):
            continue
        if not status(dataset, entry.id, planned.last).is_over:
            message = f"a review was planned for {planned}, and nothing tells whether it took place"
            remedy = "add the review with its source, or correct the plan"
            yield Finding(entry, ("events", number, "date"), message, remedy)


def _was_reviewed(agreement: Agreement, planned: PartialDate) -> bool:
    """Whether a review is told of that can have been on the planned day or after it."""
    dates = [followed(one.date) for one in agreement.events if one.event == "reviewed" and not one.planned]
    return any(date is None or not date.certainly_before(planned) for date in dates)
