"""How the report on a party looks."""

from kumppanuus.render.outline import outlined

from .outline import party_outline
from .sheet import party_sheet

LOOK = outlined(party_outline, party_sheet)
