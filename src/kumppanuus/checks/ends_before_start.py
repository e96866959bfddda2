"""Something ends before it starts.

One of two dates is wrong, and with it every answer to whether an agreement was in force on a day.

An agreement starts with its ``begins`` event, or else when it is signed; its end is an ``ends``
event, planned or not. An organisation is not abolished before it was founded. Only what is certain
counts: an end in 2021 does not contradict a start on 9 February 2021. Where sources give several
dates, the one that is followed counts.

Bad::

    events:
      - {event: signed, date: 2022-03-01}
      - {event: ends, date: 2021-12-31, planned: true}

Good::

    events:
      - {event: signed, date: 2022-03-01}
      - {event: ends, date: 2026-12-31, planned: true}
"""

from collections.abc import Iterator

from kumppanuus.chronology import is_foretold
from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.organisation import Organisation
from kumppanuus.model.statements import followed

from .finding import Finding, RelatedFinding

EACH = (Agreement, Organisation)


def run(dataset: Dataset, entry: Entry, record: Agreement | Organisation) -> Iterator[Finding]:
    """Find ends that lie before their starts."""
    if isinstance(record, Agreement):
        yield from _agreement(dataset, entry, record)
    else:
        yield from _organisation(entry, record)


def _agreement(dataset: Dataset, entry: Entry, agreement: Agreement) -> Iterator[Finding]:
    starts = [number for number, event in enumerate(agreement.events) if event.event == "begins"]
    starts = starts or [number for number, event in enumerate(agreement.events) if event.event == "signed"]
    if not starts or not (start := followed(agreement.events[starts[0]].date)):
        return
    if is_foretold(dataset, agreement, agreement.events[starts[0]]):
        return
    for number, event in enumerate(agreement.events):
        end = followed(event.date)
        if event.event == "ends" and end and end.certainly_before(start):
            related = RelatedFinding(entry, ("events", starts[0], "date"), f"it starts {start}")
            message = f"it ends {end}, before it starts {start}"
            yield Finding(
                entry, ("events", number, "date"), message, "correct one of the dates", related=(related,)
            )


def _organisation(entry: Entry, organisation: Organisation) -> Iterator[Finding]:
    founded = followed(organisation.founded.date) if organisation.founded else None
    abolished = followed(organisation.abolished.date) if organisation.abolished else None
    if founded and abolished and abolished.certainly_before(founded):
        related = RelatedFinding(entry, ("founded", "date"), f"founded {founded}")
        message = f"abolished {abolished}, before it was founded {founded}"
        yield Finding(entry, ("abolished", "date"), message, "correct one of the dates", related=(related,))
