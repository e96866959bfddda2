"""How an answer in rows and columns looks, and the list of saved queries."""

from typing import Any

from kumppanuus.asking.answer import Answer
from kumppanuus.asking.saved import Question
from kumppanuus.labels import Words
from kumppanuus.render.look import Look
from kumppanuus.render.screen import Screen
from kumppanuus.render.sheet import Sheet

from .columns import closing, shown
from .plain import plain_text


def _text(answer: Answer, words: Words, screen: Screen) -> str:
    plain = plain_text(answer, words, screen)
    if plain is not None:
        return plain
    from .text import answer_text

    return answer_text(answer, words, screen)


def _saved_text(questions: tuple[Question, ...], words: Words, screen: Screen) -> str:
    from .saved import saved_text

    return saved_text(questions, words, screen)


def _sheet(answer: Answer, words: Words) -> Sheet:
    return Sheet(answer.columns, answer.rows)


def _objects(answer: Answer) -> list[dict[str, Any]]:
    return [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]


def _tools(answer: Answer, words: Words) -> dict[str, Any]:
    return {"shown": shown, "closing": closing(answer, words)}


LOOK = Look[Answer](text=_text, sheet=_sheet, page="query", data=_objects, tools=_tools)
SAVED_LOOK = Look[tuple[Question, ...]](text=_saved_text)
