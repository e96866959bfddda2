"""What order dates are in, and which of them cannot be right.

A date that cannot be right is told once, by one check; the others take it for no ground of their own.
"""

from collections.abc import Iterator

from kumppanuus.dataset import Dataset
from kumppanuus.model.agreement import Agreement, Event
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.funding import FundingDecision
from kumppanuus.model.record import Record
from kumppanuus.model.statements import Claims, Stated, followed

_EARLIER = {"proposed": "it was proposed", "negotiated": "it was negotiated"}
_LATER = {"amended": "it was amended", "reviewed": "it was reviewed", "ends": "it ends"}


def ignorant_source(
    dataset: Dataset, record: Record, stated: Stated[PartialDate] | None, named: str | None
) -> str | None:
    """Return the source of a date that it could not know yet: it speaks as of an earlier day."""
    name = stated.followed.source if isinstance(stated, Claims) else named or _only_source(record)
    source = dataset.sources.get(name) if name else None
    date = followed(stated)
    return name if source and source.told and date and source.told.certainly_before(date) else None


def _only_source(record: Record) -> str | None:
    return record.only_source.source if record.only_source else None


def is_foretold(dataset: Dataset, agreement: Agreement, event: Event) -> bool:
    """Whether an event told as a fact lies after its source, so that nothing follows from its date."""
    return not event.planned and bool(ignorant_source(dataset, agreement, event.date, event.source))


def is_foretold_decision(dataset: Dataset, decision: FundingDecision) -> bool:
    """Whether a decision was made after its source, so that nothing follows from its date."""
    return bool(ignorant_source(dataset, decision, decision.decided.date, decision.decided.source))


def sound_start(dataset: Dataset, agreement: Agreement) -> PartialDate | None:
    """Return when an agreement began, its beginning or else its signing, unless its source could not know."""
    events = {event.event: event for event in agreement.events if followed(event.date)}
    start = events.get("begins") or events.get("signed")
    return followed(start.date) if start and not is_foretold(dataset, agreement, start) else None


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
    amended = any(event.event == "amended" for event in agreement.events)
    for number, event in enumerate(agreement.events):
        date = followed(event.date)
        if date is None or is_foretold(dataset, agreement, event):
            continue
        of_amendment = event.event == "negotiated" and amended
        happened_earlier = event.event in _EARLIER and not event.planned and not of_amendment
        if happened_earlier and signed.certainly_before(date):
            yield number, f"{_EARLIER[event.event]} {date}, after it was signed {signed}"
        if event.event in _LATER and date.certainly_before(signed):
            before_its_start = event.event == "ends" and (begun is None or date.certainly_before(begun))
            if not before_its_start and (event.event == "ends" or not event.planned):
                yield number, f"{_LATER[event.event]} {date}, before it was signed {signed}"
