"""An agreement was amended, reviewed or ended before it was signed, or negotiated after that.

What was not yet agreed could not be changed, evaluated or brought to an end, and what is agreed is
no longer negotiated. So one of the dates is wrong, or the event belongs to another agreement.

An end before the stated or supposed beginning is ``ends-before-start``, and is not told twice. What is
only planned is not looked at, but for an end. Only what is certain counts: a date that could lie on
either side of the signing contradicts nothing. An announcement, a resolution or an approval can
follow the signing, and money can be decided at any time.

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
from kumppanuus.model.base import Location
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.statements import followed

from .as_one import as_one
from .finding import Finding, RelatedFinding
from .later_than_its_source import is_foretold

_EARLIER = {"proposed": "it was proposed", "negotiated": "it was negotiated"}
_LATER = {"amended": "it was amended", "reviewed": "it was reviewed", "ends": "it ends"}


def run(dataset: Dataset, day: dt.date) -> Iterator[Finding]:
    """Find what cannot have happened on its side of the signing; several such dates are one finding."""
    for entry, agreement in dataset.of(Agreement):
        found = []
        for signing, number, message in out_of_order(dataset, agreement):
            signed = followed(agreement.events[signing].date)
            related = RelatedFinding(entry, ("events", signing, "date"), f"signed {signed}")
            where: Location = ("events", number, "date")
            found.append(Finding(entry, where, message, "correct one of the dates", related=(related,)))
        yield from as_one(found)


def out_of_order(dataset: Dataset, agreement: Agreement) -> Iterator[tuple[int, int, str]]:
    """Give the places of the signing and of an event on its wrong side, and what is wrong."""
    for number, event in enumerate(agreement.events):
        if event.event == "signed" and not event.planned:
            signed = followed(event.date)
            if signed and not is_foretold(dataset, agreement, event):
                for other, message in _on_the_wrong_side(dataset, agreement, signed):
                    yield number, other, message
            return


def _on_the_wrong_side(
    dataset: Dataset, agreement: Agreement, signed: PartialDate
) -> Iterator[tuple[int, str]]:
    begun = next((followed(event.date) for event in agreement.events if event.event == "begins"), None)
    for number, event in enumerate(agreement.events):
        date = followed(event.date)
        if date is None or is_foretold(dataset, agreement, event):
            continue
        if event.event in _EARLIER and signed.certainly_before(date) and not event.planned:
            yield number, f"{_EARLIER[event.event]} {date}, after it was signed {signed}"
        if event.event in _LATER and date.certainly_before(signed):
            before_its_start = event.event == "ends" and (begun is None or date.certainly_before(begun))
            if not before_its_start and (event.event == "ends" or not event.planned):
                yield number, f"{_LATER[event.event]} {date}, before it was signed {signed}"
