"""One list names the same record twice.

Something was copied and not changed, so that what was meant is missing: a place of an agreement
or of a round's tier, a central city, a concept of a theme, who acts in a step. Where it was not
meant at all, the second is left over. Parties are ``duplicate-party``, since one can be there in
two roles.

Bad::

    places: [municipality/pori, municipality/pori]

Good::

    places: [municipality/pori, municipality/ulvila]
"""

from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry, Key
from kumppanuus.model.base import Location, Model

from .finding import Finding, RelatedFinding

EACH = Model


def run(dataset: Dataset, entry: Entry, record: Model) -> Iterator[Finding]:
    """Find items of plain lists that stand there again; those that do not exist are dangling."""
    seen: dict[tuple[Location, Key], Location] = {}
    for edge in dataset.edges_of(entry):
        if not isinstance(edge.location[-1], int):
            continue
        first = seen.setdefault((edge.location[:-1], edge.key), edge.location)
        if first != edge.location and dataset.exists(*edge.key):
            related = RelatedFinding(entry, first, "it stands here first")
            message = f"'{edge.target}' stands twice in this list"
            remedy = "take it out, or name the one that was meant"
            yield Finding(entry, edge.location, message, remedy, related=(related,))
