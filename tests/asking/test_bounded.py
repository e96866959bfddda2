"""A connection works for so long in all, and is closed unless it may still be used."""

import sqlite3
import time

import pytest

from kumppanuus.asking.bounded import Bounded
from kumppanuus.errors import QueryError
from kumppanuus.tables.building import connect


def test_connection_is_closed() -> None:
    connection = connect()
    bounded = Bounded(connection, 60)
    assert bounded.do(lambda: connection.execute("SELECT 1").fetchone()) == (1,)
    bounded.close()
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        connection.execute("SELECT 1")


def test_connection_that_something_left_behind_may_use_stays_open() -> None:
    connection = connect()
    bounded = Bounded(connection, 0.01)
    with pytest.raises(QueryError, match=r"took longer than 0\.01 seconds"):
        bounded.do(lambda: time.sleep(3))
    bounded.close()
    assert connection.execute("SELECT 1").fetchone() == (1,)


def test_time_is_shared_by_all_that_is_done() -> None:
    connection = connect()
    bounded = Bounded(connection, 1)
    bounded.do(lambda: time.sleep(0.7))
    with pytest.raises(QueryError, match="took longer than 1 seconds"):
        bounded.do(lambda: time.sleep(0.7))
    bounded.close()
