"""Where an agreement stands in an answer by its status: what runs, may run, comes, was, or is proposed."""

from kumppanuus.status import Status, StatusName

GROUPS = ("in_force", "unclear", "in_preparation", "past", "proposals")
"""In the order in which they are read."""

_IN_FORCE = frozenset((StatusName.SIGNED, StatusName.IN_FORCE))
_COMING = frozenset((StatusName.IN_PREPARATION,))


def group_of(status: Status) -> str:
    """Return the group of a status; that of a doubtful one is by what it can be at best."""
    names = status.names
    if names & _IN_FORCE:
        return "in_force" if names <= _IN_FORCE else "unclear"
    if names & _COMING:
        return "in_preparation"
    return "proposals" if StatusName.PROPOSED in names else "past"
