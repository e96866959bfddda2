"""Who took part in every generation: in each round that was made for places of the level."""

from collections.abc import Sequence

from ..lines import Named
from .cells import is_agreed, may_be_agreed
from .lines import Cell, Column, Every, PlaceRow, State, Taking, Way


def every_of(rows: Sequence[PlaceRow], columns: Sequence[Column]) -> Every | None:
    """Return who took part in every generation, where there is more than one."""
    rounds = tuple(column.round for column in columns if column.is_generation)
    if len(rounds) < 2:
        return None
    found: dict[str, list[Taking]] = {"own": [], "otherwise": [], "left_out": [], "perhaps": []}
    for row in rows:
        cells = [cell for cell in row.cells if cell.round in {one.id for one in rounds}]
        if all(map(_is_in, cells)):
            found[_how(cells)].append(_taking(row.place, cells, rounds))
    return Every(rounds, **{how: tuple(takings) for how, takings in found.items()})


def _is_in(cell: Cell) -> bool:
    """Whether a place took part in a round, in whatever way, or may have."""
    return any(not one.is_proposal and may_be_agreed(one.status) for one in cell.agreements)


def _how(cells: Sequence[Cell]) -> str:
    """Return in which way a place took part in some rounds: in the least certain of them all."""
    states = {cell.state for cell in cells}
    if not all(is_agreed(cell.agreements[0].status) for cell in cells):
        return "perhaps"
    if State.LEFT_OUT in states:
        return "left_out"
    return "own" if states == {State.OWN} else "otherwise"


def _taking(place: Named, cells: Sequence[Cell], rounds: Sequence[Named]) -> Taking:
    held = tuple(cell.agreements[0] for cell in cells)
    ways = (
        Way(its_round, cell.agreements[0], is_agreed(cell.agreements[0].status))
        for its_round, cell in zip(rounds, cells, strict=True)
        if cell.state is not State.OWN
    )
    sources = dict.fromkeys(number for one in held for number in one.sources)
    return Taking(place, held, tuple(ways), tuple(sources))
