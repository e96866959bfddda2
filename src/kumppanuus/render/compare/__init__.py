"""How a comparison looks: agreements side by side, and places side by side."""

from kumppanuus.render.outline import outlined

from .agreements import agreements_outline
from .agreements_sheet import agreements_sheet
from .places import places_outline
from .places_sheet import places_sheet

OF_AGREEMENTS = outlined(agreements_outline, agreements_sheet)
OF_PLACES = outlined(places_outline, places_sheet)
