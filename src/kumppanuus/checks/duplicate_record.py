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

from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.base import Model
from kumppanuus.model.marks import Mark, agreement_mark, code_mark
from kumppanuus.model.place import Municipality, Region, SubRegion

from .finding import Finding, RelatedFinding

EACH = (Municipality, SubRegion, Region, Agreement)


def run(dataset: Dataset, entry: Entry, record: Model) -> Iterator[Finding]:
    """Find codes and agreements that are there already."""
    if isinstance(record, Agreement):
        first = _first(dataset, agreement_mark(record))
        if first.key != entry.key:
            related = RelatedFinding(first, ("title",), "this one")
            message = f"'{first.id}' has the same title, round and places"
            remedy = "change what is to differ, or delete one"
            yield Finding(entry, ("title", "fi"), message, remedy, related=(related,))
    elif isinstance(record, Municipality | SubRegion | Region):
        first = _first(dataset, code_mark(record))
        if first.key != entry.key:
            related = RelatedFinding(first, ("code",), "it is the code of this one")
            message = f"the code '{record.code}' is that of '{first.id}' already"
            yield Finding(entry, ("code",), message, "correct one of the codes", related=(related,))


def _first(dataset: Dataset, mark: Mark) -> Entry:
    """Return the first record that bears a mark."""
    return dataset.marked[mark][0]
