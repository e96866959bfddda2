"""The terms of an agreement: its dates, its length, whether it binds, and who stands for the State."""

import datetime as dt

from kumppanuus.model.agreement import Agreement
from kumppanuus.model.dates import PartialDate
from kumppanuus.structures import dataclass

from ..brief import Brief
from ..card import CardMaker
from ..lines import BindingLine, EventLine, Numbers, PartyLine
from ..statement_lines import binding_line

_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Length:
    """For how many whole months something lasts: at least, and at most."""

    least: int
    most: int


@dataclass(frozen=True, slots=True)
class TermsLine:
    """The terms of an agreement. What is without events of a kind has no source that tells of them."""

    events: tuple[EventLine, ...]
    length: Length | None
    binding: BindingLine | None
    state: tuple[PartyLine, ...]


@dataclass(frozen=True, slots=True)
class CommitmentCount:
    """How many commitments are known, and how many of them have a target to measure them by."""

    all: int
    with_target: int
    sources: Numbers


def terms_line(maker: CardMaker, brief: Brief, known: Agreement | None) -> TermsLine:
    """Return the terms of an agreement as it was known by the day; of an unknown one, nothing."""
    instrument = maker.dataset.instruments.get(brief.instrument.id)
    events = known.events if known else ()
    parties = known.parties if known else ()
    return TermsLine(
        tuple(maker.event(event, known) for event in events if known),
        length(brief.start, brief.until),
        binding_line(maker, instrument) if instrument and known else None,
        tuple(maker.party(party, known) for party in parties if known and party.role == "state"),
    )


def commitment_count(maker: CardMaker, known: Agreement | None) -> CommitmentCount:
    """Return how many commitments are known."""
    found = known.commitments if known else ()
    sources = (number for one in found if known for number in maker.evidence.cite(one, known))
    with_target = sum(one.target is not None for one in found)
    return CommitmentCount(len(found), with_target, tuple(dict.fromkeys(sources)))


def length(start: PartialDate | None, end: PartialDate | None) -> Length | None:
    """Return for how long something lasts whose ends are both dated; its last day belongs to it."""
    if start is None or end is None or not (start.start and start.end and end.start and end.end):
        return None
    after = dt.timedelta(days=1)
    least, most = _months(start.last, end.first + after), _months(start.first, end.last + after)
    return Length(max(least, 0), max(most, 0))


def _months(first: dt.date, last: dt.date) -> int:
    months = (last.year - first.year) * _MONTHS + last.month - first.month
    return months - (last.day < first.day)
