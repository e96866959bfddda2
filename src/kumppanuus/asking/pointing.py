"""What is wrong with a statement, and where: its line, and a caret under the place."""

from kumppanuus.errors import QueryError

from .tokens import Token

_WIDTH = 72
_LONGEST = 200
"""How long a message can be; a name in it can be as long as the statement."""


def fault(message: str, remedy: str = "") -> QueryError:
    """Return an error that a terminal can show, whatever stands in the statement."""
    short = message if len(message) <= _LONGEST else f"{message[:_LONGEST]}…"
    return QueryError(_visible(short), _visible(remedy))


def _visible(text: str) -> str:
    return "".join(sign if sign.isprintable() or sign == "\n" else "·" for sign in text)


def pointed(text: str, token: Token, hint: str = "") -> str:
    """Return the line with a token, carets under it, and what to do beside them."""
    begin = text.rfind("\n", 0, token.start) + 1
    line = text[begin:].partition("\n")[0]
    column = token.start - begin
    most = max(0, len(line) - _WIDTH)
    cut = min(max(0, column - _WIDTH // 2), most)
    shown = line[cut : cut + _WIDTH]
    before = "…" if cut else ""
    after = "…" if cut + _WIDTH < len(line) else ""
    length = max(1, min(len(token.text.partition("\n")[0]), len(shown) - (column - cut)))
    carets = " " * (len(before) + column - cut) + "^" * length
    return f"{before}{shown}{after}\n  {carets} {hint}".rstrip()
