"""An agreement's card in a terminal."""

from collections.abc import Iterable

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from kumppanuus.labels import Words
from kumppanuus.render.cited import cited, contradicted
from kumppanuus.render.phrases import Phrases
from kumppanuus.render.screen import Screen
from kumppanuus.views.card import AgreementCard
from kumppanuus.views.lines import CommitmentLine, EventLine, MoneyLine, PartyLine, ThemeLine


class CardPainter:
    """Paints cards on a console."""

    def __init__(self, words: Words, console: Console, screen: Screen) -> None:
        self.words = words
        self.say = Phrases(words)
        self.console = console
        self.bullet = "• " if screen.unicode else "* "

    def paint(self, card: AgreementCard) -> None:
        """Paint the card."""
        words = self.words
        title = Text(words.text(card.title), style="bold")
        if card.reach:
            title.append(f"  ({words[f'reach-{card.reach}']})", style="not bold dim")
        self.console.print(title)
        table = Table.grid(padding=(0, 2))
        table.add_column(style="dim", no_wrap=True)
        table.add_column()
        table.add_row(words["status"], Text(self.say.status(card.status, card.end), style=_style(card)))
        table.add_row(
            words["instrument"], f"{words.capital(card.instrument.name)}; {words.text(card.round.name)}"
        )
        if card.description:
            table.add_row(words["what"], words.text(card.description))
        table.add_row(words["places"], self.say.where(card.places, card.scope))
        self._rows(table, words["about-what"], (self._theme(theme) for theme in card.themes))
        for label, parties in self.say.sides(card.parties):
            self._rows(table, label, [self._party(party) for party in parties])
        self._rows(table, words["course"], (self._event(event) for event in card.events))
        self._rows(table, words["money"], (line for money in card.money for line in self._money(money)))
        commitments = (line for one in card.commitments for line in self._commitment(one))
        self._rows(table, words["commitments"], commitments)
        outcomes = (cited(Text(words.text(one.text)), one.sources) for one in card.outcomes)
        self._rows(table, words["outcomes"], outcomes)
        before = (cited(Text(self.say.succession(one)), one.sources) for one in card.succeeds)
        self._rows(table, words["before"], before)
        after = (cited(Text(self.say.replacement(one)), one.sources) for one in card.replaced_by)
        self._rows(table, words["after"], after)
        self.console.print(Padding(table, (0, 0, 0, 2)))
        if card.told_later:
            self.console.print(Padding(Text(words["told-later"], style="dim"), (0, 0, 0, 2)))

    def _rows(self, table: Table, label: str, lines: Iterable[Text]) -> None:
        """Add lines under one label; each of several hangs on a bullet, so that wrapped ones stay apart."""
        listed = list(lines)
        for number, line in enumerate(listed):
            item = Table.grid()
            item.add_column(no_wrap=True)
            item.add_column()
            item.add_row("  " if line.plain.startswith("– ") else self.bullet, line)
            table.add_row("" if number else label, item if len(listed) > 1 else line)

    def _event(self, event: EventLine) -> Text:
        line = Text(self.say.event(event))
        contradicted(line, event.claims, self.say)
        return cited(line, event.sources)

    def _party(self, party: PartyLine) -> Text:
        name = self.words.text(party.who.name)
        abbreviation = f" ({self.words.text(party.abbreviation)})" if party.abbreviation else ""
        line = Text(f"{name}{abbreviation}: {self.words[f'role-{party.role}']}")
        if party.office:
            line.append(f", {self.words.text(party.office)}")
        return cited(line, party.sources)

    def _theme(self, theme: ThemeLine) -> Text:
        words = self.words
        line = Text(words.text(theme.wording))
        if theme.spearhead:
            line.append(f" ({words.fill('spearhead', programme=words.text(theme.spearhead.name))})")
        cited(line, theme.sources)
        for variant in theme.variants:
            line.append(f"; {self.say.variant(variant)}", style="dim")
            cited(line, variant.sources)
        return line

    def _commitment(self, one: CommitmentLine) -> Iterable[Text]:
        line = cited(Text(self.say.commitment(one)), one.sources)
        contradicted(line, one.due_claims, self.say)
        yield line
        for later in one.follow_up:
            yield cited(Text(f"– {self.say.follow_up(later, one.unit)}", style="dim"), later.sources)

    def _money(self, money: MoneyLine) -> Iterable[Text]:
        for text, style, claims, sources in (
            (self.say.sum(money), "", money.amount_claims + money.stage_claims, money.sources),
            (self.say.share(money), "yellow", money.share_claims, money.share_sources),
        ):
            line = cited(Text(text, style=style), sources)
            contradicted(line, claims, self.say)
            yield line
        yield Text(self.say.decision(money), style="dim")
        if money.note:
            yield Text(self.words.text(money.note), style="dim")
        if account := self.say.account(money.account, money.currency):
            yield Text(account, style="dim")
        for part in money.parts:
            yield cited(Text(f"– {self.say.part(part)}", style="dim"), part.sources)
        if money.recipients:
            line = Text(f"{self.words['recipients']}", style="dim")
            contradicted(line, money.recipients, self.say)
            yield line


def _style(card: AgreementCard) -> str:
    return {"in-force": "green", "signed": "green", "in-preparation": "yellow"}.get(card.status.name, "")
