"""Reading one file: texts, where they stand, and what a record must not hold."""

import pytest

from kumppanuus.diagnostics import Diagnostic
from kumppanuus.files.document import Document, span_of
from kumppanuus.files.nodes import MAX_DEPTH, ListNode, MapNode, Mark, Node, Scalar, plain
from kumppanuus.files.reader import read


def document(text: str) -> Document:
    return read(text.encode(), "a.yaml")


def root(text: str) -> Node:
    """Return the nodes of a text that nothing is wrong with."""
    found = document(text)
    assert found.diagnostics == []
    assert found.root is not None
    return found.root


def value(text: str) -> Scalar:
    """Return what stands under the key ``a``."""
    node = root(text)
    assert isinstance(node, MapNode)
    scalar = node.values["a"]
    assert isinstance(scalar, Scalar)
    return scalar


def line(fault: Diagnostic) -> str:
    """Write a finding as one line: place, check, message, remedy."""
    span = fault.span
    end = f"{span.end_line}:{span.end_column}"
    return f"{span.line}:{span.column}-{end} {fault.check}: {fault.message} ({fault.help})"


def faults(text: str) -> list[str]:
    return [line(fault) for fault in document(text).diagnostics]


# What a scalar is


WORDS = """
    no yes on true False nULL = 012 0x10 0b1 1_000 1e3 .5 .inf 50% 1:30 2021-02-09 2016-02-30 2012-12-14T12:00
    x#y a:b http://a.fi/b
"""


@pytest.mark.parametrize("text", WORDS.split())
def test_scalar_stays_the_text_that_was_written(text: str) -> None:
    assert value(f"a: {text}\n").text == text


@pytest.mark.parametrize("text", ["", "~", "null", "Null", "NULL", "# a comment"])
def test_plain_null_is_none(text: str) -> None:
    assert value(f"a: {text}\n").text is None


@pytest.mark.parametrize(
    ("written", "text"), [("''", ""), ('""', ""), ("'~'", "~"), ('"null"', "null"), ("|-\n  null", "null")]
)
def test_null_in_quotes_or_in_a_block_is_a_text(written: str, text: str) -> None:
    assert value(f"a: {written}\n").text == text


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("|\n  yksi\n  kaksi\n", "yksi\nkaksi\n"),
        ("|-\n  yksi\n  kaksi\n", "yksi\nkaksi"),
        ("|+\n  yksi\n\n", "yksi\n\n"),
        (">-\n  yksi\n  kaksi\n", "yksi kaksi"),
        (">-\n  yksi\n\n  kaksi\n", "yksi\nkaksi"),
        ("yksi\n  kaksi\n", "yksi kaksi"),
        ('"yksi\\\n  kaksi"\n', "yksikaksi"),
        ("'it''s'\n", "it's"),
        ('"\\u00e4 \\"x\\""\n', 'ä "x"'),
    ],
)
def test_text_over_lines_and_in_quotes(written: str, text: str) -> None:
    assert value(f"a: {written}").text == text


def test_carriage_returns_before_line_feeds_are_read_as_plain_line_ends() -> None:
    text = "a: |\r\n  yksi\r\n  kaksi\r\nb:\r\n  - c\r\n"
    assert plain(root(text)) == {"a": "yksi\nkaksi\n", "b": ["c"]} == plain(root(text.replace("\r", "")))


def test_document_marks_around_the_only_document_are_read_over() -> None:
    assert plain(root("---\na: 1\n...\n")) == {"a": "1"}


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n"])
def test_empty_file_has_no_root_and_no_fault(text: str) -> None:
    assert document(text) == Document("a.yaml", text)


# Where it stands


def places(node: Node) -> list[str]:
    """List every node with its start and end, keys with a colon."""
    here = f"{node.start.line}:{node.start.column}-{node.end.line}:{node.end.column}"
    if isinstance(node, Scalar):
        return [f"{here} {node.text}"]
    if isinstance(node, ListNode):
        return [f"{here} list", *(place for item in node.items for place in places(item))]
    found = [f"{here} map"]
    for name, key in node.keys.items():
        found += [f"{places(key)[0]}:", *places(node.values[name])]
    return found


def test_places_in_a_block() -> None:
    assert places(root("title:\n  fi: Pori\n\nplaces:\n  - ulvila\n  -   pori  # keskus\n\n")) == [
        "1:1-6:11 map",
        "1:1-1:6 title:",
        "2:3-2:11 map",
        "2:3-2:5 fi:",
        "2:7-2:11 Pori",
        "4:1-4:7 places:",
        "5:3-6:11 list",
        "5:5-5:11 ulvila",
        "6:7-6:11 pori",
    ]


def test_places_in_brackets() -> None:
    assert places(root("- {a: [b, 'c'], d: ~}\n")) == [
        "1:1-1:22 list",
        "1:3-1:22 map",
        "1:4-1:5 a:",
        "1:7-1:15 list",
        "1:8-1:9 b",
        "1:11-1:14 c",
        "1:17-1:18 d:",
        "1:20-1:21 None",
    ]


def test_brackets_over_lines_end_after_the_closing_one() -> None:
    assert places(root("a: [\n  b,\n  c\n]\n"))[2] == "1:4-4:2 list"


@pytest.mark.parametrize("before", ["Närpiö", "Åbo å", "😀", "👩‍👧"])
def test_columns_count_characters_and_not_bytes(before: str) -> None:
    node = root(f"{{a: {before}, b: x}}\n")
    assert isinstance(node, MapNode)
    column = len(f"{{a: {before}, ") + 1
    assert node.keys["b"].start == Mark(1, column)
    assert node.values["b"].end == Mark(1, column + 4)


def test_columns_are_the_same_with_carriage_returns() -> None:
    text = "a:\n  - ä: b\n    c: 'd'\n"
    assert places(root(text.replace("\n", "\r\n"))) == places(root(text))


@pytest.mark.parametrize(("text", "place"), [("---", "1:4-1:4 None"), ("a: 1\n? ä", "2:4-2:4 None")])
def test_what_is_missing_at_the_end_of_a_file_stands_there(text: str, place: str) -> None:
    assert places(root(text))[-1] == place


def test_span_is_shown_as_editors_write_places() -> None:
    span = span_of(value("b: 1\na: no\n"), "data/a.yaml")
    assert str(span) == "data/a.yaml:2:4"
    assert (span.end_line, span.end_column) == (2, 6)


def test_excerpt_is_the_line_with_the_one_before_it() -> None:
    found = document("a: 1\r\nb: 2\r\nc: 3\r\n")
    assert isinstance(found.root, MapNode)
    assert found.excerpt(span_of(found.root.values["b"], "a.yaml")) == ((1, "a: 1"), (2, "b: 2"))
    assert found.excerpt(span_of(found.root.values["a"], "a.yaml")) == ((1, "a: 1"),)


# A record is plain


def test_duplicate_key_points_at_the_second_and_tells_of_the_first() -> None:
    found = document("a: 1\nb: {c: 2, c: 3}\na: 4\n")
    assert [line(fault) for fault in found.diagnostics] == [
        f"{place} duplicate-key: the key '{key}' stands twice in this map, first on line {first} "
        "(put the two together, or keep one)"
        for place, key, first in (("2:11-2:12", "c", 2), ("3:1-3:2", "a", 1))
    ]
    assert [str(fault.related[0].span) for fault in found.diagnostics] == ["a.yaml:2:5", "a.yaml:1:1"]
    assert found.root is not None
    assert plain(found.root) == {"a": "1", "b": {"c": "2"}}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a: &x 1\n", "1:4-1:8 plain-record: the anchor '&x' stands here (take the anchor out)"),
        ("&x a: 1\n", "1:1-1:5 plain-record: the anchor '&x' stands here (take the anchor out)"),
        ("a: !x 1\n", "1:4-1:8 plain-record: the tag '!x' stands here (take the tag out)"),
        (
            "a: !!str 1\n",
            "1:4-1:11 plain-record: the tag '!!str' stands here (take the tag out)",
        ),
        ("a: !x |\n  b\n", "1:4-3:1 plain-record: the tag '!x' stands here (take the tag out)"),
        (
            "<<: {a: 1}\n",
            "1:1-1:3 plain-record: a merge key takes values from elsewhere (write the values out)",
        ),
        (
            "a: 1\n---\nb: 2\n",
            "2:1-2:4 plain-record: a second document begins here (put it in a file of its own)",
        ),
        ("%YAML 1.1\n---\na: 1\n", "1:1-2:4 plain-record: a YAML directive stands here (take it out)"),
        (
            "[a]: 1\n",
            "1:1-1:2 plain-record: a key must be a single word (put quotes around the text that begins here)",
        ),
        (
            "~: 1\n",
            "1:1-1:2 plain-record: a key must be a single word (put quotes around the text that begins here)",
        ),
    ],
)
def test_what_is_more_than_plain_is_a_finding(text: str, fault: str) -> None:
    assert faults(text) == [fault]


def test_alias_and_its_anchor_are_one_finding() -> None:
    found = document("a: &x [1]\nb: *x\n")
    assert [line(fault) for fault in found.diagnostics] == [
        "2:4-2:6 plain-record: the alias '*x' repeats another part of the file "
        "(write the value out, and take the anchor away)"
    ]
    (related,) = found.diagnostics[0].related
    assert (str(related.span), related.message) == ("a.yaml:1:4", "the anchor '&x' stands here")


def test_several_faults_of_a_file_are_all_found() -> None:
    assert [fault.partition(" ")[2].partition(":")[0] for fault in faults("a: &x 1\nb: !y 2\na: 3\n")] == [
        "plain-record",
        "plain-record",
        "duplicate-key",
    ]


@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("{a: ", "}")])
def test_nesting_has_a_limit(opening: str, closing: str) -> None:
    def nested(depth: int) -> str:
        return opening * depth + "x" + closing * depth

    assert faults(nested(MAX_DEPTH)) == []
    assert faults(nested(MAX_DEPTH + 1))[0].endswith(
        "too-large: lists and maps are nested more than 32 deep (close the brackets)"
    )


@pytest.mark.parametrize("text", ["[" * 100_000, "- " * 100_000, "{a: " * 100_000])
def test_nesting_without_end_is_a_finding_and_no_crash(text: str) -> None:
    found = document(text)
    assert [fault.check for fault in found.diagnostics] == ["too-large"]
    assert found.root is None


def test_file_with_more_values_than_any_record_has_is_a_finding() -> None:
    assert faults("- a\n" * 20_000) == [
        "20000:3-20000:4 too-large: the file holds more than 20,000 values (split it)"
    ]


# Syntax errors stand where the editor should look


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (
            "fi: Tavoite: kasvu\n",
            "1:12-1:13 syntax-error: a colon stands where none can be "
            "(put the text in quotes, or check the indentation)",
        ),
        (
            "a:\n  b: 1\n c: 2\n",
            "3:2-3:3 syntax-error: this line is indented unlike those around it (indent it like them)",
        ),
        (
            "a:\n  - b\n - c\n",
            "3:2-3:3 syntax-error: this line is indented unlike those around it (indent it like them)",
        ),
        (
            "a: 'b\nc: d\n\ne: f\n",
            "1:4-1:5 syntax-error: the quotation mark is not closed (close it)",
        ),
        (
            "a: [b, c\nd: e\n",
            "1:4-1:5 syntax-error: this bracket is not closed (close it with ']' where its contents end)",
        ),
        (
            "- {a: b, c: d\n- {a: e}\n",
            "1:3-1:4 syntax-error: this bracket is not closed (close it with '}' where its contents end)",
        ),
        (
            "a: @tem\n",
            "1:4-1:5 syntax-error: no text can begin with this character (put the text in quotes)",
        ),
        (
            "a: - b\n",
            "1:4-1:5 syntax-error: a list cannot begin here (begin the list on a line of its own)",
        ),
        (
            'a: "C:\\temp\\q"\n',
            "1:12-1:13 syntax-error: no such escape (double the backslash, or use single quotes)",
        ),
    ],
)
def test_syntax_error(text: str, fault: str) -> None:
    assert faults(text) == [fault]
    assert document(text).root is None


def test_key_without_a_colon_is_told_at_the_key() -> None:
    assert faults("a: 1\nb\nc: 2\n") == [
        "2:1-2:2 syntax-error: no colon follows this key (write one; a list item begins with '- ')"
    ]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a\nb: 1\n", "1:1-1:2 syntax-error: no colon follows this key"),
        ("a 1\nb: 1\n", "1:1-1:2 syntax-error: no colon follows this key"),
        ("a:1\nb: 1\n", "1:1-1:2 syntax-error: no space stands after the colon"),
        ("a:\n  - b 1\n    c: 2\n", "2:5-2:6 syntax-error: no colon follows this key"),
        ("a:\n  Uusi ohjelma\n  jatkuu: nyt\n", "3:9-3:10 syntax-error: a colon stands where none can be"),
        ("a: b\n  jatkuu: nyt\n", "2:9-2:10 syntax-error: a colon stands where none can be"),
    ],
)
def test_first_key_without_a_colon_is_told_there_too(text: str, fault: str) -> None:
    assert [one.partition(" (")[0] for one in faults(text)] == [fault]


def test_pair_in_a_list_leaves_no_bracket_open() -> None:
    assert faults("a: [b: c]\nd\n") == [
        "2:1-2:2 syntax-error: no colon follows this key (write one; a list item begins with '- ')"
    ]


@pytest.mark.parametrize("text", ["a: [\n", "a: [b,\n", "a: [\n\n\n"])
def test_bracket_left_open_at_the_end_is_told_where_it_opens(text: str) -> None:
    (fault,) = faults(text)
    assert (
        fault == "1:4-1:5 syntax-error: this bracket is not closed (close it with ']' where its contents end)"
    )


@pytest.mark.parametrize("end", ["", "b: c: d\n", "x: &x 1\ny: *x\n"])
def test_file_with_very_many_faults_stops_being_read(end: str) -> None:
    for times in (199, 200, 201, 5000):
        found = document("a: 1\n" * times + end)
        assert len(found.diagnostics) <= 200
        assert found.root is None or not end
