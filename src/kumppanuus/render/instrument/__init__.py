"""How the report on an instrument looks."""

from kumppanuus.render.outline import outlined

from .outline import instrument_outline
from .sheet import instrument_sheet

LOOK = outlined(instrument_outline, instrument_sheet)
