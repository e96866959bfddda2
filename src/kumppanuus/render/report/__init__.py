"""How the report on a place looks."""

from kumppanuus.render.look import Look
from kumppanuus.views.report import RegionReport

from .sheet import report_sheet
from .text import report_text

LOOK = Look[RegionReport](text=report_text, sheet=report_sheet, page="report")
