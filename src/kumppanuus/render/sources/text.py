"""What was taken from sources, in a terminal."""

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from kumppanuus.labels import Words
from kumppanuus.render.phrases import Phrases
from kumppanuus.render.screen import Screen, draw
from kumppanuus.views.sources import PlaceUse, SourcesView

from .gathering import MANY, gathered


def sources_text(view: SourcesView, words: Words, screen: Screen) -> str:
    """Return the sources as text."""
    return draw(screen, lambda console: _paint(console, view, words))


def _paint(console: Console, view: SourcesView, words: Words) -> None:
    say = Phrases(words)
    for number, source in enumerate(view.sources):
        if number:
            console.print()
        console.print(Text(source.title, style="bold"), Text(f"({source.id})", style="cyan"))
        console.print(Text(say.described(source), style="dim"))
        if source.address:  # never broken, so that it can be copied and clicked
            console.print(Text(source.address, style="dim"), soft_wrap=True)
        if source.note:
            console.print(Text(words.text(source.note), style="dim"))
        for place in source.places:
            _place(console, place, say)
        if not source.places:
            console.print(Padding(words["nothing-taken"], (0, 0, 0, 2)))


def _place(console: Console, place: PlaceUse, say: Phrases) -> None:
    words = say.words
    console.print()
    console.print(Padding(Text(say.place_in(place), style="bold"), (0, 0, 0, 2)))
    for group in gathered(place.taken):
        if len(group.records) > MANY:
            line = words.fill(
                "taken-many", count=len(group.records), kind=words[f"kind-{group.kind}"], field=group.key
            )
            console.print(Padding(line, (0, 0, 0, 4)))
            continue
        for taken in group.records:
            console.print(
                Padding(Text(taken.path, style="cyan").append(f": {taken.key}", style="dim"), (0, 0, 0, 4))
            )
            for said in taken.statements:
                if said:
                    console.print(Padding(f"– {say.said(said)}", (0, 0, 0, 6)))
    for omitted in place.omitted:
        line = words.fill("left-out", what=words.text(omitted.text), why=words.text(omitted.why))
        console.print(Padding(Text(line, style="yellow"), (0, 0, 0, 4)))
    if not place.taken and not place.omitted:
        console.print(Padding(Text(words["nothing-taken"], style="red"), (0, 0, 0, 4)))
