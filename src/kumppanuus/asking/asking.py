"""Asking a statement, for a bounded time."""

import datetime as dt
import sqlite3
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from kumppanuus.dataset import Dataset
from kumppanuus.errors import QueryError
from kumppanuus.tables import BY_NAME
from kumppanuus.tables.building import connect, fill, make

from .answer import Answer, Cell, distinct, plain
from .explaining import explained
from .guard import limit, watch
from .statement import Statement

T = TypeVar("T")

_GRACE = 1.0
"""How many seconds a statement has for stopping once it is told to."""
_LARGEST = 50_000_000
"""How many characters an answer can have."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """How many rows an answer can have, and how many seconds it can take."""

    rows: int = 1000
    seconds: float = 10.0


def ask(
    dataset: Dataset, day: dt.date, statement: Statement, values: Mapping[str, Cell], bounds: Bounds
) -> Answer:
    """Return the answer to a statement. Raises QueryError for one that cannot be answered.

    Nothing that a statement says can make this write, or go on for longer than it may.
    """
    seconds = bounds.seconds
    connection = connect()
    make(connection)
    try:
        used = _tables_of(connection, statement, values, seconds)
        connection.set_authorizer(None)
        fill(connection, dataset, day, [BY_NAME[name] for name in sorted(used)])
        connection.execute("PRAGMA query_only = ON")
        watch(connection, BY_NAME)
        limit(connection)
        work = lambda: _fetch(connection, statement, values, bounds.rows)  # noqa: E731
        columns, rows, cut = _within(seconds, connection, work)
    except (sqlite3.Error, sqlite3.Warning, MemoryError) as error:
        raise explained(error, statement) from None
    return Answer(distinct(columns), rows, cut, day)


def _tables_of(
    connection: sqlite3.Connection, statement: Statement, values: Mapping[str, Cell], seconds: float
) -> set[str]:
    """Return the tables that a statement reads, so that no other is filled."""
    guard = watch(connection, BY_NAME)
    _within(seconds, connection, lambda: connection.execute(f"EXPLAIN {statement.sql}", values).fetchone())
    return guard.read


def _fetch(
    connection: sqlite3.Connection, statement: Statement, values: Mapping[str, Cell], most: int
) -> tuple[list[str], tuple[tuple[Cell, ...], ...], bool]:
    cursor = connection.execute(statement.sql, values)
    rows: list[tuple[Cell, ...]] = []
    size = 0
    for row in cursor:
        cells = tuple(map(plain, row))
        size += sum(len(cell) if isinstance(cell, str) else 8 for cell in cells)
        if len(rows) == most or size > _LARGEST:
            cursor.close()
            return [one[0] for one in cursor.description], tuple(rows), True
        rows.append(cells)
    return [one[0] for one in cursor.description], tuple(rows), False


def _within(seconds: float, connection: sqlite3.Connection, work: Callable[[], T]) -> T:
    """Do something with a connection for so long at most.

    It is done beside this thread: SQLite can be interrupted only between its steps, and a single step
    can take an hour. What does not stop is left behind, and ends with the program.
    """
    done: list[T] = []
    failed: list[BaseException] = []

    def run() -> None:
        try:
            done.append(work())
        except BaseException as error:  # it is raised again where somebody waits for it
            failed.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(seconds)
    if thread.is_alive():
        connection.interrupt()
        thread.join(_GRACE)
        raise QueryError(
            f"the query took longer than {seconds:g} seconds", "ask for less, or give it longer with --timeout"
        )
    if failed:
        raise failed[0]
    return done[0]
