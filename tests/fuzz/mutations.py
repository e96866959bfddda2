"""Damage to a file: what hands, editors, merges and attackers do to bytes.

Every mutation takes the bytes, those of another file, and a source of chance; the same chance
does the same damage.
"""

import re
from collections.abc import Callable
from random import Random

Mutation = Callable[[bytes, bytes, Random], bytes]

_SCALAR = re.compile(rb"(?<=[:,\[-] )[^\s,\[\]{}][^,\[\]{}\n]*|(?<=\[)[^\s,\[\]{}][^,\[\]{}\n]*")
"""Near enough what stands after a colon, in a list, or in brackets."""

_PAIR = re.compile(rb"([a-z_]+): ([^\s\[\]{}][^,\[\]{}\n]*|\[[^\[\]{}\n]*\])")
"""A key with a scalar, or with a list in brackets."""

INDICATORS = [
    *(bytes([sign]) for sign in b":,[]{}'\"|>&*!%@`?~-#\\=<\t\r\n"),
    *b": |- | #|? |<<: |{[|]}|&a |*a|&a *a|! |!!str |!!python/object:os.system |!<%1b> ".split(b"|"),
    *(b"|2", b">-", b"\n  ", b"\n\n", b"--- ", b"\n---\n", b"\n--- ---\n", b"\n...\n"),
    *(b"%YAML 1.1\n---\n", b"%TAG ! x\n---\n", b"\n<<<<<<< HEAD\n"),
]

CHARACTERS = [
    *(
        b"\x00",
        b"\x07",
        b"\x1b[31m",
        b"\x7f",
        b"\t",
        b"\r",
        b"\xc3",
        b"\xff\xfe",
        b"\xed\xa0\x80",
        b"\xf4\x90\x80\x80",
    ),
    *(sign.encode() for sign in "\x85\xa0\u200b\u2028\u202e\u3000\ufeff\uffff"),
    *(sign.encode() for sign in ("é", "e\u0301", "😀", "👩\u200d👧")),
]

SCALARS = [
    b"",
    *(b"9" * 100_000, b"0." + b"3" * 100_000, b"a" * 100_000, b"a-" * 50_000 + b"a", b"a/" * 50_000 + b"a"),
    *(b"|\n  a", b">-\n  a", b"|2\n  a", b"\n  - a", b"\n    b: c", b"\t"),
    *rb"""~
null
''
""
' '
no
true
012
1:30
0x10
.inf
-1
-0
1e999999
999999999999999
4 925 000
0000-00-00
9999-99-99
2099-12-31
2099-24
1900
2021-02-29
2021-02-09T24:00
2013~
2013/..
../2013
../..
2013/2012
1900/2099
//
!!python/object:os.system x
!!binary aGVp
&a *a
&a b
*a
&a [*a]
<<
{<<: {a: b}}
?
? a
|2
>9
|-#
- a
[]
{}
[[[[]]]]
{a: {b: [c]}}
[a: b]
"\ud800"
"\ud83d\ude00"
"\U00110000"
"\0"
"\e[31m"
"\N\L\P"
"\q"
"
'
%YAML 1.1
--- ---
---
@a
`a
a: b
a #b
a#b
/
..
../../etc
city/pori
region/satakunta
ministry/tem
pori
shared/circular-economy
a/b/c/d
Pori
http://[::1""".splitlines(),
]


def flip(data: bytes, other: bytes, chance: Random) -> bytes:
    """Change a bit."""
    if not data:
        return data
    at = chance.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :]


def insert_bytes(data: bytes, other: bytes, chance: Random) -> bytes:
    """Put any bytes in."""
    return _insert(data, chance.randbytes(chance.randint(1, 4)), chance)


def insert_indicator(data: bytes, other: bytes, chance: Random) -> bytes:
    """Put in what means something to YAML."""
    return _insert(data, chance.choice(INDICATORS), chance)


def insert_character(data: bytes, other: bytes, chance: Random) -> bytes:
    """Put in what readers of text disagree about."""
    return _insert(data, chance.choice(CHARACTERS), chance)


def delete(data: bytes, other: bytes, chance: Random) -> bytes:
    """Take a few bytes out."""
    at = chance.randrange(len(data) + 1)
    return data[:at] + data[at + chance.randint(1, 8) :]


def cut(data: bytes, other: bytes, chance: Random) -> bytes:
    """Keep the beginning alone, as a full disk does."""
    return data[: chance.randrange(len(data) + 1)]


def repeat(data: bytes, other: bytes, chance: Random) -> bytes:
    """Put a part in once more somewhere else."""
    start = chance.randrange(len(data) + 1)
    return _insert(data, data[start : start + chance.randint(1, 200)], chance)


def swap_lines(data: bytes, other: bytes, chance: Random) -> bytes:
    """Let two lines change places."""
    lines = data.split(b"\n")
    one, two = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[two] = lines[two], lines[one]
    return b"\n".join(lines)


def repeat_line(data: bytes, other: bytes, chance: Random) -> bytes:
    """Write a line twice."""
    lines = data.split(b"\n")
    at = chance.randrange(len(lines))
    return b"\n".join([*lines[: at + 1], *lines[at:]])


def delete_line(data: bytes, other: bytes, chance: Random) -> bytes:
    """Leave a line out."""
    lines = data.split(b"\n")
    del lines[chance.randrange(len(lines))]
    return b"\n".join(lines)


def indent(data: bytes, other: bytes, chance: Random) -> bytes:
    """Move a few lines to the right or to the left."""
    lines = data.split(b"\n")
    at, columns = chance.randrange(len(lines)), chance.choice((-4, -2, -1, 1, 2, 4, 40))
    for number in range(at, min(at + chance.randint(1, 4), len(lines))):
        line = lines[number]
        lines[number] = b" " * columns + line if columns > 0 else line[min(-columns, _indentation(line)) :]
    return b"\n".join(lines)


def end_lines_otherwise(data: bytes, other: bytes, chance: Random) -> bytes:
    """End all lines, or some, as another system does."""
    times = chance.choice((-1, 1, 3))
    return data.replace(b"\n", chance.choice((b"\r\n", b"\r\n", b"\r", b"\xc2\x85", b"\n\r")), times)


def encode_otherwise(data: bytes, other: bytes, chance: Random) -> bytes:
    """Save the file in another encoding."""
    encoding = chance.choice(("utf-16", "utf-16-be", "utf-32", "latin-1", "utf-7", "utf-8-sig"))
    return data.decode("utf-8", errors="replace").encode(encoding, errors="replace")


def replace_scalar(data: bytes, other: bytes, chance: Random) -> bytes:
    """Write a hostile value in place of one."""
    return _replace_scalar(data, chance.choice(SCALARS), chance)


def borrow_scalar(data: bytes, other: bytes, chance: Random) -> bytes:
    """Write any value of another file in place of one."""
    values = _SCALAR.findall(other)
    return _replace_scalar(data, chance.choice(values), chance) if values else data


def borrow_value(data: bytes, other: bytes, chance: Random) -> bytes:
    """Write in place of a value the one that another file has under the same key."""
    theirs: dict[bytes, bytes] = dict(_PAIR.findall(other))
    places = [match for match in _PAIR.finditer(data) if match[1] in theirs]
    if not places:
        return data
    place = chance.choice(places)
    return data[: place.start(2)] + theirs[place[1]] + data[place.end(2) :]


def borrow_lines(data: bytes, other: bytes, chance: Random) -> bytes:
    """Put lines of another file in."""
    theirs, lines = other.split(b"\n"), data.split(b"\n")
    start, at = chance.randrange(len(theirs)), chance.randrange(len(lines) + 1)
    return b"\n".join([*lines[:at], *theirs[start : start + chance.randint(1, 6)], *lines[at:]])


OF_BYTES: tuple[Mutation, ...] = (flip, insert_bytes, insert_character, delete, cut, encode_otherwise)
"""What mostly leaves no YAML."""

OF_TEXT: tuple[Mutation, ...] = (
    insert_indicator,
    repeat,
    swap_lines,
    repeat_line,
    delete_line,
    indent,
    end_lines_otherwise,
    replace_scalar,
    borrow_scalar,
    borrow_value,
    borrow_lines,
)
"""What mostly leaves YAML of another shape, or with another meaning."""


def mutate(data: bytes, other: bytes, chance: Random) -> bytes:
    """Damage a file once or a few times, mostly so that YAML is left."""
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        mutations = chance.choice((OF_BYTES, OF_TEXT, OF_TEXT, OF_TEXT))
        data = chance.choice(mutations)(data, other, chance)
    return data


def _insert(data: bytes, piece: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + piece + data[at:]


def _replace_scalar(data: bytes, value: bytes, chance: Random) -> bytes:
    places = [match.span() for match in _SCALAR.finditer(data)]
    if not places:
        return data
    start, end = chance.choice(places)
    return data[:start] + value + data[end:]


def _indentation(line: bytes) -> int:
    return len(line) - len(line.lstrip(b" "))
