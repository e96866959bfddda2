"""Lines and rows that reports on different subjects share."""

from collections.abc import Iterable, Sequence

from kumppanuus.labels import Words
from kumppanuus.model.text import LocalText
from kumppanuus.render.phrases import Phrases
from kumppanuus.views.brief import Brief, Count
from kumppanuus.views.lines import AimLine, BindingLine, DatedLine, Named, NotedLine, Numbers, StatementLine
from kumppanuus.views.participation import Taking
from kumppanuus.views.rule_lines import OutcomeCount, RuleLine, VerdictLine
from kumppanuus.views.steps import StepLine
from kumppanuus.views.sums import StageGroup, SumLine

from . import Line, Row, Section, Table

MANY = 20
"""Of those who take part, so many are written out: the most frequent ones."""


class Rows:
    """The shared lines of one language."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.say = Phrases(words)

    def agreements(self, briefs: Iterable[Brief]) -> Table:
        """Return agreements as a table: years, name, places and status."""
        words = self.words
        columns = (words["years"], words["agreement"], words["places"], words["status"])
        return Table(columns, tuple(self.agreement(one) for one in briefs))

    def listed(self, heading: str, briefs: Sequence[Brief]) -> Section:
        """Return agreements under a heading, or that there is none."""
        return Section(heading, lines=self.none_of(briefs), table=self.agreements(briefs))

    def none_of(self, found: Sequence[object]) -> tuple[Line, ...]:
        """Return that the dataset has none on the day, where nothing was found."""
        return () if found else (Line(self.words["none-on-date"]),)

    def agreement(self, brief: Brief, *more: str) -> Row:
        """Return the row of an agreement; ``more`` are further cells."""
        status = self.say.status(brief.status, brief.end)
        cells = (self.years(brief), self.words.text(brief.title), self.where(brief), status, *more)
        return Row(cells, brief.sources)

    def where(self, brief: Brief) -> str:
        """``Porin seutu, Ulvila``; of many places the first ones, and where none is known, what is said."""
        if not brief.places:
            return self.words.text(brief.scope)
        names = self.say.first_names(brief.places)
        return self.words.fill("and-others", names=names) if brief.scope else names

    def years(self, brief: Brief) -> str:
        """``2013–2015``, ``2022`` of what has no known end; a dash alone where nothing is dated."""
        since, until = brief.since, brief.until
        began = (since.start or since.end) if since else None
        first = str(began.first.year) if began else ""
        last = str(until.end.last.year) if until and until.end else ""
        return first if first and last in ("", first) else f"{first}–{last}"

    def count(self, count: Count) -> str:
        """``16``, or ``16 + ehkä 1``."""
        if not count.perhaps:
            return self.words.number(count.certain)
        return self.words.fill("count-perhaps", certain=count.certain, perhaps=count.perhaps)

    def dated(self, label: str, line: DatedLine | None) -> tuple[Line, ...]:
        """Return a date after its label, if there is one."""
        if line is None:
            return ()
        reason = f": {self.words.text(line.reason)}" if line.reason else ""
        text = self.words.fill(label, date=self.words.date(line.date)) + reason
        return (Line(text, line.sources, line.claims),)

    def statements(self, lines: Iterable[StatementLine]) -> tuple[Line, ...]:
        """Return what sources say."""
        return tuple(Line(self.words.text(one.text), one.sources) for one in lines)

    def aims(self, aims: Iterable[AimLine]) -> tuple[Line, ...]:
        """Return aims, with their themes below."""
        words = self.words
        return tuple(
            Line(
                words.text(one.text),
                one.sources,
                below=(Line(f"{words['concepts']}: {self.say.names(one.themes)}"),) if one.themes else (),
            )
            for one in aims
        )

    def noted(self, lines: Iterable[NotedLine]) -> tuple[Line, ...]:
        """Return records, each with what is said of it."""
        return tuple(Line(self.with_note(one.who, one.note), one.sources) for one in lines)

    def with_note(self, who: Named, note: LocalText | None) -> str:
        """``Tampereen kaupunki: puheenjohtaja``."""
        name = self.words.text(who.name)
        return f"{name}: {self.words.text(note)}" if note else name

    def steps(self, steps: Iterable[StepLine]) -> tuple[Line, ...]:
        """Return the steps of a round, each with who acts in it."""
        return tuple(Line(self.step(one) + self._actors(one), one.sources, one.claims) for one in steps)

    def step(self, step: StepLine) -> str:
        """``2012-12 (suunniteltu): Kaupungit saavat ohjeet``."""
        planned = f" ({self.words['planned']})" if step.planned else ""
        reason = f" ({self.words.text(step.reason)})" if step.reason else ""
        return f"{self.words.date(step.date)}{planned}: {self.words.text(step.title)}{reason}"

    def _actors(self, step: StepLine) -> str:
        return f" ({self.words.fill('actors', names=self.say.names(step.actors))})" if step.actors else ""

    def money(self, heading: str, note: str, groups: Iterable[StageGroup]) -> Section:
        """Return sums under a heading, each stage apart."""
        parts = tuple(
            Section(sentence(self.say.stage(group.stage)), lines=tuple(map(self._sum, group.sums)))
            for group in groups
        )
        return Section(heading, note, parts=parts)

    def _sum(self, one: SumLine) -> Line:
        words = self.words
        amount = words.money(one.amount, one.currency)
        what = ", ".join(
            words.text(text) for text in (one.purpose or one.decision.name, one.meant_for) if text
        )
        by, number = words.text(one.decided_by), one.number or words.text(one.decision.name)
        label = "decision-line" if one.decided else "decision-line-undated"
        decision = words.fill(label, by=by, date=words.date(one.decided), number=number)
        year = f" ({words.fill('budget-of', year=one.budget_year)})" if one.budget_year else ""
        reason = f": {words.text(one.reason)}" if one.reason else ""
        return Line(f"{amount}{year}: {what}{reason}", one.sources, one.claims, (Line(decision),))

    def parties(self, parties: Sequence[Taking]) -> Section:
        """Return who takes part how often, the most frequent first; of many, only those."""
        words = self.words
        rows = tuple(
            Row(
                (
                    self.count(one.agreements),
                    words.text(one.who.name),
                    ", ".join(words[f"role-{role}"] for role in one.roles),
                )
            )
            for one in parties[:MANY]
        )
        rest = len(parties) - MANY
        note = words.fill("parties-more", count=rest) if rest > 0 else ""
        columns = (words["agreements-count"], words["party"], words["role"])
        return Section(words["parties-heading"], note, table=Table(columns, rows))

    def described(self, text: LocalText | None, sources: Numbers = ()) -> tuple[Line, ...]:
        """Return a description, if there is one."""
        return (Line(self.words.text(text), sources),) if text else ()

    def binding(self, binding: BindingLine | None) -> tuple[Line, ...]:
        """Return whether an instrument binds in law, where that is known."""
        if binding is None:
            return ()
        return (Line(self.words["binds" if binding.binds else "binds-not"], binding.sources),)

    def verdicts(self, verdicts: Iterable[VerdictLine]) -> Section:
        """Return rules and what can be said of each, those of the instrument and of the round apart."""
        words = self.words
        return self._by_holder(
            (one.of, Line(f"{words[f'rule-{one.outcome}']}: {words.text(one.text)}", one.sources))
            for one in verdicts
        )

    def rules(self, rules: Iterable[RuleLine]) -> Section:
        """Return rules, each with what can be said of the agreements."""
        return self._by_holder((one.of, self._rule(one)) for one in rules)

    def _rule(self, rule: RuleLine) -> Line:
        below = (Line(self.outcomes(rule.outcomes)),) if rule.outcomes else ()
        return Line(self.words.text(rule.text), rule.sources, below=below)

    def _by_holder(self, found: Iterable[tuple[str, Line]]) -> Section:
        by_holder: dict[str, tuple[Line, ...]] = {}
        for holder, line in found:
            by_holder[holder] = (*by_holder.get(holder, ()), line)
        parts = tuple(Section(self.words[holder], lines=lines) for holder, lines in by_holder.items())
        return Section(self.words["rules-heading"], parts=parts)

    def outcomes(self, outcomes: Iterable[OutcomeCount]) -> str:
        """``täyttyy 3, ei kerrottu 1``."""
        return ", ".join(f"{self.words[f'rule-{one.outcome}']} {one.count}" for one in outcomes)


def sentence(text: str) -> str:
    """Return a text with a capital letter at its beginning."""
    return text[:1].upper() + text[1:]
