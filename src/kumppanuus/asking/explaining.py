"""What SQLite complains of, in plain words: with the place, and with what was probably meant."""

import re
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass

from kumppanuus.errors import QueryError

from .pointing import fault
from .statement import Statement

# fmt: off
_KEYWORDS = (
    "AND", "AS", "ASC", "BETWEEN", "BY", "CASE", "COLLATE", "CROSS", "DESC", "DISTINCT", "ELSE", "END",
    "EXCEPT", "EXISTS", "FROM", "FULL", "GROUP", "HAVING", "IN", "INNER", "INTERSECT", "IS", "JOIN",
    "LEFT", "LIKE", "LIMIT", "NATURAL", "NOT", "NULL", "OFFSET", "ON", "OR", "ORDER", "OUTER", "OVER",
    "PARTITION", "RECURSIVE", "RIGHT", "SELECT", "THEN", "UNION", "USING", "VALUES", "WHEN", "WHERE",
    "WITH",
)
# fmt: on
_ENDINGS = re.compile(r"_(fi|sv|en|first|last)$")
_CURLED = "‘’“”«»"
_TRIED = 100
"""How many places are tried as the one that SQLite means."""


@dataclass(frozen=True, slots=True)
class _Complaint:
    """What SQLite says of a statement, and the word that it names."""

    connection: sqlite3.Connection
    statement: Statement
    message: str
    name: str


def explained(connection: sqlite3.Connection, error: Exception, statement: Statement) -> QueryError:
    """Return an error of SQLite as one that a reader can mend."""
    if isinstance(error, MemoryError):
        return fault("the query needs more memory than it may take", "ask for less")
    message = str(error)
    for pattern, explain in _EXPLANATIONS:
        tuple[tuple[str, Callable[[_Complaint], QueryError]], ...] = (
            (r'near "(.*)": syntax error', _syntax),
            (r"^incomplete input", _incomplete),
            (r"no such table: (.+)", _table),
            (r'no such column: "?([^"]+?)"?(?: - should this.*)?$', _column),
            (r"ambiguous column name: (?:.*\.)?(.+)", _ambiguous),
            (r"no such function: (.+)", _function),
            (r"not authorized|prohibited|readonly|vtable constructor", _forbidden),
            (r"string or blob too big|too big", _too_long),
            (r"^interrupted", _stopped),
        )
