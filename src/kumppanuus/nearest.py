"""The word that was probably meant, and letters without their dots and rings."""

import unicodedata
from collections.abc import Iterable


def nearest(word: str, choices: Iterable[str], *, most: int = 3) -> tuple[str, ...]:
    """Return the choices closest to ``word``, best first, or none that is close.

    >>> nearest("porri", ["pori", "vaasa"])
    ('pori',)
    """
    from difflib import get_close_matches

    folded: dict[str, str] = {}
    for choice in choices:
        folded.setdefault(choice.casefold(), choice)
    return tuple(folded[match] for match in get_close_matches(word.casefold(), folded, n=most, cutoff=0.7))


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """Return ``did you mean 'pori'?`` for the closest choice, or an empty string."""
    best = nearest(word, choices, most=1)
    return f"did you mean '{best[0]}'?" if best else ""


def unaccented(text: str) -> str:
    """Return a text without the marks on its letters.

    >>> unaccented("Jyväskylä")
    'Jyvaskyla'
    """
    return "".join(one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one))
