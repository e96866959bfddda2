"""The end of every command that answers: the view in the format that was asked for, to where it is to go."""

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from .output import emit, screen

if TYPE_CHECKING:
    from kumppanuus.labels import Words
    from kumppanuus.render.look import Look

V = TypeVar("V")


def answer(
    view: V, look: "Look[V]", format_: str, words: "Words", output: Path | None, template: Path | None = None
) -> int:
    """Print a view or write it to a file, and return the exit code."""
    from kumppanuus.files.locating import carried
    from kumppanuus.files.pieces import Pieces

    text = look.render(
        view, format_, words, screen(output), lambda: carried("templates"), template, Pieces("template")
    )
    emit(text, output)
    return 0
