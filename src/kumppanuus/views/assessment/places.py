"""Where an agreement holds, and to which of the round's groups its places belong."""

from collections.abc import Iterator

from kumppanuus.tiers import Hold, holdings

from .held_against import HeldAgainst
from .parts import Finding, PlacePart, TierNote

_NAMED = frozenset((Hold.NAMED, Hold.CITY_REGION, Hold.CENTRAL))


def place_part(held: HeldAgainst, findings: tuple[Finding, ...]) -> PlacePart:
    """Return the places, with the findings on rules about them."""
    agreement, instrument = held.original, held.instrument
    return PlacePart(
        stated=tuple(held.named("place", place) for place in agreement.places),
        scope=agreement.scope,
        complete="places" in agreement.complete,
        sources=held.numbers_of_record() if agreement.places else (),
        levels=tuple(map(str, instrument.level)) if instrument else (),
        tiers=tuple(_tiers(held)),
        findings=findings,
    )


def _tiers(held: HeldAgainst) -> Iterator[TierNote]:
    """Give the groups that name one of the places, and those of all others if one is named by none."""
    its_round, maker = held.round, held.maker
    if its_round is None:
        return
    by_place = {str(place): holdings(maker.dataset, its_round, str(place)) for place in held.original.places}
    for tier in its_round.tiers:
        holds = {place: one.hold for place, theirs in by_place.items() for one in theirs if one.tier is tier}
        named = [place for place, hold in holds.items() if hold in _NAMED]
        if (named or Hold.OTHERS in holds.values()) and not maker.is_younger(tier, its_round):
            yield TierNote(
                tier.text,
                tuple(held.named("place", place) for place in named),
                its_round.instrument in tier.instruments,
                tier.least_places,
                tuple(held.named("theme", theme) for theme in tier.contents),
                maker.evidence.cite(tier, its_round),
            )
