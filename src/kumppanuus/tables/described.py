"""What there is to ask: tables with what a row says, and their columns."""

import datetime as dt
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass

from kumppanuus.dataset import Dataset

from . import BY_NAME, TABLES
from .building import connect, fill, make
from .table import Column


@dataclass(frozen=True, slots=True)
class TableLine:
    """A table, what a row of it says, and how many it has."""

    table: str
    row: str
    rows: int


@dataclass(frozen=True, slots=True)
class TableSchema:
    """A table, what a row of it says, the columns that tell it from all others, and all columns."""

    table: str
    row: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]


def listed(dataset: Dataset, day: dt.date) -> tuple[TableLine, ...]:
    """Return every table with the number of its rows."""
    with closing(connect()) as connection:
        make(connection)
        fill(connection, dataset, day)
        return tuple(
            TableLine(one.name, one.row, connection.execute(f"SELECT count(*) FROM {one.name}").fetchone()[0])
            for one in TABLES
        )


def described(names: Iterable[str] | None = None) -> tuple[TableSchema, ...]:
    """Return what tables hold, of all or of some."""
    tables = TABLES if names is None else [BY_NAME[name] for name in names]
    return tuple(TableSchema(one.name, one.row, one.key, one.columns) for one in tables)
