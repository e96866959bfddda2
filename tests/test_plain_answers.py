"""What is set without rich is set as rich sets it."""

from hypothesis import given
from hypothesis import strategies as st

from kumppanuus.asking.answer import Answer
from kumppanuus.asking.title import Title
from kumppanuus.labels import Words
from kumppanuus.render.query.plain import _SIGNS, plain_text
from kumppanuus.render.query.text import answer_text
from kumppanuus.render.screen import Screen

TEXTS = st.one_of(
    st.text(max_size=12),
    st.text("ab ä\u00a0–€\u02ff日", max_size=12),
    st.text(st.sampled_from(sorted(_SIGNS)), max_size=3),
)
CELLS = st.one_of(st.none(), st.integers(), st.floats(), TEXTS)


@st.composite
def answers(draw: st.DrawFn) -> Answer:
    columns = draw(st.lists(TEXTS, min_size=1, max_size=4))
    rows = draw(st.lists(st.tuples(*(CELLS for _ in columns)), max_size=4))
    title = draw(st.one_of(st.none(), TEXTS.map(Title)))
    note = draw(st.one_of(st.none(), TEXTS.map(Title)))
    return Answer(tuple(columns), tuple(rows), None, title=title, note=note)


@given(answer=answers(), width=st.integers(40, 120), unicode=st.booleans())
def test_plain_text_is_that_of_rich(answer: Answer, width: int, unicode: bool) -> None:
    screen, words = Screen(width, unicode=unicode), Words("sv")
    plain = plain_text(answer, words, screen)
    assert plain in (None, answer_text(answer, words, screen))


def test_most_answers_are_set_plainly() -> None:
    answer = Answer(("id", "n"), (("pori-2021", 12), ("Jyväskylä – ”ä”", None)), None, title=Title("Mitä"))
    assert plain_text(answer, Words("fi"), Screen()) == (
        "Mitä\n\nid                  n\n─────────────────────\npori-2021          12\nJyväskylä – ”ä”  NULL\n"
        "\nRivejä: 2. NULL: ei arvoa.\n"
    )
    assert plain_text(answer, Words("fi"), Screen(color=True)) is None
    assert plain_text(Answer(("a",), (("日",),), None), Words("fi"), Screen()) is None
    assert plain_text(Answer(("a",), (("a " * 90,),), None), Words("fi"), Screen()) is None
