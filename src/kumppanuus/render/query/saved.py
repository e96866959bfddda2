"""The saved queries in a terminal."""

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from kumppanuus.asking.saved import Question
from kumppanuus.labels import Words
from kumppanuus.render.screen import Screen, draw


def saved_text(questions: tuple[Question, ...], words: Words, screen: Screen) -> str:
    """Return the names and titles of saved queries."""
    return draw(screen, lambda console: _paint(console, questions, words))


def _paint(console: Console, questions: tuple[Question, ...], words: Words) -> None:
    console.print(Text(words["queries-heading"], style="bold"))
    for question in questions:
        name = Text(question.name, style="cyan")
        for parameter in question.statement.parameters:
            if parameter != "day":
                name.append(f" --set {parameter}=…", style="dim")
        console.print()
        console.print(name)
        console.print(Padding(Text(words.text(question.title)), (0, 0, 0, 2)))
        if question.note:
            console.print(Padding(Text(words.text(question.note), style="dim"), (0, 0, 0, 2)))
    console.print()
    console.print(words["queries-note"])
