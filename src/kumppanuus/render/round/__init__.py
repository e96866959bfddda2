"""How the report on a round looks."""

from kumppanuus.render.outline import outlined

from .outline import round_outline
from .sheet import round_sheet

LOOK = outlined(round_outline, round_sheet)
