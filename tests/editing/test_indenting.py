"""Where lines begin: two to the right for each level, with comments and texts in their places."""

import pytest

from kumppanuus.editing.indenting import indented
from kumppanuus.files.nodes import plain
from kumppanuus.files.reader import read
from tests.editing.examples import examples

LEVELS = """
== what stands right stays
title:
  fi: Pori
places:
  - a
  - b: c
    d:
      - e
      - - f
        - g
== four spaces a level
title:
    fi: Pori
places:
    - a
    - b: c
      d:
          e: f
=>
title:
  fi: Pori
places:
  - a
  - b: c
    d:
      e: f
== a list in the column of its key
places:
- a
- b:
  - c
  d: e
=>
places:
  - a
  - b:
      - c
    d: e
== a file that begins in the second column
  title:
    fi: Pori
=>
title:
  fi: Pori
== several spaces behind the dash
places:
  -   a: b
      c: d
  -    - e
       -   f
=>
places:
  - a: b
    c: d
  - - e
    - f
== a dash on a line of its own
places:
    -
        a: b
        c: d
    -
        - e
=>
places:
  -
    a: b
    c: d
  -
    - e
== null values and empty lists and maps
a:
b:
    c:
    d: ~
    -e: null
    f: {}
    g: []
h:
    -
    - ~
    -
=>
a:
b:
  c:
  d: ~
  -e: null
  f: {}
  g: []
h:
  -
  - ~
  -
== keys in quotation marks, and values below their keys
"a":
    'b c':
          d
    e:
     - f
    g:
        - {h: i}
=>
"a":
  'b c':
    d
  e:
    - f
  g:
    - {h: i}
== keys with question marks
a:
    ? b
    : c
    ? d
    :   - e
=>
a:
  ? b
  : c
  ? d
  :   - e
== marks around the document
---
a:
- b
...
=>
---
a:
  - b
...
== spaces at the ends of lines
a:··
    b: c·
···
    # d··
    e: f   # g·
=>
a:
  b: c

  # d
  e: f   # g
== blank lines stay

a:

    b: c


    d: e

=>

a:

  b: c


  d: e

"""

TEXTS = r"""
== a block of text, two to the right of its key
a:
    b: |
        yksi
          kaksi

        kolme
    c: d
=>
a:
  b: |
    yksi
      kaksi

    kolme
  c: d
== a block of text in a list
-   |
     yksi
- >-
  kaksi
=>
- |
  yksi
- >-
  kaksi
== spaces at the ends of lines of a block belong to the text, those of its empty lines do not
a:
    b: |
        yksi··
····
········
··········
        kaksi
=>
a:
  b: |
    yksi··


······
    kaksi
== a block with its indentation in the sign
a:
    b: |2
          yksi
        kaksi
    c: >1-
     kolme
=>
a:
  b: |2
        yksi
      kaksi
  c: >1-
   kolme
== a block that keeps its blank lines
a:
    - |+
        yksi

    - b
=>
a:
  - |+
    yksi

  - b
== what looks like a comment, a key or a dash in a block of text
a:
    b: |
        # yksi
        c: d
        -   e
=>
a:
  b: |
    # yksi
    c: d
    -   e
== a text over several lines
a:
    b: yksi
       kaksi
      kolme
    c:
        neljä
        viisi
    d:
    -   kuusi
        seitsemän
=>
a:
  b: yksi
    kaksi
    kolme
  c:
    neljä
    viisi
  d:
    - kuusi
      seitsemän
== a text in quotation marks over several lines
a:
    b: "yksi
        kaksi \
           kolme

      neljä"
    c: 'viisi
kuusi'
=>
a:
  b: "yksi
    kaksi \
    kolme

    neljä"
  c: 'viisi
    kuusi'
== a space behind a backslash at the end of a line
a: "yksi \··
  kaksi"
=>
a: "yksi \·
  kaksi"
== two spaces and more within a text are no indentation
a: b -   c
d:
    -   e -   f
=>
a: b -   c
d:
  - e -   f
"""

BRACES = """
== braces and brackets over several lines keep their shape
a:
    b: {c: d,
        e: f}
    g: [
        h,
        i
    ]
    j:
        {k: l,
         m: n}
=>
a:
  b: {c: d,
      e: f}
  g: [
      h,
      i
  ]
  j:
    {k: l,
     m: n}
== braces behind a dash
a:
-   {b: c,
     d: e}
-   [
  f
  ]
=>
a:
  - {b: c,
     d: e}
  - [
   f
   ]
== comments within braces
a:
    b: {  # yksi
        # kaksi
        c: d,  # kolme
    }
=>
a:
  b: {  # yksi
      # kaksi
      c: d,  # kolme
  }
"""

COMMENTS = """
== above what they are about
# a:
a:
    # b
    b:
        # c 1

        # c 2
        - c
        # d
        -   d: e
            # f
            f: g
=>
# a:
a:
  # b
  b:
    # c 1

    # c 2
    - c
    # d
    - d: e
      # f
      f: g
== beside what they are about, with any space between
a:   # yksi
    b: c # kaksi
    d:  # e
    -   # f
        g: h
=>
a:   # yksi
  b: c # kaksi
  d:  # e
    -   # f
      g: h
== below the last of a level, in its column
a:
    b:
        c: d
        # c
    # b
# a
=>
a:
  b:
    c: d
    # c
  # b
# a
== further to the right, or between two levels
a:
    b:
        c: d
      # kohta b
            # kohta c
    e: f
=>
a:
  b:
    c: d
    # kohta b
        # kohta c
  e: f
== in the first column, where something was commented out
a:
    b: c
#    d: e
    f: g
=>
a:
  b: c
#    d: e
  f: g
== after a block of text, where the comment must not become a part of it
a:
    b: |-
            yksi
           # kaksi
    c: |-
       # kolme
    d: e
=>
a:
  b: |-
    yksi
   # kaksi
  c: |-
    # kolme
  d: e
== below a list that moves to the right
a:
- b
# vielä a
c:
- d
  # vielä d
=>
a:
  - b
# vielä a
c:
  - d
    # vielä d
"""


EXAMPLES = [one for text in (LEVELS, TEXTS, BRACES, COMMENTS) for one in examples(text)]


@pytest.mark.parametrize(("before", "after"), EXAMPLES)
def test_lines_begin_two_to_the_right_for_each_level(before: str, after: str) -> None:
    document = read(before.encode(), "a.yaml")
    assert document.diagnostics == []
    assert indented(document) == after
    moved = read(after.encode(), "a.yaml")
    assert document.root is not None
    assert moved.root is not None
    assert plain(moved.root) == plain(document.root)
    assert indented(moved) == after


def test_file_without_a_record_stays() -> None:
    for text in ("", "  # tulossa\n"):
        assert indented(read(text.encode(), "a.yaml")) == text
