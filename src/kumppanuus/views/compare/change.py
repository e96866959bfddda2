"""What became of a theme or a party from one agreement to the next, as far as their lists tell."""

from collections.abc import Sequence
from enum import StrEnum

from kumppanuus.structures import dataclass


class Change(StrEnum):
    """What can be said of something that is compared."""

    KEPT = "kept"
    """In every one of several generations."""
    COMMON = "common"
    """In every one of several that are no generations."""
    JOINT = "joint"
    """In every one of several places, but not without the agreements that some of them share."""
    RETURNED = "returned"
    """In the first and in the last, and not known in between."""
    CONTINUED = "continued"
    """The organisation is another, and one succeeded the other."""
    PROPOSED_BEFORE = "proposed-before"
    """In every one, but in some only as a proposer."""
    NARROWER = "narrower"
    """The later one has a narrower theme."""
    BROADER = "broader"
    """The later one has a broader theme."""
    DROPPED = "dropped"
    """Not in the last one, whose list is complete."""
    NOT_IN_LATER = "not-in-later"
    """Not known in the last one."""
    NEW = "new"
    """Not in those before it, whose lists are complete."""
    NOT_IN_EARLIER = "not-in-earlier"
    """Not known in those before it."""
    ONLY_SOME = "only-some"
    """Known in some, and nothing more can be said."""
    CANNOT_TELL = "cannot-tell"
    """Nothing is known of the others' list, so that nothing can be compared."""
    NOT_MAPPED = "not-mapped"
    """A theme that is mapped to no concept."""
    PROPOSER = "proposer"
    """Somebody who only proposed."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A list of what is compared: whether anything in it is known, and whether it is stated complete."""

    known: bool
    complete: bool


def change(
    present: Sequence[bool], lists: Sequence[Listed], *, in_order: bool, alone: Sequence[bool] = ()
) -> Change:
    """Return what can be said of something that some lists have. ``in_order`` where they are generations.

    A list of which nothing is known says nothing. Nothing is dropped or new but by a complete list.
    ``alone`` tells which have it by what no other of them takes part in; nothing where all do.
    """
    if all(present):
        if not all(alone):
            return Change.JOINT
        return Change.KEPT if in_order else Change.COMMON
    told = [here or one.known or one.complete for here, one in zip(present, lists, strict=True)]
    if not any(tells and not here for here, tells in zip(present, told, strict=True)):
        return Change.CANNOT_TELL
    if not in_order:
        return Change.ONLY_SOME
    if not present[-1]:
        return _at_the_end(present, lists, told)
    if present[told.index(True)]:
        return Change.RETURNED
    before = [one.complete for here, one in zip(present, lists, strict=True) if not here]
    return Change.NEW if all(before) else Change.NOT_IN_EARLIER


def _at_the_end(present: Sequence[bool], lists: Sequence[Listed], told: Sequence[bool]) -> Change:
    """Return what can be said of what is not in the last list; one that says nothing leaves it open."""
    if told[-1]:
        return Change.DROPPED if lists[-1].complete else Change.NOT_IN_LATER
    last_told = max(number for number, tells in enumerate(told) if tells)
    return Change.ONLY_SOME if present[last_told] else Change.NOT_IN_LATER
