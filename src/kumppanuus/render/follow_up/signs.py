"""The signs under which columns are read at a glance; each is explained below its table."""

from kumppanuus.commitments import StandingName
from kumppanuus.labels import Words
from kumppanuus.render.outline import Key

_SIGNS = {
    StandingName.OVERDUE: "!",
    StandingName.PERHAPS_OVERDUE: "?",
    StandingName.AHEAD: ">",
    StandingName.MISSED: "-",
    StandingName.PARTLY_MET: "/",
    StandingName.MET: "+",
    StandingName.REPORTED: "i",
    StandingName.OPEN: "o",
    StandingName.UNREPORTED: "x",
}


def sign_of(status: StandingName, words: Words) -> Key:
    """Return the sign of what has become of a commitment, and what it stands for."""
    return Key(_SIGNS[status], words[f"standing-{status}"])
