"""Statements of records as lines: those that were known by the day, with the numbers of their sources."""

from collections.abc import Iterable

from kumppanuus.model.instrument import Instrument
from kumppanuus.model.record import Aim, Dated, Record, Statement
from kumppanuus.model.statements import Unknown, followed

from .card import CardMaker
from .lines import AimLine, BindingLine, DatedLine, StatementLine


def statement_lines(
    maker: CardMaker, statements: Iterable[Statement], record: Record
) -> tuple[StatementLine, ...]:
    """Return what a record states, without what only a source younger than the day says."""
    return tuple(
        StatementLine(one.text, maker.evidence.cite(one, record))
        for one in statements
        if not maker.is_younger(one, record)
    )


def aim_lines(maker: CardMaker, aims: Iterable[Aim], record: Record) -> tuple[AimLine, ...]:
    """Return what a record aims at, without what only a source younger than the day says."""
    return tuple(
        AimLine(
            one.text,
            tuple(maker.named("theme", theme) for theme in one.themes),
            maker.evidence.cite(one, record),
        )
        for one in aims
        if not maker.is_younger(one, record)
    )


def dated_line(maker: CardMaker, dated: Dated | None, record: Record) -> DatedLine | None:
    """Return a date of a record, unless only a source younger than the day says it."""
    if dated is None or maker.is_younger(dated, record):
        return None
    claims = maker.claims(dated.date)
    return DatedLine(
        followed(dated.date),
        dated.date.reason if isinstance(dated.date, Unknown) else None,
        claims,
        () if claims else maker.evidence.cite(dated, record),
    )


def binding_line(maker: CardMaker, instrument: Instrument) -> BindingLine | None:
    """Return whether an instrument binds, unless only a source younger than the day says it."""
    binding = instrument.binding
    if binding is None or maker.is_younger(binding, instrument):
        return None
    return BindingLine(binding.binds, maker.evidence.cite(binding, instrument))


def of_record(maker: CardMaker, record: Record) -> tuple[int, ...]:
    """Return the number of what a record rests on first, for what it says without naming a source."""
    return maker.evidence.cite(record.sources[0]) if record.sources else ()
