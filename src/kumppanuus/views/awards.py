"""Money that was decided for a place and is not part of the agreements that a report shows."""

import datetime as dt
from collections.abc import Container, Iterator
from dataclasses import dataclass

from kumppanuus.dataset import Dataset
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.funding import FundingDecision, Part
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
    for _, name in sorted((_decided_by(dataset, one), name) for name, one in dataset.funding.items()):
        decision = dataset.funding[name]
        if _decided_by(dataset, decision) > maker.day:
            continue
        for purpose in decision.purposes:
            for part in purpose.parts if (name, purpose.purpose) not in held else ():
                reach = around.reach(_places(dataset, part))
                if reach and reach is not Reach.NEARBY:
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


def _decided_by(dataset: Dataset, decision: FundingDecision) -> dt.date:
    """Return the first day on which it can have been decided; undated, when its source told of it."""
    date = followed(decision.decided.date)
    if date:
        return date.first
    citation = decision.decided if decision.decided.source else decision.only_source
    source = dataset.sources.get(citation.source or "") if citation else None
    told = (source.date or source.read) if source else None
    return told.first if told else dt.date.max


def _places(dataset: Dataset, part: Part) -> tuple[str, ...]:
    """Return the place that a part is for; else the one for which its recipient acts."""
    if part.place:
        return (part.place,)
    recipient = dataset.organisations.get(part.recipient or "")
    return recipient.acts_for if recipient else ()
