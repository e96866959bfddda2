"""An organisation acts at a time when it did not exist.

It was founded later, or it had been abolished, and another one acted in its place: its
``successors`` say who that may be. Otherwise one of the dates is wrong.

Parties and owners of commitments act from the start of their agreement, whoever decides on money or
receives it on the day of the decision, actors and negotiators during the steps of their round, and
a publisher on the date of the source. An organisation that governs a municipality goes when that
is abolished. Only what is certain counts, and a party that was founded before its agreement ends is
no fault.

Bad::

    # data/organisations/agency/tekes.yaml
    abolished: {date: 2018-01-01}
    successors: [agency/business-finland]

    # data/agreements/kokeilusopimus/pori-2022.yaml
    - {event: signed, date: 2022-03-01}

    - {organisation: agency/tekes, role: funder}

Good::

    # data/agreements/kokeilusopimus/pori-2022.yaml
    - {event: signed, date: 2022-03-01}

    - {organisation: agency/business-finland, role: funder}
"""

from collections.abc import Iterator

from kumppanuus.chronology import sound_start
from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.base import Location, Model
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.funding import FundingDecision
from kumppanuus.model.organisation import Organisation
from kumppanuus.model.place import Municipality
from kumppanuus.model.round import Round
from kumppanuus.model.source import Source
from kumppanuus.model.statements import followed
from kumppanuus.status import end_of

from .finding import Finding

EACH = (Agreement, FundingDecision, Round, Source)

Act = tuple[Location, str, PartialDate, PartialDate | None]
"""Where an organisation is named, which one, from when and until when it acts."""


def run(dataset: Dataset, entry: Entry, record: Model) -> Iterator[Finding]:
    """Find organisations that were not there yet, or no longer. Each of them is one finding."""
    for act in _acts(dataset, record):
        if organisation := dataset.organisations.get(act[1]):
            yield from _existed(entry, act, organisation, *_span(dataset, organisation))


def _span(dataset: Dataset, organisation: Organisation) -> tuple[PartialDate | None, PartialDate | None]:
    """Return when it was founded and abolished; one that governs goes with its municipality.

    Nothing follows from two dates of which one is wrong: that is ``ends-before-start``.
    """
    founded = followed(organisation.founded.date) if organisation.founded else None
    abolished = followed(organisation.abolished.date) if organisation.abolished else None
    if founded and abolished and abolished.certainly_before(founded):
        return None, None
    governed = dataset.places.get(organisation.governs) if organisation.governs else None
    if abolished is None and isinstance(governed, Municipality):
        abolished = governed.gone_from
    return founded, abolished


def _acts(dataset: Dataset, record: Model) -> Iterator[Act]:
    if isinstance(record, Agreement) and (start := sound_start(dataset, record)):
        for number, party in enumerate(record.parties):
            if party.organisation:
                yield ("parties", number, "organisation"), party.organisation, start, end_of(record)
        for number, commitment in enumerate(record.commitments):
            if commitment.owner:
                yield ("commitments", number, "owner"), commitment.owner, start, end_of(record)
    elif isinstance(record, FundingDecision):
        yield from _of_decision(record)
    elif isinstance(record, Round):
        yield from _of_round(record)
    elif isinstance(record, Source) and record.publisher and record.date:
        yield ("publisher",), record.publisher, record.date, record.date


def _of_decision(decision: FundingDecision) -> Iterator[Act]:
    decided = followed(decision.decided.date)
    if decided is None:
        return
    yield ("decided", "organisation"), decision.decided.organisation, decided, decided
    for number, purpose in enumerate(decision.purposes):
        for position, part in enumerate(purpose.parts):
            if part.recipient:
                where: Location = ("purposes", number, "parts", position, "recipient")
                yield where, part.recipient, decided, None


def _of_round(its_round: Round) -> Iterator[Act]:
    """Give who acts in the dated steps, and who negotiated, from the first step to the last."""
    dates = []
    for number, step in enumerate(its_round.steps):
        if date := followed(step.date):
            dates.append(date)
            for position, actor in enumerate(step.actors):
                yield ("steps", number, "actors", position), actor, date, date
    if dates:
        for number, negotiator in enumerate(its_round.negotiators):
            yield ("negotiators", number, "organisation"), negotiator.organisation, min(dates), max(dates)


def _existed(
    entry: Entry,
    act: Act,
    organisation: Organisation,
    founded: PartialDate | None,
    abolished: PartialDate | None,
) -> Iterator[Finding]:
    location, name, start, end = act
    if abolished and abolished.last <= start.first:
        successors = ", ".join(organisation.successors)
        remedy = f"name who acted then: {successors}" if successors else "name who acted then"
        remedy += ", or correct the date or 'abolished'"
        message = f"'{name}' no longer existed {start}: it was abolished {abolished}"
        yield Finding(entry, location, message, remedy, cause=(name, remedy))
    elif founded and start.certainly_before(founded) and (end is None or end.certainly_before(founded)):
        message = f"'{name}' did not exist yet {start}: it was founded {founded}"
        remedy = "name who acted then, or correct the date or 'founded'"
        yield Finding(entry, location, message, remedy, cause=(name, remedy))
