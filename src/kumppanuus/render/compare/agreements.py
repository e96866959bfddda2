"""What stands in a comparison of agreements, in which order."""

from collections.abc import Iterable, Iterator

from kumppanuus.labels import Words
from kumppanuus.render.outline import Key, Line, Matrix, Outline, Section, filled
from kumppanuus.views.compare.agreements import AgreementComparison, Compared, Following
from kumppanuus.views.compare.change import Change, Listed
from kumppanuus.views.compare.terms import Length
from kumppanuus.views.lines import Numbers

from .side_by_side import SideBySide

_MONTHS = 12


def agreements_outline(view: AgreementComparison, words: Words) -> Outline:
    """Return the outline of a comparison of agreements."""
    sides = signs(view, words)
    return _AgreementsOutline(view, words, sides).outline()


def signs(view: AgreementComparison, words: Words) -> tuple[Key, ...]:
    """Return a short name for each agreement: the year of its beginning, or a letter where years are alike."""
    since = [one.agreement.since for one in view.agreements]
    years = [str((one.start or one.end or one).first.year) if one else "" for one in since]
    alike = len(set(years)) < len(years) or "" in years
    names = [chr(ord("A") + number) for number in range(len(years))] if alike else years
    return tuple(
        Key(name, words.text(one.agreement.title)) for name, one in zip(names, view.agreements, strict=True)
    )


class _AgreementsOutline(SideBySide):
    def __init__(self, view: AgreementComparison, words: Words, sides: tuple[Key, ...]) -> None:
        super().__init__(words, sides)
        self.view = view

    def outline(self) -> Outline:
        words = self.words
        names = ", ".join(words.text(one.agreement.title) for one in self.view.agreements)
        sections = (
            self._themes(),
            self._parties(),
            Section(words["money"], words["stages-note"], parts=tuple(self._money())),
            Section(words["compare-terms-heading"], lines=tuple(self._terms())),
            Section(words["commitments"], lines=tuple(self._commitments())),
        )
        return Outline(words.fill("compare-title", names=names), tuple(self._about()), filled(sections))

    # What is compared

    def _about(self) -> Iterator[Line]:
        words = self.words
        for side, one in zip(self.sides, self.view.agreements, strict=True):
            yield Line(f"{side.sign}: {self._agreement(one)}", one.agreement.sources)
        if self.view.in_order:
            yield from self._following()
        else:
            yield Line(words["compare-no-order" if self.view.share_places else "compare-no-shared-place"])
        if any(one.told_later for one in self.view.agreements):
            yield Line(words["told-later"])

    def _agreement(self, one: Compared) -> str:
        """``Porin seudun ekosysteemisopimus (Porin seutu): voimassa, päättyy 31.12.2027``."""
        words, brief = self.words, one.agreement
        name = f"{words.text(brief.title)} ({self.rows.where(brief)})"
        if not one.is_known:
            return f"{name}: {words['compare-unknown-yet']}"
        proposal = f"; {words['compare-proposal']}" if one.is_proposal else ""
        return f"{name}: {self.say.status(brief.status, brief.end)}{proposal}"

    def _following(self) -> Iterator[Line]:
        for one in self.view.following:
            yield Line(self._followed(one), one.sources)
        if not self.view.following:
            yield Line(self.words["compare-order-derived"])

    def _followed(self, one: Following) -> str:
        label = "compare-replaced" if one.replaces else "compare-followed"
        earlier, later = self.words.text(one.earlier.name), self.words.text(one.later.name)
        note = f": {self.words.text(one.note)}" if one.note else ""
        return self.words.fill(label, earlier=earlier, later=later) + note

    # Themes and parties

    def _themes(self) -> Section:
        view, words = self.view, self.words
        rows = tuple(
            (
                words.text(one.concept.name),
                tuple(self._sign(side, bool(held)) for side, held in enumerate(one.held)),
            )
            for one in view.themes
            if one.concept
        )
        aims = tuple(
            Line(
                f"{words.text(one.theme.name)}: {words.text(one.text)} ({words.text(one.of.name)})",
                one.sources,
            )
            for one in view.aims
        )
        parts = (
            *self.themes(view.themes, view.near),
            Section(words["compare-aims-heading"], words["compare-aims-note"], lines=aims),
        )
        return Section(
            words["about-what"],
            words["compare-mapping"],
            lines=tuple(
                self._lists(
                    [one.themes for one in view.agreements], "themes", [one.change for one in view.themes]
                )
            ),
            matrix=Matrix(words["theme"], self.sides, rows) if rows else None,
            parts=filled(parts),
        )

    def _sign(self, side: int, is_there: bool) -> Key:
        listed = self.view.agreements[side].themes
        if is_there:
            return Key("x", self.words["compare-sign-there"])
        if listed.complete:
            return Key("0", self.words["compare-sign-absent"])
        return (
            Key("-", self.words["compare-sign-not-known"])
            if listed.known
            else Key("?", self.words["compare-sign-none"])
        )

    def _lists(self, lists: list[Listed], what: str, changes: list[Change]) -> Iterator[Line]:
        """Give how many are kept, of whose list nothing is known, and whose is complete."""
        words = self.words
        if changes:
            always = Change.KEPT if self.view.in_order else Change.COMMON
            yield Line(self.counts(changes, always))
        empty = [
            side.sign for side, one in zip(self.sides, lists, strict=True) if not (one.known or one.complete)
        ]
        whole = [side.sign for side, one in zip(self.sides, lists, strict=True) if one.complete]
        if empty:
            yield Line(words.fill(f"compare-no-{what}", names=", ".join(empty)))
        if whole:
            yield Line(words.fill("compare-complete", names=", ".join(whole)))
        if len(whole) < len(lists):
            yield Line(words["compare-not-complete"])

    def _parties(self) -> Section:
        view = self.view
        lists = self._lists(
            [one.parties for one in view.agreements], "parties", [one.change for one in view.parties]
        )
        return Section(
            self.words["with-whom"], lines=tuple(lists), parts=tuple(self.parties(view.parties, self.role))
        )

    # Money, terms and commitments

    def _money(self) -> Iterator[Section]:
        for side, one, money in zip(self.sides, self.view.agreements, self.view.money, strict=True):
            none = "compare-no-money-complete" if one.money_complete else "compare-no-money"
            lines = tuple(map(self.money, money)) or (Line(self.words[none]),)
            yield Section(f"{side.sign}: {side.meaning}", lines=lines)

    def _terms(self) -> Iterator[Line]:
        words, terms = self.words, self.view.terms
        statuses = [
            (self.say.status(one.agreement.status, one.agreement.end), one.agreement.sources)
            for one in self.view.agreements
        ]
        yield Line(words["status"], below=self.each(statuses))
        course = (
            Line(
                side.sign,
                below=tuple(Line(self.say.event(event), event.sources, event.claims) for event in one.events),
            )
            for side, one in zip(self.sides, terms, strict=True)
            if one.events
        )
        yield Line(words["course"], below=tuple(course))
        yield Line(words["compare-length"], below=self.each((self._length(one.length), ()) for one in terms))
        yield Line(words["compare-binding"], below=self.each(self._binding()))
        yield Line(words["compare-state"], below=self.each(self._state()))

    def _length(self, length: Length | None) -> str:
        """``6 v 10 kk``, or between which lengths; that it is not known."""
        if length is None:
            return self.words["compare-length-unknown"]
        least, most = self._months(length.least), self._months(length.most)
        return least if least == most else f"{least} – {most}"

    def _months(self, months: int) -> str:
        years, rest = divmod(months, _MONTHS)
        parts = [("compare-years", years), ("compare-months", rest)]
        return " ".join(
            self.words.fill(label, count=count) for label, count in parts if count
        ) or self.words.fill("compare-months", count=0)

    def _binding(self) -> Iterator[tuple[str, Numbers]]:
        for one in self.view.terms:
            if one.binding:
                yield self.words["binds" if one.binding.binds else "binds-not"], one.binding.sources
            else:
                yield self.words["not-stated"], ()

    def _state(self) -> Iterator[tuple[str, Numbers]]:
        """Give who stands for the State, and in which office."""
        for one in self.view.terms:
            names = (
                self.words.text(party.who.name)
                + (f" ({self.words.text(party.office)})" if party.office else "")
                for party in one.state
            )
            sources = dict.fromkeys(number for party in one.state for number in party.sources)
            yield ", ".join(names) or self.words["not-stated"], tuple(sources)

    def _commitments(self) -> Iterable[Line]:
        texts = (
            (
                self.words.fill("compare-commitments", count=one.all, targets=one.with_target)
                if one.all
                else self.words["compare-no-commitments"],
                one.sources,
            )
            for one in self.view.commitments
        )
        return self.each(texts)
