"""The letters under which columns of numbers are read; each is explained below its table.

They are no signs: those of ``coverage`` say other things. A status has the same letter in every table.
"""

from kumppanuus.commitments import StandingName
from kumppanuus.labels import Words
from kumppanuus.render.outline import Key

_LETTERS = dict(zip(StandingName, "bcdefghij", strict=True))


def all_of_them(words: Words) -> Key:
    """Return the head of the column that counts all commitments."""
    return Key("a", words["commitments-all"])


def letter_of(status: StandingName, words: Words) -> Key:
    """Return the letter of what has become of a commitment, and what it stands for."""
    return Key(_LETTERS[status], words[f"standing-{status}"])


def unmeasured(words: Words) -> Key:
    """Return the head of the column that counts what has nothing to measure it by."""
    return Key("k", words["commitments-unmeasured"])
