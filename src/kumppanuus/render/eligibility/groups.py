"""The tiers of a round as readers know them: by a number, and by whom they are for."""

from collections.abc import Iterable, Iterator

from kumppanuus.render.outline import Line, Section
from kumppanuus.render.outline.rows import MANY, Rows, sentence
from kumppanuus.views.eligibility.view import Content, Group, Part, RoundLine, TierOfPlace
from kumppanuus.views.lines import Named


class Groups:
    """The tiers of one round. Their ids are for programs."""

    def __init__(self, one: RoundLine, rows: Rows) -> None:
        self.one = one
        self.rows = rows
        self.words = rows.words
        self.by_tier = {group.tier: group for group in one.groups}
        self.told = {tier.tier: tier for tier in _tiers(one)}

    def name(self, tier: str) -> str:
        """``Ryhmä 4``; of one that is told of nowhere else, also whom it is for: ``Ryhmä 4 (muut …)``."""
        group = self.by_tier[tier]
        label = "eligibility-group" if tier in self.told else "eligibility-group-apart"
        return self.words.fill(label, number=group.number, whom=self._whom(group))

    def _heading(self, tier: str) -> str:
        """``Ryhmä 4: muut kaupunkiseudut``."""
        group = self.by_tier[tier]
        return self.words.fill("eligibility-group-of", number=group.number, whom=self._whom(group))

    def _whom(self, group: Group) -> str:
        if group.others:
            return self.words["eligibility-some-others" if group.partly else "eligibility-others"]
        return self.rows.say.first_names(self.ordered(group.places))

    def ordered(self, places: Iterable[Named]) -> list[Named]:
        """Return places in the order of the alphabet."""
        return self.words.alphabetical(places, lambda place: place.name)

    def section(self, tier: TierOfPlace) -> Section:
        """Return what a tier says of a place, and what it opens."""
        words = self.words
        contents = tuple(self._content(one) for one in tier.contents)
        themes = (
            Line(words["eligibility-contents"], below=contents)
            if contents
            else Line(words["eligibility-no-contents"])
        )
        lines = (Line(words.text(tier.text), tier.sources), *self._held(tier), *self._opened(tier), themes)
        return Section(self._heading(tier.tier), lines=lines)

    def _held(self, tier: TierOfPlace) -> Iterator[Line]:
        """Give how a tier holds the place, or may hold it."""
        words = self.words
        if tier.hold in ("others", "otherwise"):
            yield Line(words["eligibility-partly" if tier.partly else "eligibility-hold-others"])
        if tier.hold != "others":
            names = self.rows.say.names(self.ordered(tier.through))
            yield Line(words.fill(f"eligibility-hold-{tier.hold}", names=names))
        elif not tier.through:
            yield Line(words["eligibility-unlisted"])

    def _opened(self, tier: TierOfPlace) -> Iterator[Line]:
        words = self.words
        if tier.instruments:
            answer = "open" if tier.certain else "perhaps"
            yield Line(words.fill(f"eligibility-answer-{answer}", names=self._instruments(tier)))
        else:
            yield Line(words["eligibility-no-instruments"])
        yield from self._least(tier)

    def _least(self, tier: TierOfPlace) -> Iterator[Line]:
        if tier.least_places:
            yield Line(sentence(self.words.fill("eligibility-least", count=tier.least_places)))

    def _instruments(self, tier: TierOfPlace) -> str:
        return self.rows.say.names(tuple(one.instrument for one in tier.instruments))

    def _content(self, one: Content) -> Line:
        words = self.words
        below = tuple(Line(words.text(item.item.name), item.sources) for item in one.below)
        return Line(words.text(one.item.name), one.sources, below=below)

    def in_brief(self) -> Iterator[Line]:
        """Give the tiers that hold what lies in a larger place, each once."""
        within = {tier.tier: tier for part in self.one.parts for tier in part.tiers}
        for name in self.by_tier:
            if name in within:
                yield Line(self._heading(name), below=tuple(self._in_brief(within[name])))

    def _in_brief(self, tier: TierOfPlace) -> Iterator[Line]:
        words = self.words
        yield Line(words.text(tier.text), tier.sources)
        if tier.instruments:
            yield Line(sentence(words.fill("tier-instruments", names=self._instruments(tier))))
        else:
            yield Line(words["eligibility-no-instruments"])
        yield from self._least(tier)
        if tier.contents:
            names = self.rows.say.names(tuple(one.item for one in tier.contents))
            yield Line(sentence(words.fill("tier-contents", names=names)))

    def parts(self) -> Section:
        """Return what lies in a larger place, by the tiers that hold it."""
        holds = {tier.hold for part in self.one.parts for tier in part.tiers}
        note = self.words["eligibility-parts-note"] if "nearby" in holds else ""
        lines = tuple(map(self._part, self.one.parts))
        return Section(self.words["eligibility-parts-heading"], note, lines=lines)

    def _part(self, part: Part) -> Line:
        """``Ryhmä 4, mahdollisesti ryhmä 5: Kajaanin seutu, …``: places that the same tiers hold alike."""
        words = self.words
        held = ((True, "eligibility-in-groups"), (False, "eligibility-perhaps-in-groups"))
        numbers = {label: self._numbers(part, certain=certain) for certain, label in held}
        groups = ", ".join(words.fill(label, numbers=found) for label, found in numbers.items() if found)
        names = self.rows.say.names(self.ordered(part.places)[:MANY])
        rest = len(part.places) - MANY
        where = words.fill("and-more", names=names, count=rest) if rest > 0 else names
        return Line(f"{sentence(groups)}: {where}")

    def _numbers(self, part: Part, *, certain: bool) -> str:
        return ", ".join(self._number(tier) for tier in part.tiers if tier.certain == certain)

    def _number(self, tier: TierOfPlace) -> str:
        """``4``; ``3 (Vaasan seutu)`` where the place is near a city region and may belong to it."""
        number = str(self.by_tier[tier.tier].number)
        near = self.rows.say.names(self.ordered(tier.through)) if tier.hold == "nearby" else ""
        return f"{number} ({near})" if near else number


def _tiers(one: RoundLine) -> Iterator[TierOfPlace]:
    yield from one.tiers
    for part in one.parts:
        yield from part.tiers
