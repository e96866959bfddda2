"""How a report on sources looks."""

from kumppanuus.render.look import Look
from kumppanuus.views.sources import SourcesView

from .gathering import MANY, gathered
from .text import sources_text

LOOK = Look[SourcesView](
    text=sources_text, page="sources", tools=lambda words: {"gathered": gathered, "many": MANY}
)
