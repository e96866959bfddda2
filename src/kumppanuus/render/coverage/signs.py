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
    State.CENTRAL: "+",
    State.PART: "/",
    State.WIDER: "^",
    State.CENTRAL_POSSIBLE: "+?",
    State.PART_POSSIBLE: "/?",
    State.WIDER_POSSIBLE: "^?",
    State.IN_PREPARATION: ">",
    State.PROPOSED: "*",
    State.BEFORE_POSSIBLE: ">?",
    State.PART_LEFT_OUT: "(-)",
    State.NOT_OPEN: "#",
    State.NOT_STATED: "?",
}


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
    return Key("".join(_SIGNS[state] for state in cell.states), meaning(cell.states, words))


def meaning(states: Sequence[State], words: Words) -> str:
    """Return what is known of a place in words; who was left out may have been reached otherwise."""
    first, *besides = (words[f"coverage-state-{state}"] for state in states)
    return words.fill("coverage-besides", state=first, besides=besides[0]) if besides else first
