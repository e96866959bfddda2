"""Asking a statement, for a bounded time."""

import datetime as dt
import sqlite3
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from kumppanuus.dataset import Dataset
from kumppanuus.model.text import LANGUAGES
from kumppanuus.tables import BY_NAME, OF_A_DAY
from kumppanuus.tables.building import connect, fill, make

from .answer import Answer, Cell, Cut, distinct, plain
from .explaining import explained
from .guard import limit, watch
from .pointing import fault
from .statement import Statement

T = TypeVar("T")

_GRACE = 1.0
"""How many seconds a statement has for stopping once it is told to."""
_LARGEST = 2_000_000
"""How many characters an answer can have, so that it is also written in a bounded time."""
_NUMBER = 8
"""How many characters a value that is no text counts as."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A statement, the values of its parameters, and the day and the language of the answer."""

    statement: Statement
    values: Mapping[str, Cell]
    day: dt.date
    language: str = "fi"


@dataclass(frozen=True, slots=True)
class Bounds:
    """How many rows an answer can have, and how many seconds it can take."""

    rows: int = 1000
    seconds: float = 10.0


def ask(dataset: Dataset, asked: Asked, bounds: Bounds) -> Answer:
    """Return the answer to a statement. Raises QueryError for one that cannot be answered.

    Nothing that a statement says can make this write, or go on for longer than it may.
    """
    connection = _open(asked.language)
    try:
        read = _read_by(connection, asked, bounds.seconds)
        connection.set_authorizer(None)
        used = {name.partition(".")[0] for name in read}
        fill(connection, dataset, asked.day, [BY_NAME[name] for name in sorted(used)])
        connection.execute("PRAGMA query_only = ON")
        watch(connection, BY_NAME)
        columns, rows, cut = _within(
            bounds.seconds, connection, lambda: _fetch(connection, asked, bounds.rows)
        )
    except (sqlite3.Error, sqlite3.Warning, MemoryError) as error:
        told: Exception = error
    else:
        depends = not read.isdisjoint(OF_A_DAY) or "day" in asked.statement.parameters
        return Answer(distinct(columns), rows, cut, asked.day if depends else None)
    raise _within(bounds.seconds, connection, lambda: explained(connection, told, asked.statement))


def _open(language: str) -> sqlite3.Connection:
    """Return a database with every table, all of them empty."""
    number = LANGUAGES.index(language)

    def in_language(*texts: Cell) -> Cell:
        return texts[number] or texts[0]

    connection = connect()
    make(connection)
    connection.create_function("in_language", len(LANGUAGES), in_language, deterministic=True)
    limit(connection)
    return connection


def _read_by(connection: sqlite3.Connection, asked: Asked, seconds: float) -> set[str]:
    """Return the columns that a statement reads, as ``agreement.id``, so that no other table is filled."""
    guard = watch(connection, BY_NAME)
    sql = f"EXPLAIN {asked.statement.sql}"
    _within(seconds, connection, lambda: connection.execute(sql, asked.values).fetchone())
    return guard.read


def _fetch(
    connection: sqlite3.Connection, asked: Asked, most: int
) -> tuple[list[str], tuple[tuple[Cell, ...], ...], Cut | None]:
    """Return the names of the columns, the rows, and why there are no more where some are left out."""
    cursor = connection.execute(asked.statement.sql, asked.values)
    rows: list[tuple[Cell, ...]] = []
    names = [one[0] for one in cursor.description]
    left = _LARGEST
    for row in cursor:
        if len(rows) == most:
            return names, tuple(rows), "rows"
        size = _size(row)
        if size > _LARGEST:
            raise fault("a row grows longer than two million characters", "ask for less at once")
        if size > left:
            return names, tuple(rows), "size"
        left -= size
        rows.append(tuple(map(plain, row)))
    return names, tuple(rows), None


def _size(row: Iterable[object]) -> int:
    """Return how many characters a row comes to; every byte of a blob is written as two."""
    return sum(
        2 * len(cell) if isinstance(cell, bytes) else len(cell) if isinstance(cell, str) else _NUMBER
        for cell in row
    )


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
        raise fault(
            f"the query took longer than {seconds:g} seconds",
            "ask for less, or give it longer with --timeout",
        )
    if failed:
        raise failed[0]
    return done[0]
