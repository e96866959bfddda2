"""What a comparison shows of money, missed rounds and unknown agreements, so that nothing else is cited.

A card gives a decision with all of its parts, and awards and gaps come from wider places, too. So they are
made with a list of sources of their own, and only what is shown gets a number in the comparison's.
"""

from collections.abc import Container, Iterator
from dataclasses import replace

from kumppanuus.model.agreement import Agreement

from ..awards import AwardLine, awards
from ..brief import Agreements, Brief
from ..card import CardMaker
from ..evidence import Evidence
from ..gaps import gaps_of
from ..lines import ClaimLine, Gap, MoneyLine
from ..reach import WIDER, Surroundings


def money_shown(maker: CardMaker, agreement: Agreement) -> tuple[MoneyLine, ...]:
    """Return an agreement's money, without the parts of its decisions that others got."""
    apart = _apart(maker)
    adopt = maker.evidence.adopt

    def adopted(claims: tuple[ClaimLine, ...]) -> tuple[ClaimLine, ...]:
        return tuple(replace(one, sources=adopt(one.sources, apart.evidence)) for one in claims)

    return tuple(
        replace(
            one,
            sources=adopt(one.sources, apart.evidence),
            amount_claims=adopted(one.amount_claims),
            stage_claims=adopted(one.stage_claims),
            share_sources=adopt(one.share_sources, apart.evidence),
            share_claims=adopted(one.share_claims),
            parts=(),
            recipients=(),
        )
        for one in apart.money(agreement)
    )


def awards_shown(
    maker: CardMaker, around: Surroundings, held: Container[tuple[str, str]]
) -> Iterator[AwardLine]:
    """Give what was decided for a place itself and for parts of it, not for wider places."""
    apart = _apart(maker)
    for award in awards(maker.dataset, around, apart, held):
        if award.reach not in WIDER:
            sources = maker.evidence.adopt(award.part.sources, apart.evidence)
            yield replace(award, part=replace(award.part, sources=sources))


def gaps_shown(maker: CardMaker, around: Surroundings) -> Iterator[Gap]:
    """Give the rounds without an agreement for a place itself or a part of it, not for wider places."""
    apart = Evidence(maker.dataset)
    for gap in gaps_of(maker.dataset, around, maker.day, apart):
        if gap.reach not in WIDER:
            yield replace(gap, sources=maker.evidence.adopt(gap.sources, apart))


def brief_of_unknown(maker: CardMaker, name: str) -> Brief:
    """Return the line of an agreement of which nothing was known by the day. It has no source."""
    return replace(Agreements(_apart(maker)).brief(name), sources=())


def _apart(maker: CardMaker) -> CardMaker:
    return CardMaker(maker.dataset, maker.day, Evidence(maker.dataset))
