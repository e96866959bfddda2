"""The same organisation or place is a party twice in the same role.

One line is left over from copying, or its organisation should be another: then a party is missing
that the line was written for. Two roles of one organisation are no fault.

Bad::

    parties:
      - {organisation: city/pori, role: city}
      - {organisation: city/pori, role: city}

Good::

    parties:
      - {organisation: city/pori, role: city}
      - {organisation: city/pori, role: coordinator}
"""

from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.agreement import Agreement

from .finding import Finding, RelatedFinding

EACH = Agreement


def run(dataset: Dataset, entry: Entry, agreement: Agreement) -> Iterator[Finding]:
    """Find parties that are listed again."""
    seen: dict[tuple[str | None, str], int] = {}
    for number, party in enumerate(agreement.parties):
        key = "organisation" if party.organisation else "place"
        who = party.organisation or party.place
        first = seen.setdefault((who, party.role), number)
        if first != number:
            where = ("parties", number, key)
            message = f"'{who}' is a party as '{party.role}' already"
            related = RelatedFinding(entry, ("parties", first, key), "it stands here first")
            yield Finding(entry, where, message, "take one of the two out", related=(related,))
