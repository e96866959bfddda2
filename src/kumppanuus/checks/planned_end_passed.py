"""An agreement was to have ended by now, and nobody has looked for what became of it.

The plan is all that is known of its end: no source says that it ended, went on or was replaced,
and reports call it expired as planned. Whether that is so can only be known from a source that
was read after the planned end, or bears a later date. Once a source of the agreement was, nothing
is told here any more, whatever it says: what an editor looked for and did not find is no fault.
Nor is anything told where a source of the agreement has neither a date nor a day of reading.

It depends on today, or on the day of ``--as-of``, and so it is a warning.

Bad::

    events:
      - {event: signed, date: 2022-03-01}
      - {event: ends, date: 2025-12-31, planned: true}
    # data/sources/sopimus.yaml
    read: 2024-05-02

Good::

    # data/sources/sopimus.yaml
    read: 2026-02-03
"""

import datetime as dt
from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.diagnostics import Severity
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.statements import followed
from kumppanuus.status import StatusName, end_of, status

from .finding import Finding

EACH = Agreement
DAILY = True
SEVERITY = Severity.WARNING


def run(dataset: Dataset, entry: Entry, agreement: Agreement, day: dt.date) -> Iterator[Finding]:
    """Find agreements that expired as planned, and of which every source is older than that."""
    number, end = _planned_end(agreement, day)
    looked = _last_looked_at(dataset, entry) if end and entry.whole else None
    if end is None or looked is None or looked > end.last:
        return
    if status(dataset, entry.id, day).name is StatusName.EXPIRED_AS_PLANNED:
        message = f"it was to end {end}, and its sources were last read {looked}, before that was over"
        remedy = "look for what became of it; add what happened, or the day on which you read a source"
        yield Finding(entry, ("events", number, "date"), message, remedy)


def _planned_end(agreement: Agreement, day: dt.date) -> tuple[int, PartialDate | None]:
    """Return the planned end that has passed, and its place among the events."""
    end = end_of(agreement, day)
    for number, event in enumerate(agreement.events):
        if event.event == "ends" and event.planned and end and followed(event.date) == end:
            return number, end if end.last < day else None
    return 0, None


def _last_looked_at(dataset: Dataset, entry: Entry) -> dt.date | None:
    """Return the last day of which a source can tell, or None where that is not known of one of them."""
    days = []
    for name in {str(citation.source) for _, citation in dataset.parts_of(entry).citations}:
        source = dataset.sources.get(name)
        dates = [date.last for date in (source.date, source.read) if date] if source else []
        if not dates:
            return None
        days.append(max(dates))
    return max(days, default=None)
