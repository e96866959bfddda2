"""How a list of records looks."""

from kumppanuus.render.look import Look
from kumppanuus.views.listing import Listing

from . import cells
from .sheet import listing_sheet
from .text import listing_text

LOOK = Look[Listing](
    text=listing_text, sheet=listing_sheet, page="listing", tools=lambda view, words: {"listed": cells}
)
