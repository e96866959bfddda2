"""Where an agreement stands in an answer by its status: what runs, may run, comes, was, or is proposed."""

from kumppanuus.model.agreement import Agreement
from kumppanuus.status import Status, StatusName

GROUPS = ("in_force", "unclear", "in_preparation", "past", "proposals")
"""In the order in which they are read."""

IN_FORCE = frozenset((StatusName.SIGNED, StatusName.IN_FORCE))
NOT_BEGUN = frozenset((StatusName.NOT_YET, StatusName.PROPOSED, StatusName.IN_PREPARATION))
"""What has not begun by the day has no beginning and no end to show."""
_COMING = frozenset((StatusName.IN_PREPARATION,))
_NOT_AGREED = frozenset((StatusName.NOT_YET, StatusName.PROPOSED))


def is_only_proposed(agreement: Agreement, status: Status) -> bool:
    """Whether nothing but a proposal was known of an agreement by the day, be there more later or not.

    What may not even have been proposed counts as what may not yet be agreed.
    """
    return agreement.is_proposal or status.names == {StatusName.PROPOSED}


def may_be_unagreed(status: Status) -> bool:
    """Whether a date leaves open if there was more than a proposal by the day."""
    return bool(status.names & _NOT_AGREED)


def group_of(status: Status) -> str:
    """Return the group of a status; that of a doubtful one is by what it can be at best."""
    names = status.names
    if names & IN_FORCE:
        return "in_force" if names <= IN_FORCE else "unclear"
    if names & _COMING:
        return "in_preparation"
    return "proposals" if StatusName.PROPOSED in names else "past"
