"""Where State money went, as far as documents tell."""

from .filters import Filters
from .lines import (
    DecisionLine,
    FigureLine,
    FilterLine,
    Left,
    MayLine,
    PartLine,
    PossibleRow,
    ProgrammeLine,
    PurposeLine,
    ReachLine,
    Row,
    ShareLine,
    Together,
)
from .view import FundingView, build

__all__ = [
    "DecisionLine",
    "FigureLine",
    "FilterLine",
    "Filters",
    "FundingView",
    "Left",
    "MayLine",
    "PartLine",
    "PossibleRow",
    "ProgrammeLine",
    "PurposeLine",
    "ReachLine",
    "Row",
    "ShareLine",
    "Together",
    "build",
]
