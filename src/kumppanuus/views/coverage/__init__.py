"""Which places took part in which rounds, who was left out, and what no source states."""

from .building import build
from .lines import (
    Cell,
    Column,
    Coverage,
    EmptyRound,
    Every,
    Family,
    Held,
    LeftOut,
    NotStated,
    PlaceRow,
    State,
    Taking,
    Way,
)
from .places import LEVELS

__all__ = [
    "LEVELS",
    "Cell",
    "Column",
    "Coverage",
    "EmptyRound",
    "Every",
    "Family",
    "Held",
    "LeftOut",
    "NotStated",
    "PlaceRow",
    "State",
    "Taking",
    "Way",
    "build",
]
