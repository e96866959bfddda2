"""A timeline in a terminal: the picture, and below it in words what cannot be read off it."""

from collections.abc import Iterable

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from kumppanuus.labels import Words
from kumppanuus.render.chart.text import chart_lines
from kumppanuus.render.cited import cited, contradicted
from kumppanuus.render.phrases import Phrases
from kumppanuus.render.screen import GAP, Screen, draw
from kumppanuus.render.source_lines import paint_sources
from kumppanuus.views.lines import EventLine, Numbers
from kumppanuus.views.timeline import AgreementRow, GapRow, Part, RoundRow, StepLine, Timeline

from .phrases import TimelinePhrases
from .picture import picture


def timeline_text(view: Timeline, words: Words, screen: Screen) -> str:
    """Return the timeline as text."""
    unbroken = Words(words.language, GAP)
    return draw(screen, lambda console: _Page(view, unbroken, screen, console).paint())


class _Page:
    def __init__(self, view: Timeline, words: Words, screen: Screen, console: Console) -> None:
        self.view = view
        self.words = words
        self.say = Phrases(words)
        self.phrases = TimelinePhrases(words)
        self.screen = screen
        self.console = console
        self.bullet = "• " if screen.unicode else "* "
        self.chart = picture(view, words)

    def paint(self) -> None:
        view, words = self.view, self.words
        self.head()
        if not view.rows:
            self.console.print()
            self.console.print(self.phrases.nothing(view))
        if self.chart:
            self.console.print()
            lines = chart_lines(self.chart, words, self.screen.width, unicode=self.screen.unicode)
            for line in lines:
                self.console.print(Text(line), no_wrap=True, overflow="crop")
        for part in view.parts:
            self.part(part)
        self.nearby()
        self.upcoming()
        if view.later:
            self.console.print()
            self.console.print(words.fill("later", count=view.later), style="dim")
        paint_sources(self.console, words, view.sources)
        if words.translated_used:
            self.console.print()
            self.console.print(words["translation-note"], style="dim")

    def head(self) -> None:
        view, words = self.view, self.words
        self.console.print(Text(self.phrases.title(view), style="bold"))
        if view.place:
            name = f"{words.text(view.place.name)}: {self.say.place(view.place)}"
            self.console.print(cited(Text(name), view.place.sources))
        if view.place and view.merger:
            merger = self.say.merger(view.merger, words.text(view.place.name))
            self.console.print(cited(Text(merger, style="yellow"), view.merger.sources))
        self.console.print(words.fill("as-of", date=words.day(view.as_of)), style="dim")
        if years := self.phrases.years(view):
            self.console.print(Text(years, style="dim"))
        if view.damaged:
            self.console.print(Text(words.fill("damaged", names=", ".join(view.damaged)), style="bold red"))

    def heading(self, text: str) -> None:
        self.console.print()
        self.console.print(Text(text.upper(), style="bold cyan"))

    def part(self, part: Part) -> None:
        self.heading(self.phrases.heading(part))
        if part.kind == "chain":
            self.console.print(Text(self.words["chains-note"], style="dim"))
        for number, row in enumerate(part.rows):
            if number:
                self.console.print()
            if isinstance(row, AgreementRow):
                self.agreement(row)
            elif isinstance(row, RoundRow):
                self.round(row, named=part.kind != "round")
            else:
                self.gap(row)

    def agreement(self, row: AgreementRow) -> None:
        title = Text(self.words.text(row.title), style="bold")
        if row.reach:
            title.append(f"  ({self.words[f'reach-{row.reach}']})", style="not bold dim")
        self.console.print(title)
        lines = [cited(Text(self.phrases.status(row)), row.end_sources)]
        lines += [self._event(event) for event in row.events]
        lines += [self._cited(self.phrases.before(one), one.sources) for one in row.succeeds]
        lines += [self._cited(self.phrases.after(one), one.sources) for one in row.replaced_by]
        self.listed(lines)
        self.not_drawn(row)

    def round(self, row: RoundRow, *, named: bool) -> None:
        if named:
            self.console.print(Text(self.words.text(row.title), style="bold"))
        lines = []
        if row.term:
            term = Text(self.phrases.term(row))
            contradicted(term, row.term_claims, self.say)
            lines.append(cited(term, row.term_sources))
        if count := self.phrases.count(row):
            lines.append(Text(count, style="dim"))
        self.listed([*lines, *(self._step(step) for step in row.steps)])
        self.not_drawn(row)

    def gap(self, row: GapRow) -> None:
        self.console.print(Text(self.phrases.gap(row), style="yellow"))
        self.listed(self._cited(self.words.text(one.text), one.sources) for one in row.statements)
        self.not_drawn(row)

    def not_drawn(self, row: AgreementRow | RoundRow | GapRow) -> None:
        if self.chart and not row.dates:
            self.console.print(Padding(Text(self.words["timeline-not-drawn"], style="dim"), (0, 0, 0, 2)))

    def listed(self, lines: Iterable[Text]) -> None:
        """Print lines, each on a bullet from which what is wrapped hangs."""
        table = Table.grid()
        table.add_column(no_wrap=True)
        table.add_column()
        for line in lines:
            table.add_row(f"  {self.bullet}", line)
        self.console.print(table)

    def nearby(self) -> None:
        if not self.view.nearby or not self.view.place:
            return
        self.heading(self.words["nearby-heading"])
        for one in self.view.nearby:
            line = Text(f"{self.words.text(one.agreement.name)}: {self.say.status(one.status, one.end)}")
            self.console.print(cited(line, one.sources))
        note = self.words.fill("nearby-note", place=self.words.text(self.view.place.name))
        self.console.print(Text(note, style="dim"))

    def upcoming(self) -> None:
        if not self.view.looks_ahead:
            return
        self.heading(self.words["upcoming-heading"])
        dated = (
            (one, f"{self.words.date(one.date)}: {self.phrases.planned(one)}") for one in self.view.upcoming
        )
        self.listed(self._cited(line, one.sources) for one, line in dated)
        if not self.view.upcoming:
            self.console.print(f"  {self.phrases.nothing_planned(self.view)}")

    def _event(self, event: EventLine) -> Text:
        line = Text(self.say.event(event))
        contradicted(line, event.claims, self.say)
        return cited(line, event.sources)

    def _step(self, step: StepLine) -> Text:
        line = Text(f"{self.phrases.when(step)}: {self.phrases.step(step)}")
        contradicted(line, step.claims, self.say)
        return cited(line, step.sources)

    def _cited(self, text: str, sources: Numbers) -> Text:
        return cited(Text(text), sources)
