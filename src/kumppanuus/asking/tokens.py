"""The words and signs of a statement in SQL, as SQLite tells them apart."""

import re
from dataclasses import dataclass

_TOKENS = re.compile(
    r"""
    (?P<space>\s+ | --[^\n]* | /\*.*?(?:\*/|\Z))
  | (?P<string>'(?:[^']|'')*')
  | (?P<quoted>"(?:[^"]|"")*" | `(?:[^`]|``)*` | \[[^]]*\])
  | (?P<open>['"`\[].*)
  | (?P<parameter>[:@$#](?:[A-Za-z0-9_]|[^\x00-\x7f\s])+ | \?[0-9]*)
  | (?P<number>[0-9][A-Za-z0-9_.]*)
  | (?P<word>(?:[A-Za-z0-9_$]|[^\x00-\x7f\s])+)
  | (?P<sign>\|\| | << | >> | <= | >= | <> | == | != | -> >? | .)
    """,
    re.X | re.S,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a sign, a text or a number, or the white space and the comments between them."""

    kind: str
    text: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends in the statement."""
        return self.start + len(self.text)

    @property
    def sql(self) -> str:
        """The token for SQLite, without what it misunderstands.

        It takes a misspelt name between double quotation marks for a text, and a space of another kind,
        as a web page has it, for a name.
        """
        if self.kind == "space" and not self.text.isascii():
            return " "
        if self.kind == "quoted" and self.text[0] == '"':
            return "`" + self.text[1:-1].replace('""', '"').replace("`", "``") + "`"
        return self.text


def tokens(text: str) -> tuple[Token, ...]:
    """Take a statement apart; no character is lost.

    >>> [token.text for token in tokens("SELECT 1")]
    ['SELECT', ' ', '1']
    """
    return tuple(
        Token(found.lastgroup or "", found.group(), found.start()) for found in _TOKENS.finditer(text)
    )
