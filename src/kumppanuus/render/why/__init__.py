"""How the evidence for a statement looks."""

from kumppanuus.render.look import Look
from kumppanuus.views.why import WhyView

from .sheet import why_sheet
from .text import why_text

LOOK = Look[WhyView](text=why_text, sheet=why_sheet, page="why")
