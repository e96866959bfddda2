"""Asking a statement, for a bounded time."""

import datetime as dt
import sqlite3
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from typing import TypeVar

from kumppanuus.model.languages import LANGUAGES

from .answer import Answer, Cell, Cut, distinct, plain
from .bounded import Bounded
from .database import Database
from .explaining import explained
from .guard import limit_memory, limit_statement, limit_values, watch
from .pointing import fault
from .statement import Statement

T = TypeVar("T")

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


def ask(database: Database, asked: Asked, bounds: Bounds) -> Answer:
    """Return the answer to a statement. Raises QueryError for one that cannot be answered.

    Nothing that a statement says can make this write, or go on for longer than it may.
    """
    connection = _limited(database.open(), asked.language)
    with closing(Bounded(connection, bounds.seconds)) as bounded:

        def done(work: Callable[[], T]) -> T:
            try:
                return bounded.do(work)
            except (sqlite3.Error, sqlite3.Warning, MemoryError) as error:
                told: Exception = error
            raise bounded.do(lambda: explained(bounded.connection, tables.columns, told, asked.statement))

        tables = database.tables
        read = done(lambda: _read_by(connection, asked, tables.columns))
        filled = _filled(database, connection, asked, read)
        if filled is not connection:
            bounded.move_to(filled)
        _allow_only_reading(filled, tables.columns)
        columns, rows, cut = done(lambda: _fetch(filled, asked, bounds.rows))
    depends = not read.isdisjoint(tables.of_a_day) or "day" in asked.statement.parameters
    return Answer(distinct(columns), rows, cut, asked.day if depends else None)


def _limited(connection: sqlite3.Connection, language: str) -> sqlite3.Connection:
    """Return a connection on which no statement can be too large, and that knows the language."""
    number = LANGUAGES.index(language)

    def in_language(*texts: Cell) -> Cell:
        return texts[number] or texts[0]

    connection.create_function("in_language", len(LANGUAGES), in_language, deterministic=True)
    limit_statement(connection)
    limit_memory(connection)
    return connection


def _read_by(connection: sqlite3.Connection, asked: Asked, tables: Collection[str]) -> set[str]:
    """Return the columns that a statement reads, as ``agreement.id``, so that no other table is filled."""
    guard = watch(connection, tables)
    connection.execute(f"EXPLAIN {asked.statement.sql}", asked.values).fetchone()
    return guard.read


def _filled(
    database: Database, connection: sqlite3.Connection, asked: Asked, read: Iterable[str]
) -> sqlite3.Connection:
    """Return a connection to a database in which the tables that are read are filled.

    What the dataset says is not limited: a fault in it would be told as one of the statement.
    """
    connection.set_authorizer(None)
    filled = database.filled(connection, {name.partition(".")[0] for name in read}, asked.day)
    return filled if filled is connection else _limited(filled, asked.language)


def _allow_only_reading(connection: sqlite3.Connection, tables: Collection[str]) -> None:
    """Allow nothing but reading from now on."""
    connection.execute("PRAGMA query_only = ON")
    limit_values(connection)
    watch(connection, tables)


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
