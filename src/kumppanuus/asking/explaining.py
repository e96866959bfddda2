"""What SQLite complains of, in plain words: with the place, and with what was probably meant."""

import re
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from kumppanuus.errors import QueryError
from kumppanuus.nearest import did_you_mean, nearest

from .guard import FUNCTIONS
from .pointing import fault, pointed
from .statement import Statement
from .tokens import Token

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
_CURLED = ("‘", "’", "“", "”", "«", "»")
_TRIED = 100
"""How many places are tried as the one that SQLite means."""


@dataclass(frozen=True, slots=True)
class _Complaint:
    """What SQLite says of a statement, and the word that it names; and the tables with their columns."""

    connection: sqlite3.Connection
    tables: Mapping[str, tuple[str, ...]]
    statement: Statement
    message: str
    name: str


def explained(
    connection: sqlite3.Connection,
    tables: Mapping[str, tuple[str, ...]],
    error: Exception,
    statement: Statement,
) -> QueryError:
    """Return an error of SQLite as one that a reader can mend."""
    if isinstance(error, MemoryError):
        return fault("the query needs more memory than it may take", "ask for less")
    message = str(error)
    for pattern, explain in _EXPLANATIONS:
        if found := re.search(pattern, message, re.S):
            name = found[1] if found.groups() else ""
            return explain(_Complaint(connection, tables, statement, message, name))
    return fault(f"SQLite cannot answer this: {_lowered(message).rstrip('.')}")


def _lowered(message: str) -> str:
    """Return a message that begins with a small letter, unless it begins with a keyword."""
    return message if message[:2].isupper() else message[:1].lower() + message[1:]


def _syntax(complaint: _Complaint) -> QueryError:
    token = _failing(complaint)
    message = f"the statement cannot be understood near '{complaint.name}'"
    if token is None:
        return fault(message)
    statement = complaint.statement
    return fault(message, pointed(statement.text, token, _keyword(complaint, token)))


def _failing(complaint: _Complaint) -> Token | None:
    """Return the token that SQLite means: the first one at which the statement fails when it is cut there."""
    statement = complaint.statement
    alike = [token for token in statement.words if complaint.name in (token.text, token.sql)]
    for token in alike[:_TRIED]:
        part = "".join(one.sql for one in statement.tokens if one.start <= token.start)
        try:
            complaint.connection.execute(f"EXPLAIN {part}", dict.fromkeys(statement.parameters)).close()
        except (sqlite3.Error, MemoryError) as error:
            if str(error) == complaint.message:
                return token
    return alike[0] if alike else None


def _keyword(complaint: _Complaint, token: Token) -> str:
    """Return a keyword that this word, or the one before it, can be a slip of."""
    words = list(complaint.statement.words)
    place = words.index(token)
    for word in reversed(words[max(0, place - 1) : place + 1]):
        known = word.text.upper() in _KEYWORDS or word.text.lower() in complaint.tables
        near = () if known or word.kind != "word" else nearest(word.text, _KEYWORDS, most=1)
        if near:
            meant = f"did you mean '{near[0]}'?"
            return meant if word is token else f"'{word.text}': {meant}"
    return ""


def _incomplete(complaint: _Complaint) -> QueryError:
    last = list(complaint.statement.words)[-1]
    end = Token("sign", " ", last.end)
    remedy = pointed(complaint.statement.text, end, "something is missing here")
    return fault("the statement ends too early", remedy)


def _table(complaint: _Complaint) -> QueryError:
    bare = complaint.name.rpartition(".")[2]
    remedy = did_you_mean(bare, complaint.tables) or "'kumppanuus query --tables' lists them"
    return fault(f"there is no table '{complaint.name}'", _at_name(complaint.statement, bare, remedy))


def _column(complaint: _Complaint) -> QueryError:
    statement = complaint.statement
    alias, _, bare = complaint.name.rpartition(".")
    tables = _tables(complaint, alias)
    near = _near_column(bare, [column for name in tables for column in complaint.tables[name]])
    if near:
        remedy = f"did you mean '{near}'?"
    elif bare.startswith(_CURLED):
        remedy = "write a text between straight quotation marks, as 'Pori'"
    else:
        remedy = f"'{' '.join(('kumppanuus query --schema', *tables[:1]))}' lists them"
    return fault(f"there is no column '{complaint.name}'", _at_name(statement, bare, remedy))


def _near_column(name: str, known: list[str]) -> str:
    """Return the column that was probably meant; ``titel`` means ``title_fi``."""
    stems: dict[str, str] = {}
    for column in known:
        stems.setdefault(_ENDINGS.sub("", column), column)
    bare = _ENDINGS.sub("", name.lower())
    near = nearest(name, known, most=1) or tuple(stems[stem] for stem in nearest(bare, stems, most=1))
    return near[0] if near else ""


def _tables(complaint: _Complaint, alias: str = "") -> list[str]:
    """Return the tables that a statement names, or the one that an alias stands for."""
    words = [_bare(token) for token in complaint.statement.words if token.text.upper() != "AS"]
    if alias.lower() in complaint.tables:
        return [alias.lower()]
    for before, after in pairwise(words):
        if alias and before in complaint.tables and after == alias.lower():
            return [before]
    return list(dict.fromkeys(word for word in words if word in complaint.tables))


def _ambiguous(complaint: _Complaint) -> QueryError:
    statement, name = complaint.statement, complaint.name
    holders = [table for table in _tables(complaint) if name in complaint.tables[table]]
    remedy = f"write {' or '.join(f'{table}.{name}' for table in holders)}" if holders else "name its table"
    return fault(f"several tables have a column '{name}'", _at_name(statement, name, remedy))


def _function(complaint: _Complaint) -> QueryError:
    remedy = did_you_mean(complaint.name, sorted(FUNCTIONS))
    remedy = remedy or "the functions of SQLite that only compute can be used, and in_language"
    pointing = _at_name(complaint.statement, complaint.name, remedy)
    return fault(f"there is no function '{complaint.name}'", pointing)


def _forbidden(complaint: _Complaint) -> QueryError:
    return fault("query only reads, and only the tables", "'kumppanuus query --tables' lists them")


def _too_long(complaint: _Complaint) -> QueryError:
    return fault("a text grows longer than a million characters", "ask for less at once")


def _stopped(complaint: _Complaint) -> QueryError:
    return fault("the query was stopped", "ask for less, or give it longer with --timeout")


_EXPLANATIONS: tuple[tuple[str, Callable[[_Complaint], QueryError]], ...] = (
    (r'near "(.*)": syntax error', _syntax),
    (r"^incomplete input", _incomplete),
    (r"no such table: (.+)", _table),
    (r'no such column: "?([^"]+?)"?(?: - should this.*)?$', _column),
    (r"ambiguous column name: (?:.*\.)?(.+)", _ambiguous),
    (r"(?:no such|not authorized to use) function: (.+)", _function),
    (r"not authorized|prohibited|readonly|vtable constructor", _forbidden),
    (r"too big", _too_long),
    (r"^interrupted", _stopped),
)


def _at_name(statement: Statement, name: str, remedy: str) -> str:
    """Point at the first place with a name, or give the remedy alone."""
    for token in statement.words:
        if _bare(token) == name.lower():
            return pointed(statement.text, token, remedy)
    return remedy


def _bare(token: Token) -> str:
    """Return a name without the quotation marks around it."""
    return token.text.strip('"`[]').lower()
