"""Where an agreement holds, and to which of the round's groups its places belong."""

from collections.abc import Iterator

from kumppanuus.tiers import Hold, holdings

from .holding import Holding
from .parts import Finding, PlacePart, TierNote

_NAMED = frozenset((Hold.NAMED, Hold.CITY_REGION, Hold.CENTRAL))


def place_part(holding: Holding, findings: tuple[Finding, ...]) -> PlacePart:
    """Return the places, with the findings on rules about them."""
    agreement, instrument = holding.original, holding.instrument
    return PlacePart(
        stated=tuple(holding.named("place", place) for place in agreement.places),
        scope=agreement.scope,
        complete="places" in agreement.complete,
        sources=holding.numbers_of_record() if agreement.places else (),
        levels=tuple(map(str, instrument.level)) if instrument else (),
        tiers=tuple(_tiers(holding)),
        findings=findings,
    )


def _tiers(holding: Holding) -> Iterator[TierNote]:
    """Give the groups that name one of the places, and those of all others if one is named by none."""
    its_round, maker = holding.round, holding.maker
    if its_round is None:
        return
    held = {str(place): holdings(maker.dataset, its_round, str(place)) for place in holding.original.places}
    for tier in its_round.tiers:
        holds = {place: one.hold for place, theirs in held.items() for one in theirs if one.tier is tier}
        named = [place for place, hold in holds.items() if hold in _NAMED]
        if (named or Hold.OTHERS in holds.values()) and not maker.is_younger(tier, its_round):
            yield TierNote(
                tier.text,
                tuple(holding.named("place", place) for place in named),
                its_round.instrument in tier.instruments,
                tier.least_places,
                tuple(holding.named("theme", theme) for theme in tier.contents),
                maker.evidence.cite(tier, its_round),
            )
