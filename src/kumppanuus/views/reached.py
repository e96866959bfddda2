"""What reached a place by a day: for certain, or perhaps, where it is only near."""

import datetime as dt
from collections.abc import Mapping

from kumppanuus.dataset import Dataset
from kumppanuus.model.dates import PartialDate
from kumppanuus.status import Status, StatusName, end_of, status
from kumppanuus.structures import dataclass

from .evidence import Evidence
from .lines import Named
from .reach import Reach, Surroundings, reach_of


@dataclass(frozen=True, slots=True)
class NearbyLine:
    """An agreement of a city region that the place may belong to; no source says."""

    agreement: Named
    status: Status
    end: PartialDate | None
    sources: tuple[int, ...]


def reaching(dataset: Dataset, around: Surroundings) -> dict[str, Reach]:
    """Return the agreements that reach a place, or may, with how they do."""
    found = ((name, reach_of(dataset, around, one)) for name, one in dataset.agreements.items())
    return {name: reach for name, reach in found if reach}


def known_by(
    dataset: Dataset, found: Mapping[str, Reach], day: dt.date
) -> tuple[list[tuple[Reach, str]], list[str], int]:
    """Return what reaches the place, closest first, what is nearby, and how many are known only later."""
    order = list(Reach)
    known = [
        (reach, name)
        for name, reach in found.items()
        if status(dataset, name, day).name is not StatusName.NOT_YET
    ]
    sure = [one for one in known if one[0] is not Reach.NEARBY]
    nearby = [name for reach, name in known if reach is Reach.NEARBY]
    return sorted(sure, key=lambda one: (order.index(one[0]), one[1])), nearby, len(found) - len(known)


def nearby_line(dataset: Dataset, name: str, day: dt.date, evidence: Evidence) -> NearbyLine:
    """Return an agreement that may reach the place, with the source of its end."""
    agreement = dataset.agreements[name]
    last = [event for event in agreement.events if event.event == "ends"] or list(agreement.events[-1:])
    sources = evidence.cite(last[0], agreement) if last else ()
    return NearbyLine(
        Named(name, agreement.title), status(dataset, name, day), end_of(agreement, day), sources
    )
