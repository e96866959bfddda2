"""In which ways a record of a kind can be what a filter asks for.

A record is what a filter asks for if it says so itself: because it names what was asked for, because
that names it, or by a date of its own. Else it may be so through an agreement: one that is what all
the remaining filters ask for, and that names the record.
"""

from kumppanuus.structures import dataclass

from .filters import OPTIONS


@dataclass(frozen=True, slots=True)
class Ways:
    """The filters of a kind, by the way in which they hold."""

    itself: tuple[str, ...] = ()
    """It is one of those that were asked for: a theme that the theme covers."""
    names: tuple[str, ...] = ()
    """It names what was asked for: a source its publisher."""
    named: tuple[str, ...] = ()
    """What was asked for names it: a round its negotiators."""
    dates: tuple[str, ...] = ()
    """By a date of its own."""
    through: tuple[str, ...] = ()
    """Through an agreement."""


_IN_FORCE = ("status", "from", "to", "ends")

WAYS: dict[str, Ways] = {
    "agreement": Ways(),
    "funding": Ways(
        names=("region", "instrument", "round", "party", "programme", "source"),
        dates=("from", "to"),
        through=("region", "theme", "instrument", "round"),
    ),
    "indicator": Ways(
        names=("region", "source"),
        dates=("from", "to"),
        through=("region", "theme", "instrument", "round", "party", "programme"),
    ),
    "instrument": Ways(
        itself=("programme",),
        names=("theme", "source"),
        named=("round", "programme"),
        through=("region", "theme", "party", "role", *_IN_FORCE),
    ),
    "organisation": Ways(
        itself=("party",),
        names=("region", "source"),
        named=("instrument", "round", "role", "programme"),
        through=("region", "theme", "instrument", "round", "role", "programme", *_IN_FORCE),
    ),
    "place": Ways(
        itself=("region",),
        names=("source",),
        through=("theme", "instrument", "round", "party", "programme", *_IN_FORCE),
    ),
    "programme": Ways(
        names=("theme", "instrument", "party", "source"),
        named=("round",),
        dates=("from", "to", "ends"),
        through=("region", "theme"),
    ),
    "round": Ways(
        itself=("instrument", "programme"),
        names=("theme", "party", "role", "source"),
        dates=("from", "to", "ends"),
        through=("region", "theme", "party", "role", "status"),
    ),
    "scheme": Ways(
        itself=("theme", "round"),
        names=("instrument", "round", "source"),
        named=("instrument", "round", "programme"),
        through=("region",),
    ),
    "source": Ways(
        names=("party",),
        named=("theme", "instrument", "round", "programme"),
        dates=("from", "to"),
        through=("region", "theme", "instrument", "round", "programme"),
    ),
    "theme": Ways(
        itself=("theme", "round"),
        names=("source",),
        named=("instrument", "programme"),
        through=("region", "instrument", "party", "role", "programme", *_IN_FORCE),
    ),
}
"""An agreement is asked itself, whatever the filter."""


def options_of(kind: str) -> tuple[str, ...]:
    """Return the names of the filters that a kind has, in their order."""
    ways = WAYS[kind]
    if kind == "agreement":
        return OPTIONS
    had = {*ways.itself, *ways.names, *ways.named, *ways.dates, *ways.through}
    return tuple(option for option in OPTIONS if option in had)
