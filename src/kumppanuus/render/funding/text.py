"""Where money went, in a terminal."""

from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from kumppanuus.labels import Words
from kumppanuus.render.cited import cited
from kumppanuus.render.phrases import Phrases
from kumppanuus.render.screen import GAP, Screen, draw
from kumppanuus.render.source_lines import paint_sources
from kumppanuus.views.funding import FundingView

from .table import Line, MoneyPhrases, Note, Table

_LEAST = 30
"""How wide the column of names is at least; where it would be narrower, amounts stand below the names."""
_GAP = 2


def funding_text(view: FundingView, words: Words, screen: Screen) -> str:
    """Return the answer as text."""
    unbroken = Words(words.language, GAP)
    return draw(screen, lambda console: _Answer(view, unbroken, console).paint())


class _Answer:
    def __init__(self, view: FundingView, words: Words, console: Console) -> None:
        self.view = view
        self.words = words
        self.say = MoneyPhrases(words)
        self.console = console

    def paint(self) -> None:
        view, words = self.view, self.words
        self.head()
        if view.has_overview:
            self.heading(words["funding-figures-heading"])
            self.tables(self.say.by_year(view))
        self.together()
        self.rest()
        if not view.is_brief and view.decisions:
            self.heading(words["funding-decisions-heading"])
            self.decisions()
        if view.later:
            self.console.print()
            self.console.print(Text(words.fill("funding-later", count=view.later), style="dim"))
        paint_sources(self.console, self.words, self.view.cited)
        if view.is_brief and view.rows:
            self.console.print()
            self.console.print(Text(words["funding-tip"], style="dim"))
        if words.translated_used:
            self.console.print()
            self.console.print(Text(words["translation-note"], style="dim"))

    def head(self) -> None:
        view, words = self.view, self.words
        self.console.print(Text(self.say.title(view), style="bold"))
        self.console.print(Text(words.fill("as-of", date=words.day(view.as_of)), style="dim"))
        if view.merger:
            merger = Phrases(words).merger(view.merger, self.say.place(view))
            self.console.print(cited(Text(merger, style="yellow"), view.merger.sources))
        if view.damaged:
            self.console.print(Text(words.fill("damaged", names=", ".join(view.damaged)), style="bold red"))
        if view.is_empty:
            self.console.print()
            self.console.print(Text(self.say.nothing(view)))
            return
        for note in self.say.notes(view):
            self.console.print(Text(note, style="dim"))

    def together(self) -> None:
        if not self.view.together:
            return
        self.heading(self.words["funding-together-heading"])
        self.console.print(Padding(Text(self.words["funding-together-note"], style="dim"), (0, 0, 0, 2)))
        for one in self.view.together:
            self.console.print(Padding(Text(self.say.together(one)), (0, 0, 0, 2)))

    def rest(self) -> None:
        view, words = self.view, self.words
        if view.possible:
            self.headed(self.say.possible(view))
        if view.unknown_year:
            self.console.print()
            self.console.print(Text(self.say.unknown_year(view)))
        if view.proposals:
            self.headed(self.say.proposals(view))
        if view.may_include:
            note = words.fill("funding-may-note", place=self.say.place(view))
            self.headed(self.say.may(view), note)
        if view.programme:
            self.headed(self.say.programme(view), words["funding-programme-note"])

    def headed(self, table: Table, note: str = "") -> None:
        self.heading(table.heading)
        if note:
            self.console.print(Padding(Text(note, style="dim"), (0, 0, 0, 2)))
        self.tables([Table("", table.lines)])

    def decisions(self) -> None:
        for number, one in enumerate(self.view.decisions):
            if number:
                self.console.print()
            self.console.print(Text(self.words.text(one.decision.name), style="bold"))
            for note in self.say.about(one):
                self.note(note, 2)
            self.tables([Table("", self.say.table(one).lines)])

    def heading(self, text: str) -> None:
        self.console.print()
        self.console.print(Text(text.upper(), style="bold cyan"))

    def tables(self, tables: list[Table]) -> None:
        """Print tables whose columns, one for each stage, stand below each other.

        Where that leaves too little for the names, amounts stand below them; on a narrow screen they have no
        columns.
        """
        lines = [line for table in tables for line in table.lines]
        widths = {stage: self.width(lines, stage) for stage in Table("", tuple(lines)).stages}
        left = self.console.width - 2 - sum(widths.values()) - _GAP * len(widths)
        for number, table in enumerate(tables):
            if table.heading and (number or left >= 0):
                self.console.print()
            if left < 0:
                self.stacked(table)
            else:
                self.columns(table, widths, left, beside=left >= _LEAST)

    def columns(self, table: Table, widths: dict[str, int], left: int, *, beside: bool) -> None:
        """Print lines with a column for each stage."""
        headings = [Text(self.words[f"stage-{stage}"], style="dim") for stage in widths]
        heading = Text(table.heading, style="bold")
        if heading and not beside:
            self.console.print(Padding(heading, (0, 0, 0, 2)))
        self.row(heading if beside else Text(), headings, widths, left)
        for line in table.lines:
            cells = [self.amount(line) if stage == line.stage else Text() for stage in widths]
            indent = 2 * line.depth
            if beside:
                self.row(Padding(self.name(line), (0, 0, 0, indent)), cells, widths, left)
            else:
                self.console.print(Padding(self.name(line), (0, 0, 0, 2 + indent)))
                self.row(Text(), cells, widths, left)
            for note in line.notes:
                said = Padding(cited(Text(note.text, style="dim"), note.sources), (0, 0, 0, indent + 2))
                if beside:
                    self.row(said, [Text()] * len(widths), widths, left)
                else:
                    self.note(note, indent + 4)

    def row(self, name: Text | Padding, cells: list[Text], widths: dict[str, int], left: int) -> None:
        """Print a row of a table, so that rows without a cell can take the whole width."""
        grid = Grid.grid(padding=(0, _GAP, 0, 0))
        grid.add_column(width=left)
        for width in widths.values():
            grid.add_column(width=width, justify="right", vertical="bottom")
        grid.add_row(name, *cells)
        self.console.print(Padding(grid, (0, 0, 0, 2)))

    def width(self, lines: list[Line], stage: str) -> int:
        """Return how wide the column of a stage is; its heading can be broken between words."""
        cells = [self.amount(line).plain for line in lines if line.stage == stage]
        return max(cell_len(text) for text in (*self.words[f"stage-{stage}"].split(), *cells))

    def stacked(self, table: Table) -> None:
        if table.heading:
            self.console.print(Padding(Text(table.heading, style="bold"), (0, 0, 0, 2)))
        for line in table.lines:
            indent = 2 + 2 * line.depth
            self.console.print(Padding(self.name(line), (0, 0, 0, indent)))
            stage = Text(f"{self.words[f'stage-{line.stage}']}: ")
            self.console.print(Padding(stage.append_text(self.amount(line)), (0, 0, 0, indent + 2)))
            for note in line.notes:
                self.note(note, indent + 2)

    def name(self, line: Line) -> Text:
        return Text(line.name, style="" if line.depth > 1 else "bold")

    def amount(self, line: Line) -> Text:
        return cited(Text(line.amount, style="green"), line.sources)

    def note(self, note: Note, indent: int) -> None:
        said = cited(Text(note.text, style="dim"), note.sources)
        self.console.print(Padding(said, (0, 0, 0, indent)))
