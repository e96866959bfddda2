"""How a report on sources looks."""

from kumppanuus.render.look import Look
from kumppanuus.views.sources import SourcesView

from .gathering import MANY, gathered
from .sheet import sources_sheet
from .text import sources_text

LOOK = Look[SourcesView](
    text=sources_text,
    sheet=sources_sheet,
    page="sources",
    tools=lambda view, words: {"gathered": gathered, "many": MANY},
)
