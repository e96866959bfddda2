"""What SQLite complains of, in plain words: with the place, and with what was probably meant."""

import re
import sqlite3
from collections.abc import Callable, Iterator

from kumppanuus.errors import QueryError
from kumppanuus.nearest import did_you_mean, nearest
from kumppanuus.tables import BY_NAME
from kumppanuus.tables.building import connect, make

from .pointing import pointed
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
_TRIED = 100
"""How many places are tried as the one that SQLite means."""


def explained(error: BaseException, statement: Statement) -> QueryError:
    """Return an error of SQLite as one that a reader can mend."""
    if isinstance(error, MemoryError):
        return QueryError("the query needs more memory than it may take", "ask for less")
    message = str(error)
    for pattern, explain in _EXPLANATIONS:
        if found := re.search(pattern, message, re.S):
            return explain(statement, found[1] if found.groups() else "", message)
    return QueryError(f"SQLite cannot answer this: {message[:1].lower()}{message[1:].rstrip('.')}")


def _syntax(statement: Statement, near: str, message: str) -> QueryError:
    token = _failing(statement, near, message)
    if token is None:
        return QueryError(f"the statement cannot be understood near '{near}'")
    return QueryError(
        f"the statement cannot be understood near '{near}'",
        pointed(statement.text, token, _keyword(statement, token)),
    )


def _failing(statement: Statement, near: str, message: str) -> Token | None:
    """Return the token that SQLite means: the first one at which the statement fails when it is cut there."""
    alike = [token for token in statement.words if near in (token.text, token.sql)]
    connection = connect()
    make(connection)
    for token in alike[:_TRIED]:
        part = "".join(one.sql for one in statement.tokens if one.start <= token.start)
        try:
            connection.execute(f"EXPLAIN {part}", dict.fromkeys(statement.parameters)).close()
        except sqlite3.Error as error:
            if str(error) == message:
                return token
    return alike[0] if alike else None


def _keyword(statement: Statement, token: Token) -> str:
    """Return a keyword that this word, or the one before it, can be a slip of."""
    words = list(statement.words)
    place = words.index(token)
    for word in reversed(words[max(0, place - 1) : place + 1]):
        known = word.text.upper() in _KEYWORDS or word.text.lower() in BY_NAME
        near = () if known or word.kind != "word" else nearest(word.text, _KEYWORDS, most=1)
        if near:
            meant = f"did you mean '{near[0]}'?"
            return meant if word is token else f"'{word.text}': {meant}"
    return ""


def _incomplete(statement: Statement, _: str, message: str) -> QueryError:
    last = list(statement.words)[-1]
    end = Token("sign", " ", last.end)
    return QueryError(
        "the statement ends too early", pointed(statement.text, end, "something is missing here")
    )


def _table(statement: Statement, name: str, _: str) -> QueryError:
    bare = name.rpartition(".")[2]
    remedy = did_you_mean(bare, BY_NAME) or "'kumppanuus query --tables' lists them"
    return QueryError(f"there is no table '{name}'", _at_name(statement, bare, remedy))


def _column(statement: Statement, name: str, _: str) -> QueryError:
    table, _, bare = name.rpartition(".")
    known = list(_columns(statement, table))
    near = _near_column(bare, known)
    tables = ", ".join(_tables(statement, table)) or "TABLE"
    remedy = (
        f"did you mean '{near}'?"
        if near
        else f"'kumppanuus query --schema {tables.split(',')[0]}' lists them"
    )
    return QueryError(f"there is no column '{name}'", _at_name(statement, bare, remedy))


def _near_column(name: str, known: list[str]) -> str:
    """Return the column that was probably meant; ``titel`` means ``title_fi``."""
    stems: dict[str, str] = {}
    for column in known:
        stems.setdefault(_ENDINGS.sub("", column), column)
    bare = _ENDINGS.sub("", name.lower())
    near = nearest(name, known, most=1) or tuple(stems[stem] for stem in nearest(bare, stems, most=1))
    return near[0] if near else ""


def _columns(statement: Statement, table: str) -> Iterator[str]:
    for name in _tables(statement, table):
        yield from (column.name for column in BY_NAME[name].columns)


def _tables(statement: Statement, alias: str = "") -> list[str]:
    """Return the tables that a statement names, or the one that an alias stands for."""
    words = [
        token.text.strip('"`[]').lower() for token in statement.words if token.kind in ("word", "quoted")
    ]
    named = list(dict.fromkeys(word for word in words if word in BY_NAME))
    if alias.lower() in BY_NAME:
        return [alias.lower()]
    for before, after in zip(words, [*words[1:], ""], strict=True):
        if before in BY_NAME and after == alias.lower():
            return [before]
    return named


def _ambiguous(statement: Statement, name: str, _: str) -> QueryError:
    holders = [table for table in _tables(statement) if name in {one.name for one in BY_NAME[table].columns}]
    remedy = f"write {' or '.join(f'{table}.{name}' for table in holders)}" if holders else "name its table"
    return QueryError(f"several tables have a column '{name}'", _at_name(statement, name, remedy))


def _function(statement: Statement, name: str, _: str) -> QueryError:
    known = [row[0] for row in connect().execute("SELECT DISTINCT name FROM pragma_function_list")]
    return QueryError(f"there is no function '{name}'", _at_name(statement, name, did_you_mean(name, known)))


def _forbidden(statement: Statement, _: str, message: str) -> QueryError:
    return QueryError("query only reads, and only the tables", "'kumppanuus query --tables' lists them")


def _at_name(statement: Statement, name: str, remedy: str) -> str:
    """Point at the first place with a name, or give the remedy alone."""
    for token in statement.words:
        if token.text.strip('"`[]').lower() == name.lower():
            return pointed(statement.text, token, remedy)
    return remedy


def _too_long(statement: Statement, _: str, message: str) -> QueryError:
    return QueryError("a text grows longer than a million characters", "ask for less at once")


def _stopped(statement: Statement, _: str, message: str) -> QueryError:
    return QueryError("the query was stopped", "ask for less, or give it longer with --timeout")


_EXPLANATIONS: tuple[tuple[str, Callable[[Statement, str, str], QueryError]], ...] = (
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
