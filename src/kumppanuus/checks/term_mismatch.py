"""An agreement begins or is to end outside the term of its round.

The term says from when to when the agreements of a round are to run. So none begins before it or
after it, and none is planned to end after it. One agreement can have a term of its own, so this is a
warning. What really happened can be otherwise: an agreement that ended early or late is no fault, nor
is one that was amended and so prolonged.

Only what is certain counts: a beginning in 2021 contradicts no term from 9 February 2021 on. Where
sources contradict each other about the term, or about the date, that is known already: then it is
a fault only if no claim about the one fits any claim about the other. An end that breaks a
``latest-end`` rule too is ``ends-too-late``.

Bad::

    # data/agreements/kokeilusopimus/pori-2022.yaml
    - {event: ends, date: 2026-12-31, planned: true}
    # data/timelines/kokeilusopimus-2022.yaml
    term: {date: 2022/2025}

Good::

    - {event: ends, date: 2025-12-31, planned: true}
"""

from collections.abc import Iterator

from kumppanuus.chronology import is_foretold
from kumppanuus.dataset import Dataset, Entry
from kumppanuus.diagnostics import Severity
from kumppanuus.model.agreement import Agreement, Event
from kumppanuus.model.base import Location
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.rule import LatestEnd
from kumppanuus.model.statements import claimed, followed
from kumppanuus.rules import Outcome, assess, is_in_its_folder

from .finding import Finding, RelatedFinding

EACH = Agreement
SEVERITY = Severity.WARNING
_REMEDY = "correct the date or the term, or keep what sources say of it side by side under 'claims'"


def run(dataset: Dataset, entry: Entry, agreement: Agreement) -> Iterator[Finding]:
    """Find dates outside the term. Those of one round on the same side of it are one finding."""
    if not is_in_its_folder(dataset, entry, agreement):
        return
    its_round = dataset.rounds[agreement.round]
    term = its_round.term.date if its_round.term else None
    for where, what, side in _outside(dataset, agreement, claimed(term)):
        related = RelatedFinding(dataset.by_key["round", agreement.round], ("term", "date"), "the term")
        message = f"{what}, {side} the term of its round, {followed(term)}"
        cause = (agreement.round, side)
        yield Finding(entry, where, message, _REMEDY, related=(related,), cause=cause)


def _outside(
    dataset: Dataset, agreement: Agreement, term: tuple[PartialDate, ...]
) -> Iterator[tuple[Location, str, str]]:
    """Give where a date stands that no claim about the term allows, what it is, and on which side it is."""
    for number, event in enumerate(agreement.events):
        where: Location = ("events", number, "date")
        date, dates = followed(event.date), claimed(event.date)
        if not term or not date or is_foretold(dataset, agreement, event):
            continue
        is_early = all(other.certainly_before(one) for one in term for other in dates)
        is_late = all(one.certainly_before(other) for one in term for other in dates)
        if event.event == "begins" and is_early:
            yield where, f"it begins {date}", "before"
        elif event.event == "begins" and is_late and not _ends_before(agreement, date):
            yield where, f"it begins {date}", "after"
        elif event.event == "ends" and is_late and not _is_settled(dataset, agreement, event, where):
            yield where, f"it is planned to end {date}", "after"


def _ends_before(agreement: Agreement, start: PartialDate) -> bool:
    """Whether ``ends-before-start`` tells of the beginning already."""
    ends = (followed(event.date) for event in agreement.events if event.event == "ends")
    return any(end.certainly_before(start) for end in ends if end)


def _is_settled(dataset: Dataset, agreement: Agreement, end: Event, where: Location) -> bool:
    """Whether it really ended so, an amendment can have prolonged it, or ``ends-too-late`` tells of it."""
    if not end.planned or any(event.event == "amended" for event in agreement.events):
        return True
    verdicts = assess(dataset, agreement, LatestEnd)
    return any((one.outcome, one.location) == (Outcome.BROKEN, where) for one in verdicts)
