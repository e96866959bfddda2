"""Writing the file with a dataset's tables: those that are asked for now, and those that were before."""

import datetime as dt
import marshal
import sqlite3
from collections.abc import Collection
from contextlib import closing

from kumppanuus.database_file import DatabaseFile, Extent, address, begin, check_parts, pages
from kumppanuus.dataset import Dataset
from kumppanuus.files.cache import NewStore
from kumppanuus.tables import BY_NAME, OF_A_DAY
from kumppanuus.tables.building import fill, make

from .database import all_tables
from .kept_database import SHARED, days_of

_DAILY = frozenset(column.partition(".")[0] for column in OF_A_DAY)
"""The tables in which another day can bring something else."""


def write(path: str, content: bytes, dataset: Dataset, names: Collection[str], day: dt.date) -> None:
    """Write a file with some tables, and with those of the file before that are right. Raises OSError."""
    new = NewStore(path)
    before = DatabaseFile.open(path, content)
    try:
        with closing(begin(new)) as connection:
            filling = _Filling(connection)
            filling.copy(path, before, day)
            filling.fill(dataset, names, day)
            page_size: int = connection.execute("PRAGMA page_size").fetchone()[0]
        check_parts(new, page_size, filling.extents)
        tables = all_tables()
        new.put("days", marshal.dumps(filling.days))
        new.put("tables", marshal.dumps((dict(tables.columns), tables.of_a_day)))
        new.put("stamp", content)
        new.commit()
    finally:
        new.discard()
        if before:
            before.close()


def _right(before: DatabaseFile, day: dt.date) -> dict[str, str]:
    """Return the tables of a file that are as they would be written now, with the day that each is of."""
    days = {name: its for name, its in days_of(before).items() if its in ("", day.isoformat())}
    return {name: its for name, its in days.items() if before.holds(name)}


class _Filling:
    """A database that is filled, and which pages each table has to itself.

    Pages are given out one after another, so those that come while a table is filled are its own. Where
    one has become free in between, the next table may take it: then its pages count as everyone's.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        make(connection)
        self._end = pages(connection)
        self.extents: list[tuple[str, Extent]] = [(SHARED, (0, self._end))]
        self.days: dict[str, str] = {}

    def copy(self, path: str, before: DatabaseFile | None, day: dt.date) -> None:
        """Take over the tables of the file before that are whole, and of the day if they depend on it."""
        right = {} if before is None or not before.holds(SHARED) else _right(before, day)
        if before is None or not right:
            return
        self._connection.execute("ATTACH ? AS before", (address(path),))
        if before.is_in_place():
            for name, its_day in right.items():
                self._connection.execute(
                    f"INSERT INTO main.{name} SELECT * FROM before.{name} ORDER BY rowid"
                )
                self._note(name, its_day)
        self._connection.execute("DETACH before")

    def fill(self, dataset: Dataset, names: Collection[str], day: dt.date) -> None:
        """Fill the tables that are not there yet."""
        for name in sorted(set(names) - set(self.days)):
            fill(self._connection, dataset, day, [BY_NAME[name]])
            self._note(name, day.isoformat() if name in _DAILY else "")

    def _note(self, name: str, its_day: str) -> None:
        self.days[name] = its_day
        extent = self._end, pages(self._connection)
        self._end = extent[1]
        is_its_own = not self._connection.execute("PRAGMA freelist_count").fetchone()[0]
        self.extents += [(name, extent)] if is_its_own else [(SHARED, extent), (name, (0, 0))]
