"""What keeps a statement from writing, and from taking all memory."""

import sqlite3
from collections.abc import Collection

_LIMITS = {
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
_LONGEST = 1_000_000
"""How many characters a value can have."""
MEMORY = 300_000_000
"""How many bytes SQLite may take in this process, tables and all."""

_INTERNAL = ("pragma_", "sqlite_")
"""How the names of SQLite's own tables begin."""
_ACTIONS = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_RECURSIVE}
# fmt: off
FUNCTIONS = frozenset((
    "abs", "acos", "acosh", "asin", "asinh", "atan", "atan2", "atanh", "avg", "ceil", "ceiling", "char",
    "coalesce", "concat", "concat_ws", "cos", "cosh", "count", "cume_dist", "current_date",
    "current_time", "current_timestamp", "date", "datetime", "degrees", "dense_rank", "exp",
    "first_value", "floor", "format", "glob", "group_concat", "hex", "if", "ifnull", "iif",
    "in_language", "instr", "json", "json_array", "json_array_length", "json_extract",
    "json_group_array", "json_group_object", "json_insert", "json_object", "json_patch", "json_pretty",
    "json_quote", "json_remove", "json_replace", "json_set", "json_type", "json_valid", "julianday",
    "lag", "last_value", "lead", "length", "like", "likelihood", "likely", "ln", "log", "log10", "log2",
    "lower", "ltrim", "max", "median", "min", "mod", "nth_value", "ntile", "nullif", "octet_length",
    "percent_rank", "percentile", "percentile_cont", "percentile_disc", "pi", "pow", "power", "printf",
    "quote", "radians", "random", "randomblob", "rank", "replace", "round", "row_number", "rtrim",
    "sign", "sin", "sinh", "soundex", "sqlite_version", "sqrt", "strftime", "string_agg", "substr",
    "substring", "sum", "tan", "tanh", "time", "timediff", "total", "trim", "trunc", "typeof", "unhex",
    "unicode", "unixepoch", "unlikely", "upper", "zeroblob", "->", "->>",
))
# fmt: on
"""The functions that compute something from what they are given, and do nothing else."""


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
        if action == sqlite3.SQLITE_FUNCTION and (other or "").lower() in FUNCTIONS:
            return sqlite3.SQLITE_OK
        return sqlite3.SQLITE_DENY

    def _read(self, table: str, column: str) -> int:
        if table in self._tables:
            self.read.add(f"{table}.{column}")
            return sqlite3.SQLITE_OK
        # the name of a part of the statement, after WITH, comes here without a column
        is_part = not column and not table.startswith(_INTERNAL)
        return sqlite3.SQLITE_OK if is_part else sqlite3.SQLITE_DENY


def watch(connection: sqlite3.Connection, tables: Collection[str]) -> Guard:
    """Set a guard over a connection."""
    guard = Guard(tables)
    connection.set_authorizer(guard)
    return guard


def limit_statement(connection: sqlite3.Connection) -> None:
    """Limit what a statement on a connection can be."""
    for category, most in _LIMITS.items():
        connection.setlimit(category, most)
    connection.text_factory = lambda data: data.decode(errors="replace")


def limit_memory(connection: sqlite3.Connection) -> None:
    """Limit the memory of SQLite in this process."""
    connection.execute("PRAGMA temp_store = MEMORY")  # where the limit of memory counts
    connection.execute(f"PRAGMA hard_heap_limit = {MEMORY}")


def limit_values(connection: sqlite3.Connection) -> None:
    """Limit how long a value can be that a statement makes."""
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST)
