"""Two records say the same: two places of a level have one code, or an agreement is there twice.

It happens when a file is copied to write a new record, and a part of it is not changed. A place
would then be found by a code that is another's, and an agreement would be counted twice.

Codes are compared within a level, since ``043`` is a municipality and a sub-region. Agreements are
the same if their round, their places and their Finnish title are. Correct what should differ, or
delete one of the two files.

Bad::

    # data/regions/municipality/nakkila.yaml
    name: {fi: Nakkila, sv: Nakkila, en: Nakkila}
    code: "886"

    # data/regions/municipality/ulvila.yaml
    name: {fi: Ulvila, sv: Ulvsby, en: Ulvila}
    code: "886"

Good::

    # data/regions/municipality/nakkila.yaml
    name: {fi: Nakkila, sv: Nakkila, en: Nakkila}
    code: "531"

    # data/regions/municipality/ulvila.yaml
    name: {fi: Ulvila, sv: Ulvsby, en: Ulvila}
    code: "886"
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import chain

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.place import Municipality, Region, SubRegion

from .finding import Finding, RelatedFinding


def run(dataset: Dataset, day: dt.date) -> Iterator[Finding]:
    """Find codes and agreements that are there twice."""
    codes: dict[tuple[type, str], Entry] = {}
    places: Iterable[tuple[Entry, Municipality | SubRegion | Region]] = chain(
        dataset.of(Municipality), dataset.of(SubRegion), dataset.of(Region)
    )
    for entry, place in places:
        first = codes.setdefault((type(place), place.code), entry)
        if first is not entry:
            related = RelatedFinding(first, ("code",), "it is the code of this one")
            message = f"the code '{place.code}' is that of '{first.id}' already"
            yield Finding(entry, ("code",), message, "correct one of the codes", related=(related,))
    agreements: dict[tuple[object, ...], Entry] = {}
    for entry, agreement in dataset.of(Agreement):
        first = agreements.setdefault((agreement.round, agreement.places, agreement.title.fi), entry)
        if first is not entry:
            related = RelatedFinding(first, ("title",), "this one")
            message = f"'{first.id}' has the same title, round and places"
            yield Finding(
                entry, ("title", "fi"), message, "change what is to differ, or delete one", related=(related,)
            )
