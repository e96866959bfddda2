"""Whatever Hypothesis can think of: bytes, texts, values in every style, records, names, words."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kumppanuus.files.nodes import plain
from kumppanuus.files.reader import read
from kumppanuus.model.base import Model
from kumppanuus.model.identity import Misplaced, identify
from tests.conftest import TINY
from tests.files.test_one_truth import PIECES, TEXTS, difference

from .amount import EXAMPLES
from .memory import contents_of, loaded
from .printing import printed, values
from .records import MODELS, records
from .sound import assert_sound
from .test_mutated_files import answer, read_as_record, shown

SOUND = contents_of(TINY)


@given(st.binary(max_size=200))
def test_bytes(data: bytes) -> None:
    document, found = read_as_record("regions/municipality/ulvila.yaml", data)
    assert_sound(found, {document.path: document.text})


@given(st.lists(st.sampled_from([*PIECES, *TEXTS]) | st.text(max_size=5), max_size=12).map("".join))
def test_texts(text: str) -> None:
    document, found = read_as_record("regions/municipality/ulvila.yaml", text.encode(errors="surrogatepass"))
    assert_sound(found, {document.path: document.text})
    if document.root is not None:
        assert difference(text) == ""


@given(values.flatmap(lambda value: st.tuples(st.just(value), printed(value))))
def test_values_in_every_style_are_read_as_they_were_written(case: tuple[Any, str]) -> None:
    value, text = case
    document = read(text.encode(), "a.yaml")
    assert document.diagnostics == []
    assert document.root is not None
    assert plain(document.root) == value
    assert difference(text) == ""


@pytest.mark.parametrize("model", MODELS)
@settings(max_examples=EXAMPLES // 4)
@given(st.data())
def test_records_that_are_nearly_right(model: type[Model], data: st.DataObject) -> None:
    text = data.draw(records(model).flatmap(printed))
    shown(loaded({**SOUND, MODELS[model]: text.encode()}))


@given(st.lists(st.text(min_size=1).map(lambda name: name.replace("/", ":")), min_size=1, max_size=4))
def test_names_of_files(parts: list[str]) -> None:
    found = identify("/".join([*parts[:-1], f"{parts[-1]}.yaml"]))
    assert found.remedy if isinstance(found, Misplaced) else found.id


@settings(max_examples=EXAMPLES // 4)
@given(words=st.text(), option=st.sampled_from(["--region", "--source", "--lang", "--format"]))
def test_words_on_the_command_line(words: str, option: str, capsys: pytest.CaptureFixture[str]) -> None:
    answer(SOUND, ("report", f"{option}={words}"), capsys)
    answer(SOUND, ("show", "--lang=fi", words if words[:1] != "-" else f"a{words}"), capsys)
