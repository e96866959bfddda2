"""Which agreements are compared with which: a place's own, others', and what reaches the place besides."""

from collections.abc import Iterable

from kumppanuus.structures import dataclass

from ..brief import Agreements
from ..reach import WIDER, Reach, Surroundings, reach_of, surroundings
from ..standing import group_of, may_be_unagreed

_NOT_OWN = WIDER | {Reach.NEARBY}
"""About more than the place, or not certainly about it."""

_FIRST = ("in_force", "unclear", "past", "in_preparation", "proposals")
"""With those of which standing others are compared, if there are any."""


@dataclass(frozen=True, slots=True)
class Sides:
    """The agreements known by the day, by whose they are."""

    own: tuple[str, ...]
    """Those that can be compared with others."""
    reaching: dict[str, Reach]
    """What reaches the place, its own included, and how: no agreement of others."""
    others: tuple[str, ...]

    @property
    def wider(self) -> dict[str, Reach]:
        """What reaches the place, or may, and is not its own; the closest first."""
        order = list(Reach)
        found = [one for one in self.reaching.items() if one[1] in _NOT_OWN]
        return dict(sorted(found, key=lambda one: (order.index(one[1]), one[0])))


def of_place(agreements: Agreements, place: str) -> Sides:
    """Return the sides of a place: what reaches it, and what does not."""
    reaching = _reaching(agreements, (place,))
    own = tuple(name for name, reach in reaching.items() if reach not in _NOT_OWN)
    return Sides(own, reaching, _without(agreements, reaching))


def of_agreement(agreements: Agreements, name: str) -> Sides:
    """Return the sides of an agreement: itself, and what does not reach its places."""
    dataset = agreements.dataset
    places = [place for place in dataset.agreements[name].places if place in dataset.places]
    reaching = _reaching(agreements, places)
    reaching.pop(name, None)
    own = (name,) if agreements.is_known(name) else ()
    return Sides(own, reaching, _without(agreements, {name, *reaching}))


def of_all(agreements: Agreements) -> Sides:
    """Return every agreement as that of others."""
    return Sides((), {}, _without(agreements, ()))


def _reaching(agreements: Agreements, places: Iterable[str]) -> dict[str, Reach]:
    around = [surroundings(agreements.dataset, place, agreements.maker.day) for place in places]
    found = {name: _closest(agreements, around, name) for name in _known(agreements)}
    return {name: reach for name, reach in found.items() if reach}


def _closest(agreements: Agreements, around: Iterable[Surroundings], name: str) -> Reach | None:
    """Return how an agreement reaches that one of several places to which it is closest."""
    dataset, order = agreements.dataset, list(Reach)
    found = [reach for one in around if (reach := reach_of(dataset, one, dataset.agreements[name]))]
    return min(found, key=lambda reach: (reach in _NOT_OWN, order.index(reach)), default=None)


def _without(agreements: Agreements, names: Iterable[str]) -> tuple[str, ...]:
    left_out = set(names)
    return tuple(name for name in _known(agreements) if name not in left_out)


def _known(agreements: Agreements) -> list[str]:
    return sorted(filter(agreements.is_known, agreements.dataset.agreements))


def foremost(agreements: Agreements, names: Iterable[str]) -> tuple[str | None, tuple[str, ...]]:
    """Return the standing of those with which others are compared, and them: what runs, if anything does."""
    held = list(names)
    for group in _FIRST:
        if found := tuple(name for name in held if group_of(agreements.status(name)) == group):
            return group, found
    return None, ()


def counting(agreements: Agreements) -> list[str]:
    """Return those by which themes are weighed: certainly known by the day, and not only proposed."""
    return [name for name in _known(agreements) if not may_be_unagreed(agreements.status(name))]
