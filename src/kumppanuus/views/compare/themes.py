"""Themes side by side, by the concepts that they are mapped to: the same ones, narrower and broader ones."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from kumppanuus.dataset import Dataset
from kumppanuus.model.agreement import AgreedTheme
from kumppanuus.model.text import LocalText
from kumppanuus.structures import dataclass
from kumppanuus.vocabulary import covered_by, same_as, way_down

from ..card import CardMaker
from ..lines import Named, Numbers
from .change import Change, Listed, change


@dataclass(frozen=True, slots=True)
class Wording:
    """How an agreement words a theme, and whether the mapping to the concept is ours or a source's."""

    text: LocalText
    agreement: Named
    mapping: str | None
    sources: Numbers


@dataclass(frozen=True, slots=True)
class ComparedTheme:
    """A concept, and who words it how: one item in ``held`` for each that is compared.

    A theme that is mapped to nothing stands alone, without a concept.
    """

    concept: Named | None
    change: Change
    held: tuple[tuple[Wording, ...], ...]


@dataclass(frozen=True, slots=True)
class NearLine:
    """Two concepts of which one covers the other, and the concepts between them."""

    earlier: Named
    later: Named
    how: Change
    through: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """A theme of an agreement, and for which of those that are compared it stands."""

    side: int
    agreement: str
    theme: AgreedTheme


@dataclass(frozen=True, slots=True)
class Near:
    """The same as a ``NearLine``, before anything is named."""

    earlier: str
    later: str
    how: Change
    way: tuple[str, ...]


class Themes:
    """The themes of what is compared."""

    def __init__(
        self,
        dataset: Dataset,
        held: Iterable[Held],
        lists: Sequence[Listed],
        *,
        in_order: bool,
        joint: Container[str] = (),
    ) -> None:
        self.dataset = dataset
        self.sides = len(lists)
        self.joint = joint
        """Agreements for several of those that are compared."""
        self.unmapped: list[list[Held]] = []
        """Each theme that is mapped to nothing, for each of those that have it."""
        self.by_concept = self._by_concept(held)
        self.near = tuple(self._near(in_order=in_order))
        self.changes = {
            concept: self._change(concept, lists, in_order=in_order) for concept in self.by_concept
        }

    def _by_concept(self, held: Iterable[Held]) -> Mapping[str, list[Held]]:
        """Return the themes by what they are mapped to; concepts that are the same count as one."""
        found: dict[str, list[Held]] = {}
        for one in held:
            mapped = [str(name) for name in concepts_of(one.theme) if name in self.dataset.themes]
            for concept in mapped:
                same = same_as(self.dataset, concept)
                holders = found.setdefault(next((other for other in found if other in same), concept), [])
                if one not in holders:
                    holders.append(one)
            if not mapped:
                self._add_unmapped(one)
        return found

    def _add_unmapped(self, one: Held) -> None:
        """Add a theme to those of the same joint agreement, or as one of its own."""
        for others in self.unmapped:
            if (others[0].agreement, others[0].theme) == (one.agreement, one.theme):
                others.append(one)
                return
        self.unmapped.append([one])

    def sides_of(self, concept: str) -> frozenset[int]:
        """Return which of those that are compared have a concept."""
        return frozenset(one.side for one in self.by_concept[concept])

    def _change(self, concept: str, lists: Sequence[Listed], *, in_order: bool) -> Change:
        """Return what can be said of a concept; in a later generation, a narrower one is better than none."""
        sides = self.sides_of(concept)
        alone = {one.side for one in self.by_concept[concept] if one.agreement not in self.joint}
        unmapped = {one.side for others in self.unmapped for one in others}
        sure = [
            Listed(one.known, one.complete and side not in unmapped) for side, one in enumerate(lists)
        ]  # a theme that is mapped to nothing may be the one that seems to be missing
        found = change(
            [side in sides for side in range(self.sides)],
            sure,
            in_order=in_order,
            alone=[side in alone for side in range(self.sides)],
        )
        if not in_order or found in (Change.KEPT, Change.RETURNED):
            return found
        return next((one.how for one in self.near if concept in (one.earlier, one.later)), found)

    def _near(self, *, in_order: bool) -> Iterator[Near]:
        """Give the pairs of concepts of different sides of which one covers the other.

        Where no side is earlier than another, the broader one stands first.
        """
        for broad in self.by_concept:
            covered = covered_by(self.dataset, broad)
            for narrow in self.by_concept:
                if narrow in covered and narrow != broad:
                    way = way_down(self.dataset, broad, narrow)[1:-1]
                    narrows, widens = self._goes_over(broad, narrow), self._goes_over(narrow, broad)
                    if narrows or (widens and not in_order):
                        yield Near(broad, narrow, Change.NARROWER, way)
                    if widens and in_order:
                        yield Near(narrow, broad, Change.BROADER, way[::-1])

    def _goes_over(self, earlier: str, later: str) -> bool:
        """Whether one side has a concept and a later one has another, and not both have both."""
        first, second = self.sides_of(earlier), self.sides_of(later)
        return any(
            before < after and not (after in first and before in second)
            for before in first
            for after in second
        )

    def families(self) -> Iterator[tuple[str, list[str]]]:
        """Give the nearest broader concepts under which sides have nothing but different ones, with those."""
        tops = dict.fromkeys(
            str(top)
            for concept in self.by_concept
            for top in self.dataset.themes[concept].broader
            if top in self.dataset.themes and top not in self.by_concept
        )
        found = {top: self._below(top) for top in tops}
        for top, members in found.items():
            if self._are_apart(members) and not self._is_told_nearer(top, found):
                yield top, members

    def _are_apart(self, members: Sequence[str]) -> bool:
        """Whether several sides have some of the concepts, and none is another's or near another's."""
        sides = [side for one in members for side in self.sides_of(one)]
        is_near = any({one.earlier, one.later} <= set(members) for one in self.near)
        return not is_near and len(set(sides)) > 1 and all(len(self.sides_of(one)) == 1 for one in members)

    def _is_told_nearer(self, top: str, found: Mapping[str, list[str]]) -> bool:
        """Whether a narrower concept covers the same ones."""
        covered = covered_by(self.dataset, top)
        return any(one != top and one in covered and found[one] == found[top] for one in found)

    def _below(self, top: str) -> list[str]:
        covered = covered_by(self.dataset, top)
        return [concept for concept in self.by_concept if concept in covered]


def concepts_of(theme: AgreedTheme) -> tuple[str, ...]:
    """Return what a theme is mapped to: concepts of the shared vocabulary, or else items of a menu."""
    return tuple(map(str, theme.concepts or theme.menu))


@dataclass(frozen=True, slots=True)
class Family:
    """A broader concept under which there are different ones, and which of them each side has."""

    theme: Named
    members: tuple[tuple[Named, ...], ...]


class ThemeMaker:
    """Makes lines of themes. What is cited gets its number where it is read."""

    def __init__(self, maker: CardMaker, themes: Themes) -> None:
        self.maker = maker
        self.themes = themes

    def lines(self) -> tuple[ComparedTheme, ...]:
        """Return the concepts, those with the same to be said of them together; last what is not mapped."""
        order = list(Change)
        concepts = sorted(self.themes.by_concept, key=lambda one: order.index(self.themes.changes[one]))
        mapped = tuple(
            ComparedTheme(
                self.maker.named("theme", concept),
                self.themes.changes[concept],
                self._held(self.themes.by_concept[concept]),
            )
            for concept in concepts
        )
        return mapped + tuple(
            ComparedTheme(None, Change.NOT_MAPPED, self._held(held)) for held in self.themes.unmapped
        )

    def near(self) -> tuple[NearLine, ...]:
        """Return the narrower and broader ones."""
        return tuple(
            NearLine(
                self.maker.named("theme", one.earlier),
                self.maker.named("theme", one.later),
                one.how,
                tuple(self.maker.named("theme", name) for name in one.way),
            )
            for one in self.themes.near
        )

    def families(self) -> tuple[Family, ...]:
        """Return the broader concepts under which there are different ones."""
        return tuple(
            Family(self.maker.named("theme", top), tuple(self._members(members)))
            for top, members in self.themes.families()
        )

    def _members(self, members: Sequence[str]) -> Iterator[tuple[Named, ...]]:
        for side in range(self.themes.sides):
            theirs = (one for one in members if side in self.themes.sides_of(one))
            yield tuple(self.maker.named("theme", one) for one in theirs)

    def _held(self, held: Iterable[Held]) -> tuple[tuple[Wording, ...], ...]:
        sides: list[list[Wording]] = [[] for _ in range(self.themes.sides)]
        for one in held:
            sides[one.side].append(self._wording(one))
        return tuple(map(tuple, sides))

    def _wording(self, one: Held) -> Wording:
        record = self.maker.dataset.agreements[one.agreement]
        named = self.maker.named("agreement", one.agreement)
        return Wording(
            one.theme.wording, named, one.theme.mapping, self.maker.evidence.cite(one.theme, record)
        )
