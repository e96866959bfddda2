"""A comparison of agreements as rows: one for each theme, party, sum and term, with a column for each one."""

from collections.abc import Iterator
from typing import Any

from kumppanuus.labels import Words
from kumppanuus.render.sheet import Sheet
from kumppanuus.views.compare.agreements import AgreementComparison
from kumppanuus.views.compare.terms import Length

from .sheet_rows import SheetRow, money_rows, party_rows, sheet, theme_rows


def agreements_sheet(view: AgreementComparison, words: Words) -> Sheet:
    """Return the rows. A cell holds wordings, roles, a sum, a date or a number."""
    return sheet(view.ids, _rows(view, words), view.sources)


def _rows(view: AgreementComparison, words: Words) -> Iterator[SheetRow]:
    wordings = [tuple(tuple(one.text for one in held) for held in theme.held) for theme in view.themes]
    yield from theme_rows(view.themes, view.near, wordings)
    yield from party_rows(view.parties)
    for side, lines in enumerate(view.money):
        only = [number == side for number in range(len(view.money))]
        for money in lines:
            yield from money_rows(money.decision.id, money, only)
    yield from _terms(view, words)


def _terms(view: AgreementComparison, words: Words) -> Iterator[SheetRow]:
    briefs, terms = [one.agreement for one in view.agreements], view.terms
    told = tuple(number for one in briefs for number in one.sources)
    yield SheetRow("term", "status", words["status"], tuple(one.status for one in briefs), sources=told)
    yield from _events(view, words)
    lengths = tuple(_months(one.length) for one in terms)
    yield SheetRow("term", "length-in-months", words["compare-length"], lengths)
    bindings = [one.binding for one in terms]
    binds = tuple(one.binds if one else None for one in bindings)
    sources = tuple(number for one in bindings if one for number in one.sources)
    yield SheetRow("term", "binding", words["compare-binding"], binds, sources=sources)
    state = tuple(tuple(party.who.id for party in one.state) for one in terms)
    sources = tuple(number for one in terms for party in one.state for number in party.sources)
    yield SheetRow("term", "state", words["compare-state"], state, sources=sources)
    counts = view.commitments
    sources = tuple(number for one in counts for number in one.sources)
    name = words["commitments"]
    yield SheetRow("commitments", "known", name, tuple(one.all for one in counts), sources=sources)
    yield SheetRow(
        "commitments", "with-target", name, tuple(one.with_target for one in counts), sources=sources
    )


def _events(view: AgreementComparison, words: Words) -> Iterator[SheetRow]:
    """Give what happened and what is planned, each kind in a row."""
    kinds = dict.fromkeys((event.event, event.planned) for one in view.terms for event in one.events)
    for kind, planned in kinds:
        held = [
            [event for event in one.events if (event.event, event.planned) == (kind, planned)]
            for one in view.terms
        ]
        values: tuple[Any, ...] = tuple(tuple(event.date for event in events) for events in held)
        sources = tuple(number for events in held for event in events for number in event.sources)
        item = f"{kind}-planned" if planned else kind
        yield SheetRow("term", item, words[f"event-{kind}"], values, sources=sources)


def _months(length: Length | None) -> str:
    """``24``, or ``12/36`` where dates leave it open."""
    if length is None:
        return ""
    return str(length.least) if length.least == length.most else f"{length.least}/{length.most}"
