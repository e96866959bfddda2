"""A comparison of places as rows: one for each theme, kind of agreement, agreement, party and sum."""

from collections.abc import Iterator, Sequence

from kumppanuus.labels import Words
from kumppanuus.render.sheet import Sheet
from kumppanuus.views.compare.places import Agreed, PlaceComparison

from .sheet_rows import SheetRow, money_rows, party_rows, sheet, theme_rows


def places_sheet(view: PlaceComparison, words: Words) -> Sheet:
    """Return the rows. A cell holds how agreements stand, a status, roles or a sum."""
    return sheet(view.ids, _rows(view), view.sources)


def _rows(view: PlaceComparison) -> Iterator[SheetRow]:
    yield from theme_rows(view.themes, view.near, [view.states(one) for one in view.themes])
    for one in view.families:
        members = tuple(tuple(theme.id for theme in held) for held in one.members)
        yield SheetRow("broader-theme", one.theme.id, one.theme.name, members)
    for line in view.instruments:
        yield SheetRow("instrument", line.instrument.id, line.instrument.name, line.states, line.change)
    yield from _agreements("agreement", view.agreements)
    yield from _agreements("proposal", view.proposals)
    yield from party_rows(view.parties)
    for side, place in enumerate(view.places):
        only = [number == side for number in range(len(view.places))]
        for held in place.money:
            for money in held.money:
                yield from money_rows(held.agreement.id, money, only, (money.decision.id,))
        for award in place.awards:
            values = tuple(award.part.amount if has else None for has in only)
            stage, sources = award.part.stage or "", award.part.sources
            yield SheetRow("award", award.decision.id, award.purpose, values, stage=stage, sources=sources)


def _agreements(part: str, agreed: Sequence[Agreed]) -> Iterator[SheetRow]:
    """Give each agreement with its status, its beginning and its end, for the places that it is for."""
    for one in agreed:
        brief = one.agreement
        for term, value in (("", brief.status), ("-start", brief.start), ("-end", brief.until)):
            values = tuple(value if reach else None for reach in one.reach)
            yield SheetRow(f"{part}{term}", brief.id, brief.title, values, sources=brief.sources)
