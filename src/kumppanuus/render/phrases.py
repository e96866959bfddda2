"""Phrases that every format writes alike: a status with its date, a source with its place."""

import re
from collections.abc import Sequence
from decimal import Decimal
from urllib.parse import urlsplit

from kumppanuus.accounts import Account
from kumppanuus.labels import Words
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.money import STAGES
from kumppanuus.model.text import LocalText
from kumppanuus.status import Status, StatusName
from kumppanuus.views.awards import AwardLine
from kumppanuus.views.chain import Link
from kumppanuus.views.evidence import SourceLine
from kumppanuus.views.lines import (
    ClaimLine,
    CommitmentLine,
    EventLine,
    FollowUpLine,
    MoneyLine,
    Named,
    PartLine,
    PartyLine,
    SuccessionLine,
    VariantLine,
)
from kumppanuus.views.places import Merger, PlaceLine
from kumppanuus.views.record import AccountLine, WaiverLine
from kumppanuus.views.record import Link as RecordLink
from kumppanuus.views.sources import PlaceUse, SourceUse, Word
from kumppanuus.views.uses import Way
from kumppanuus.views.why import StatementLine, ValueLine

_MANY = 4
"""So many records are named where there is little room; a report on what they belong to has them all."""

_FULL_STOP = re.compile(r"\.(\*?)$")
"""At the end of a sentence, before the sign of our own translation."""

_LABELLED = frozenset(("event", "mapping", "result", "role", "stage"))
"""Keys whose values have a label for each: ``role-state``."""

_SUMS = frozenset(("amount", "share"))

_ENDED = frozenset((StatusName.ENDED, StatusName.ENDED_EARLY, StatusName.EXPIRED_AS_PLANNED))


class Phrases:
    """The phrases of one language."""

    def __init__(self, words: Words) -> None:
        self.words = words

    def status(self, status: Status, end: PartialDate | None = None) -> str:
        """``voimassa, päättyy 31.12.2027``."""
        words = self.words
        if status.name is StatusName.CANNOT_TELL:
            *names, last_name = (words[name] for name in status.possible)
            possible = f"{', '.join(names)} {words['or']} {last_name}"
            first, last = status.between or (None, None)
            phrase = words.fill("status-cannot-tell", possible=possible)
            return f"{phrase} ({words.day(first) if first else ''}–{words.day(last)})" if last else phrase
        if end is not None and status.name is StatusName.IN_FORCE:
            return words.fill("status-in-force-until", date=words.date(end))
        if end is not None and status.name in _ENDED:
            return words.fill("status-ended-on", status=words[status.name], date=words.date(end))
        return words[status.name]

    def place(self, place: PlaceLine) -> str:
        """``kunta, koodi 609, NUTS 3 FI196``."""
        parts = [self.words[place.level]]
        if place.code:
            parts.append(self.words.fill("code", code=place.code))
        if place.nuts3:
            parts.append(self.words.fill("nuts3", code=place.nuts3))
        return ", ".join(parts)

    def merger(self, merger: Merger, now: str) -> str:
        """``Lavia lakkautettiin 1.1.2015; …``: what became of it, and the name of what its area is in now."""
        old, date = self.words.text(merger.place.name), self.words.date(merger.abolished)
        return self.words.fill("merged", old=old, date=date, new=now)

    def names(self, records: Sequence[Named]) -> str:
        """``Porin seutu, Ulvila``."""
        return ", ".join(self.words.text(record.name) for record in records)

    def first_names(self, records: Sequence[Named]) -> str:
        """``Espoo, Helsinki, Hyvinkää, Järvenpää ja 11 muuta``: of many records, the first ones."""
        rest = len(records) - _MANY
        if rest <= 1:
            return self.names(records)
        return self.words.fill("and-more", names=self.names(records[:_MANY]), count=rest)

    def where(self, places: Sequence[Named], scope: LocalText | None) -> str:
        """``Porin seutu, Ulvila; ja lisäksi …``: the places, and what is known of others."""
        return "; ".join(part for part in (self.names(places), self.words.text(scope)) if part)

    def decision(self, money: MoneyLine) -> str:
        """``valtioneuvosto päätti 4.2.2021, TEM/2021/15; momentti 32.30.40, vuoden 2020 talousarvio``."""
        number = money.number or self.words.text(money.decision.name)
        by = self.words.text(money.decided_by)
        if money.decided:
            line = self.words.fill("decision-line", by=by, date=self.words.date(money.decided), number=number)
        else:
            line = self.words.fill("decision-line-undated", by=by, number=number)
        if money.budget_item and money.budget_year:
            line += "; " + self.words.fill("budget-line", item=money.budget_item, year=money.budget_year)
        return line

    def event(self, event: EventLine) -> str:
        """``allekirjoitettu 20.12.2013``, ``päättyy 2015 (suunniteltu)``, ``päättyi (päivä ei tiedossa)``."""
        words = self.words
        name, date = self.happening(event), words.date(event.date)
        planned = f" ({words['planned']})" if event.planned else ""
        reason = f": {words.text(event.reason)}" if event.reason else ""
        note = f" – {words.text(event.note)}" if event.note else ""
        return f"{name} {date if event.date else f'({date})'}{planned}{reason}{note}"

    def happening(self, event: EventLine) -> str:
        """``alkaa`` of what is planned, ``alkoi`` of what has happened."""
        done = f"event-{event.event}-done"
        return self.words[done if done in self.words and not event.planned else f"event-{event.event}"]

    def title(self, text: str) -> str:
        """Return a document's title with a full stop, unless it ends a sentence by itself."""
        return text if text.endswith((".", "?", "!", "…")) else f"{text}."

    def stage(self, stage: str | None) -> str:
        """``jaettu``; a sum whose source names no stage says so."""
        return self.words[f"stage-{stage or 'unknown'}"]

    def sum(self, money: MoneyLine) -> str:
        """``5 000 000 € (jaettu): ekosysteemisopimusten käynnistäminen``."""
        amount, stage = self.words.money(money.amount, money.currency), self.stage(money.stage)
        purpose = self.words.text(money.purpose)
        line = self.words.fill("money-line", amount=amount, stage=stage, purpose=purpose)
        reasons = [self.words.text(one) for one in (money.amount_reason, money.stage_reason) if one]
        return f"{line}: {' '.join(reasons)}" if reasons else line

    def sides(self, parties: Sequence[PartyLine]) -> list[tuple[str, list[PartyLine]]]:
        """Return the parties under their heading, and apart from them who only proposed."""
        proposers = [party for party in parties if party.role == "proposer"]
        others = [party for party in parties if party.role != "proposer"]
        sides = [(self.words["with-whom"], others), (self.words["proposers"], proposers)]
        return [(label, side) for label, side in sides if side]

    def part(self, part: PartLine) -> str:
        """``351 000 € (jaettu): Etelä-Karjalan liitto, Lappeenrannan ja Imatran kasvusopimus``."""
        amount, stage = self.words.money(part.amount, part.currency), self.stage(part.stage)
        if part.budget_year:
            stage = self.words.fill("of-budget", stage=stage, year=part.budget_year)
        whom = ", ".join(self.words.text(text) for text in (part.recipient, part.group) if text)
        return f"{amount} ({stage}): {whom}"

    def share(self, money: MoneyLine) -> str:
        """``tämän sopimuksen osuus ei tiedossa: …``."""
        if money.share is not None:
            return self.words.fill("share-known", amount=self.words.money(money.share, money.currency))
        reason = f": {self.words.text(money.share_reason)}" if money.share_reason else ""
        return self.words["share-unknown"] + reason

    def account(self, account: Account | None, currency: str) -> str | None:
        """``tiedossa olevat osuudet: yhteensä …``, where some of the sum is accounted for and some is not."""
        if account is None or not account.known or not account.rest > 0:
            return None
        known, rest = (self.words.money(sum_, currency) for sum_ in (account.known, account.rest))
        return self.words.fill("account", known=known, rest=rest)

    def award(self, award: AwardLine) -> str:
        """``16.12.2021, valtioneuvosto, TEM/2021/206: rakennemuutos, Utsjoki: …``."""
        words = self.words
        number = award.number or words.text(award.decision.name)
        by = words.text(award.decided_by)
        when = f"{words.date(award.decided)}, {by}, {number}" if award.decided else f"{by}, {number}"
        what = ", ".join(
            [words.text(award.purpose), *([words.text(award.place.name)] if award.place else [])]
        )
        return f"{when}: {what}: {self.part(award.part)}"

    def years(self, link: Link) -> str:
        """``2013–2015``, or ``2022`` of what has no known end."""
        last = link.last_year
        return f"{link.first_year}–{last}" if last and last > link.first_year else f"{link.first_year}"

    def link(self, link: Link) -> str:
        """``Lounais-Suomen siltasopimus (maakunnan sopimus); jatkoa: …``."""
        words = self.words
        if link.agreement is None:
            places, its_round = self.names(link.without), words.text(link.round.name)
            return words.fill("chain-gap", places=places, round=its_round)
        line = words.text(link.agreement.name)
        if link.reach in ("region", "sub-region"):
            line += f" ({words[f'reach-{link.reach}']})"
        after = f"; {words.fill('chain-after', names=self.names(link.after))}" if link.after else ""
        return line + after

    def claim(self, claim: ClaimLine) -> str:
        """Return what a source says: a text, a date or a number."""
        if isinstance(claim.value, LocalText):
            return self.words.text(claim.value)
        if isinstance(claim.value, PartialDate):
            return self.words.date(claim.value)
        if isinstance(claim.value, str):
            return self.words[f"stage-{claim.value}"] if claim.value in STAGES else claim.value
        return self.words.number(claim.value)

    def why(self, claim: ClaimLine) -> str:
        """``käytetään tässä: päätös itse on tarkin``."""
        why = f": {self.words.text(claim.why)}" if claim.why else ""
        return self.words["followed"] + why

    def variant(self, variant: VariantLine) -> str:
        """``”Sportsbusiness” ryhmässä ”Hyvinvointi”``."""
        words = self.words
        parts = [words.fill("quoted", text=words.text(variant.wording))] if variant.wording else []
        if variant.group:
            group = words.fill("quoted", text=words.text(variant.group.name))
            parts.append(words.fill("under-group", group=group))
        return " ".join(parts)

    def commitment(self, one: CommitmentLine) -> str:
        """``asuntoja valmistuu keskimäärin 12 500 vuodessa (Helsinki); tavoite 12 500 asuntoa``."""
        words = self.words
        parts = [words.text(one.text)]
        if one.target is not None:
            value = self.measured(one.target, one.unit, about=one.approximate)
            parts.append(words.fill("target", value=value))
        if one.due or one.due_reason:
            due = words.fill("due", date=words.date(one.due))
            parts.append(f"{due}: {words.text(one.due_reason)}" if one.due_reason else due)
        if one.owner or len(parts) > 1:  # a sentence that goes on has no full stop yet
            parts[0] = going_on(parts[0])
        if one.owner:
            parts[0] += f" ({words.text(one.owner.name)})"
        return "; ".join(parts)

    def follow_up(self, one: FollowUpLine, unit: LocalText | None) -> str:
        """``2015 (ei saavutettu): 45 300 asuntoa; tavoitteesta jäätiin``."""
        parts = [self.measured(one.value, unit, about=one.approximate)] if one.value is not None else []
        parts += [self.words.text(one.text)] if one.text else []
        result = self.words[f"result-{one.result}"] if one.result else ""
        date = self.words.date(one.date)
        if not parts:
            return f"{date}: {result}"
        return f"{date} ({result}): {'; '.join(parts)}" if result else f"{date}: {'; '.join(parts)}"

    def measured(self, value: Decimal, unit: LocalText | None, *, about: bool) -> str:
        """``noin 13 000 asuntoa``: a value with its unit."""
        number = self.words.number(value)
        number = self.words.fill("about-number", number=number) if about else number
        return f"{number} {self.words.text(unit)}" if unit else number

    def succession(self, one: SuccessionLine) -> str:
        """``Tampereen seudun aiesopimus 2011–2012 (korvattu tällä)``."""
        name = self.words.text(one.agreement.name)
        line = self.words.fill("replaced", name=name) if one.replaces else name
        return f"{line}: {self.words.text(one.note)}" if one.note else line

    def replacement(self, one: SuccessionLine) -> str:
        """``Tampereen seudun MAL-sopimus 2024–2035: …``."""
        name = self.words.text(one.agreement.name)
        return f"{name}: {self.words.text(one.note)}" if one.note else name

    def said(self, words: Sequence[Word]) -> str:
        """``allekirjoitettu, 9.2.2021``: the parts of a statement, a sentence after a colon."""
        line = ""
        for word in map(self._word, words):
            line += (": " if word.endswith(".") else ", ") + word if line else word
        return line

    def way(self, way: Way, said: Sequence[Word] = ()) -> str:
        """``parties.organisation: valtio``, ``events (”Aikataulu”)``: a field that points to a record."""
        place = f" ({self._place_in(way)})" if way.at or way.page is not None else ""
        return f"{way.field}{place}: {self.said(said)}" if said else f"{way.field}{place}"

    def accounted(self, line: AccountLine) -> str | None:
        """``koko summa: tiedossa olevat osuudet …``, where some of a decision's sum is accounted for."""
        title = self.words.text(line.title) if line.title else self.words["accounts-total"]
        said = self.account(line.account, line.currency)
        return f"{title}: {said}" if said else None

    def waiver(self, waiver: WaiverLine) -> str:
        """``planned-end-passed: odottaa uutta lähdettä (31.12.2027 asti)``."""
        date = self.words.date(waiver.until)
        return self.words.fill("waiver", check=waiver.check, reason=waiver.reason, date=date)

    def value(self, line: ValueLine) -> str:
        """``9.2.2021``, ``5 000 000 €``: what a statement says under a key, or why it says nothing."""
        if line.reason:
            return f"{self.words['not-stated']}: {self.words.text(line.reason)}"
        return self.stated(line.key, line.value)

    def stated(self, key: str, value: object) -> str:
        """``9.2.2021``: a value as a reader takes it, whatever it is."""
        words = self.words
        if value is None:
            return words["no-date"] if key == "date" else "–"
        if isinstance(value, tuple):
            return ", ".join(self.stated(key, part) for part in value) or "–"
        if isinstance(value, RecordLink):
            name = words.text(value.name)
            return value.id if name == value.id else f"{value.id} ({name})"
        if isinstance(value, LocalText):
            return words.text(value)
        if isinstance(value, PartialDate):
            return words.date(value)
        if isinstance(value, bool):
            return words["yes" if value else "no"]
        if isinstance(value, Decimal):
            return words.money(value) if key in _SUMS else words.number(value)
        return words[f"{key}-{value}"] if key in _LABELLED else str(value)

    def basis(self, statement: StatementLine) -> str:
        """``lähde on nimetty kohdassa events.signed, johon tämä kuuluu``: where its source is stated."""
        return self.words.fill(f"basis-{statement.basis}", path=statement.stated_at)

    def happened(self, statement: StatementLine) -> str:
        """``tapahtunut kyseiseen päivään mennessä``, of an event that a status rests on."""
        happened = statement.happened
        return self.words[
            "happened-open" if happened is None else "happened-yes" if happened else "happened-no"
        ]

    def _word(self, word: Word) -> str:
        if isinstance(word, LocalText):
            return self.words.text(word)
        if isinstance(word, PartialDate):
            return self.words.date(word)
        return self.words[word] if isinstance(word, str) else self.words.number(word)

    def place_in(self, use: PlaceUse) -> str:
        """``”Aikataulu”``, ``s. 3`` or ``asiakirja kokonaisuutena``."""
        return self._place_in(use) or self.words["whole-document"]

    def _place_in(self, use: PlaceUse | Way) -> str:
        parts = [self.words.fill("quoted", text=use.at)] if use.at else []
        parts += [self.words.fill("source-page", page=use.page)] if use.page is not None else []
        return ", ".join(parts)

    def described(self, use: SourceUse) -> str:
        """``Työ- ja elinkeinoministeriö, diat, ei päiväystä, luonnos``."""
        parts = self._document(use)
        parts += [self.words.fill("source-read", date=self.words.date(use.read))] if use.read else []
        return _beginning(parts, use)

    def document(self, source: SourceLine) -> str:
        """``Työ- ja elinkeinoministeriö, tiedote 9.2.2021, kohta …``; the title stands before it."""
        words = self.words
        parts = self._document(source)
        if source.at:
            parts.append(words.fill("source-at", at=words.fill("quoted", text=source.at)))
        if source.page is not None:
            parts.append(words.fill("source-page", page=source.page))
        if source.read and not source.date:
            parts.append(words.fill("source-read", date=words.date(source.read)))
        return _beginning(parts, source)

    def _document(self, source: SourceLine | SourceUse) -> list[str]:
        """Return who published what sort of document, and when."""
        words = self.words
        document = words[f"document-{source.kind}"]
        parts = [words.text(source.publisher)] if source.publisher else _host(source.address)
        parts += [f"{document} {words.date(source.date)}"] if source.date else [document, words["no-date"]]
        return parts + ([words["draft"]] if source.draft else [])


def going_on(sentence: str) -> str:
    """Return a sentence without its full stop, so that something can follow."""
    return _FULL_STOP.sub(r"\1", sentence)


def _beginning(parts: list[str], source: SourceLine | SourceUse) -> str:
    """Return a line with a capital letter at its beginning, where that is no site's address."""
    line = ", ".join(parts)
    return line if _host(source.address) == parts[:1] else line[:1].upper() + line[1:]


def _host(address: str | None) -> list[str]:
    """Return the site of a page whose publisher is not recorded."""
    return [urlsplit(address).netloc.partition(":")[0].removeprefix("www.")] if address else []
