"""A place in a statement: its line, and a caret under the place."""

from .tokens import Token

_WIDTH = 72


def pointed(text: str, token: Token, hint: str = "") -> str:
    """Return the line with a token, carets under it, and what to do beside them."""
    begin = text.rfind("\n", 0, token.start) + 1
    line = text[begin:].partition("\n")[0]
    column = token.start - begin
    cut = max(0, column - _WIDTH // 2) if len(line) > _WIDTH else 0
    shown = line[cut : cut + _WIDTH]
    before = "…" if cut else ""
    after = "…" if cut + _WIDTH < len(line) else ""
    length = max(1, min(len(token.text.partition("\n")[0]), len(shown) - (column - cut)))
    carets = " " * (len(before) + column - cut) + "^" * length
    plain = "".join(sign if sign.isprintable() else " " for sign in before + shown + after)
    return f"{plain}\n  {carets} {hint}".rstrip()
