"""What stands in the follow-up of commitments, in which order: numbers first, names after."""

from collections.abc import Iterator
from itertools import groupby

from kumppanuus.commitments import StandingName
from kumppanuus.labels import Words
from kumppanuus.render.outline import Key, Line, Matrix, Outline, Row, Section, Table, filled
from kumppanuus.render.outline.rows import MANY, Rows, sentence
from kumppanuus.views.brief import Count
from kumppanuus.views.follow_up import (
    FollowedCommitment,
    FollowUp,
    Group,
    LookLine,
    OwnerTally,
    ReviewLine,
    RoundReviews,
    Tally,
    ValueLine,
)

from .signs import all_of_them, letter_of, unmeasured
from .targets import targets


def follow_up_outline(view: FollowUp, words: Words) -> Outline:
    """Return the outline of the follow-up."""
    return _FollowUp(view, words).outline()


class _FollowUp:
    def __init__(self, view: FollowUp, words: Words) -> None:
        self.view = view
        self.words = words
        self.rows = Rows(words)
        self.say = self.rows.say

    def outline(self) -> Outline:
        view, words = self.view, self.words
        sections = (
            self.numbers(),
            self.owners(),
            targets(view, words),
            *map(self.group, view.groups),
            Section(
                words["others-commitments-heading"],
                words["others-commitments-note"],
                parts=tuple(map(self.part_of_group, view.others)),
            ),
            Section(words["wider-heading"], parts=tuple(map(self.part_of_group, view.wider))),
            Section(words["proposals-heading"], parts=tuple(map(self.part_of_group, view.proposals))),
            self.reviews(),
            self.nearby(),
        )
        return Outline(words["follow-up-title"], tuple(self.about()), filled(sections))

    def about(self) -> Iterator[Line]:
        view, words = self.view, self.words
        if view.place:
            place = f"{words.capital(view.place.name)}: {self.say.place(view.place)}"
            yield Line(place, view.place.sources)
        if view.place and view.merger:
            now = words.text(view.place.name)
            yield Line(self.say.merger(view.merger, now), view.merger.sources)
        for label, named in (
            ("instrument", view.instrument),
            ("round", view.round),
            ("owner", view.owner),
        ):
            if named:
                yield Line(f"{words[label]}: {words.text(named.name)}")
        if view.statuses:
            names = "; ".join(words[f"standing-{status}"] for status in view.statuses)
            yield Line(words.fill("listed-statuses", names=names))
        if view.unmeasured:
            yield Line(words["listed-unmeasured"])
        tally = view.tally
        yield Line(
            words.fill(
                "commitments-summary",
                count=self.rows.count(tally.commitments),
                agreements=self.rows.count(view.with_commitments),
                whole=self.rows.count(view.agreements),
            )
        )
        if tally.unmeasured != _NOTHING:
            yield Line(words.fill("unmeasured-summary", count=self.rows.count(tally.unmeasured)))
        if self.lists_some:
            yield Line(words.fill("listed-summary", count=self.rows.count(view.listed)))
        for label, count in (
            ("others-commitments-summary", view.apart.others),
            ("wider-summary", view.apart.wider),
            ("proposed-summary", view.apart.proposals),
        ):
            if count != _NOTHING:
                yield Line(words.fill(label, count=self.rows.count(count)))

    @property
    def lists_some(self) -> bool:
        """Whether only some of the commitments were asked for that the numbers are of."""
        return bool(self.view.statuses) or self.view.unmeasured

    @property
    def numbers_note(self) -> str:
        """What the numbers are of, where less is listed."""
        if not self.lists_some:
            return ""
        count, listed = self.view.tally.commitments, self.view.listed
        return self.words.fill("numbers-of-all", count=self.rows.count(count), listed=self.rows.count(listed))

    def numbers(self) -> Section:
        """Return how many commitments there are of each sort, round by round."""
        view, words = self.view, self.words
        statuses = [one.status for one in view.tally.statuses]
        columns = (
            all_of_them(words),
            *(letter_of(status, words) for status in statuses),
            unmeasured(words),
        )
        tallies = (*view.rounds, *([view.tally] if len(view.rounds) > 1 else []))
        rows = tuple((self._of_round(tally), tuple(self._cells(tally, statuses))) for tally in tallies)
        matrix = Matrix(words["round"], columns, rows)
        return Section(words["numbers-heading"], self.numbers_note, matrix=matrix)

    def _of_round(self, tally: Tally) -> str:
        return self.words.text(tally.round.name) if tally.round else self.words["total-row"]

    def _cells(self, tally: Tally, statuses: list[StandingName]) -> Iterator[Key]:
        found = {one.status: one.count for one in tally.statuses}
        for count in (tally.commitments, *(found.get(one, _NOTHING) for one in statuses), tally.unmeasured):
            yield self._number(count)

    def owners(self) -> Section:
        """Return who undertook most; what has no owner is said in the note."""
        words = self.words
        named = [one for one in self.view.owners if one.owner]
        unnamed = [one for one in self.view.owners if not one.owner]
        notes = [self.numbers_note] if self.numbers_note else []
        notes += [words.fill("owners-unnamed", count=self.rows.count(one.commitments)) for one in unnamed]
        notes += [words.fill("owners-more", count=len(named) - MANY)] if len(named) > MANY else []
        columns = (Key(words["commitments-count"], ""), Key(words["overdue-column"], ""))
        rows = tuple(map(self._owner, named[:MANY]))
        matrix = Matrix(words["owner"], columns, rows)
        return Section(words["owners-heading"], " ".join(notes), matrix=matrix)

    def _owner(self, one: OwnerTally) -> tuple[str, tuple[Key, ...]]:
        name = self.words.text(one.owner.name) if one.owner else ""
        return name, (self._number(one.commitments), self._number(one.overdue))

    def _number(self, count: Count) -> Key:
        return Key("" if count == _NOTHING else self.rows.count(count), "")

    def group(self, group: Group) -> Section:
        """Return the commitments of which the same can be said, agreement by agreement."""
        words = self.words
        heading = f"{sentence(words[f'standing-{group.status}'])} ({self.rows.count(group.count)})"
        unlisted = self.rows.count(group.count_unlisted)
        counted = (Line(words.fill("only-counted", count=unlisted)),) if group.counted else ()
        by_agreement = groupby(group.commitments, key=lambda one: one.agreement.id)
        parts = tuple(self.agreement(tuple(found)) for _, found in by_agreement)
        return Section(heading, lines=counted, parts=parts)

    def part_of_group(self, group: Group) -> Section:
        """Return the same below a heading of its own; the agreements stand below one another."""
        section = self.group(group)
        lines = tuple(Line(part.heading, below=part.lines) for part in section.parts)
        return Section(section.heading, lines=section.lines + lines)

    def agreement(self, found: tuple[FollowedCommitment, ...]) -> Section:
        first = found[0]
        status = self.say.status(first.agreement_status, first.end)
        heading = f"{self.words.text(first.agreement.name)} ({status})"
        return Section(heading, lines=tuple(map(self.commitment, found)))

    def commitment(self, one: FollowedCommitment) -> Line:
        line = one.commitment
        return Line(self.say.commitment(line), line.sources, line.due_claims, tuple(self.below(one)))

    def below(self, one: FollowedCommitment) -> Iterator[Line]:
        """Give what is known of a commitment: its value against the target, and what sources tell."""
        words, value = self.words, one.held_against
        if value and value.percent is not None:
            yield Line(self.progress(one, value), value.sources)
        for told in one.commitment.follow_up:
            yield Line(self.say.follow_up(told, one.commitment.unit), told.sources)
        if one.observed and one.indicator and not _tells_the_same(one.observed, one.value):
            measured = self.measured(one, one.observed)
            text = f"{sentence(words.text(one.indicator.name))}, {words.date(one.observed.date)}: {measured}"
            yield Line(text, one.observed.sources, one.observed.claims)
        if one.told_later:
            yield Line(words["commitment-told-later"])

    def progress(self, one: FollowedCommitment, value: ValueLine) -> str:
        """``väliaikatieto 2017: noin 27 700 / 60 000 asuntoa = 46 %``."""
        words, commitment = self.words, one.commitment
        assert commitment.target is not None
        target = self.say.measured(commitment.target, commitment.unit, about=commitment.approximate)
        reached = self.say.measured(value.value, None, about=value.approximate)
        percent = words.fill("percent", number=value.percent)
        timing = words.fill(f"timing-{value.timing}", date=words.date(value.date))
        return f"{timing}: {reached} / {target} = {percent}"

    def measured(self, one: FollowedCommitment, value: ValueLine) -> str:
        return self.say.measured(value.value, one.commitment.unit, about=value.approximate)

    def reviews(self) -> Section:
        """Return when agreements were last looked at: one by one, or of many the last of each round."""
        words = self.words
        heading, note = words["reviews-heading"], words["reviews-note"]
        if not self.view.one_by_one:
            columns = (words["date"], words["round"], words["reviewed-column"], words["agreement"])
            return Section(heading, note, table=Table(columns, tuple(map(self._of_all, self.view.reviews))))
        return Section(heading, note, parts=tuple(map(self._reviews, self.view.reviews)))

    def _of_all(self, one: RoundReviews) -> Row:
        words, line = self.words, one.last
        last = line.last if line else None
        name = words.text(line.agreement.name) if line else ""
        cells = (words.date(last.date) if last else "–", words.text(one.round.name), self._looked(one), name)
        return Row(cells, last.sources if last else ())

    def _looked(self, one: RoundReviews) -> str:
        whole = len(one.agreements)
        return self.words.fill("reviewed-count", reviewed=one.reviewed, told=one.told_of, whole=whole)

    def _reviews(self, one: RoundReviews) -> Section:
        words = self.words
        columns = (words["date"], words["agreement"], words["last-look-column"], words["next-column"])
        rows = tuple(map(self._review, one.agreements))
        heading = f"{words.text(one.round.name)} ({self._looked(one)})"
        return Section(heading, table=Table(columns, rows))

    def _review(self, one: ReviewLine) -> Row:
        words, last = self.words, one.last
        looks = [look for look in (one.reviewed, one.followed_up, one.outcome) if look]
        said = [self._look(look) for look in looks]
        planned = [words.fill("review-planned", date=words.date(plan.date)) for plan in one.planned]
        told = [look.sources for look in looks] + [plan.sources for plan in one.planned]
        numbers = [number for sources in told for number in sources]
        cells = (
            words.date(last.date) if last else "–",
            words.text(one.agreement.name),
            "; ".join(said) or words["look-none"],
            "; ".join(planned),
        )
        return Row(cells, tuple(dict.fromkeys(numbers)))

    def _look(self, look: LookLine) -> str:
        if look.kind == "outcome" and look.date is None:
            return self.words["look-outcome-undated"]
        return self.words.fill(f"look-{look.kind}", date=self.words.date(look.date))

    def nearby(self) -> Section:
        words, place = self.words, self.view.place
        lines = tuple(
            Line(f"{words.text(one.agreement.name)}: {self.say.status(one.status, one.end)}", one.sources)
            for one in self.view.nearby
        )
        note = words.fill("nearby-note", place=words.text(place.name)) if place else ""
        return Section(words["nearby-heading"], note, lines=lines)


_NOTHING = Count(0, 0)


def _tells_the_same(observed: ValueLine, value: ValueLine | None) -> bool:
    """Whether the indicator only repeats what the commitment's own follow-up says, from the same source."""
    if value is None or observed.claims:
        return False
    return (observed.value, observed.sources) == (value.value, value.sources)
