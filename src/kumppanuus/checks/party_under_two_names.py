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

from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.agreement import Agreement

from .acting import is_only_one
from .finding import Finding, RelatedFinding

EACH = Agreement


def run(dataset: Dataset, entry: Entry, agreement: Agreement) -> Iterator[Finding]:
    """Find places that are parties beside the organisation that acts for them, if it is the only one."""
    acting: dict[tuple[str, str], int] = {}
    for number, party in enumerate(agreement.parties):
        organisation = dataset.organisations.get(party.organisation or "")
        for place in organisation.acts_for if organisation else ():
            if is_only_one(dataset, place):
                acting[place, party.role] = number
    for number, party in enumerate(agreement.parties):
        other = acting.get((party.place or "", party.role))
        if other is not None:
            name = agreement.parties[other].organisation
            message = f"'{party.place}' is a party as '{party.role}' already: '{name}' acts for it"
            related = RelatedFinding(entry, ("parties", other, "organisation"), "it stands here")
            where = ("parties", number, "place")
            yield Finding(entry, where, message, "take one of the two out", related=(related,))
