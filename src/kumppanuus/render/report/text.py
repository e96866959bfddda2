"""The report on a place in a terminal."""

from collections.abc import Iterable

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from kumppanuus.labels import Words
from kumppanuus.render.chart import chart
from kumppanuus.render.chart.text import chart_lines
from kumppanuus.render.cited import cited
from kumppanuus.render.phrases import Phrases
from kumppanuus.render.screen import GAP, Screen, draw
from kumppanuus.render.source_lines import paint_sources
from kumppanuus.views.card import AgreementCard
from kumppanuus.views.lines import Numbers
from kumppanuus.views.report import RegionReport

from .card import CardPainter
from .phrases import PlacePhrases


def report_text(report: RegionReport, words: Words, screen: Screen) -> str:
    """Return the report as text."""
    unbroken = Words(words.language, GAP)
    return draw(screen, lambda console: _Report(report, unbroken, screen, console).paint())


class _Report:
    def __init__(self, report: RegionReport, words: Words, screen: Screen, console: Console) -> None:
        self.report = report
        self.words = words
        self.say = Phrases(words)
        self.tell = PlacePhrases(words)
        self.screen = screen
        self.console = console
        self.cards = CardPainter(words, console, screen)

    def paint(self) -> None:
        report, words = self.report, self.words
        self.head()
        if not report.own:
            self.nothing()
        if report.agreements:
            self.timeline()
            self.chains()
        for heading in ("in_force", "unclear", "in_preparation", "past", "proposals"):
            self.group(words[f"{heading.replace('_', '-')}-heading"], getattr(report, heading))
        self.awards()
        self.group(words["wider-heading"], report.wider)
        self.outside()
        self.nearby()
        self.neighbours()
        if report.agreements:
            self.upcoming()
            self.due()
            self.unknown()
        if report.later:
            self.console.print()
            self.console.print(words.fill("later", count=report.later), style="dim")
        paint_sources(self.console, words, report.sources)
        if words.translated_used:
            self.console.print()
            self.console.print(words["translation-note"], style="dim")

    def group(self, heading: str, cards: tuple[AgreementCard, ...]) -> None:
        if cards:
            self.heading(heading)
        for number, card in enumerate(cards):
            if number:
                self.console.print()
            self.cards.paint(card)

    def head(self) -> None:
        report, words = self.report, self.words
        name = Text(words.text(report.place.name), style="bold")
        name.append(f": {self.say.place(report.place)}", style="not bold")
        self.console.print(cited(name, report.place.sources))
        for place in (*report.city_regions, *report.central, *report.sub_regions, *report.regions):
            line = Text(f"  {words.text(place.name)}: {self.say.place(place)}")
            self.console.print(cited(line, place.sources))
        if report.merger:
            merger = self.say.merger(report.merger, words.text(report.place.name))
            self.console.print(cited(Text(merger, style="yellow"), report.merger.sources))
        self.console.print(words.fill("as-of", date=words.day(report.as_of)), style="dim")
        if report.damaged:
            self.console.print(Text(words.fill("damaged", names=", ".join(report.damaged)), style="bold red"))

    def heading(self, text: str) -> None:
        self.console.print()
        self.console.print(Text(text.upper(), style="bold cyan"))

    def nothing(self) -> None:
        report, words = self.report, self.words
        place = words.text(report.place.name)
        self.console.print()
        if report.wider:
            self.console.print(words.fill("no-own-agreements", place=place))
            return
        self.console.print(words.fill("no-agreements", place=place))
        if not (report.nearby or report.later or report.outside or report.awards):
            self.console.print(words["no-agreements-yet"])

    def chains(self) -> None:
        for number, chain in enumerate(self.report.chains):
            if number == 0:
                self.heading(self.words["chains-heading"])
                self.console.print(Padding(Text(self.words["chains-note"], style="dim"), (0, 0, 0, 2)))
            self.console.print()
            table = Table.grid(padding=(0, 2))
            table.add_column(no_wrap=True)
            table.add_column()
            for link in chain.links:
                line = Text(self.say.link(link), style="" if link.agreement else "yellow")
                table.add_row(self.say.years(link), cited(line, link.sources))
            self.console.print(Padding(table, (0, 0, 0, 2)))

    def awards(self) -> None:
        if not self.report.awards:
            return
        self.heading(self.words["awards-heading"])
        for one in self.report.awards:
            self.console.print(cited(Text(self.say.award(one)), one.part.sources))
            if one.note:
                note = Text(self.words.text(one.note), style="dim")
                self.console.print(Padding(note, (0, 0, 0, 2)))

    def outside(self) -> None:
        if not self.report.outside:
            return
        self.heading(self.words["outside-heading"])
        for one in self.report.outside:
            line = Text(f"{self.words.text(one.round.name)} ({self.say.names(one.places)}): ")
            self.console.print(cited(line.append(self.words.text(one.text)), one.sources))

    def nearby(self) -> None:
        if not self.report.nearby:
            return
        self.heading(self.words["nearby-heading"])
        for one in self.report.nearby:
            line = Text(f"{self.words.text(one.agreement.name)}: {self.say.status(one.status, one.end)}")
            self.console.print(cited(line, one.sources))
        note = self.words.fill("nearby-note", place=self.words.text(self.report.place.name))
        self.console.print(Text(note, style="dim"))

    def timeline(self) -> None:
        laid_out = chart(self.report.agreements, self.report.as_of)
        if laid_out:
            self.heading(self.words["timeline-heading"])
            for line in chart_lines(laid_out, self.words, self.screen.width - 2, unicode=self.screen.unicode):
                self.console.print(Text(f"  {line}"), no_wrap=True, overflow="crop")

    def upcoming(self) -> None:
        self.heading(self.words["upcoming-heading"])
        for one in self.report.upcoming:
            event = self.words[f"plan-{one.event}"]
            line = Text(f"  {self.words.date(one.date)}  {self.words.text(one.agreement.name)}: {event}")
            self.console.print(cited(line, one.sources))
        if not self.report.upcoming:
            self.console.print(f"  {self.words['upcoming-none']}")

    def neighbours(self) -> None:
        if self.report.neighbours:
            self.heading(self.words["neighbours-heading"])
            self.console.print(Text(self.words["neighbours-note"], style="dim"))
            self._bullets((self.tell.neighbour(one), one.sources) for one in self.report.neighbours)

    def due(self) -> None:
        if self.report.due:
            self.heading(self.words["due-heading"])
            self._bullets((self.tell.due(one), one.sources) for one in self.report.due)

    def _bullets(self, lines: Iterable[tuple[str, Numbers]]) -> None:
        """Paint lines that may wrap, each of which hangs on a bullet."""
        table = Table.grid()
        table.add_column(no_wrap=True)
        table.add_column()
        for text, sources in lines:
            table.add_row(self.cards.bullet, cited(Text(text), sources))
        self.console.print(Padding(table, (0, 0, 0, 2)))

    def unknown(self) -> None:
        if not self.report.unknown and not self.report.without_state:
            return
        self.heading(self.words["unknown-heading"])
        if self.report.without_state:
            names = self.say.names(self.report.without_state)
            self.console.print(Padding(self.words.fill("unknown-state", names=names), (0, 0, 0, 2)))
        for one in self.report.unknown:
            what = self.words["unknown-share"] if one.what == "share" else self.words[f"event-{one.what}"]
            subject = f" ({self.words.text(one.subject)})" if one.subject else ""
            line = Text(
                f"{self.words.text(one.agreement.name)}, {what}{subject}: {self.words.text(one.reason)}"
            )
            self.console.print(Padding(cited(line, one.sources), (0, 0, 0, 2)))
