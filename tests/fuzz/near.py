"""Small documents in the part of YAML that the quick way of reading knows, and around its border."""

import re
from random import Random


def _pool(text: str) -> tuple[str, ...]:
    """Take what stands between the bars; · is a space at an end, ⏎ a line break, ⋯ very many letters."""
    signs = {"·": " ", "⏎": "\n", "→": "\t", "⇐": "\r", "⋯": "x" * 1100}
    parts = re.split(" ¦[ \n]", text.strip("\n"))
    return tuple(re.sub("[·⏎→⇐⋯]", lambda sign: signs[sign[0]], one) for one in parts)


_VALUES = _pool(
    """
y z ¦ x  y ¦ no ¦ null ¦ Null ¦ ~ ¦  ¦ nullo ¦ 12 ¦ 1:30 ¦ -1 ¦ - 1 ¦ -x ¦ 2021-02-09 ¦ - ¦ a: b ¦ a:b ¦
a :b ¦ a: ¦ a #b ¦ a#b ¦ a # ¦ #a ¦ # a ¦ x· ¦ ·x ¦ x\\n ¦ it's ¦ say "x" ¦ x, ¦ a, b ¦ a] ¦ a} ¦ x [y] ¦
x {y} ¦ https://a.fi/b?c=d#e ¦ ? ¦ ? a ¦ ?a ¦ :a ¦ : ¦ *a ¦ &a x ¦ !a x ¦ !!str x ¦ %a ¦ @a ¦ `a ¦ << ¦
= ¦ ... ¦ --- ¦ --- a ¦ ... a ¦ >x ¦ |x ¦ x\xa0y ¦ \xa0x ¦ ä ¦ 😀 ¦ e\u0301 ¦ \u200b ¦ \u2028 ¦ \ufeff ¦
\x85 ¦ → ¦ x→y ¦ ⇐ ¦ <<<<<<< a ¦ 'x' ¦ 'it''s' ¦ 'x'· ¦ 'x'y ¦ 'x' # y ¦ 'x ¦ x' ¦ '' ¦ ''' ¦ '''' ¦
'x': y ¦ 'x': 'y' ¦ '12' ¦ "x" ¦ "x\\n" ¦ "x"· ¦ "x"y ¦ "x" # y ¦ "x ¦ x" ¦ "" ¦ \""" ¦ "x": y ¦ "x": "y" ¦
"12" ¦ "x\\" ¦ "x⏎y" ¦ "x⏎  y" ¦ 'x⏎  y' ¦ x⏎  y ¦ x⏎    y ¦ x⏎y ¦ x⏎⏎  y ¦ "#" ¦ 'a: b' ¦ "\\x07" ¦
======= ¦ >>>>>>> ¦ \\ ¦ $x ¦ (x) ¦ / ¦ ./ ¦ . ¦ .. ¦ .5 ¦ _ ¦ +1 ¦ ^ ¦ ; ¦ € ¦ x⋯ ¦ a: b: c ¦ [a ¦ a] ¦
{a: b ¦ {a} ¦ [a: b] ¦ [a, b,] ¦ {a: b,} ¦ [,] ¦ {a: , b: c} ¦ {? a} ¦ [- a] ¦ [a ] ¦ [ a] ¦ [a , b] ¦
[a,b] ¦ {a: b ,c: d} ¦ {a:b} ¦ {a: b:c} ¦ {a: b: c} ¦ {a: b:} ¦ {a: :b} ¦ {"a": b} ¦ {"a":b} ¦ {a: "b"c} ¦
{a: 'b, c'} ¦ {a: b}} ¦ [[a] ¦ [a]] ¦ [a] b ¦ {a: b} # c ¦ [⏎  a] ¦ [a,⏎  b] ¦ {a: b,⏎  c: d} ¦ [a⏎  b] ¦
{a: b⏎} ¦ [a?] ¦ [?a] ¦ [a? b] ¦ [a #b] ¦ [a#b] ¦ [*a] ¦ [null, ~] ¦ {a: null} ¦ {null: a} ¦
{a: b, a: c} ¦ {<<: a} ¦ [<<] ¦ [a: ] ¦ [http://a.fi:80/b] ¦ true ¦ 'true' ¦ "0x1" ¦ 0x1 ¦ '2021-02-09' ¦
2021-01-01T 'x ¦ "2021-01-01Tx" ¦ 'null' ¦ '~' ¦ ' '
"""
)
"""Scalars and what is nearly one, and lists and maps in brackets with a slip."""
_KEYS = _pool(
    """
fi ¦ a_b ¦ a-b ¦ 1 ¦ a/b ¦ a.b ¦ null ¦ Nullo ¦ a b ¦ ä ¦ no ¦ 'a' ¦ "a" ¦ -a ¦ a:b ¦ << ¦ ... ¦ --- ¦ ? ¦
? a ¦ ~ ¦ *a ¦ &a b ¦ !a b ¦ [a] ¦ {a: b} ¦ @a ¦ %a ¦ `a ¦ #a ¦ > ¦ | ¦ = ¦  ¦ true ¦ 2021 ¦ - a ¦ a· ¦
·a ¦ . ¦ a. ¦ NULL
"""
)
"""Keys and what is nearly one."""
_LONG_KEYS = tuple("k" * length for length in (99, 100, 101, 1030))
_PIECES = _pool(
    """
: ¦ , ¦ - ¦ # ¦ ⏎ ¦ ⏎⏎ ¦ ' ¦ " ¦ [ ¦ ] ¦ { ¦ } ¦ | ¦ > ¦ & ¦ * ¦ ! ¦ ? ¦ % ¦ @ ¦ ` ¦ ~ ¦ < ¦ = ¦ \\ ¦ . ¦
→ ¦ ⇐ ¦ · ¦ ·· ¦ :· ¦ ,· ¦ ·# ¦ -· ¦ ⏎·· ¦ ⏎-· ¦ ⏎# c⏎ ¦ ⏎  # c⏎ ¦ ⏎---⏎ ¦ ⏎...⏎ ¦ a: b ¦ x ¦ 1 ¦ null ¦
'' ¦ "" ¦ ⏎···· ¦ ⇐⏎ ¦ \xa0 ¦ ä ¦ \u2028 ¦ \ufeff ¦ \x07 ¦ {a: b} ¦ [a] ¦ |⏎ ¦ >-⏎ ¦ ⏎ x ¦ ?· ¦ : ⏎
"""
)
"""What is put in anywhere."""
_SIGNS = ("|", ">", "|-", ">-") * 3 + ("|+", ">+", "|2", ">1-", "| # c", "|#c")
_LINES = (
    "x",
    "y z",
    "x",
    "y z",
    "",
    "",
    *_pool("·x ¦ ··x ¦ # x ¦ - x ¦ a: b ¦ x· ¦ 'x ¦ \u00a0x ¦ --- ¦ 12"),
)


def near(chance: Random) -> str:
    """Write a document that is sound or nearly so, in its values or anywhere in its text."""
    odd = chance.choice((0, 0, 0.1, 0.3))
    text = "\n".join([*_head(chance), *_map(chance, "", odd, 0)]) + "\n"
    for _ in range(chance.choice((0, 1, 1, 2, 4))):
        at = chance.randrange(len(text) + 1)
        piece = chance.choice(_PIECES)
        kind = chance.randrange(4)
        if kind == 0:
            text = text[:at] + piece + text[at:]
        elif kind == 1:
            text = text[:at] + text[at + chance.randint(1, 3) :]
        elif kind == 2:
            text = text[:at] + piece + text[at + 1 :]
        else:
            end = at + chance.randint(1, 12)
            other = chance.randrange(len(text) + 1)
            text = text[:other] + text[at:end] + text[other:]
    return text.replace("\n", chance.choice(("\r\n", "\r\n", "\r\r\n"))) if chance.random() < 0.05 else text


def _head(chance: Random) -> list[str]:
    return [chance.choice(("# c", "", "---", "#", "%YAML 1.1\n---"))] if chance.random() < 0.1 else []


def _map(chance: Random, margin: str, odd: float, depth: int) -> list[str]:
    lines = []
    for key in chance.sample("abcdef", chance.choice((1, 1, 2, 3))):
        lines += _under(chance, f"{margin}{_key(chance, key, odd)}:", margin, odd, depth)
    return lines


def _list(chance: Random, margin: str, odd: float, depth: int) -> list[str]:
    lines = []
    for _ in range(chance.choice((1, 1, 2, 3))):
        if chance.random() < 0.5:
            first, *others = _map(chance, margin + "  ", odd, depth)
            lines += [f"{margin}- {first.lstrip(' ')}", *others]
        else:
            lines += _under(chance, f"{margin}-", margin, odd, depth)
    return lines


def _under(chance: Random, begun: str, margin: str, odd: float, depth: int) -> list[str]:
    """Return the lines of a value behind a key or a dash, with what may stand between lines."""
    kind = chance.random()
    step = "  " if chance.random() > odd else chance.choice(("", " ", "   ", "    "))
    between = chance.choice(("", margin + "# c", "# c", "    # c", " ")) if chance.random() < 0.06 else None
    if kind < 0.15 and depth < 4:
        lines = [begun, *_map(chance, margin + step, odd, depth + 1)]
    elif kind < 0.3 and depth < 4:
        lines = [begun, *_list(chance, margin + step, odd, depth + 1)]
    elif kind < 0.4:
        lines = [begun + " " + chance.choice(_SIGNS), *_block(chance, margin)]
    elif kind < 0.65:
        lines = [f"{begun} {_brackets(chance, odd, 0)}"]
    elif kind < 0.7:
        lines = [begun]
    else:
        lines = [f"{begun} {_scalar(chance, odd)}"]
    return lines if between is None else [*lines, between]


def _block(chance: Random, margin: str) -> list[str]:
    inside = margin + " " * chance.choice((0, 1, 2, 2, 2, 2, 3, 4, 4, 4))
    lines = [inside + chance.choice(_LINES) for _ in range(chance.choice((0, 1, 1, 2, 3, 4)))]
    return [line if line.strip(" ") or chance.random() < 0.1 else "" for line in lines]


def _brackets(chance: Random, odd: float, depth: int) -> str:
    inside = [
        _brackets(chance, odd, depth + 1) if chance.random() < 0.2 and depth < 9 else _scalar(chance, odd)
        for _ in range(chance.choice((0, 1, 1, 2, 2, 3)))
    ]
    if chance.random() < 0.5:
        return f"[{', '.join(inside)}]"
    pairs = (f"{_key(chance, key, odd)}: {value}" for key, value in zip("abc", inside, strict=False))
    return f"{{{', '.join(pairs)}}}"


def _key(chance: Random, key: str, odd: float) -> str:
    return key if chance.random() >= odd else chance.choice(("a", *_KEYS, *_LONG_KEYS))


def _scalar(chance: Random, odd: float) -> str:
    return (
        chance.choice(_VALUES) if chance.random() < max(odd, 0.1) else chance.choice(("x", "y z", "12", "ä"))
    )
