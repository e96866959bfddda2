"""The answer: with what others are compared, and who they are by their standing, the nearest first."""

import datetime as dt
from collections.abc import Iterable, Iterator

from kumppanuus.dataset import Dataset
from kumppanuus.similarity import Similarity
from kumppanuus.vocabulary import with_broader

from ..brief import Agreements
from ..card import CardMaker
from ..evidence import Evidence
from ..places import merger_of, place_line, successor_of
from ..standing import GROUPS, group_of
from .lines import Asked, Group, LeftOut, Synergies
from .matching import Match, matches, matches_of_theme
from .sides import Sides, counting, foremost, of_agreement, of_all, of_place
from .telling import Teller


def build(dataset: Dataset, asked: Asked, day: dt.date, most: int | None = None) -> Synergies:
    """Build the answer. A group shows at most so many; None shows all.

    Raises KeyError for a place, an agreement or a theme that there is not.
    """
    evidence = Evidence(dataset)
    agreements = Agreements(CardMaker(dataset, day, evidence))
    counted = counting(agreements)
    similarity = Similarity(dataset, counted)
    teller = Teller(agreements, similarity, counted)
    place = successor_of(dataset, asked.region, day) if asked.region else None
    here = place_line(place, dataset.places[place], day, evidence) if place else None
    merged = asked.region if asked.region != place else None
    merger = merger_of(dataset, merged, day, evidence) if merged else None
    sides = _sides(agreements, place, asked)
    having = [name for name in sides.own if _has(similarity, name, asked.theme)]
    standing, own = foremost(agreements, having)
    compared = tuple(map(teller.compared, own))
    groups = _Grouping(teller, sides, own, asked).groups(most)
    shown = [*own, *(one.agreement.id for group in groups for one in group.neighbours)]
    return Synergies(
        as_of=day,
        place=here,
        merger=merger,
        agreement=agreements.maker.named("agreement", asked.agreement) if asked.agreement else None,
        theme=next(iter(teller.weighed([asked.theme])), None) if asked.theme else None,
        broader=teller.weighed(with_broader(dataset, [asked.theme]) - {asked.theme}) if asked.theme else (),
        counted=similarity.total,
        standing=standing,
        compared=compared,
        unmapped=agreements.briefs(_unmapped(agreements, similarity, sides)),
        lacks_theme=bool(asked.theme and (place or asked.agreement) and not having),
        groups=groups,
        left_out=() if own or asked.theme else _left_out(agreements, sides),
        without_themes=sum(not similarity.set_of(name) for name in sides.others),
        told_later=_is_told_later(agreements, shown),
        later=agreements.later(dataset.agreements),
        damaged=tuple(name for kind, name in dataset.damaged if kind == "agreement"),
        sources=evidence.lines(),
    )


def _sides(agreements: Agreements, place: str | None, asked: Asked) -> Sides:
    if place:
        return of_place(agreements, place)
    return of_agreement(agreements, asked.agreement) if asked.agreement else of_all(agreements)


def _has(similarity: Similarity, name: str, theme: str | None) -> bool:
    """Whether an agreement can be compared: it has a theme, or the one asked for or a narrower one."""
    themes = similarity.set_of(name)
    return theme in themes if theme else bool(themes)


class _Grouping:
    """Puts the matches in groups: those of others by their standing, then what reaches the place itself."""

    def __init__(self, teller: Teller, sides: Sides, own: Iterable[str], asked: Asked) -> None:
        self._teller = teller
        self._similarity = teller.similarity
        self._sides = sides
        self._own = tuple(own)
        self._asked = asked

    def groups(self, most: int | None) -> tuple[Group, ...]:
        """Return the groups, each with at most so many."""
        return tuple(self._of_others(most)) + tuple(self._of_place(most))

    def _of_others(self, most: int | None) -> Iterator[Group]:
        by_group: dict[tuple[str, str | None], list[Match]] = {}
        for match in self._matches(self._sides.others):
            standing = group_of(self._teller.agreements.status(match.other))
            by_group.setdefault((standing, self._nearness(match)), []).append(match)
        for standing in GROUPS:
            for theme in (None, "same", "near"):
                if found := by_group.get((standing, theme)):
                    yield self._group(standing, theme, found, most)

    def _of_place(self, most: int | None) -> Iterator[Group]:
        """Give what reaches the place as well, and is not compared with itself."""
        if found := self._matches(name for name in self._sides.reaching if name not in self._own):
            yield self._group("apart", None, found, most)

    def _nearness(self, match: Match) -> str | None:
        """Return whether a match has the theme asked for, where nothing of a place is compared."""
        if self._own or self._asked.theme is None:
            return None
        return "same" if self._asked.theme in match.likeness.shared else "near"

    def _matches(self, names: Iterable[str]) -> list[Match]:
        """Return which of some agreements share themes with the own ones, or else with the theme.

        Where a place or an agreement is asked about, they have the theme asked for.
        """
        theme, similarity = self._asked.theme, self._similarity
        alone = self._asked.region is None and self._asked.agreement is None
        held = [name for name in names if alone or theme is None or theme in similarity.set_of(name)]
        if self._own:
            return matches(similarity, self._own, held)
        if theme is None:
            return []
        return matches_of_theme(similarity, with_broader(similarity.dataset, [theme]), held)

    def _group(self, name: str, theme: str | None, found: list[Match], most: int | None) -> Group:
        shown = (
            self._teller.neighbour(match, self._asked.theme, self._sides.reaching.get(match.other))
            for match in found[:most]
        )
        return Group(name, theme, len(found), tuple(shown))


def _unmapped(agreements: Agreements, similarity: Similarity, sides: Sides) -> list[str]:
    """Return own agreements that may run and lead to no theme."""
    return [
        name
        for name in sides.own
        if not similarity.set_of(name) and group_of(agreements.status(name)) in ("in_force", "unclear")
    ]


def _left_out(agreements: Agreements, sides: Sides) -> tuple[LeftOut, ...]:
    return tuple(LeftOut(str(reach), agreements.brief(name)) for name, reach in sides.wider.items())


def _is_told_later(agreements: Agreements, names: Iterable[str]) -> bool:
    """Whether a theme or a party of an agreement that is told of comes from a source younger than the day."""
    records = (agreements.dataset.agreements[name] for name in names)
    return any(agreements.maker.is_told_later(one, (*one.themes, *one.parties)) for one in records)
