"""How an answer about money looks."""

from kumppanuus.render.look import Look
from kumppanuus.views.funding import FundingView

from .sheet import funding_sheet
from .table import MoneyPhrases
from .text import funding_text

LOOK = Look[FundingView](
    text=funding_text,
    sheet=funding_sheet,
    page="funding",
    tools=lambda view, words: {"say_money": MoneyPhrases(words)},
)
