"""Lines that comparisons of agreements and of places share: themes, parties and money of each side."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from kumppanuus.labels import Words
from kumppanuus.render.outline import Key, Line, Section
from kumppanuus.render.outline.rows import MANY, Rows
from kumppanuus.views.brief import Brief
from kumppanuus.views.compare.change import Change
from kumppanuus.views.compare.parties import ComparedParty, RoleLine
from kumppanuus.views.compare.themes import ComparedTheme, Family, NearLine, Wording
from kumppanuus.views.lines import MoneyLine, Numbers

_NEAR = frozenset((Change.NARROWER, Change.BROADER))
"""What is told in pairs."""


class SideBySide:
    """The lines of one comparison; ``sides`` are the short names of what is compared.

    ``in_order`` where they are generations, of which later themes can take the place of earlier ones.
    """

    def __init__(self, words: Words, sides: tuple[Key, ...], *, in_order: bool) -> None:
        self.words = words
        self.in_order = in_order
        self.rows = Rows(words)
        self.say = self.rows.say
        self.sides = sides

    def each(self, texts: Iterable[tuple[str, Numbers]]) -> tuple[Line, ...]:
        """Return a line for each side that has something to be said of it."""
        return tuple(
            Line(f"{side.sign}: {text}", sources)
            for side, (text, sources) in zip(self.sides, texts, strict=True)
            if text
        )

    def status(self, brief: Brief) -> str:
        """Return a status; where it is open, on which day that depends."""
        text = self.say.status(replace(brief.status, between=None), brief.end)
        first, last = brief.status.between or (None, None)
        if first and last:
            days = {"first": self.words.day(first), "last": self.words.day(last)}
            return f"{text} ({self.words.fill('compare-day-between', **days)})"
        return f"{text} ({self.words['compare-day-unknown']})" if brief.status.between else text

    def counts(self, changes: Sequence[Change], always: Change) -> str:
        """``Säilyy: 0; Uusi: 3``: of how many what can be said; ``always`` even if of none.

        Narrower and broader themes are left out, since they come in pairs.
        """
        if not changes:
            return ""
        found = Counter(changes)
        told = [one for one in Change if (found[one] and one not in _NEAR) or one is always]
        return "; ".join(f"{self.words[f'change-{one}']}: {self.words.number(found[one])}" for one in told)

    # Themes

    def theme_counts(self, themes: Sequence[ComparedTheme], near: Sequence[NearLine], always: Change) -> str:
        """Return of how many themes what can be said; narrower and broader ones count in pairs."""
        counts = self.counts([one.change for one in themes], always)
        label = "compare-near-heading" if self.in_order else "compare-near-among"
        return f"{counts}; {self.words[label]}: {len(near)}" if near else counts

    def themes(self, themes: Sequence[ComparedTheme], near: Sequence[NearLine]) -> Iterator[Section]:
        """Give the themes of which the same can be said under one heading."""
        held = [self._sides_of(one.held) for one in themes]
        for heading, found in self._groups([one.change for one in themes], held, _NEAR):
            yield Section(heading, lines=tuple(self._theme(themes[number]) for number in found))
        if near:
            lines = tuple(self._near(one, themes) for one in near)
            note = "" if self.in_order else self.words["compare-near-note"]
            yield Section(self.words["compare-near-heading"], note, lines=lines)

    def _groups(
        self, changes: Sequence[Change], held: Sequence[tuple[int, ...]], left_out: frozenset[Change]
    ) -> Iterator[tuple[str, list[int]]]:
        """Give headings, and the numbers of the rows below each; what only one side has, side by side."""
        groups: dict[tuple[int, tuple[int, ...]], list[int]] = {}
        for number, (found, sides) in enumerate(zip(changes, held, strict=True)):
            if found not in left_out:
                apart = sides if found is Change.ONLY_SOME else ()
                groups.setdefault((list(Change).index(found), apart), []).append(number)
        for (order, apart), numbers in sorted(groups.items()):
            if apart:
                names = ", ".join(self.sides[side].sign for side in apart)
                yield self.words.fill("compare-only", names=names), numbers
            else:
                yield self.words[f"change-{list(Change)[order]}"], numbers

    def _sides_of(self, held: Sequence[Sequence[object]]) -> tuple[int, ...]:
        return tuple(side for side, one in enumerate(held) if one)

    def _theme(self, theme: ComparedTheme) -> Line:
        """Return a concept with its wordings below, or a theme without a concept in one line."""
        if theme.concept is None:
            return self._wordings(theme)[0]
        return Line(self.words.text(theme.concept.name), below=self._wordings(theme))

    def _wordings(self, theme: ComparedTheme) -> tuple[Line, ...]:
        """Return the wordings, each with who has it; that of a joint agreement once, as the agreement's."""
        sides: dict[Wording, list[str]] = {}
        for side, held in zip(self.sides, theme.held, strict=True):
            for wording in held:
                sides.setdefault(wording, []).append(side.sign)
        return tuple(Line(self._worded(wording, names), wording.sources) for wording, names in sides.items())

    def _worded(self, wording: Wording, names: Sequence[str]) -> str:
        """``Pori: ”Automaatio ja robotiikka”``, and the mapping where a source states it."""
        words, agreement = self.words, self.agreement_of(wording)
        text = words.fill("quoted", text=words.text(wording.text))
        stated = f" ({words['mapping-stated']})" if wording.mapping == "stated" else ""
        if len(names) > 1:
            whose = words.fill("compare-joint-wording", agreement=agreement, names=", ".join(names))
            return f"{whose}: {text}{stated}"
        return f"{names[0]}: {text}{f' ({agreement})' if agreement else ''}{stated}"

    def agreement_of(self, wording: Wording) -> str:
        """Return of which agreement a wording is, where that is not said by the side."""
        return ""

    def families(self, families: Sequence[Family]) -> Iterator[Section]:
        """Give the broader concepts under which there are different ones."""
        lines = tuple(
            Line(
                self.words.text(one.theme.name),
                below=self.each((self.say.names(members), ()) for members in one.members),
            )
            for one in families
        )
        if lines:
            note = self.words["compare-families-note"]
            yield Section(self.words["compare-families-heading"], note, lines=lines)

    def _near(self, near: NearLine, themes: Sequence[ComparedTheme]) -> Line:
        words = self.words
        earlier, later = words.text(near.earlier.name), words.text(near.later.name)
        text = words.fill(f"near-{near.how}", earlier=earlier, later=later)
        if near.through:
            text += f" ({words.fill('compare-through', names=self.say.names(near.through))})"
        below = [
            line
            for theme in themes
            if theme.concept in (near.earlier, near.later)
            for line in self._wordings(theme)
        ]
        return Line(text, below=tuple(dict.fromkeys(below)))

    # Parties

    def parties(
        self,
        parties: Sequence[ComparedParty],
        roles: Callable[[Sequence[RoleLine]], str],
        most: int | None = None,
    ) -> Iterator[Section]:
        """Give the parties of which the same can be said under one heading; of many, only names."""
        held = [self._sides_of(one.held) for one in parties]
        for heading, found in self._groups([one.change for one in parties], held, frozenset()):
            shown = tuple(self._party(parties[number], roles) for number in found[:most])
            rest = [parties[number] for number in found[len(shown) :]]
            yield Section(heading, lines=(*shown, *self._other_parties(rest)))

    def _other_parties(self, parties: Sequence[ComparedParty]) -> Iterator[Line]:
        """Give only the names of parties, in one line."""
        if parties:
            names = self.say.names([one.who for one in parties])
            text = self.words.fill("compare-other-parties", count=len(parties), names=names)
            sources = dict.fromkeys(number for one in parties for number in _sources_of(one))
            yield Line(text, tuple(sorted(sources)))

    def _party(self, party: ComparedParty, roles: Callable[[Sequence[RoleLine]], str]) -> Line:
        words = self.words
        told = "; ".join(
            f"{self.sides[side].sign}: {roles(held)}" for side, held in enumerate(party.held) if held
        )
        below = tuple(
            Line(words.fill(f"relation-{one.how}", name=words.text(one.who.name))) for one in party.related
        )
        return Line(f"{words.text(party.who.name)}. {told}", _sources_of(party), below=below)

    def role(self, roles: Sequence[RoleLine]) -> str:
        """``kaupunki (kaupunginjohtaja), rahoittaja``."""
        return ", ".join(
            self.words[f"role-{one.role}"] + (f" ({self.words.text(one.office)})" if one.office else "")
            for one in roles
        )

    def role_count(self, roles: Sequence[RoleLine]) -> str:
        """``valtio, rahoittaja (3)``: as what, and in how many agreements."""
        names = ", ".join(dict.fromkeys(self.words[f"role-{one.role}"] for one in roles))
        return f"{names} ({len({one.agreement.id for one in roles})})"

    # Money

    def money(self, money: MoneyLine) -> Line:
        """Return a decided sum, and below it the agreement's share and the decision."""
        below = (
            Line(self.say.share(money), money.share_sources, money.share_claims),
            Line(self.say.decision(money)),
        )
        return Line(self.say.sum(money), money.sources, money.amount_claims + money.stage_claims, below)


MOST_PARTIES = MANY
"""So many parties of a place are written out under one heading."""


def _sources_of(party: ComparedParty) -> Numbers:
    return tuple(dict.fromkeys(number for held in party.held for one in held for number in one.sources))
