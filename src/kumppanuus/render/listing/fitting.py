"""How wide the columns of a list are: no id, word or date is broken, however narrow the screen."""

from kumppanuus.structures import dataclass

_LEAST = 30
"""How wide the column of names is at least; where it would be narrower, the id stands below the name."""

_GAP = 3
"""The space between two columns."""


@dataclass(frozen=True, slots=True)
class Fit:
    """The widths of the columns; ``below`` says that the ids stand below the names and have none."""

    widths: tuple[int, ...]
    below: bool = False


def fitted(names: list[str], rows: list[list[str]], width: int) -> Fit | None:
    """Return how a table fits a width, or None where it does not."""
    columns = list(zip(names, *rows, strict=True))
    most = [max(map(len, column)) for column in columns]
    least = [max(len(word) for text in column for word in text.split() or [""]) for column in columns]
    least[1:2] = [max(least[1], min(_LEAST, most[1]))]
    room = width - _GAP * (len(columns) - 1)
    if room >= most[0] + least[1] + sum(most[2:]):
        return Fit(_spread([most[0], least[1], *most[2:]], most, room))
    ids = max(len(row[0]) for row in rows)
    first = max(least[1], ids)
    if room + _GAP >= first + sum(least[2:]):
        return Fit(_spread([first, *least[2:]], [max(most[1], ids), *most[2:]], room + _GAP), below=True)
    return None


def _spread(least: list[int], most: list[int], room: int) -> tuple[int, ...]:
    """Give the room that is left to the columns in turn, until each has as much as it can use."""
    widths = list(least)
    while sum(widths) < room and widths != most:
        for number, width in enumerate(widths):
            if width < most[number] and sum(widths) < room:
                widths[number] += 1
    return tuple(widths)
