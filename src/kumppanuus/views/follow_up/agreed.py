"""Whether a commitment had been agreed on: what was only proposed by the day promises nothing."""

from kumppanuus.model.agreement import Agreement
from kumppanuus.status import Status, StatusName

_BEFORE = frozenset((StatusName.NOT_YET, StatusName.PROPOSED))


def is_only_proposed(agreement: Agreement, status: Status) -> bool:
    """Whether nothing but a proposal was known of an agreement by the day, be there more later or not.

    What may not even have been proposed counts as what may not yet be agreed, as in a coverage.
    """
    return agreement.is_proposal or status.names == {StatusName.PROPOSED}


def may_be_unagreed(status: Status) -> bool:
    """Whether a date leaves open if there was more than a proposal by the day."""
    return bool(status.names & _BEFORE)
