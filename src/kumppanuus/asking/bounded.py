"""Working with a connection for a bounded time."""

import sqlite3
import threading
import time
from collections.abc import Callable
from typing import TypeVar

from .pointing import fault

T = TypeVar("T")

_GRACE = 1.0
"""How many seconds a statement has for stopping once it is told to."""


class Bounded:
    """A connection, and how long it may work for a statement: so many seconds in all."""

    def __init__(self, connection: sqlite3.Connection, seconds: float) -> None:
        self.connection = connection
        self._seconds = seconds
        self._left = seconds
        self._is_used = False

    def do(self, work: Callable[[], T]) -> T:
        """Do something with the connection, in the time that is left.

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

        self._wait_for(threading.Thread(target=run, daemon=True))
        if failed:
            raise failed[0]
        return done[0]

    def _wait_for(self, thread: threading.Thread) -> None:
        begun = time.monotonic()
        self._is_used = True
        thread.start()
        thread.join(max(0.0, self._left))
        is_late = thread.is_alive()
        if is_late:
            self.connection.interrupt()
            thread.join(_GRACE)
        self._is_used = thread.is_alive()
        self._left -= time.monotonic() - begun
        if is_late:
            raise fault(
                f"the query took longer than {self._seconds:g} seconds",
                "ask for less, or give it longer with --timeout",
            )

    def move_to(self, connection: sqlite3.Connection) -> None:
        """Work with another connection from now on."""
        self.close()
        self.connection = connection

    def close(self) -> None:
        """Close the connection, unless something that was left behind may still use it."""
        if not self._is_used:
            self.connection.close()
