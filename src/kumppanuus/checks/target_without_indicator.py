"""A commitment has a number, and nothing says of what.

A target or a measured value is in the unit of an indicator. Without one nobody knows whether 15 are
companies, percent or millions. Who undertook it, by when, and a target itself may be missing: then
they are not known.

Bad::

    commitments:
      - text: {fi: Syntyy uusia yrityksiä.}
        target: 15

Good::

    commitments:
      - text: {fi: Syntyy uusia yrityksiä.}
        indicator: uudet-yritykset
        target: 15
"""

from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.diagnostics import Severity
from kumppanuus.model.agreement import Agreement, Commitment
from kumppanuus.model.base import Location

from .finding import Finding

EACH = Agreement
SEVERITY = Severity.WARNING


def run(dataset: Dataset, entry: Entry, agreement: Agreement) -> Iterator[Finding]:
    """Find numbers without a unit; those of one commitment are one finding."""
    for number, commitment in enumerate(agreement.commitments if entry.whole else ()):
        place = _first_number(commitment) if commitment.indicator is None else None
        if place:
            message = "nothing says in which unit this number is"
            remedy = "add 'indicator' to the commitment, or tell of the number in 'text'"
            yield Finding(entry, ("commitments", number, *place), message, remedy)


def _first_number(commitment: Commitment) -> Location | None:
    """Return where the commitment has a number first: its target, or what came of it."""
    if commitment.target is not None:
        return ("target",)
    values = [what.value for what in commitment.follow_up]
    number = next((number for number, value in enumerate(values) if value is not None), None)
    return None if number is None else ("follow_up", number, "value")
