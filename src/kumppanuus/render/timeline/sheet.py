"""A timeline as rows for a spreadsheet: one for each event, step, term, gap and due date."""

from collections.abc import Iterator
from typing import Any

from kumppanuus.labels import Words
from kumppanuus.model.dates import PartialDate
from kumppanuus.render.sheet import Sheet
from kumppanuus.views.lines import ClaimLine
from kumppanuus.views.timeline import AgreementRow, GapRow, RoundRow, Timeline

_COLUMNS = (
    "agreement",
    "round",
    "event",
    "title",
    "date",
    "first",
    "last",
    "planned",
    "disputed",
    "proposal",
    "source",
    "at",
    "page",
)


def timeline_sheet(view: Timeline, words: Words) -> Sheet:
    """Return the events in the order of the page.

    What is no event of an agreement has an event of its own: ``step``, ``term``, ``gap``, ``due``. A date
    that sources contradict each other about is disputed; it and its source are those that are followed.
    """
    return Sheet(_COLUMNS, _rows(view))


def _rows(view: Timeline) -> Iterator[tuple[Any, ...]]:
    for part in view.parts:
        for row in part.rows:
            if isinstance(row, AgreementRow):
                yield from _of_agreement(row, view, is_proposal=part.kind == "proposals")
            elif isinstance(row, RoundRow):
                yield from _of_round(row, view)
            else:
                yield from _of_gap(row, view)
    for one in view.planned:
        if one.event == "due":
            dated = (*_dated(one.date), True, False, False)
            yield (one.record.id, one.round.id, "due", one.text, *dated, *_source(view, one.sources, ()))


def _of_agreement(row: AgreementRow, view: Timeline, *, is_proposal: bool) -> Iterator[tuple[Any, ...]]:
    for event in row.events:
        dated = (*_dated(event.date), event.planned, bool(event.claims), is_proposal)
        source = _source(view, event.sources, event.claims)
        yield (row.id, row.round.id, event.event, row.title, *dated, *source)


def _of_round(row: RoundRow, view: Timeline) -> Iterator[tuple[Any, ...]]:
    if row.term:
        dated = (*_dated(row.term), False, bool(row.term_claims), False)
        yield (None, row.id, "term", row.title, *dated, *_source(view, row.term_sources, row.term_claims))
    for step in row.steps:
        dated = (*_dated(step.date), step.planned, bool(step.claims), False)
        yield (None, row.id, "step", step.title, *dated, *_source(view, step.sources, step.claims))


def _of_gap(row: GapRow, view: Timeline) -> Iterator[tuple[Any, ...]]:
    dated = (*_dated(row.span), False, False, False)
    for one in row.statements:
        yield (None, row.round.id, "gap", one.text, *dated, *_source(view, one.sources, ()))


def _dated(date: PartialDate | None) -> tuple[Any, ...]:
    """Return a date, and its first and last day; a range that is open has no day there."""
    if date is None:
        return None, None, None
    return date, date.first if date.start else None, date.last if date.end else None


def _source(view: Timeline, numbers: tuple[int, ...], claims: tuple[ClaimLine, ...]) -> tuple[Any, ...]:
    followed = (number for claim in claims if claim.followed for number in claim.sources)
    number = next(iter((*numbers, *followed)), None)
    if number is None:
        return None, None, None
    line = view.sources[number - 1]
    return line.source, line.at, line.page
