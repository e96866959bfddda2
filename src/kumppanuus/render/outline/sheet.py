"""A report as rows for spreadsheets: one for each agreement that it tells of."""

from collections.abc import Iterable
from typing import Any

from kumppanuus.render.sheet import Sheet
from kumppanuus.views.brief import Brief
from kumppanuus.views.card import AgreementCard
from kumppanuus.views.evidence import SourceLine
from kumppanuus.views.lines import Numbers

COLUMNS = ("group", "id", "title", "instrument", "round", "status", "start", "end", "places", "sources")

Grouped = tuple[str, Brief | AgreementCard, tuple[Any, ...]]
"""What an agreement stands under, what is said of it, and the cells that only this report has."""


def agreements_sheet(
    grouped: Iterable[Grouped], sources: tuple[SourceLine, ...], more: tuple[str, ...] = ()
) -> Sheet:
    """Return agreements as rows; ``more`` are the columns that only this report has."""
    rows = ((group, *agreement_cells(one, sources), *cells) for group, one, cells in grouped)
    return Sheet((*COLUMNS, *more), rows)


def agreement_cells(one: Brief | AgreementCard, sources: tuple[SourceLine, ...]) -> tuple[Any, ...]:
    """Return the cells of an agreement, from its id to its sources."""
    numbers = one.sources if isinstance(one, Brief) else _cited(one)
    return (
        one.id,
        one.title,
        one.instrument.id,
        one.round.id,
        one.status,
        one.start,
        one.end,
        tuple(place.id for place in one.places),
        tuple(dict.fromkeys(sources[number - 1].source for number in numbers)),
    )


def _cited(card: AgreementCard) -> tuple[int, ...]:
    """Return the numbers of the sources of what stands on a card."""
    of_lines: list[Numbers] = [
        *(one.sources for one in card.themes),
        *(one.sources for one in card.parties),
        *(one.sources for one in card.events),
        *(one.sources for one in card.money),
        *(one.sources for one in card.commitments),
        *(one.sources for one in card.outcomes),
    ]
    return tuple(number for numbers in of_lines for number in numbers)
