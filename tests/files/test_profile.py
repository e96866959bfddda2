"""What a file may be made of: bytes that every YAML reader takes for the same."""

import pytest

from kumppanuus.files.profile import decode
from kumppanuus.files.reader import read


def faults(data: bytes) -> list[str]:
    """Return findings as lines; a file with one has no text."""
    text, found = decode(data, "a.yaml")
    assert (text == "") == bool(found)
    assert all(fault.check == "byte-profile" for fault in found)
    return [f"{fault.span.line}:{fault.span.column} {fault.message} ({fault.help})" for fault in found]


@pytest.mark.parametrize(
    "text", ["a: Närpiö\n", "a: 😀\n", "a: 1\r\nb: 2\r\n", "a: x\u00a0y – ”z”\n", "ei rivinvaihtoa lopussa"]
)
def test_plain_text_is_returned_as_it_is(text: str) -> None:
    assert decode(text.encode(), "a.yaml") == (text, [])


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a:\n\tb: 1\n", "2:1 a tab stands here (use spaces)"),
        ("ä: 1\t# x\n\t\n", "1:5 a tab stands here, and 1 more in this file (use spaces)"),
        (
            "a: 1\rb: 2\n",
            "1:5 a carriage return without a line feed stands here (save the file with plain line ends)",
        ),
        ("\ufeffa: 1\n", "1:1 a byte order mark stands here (save the file as UTF-8 without it)"),
        ("a: x\u2028y\n", "1:5 a line separator (U+2028) stands here (write an ordinary line break)"),
        ("a: x\u2029y\n", "1:5 a paragraph separator (U+2029) stands here (write an ordinary line break)"),
        ("a: x\u0085y\n", "1:5 the control character U+0085 stands here (take it out)"),
        ("a: \x1b[31mx\n", "1:4 the control character U+001B stands here (take it out)"),
        ("😀\x00\n", "1:2 the control character U+0000 stands here (take it out)"),
        ("a: x\x7f\n", "1:5 the control character U+007F stands here (take it out)"),
        ("a: x\uffff\n", "1:5 the control character U+FFFF stands here (take it out)"),
    ],
)
def test_character_that_readers_disagree_about(text: str, fault: str) -> None:
    assert faults(text.encode()) == [fault]


def test_every_kind_of_character_is_told_once_at_its_first_place() -> None:
    assert faults(b"a: 1\r\n\t\x07\t\x07\t\n") == [
        "2:2 the control character U+0007 stands here, and 1 more in this file (take it out)",
        "2:1 a tab stands here, and 2 more in this file (use spaces)",
    ]


def test_bytes_of_another_encoding_are_told_where_they_stand() -> None:
    assert faults("ä: x\nb: Närpiö\n".encode().replace("piö".encode(), "piö".encode("latin-1"))) == [
        "2:9 the file is not UTF-8: byte 0xF6 is no character (save the file in the encoding UTF-8)"
    ]


@pytest.mark.parametrize("data", ["a: 1\n".encode("utf-16"), "a: 1\n".encode("utf-16-le"), b"\xed\xa0\x80"])
def test_other_encodings_are_findings(data: bytes) -> None:
    assert faults(data) != []


def test_file_with_a_faulty_byte_is_not_read_further() -> None:
    document = read(b"a: [\x07\n", "a.yaml")
    assert document.root is None
    assert [fault.check for fault in document.diagnostics] == ["byte-profile"]


@pytest.mark.parametrize("escape", ["\\0", "\\a", "\\e[31m", "\\x7f", "\\N", "\\L", "\\P"])
def test_forbidden_character_cannot_come_in_as_an_escape_either(escape: str) -> None:
    """Otherwise a name in the data could move the cursor of whoever lists it."""
    assert read(f'a: "x{escape}y"\n'.encode(), "a.yaml").diagnostics != []
