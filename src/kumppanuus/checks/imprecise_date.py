"""A date is less precise than the same date elsewhere in the dataset.

Two dates are known to be the same. An agreement that takes money from a decision, and says that
money was decided, means the day of that decision. And a decision was made on the date that its
own document bears, where ``decided`` cites a source of the kind ``decision``.

Told is only a date within which the other one lies, as 2021-02-04 lies within 2021-02; other
dates can be about something else. Where sources contradict each other, where an agreement takes
money from several decisions within that time, or where it names the day of the decision
elsewhere, nothing is told. That an agreement was signed on
the day of a step of its round is not known, so steps are not compared.

Bad::

    # data/agreements/kokeilusopimus/pori-2022.yaml
    - {event: funding-decided, date: 2021-02}
    # data/funding/tem-1.yaml
    decided: {organisation: ministry/tem, date: 2021-02-04}

Good::

    - {event: funding-decided, date: 2021-02-04}
"""

from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.diagnostics import Severity
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.base import Location
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.funding import FundingDecision
from kumppanuus.model.statements import Stated, followed

from .finding import Finding, RelatedFinding

EACH = (Agreement, FundingDecision)
SEVERITY = Severity.WARNING


def run(dataset: Dataset, entry: Entry, record: Agreement | FundingDecision) -> Iterator[Finding]:
    """Find dates that a decision, or its document, states more precisely."""
    if isinstance(record, Agreement):
        yield from _of_agreement(dataset, entry, record)
        return
    name = record.decided.source or (record.only_source.source if record.only_source else None)
    source = dataset.sources.get(name) if name else None
    if name and source and source.kind == "decision" and source.date:
        document = RelatedFinding(dataset.by_key["source", name], ("date",), "the date of the document")
        yield from _told(entry, ("decided", "date"), record.decided.date, source.date, document)


def _of_agreement(dataset: Dataset, entry: Entry, agreement: Agreement) -> Iterator[Finding]:
    dates = [followed(event.date) if event.event == "funding-decided" else None for event in agreement.events]
    decided = _decided(dataset, agreement)
    for number, date in enumerate(dates):
        within = [name for name, day in decided.items() if date and _lies_within(day, date)]
        if len(within) == 1 and decided[within[0]] not in dates:
            where: Location = ("events", number, "date")
            of_decision = dataset.by_key["funding", within[0]]
            related = RelatedFinding(of_decision, ("decided", "date"), "the day of the decision")
            yield from _told(entry, where, agreement.events[number].date, decided[within[0]], related)


def _decided(dataset: Dataset, agreement: Agreement) -> dict[str, PartialDate]:
    """Return when the decisions were made from which an agreement takes money, as far as known."""
    decisions = {str(money.decision): dataset.funding.get(money.decision) for money in agreement.funding}
    dates = {name: followed(one.decided.date) for name, one in decisions.items() if one}
    return {name: date for name, date in dates.items() if date}


def _told(
    entry: Entry, where: Location, stated: Stated[PartialDate], precise: PartialDate, related: RelatedFinding
) -> Iterator[Finding]:
    if isinstance(stated, PartialDate) and _lies_within(precise, stated):
        message = f"this says {stated}, and '{related.entry.id}' says {precise}"
        yield Finding(
            entry, where, message, f"write {precise}, and name the source of it", related=(related,)
        )


def _lies_within(precise: PartialDate, other: PartialDate) -> bool:
    return (
        other.first <= precise.first
        and precise.last <= other.last
        and ((precise.first, precise.last) != (other.first, other.last))
    )
