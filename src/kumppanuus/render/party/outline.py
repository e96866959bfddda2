"""What stands in the report on a party, in which order."""

from collections.abc import Iterable, Iterator

from kumppanuus.labels import Words
from kumppanuus.render.outline import Line, Outline, Row, Section, Table, filled
from kumppanuus.render.outline.rows import Rows, sentence
from kumppanuus.views.report.party import (
    PartyReport,
    ProgrammePart,
    Publication,
    Relative,
    RoleGroup,
    RoundPart,
    Undertaking,
)


def party_outline(report: PartyReport, words: Words) -> Outline:
    """Return the outline of the report on a party."""
    return _Party(report, words).outline()


class _Party:
    def __init__(self, report: PartyReport, words: Words) -> None:
        self.report = report
        self.words = words
        self.rows = Rows(words)
        self.say = self.rows.say

    def outline(self) -> Outline:
        report, words, rows = self.report, self.words, self.rows
        sections = (
            Section(
                words["roles-heading"],
                self._told_later(),
                lines=rows.none_of(report.roles),
                parts=self.roles(report.roles),
            ),
            Section(words["as-place-heading"], words["as-place-note"], parts=self.roles(report.as_place)),
            Section(words["proposals-heading"], parts=self.roles(report.proposals)),
            Section(words["rounds-heading"], parts=tuple(map(self.round, report.rounds))),
            Section(words["programmes-heading"], lines=tuple(map(self.programme, report.programmes))),
            rows.money(words["decided-heading"], words["stages-note"], report.decided),
            rows.money(words["received-heading"], words["stages-note"], report.received),
            Section(words["commitments"], lines=tuple(map(self.commitment, report.commitments))),
            Section(words["memberships-heading"], lines=rows.noted(report.memberships)),
            Section(words["members-heading"], lines=tuple(self.members())),
            Section(words["bodies-heading"], lines=rows.noted(report.bodies)),
            *(self.relative("party-before", one) for one in report.before),
            *(self.relative("party-after", one) for one in report.after),
            self.published(),
        )
        return Outline(self.title(), tuple(self.about()), filled(sections))

    def title(self) -> str:
        name = sentence(self.words.text(self.report.name))
        short = self.report.abbreviation
        return f"{name} ({self.words.text(short)})" if short else name

    def about(self) -> Iterator[Line]:
        report, words = self.report, self.words
        said = [words[f"organisation-{report.id.partition('/')[0]}"]]
        said += [words.text(report.task)] if report.task else []
        said += [words.fill("acts-for", places=self.say.names(report.acts_for))] if report.acts_for else []
        said += [words.fill("part-of", name=words.text(report.part_of.name))] if report.part_of else []
        yield from (Line(text, report.sources_of_name) for text in said)
        yield from self.rows.dated("founded", report.founded)
        yield from self.rows.dated("abolished", report.abolished)

    def _told_later(self) -> str:
        return self.words["told-later"] if self.report.told_later else ""

    def roles(self, groups: Iterable[RoleGroup]) -> tuple[Section, ...]:
        return tuple(
            Section(
                f"{sentence(self.words[f'role-{group.role}'])} ({self.rows.count(group.count)})",
                table=self.rows.agreements(group.agreements),
            )
            for group in groups
        )

    def round(self, part: RoundPart) -> Section:
        words = self.words
        negotiated = tuple(
            Line(words[f"role-{one.role}"] + (f": {words.text(one.note)}" if one.note else ""), one.sources)
            for one in part.negotiated
        )
        steps = tuple(Line(self.rows.step(one), one.sources, one.claims) for one in part.steps)
        return Section(words.text(part.round.name), lines=negotiated + steps)

    def programme(self, part: ProgrammePart) -> Line:
        words = self.words
        name = words.text(part.programme.name)
        text = words.fill("owns-programme", programme=name) if part.owns else name
        operates = tuple(
            Line(words["operates"] + (f": {words.text(one.note)}" if one.note else ""), one.sources)
            for one in part.operates
        )
        return Line(text, part.sources, below=operates + self.rows.dated("term-line", part.term))

    def commitment(self, one: Undertaking) -> Line:
        text = f"{self.words.text(one.agreement.name)}: {self.say.commitment(one.commitment)}"
        below = tuple(
            Line(self.say.follow_up(later, one.commitment.unit), later.sources)
            for later in one.commitment.follow_up
        )
        return Line(text, one.commitment.sources, one.commitment.due_claims, below)

    def members(self) -> Iterator[Line]:
        for one in self.report.members:
            note = f": {self.words.text(one.note)}" if one.note else ""
            yield Line(self.words.text(one.name) + note, one.sources)

    def relative(self, label: str, one: Relative) -> Section:
        """Return who went before or came after, with a heading of its own though it be in no agreement."""
        words = self.words
        changed = self.rows.dated("changed", one.changed) or (Line(words["changed-unknown"]),)
        heading = words.fill(label, name=words.text(one.party.name))
        proposals = tuple(
            Section(f"{words['proposals']}: {part.heading}", table=part.table)
            for part in self.roles(one.proposals)
        )
        return Section(
            heading,
            lines=changed + self.rows.none_of(one.roles),
            parts=(*self.roles(one.roles), *proposals, *map(self.round, one.rounds)),
        )

    def published(self) -> Section:
        words = self.words
        heading = words.fill("published-heading", count=len(self.report.published))
        columns = (words["date"], words["source"], words["document"])
        return Section(heading, table=Table(columns, tuple(map(self.document, self.report.published))))

    def document(self, one: Publication) -> Row:
        words = self.words
        date = words.date(one.date) if one.date else words["no-date"]
        return Row((date, one.title, words[f"document-{one.kind}"]))
