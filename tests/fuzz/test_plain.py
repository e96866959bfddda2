"""The quick way of reading says what the full one says, or that it does not know: never anything else."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kumppanuus import reading
from kumppanuus.files.folder import Folder
from kumppanuus.files.nodes import MAX_DEPTH, MAX_NODES, ListNode, MapNode, Node, Scalar, plain
from kumppanuus.files.plain import read_plainly
from kumppanuus.files.reader import read
from kumppanuus.files.resolving import taken_for
from tests.files.test_one_truth import PIECES, SNIPPETS, TEXTS

from .amount import case, rounds
from .mutations import OF_TEXT, mutate
from .near import near
from .printing import printed, values
from .test_mutated_files import PATHS, REAL
from .test_specification import EXAMPLES


def is_known(data: bytes) -> bool:
    """Whether the quick way knows the file; then it must say what the full one says."""
    quick = read_plainly(data)
    if quick is None:
        return False
    document = read(data, "a.yaml")
    assert document.diagnostics == []
    assert document.root is not None
    assert quick.value == plain(document.root)
    written = list(_scalars(document.root))
    needing = {
        text for text, style in written if style in ("'", '"') and text is not None and taken_for(text)
    }
    assert quick.quoted == needing
    assert not any(text in needing for text, style in written if style not in ("'", '"'))
    return True


def _scalars(node: Node) -> Iterator[tuple[str | None, str]]:
    if isinstance(node, Scalar):
        yield node.text, node.style
    elif isinstance(node, ListNode):
        for item in node.items:
            yield from _scalars(item)
    elif isinstance(node, MapNode):
        yield from ((key.text, key.style) for key in node.keys.values())
        for value in node.values.values():
            yield from _scalars(value)


def is_read_plainly(path: str, data: bytes) -> bool:
    """Whether a file of the dataset is read the quick way; then all is as if read the full way."""
    folder = Folder(Path("data"), {path: data})
    quick = reading._read_plainly(path, data)
    if quick is None:
        return False
    full, _ = reading._read_with_positions(folder, path, data)
    assert (full.diagnostics, full.damaged_text) == ((), None)
    assert quick == full
    assert quick.entry is not None
    assert full.entry is not None
    assert quick.entry.record == full.entry.record
    return True


def test_almost_every_file_of_the_real_data_is_known() -> None:
    assert sum(map(is_known, REAL.values())) > 0.98 * len(REAL)
    assert sum(is_read_plainly(path, data) for path, data in REAL.items()) > 0.98 * len(REAL)


def test_files_with_other_line_ends() -> None:
    changed = [data.replace(b"\n", b"\r\n") for data in list(REAL.values())[::10]]
    assert sum(map(is_known, changed)) > 0.98 * len(changed)


def test_damaged_files() -> None:
    for number in rounds(2, share=1 / 10):
        for path, data in REAL.items():
            with case(f"plainly {path}, {number}") as seed:
                chance = Random(seed)
                mutated = mutate(data, REAL[chance.choice(PATHS)], chance)
            with case(f"plainly {path}, {number}", mutated):
                if is_known(mutated):
                    is_read_plainly(path, mutated)


def test_damage_that_is_still_plain() -> None:
    """Values of other files, and keys in another order: what the model and the style have to say of."""
    read_plainly_still = 0
    for number in rounds(2, share=1 / 10):
        for path, data in REAL.items():
            with case(f"still plain {path}, {number}") as seed:
                chance = Random(seed)
                mutated = chance.choice(OF_TEXT)(data, _near(path, chance), chance)
            with case(f"still plain {path}, {number}", mutated):
                read_plainly_still += is_read_plainly(path, mutated)
    assert read_plainly_still > 100


def _near(path: str, chance: Random) -> bytes:
    """Return a file of the same kind of record, or of any other."""
    near = [other for other in PATHS if other.partition("/")[0] == path.partition("/")[0]]
    return REAL[chance.choice(chance.choice((near, PATHS)))]


NESTED: Mapping[str, tuple[str, str, str]] = {
    "maps in brackets": ("{a: ", "x", "}"),
    "lists in brackets": ("[", "x", "]"),
}


@pytest.mark.parametrize("form", NESTED)
@pytest.mark.parametrize("lines", ["maps", "lists", "items"])
def test_depth(form: str, lines: str) -> None:
    opening, inside, closing = NESTED[form]
    known = 0
    for depth in range(MAX_DEPTH + 2):
        for brackets in range(MAX_DEPTH + 2 - depth):
            value = opening * brackets + inside + closing * brackets
            if lines == "maps":
                text = "".join(f"{'  ' * line}a:\n" for line in range(depth)) + f"{'  ' * depth}a: {value}\n"
            elif lines == "lists":
                text = "a:\n" + "".join(f"{'    ' * line}  - a:\n" for line in range(depth))
                text += f"{'    ' * depth}  - {value}\n"
            else:
                text = "a:\n" + "".join(f"{'    ' * line}  - a:\n" for line in range(depth))
                text += f"{'    ' * depth}  - a: {value}\n"
            known += is_known(text.encode())
    assert known > 50


@pytest.mark.parametrize("line", ["a{}:", "a{}: x", "a{}: [x, y]", "a{}: {{b: x}}", "a{}:\n  - x\n  - b:"])
def test_many_values(line: str) -> None:
    known = [
        is_known("".join(f"{line.format(number)}\n" for number in range(lines)).encode())
        for lines in range(1000, MAX_NODES, 1999)
    ]
    assert known[0]
    assert not known[-1]


def test_small_documents_near_the_border() -> None:
    known = 0
    tried = 0
    for number in rounds(20_000, share=1 / 10):
        with case(f"near, {number}") as seed:
            text = near(Random(seed))
        with case(f"near, {number}", text):
            known += is_known(text.encode(errors="surrogatepass"))
            tried += 1
    assert known > tried / 10, "too few are known to find a difference"


def test_examples() -> None:
    for text in (*(example.text for example in EXAMPLES), *TEXTS, *SNIPPETS.split("---\n")):
        is_known(text.encode())


@given(st.lists(st.sampled_from([*PIECES, *TEXTS]) | st.text(max_size=5), max_size=12).map("".join))
def test_texts(text: str) -> None:
    is_known(text.encode(errors="surrogatepass"))


@given(values.flatmap(printed))
def test_values_in_every_style(text: str) -> None:
    is_known(text.encode())
