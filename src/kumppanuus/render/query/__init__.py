"""How an answer in rows and columns looks, and the list of saved queries."""

from typing import Any

from kumppanuus.asking.answer import Answer
from kumppanuus.asking.saved import Question
from kumppanuus.labels import Words
from kumppanuus.render.look import Look
from kumppanuus.render.sheet import Sheet

from .saved import saved_text
from .text import answer_text, closing, shown


def _sheet(answer: Answer, words: Words) -> Sheet:
    return Sheet(answer.columns, answer.rows)


def _objects(answer: Answer) -> list[dict[str, Any]]:
    return [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]


def _tools(answer: Answer, words: Words) -> dict[str, Any]:
    return {"shown": shown, "closing": closing(answer, words)}


LOOK = Look[Answer](text=answer_text, sheet=_sheet, page="query", data=_objects, tools=_tools)
SAVED_LOOK = Look[tuple[Question, ...]](text=saved_text)
