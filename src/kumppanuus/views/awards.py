"""Money that was decided for a place and is not part of the agreements that a report shows."""

import datetime as dt
from collections.abc import Container, Iterator

from kumppanuus.dataset import Dataset
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.funding import FundingDecision, Part
from kumppanuus.model.statements import followed
from kumppanuus.model.text import LocalText
from kumppanuus.structures import dataclass

from .card import CardMaker
from .evidence import is_decided
from .lines import Named, PartLine
from .reach import Reach, Surroundings


@dataclass(frozen=True, slots=True)
class AwardLine:
    """A part of a decided sum: what it is for, and how it reaches the place."""

    decision: Named
    number: str | None
    decided_by: LocalText
    decided: PartialDate | None
    purpose: LocalText
    note: LocalText | None
    place: Named | None
    """Which place it is for, where the decision names one."""
    reach: str
    part: PartLine


def awards(
    dataset: Dataset, around: Surroundings, maker: CardMaker, held: Container[tuple[str, str]]
) -> Iterator[AwardLine]:
    """Give the parts that reach the place, the oldest first, of what was decided and known by the day.

    ``held`` are the decisions and purposes that agreements of the place hold.
    """
    decided = [one for one in dataset.funding.items() if is_decided(dataset, one[1], maker.day)]
    for name, decision in sorted(decided, key=_when):
        for purpose in decision.purposes:
            for part in purpose.parts if (name, purpose.purpose) not in held else ():
                reach = around.reach(places_of(dataset, part))
                known = not maker.is_later(part, purpose, decision)
                if known and reach and reach is not Reach.NEARBY:
                    yield AwardLine(
                        maker.named("funding", name),
                        decision.number,
                        dataset.name_of("organisation", decision.decided.organisation),
                        followed(decision.decided.date),
                        purpose.title,
                        purpose.note,
                        maker.named("place", part.place) if part.place else None,
                        reach,
                        maker.part(part, purpose, decision),
                    )


def _when(one: tuple[str, FundingDecision]) -> tuple[dt.date, str]:
    """Sort decisions by their day, the undated last."""
    date = followed(one[1].decided.date)
    return (date.first if date else dt.date.max), one[0]


def places_of(dataset: Dataset, part: Part) -> tuple[str, ...]:
    """Return the place that a part is for; else the one for which its recipient acts."""
    if part.place:
        return (part.place,)
    recipient = dataset.organisations.get(part.recipient or "")
    return recipient.acts_for if recipient else ()
