"""Rows that comparisons share: whatever is compared has a column of its own, named by its id."""

from collections.abc import Iterator, Sequence
from typing import Any

from kumppanuus.render.sheet import Sheet
from kumppanuus.structures import dataclass
from kumppanuus.views.compare.parties import ComparedParty
from kumppanuus.views.compare.themes import ComparedTheme, NearLine
from kumppanuus.views.evidence import SourceLine
from kumppanuus.views.lines import MoneyLine, Numbers

UNKNOWN = "not-known"
"""A sum that no source tells."""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row: what it is about, a value for each of those that are compared, and what can be said of it."""

    part: str
    item: str
    name: Any
    values: tuple[Any, ...]
    change: str = ""
    related: tuple[str, ...] = ()
    stage: str = ""
    sources: Numbers = ()


def sheet(ids: tuple[str, ...], rows: Iterator[SheetRow], sources: tuple[SourceLine, ...]) -> Sheet:
    """Return the rows with their columns."""
    columns = ("part", "item", "name", *ids, "change", "related", "stage", "sources")
    return Sheet(columns, (_cells(one, sources) for one in rows))


def _cells(row: SheetRow, sources: tuple[SourceLine, ...]) -> tuple[Any, ...]:
    told = tuple(dict.fromkeys(sources[number - 1].source for number in row.sources))
    return (row.part, row.item, row.name, *row.values, row.change, row.related, row.stage, told)


def theme_rows(
    themes: Sequence[ComparedTheme],
    near: Sequence[NearLine],
    values: Sequence[tuple[Any, ...]],
) -> Iterator[SheetRow]:
    """Give the themes; ``related`` are the narrower and broader ones."""
    for theme, cells in zip(themes, values, strict=True):
        wordings = [one for held in theme.held for one in held]
        sources = tuple(number for one in wordings for number in one.sources)
        if theme.concept is None:
            yield SheetRow("theme", "", wordings[0].text, cells, theme.change, sources=sources)
            continue
        pairs = [(one.earlier.id, one.later.id) for one in near]
        related = tuple(
            other for pair in pairs for one, other in (pair, pair[::-1]) if one == theme.concept.id
        )
        yield SheetRow(
            "theme", theme.concept.id, theme.concept.name, cells, theme.change, related, sources=sources
        )


def party_rows(parties: Sequence[ComparedParty]) -> Iterator[SheetRow]:
    """Give the parties with their roles; ``related`` are those who carry on for them, or did before them."""
    for party in parties:
        roles = tuple(tuple(dict.fromkeys(one.role for one in held)) for held in party.held)
        sources = tuple(number for held in party.held for one in held for number in one.sources)
        related = tuple(one.who.id for one in party.related)
        yield SheetRow("party", party.who.id, party.who.name, roles, party.change, related, sources=sources)


def money_rows(
    item: str, money: MoneyLine, sides: Sequence[bool], related: tuple[str, ...] = ()
) -> Iterator[SheetRow]:
    """Give a decided sum and the share in it, each at its stage, for those that have it."""
    stage = money.stage or UNKNOWN
    for part, amount, sources in (
        ("money", money.amount, money.sources),
        ("share", money.share, money.share_sources),
    ):
        values = tuple((UNKNOWN if amount is None else amount) if has else None for has in sides)
        yield SheetRow(part, item, money.purpose, values, related=related, stage=stage, sources=sources)
