"""What is asked: a database with every table, of which those are filled that a statement reads.

Nothing here knows the models: a database that is kept on disk is asked without them.
"""

import sqlite3
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Protocol

TYPE_CHECKING = False

if TYPE_CHECKING:
    import datetime as dt

    from kumppanuus.dataset import Dataset


@dataclass(frozen=True, slots=True)
class Tables:
    """The names of the tables with those of their columns, and what another day can change."""

    columns: Mapping[str, tuple[str, ...]]
    of_a_day: frozenset[str]
    """Columns: ``agreement.status``."""


class Database(Protocol):
    """A database that is filled as far as it is read."""

    @property
    def tables(self) -> Tables:
        """The tables that it has."""

    def open(self) -> sqlite3.Connection:
        """Return a connection that has every table, be it empty or not. Any thread may use it."""

    def filled(
        self, connection: sqlite3.Connection, names: Collection[str], day: "dt.date"
    ) -> sqlite3.Connection:
        """Return the same connection or another one that has all rows of some tables, as of a day."""


class InMemory:
    """The tables of a dataset in memory, for one question."""

    def __init__(self, dataset: "Dataset") -> None:
        self._dataset = dataset
        self.tables = all_tables()

    def open(self) -> sqlite3.Connection:
        """Return a connection that has every table, all of them empty."""
        return empty()

    def filled(
        self, connection: sqlite3.Connection, names: Collection[str], day: "dt.date"
    ) -> sqlite3.Connection:
        """Fill some tables."""
        from kumppanuus.tables import BY_NAME
        from kumppanuus.tables.building import fill

        fill(connection, self._dataset, day, [BY_NAME[name] for name in sorted(names)])
        return connection


def empty() -> sqlite3.Connection:
    """Return a connection to a database in memory that has every table, all of them empty."""
    from kumppanuus.tables.building import connect, make

    connection = connect()
    make(connection)
    return connection


def all_tables() -> Tables:
    """Return the tables that there are."""
    from kumppanuus.tables import OF_A_DAY, TABLES

    columns = {table.name: tuple(column.name for column in table.columns) for table in TABLES}
    return Tables(columns, OF_A_DAY)
