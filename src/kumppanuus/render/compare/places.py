"""What stands in a comparison of places, in which order."""

from collections.abc import Iterator, Sequence

from kumppanuus.labels import Words
from kumppanuus.render.outline import Key, Line, Matrix, Outline, Row, Section, Table, filled
from kumppanuus.views.compare.change import Change
from kumppanuus.views.compare.places import Agreed, Phase, PlaceComparison, Side
from kumppanuus.views.compare.themes import Wording
from kumppanuus.views.lines import Gap

from .side_by_side import MOST_PARTIES, SideBySide

_SIGNS = {Phase.IN_FORCE: "x", Phase.UNCLEAR: "~", Phase.IN_PREPARATION: ">", Phase.OVER: "o"}


def places_outline(view: PlaceComparison, words: Words) -> Outline:
    """Return the outline of a comparison of places."""
    return _PlacesOutline(view, words).outline()


def _sides(view: PlaceComparison, words: Words) -> tuple[Key, ...]:
    """Return the names of the places, with the level where names are alike."""
    names = [words.text(one.place.name) for one in view.places]
    return tuple(
        Key(name if names.count(name) == 1 else f"{name} ({words[one.place.level]})", "")
        for name, one in zip(names, view.places, strict=True)
    )


class _PlacesOutline(SideBySide):
    def __init__(self, view: PlaceComparison, words: Words) -> None:
        super().__init__(words, _sides(view, words), in_order=False)
        self.view = view

    def outline(self) -> Outline:
        words = self.words
        names = ", ".join(side.sign for side in self.sides)
        sections = (
            self._themes(),
            self._agreements(),
            Section(words["proposals-heading"], table=self._table(self.view.proposals)),
            Section(
                words["with-whom"],
                lines=tuple(self._about_parties()),
                parts=tuple(self.parties(self.view.parties, self.role_count, MOST_PARTIES)),
            ),
            Section(words["money"], words["stages-note"], parts=tuple(self._money())),
        )
        return Outline(words.fill("compare-title", names=names), tuple(self._about()), filled(sections))

    def _about(self) -> Iterator[Line]:
        words = self.words
        for side, one in zip(self.sides, self.view.places, strict=True):
            yield Line(f"{side.sign}: {self.say.place(one.place)}", one.place.sources)
            if one.merger:
                yield Line(self.say.merger(one.merger, side.sign), one.merger.sources)
        for level in dict.fromkeys(one.place.level for one in self.view.places):
            yield Line(words[f"compare-reach-{level}"])
        for side, one in zip(self.sides, self.view.places, strict=True):
            if one.wider:
                label = "compare-wider-region" if one.place.level == "region" else "compare-wider"
                yield Line(words.fill(label, place=side.sign, count=one.wider))
            if one.nearby:
                names = self.say.names(one.nearby)
                yield Line(f"{side.sign}: {words['group-nearby']}: {names}")
        if self.view.told_later:
            yield Line(words["told-later"])

    # Themes

    def _themes(self) -> Section:
        view, words = self.view, self.words
        known = [any(one.held[side] for one in view.themes) for side in range(len(self.sides))]
        rows = tuple(
            (
                words.text(one.concept.name),
                tuple(self._sign(states, known[side]) for side, states in enumerate(view.states(one))),
            )
            for one in view.themes
            if one.concept
        )
        counts = self.theme_counts(view.themes, view.near, Change.COMMON)
        none = [side.sign for side, is_known in zip(self.sides, known, strict=True) if not is_known]
        lines = [Line(counts)] if view.themes else []
        lines += [Line(words.fill("compare-no-themes", names=", ".join(none)))] if none else []
        lines += [Line(words["compare-none-complete"])] if view.themes else []
        return Section(
            words["about-what"],
            words["compare-mapping"] if view.themes else "",
            lines=tuple(lines) if view.agreements else (),
            matrix=Matrix(words["theme"], self.sides, rows) if rows else None,
            parts=(*self.themes(view.themes, view.near), *self.families(view.families)),
        )

    def agreement_of(self, wording: Wording) -> str:
        """Return the agreement, and its years where its name does not tell them."""
        agreement = next(
            one.agreement for one in self.view.agreements if one.agreement.id == wording.agreement.id
        )
        title, years = self.words.text(agreement.title), self.rows.years(agreement)
        return title if years in title else f"{title}, {years}"

    def _sign(self, states: Sequence[Phase], known: bool = True) -> Key:
        """Return ``xo``: in force, and in one that is over."""
        if not states:
            return Key("-", self.words["not-stated"]) if known else Key("?", self.words["compare-sign-none"])
        meaning = "; ".join(self.words[f"compare-state-{state}"] for state in states)
        return Key("".join(_SIGNS[state] for state in states), meaning)

    # Agreements and their terms

    def _agreements(self) -> Section:
        view, words = self.view, self.words
        rows = tuple(
            (words.capital(one.instrument.name), tuple(self._sign(states) for states in one.states))
            for one in view.instruments
        )
        gaps = tuple(
            Line(f"{side.sign}: {self._gap(gap)}", gap.sources)
            for side, one in zip(self.sides, view.places, strict=True)
            for gap in one.gaps
        )
        parts = (*self._groups_of_agreements(), Section(words["compare-gaps-heading"], lines=gaps))
        return Section(
            words["compare-agreements-heading"],
            matrix=Matrix(words["instrument"], self.sides, rows) if rows else None,
            lines=() if rows else (Line(words["none-on-date"]),),
            parts=filled(parts),
        )

    def _gap(self, gap: Gap) -> str:
        """``ei omaa sopimusta (Porin seutu): Kasvusopimukset 2016–2018. Seutu ei ole …``."""
        places, its_round = self.say.names(gap.places), self.words.text(gap.round.name)
        said = self.words.fill("chain-gap", places=places, round=its_round)
        return f"{said}. {self.words.text(gap.text)}"

    def _groups_of_agreements(self) -> Iterator[Section]:
        """Give the agreements that all places share, those of some, and then those of each."""
        groups: dict[tuple[int, ...], list[Agreed]] = {}
        for one in self.view.agreements:
            sides = tuple(side for side, reach in enumerate(one.reach) if reach)
            groups.setdefault(sides, []).append(one)
        for sides in sorted(groups, key=lambda sides: (-len(sides), sides)):
            names = ", ".join(self.sides[side].sign for side in sides)
            joint = self.words.fill("compare-joint-agreements", names=names)
            yield Section(joint if len(sides) > 1 else names, table=self._table(groups[sides]))

    def _table(self, agreed: Sequence[Agreed]) -> Table:
        words = self.words
        columns = (
            words["years"],
            words["agreement"],
            words["places"],
            words["status"],
            words["compare-binding"],
        )
        return Table(columns, tuple(self._row(one) for one in agreed))

    def _row(self, one: Agreed) -> Row:
        words, brief = self.words, one.agreement
        binding = "" if one.binding is None else words["binds" if one.binding.binds else "binds-not"]
        told = one.binding.sources if one.binding else ()
        title, where = words.text(brief.title), self.rows.where(brief)
        return Row(
            (self.rows.years(brief), title, where, self.status(brief), binding),
            tuple(dict.fromkeys((*brief.sources, *told))),
        )

    # Parties and money

    def _about_parties(self) -> Iterator[Line]:
        view = self.view
        if view.parties:
            yield Line(self.counts([one.change for one in view.parties], Change.COMMON))
        if view.themselves:
            yield Line(self.words.fill("compare-themselves", names=self.say.names(view.themselves)))

    def _money(self) -> Iterator[Section]:
        if not (self.view.agreements or any(one.awards for one in self.view.places)):
            return
        for side, one in zip(self.sides, self.view.places, strict=True):
            yield Section(
                side.sign, lines=tuple(self._money_of(one)) or (Line(self.words["compare-no-money"]),)
            )

    def _money_of(self, one: Side) -> Iterator[Line]:
        for held in one.money:
            below = tuple(self.money(money) for money in held.money)
            yield Line(self.words.text(held.agreement.name), below=below)
        if one.awards:
            below = tuple(Line(self.say.award(award), award.part.sources) for award in one.awards)
            yield Line(self.words["awards-heading"], below=below)
