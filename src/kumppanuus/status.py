"""The status of an agreement on a day. No record states it: it follows from the events."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from itertools import product

from kumppanuus.dataset import Dataset
from kumppanuus.model.agreement import Agreement, Event
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.statements import followed


class StatusName(StrEnum):
    """What an agreement can be on a day."""

    NOT_YET = "not-yet"
    PROPOSED = "proposed"
    IN_PREPARATION = "in-preparation"
    SIGNED = "signed"
    IN_FORCE = "in-force"
    EXPIRED_AS_PLANNED = "expired-as-planned"
    ENDED = "ended"
    ENDED_EARLY = "ended-early"
    SUPERSEDED = "superseded"
    CANNOT_TELL = "cannot-tell"


@dataclass(frozen=True, slots=True)
class Status:
    """A status. Where a partial date spans the day, ``possible`` and ``between`` say what is open."""

    name: StatusName
    possible: tuple[StatusName, ...] = ()
    between: tuple[dt.date, dt.date] | None = None


_MOST_DOUBTS = 6
_PREPARING = frozenset(("announced", "negotiated", "funding-decided", "resolved"))


def status(dataset: Dataset, name: str, day: dt.date) -> Status:
    """Return the status of an agreement on a day. Raises KeyError for an unknown agreement."""
    agreement = dataset.agreements[name]
    events = [(event, _spell(dataset, event)) for event in agreement.events if _counts(event)]
    events += [(event, _spell(dataset, event)) for event in _replacements(dataset, name)]
    certain = {id(event) for event, (_, last) in events if last <= day}
    doubtful = [(event, spell) for event, spell in events if spell[0] <= day < spell[1]]
    replaced_by = {id(event) for event in _replacements(dataset, name)}
    found: list[StatusName] = []
    for choice in product((False, True), repeat=min(len(doubtful), _MOST_DOUBTS)):
        chosen = {id(event) for (event, _), yes in zip(doubtful, choice, strict=False) if yes}
        happened = certain | chosen
        verdict = _decide(agreement, happened, bool(happened & replaced_by))
        if verdict not in found:
            found.append(verdict)
    if len(found) == 1:
        return Status(found[0])
    between = (min(spell[0] for _, spell in doubtful), max(spell[1] for _, spell in doubtful))
    return Status(StatusName.CANNOT_TELL, tuple(sorted(found)), between)


def start_of(agreement: Agreement) -> PartialDate | None:
    """Return when it began: its beginning, else its signing."""
    dates = {event.event: followed(event.date) for event in agreement.events}
    return dates.get("begins") or dates.get("signed")


def end_of(agreement: Agreement) -> PartialDate | None:
    """Return when it ended, else when it is planned to end."""
    ends = [event for event in agreement.events if event.event == "ends"]
    ends.sort(key=lambda event: event.planned)
    return followed(ends[0].date) if ends else None


def _counts(event: Event) -> bool:
    """Tell whether an event counts: a plan says nothing of what came of it, but for beginning and end."""
    return not event.planned or event.event in ("begins", "ends")


def _spell(dataset: Dataset, event: Event) -> tuple[dt.date, dt.date]:
    """Return the first and the last day from which on the event can have happened.

    The day on which an agreement ends is still a day in force. An event without a date
    happened before the day of the source that tells of it.
    """
    date = followed(event.date)
    if date is None:
        source = dataset.sources.get(event.source) if event.source else None
        told = source.date or source.read if source else None
        return dt.date.min, told.last if told else dt.date.max
    later = dt.timedelta(days=1) if event.event == "ends" else dt.timedelta()
    first = date.first + later
    return first, date.last + later if date.last < dt.date.max else dt.date.max


def _replacements(dataset: Dataset, name: str) -> list[Event]:
    """Return the events with which agreements began that are stated to replace this one."""
    found = []
    for successor in dataset.agreements.values():
        if any(link.agreement == name and link.replaces for link in successor.succeeds):
            begun = [
                event for event in successor.events if event.event in ("begins", "signed") and _counts(event)
            ]
            found += (
                begun[:1] if len(begun) < 2 else [event for event in begun if event.event == "begins"][:1]
            )
    return found


def _decide(agreement: Agreement, happened: set[int], replaced: bool) -> StatusName:
    done = [event for event in agreement.events if _counts(event) and id(event) in happened]
    kinds = {event.event for event in done}
    ended = [event for event in done if event.event == "ends"]
    if real := [event for event in ended if not event.planned]:
        return StatusName.ENDED_EARLY if _was_early(agreement, real[0]) else StatusName.ENDED
    if replaced:
        return StatusName.SUPERSEDED
    if ended:
        return StatusName.EXPIRED_AS_PLANNED
    begins_later = any(event.event == "begins" for event in agreement.events)
    if "begins" in kinds and (kinds - {"begins"} or not _is_planned(agreement, "begins")):
        return StatusName.IN_FORCE
    if "signed" in kinds:
        return StatusName.SIGNED if begins_later else StatusName.IN_FORCE
    if kinds & _PREPARING:
        return StatusName.IN_PREPARATION
    return StatusName.PROPOSED if "proposed" in kinds else StatusName.NOT_YET


def _is_planned(agreement: Agreement, kind: str) -> bool:
    return any(event.event == kind and event.planned for event in agreement.events)


def _was_early(agreement: Agreement, end: Event) -> bool:
    ended = followed(end.date)
    planned = [followed(event.date) for event in agreement.events if event.event == "ends" and event.planned]
    return bool(ended and planned and planned[0] and ended.certainly_before(planned[0]))
