"""Who is nearest to a place by themes, in a few lines: for an answer that is about the place as a whole."""

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

from kumppanuus.similarity import Similarity
from kumppanuus.structures import dataclass

from ..brief import Agreements
from ..card import CardMaker
from ..lines import Named, Numbers
from ..places import successor_of
from ..standing import group_of
from .matching import Match, matches
from .sides import counting, foremost, of_place
from .telling import Teller, exactly


@dataclass(frozen=True, slots=True)
class NearestLine:
    """An agreement of others that runs, how near it is to which of the place's own, and by which themes."""

    agreement: Named
    places: tuple[Named, ...]
    score: Decimal
    own: Named
    same: tuple[Named, ...]
    broader: tuple[Named, ...]
    sources: Numbers
    """Of the themes in both agreements that bring what they share."""


def nearest(maker: CardMaker, place: str, most: int = 5) -> tuple[NearestLine, ...]:
    """Return running agreements of others that are near to a place's own, the nearest first.

    They are the nearest to each of the place's own agreements in turn.
    They are compared with the place's running agreements; where none runs, there is nothing to tell.
    Sources get their numbers in the maker's list. Raises KeyError for a place that there is not.
    """
    agreements = Agreements(maker)
    similarity = Similarity(maker.dataset, counting(agreements))
    sides = of_place(agreements, successor_of(maker.dataset, place, maker.day))
    standing, own = foremost(agreements, filter(similarity.set_of, sides.own))
    if standing != "in_force":
        return ()
    running = [name for name in sides.others if group_of(agreements.status(name)) == "in_force"]
    teller = Teller(agreements, similarity, ())
    chosen = _from_each(matches(similarity, own, running))[:most]
    return tuple(_line(teller, match) for match in sorted(chosen, key=lambda match: match.rank))


def _from_each(found: Iterable[Match]) -> list[Match]:
    """Return matches in turn from each of the place's own agreements.

    Otherwise one of them could fill a short list: agreements of one instrument can be alike by that alone,
    as those on land use, housing and transport.
    """
    before: Counter[str | None] = Counter()
    in_turn = []
    for match in found:
        in_turn.append((before[match.own], match))
        before[match.own] += 1
    return [match for _, match in sorted(in_turn, key=lambda one: one[0])]


def _line(teller: Teller, match: Match) -> NearestLine:
    maker = teller.maker
    same = teller.same(match)
    named = {name: maker.named("theme", name) for name in match.likeness.shared}

    def in_order(themes: Iterable[str]) -> tuple[Named, ...]:
        return tuple(named[one.theme.id] for one in teller.weighed(themes))

    other = maker.dataset.agreements[match.other]
    return NearestLine(
        agreement=maker.named("agreement", match.other),
        places=tuple(maker.named("place", place) for place in other.places),
        score=exactly(match.likeness.score),
        own=maker.named("agreement", str(match.own)),
        same=in_order(same),
        broader=in_order(match.likeness.shared - same),
        sources=teller.sources(match),
    )
