"""How the coverage of rounds looks."""

from kumppanuus.render.outline import outlined

from .outline import coverage_outline
from .sheet import coverage_sheet

LOOK = outlined(coverage_outline, coverage_sheet)
