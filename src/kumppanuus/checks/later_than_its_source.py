"""A source tells of something that happened only after the source was written.

A source speaks as of its own date, or, where it bears none, as of the day on which it was read. The
date of a page that is kept up is that of its last change, or none.
What it foretells is a plan: an event or a step of a round then has ``planned: true``, since a
status would else change on a day of which nobody has told. Funding decisions, follow-ups and
observations are held against their sources in the same way.

Only what is certain counts: an event in 2021 contradicts no source of 9 February 2021. Where
sources contradict each other, the claim that is followed counts. What an act founds or abolishes
on a later day is not looked at.

Bad::

    events:
      - {event: signed, date: 2022-03-01, source: ennakkotieto}
    # data/sources/ennakkotieto.yaml
    date: 2022-02-15

Good::

    events:
      - {event: signed, date: 2022-03-01, planned: true, source: ennakkotieto}
"""

from collections.abc import Iterator
from dataclasses import dataclass

from kumppanuus.chronology import ignorant_source
from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.base import Location
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.funding import FundingDecision
from kumppanuus.model.indicator import Indicator
from kumppanuus.model.record import Record
from kumppanuus.model.round import Round
from kumppanuus.model.statements import Claims, Stated, followed

from .finding import Finding, RelatedFinding

EACH = (Agreement, Round, FundingDecision, Indicator)

_PLAN = "add 'planned: true' if nobody has told that it happened, or correct the date or the source"
_FACT = "correct the date, or name the source that tells of it"


@dataclass(frozen=True, slots=True)
class _Happening:
    """When something happened, by which source, and where that stands."""

    location: Location
    date: Stated[PartialDate] | None
    source: str | None
    remedy: str = _FACT


def run(dataset: Dataset, entry: Entry, record: Record) -> Iterator[Finding]:
    """Find what no source could tell yet. What one and the same source could not tell is one finding."""
    for one in _happenings(record):
        if source := ignorant_source(dataset, record, one.date, one.source):
            yield _finding(dataset, entry, one, source)


def _happenings(record: Record) -> Iterator[_Happening]:
    if isinstance(record, Agreement):
        for number, event in enumerate(record.events):
            if not event.planned:
                yield _Happening(("events", number, "date"), event.date, event.source, _PLAN)
        for number, commitment in enumerate(record.commitments):
            for position, one in enumerate(commitment.follow_up):
                where: Location = ("commitments", number, "follow_up", position, "date")
                yield _Happening(where, one.date, one.source or commitment.source)
    elif isinstance(record, Round):
        for number, step in enumerate(record.steps):
            if not step.planned:
                yield _Happening(("steps", number, "date"), step.date, step.source, _PLAN)
    elif isinstance(record, FundingDecision):
        yield _Happening(("decided", "date"), record.decided.date, record.decided.source)
    elif isinstance(record, Indicator):
        for number, observation in enumerate(record.observations):
            yield _Happening(("observations", number, "period"), observation.period, observation.source)


def _finding(dataset: Dataset, entry: Entry, one: _Happening, name: str) -> Finding:
    source = dataset.sources[name]
    key, written = ("date", "of") if source.date else ("read", "read")
    related = RelatedFinding(dataset.by_key["source", name], (key,), "the date of the source")
    message = f"its source '{name}', {written} {source.told}, cannot tell what happened {followed(one.date)}"
    return Finding(entry, _followed_at(one), message, one.remedy, related=(related,), cause=(name,))


def _followed_at(one: _Happening) -> Location:
    if not isinstance(one.date, Claims):
        return one.location
    return (*one.location, "claims", one.date.claims.index(one.date.followed), "value")
