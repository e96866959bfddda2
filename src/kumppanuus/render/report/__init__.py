"""How the report on a place looks."""

from typing import Any

from markupsafe import Markup

from kumppanuus.labels import Words
from kumppanuus.render.look import Look
from kumppanuus.render.screen import Screen
from kumppanuus.views.report import RegionReport

from .phrases import PlacePhrases
from .sheet import report_sheet


def _text(view: RegionReport, words: Words, screen: Screen) -> str:
    from .text import report_text

    return report_text(view, words, screen)


def _tools(view: RegionReport, words: Words) -> dict[str, Any]:
    def timeline() -> Markup:
        from kumppanuus.render.chart import chart
        from kumppanuus.render.chart.svg import chart_svg

        laid_out = chart(view.agreements, view.as_of)
        return chart_svg(laid_out, words) if laid_out else Markup("")

    return {"timeline": timeline, "tell": PlacePhrases(words)}


LOOK = Look[RegionReport](text=_text, sheet=report_sheet, page="report", tools=_tools)
