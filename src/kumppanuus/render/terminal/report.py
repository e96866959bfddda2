"""The report on a place in a terminal."""

from collections.abc import Iterable

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from kumppanuus.labels import Words
from kumppanuus.render.chart import chart
from kumppanuus.render.chart_text import chart_lines
from kumppanuus.render.phrases import Phrases
from kumppanuus.views.card import AgreementCard, ClaimLine, EventLine, MoneyLine, PartyLine, ThemeLine
from kumppanuus.views.report import RegionReport

from .screen import Screen, draw


def report_text(report: RegionReport, words: Words, screen: Screen) -> str:
    """Return the report as text."""
    return draw(screen, lambda console: _Report(report, words, screen, console).paint())


class _Report:
    def __init__(self, report: RegionReport, words: Words, screen: Screen, console: Console) -> None:
        self.report = report
        self.words = words
        self.say = Phrases(words)
        self.screen = screen
        self.console = console

    def paint(self) -> None:
        report, words = self.report, self.words
        self.head()
        if not report.agreements:
            place = words.text(report.place.name)
            self.console.print()
            self.console.print(words.fill("no-agreements", place=place))
            if not report.nearby and not report.later:
                self.console.print(words["no-agreements-yet"])
        for heading in ("in_force", "in_preparation", "past", "proposals"):
            if cards := getattr(report, heading):
                self.heading(words[f"{heading.replace('_', '-')}-heading"])
                for number, card in enumerate(cards):
                    self.card(card, first=number == 0)
        if report.nearby:
            self.heading(words["nearby-heading"])
            for one in report.nearby:
                line = Text(f"{words.text(one.agreement.name)}: {self.say.status(one.status, one.end)}")
                self.console.print(self.cited(line, one.sources))
            note = words.fill("nearby-note", place=words.text(report.place.name))
            self.console.print(Text(note, style="dim"))
        if report.agreements:
            self.timeline()
            self.upcoming()
            self.unknown()
        if report.later:
            self.console.print()
            self.console.print(words.fill("later", count=report.later), style="dim")
        self.sources()
        if words.translated_used:
            self.console.print()
            self.console.print(words["translation-note"], style="dim")

    def head(self) -> None:
        report, words = self.report, self.words
        name = Text(words.text(report.place.name), style="bold")
        name.append(f": {self.say.place(report.place)}", style="not bold")
        self.console.print(self.cited(name, report.place.sources))
        for place in (*report.city_regions, *report.central, *report.sub_regions, *report.regions):
            line = Text(f"  {words.text(place.name)}: {self.say.place(place)}")
            self.console.print(self.cited(line, place.sources))
        if report.merger:
            self.console.print(self.cited(Text(self.merger(), style="yellow"), report.merger.sources))
        self.console.print(words.fill("as-of", date=words.day(report.as_of)), style="dim")
        if report.damaged:
            self.console.print(Text(words.fill("damaged", names=", ".join(report.damaged)), style="bold red"))

    def merger(self) -> str:
        assert self.report.merger is not None
        old = self.words.text(self.report.merger.place.name)
        date = self.words.date(self.report.merger.abolished)
        return self.words.fill("merged", old=old, date=date, new=self.words.text(self.report.place.name))

    def heading(self, text: str) -> None:
        self.console.print()
        self.console.print(Text(text.upper(), style="bold cyan"))

    def card(self, card: AgreementCard, *, first: bool) -> None:
        words = self.words
        if not first:
            self.console.print()
        title = Text(words.text(card.title), style="bold")
        title.append(f"  ({words[f'reach-{card.reach}']})", style="not bold dim")
        self.console.print(title)
        table = Table.grid(padding=(0, 2))
        table.add_column(style="dim", no_wrap=True)
        table.add_column()
        table.add_row(words["status"], Text(self.say.status(card.status, card.end), style=_style(card)))
        table.add_row(
            words["instrument"], f"{words.capital(card.instrument.name)}; {words.text(card.round.name)}"
        )
        table.add_row(words["places"], self.say.names(card.places))
        self.rows(table, words["about-what"], (self.theme(theme) for theme in card.themes))
        self.rows(table, words["with-whom"], (self.party(party) for party in card.parties))
        self.rows(table, words["course"], (self.event(event) for event in card.events))
        self.rows(table, words["money"], (line for money in card.money for line in self.money(money)))
        self.console.print(Padding(table, (0, 0, 0, 2)))
        if card.told_later:
            self.console.print(Padding(Text(words["told-later"], style="dim"), (0, 0, 0, 2)))

    def rows(self, table: Table, label: str, lines: Iterable[Text]) -> None:
        for number, line in enumerate(lines):
            table.add_row("" if number else label, line)

    def event(self, event: EventLine) -> Text:
        words = self.words
        line = Text(f"{words[f'event-{event.event}']} {words.date(event.date)}")
        if event.planned:
            line.append(f" ({words['planned']})")
        if event.reason:
            line.append(f": {words.text(event.reason)}", style="dim")
        if event.note:
            line.append(f" – {words.text(event.note)}")
        self.claims(line, event.claims)
        return self.cited(line, event.sources)

    def party(self, party: PartyLine) -> Text:
        name = self.words.text(party.organisation.name)
        abbreviation = f" ({self.words.text(party.abbreviation)})" if party.abbreviation else ""
        line = Text(f"{name}{abbreviation}: {self.words[f'role-{party.role}']}")
        if party.office:
            line.append(f", {self.words.text(party.office)}")
        return self.cited(line, party.sources)

    def theme(self, theme: ThemeLine) -> Text:
        words = self.words
        line = self.cited(Text(words.text(theme.wording)), theme.sources)
        for variant in theme.variants:
            line.append(f"; {self.say.variant(variant)}", style="dim")
            self.cited(line, variant.sources)
        return line

    def money(self, money: MoneyLine) -> Iterable[Text]:
        for text, style, claims, sources in (
            (self.say.sum(money), "", money.amount_claims, money.sources),
            (self.say.share(money), "yellow", money.share_claims, money.share_sources),
        ):
            line = self.cited(Text(text, style=style), sources)
            self.claims(line, claims)
            yield line
        yield Text(self.say.decision(money), style="dim")
        if money.note:
            yield Text(self.words.text(money.note), style="dim")
        for part in money.parts:
            amount, stage = self.words.money(part.amount, part.currency), self.words[f"stage-{part.stage}"]
            line = Text(f"– {amount} ({stage}): {self.words.text(part.recipient)}", style="dim")
            yield self.cited(line, part.sources)
        if money.recipients:
            line = Text(f"{self.words['recipients']}", style="dim")
            self.claims(line, money.recipients)
            yield line

    def claims(self, line: Text, claims: tuple[ClaimLine, ...]) -> None:
        if not claims:
            return
        line.append(f", {self.words['sources-differ']}: ", style="dim")
        for number, claim in enumerate(claims):
            line.append(("; " if number else "") + self.say.claim(claim), style="dim")
            self.cited(line, claim.sources)
            if claim.followed:
                line.append(f" ({self.say.why(claim)})", style="dim")

    def cited(self, line: Text, numbers: tuple[int, ...]) -> Text:
        for number in numbers:
            line.append(f" [{number}]", style="not bold cyan")
        return line

    def timeline(self) -> None:
        laid_out = chart(self.report.agreements, self.report.as_of)
        if laid_out:
            self.heading(self.words["timeline-heading"])
            for line in chart_lines(laid_out, self.words, self.screen.width - 2, unicode=self.screen.unicode):
                self.console.print(Text(f"  {line}"), no_wrap=True, overflow="crop")

    def upcoming(self) -> None:
        self.heading(self.words["upcoming-heading"])
        for one in self.report.upcoming:
            event = self.words[f"event-{one.event}"]
            line = Text(f"  {self.words.date(one.date)}  {self.words.text(one.agreement.name)}: {event}")
            self.console.print(self.cited(line, one.sources))
        if not self.report.upcoming:
            self.console.print(f"  {self.words['upcoming-none']}")

    def unknown(self) -> None:
        if not self.report.unknown:
            return
        self.heading(self.words["unknown-heading"])
        for one in self.report.unknown:
            what = self.words["unknown-share"] if one.what == "share" else self.words[f"event-{one.what}"]
            subject = f" ({self.words.text(one.subject)})" if one.subject else ""
            line = Text(
                f"{self.words.text(one.agreement.name)}, {what}{subject}: {self.words.text(one.reason)}"
            )
            self.console.print(Padding(self.cited(line, one.sources), (0, 0, 0, 2)))

    def sources(self) -> None:
        if not self.report.sources:
            return
        self.heading(self.words["sources-heading"])
        for source in self.report.sources:
            number = f"[{source.number}] ".rjust(len(str(len(self.report.sources))) + 3)
            table = Table.grid()
            table.add_column(style="cyan", no_wrap=True)
            table.add_column()
            table.add_row(number, Text(f"{source.title}. {self.say.document(source)}."))
            if source.note and not source.address:
                table.add_row("", Text(self.words.text(source.note), style="dim"))
            self.console.print(table)
            if source.address:  # never broken, so that it can be copied and clicked
                self.console.print(Text(" " * len(number) + source.address, style="dim"), soft_wrap=True)


def _style(card: AgreementCard) -> str:
    return {"in-force": "green", "signed": "green", "in-preparation": "yellow"}.get(card.status.name, "")
