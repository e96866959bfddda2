"""The tables of an answer about money: a line for each figure, under the heading of its stage."""

from collections.abc import Iterator
from decimal import Decimal

from kumppanuus.labels import Words
from kumppanuus.model.money import STAGES
from kumppanuus.model.text import LocalText
from kumppanuus.render.phrases import Phrases
from kumppanuus.structures import dataclass
from kumppanuus.views.funding import (
    DecisionLine,
    FigureLine,
    FundingView,
    Left,
    MayLine,
    PartLine,
    PossibleRow,
    ProgrammeLine,
    PurposeLine,
    Row,
    ShareLine,
    Together,
)
from kumppanuus.views.funding.figure import Years
from kumppanuus.views.funding.lines import ReachLine
from kumppanuus.views.lines import ClaimLine, Named

ALL_STAGES = (*STAGES, "unknown")
"""The headings of a table."""


@dataclass(frozen=True, slots=True)
class Note:
    """What is said below a figure, with the numbers of its sources."""

    text: str
    sources: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A figure in a table: what it is, how deep it stands, its stage, its amount, and what is said of it."""

    depth: int
    name: str
    stage: str
    amount: str
    sources: tuple[int, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Lines under a heading."""

    heading: str
    lines: tuple[Line, ...]

    @property
    def stages(self) -> tuple[str, ...]:
        """The stages at which it has a figure, in their order."""
        return tuple(stage for stage in ALL_STAGES if any(line.stage == stage for line in self.lines))


class MoneyPhrases:
    """The phrases and tables of an answer about money, in one language."""

    def __init__(self, words: Words) -> None:
        self.words = words

    # what was asked for

    def title(self, view: FundingView) -> str:
        """``Valtion raha – paikka: Satakunta; vuosi: 2021``."""
        asked = self.asked(view)
        return self.words.fill("funding-title-of", filters=asked) if asked else self.words["funding-title"]

    def asked(self, view: FundingView) -> str:
        """``paikka: Satakunta; vuosi: 2021``."""
        words = self.words
        return "; ".join(
            words.fill(f"funding-filter-{one.option.replace('_', '-')}", name=words.text(one.name))
            for one in view.filters
        )

    def nothing(self, view: FundingView) -> str:
        """Say that no sum fits what was asked for."""
        asked = self.asked(view)
        return self.words.fill("funding-none", filters=asked) if asked else self.words["funding-none-at-all"]

    def place(self, view: FundingView) -> str:
        """Return the name of the place that was asked for."""
        return next((self.words.text(one.name) for one in view.filters if one.option == "region"), "")

    def notes(self, view: FundingView) -> list[str]:
        """Return what a reader must know before the figures."""
        words = self.words
        empty = [words[f"stage-{stage}"] for stage in STAGES if stage not in view.stages]
        notes = [words["funding-stages-note"]]
        if empty:
            notes.append(words.fill("funding-stages-empty", stages=", ".join(empty)))
        if any(one.option == "theme" for one in view.filters):
            notes.append(words["funding-theme-note"])
        return notes

    def unknown_year(self, view: FundingView) -> str:
        """Name the decisions of which the year is not known."""
        names = ", ".join(self.words.text(one.name) for one in view.unknown_year)
        return self.words.fill("funding-year-unknown", names=names)

    # figures by themselves

    def by_year(self, view: FundingView) -> list[Table]:
        """Return the figures under the years of their decisions."""
        years = dict.fromkeys(row.decided_year for row in view.rows)
        return [
            Table(
                self._decided_in(year),
                tuple(self._row(row) for row in view.rows if row.decided_year == year),
            )
            for year in years
        ]

    def _decided_in(self, year: int | None) -> str:
        words = self.words
        return words.fill("funding-decided-in", year=year) if year else words["funding-decided-unknown"]

    def possible(self, view: FundingView) -> Table:
        """Return the figures of which it is open whether they were asked for."""
        lines = tuple(self._possible(one) for one in view.possible)
        return Table(self.words["funding-possible-heading"], lines)

    def _possible(self, one: PossibleRow) -> Line:
        line = self._row(one.row)
        why = tuple(Note(self.words[f"funding-why-{name}"]) for name in one.why)
        return Line(0, line.name, line.stage, line.amount, line.sources, (*line.notes, *why))

    def proposals(self, view: FundingView) -> Table:
        """Return the shares of what is only proposed."""
        return Table(self.words["proposals-heading"], tuple(map(self._row, view.proposals)))

    def programme(self, view: FundingView) -> Table:
        """Return what is stated for the programme as a whole."""
        lines = tuple(map(self._contribution, view.programme))
        return Table(self.words["funding-programme-heading"], lines)

    def _contribution(self, one: ProgrammeLine) -> Line:
        years = Years("budget", (one.figure.budget_year,)) if one.figure.budget_year else None
        return self._line(0, self.words.text(one.contributor), one.figure, self._years(years))

    def _row(self, row: Row) -> Line:
        words = self.words
        title = words.text(row.decision.name)
        date = words.date(row.decided) if row.decided else ""
        start = [", ".join(filter(None, (row.number or title, date)))] if not row.below else []
        whole = [title] if row.kind == "total" and row.number else []
        name = ": ".join(filter(None, (*start, *whole, words.text(row.purpose), self._whom(row))))
        is_told = row.below and row.years.of == "decision"
        notes = [*([] if is_told else self._years(row.years)), *self._reach(row.reach)]
        return self._line(int(row.below), name, row.figure, notes)

    def _whom(self, row: Row) -> str:
        if row.agreement:
            return self.words.fill("funding-share-of", name=self.words.text(row.agreement.name))
        return self._names(row.recipient, row.place, row.group)

    def _names(self, recipient: Named | None, place: Named | None, group: LocalText | None) -> str:
        words = self.words
        names = [words.text(one.name) for one in (recipient, place) if one]
        return ", ".join([*names, *([words.text(group)] if group else [])])

    def _years(self, years: Years | None) -> list[Note]:
        if years is None:
            return []
        if years.of == "decision":
            return [Note(self.words["funding-no-budget-year"])]
        key = "funding-budget-years" if len(years.years) > 1 else "funding-budget-year"
        return [Note(self.words.fill(key, years=self._listed(years.years)))]

    def _listed(self, years: tuple[int, ...]) -> str:
        """``2020, 2021 ja 2022``."""
        *names, last = map(str, years)
        return f"{', '.join(names)} {self.words['funding-and']} {last}" if names else last

    def _reach(self, reach: ReachLine | None) -> list[Note]:
        if reach is None:
            return []
        words = self.words
        text = f"{words[f'funding-reach-{reach.reach}']} ({words[f'funding-via-{reach.via}']})"
        return [Note(text), *([Note(words["funding-with-others"])] if reach.with_others else [])]

    # sums

    def together(self, one: Together) -> str:
        """``jaettu: 1 185 000 € (2 lukua: TEM/2022/32)``, or why there is no sum."""
        words = self.words
        stage = words[f"stage-{one.stage or 'unknown'}"]
        if one.reach:
            stage = f"{words[f'funding-reach-{one.reach}']}, {stage}"
        if one.why_not:
            why = words[f"funding-not-added-{one.why_not}"]
            line = words.fill("funding-no-sum", stage=stage, count=one.count, why=why)
        else:
            amount = words.money(one.amount, one.currency)
            names = ", ".join(one.decisions)
            line = words.fill("funding-sum", stage=stage, amount=amount, count=one.count, decisions=names)
        if one.unknown:
            line += f"; {words.fill('funding-sum-unknown', count=one.unknown)}"
        return line

    def may(self, view: FundingView) -> Table:
        """Return the sums that may include something for the place."""
        return Table(self.words["funding-may-heading"], tuple(map(self._may, view.may_include)))

    def _may(self, one: MayLine) -> Line:
        words = self.words
        name = f"{one.number or words.text(one.decision.name)}: {words.text(one.purpose)}"
        what = words[f"funding-may-{one.what}"]
        to = [Note(words.fill("funding-recipients", text=words.text(one.to)))] if one.to else []
        notes = (Note(what), *to, *self._years(one.years))
        return Line(0, name, one.stage or "unknown", self._amount(one), one.sources, notes)

    # decisions

    def decided(self, one: DecisionLine) -> Note:
        """``valtioneuvosto, 4.2.2021, TEM/2021/15``."""
        parts = [self.words.text(one.decided_by.name), self.words.date(one.decided)]
        line = ", ".join([*parts, *([one.number] if one.number else [])])
        reason = f". {self.words.text(one.decided_reason)}" if one.decided_reason else ""
        return Note(line[:1].upper() + line[1:] + reason, one.decided_sources)

    def about(self, one: DecisionLine) -> list[Note]:
        """Return who decided and when, what sources differ about in that, and which money it is."""
        words, parts = self.words, []
        if one.programme:
            parts.append(words.fill("funding-filter-programme", name=words.text(one.programme.name)))
        if one.budget_item:
            parts.append(words.fill("funding-filter-budget-item", name=one.budget_item))
        if one.budget_years:
            parts += [note.text for note in self._years(Years("budget", one.budget_years))]
        if one.transfer_years:
            parts.append(words.fill("funding-transfer", years=one.transfer_years))
        line = "; ".join(parts)
        money = [Note(line[:1].upper() + line[1:])] if line else []
        return [self.decided(one), *self._claims(one.decided_claims, ""), *money]

    def table(self, one: DecisionLine) -> Table:
        """Return the sums of a decision: the total, its purposes, and below them parts and shares."""
        return Table(self.words.text(one.decision.name), tuple(self._lines(one)))

    def _lines(self, one: DecisionLine) -> Iterator[Line]:
        words = self.words
        notes = [Note(self._left(left)) for left in one.left]
        if one.hidden:
            notes.append(Note(words.fill("funding-hidden-purposes", count=one.hidden)))
        yield self._line(0, words["accounts-total"], one.total, notes)
        for purpose in one.purposes:
            yield self._line(1, words.text(purpose.title), purpose.figure, self._of_purpose(purpose))
            yield from map(self._part, purpose.parts)
            yield from map(self._share, purpose.shares)

    def _of_purpose(self, one: PurposeLine) -> list[Note]:
        words, notes = self.words, list[Note]()
        notes += self._years(Years("budget", (one.figure.budget_year,))) if one.figure.budget_year else []
        if one.round:
            notes.append(Note(words.fill("funding-for-round", name=words.text(one.round.name))))
        elif one.instrument:
            name = words.text(one.instrument.name)
            notes.append(Note(words.fill("funding-for-instrument", name=name)))
        if one.recipients and not one.recipients_claims:
            notes.append(Note(words.fill("funding-recipients", text=words.text(one.recipients))))
        notes += self._claims(one.recipients_claims, words["recipients"])
        if one.basis:
            text = words.fill("funding-basis", text=words.text(one.basis.text))
            notes.append(Note(text, one.basis.sources))
        notes += [Note(self._left(left)) for left in one.left]
        if not one.left and one.figure.amount is not None and not one.parts_are_complete:
            whole = words.money(one.figure.amount, one.figure.currency)
            notes.append(Note(words.fill("funding-left-nothing", whole=whole)))
        if one.note:
            notes.append(Note(words.text(one.note)))
        if one.hidden:
            notes.append(Note(words.fill("funding-hidden-parts", count=one.hidden)))
        return notes

    def _left(self, left: Left) -> str:
        """Say what is known within a sum, and what no document accounts for."""
        words, held = self.words, left.account
        whole, known, rest = (words.money(one, left.currency) for one in (held.whole, held.known, held.rest))
        if not left.count:
            return words.fill("funding-left-nothing", whole=whole)
        if held.rest > 0:
            line = words.fill(
                f"funding-left-{left.of}", whole=whole, known=known, rest=rest, count=left.count
            )
        elif held.rest < 0:
            line = words.fill("funding-left-over", whole=whole, known=known)
        else:
            line = words["funding-left-all"]
        if left.to_groups:
            amount = words.money(left.to_groups, left.currency)
            line += f" {words.fill('funding-left-groups', amount=amount)}"
        return f"{line} {words.fill('funding-left-apart', count=left.apart)}" if left.apart else line

    def _part(self, one: PartLine) -> Line:
        year = one.figure.budget_year
        notes = [*(self._years(Years("budget", (year,))) if year else []), *self._reach(one.reach)]
        return self._line(2, self._names(one.recipient, one.place, one.group), one.figure, notes)

    def _share(self, one: ShareLine) -> Line:
        kind = "funding-share-of-proposal" if one.is_proposal else "funding-share-of"
        name = self.words.fill(kind, name=self.words.text(one.agreement.name))
        return self._line(2, name, one.figure, self._reach(one.reach))

    # one figure

    def _line(self, depth: int, name: str, figure: FigureLine, notes: list[Note]) -> Line:
        words = self.words
        reasons = [Note(words.text(one)) for one in (figure.amount_reason, figure.stage_reason) if one]
        claims = self._claims(figure.amount_claims + figure.stage_claims, "")
        said = (*reasons, *claims, *notes)
        return Line(depth, name, figure.stage or "unknown", self._amount(figure), figure.sources, said)

    def _amount(self, one: FigureLine | MayLine) -> str:
        if one.amount is None:
            return self.words["funding-unknown"]
        return self.words.money(one.amount, one.currency)

    def _claims(self, claims: tuple[ClaimLine, ...], about: str) -> list[Note]:
        """Return what each source says, the one that is followed with the reason."""
        words = self.words
        start = f"{about}, {words['sources-differ']}" if about else words["sources-differ"]
        start = start[:1].upper() + start[1:]
        notes = []
        for claim in claims:
            why = f" ({words['followed']}: {words.text(claim.why)})" if claim.followed else ""
            notes.append(Note(f"{start}: {self._claimed(claim)}{why}", claim.sources))
        return notes

    def _claimed(self, claim: ClaimLine) -> str:
        is_sum = isinstance(claim.value, Decimal)
        return self.words.money(claim.value) if is_sum else Phrases(self.words).claim(claim)
