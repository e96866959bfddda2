"""A report that follows an outline, in a terminal."""

from collections.abc import Callable
from typing import TypeVar

from rich.console import Console
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from kumppanuus.labels import Words
from kumppanuus.render.cited import cited, contradicted
from kumppanuus.render.report.card import CardPainter
from kumppanuus.render.screen import GAP, Screen, draw
from kumppanuus.render.source_lines import paint_sources

from . import Line, Outline, Report, Section, Table
from .matrix import paint_matrix

R = TypeVar("R", bound=Report)


def outline_text(view: R, outline: Callable[[R, Words], Outline], words: Words, screen: Screen) -> str:
    """Return a report as text."""
    unbroken = Words(words.language, GAP)
    laid_out = outline(view, unbroken)
    return draw(screen, lambda console: _Painter(unbroken, screen, console).paint(view, laid_out))


class _Painter:
    def __init__(self, words: Words, screen: Screen, console: Console) -> None:
        self.words = words
        self.console = console
        self.cards = CardPainter(words, console, screen)

    def paint(self, view: Report, outline: Outline) -> None:
        words = self.words
        self.console.print(Text(outline.title, style="bold"))
        self.lines(outline.about, self.cards.bullet)
        self.console.print(words.fill("as-of", date=words.day(view.as_of)), style="dim")
        if view.damaged:
            self.console.print(Text(words.fill("damaged", names=", ".join(view.damaged)), style="bold red"))
        for section in outline.sections:
            self.section(section)
        if view.later:
            self.console.print()
            self.console.print(words.fill("later", count=view.later), style="dim")
        paint_sources(self.console, words, view.sources)
        if words.translated_used:
            self.console.print()
            self.console.print(words["translation-note"], style="dim")

    def section(self, section: Section) -> None:
        self.console.print()
        self.console.print(Text(section.heading.upper(), style="bold cyan"))
        self.inside(section)

    def inside(self, section: Section) -> None:
        if section.note:
            self.console.print(Padding(cited(Text(section.note, style="dim"), section.sources), (0, 0, 0, 2)))
        if section.card:
            self.cards.paint(section.card)
        self.lines(section.lines, self.cards.bullet)
        if section.matrix and section.matrix.rows:
            paint_matrix(self.console, section.matrix, indent=2)
        if section.table:
            self.table(section.table)
        for number, part in enumerate(section.parts):
            if number or section.matrix or section.table:
                self.console.print()
            self.console.print(Text(part.heading, style="bold"))
            self.inside(part)

    def lines(self, lines: tuple[Line, ...], bullet: str, indent: int = 2) -> None:
        """Paint lines, each of which hangs on a bullet, so that wrapped ones stay apart."""
        for line in lines:
            text = cited(Text(line.text), line.sources)
            contradicted(text, line.claims, self.cards.say)
            hanging = Grid.grid()
            hanging.add_column(no_wrap=True, width=len(bullet))
            hanging.add_column()
            hanging.add_row(bullet, text)
            self.console.print(Padding(hanging, (0, 0, 0, indent)))
            self.lines(line.below, "– ", indent + 2)

    def table(self, table: Table) -> None:
        """Paint a table as its first column, and beside that the others in one line: so it fits anywhere."""
        grid = Grid.grid(padding=(0, 2))
        grid.add_column(no_wrap=True, style="dim")
        grid.add_column()
        for row in table.rows:
            first, *others = row.cells
            grid.add_row(first, cited(Text("; ".join(filter(None, others))), row.sources))
        self.console.print(Padding(grid, (0, 0, 0, 2)))
