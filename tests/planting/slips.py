"""Slips of the pen."""

from random import Random


def slip(word: str, random: Random) -> str:
    """Return a word with a letter too few or too many, or with two of them swapped."""
    places = [place for place in range(1, len(word) - 2) if word[place : place + 2].isalpha()]
    place = random.choice(places)
    before, one, other, after = word[:place], word[place], word[place + 1], word[place + 2 :]
    slips = [before + other + after, before + one + one + other + after, before + other + one + after]
    return random.choice([changed for changed in slips if changed != word])
