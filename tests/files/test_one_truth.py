"""Two YAML readers see the same texts: libyaml, which ours is built on, and ruamel.yaml, which writes.

Whatever our reader accepts without a finding, ruamel.yaml accepts too and reads alike.
"""

import random
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import ScalarNode, SequenceNode

from kumppanuus.files.nodes import plain
from kumppanuus.files.reader import read

DATA = Path(__file__).parents[2] / "data"
NULLS = ("", "~", "null", "Null", "NULL")

SNIPPETS = r"""a: 1
---
a: no
---
a: 012
---
a: 2021-02-09
---
a: 1:30
---
a:
---
a: ~
---
a: '~'
---
a: ""
---
'': a
---
"a b": c
---
a b: c d
---
a:b: c
---
a: b:c
---
a: http://a.fi/b?c=d#e
---
a: b#c
---
a: b #c
---
# c
a: b
---
a:   # c
  b: c
---
a: -1
---
a: - b
---
a: b - c
---
a: b, c
---
a: b] }
---
a: b
  c
---
a: b

  c


  d
---
a: 'b
  c'
---
a: "b
  c"
---
a: "b \
  c"
---
a: 'it''s'
---
a: "\u00e4\x41\n"
---
a: |
  b
  c
---
a: |
    b
      c
    d
---
a: |-
  b

---
a: |+
  b

---
a: |2
   b
  c
---
a: >
  b
  c
---
a: >-
  b

  c
    d
  e
---
a: >+
  b

---
- a
- b
---
- - a
  - b
- - c
---
- a: b
  c: d
- e
---
-
  a: b
---
-   a: b
    c: d
---
a:
- b
- c
---
a:
  - b
  -
---
[]
---
{}
---
[a, b]
---
[a, b,]
---
[a b, c]
---
[a, [b, {c: d}]]
---
[a: b, c]
---
{a: b, c: d}
---
{a: b,}
---
{a, b: c}
---
{a: , b}
---
{"a": b}
---
{"a":b}
---
{a:b}
---
{a: b:c}
---
{a: [b,
  c]}
---
[a, 'b, c', "d]"]
---
{a: http://b.fi/c}
---
? a
: b
---
ä: ö
---
😀: 👩‍👧
---
a: %b
---
a: b%
---
a: @b
---
a: `b`
---
a: b@c
---
a: !b c
---
a: &b c
---
a: *b
---
<<: {a: b}
---
a: =
---
a: ?b
---
a: :b
---
a: "b": c
---
a: 'b' c
---
a: b
 c: d
---
a: [b
---
a: {b: c
---
a
b: c
"""
"""Some are good, some faulty; those that our reader refuses say nothing here."""


TEXTS = SNIPPETS.split("---\n")


def ours(text: str) -> tuple[bool, Any]:
    """Return whether our reader accepts a text, and what it reads."""
    document = read(text.encode(), "a.yaml")
    return not document.diagnostics, plain(document.root) if document.root else None


def theirs(text: str) -> Any:
    """Return what ruamel.yaml reads, as texts. Raises YAMLError."""

    def texts(node: Any) -> Any:
        if isinstance(node, ScalarNode):
            return None if not node.style and node.value in NULLS else node.value
        if isinstance(node, SequenceNode):
            return [texts(item) for item in node.value]
        return {key.value: texts(value) for key, value in node.value}

    node = YAML(typ="safe", pure=True).compose(text)
    return texts(node) if node else None


def difference(text: str) -> str:
    """Tell where the two disagree about a text that ours accepts; nothing where they do not."""
    accepted, read_by_us = ours(text)
    if not accepted:
        return ""
    try:
        read_by_them = theirs(text)
    except YAMLError as error:
        return f"{text!r}: only ours accepts it: {error}"
    return "" if read_by_us == read_by_them else f"{text!r}: {read_by_us!r} is not {read_by_them!r}"


def test_whole_dataset_is_read_alike() -> None:
    paths = sorted(DATA.rglob("*.yaml"))
    assert len(paths) > 500
    texts = [path.read_text(encoding="utf-8") for path in paths]
    assert [path.name for path, text in zip(paths, texts, strict=True) if not ours(text)[0]] == []
    assert [found for text in texts if (found := difference(text))] == []


@pytest.mark.parametrize("text", TEXTS)
def test_snippet_is_read_alike(text: str) -> None:
    assert difference(text) == ""


def test_most_snippets_are_accepted_and_so_compared() -> None:
    accepted = [text for text in TEXTS if ours(text)[0]]
    assert (len(accepted), len(TEXTS)) == (70, 85)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a: |\n \n  b\n", id="white space alone at the head of a block"),
        pytest.param("a: >-#c\n  b\n", id="comment that touches a block's sign"),
        pytest.param('a: ["b":c]\n', id="pair in a list with nothing after the colon"),
    ],
)
def test_what_they_read_differently_is_a_finding(text: str) -> None:
    assert ours(text)[0] is False


PIECES = [
    *":,[]{}'\"|>&*!%@`?~-#\\= 0a\n",
    *(
        ": ",
        "- ",
        " #",
        "|-",
        ">+",
        "|2",
        "? ",
        "null",
        "<<",
        "---",
        "...",
        "\r\n",
        "\n\n",
        "\n  ",
        "\\\n",
        "\\n",
    ),
    *("ä", "😀", "\u00a0", "\u3000", "\u200b"),
]


def mutate(text: str, chance: random.Random) -> str:
    """Put something in, take something out, or repeat a part, once or a few times."""
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(text) + 1)
        match chance.choice("iiird"):
            case "i":
                text = text[:at] + chance.choice(PIECES) + text[at:]
            case "r":
                text = text[:at] + text[at + chance.randint(1, 4) :]
            case "d":
                start = chance.randrange(len(text) + 1)
                text = text[:at] + text[start : start + chance.randint(1, 8)] + text[at:]
    return text


def test_damaged_text_is_refused_or_read_alike() -> None:
    chance = random.Random(20210209)
    damaged = [mutate(text, chance) for text in TEXTS for _ in range(60)]
    assert [found for text in damaged if (found := difference(text))] == []
