"""An organisation acts at a time when it did not exist.

It was founded later, or it had been abolished. The organisation's ``successors`` say who may be
meant. Only what is certain counts.

Bad::

    parties:
      - {organisation: agency/business-finland, role: funder}      in an agreement of 2013

Good::

    parties:
      - {organisation: agency/tekes, role: funder}
"""

import datetime as dt
from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.base import Location
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.funding import FundingDecision
from kumppanuus.model.organisation import Organisation
from kumppanuus.model.statements import followed
from kumppanuus.status import end_of, start_of

from .finding import Finding

Act = tuple[Location, str, PartialDate, PartialDate | None]
"""Where an organisation is named, which one, from when and until when it acts."""


def run(dataset: Dataset, day: dt.date) -> Iterator[Finding]:
    """Find organisations that were not there yet, or no longer."""
    for entry in dataset.entries:
        for location, name, start, end in _acts(entry):
            if organisation := dataset.organisations.get(name):
                yield from _existed(entry, location, name, organisation, start, end)


def _acts(entry: Entry) -> Iterator[Act]:
    record = entry.record
    if isinstance(record, Agreement) and (start := start_of(record)):
        for number, party in enumerate(record.parties):
            yield ("parties", number, "organisation"), party.organisation, start, end_of(record)
    elif isinstance(record, FundingDecision) and (decided := followed(record.decided.date)):
        yield ("decided", "organisation"), record.decided.organisation, decided, decided
        for number, purpose in enumerate(record.purposes):
            for position, part in enumerate(purpose.parts):
                if part.recipient:
                    where: Location = ("purposes", number, "parts", position, "recipient")
                    yield where, part.recipient, decided, None


def _existed(
    entry: Entry,
    location: Location,
    name: str,
    organisation: Organisation,
    start: PartialDate,
    end: PartialDate | None,
) -> Iterator[Finding]:
    abolished = followed(organisation.abolished.date) if organisation.abolished else None
    founded = followed(organisation.founded.date) if organisation.founded else None
    if abolished and abolished.last <= start.first:
        successors = ", ".join(organisation.successors)
        remedy = f"name who acted then: {successors}" if successors else "name who acted then"
        yield Finding(
            entry, location, f"'{name}' no longer existed {start}: it was abolished {abolished}", remedy
        )
    elif (
        founded
        and start.certainly_before(founded)
        and (end is None or end == start or end.certainly_before(founded))
    ):
        message = f"'{name}' did not exist yet {start}: it was founded {founded}"
        yield Finding(entry, location, message, "name who acted then, or correct the date or 'founded'")
