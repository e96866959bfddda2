"""The signs of a matrix: the years that head its columns, and what stands in its cells. All are ASCII."""

from collections import Counter
from collections.abc import Sequence
from string import ascii_lowercase

from kumppanuus.labels import Words
from kumppanuus.render.outline import Key
from kumppanuus.views.coverage import Cell, Column, State

_SIGNS = {
    State.OWN: "x",
    State.OWN_POSSIBLE: "x?",
    State.LEFT_OUT: "-",
    State.PART: "/",
    State.WIDER: "^",
    State.PART_POSSIBLE: "/?",
    State.WIDER_POSSIBLE: "^?",
    State.IN_PREPARATION: ">",
    State.PROPOSED: "*",
    State.PART_LEFT_OUT: "(-)",
    State.NOT_OPEN: "#",
    State.NOT_STATED: "?",
}

_REACHED_BESIDES = {"within": ("-/", "coverage-left-out-part")}
"""Who was left out can still be reached by an agreement of a part of it, or else of a wider area."""


def headings(columns: Sequence[Column]) -> dict[str, str]:
    """Return the year of each round; rounds of the same year get letters: ``2021a``, ``2021b``."""
    found: dict[str, str] = {}
    years = Counter(column.year for column in columns)
    seen = Counter[int | None]()
    for column in columns:
        letter = ascii_lowercase[seen[column.year]] if years[column.year] > 1 else ""
        seen[column.year] += 1
        found[column.round.id] = f"{column.year or ''}{letter}" or column.round.id
    return found


def cell_key(cell: Cell, words: Words) -> Key:
    """Return the sign of a place in a round, and what it stands for."""
    if cell.state is State.LEFT_OUT:
        for held in cell.agreements:
            if not held.is_proposal:
                sign, label = _REACHED_BESIDES.get(held.reach, ("-^", "coverage-left-out-wider"))
                return Key(sign, words[label])
    return Key(_SIGNS[cell.state], words[f"coverage-state-{cell.state}"])
