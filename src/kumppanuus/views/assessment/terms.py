"""On what terms an agreement is made: until when, how binding, with what money."""

from collections.abc import Iterator

from kumppanuus.model.agreement import Event, EventKind
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.statements import Unknown, followed

from ..statement_lines import binding_line, dated_line, statement_lines
from .held_against import HeldAgainst
from .parts import DateNote, Finding, MoneyNote, TermPart

_SPAN: frozenset[EventKind] = frozenset(("begins", "ends"))
"""What the term of a round is for; an agreement may be signed before it."""

_EXPECTED: tuple[EventKind, ...] = ("signed", "begins", "ends")
"""What a reader looks for, so that it is told where nothing states it."""


def term_part(held: HeldAgainst, findings: tuple[Finding, ...]) -> TermPart:
    """Return the terms, with the findings on rules about them."""
    maker, its_round, instrument = held.maker, held.round, held.instrument
    term = dated_line(maker, its_round.term, its_round) if its_round else None
    return TermPart(
        term=term,
        dates=tuple(_dates(held, term.date if term else None)),
        findings=findings,
        binding=binding_line(maker, instrument) if instrument else None,
        nature=statement_lines(maker, instrument.nature, instrument) if instrument else (),
        financing=statement_lines(maker, its_round.financing, its_round) if its_round else (),
        money=tuple(_money(held)),
        commitments=len(held.original.commitments),
        follow_up=statement_lines(maker, its_round.follow_up, its_round) if its_round else (),
    )


def _dates(held: HeldAgainst, term: PartialDate | None) -> Iterator[DateNote]:
    """Give the dates in their order, and at the end those that nothing states."""
    events = held.agreement.events
    for event in events:
        yield _dated(held, event, term)
    for kind in _EXPECTED:
        if not any(event.event == kind for event in events):
            yield DateNote(kind, None, False, None, None, (), None, ())


def _dated(held: HeldAgainst, event: Event, term: PartialDate | None) -> DateNote:
    maker, date = held.maker, followed(event.date)
    claims = maker.claims(event.date)
    return DateNote(
        event=event.event,
        date=date,
        planned=event.planned,
        reason=event.date.reason if isinstance(event.date, Unknown) else None,
        note=event.note,
        claims=claims,
        within=position(date, term) if date and term and event.event in _SPAN else None,
        sources=() if claims else maker.evidence.cite(event, held.agreement),
    )


def position(date: PartialDate, term: PartialDate) -> str:
    """Return how a date lies to a term; a partial one can leave that open."""
    if date.last < term.first:
        return "before"
    if date.first > term.last:
        return "after"
    return "within" if term.first <= date.first and date.last <= term.last else "open"


def _money(held: HeldAgainst) -> Iterator[MoneyNote]:
    """Give the decisions of which the agreement gets something, as far as they were made by the day."""
    maker, dataset = held.maker, held.dataset
    for money in held.original.funding:
        decision = dataset.funding.get(money.decision)
        if decision is None or not maker.is_decided(money.decision):
            continue
        share = None if maker.is_younger(money, held.original) else money.share
        purpose = next((one for one in decision.purposes if one.purpose == money.purpose), None)
        whole = purpose or decision.total
        yield MoneyNote(
            decision=held.named("funding", money.decision),
            purpose=purpose.title if purpose else decision.title,
            stage=whole.known_stage,
            share=followed(share),
            share_reason=share.reason if isinstance(share, Unknown) else None,
            currency=whole.currency,
            sources=maker.evidence.cite(money, held.original),
        )
