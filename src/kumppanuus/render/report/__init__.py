"""How the report on a place looks."""

from kumppanuus.render.look import Look
from kumppanuus.views.report import RegionReport

from .text import report_text

LOOK = Look[RegionReport](text=report_text, page="report")
