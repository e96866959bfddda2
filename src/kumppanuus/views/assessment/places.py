"""Where an agreement holds, and to which of the round's groups its places belong."""

from collections.abc import Iterator

from .holding import Holding
from .parts import Finding, PlacePart, TierNote


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
    named_somewhere = {str(name) for tier in its_round.tiers for name in tier.places}
    around = {str(place): holding.with_city_regions(str(place)) for place in holding.original.places}
    some_are_others = any(not names & named_somewhere for names in around.values())
    for tier in its_round.tiers:
        named = [place for place, names in around.items() if names & set(map(str, tier.places))]
        if (named or (tier.others and some_are_others)) and not maker.is_younger(tier, its_round):
            yield TierNote(
                tier.text,
                tuple(holding.named("place", place) for place in named),
                its_round.instrument in tier.instruments,
                tuple(holding.named("theme", theme) for theme in tier.contents),
                maker.evidence.cite(tier, its_round),
            )
