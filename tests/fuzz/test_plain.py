"""The quick way of reading says what the full one says, or that it does not know: never anything else."""

from collections.abc import Iterator
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from kumppanuus.files.nodes import ListNode, MapNode, Node, Scalar, plain
from kumppanuus.files.plain import read_plainly
from kumppanuus.files.reader import read
from kumppanuus.files.resolving import taken_for
from tests.files.test_one_truth import PIECES, SNIPPETS, TEXTS

from .amount import case, rounds
from .mutations import mutate
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


def test_almost_every_file_of_the_real_data_is_known() -> None:
    assert sum(map(is_known, REAL.values())) > 0.98 * len(REAL)


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
                is_known(mutated)


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
