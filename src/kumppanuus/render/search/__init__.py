"""How the hits of a search look."""

from kumppanuus.render.look import Look
from kumppanuus.views.search import SearchView

from .phrases import SearchPhrases
from .sheet import search_sheet
from .text import search_text

LOOK = Look[SearchView](
    text=search_text,
    sheet=search_sheet,
    page="search",
    tools=lambda view, words: {"hits": SearchPhrases(words)},
)
