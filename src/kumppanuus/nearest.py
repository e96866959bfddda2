"""The word that was probably meant, and letters without their dots and rings."""

import unicodedata
from collections.abc import Iterable

_LONG = 12


def nearest(word: str, choices: Iterable[str], *, most: int = 3) -> tuple[str, ...]:
    """Return the choices that ``word`` can be a slip of, best first.

    A slip is a letter too many, too few, another, or two swapped. Two of them are a misspelt word,
    three a long one; what is only alike is none: one city's source is not another's.

    >>> nearest("porri", ["pori", "vaasa"])
    ('pori',)
    >>> nearest("city/pori", ["city/espoo"])
    ()
    """
    from difflib import get_close_matches

    folded: dict[str, str] = {}
    for choice in choices:
        folded.setdefault(choice.casefold(), choice)
    wanted = word.casefold()
    slips = within_reach(wanted, folded)
    alike = get_close_matches(wanted, slips, n=20, cutoff=0.6)
    close = sorted((slips[choice], number, choice) for number, choice in enumerate(alike))
    return tuple(folded[choice] for _, _, choice in close[:most])


def within_reach(wanted: str, choices: Iterable[str]) -> dict[str, int]:
    """Return the choices that a word can be a slip of, all in small letters, with the number of slips."""
    limit = min(len(wanted) // 2, 2 if len(wanted) < _LONG else 3)
    return {choice: number for choice in choices if (number := _slips(wanted, choice, limit)) <= limit}


def _slips(one: str, other: str, limit: int) -> int:
    """Count the slips between two words, the optimal string alignment distance, up to one over a limit."""
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    alike, most = 0, min(len(one), len(other))
    while alike < most and one[alike] == other[alike]:
        alike += 1
    one, other = one[alike:], other[alike:]
    if max(len(set(one) - set(other)), len(set(other) - set(one))) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, last, row = row, before, [i]
        for j, another in enumerate(other, 1):
            best = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != another))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == another:
                best = min(best, last[j - 2] + 1)
            row.append(best)
    return row[-1]


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """Return ``did you mean 'pori'?`` for the closest choice, or an empty string."""
    best = nearest(word, choices, most=1)
    return f"did you mean '{best[0]}'?" if best else ""


def only_near(word: str, choices: Iterable[str]) -> str | None:
    """Return the one choice that the word can be a slip of, or None where there are none or several."""
    near = nearest(word, choices, most=2)
    return near[0] if len(near) == 1 else None


def unaccented(text: str) -> str:
    """Return a text without the marks on its letters.

    >>> unaccented("Jyväskylä")
    'Jyvaskyla'
    """
    return "".join(one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one))
