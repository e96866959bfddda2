"""What stands in a comparison of agreements, in which order."""

from collections.abc import Iterator, Sequence

from kumppanuus.labels import Words
from kumppanuus.render.outline import Key, Line, Matrix, Outline, Section, filled
from kumppanuus.views.brief import Brief
from kumppanuus.views.compare.agreements import AgreementComparison, Compared, Following
from kumppanuus.views.compare.change import Change, Listed
from kumppanuus.views.compare.terms import CommitmentCount, Length, TermsLine
from kumppanuus.views.lines import Numbers

from .side_by_side import SideBySide

_MONTHS = 12


def agreements_outline(view: AgreementComparison, words: Words) -> Outline:
    """Return the outline of a comparison of agreements."""
    return _AgreementsOutline(view, words).outline()


def _sides(view: AgreementComparison, words: Words) -> tuple[Key, ...]:
    """Return a short name for each: the year in which it began, else its place, else a letter."""
    briefs = [one.agreement for one in view.agreements]
    letters = [chr(ord("A") + number) for number in range(len(briefs))]
    places = [words.text(brief.places[0].name) if brief.places else "" for brief in briefs]
    names = next(one for one in (list(map(_year, briefs)), places, letters) if _tell_apart(one))
    return tuple(Key(name, words.text(brief.title)) for name, brief in zip(names, briefs, strict=True))


def _tell_apart(names: list[str]) -> bool:
    return "" not in names and len(set(names)) == len(names)


def _year(brief: Brief) -> str:
    if brief.since is None:
        return ""
    return str(brief.since.beginning.year)


class _AgreementsOutline(SideBySide):
    def __init__(self, view: AgreementComparison, words: Words) -> None:
        super().__init__(words, _sides(view, words), in_order=view.in_order)
        self.view = view
        self.always = Change.KEPT if view.in_order else Change.COMMON
        """What is counted even where there is none: it is what one asks for."""

    def outline(self) -> Outline:
        words = self.words
        names = ", ".join(words.text(one.agreement.title) for one in self.view.agreements)
        sections = (
            self._themes(),
            self._parties(),
            self._places(),
            Section(words["money"], words["stages-note"], parts=tuple(self._money())),
            Section(words["compare-terms-heading"], lines=tuple(self._terms())),
            Section(words["commitments"], lines=self.each(map(self._commitments, self.view.commitments))),
        )
        is_anything_known = any(one.is_known for one in self.view.agreements)
        return Outline(
            words.fill("compare-title", names=names),
            tuple(self._about()),
            filled(sections) if is_anything_known else (),
        )

    # What is compared

    def _about(self) -> Iterator[Line]:
        words = self.words
        for side, one in zip(self.sides, self.view.agreements, strict=True):
            yield Line(f"{side.sign}: {self._agreement(one)}", one.agreement.sources)
        yield from (Line(self._followed(one), one.sources) for one in self.view.following)
        if self.view.in_order:
            if not self.view.following:
                yield Line(words["compare-order-derived"])
        elif all(one.is_known for one in self.view.agreements):
            yield Line(words["compare-no-order" if self.view.share_places else "compare-no-shared-place"])
        if any(one.told_later for one in self.view.agreements):
            yield Line(words["told-later"])

    def _agreement(self, one: Compared) -> str:
        """``Porin seudun ekosysteemisopimus (Porin seutu): voimassa 31.12.2027 asti``."""
        words, brief = self.words, one.agreement
        name = f"{words.text(brief.title)} ({self.rows.where(brief)})"
        if not one.is_known:
            return f"{name}: {words['compare-unknown-yet']}"
        proposal = f"; {words['compare-proposal']}" if one.is_proposal else ""
        return f"{name}: {self.status(brief)}{proposal}"

    def _followed(self, one: Following) -> str:
        label = "compare-replaced" if one.replaces else "compare-followed"
        earlier, later = self.words.text(one.earlier.name), self.words.text(one.later.name)
        note = f": {self.words.text(one.note)}" if one.note else ""
        return self.words.fill(label, earlier=earlier, later=later) + note

    # What is in their lists

    def _themes(self) -> Section:
        view, words = self.view, self.words
        rows = tuple(
            (words.text(one.concept.name), tuple(map(self._sign, one.held, self._mapped_lists)))
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
            *self.families(view.families),
            Section(words["compare-aims-heading"], words["compare-aims-note"], lines=aims),
        )
        return Section(
            words["about-what"],
            words["compare-mapping"] if view.themes else "",
            lines=tuple(self._listed(self._lists_of_themes, "compare-no-themes", self._counts_of_themes)),
            matrix=Matrix(words["theme"], self.sides, rows) if rows else None,
            parts=filled(parts),
        )

    @property
    def _counts_of_themes(self) -> str:
        return self.theme_counts(self.view.themes, self.view.near, self.always)

    @property
    def _lists_of_themes(self) -> list[Listed]:
        return [one.themes for one in self.view.agreements]

    @property
    def _mapped_lists(self) -> list[Listed]:
        """The lists of themes. One with a theme that is mapped to nothing shows no other to be absent."""
        unmapped = {
            side
            for one in self.view.themes
            if one.concept is None
            for side, held in enumerate(one.held)
            if held
        }
        return [
            Listed(one.known, one.complete and side not in unmapped)
            for side, one in enumerate(self._lists_of_themes)
        ]

    def _sign(self, held: Sequence[object], listed: Listed) -> Key:
        words = self.words
        if held:
            return Key("x", words["compare-sign-there"])
        if listed.complete:
            return Key("0", words["compare-sign-absent"])
        return (
            Key("-", words["compare-sign-not-known"])
            if listed.known
            else Key("?", words["compare-sign-none"])
        )

    def _listed(self, lists: Sequence[Listed], label: str, counts: str) -> Iterator[Line]:
        """Give how much is kept, and what the lists allow to conclude."""
        words, named = self.words, list(zip(self.sides, lists, strict=True))
        if counts:
            yield Line(counts)
        empty = [side.sign for side, one in named if not (one.known or one.complete)]
        whole = [side.sign for side, one in named if one.complete]
        if empty:
            yield Line(words.fill(label, names=", ".join(empty)))
        if whole:
            yield Line(words.fill("compare-complete", names=", ".join(whole)))
        if len(whole) < len(lists) and len(empty) < len(lists):
            yield Line(words["compare-not-complete" if whole else "compare-none-complete"])

    def _parties(self) -> Section:
        view = self.view
        lists = [one.parties for one in view.agreements]
        counts = self.counts([one.change for one in view.parties], self.always)
        return Section(
            self.words["with-whom"],
            lines=tuple(self._listed(lists, "compare-no-parties", counts)),
            parts=tuple(self.parties(view.parties, self.role)),
        )

    def _places(self) -> Section:
        """Return the places, in one line for those of which the same can be said."""
        found: dict[tuple[Change, tuple[bool, ...]], list[str]] = {}
        for one in self.view.places:
            found.setdefault((one.change, one.held), []).append(self.words.text(one.place.name))
        lines = tuple(
            Line(f"{self._whose(change, held)}: {', '.join(names)}")
            for (change, held), names in found.items()
        )
        return Section(self.words["places"], lines=lines)

    def _whose(self, change: Change, held: Sequence[bool]) -> str:
        """``Säilyy``, or whose it is."""
        if all(held):
            return self.words[f"change-{change}"]
        return ", ".join(side.sign for side, has in zip(self.sides, held, strict=True) if has)

    # Money, terms and commitments

    def _money(self) -> Iterator[Section]:
        for side, one, money in zip(self.sides, self.view.agreements, self.view.money, strict=True):
            none = "compare-no-money-complete" if one.funding.complete else "compare-no-money"
            lines = tuple(map(self.money, money)) or (Line(self.words[none]),)
            yield Section(f"{side.sign}: {side.meaning}", lines=lines)

    def _terms(self) -> Iterator[Line]:
        words, terms = self.words, self.view.terms
        briefs = [one.agreement for one in self.view.agreements]
        statuses = [(self.status(one), one.sources) for one in briefs]
        yield Line(words["status"], below=self.each(statuses))
        if course := tuple(self._course()):
            yield Line(words["course"], below=course)
        yield Line(words["compare-length"], below=self.each((self._length(one.length), ()) for one in terms))
        yield Line(words["compare-binding"], below=self.each(map(self._binding, terms)))
        yield Line(words["compare-state"], below=self.each(map(self._state, terms)))

    def _course(self) -> Iterator[Line]:
        for side, one in zip(self.sides, self.view.terms, strict=True):
            events = (Line(self.say.event(event), event.sources, event.claims) for event in one.events)
            if one.events:
                yield Line(side.sign, below=tuple(events))

    def _length(self, length: Length | None) -> str:
        """``6 v 10 kk``, or between which lengths; else that it is not known."""
        if length is None:
            return self.words["compare-length-unknown"]
        least, most = self._months(length.least), self._months(length.most)
        return least if least == most else f"{least} – {most}"

    def _months(self, months: int) -> str:
        years, rest = divmod(months, _MONTHS)
        told = [self.words.fill("compare-years", count=years)] if years else []
        told += [self.words.fill("compare-months", count=rest)] if rest or not years else []
        return " ".join(told)

    def _binding(self, terms: TermsLine) -> tuple[str, Numbers]:
        if terms.binding is None:
            return self.words["not-stated"], ()
        return self.words["binds" if terms.binding.binds else "binds-not"], terms.binding.sources

    def _state(self, terms: TermsLine) -> tuple[str, Numbers]:
        """Return who stands for the State, and in which office."""
        names = (
            self.words.text(one.who.name) + (f" ({self.words.text(one.office)})" if one.office else "")
            for one in terms.state
        )
        sources = dict.fromkeys(number for one in terms.state for number in one.sources)
        return ", ".join(names) or self.words["not-stated"], tuple(sources)

    def _commitments(self, count: CommitmentCount) -> tuple[str, Numbers]:
        if not count.all:
            return self.words["compare-no-commitments"], ()
        return (
            self.words.fill("compare-commitments", count=count.all, targets=count.with_target),
            count.sources,
        )
