"""Tables in SQLite, in memory."""

import datetime as dt
import sqlite3
from collections.abc import Iterable, Iterator

from kumppanuus.dataset import Dataset
from kumppanuus.uncollected import nothing_collected

from . import TABLES
from .table import Known, Table


def connect() -> sqlite3.Connection:
    """Return an empty database in memory, which any thread may use, though only one at a time."""
    return sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)


def make(connection: sqlite3.Connection) -> None:
    """Make every table, with nothing in it."""
    for table in TABLES:
        connection.execute(create(table))


def fill(
    connection: sqlite3.Connection, dataset: Dataset, day: dt.date, tables: Iterable[Table] = TABLES
) -> None:
    """Fill tables with what a dataset says, and what it comes to on a day."""
    known = Known(dataset, day)
    connection.execute("BEGIN")
    with nothing_collected():
        for table in tables:
            places = ", ".join("?" * len(table.columns))
            connection.executemany(f"INSERT INTO {table.name} VALUES ({places})", table.rows(known))
    connection.execute("COMMIT")


def create(table: Table) -> str:
    """Return the statement that makes a table."""
    lines = ",\n    ".join(_lines(table))
    return f"CREATE TABLE {table.name} (\n    {lines}\n)"


def _lines(table: Table) -> Iterator[str]:
    for column in table.columns:
        yield f"{column.name} {column.type}"
    if table.key:
        yield f"PRIMARY KEY ({', '.join(table.key)})"
    for column in table.columns:
        if link := column.link:
            others = ", ".join(link.others)
            yield f"FOREIGN KEY ({', '.join(link.columns)}) REFERENCES {link.table} ({others})"
