"""The same body is a party twice in one role: as a place, and as the organisation that acts for it.

A party is a place only where its source names no organisation. Once the organisation is named,
the place is left over: a municipality beside the city that governs it, a region beside its
council. A city region and its central city are not the same. A body and its successor are not
either: while an agreement runs, the one can follow the other.

Bad::

    parties:
      - {organisation: city/pori, role: city}
      - {place: municipality/pori, role: city}

Good::

    parties:
      - {organisation: city/pori, role: city}
      - {place: municipality/ulvila, role: municipality}
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterator

from kumppanuus.dataset import Dataset
from kumppanuus.model.agreement import Agreement

from .finding import Finding, RelatedFinding


def run(dataset: Dataset, day: dt.date) -> Iterator[Finding]:
    """Find places that are parties beside the organisation that acts for them, if it is the only one."""
    all_acting = Counter(place for one in dataset.organisations.values() for place in one.acts_for)
    for entry, agreement in dataset.of(Agreement):
        acting: dict[tuple[str, str], int] = {}
        for number, party in enumerate(agreement.parties):
            organisation = dataset.organisations.get(party.organisation or "")
            for place in organisation.acts_for if organisation else ():
                if all_acting[place] == 1:
                    acting[place, party.role] = number
        for number, party in enumerate(agreement.parties):
            other = acting.get((party.place or "", party.role))
            if other is not None:
                name = agreement.parties[other].organisation
                message = f"'{party.place}' is a party as '{party.role}' already: '{name}' acts for it"
                related = RelatedFinding(entry, ("parties", other, "organisation"), "it stands here")
                where = ("parties", number, "place")
                yield Finding(entry, where, message, "take one of the two out", related=(related,))
