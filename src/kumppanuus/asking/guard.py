"""What keeps a statement from writing, and from taking all memory."""

import sqlite3
from collections.abc import Collection

_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: 1_000_000,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 1_000_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 200,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 500,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 100,
    sqlite3.SQLITE_LIMIT_VDBE_OP: 200_000,
    sqlite3.SQLITE_LIMIT_FUNCTION_ARG: 100,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 1_000,
    sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER: 100,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1,
    sqlite3.SQLITE_LIMIT_WORKER_THREADS: 0,
}
MEMORY = 300_000_000
"""How many bytes SQLite may take in this process, tables and all."""

_ACTIONS = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_RECURSIVE}
_FORBIDDEN = {"edit", "fts3_tokenizer", "load_extension", "readfile", "rtreecheck", "writefile"}
_INTERNAL = ("pragma_", "sqlite_")
"""How the names of SQLite's own tables begin."""


class Guard:
    """SQLite asks it about everything that a statement does. It remembers which columns are read."""

    def __init__(self, tables: Collection[str]) -> None:
        self._tables = {table.lower() for table in tables}
        self.read: set[str] = set()

    def __call__(self, action: int, one: str | None, other: str | None, *where: str | None) -> int:
        """Allow reading of the tables, and functions that compute something."""
        if action in _ACTIONS:
            return sqlite3.SQLITE_OK
        if action == sqlite3.SQLITE_READ:
            return self._read((one or "").lower(), (other or "").lower())
        if action == sqlite3.SQLITE_FUNCTION and (other or "").lower() not in _FORBIDDEN:
            return sqlite3.SQLITE_OK
        return sqlite3.SQLITE_DENY

    def _read(self, table: str, column: str) -> int:
        if table in self._tables:
            self.read.add(f"{table}.{column}")
        return sqlite3.SQLITE_DENY if table.startswith(_INTERNAL) else sqlite3.SQLITE_OK


def watch(connection: sqlite3.Connection, tables: Collection[str]) -> Guard:
    """Set a guard over a connection."""
    connection.execute("PRAGMA temp_store = MEMORY")  # where the limit of memory counts
    connection.execute(f"PRAGMA hard_heap_limit = {MEMORY}")
    guard = Guard(tables)
    connection.set_authorizer(guard)
    return guard


def limit(connection: sqlite3.Connection) -> None:
    """Limit what a statement on a connection can be, and what functions can be given."""
    for category, most in _LIMITS.items():
        connection.setlimit(category, most)
    connection.text_factory = lambda data: data.decode(errors="replace")
