"""The dataset as relational tables: one module for each subject, and all tables by name."""

from . import (
    agreements,
    evidence,
    frames,
    indicators,
    money,
    organisations,
    places,
    rounds,
    sources,
    statements,
    themes,
)
from .table import Table

TABLES: tuple[Table, ...] = tuple(
    sorted(
        (
            *agreements.TABLES,
            *evidence.TABLES,
            *frames.TABLES,
            *indicators.TABLES,
            *money.TABLES,
            *organisations.TABLES,
            *places.TABLES,
            *rounds.TABLES,
            *sources.TABLES,
            *statements.TABLES,
            *themes.TABLES,
        ),
        key=lambda table: table.name,
    )
)
"""Sorted by name."""

BY_NAME = {table.name: table for table in TABLES}

OF_A_DAY = frozenset(
    (
        "agreement.ends",
        "agreement.ends_first",
        "agreement.ends_last",
        "agreement.status",
        "agreement.status_possible",
        "place_within.place",
        "place_within.within",
    )
)
"""The columns in which another day can bring something else."""
