"""How the answer to what was open to a place looks."""

from kumppanuus.render.outline import outlined

from .outline import eligibility_outline
from .sheet import eligibility_sheet

LOOK = outlined(eligibility_outline, eligibility_sheet)
