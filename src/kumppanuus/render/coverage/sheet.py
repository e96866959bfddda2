"""The coverage as rows: a place in a round each, also where nothing is stated."""

from collections.abc import Iterator
from typing import Any

from kumppanuus.labels import Words
from kumppanuus.render.sheet import Sheet
from kumppanuus.views.coverage import Coverage

_COLUMNS = (
    "family",
    "instrument",
    "round",
    "year",
    "generation",
    "place",
    "state",
    "reach",
    "agreements",
    "status",
    "left_out",
    "since",
    "until",
    "sources",
)


def coverage_sheet(view: Coverage, words: Words) -> Sheet:
    """Return the cells of every matrix. Who is left out has agreements too, where others reach it."""
    return Sheet(_COLUMNS, _rows(view))


def _rows(view: Coverage) -> Iterator[tuple[Any, ...]]:
    for family in view.families:
        for row in family.rows:
            for column, cell in zip(family.columns, row.cells, strict=True):
                yield (
                    family.id,
                    column.instrument.id,
                    column.round.id,
                    column.year,
                    column.is_generation,
                    row.place.id,
                    cell.state,
                    tuple(one.reach for one in cell.agreements),
                    tuple(one.agreement.id for one in cell.agreements),
                    tuple(one.status for one in cell.agreements),
                    tuple(dict.fromkeys(place.id for said in cell.left_out for place in said.places)),
                    cell.since,
                    cell.until,
                    tuple(dict.fromkeys(view.sources[number - 1].source for number in cell.sources)),
                )
