"""Money that was decided for a place and is not part of the agreements that a report shows."""

import datetime as dt
from collections.abc import Container, Iterator
from dataclasses import dataclass

from kumppanuus.dataset import Dataset
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.funding import Part
from kumppanuus.model.statements import followed
from kumppanuus.model.text import LocalText

from .card import CardMaker
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
    place: Named | None
    """Which place it is for, where the decision names one."""
    reach: str
    part: PartLine


def awards(
    dataset: Dataset, around: Surroundings, shown: Container[tuple[str, str]], maker: CardMaker, day: dt.date
) -> Iterator[AwardLine]:
    """Give the parts for the place or its region, the oldest first.

    ``shown`` holds the decisions and purposes whose parts stand on the report's cards.
    """
    decisions = [(name, one, followed(one.decided.date)) for name, one in dataset.funding.items()]
    known = [(date.first if date else dt.date.min, name) for name, _, date in decisions]
    for first, name in sorted(known):
        decision = dataset.funding[name]
        for purpose in decision.purposes if first <= day else ():
            for part in purpose.parts if (name, purpose.purpose) not in shown else ():
                reach = around.reach(_places(dataset, part))
                if reach and reach is not Reach.NEARBY:
                    yield AwardLine(
                        maker.named("funding", name),
                        decision.number,
                        dataset.name_of("organisation", decision.decided.organisation),
                        followed(decision.decided.date),
                        purpose.title,
                        maker.named("place", part.place) if part.place else None,
                        reach,
                        maker.part(part, purpose, decision),
                    )


def _places(dataset: Dataset, part: Part) -> tuple[str, ...]:
    """Return the place that a part is for; else the one for which its recipient acts."""
    if part.place:
        return (part.place,)
    recipient = dataset.organisations.get(part.recipient or "")
    return recipient.acts_for if recipient else ()
