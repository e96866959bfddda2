"""A municipality is named for a time after it was abolished.

It became part of another one, which its ``merged_into`` names; that one is meant, or the date is
wrong.

The places and parties of an agreement are looked at for its start, the recipients of money for the
day of the decision, a measured value for its period, and the members of a city region for their
first year. A municipality that was abolished while the agreement ran is no fault.

Bad::

    # data/regions/municipality/lavia.yaml
    abolished: {date: 2015-01-01, source: tiedote}
    merged_into: municipality/pori

    # data/agreements/kokeilusopimus/pori-2022.yaml
    places: [municipality/lavia]
    events:
      - {event: signed, date: 2022-03-01}

Good::

    # data/agreements/kokeilusopimus/pori-2022.yaml
    places: [municipality/pori]
    events:
      - {event: signed, date: 2022-03-01}
"""

import datetime as dt
from collections.abc import Iterator

from kumppanuus.chronology import sound_start
from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.base import Location, Model
from kumppanuus.model.funding import FundingDecision
from kumppanuus.model.indicator import Indicator
from kumppanuus.model.place import CityRegion, Municipality
from kumppanuus.model.statements import followed

from .finding import Finding

EACH = (Agreement, FundingDecision, Indicator, CityRegion)

Mention = tuple[Location, str, dt.date, str]
"""Where a place is named, which one, for which day, and how that day is written."""


def run(dataset: Dataset, entry: Entry, record: Model) -> Iterator[Finding]:
    """Find municipalities that were gone by the day for which they are named; each is one finding."""
    for location, name, when, written in _mentions(dataset, record):
        place = dataset.places.get(name)
        if isinstance(place, Municipality) and (gone := place.gone_from) and gone.last <= when:
            message = f"'{name}' no longer existed {written}: it was abolished {gone}"
            remedy = f"name '{place.merged_into}', of which it became part, or correct the date"
            yield Finding(entry, location, message, remedy, cause=(name,))


def _of_agreement(dataset: Dataset, agreement: Agreement) -> Iterator[Mention]:
    if start := sound_start(dataset, agreement):
        for number, name in enumerate(agreement.places):
            yield ("places", number), name, start.first, str(start)
        for number, party in enumerate(agreement.parties):
            if party.place:
                yield ("parties", number, "place"), party.place, start.first, str(start)


def _mentions(dataset: Dataset, record: Model) -> Iterator[Mention]:
    if isinstance(record, Agreement):
        yield from _of_agreement(dataset, record)
    elif isinstance(record, FundingDecision) and (decided := followed(record.decided.date)):
        for number, purpose in enumerate(record.purposes):
            for position, part in enumerate(purpose.parts):
                if part.place:
                    where: Location = ("purposes", number, "parts", position, "place")
                    yield where, part.place, decided.first, str(decided)
    elif isinstance(record, Indicator):
        for number, observation in enumerate(record.observations):
            if observation.place:
                period = observation.period
                yield ("observations", number, "place"), observation.place, period.first, str(period)
    elif isinstance(record, CityRegion):
        for number, member in enumerate(record.members):
            yield ("members", number, "place"), member.place, dt.date(member.first, 1, 1), str(member.first)
