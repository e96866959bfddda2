"""One statement that reads: what may be asked is decided here, and again by SQLite's own guard."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from kumppanuus.nearest import nearest

from .pointing import fault, pointed
from .tokens import Token, tokens

_BEGINNINGS = ("SELECT", "VALUES", "WITH")
_REMEDY = "write a statement that begins with SELECT or WITH"
_LONGEST = 100_000


@dataclass(frozen=True)
class Statement:
    """A statement: its text as it was written, and the words and signs in it."""

    text: str
    tokens: tuple[Token, ...]

    @cached_property
    def sql(self) -> str:
        """The statement for SQLite."""
        return "".join(token.sql for token in self.tokens)

    @property
    def words(self) -> Iterator[Token]:
        """The tokens without what stands between them."""
        return (token for token in self.tokens if token.kind != "space")

    @property
    def parameters(self) -> tuple[str, ...]:
        """The names of the values that it asks for: ``:place``."""
        names = (token.text[1:] for token in self.tokens if token.kind == "parameter")
        return tuple(dict.fromkeys(names))


def read(text: str) -> Statement:
    """Read one statement that reads. Raises QueryError for anything else."""
    if len(text) > _LONGEST:
        raise fault(
            f"the statement has {len(text):,} characters, and {_LONGEST:,} are the most",
            "ask for less at once",
        )
    if any(sign == "\0" or "\ud800" <= sign <= "\udfff" for sign in text):
        raise fault("the statement holds a character that is no text", "take it out")
    statement = Statement(text, _first(text))
    words = list(statement.words)
    if not words:
        raise fault("the statement is empty", _REMEDY)
    _is_closed(statement, words)
    _begins_as_a_question(statement, words[0])
    _has_named_parameters(statement)
    return statement


def _first(text: str) -> tuple[Token, ...]:
    """Return the tokens of the only statement. Raises QueryError where there is another after it."""
    every = tokens(text)
    signs = [number for number, token in enumerate(every) if token.text == ";"]
    if not signs:
        return every
    after = [token for token in every[signs[0] :] if token.kind != "space" and token.text != ";"]
    before = every[: signs[0]]
    if after and all(token.kind == "space" for token in before):
        return _first(" " * after[0].start + text[after[0].start :])
    if after:
        raise fault("there are several statements", pointed(text, after[0], "ask one at a time"))
    return before


def _is_closed(statement: Statement, words: list[Token]) -> None:
    for token in words:
        if token.kind == "open":
            sign = Token("sign", token.text[0], token.start)
            raise fault(f"a {sign.text} is never closed", pointed(statement.text, sign))


def _begins_as_a_question(statement: Statement, first: Token) -> None:
    if first.text.upper() in _BEGINNINGS:
        return
    if near := nearest(first.text, _BEGINNINGS, most=1):
        raise fault(
            f"a statement cannot begin with '{first.text}'",
            pointed(statement.text, first, f"did you mean '{near[0]}'?"),
        )
    if first.kind == "word":
        raise fault(f"query only reads, and a statement with {first.text.upper()[:40]} does not", _REMEDY)
    raise fault(f"a statement cannot begin with {first.text[:40]}", _REMEDY)


def _has_named_parameters(statement: Statement) -> None:
    for token in statement.words:
        if token.kind == "parameter" and not (token.text[0] == ":" and token.text[1:2].isalpha()):
            raise fault(
                f"'{token.text}' is no parameter that can be given",
                pointed(statement.text, token, "write a name after a colon, as in :place"),
            )
