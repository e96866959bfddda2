"""How the report on an agreement looks."""

from kumppanuus.render.outline import outlined

from .outline import agreement_outline
from .sheet import agreement_sheet

LOOK = outlined(agreement_outline, agreement_sheet)
