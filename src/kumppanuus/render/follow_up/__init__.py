"""How the follow-up of commitments looks."""

from kumppanuus.render.outline import outlined

from .outline import follow_up_outline
from .sheet import follow_up_sheet

LOOK = outlined(follow_up_outline, follow_up_sheet)
