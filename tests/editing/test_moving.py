"""The entries of a map in another order, with their comments. The right order here is the alphabet's."""

import pytest

from kumppanuus.editing.applying import edited
from kumppanuus.files.document import Document
from kumppanuus.files.moving import moved
from kumppanuus.files.nodes import ListNode, MapNode, Node, plain
from kumppanuus.files.reader import read
from tests.editing.examples import examples


def first_disorder(node: Node) -> MapNode | None:
    """Return the first map whose keys are not in their order."""
    if isinstance(node, MapNode) and list(node.keys) != sorted(node.keys):
        return node
    parts = node.items if isinstance(node, ListNode) else []
    parts = list(node.values.values()) if isinstance(node, MapNode) else parts
    return next((found for part in parts if (found := first_disorder(part))), None)


def put_in_order(text: str) -> str | None:
    """Return a text with the keys of its first disordered map in their order, or None where none can move."""
    document = read(text.encode(), "a.yaml")
    assert document.diagnostics == []
    assert document.root is not None
    node = first_disorder(document.root)
    assert node is not None
    edit = moved(document, node, sorted(node.keys))
    if edit is None:
        return None
    after = edited(document, [edit])
    root = read(after.encode(), "a.yaml").root
    assert root is not None
    assert plain(root) == plain(document.root)
    return after


LINES = """
== keys move with what stands under them
b: 1
c:
  - 2
a:
  d: 3
=>
a:
  d: 3
b: 1
c:
  - 2
== in a list, the first key begins behind the dash
- b: 1
  a: 2
- c: 3
=>
- a: 2
  b: 1
- c: 3
== in a list within a list, and in a list in the column of its key
c:
- - b: 1
    a:
    - 2
=>
c:
- - a:
    - 2
    b: 1
== keys in quotation marks, keys with a space before the colon, and null values
"b" :
'a':
=>
'a':
"b" :
== texts over several lines
c: |
  yksi
    kaksi
b: >-
  yksi

  kaksi
a: yksi
  kaksi
=>
a: yksi
  kaksi
b: >-
  yksi

  kaksi
c: |
  yksi
    kaksi
== blank lines stay where they are
b: 1

c: |
  2


a: 3

=>
a: 3

b: 1


c: |
  2

== no line end at the end of the file
b: 1
a: 2
=>
a: 2
b: 1
"""

COMMENTS = """
== comments above, beside and below a key go with it
c: 1  # beside c
# above a
  # and more
a:  # beside a
  # below a
  - 2
  # at the end of a
# above b
b: 3
=>
# above a
  # and more
a:  # beside a
  # below a
  - 2
  # at the end of a
# above b
b: 3
c: 1  # beside c
== blank lines between comments move with them, those above them stay
c: 1

# above a

# more above a
a: 2


b: 3
=>
# above a

# more above a
a: 2

b: 3


c: 1
== what stands at the top of a file is about the file
# about the file
b: 1
# above a
a: 2
=>
# about the file
# above a
a: 2
b: 1
== further down, what stands above the first key is about that key
c:
  # about c

  # above b
  b: 1
  a: 2
=>
c:
  # about c

  a: 2
  # above b
  b: 1
== above the dash and beside the dash, a comment is about the item
# above the item
- b: 1
  a: 2
- # beside the dash
  b: 3
  a: 4
=>
# above the item
- a: 2
  b: 1
- # beside the dash
  b: 3
  a: 4
== a comment at the end of a map stays there
c:
  b: 1
  a: 2
  # about c as a whole
# at the end
=>
c:
  a: 2
  b: 1
  # about c as a whole
# at the end
"""

BRACES = """
== in braces
- {b: 1, a: 2}
=>
- {a: 2, b: 1}
== spaces, line ends and a last comma stay where they are
- { c:  1 ,
    b: [2,
        3], a: {}, }
=>
- { a: {} ,
    b: [2,
        3], c:  1, }
== braces within braces move as they are
{b: {d: 1, c: 2}, a: "3, {"}
=>
{a: "3, {", b: {d: 1, c: 2}}
== comments around the braces stay, and comments within a value go with it
# above
{b: [1,  # beside 1
  2], a: 3}  # beside
=>
# above
{a: 3, b: [1,  # beside 1
  2]}  # beside
"""


@pytest.mark.parametrize(
    ("before", "after"), [one for text in (LINES, COMMENTS, BRACES) for one in examples(text)]
)
def test_keys_are_put_in_order(before: str, after: str) -> None:
    assert put_in_order(before) == after


@pytest.mark.parametrize(("before", "after"), examples(LINES) + examples(COMMENTS))
def test_windows_line_ends_stay(before: str, after: str) -> None:
    assert put_in_order(before.replace("\n", "\r\n")) == after.replace("\n", "\r\n")


def test_last_line_gets_its_line_end_when_it_moves_up() -> None:
    assert put_in_order("b: 1\na: 2") == "a: 2\nb: 1\n"
    assert put_in_order("c: |\n  1\nb: 2") == "b: 2\nc: |\n  1\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("? b\n: 1\n? a\n: 2\n", id="keys with question marks"),
        pytest.param("b: 1\n?  |-\n  a\n: 2\n", id="a key that is a block of text"),
        pytest.param("{b: 1, ? a : 2}\n", id="a key with a question mark in braces"),
        pytest.param("{b, a: 1}\n", id="a key alone in braces"),
        pytest.param("{b: 1, # which of the two?\n a: 2}\n", id="a comment within braces"),
        pytest.param("{b: 1, a: 2 # which of the two?\n}\n", id="a comment at the end of braces"),
        pytest.param("{ # which of the two?\n b: 1, a: 2}\n", id="a comment at the beginning of braces"),
        pytest.param("- b: 1\n  # above a\n  a: 2\n", id="a comment that would come behind the dash"),
        pytest.param("b: |+\n  1\n\na: 2\n", id="a text that keeps the blank lines below it"),
        pytest.param("b:\n  - c: >1+\n     1\na: 2\n", id="the same further down"),
        pytest.param("b: 1\na: |\n  2", id="a text that would get a line end by moving"),
    ],
)
def test_what_cannot_be_moved_as_it_is_stays(text: str) -> None:
    assert put_in_order(text) is None


def test_key_that_stands_twice_is_left_alone() -> None:
    document = read(b"b: 1\na: 2\nb: 3\nc: 4\n", "a.yaml")
    assert [one.check for one in document.diagnostics] == ["duplicate-key"]
    assert moved(document, map_of(document), ["a", "b", "c"]) is None


def test_edit_reaches_from_the_first_key_to_the_end_of_the_last_line() -> None:
    document = read(b"# top\nb: 1\na: 2  # beside\n# end\n", "a.yaml")
    edit = moved(document, map_of(document), ["a", "b"])
    assert edit is not None
    span = edit.span
    assert (span.line, span.column, span.end_line, span.end_column) == (2, 1, 4, 1)
    assert edit.text == "a: 2  # beside\nb: 1\n"


def map_of(document: Document) -> MapNode:
    assert isinstance(document.root, MapNode)
    return document.root
