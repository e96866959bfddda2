"""How the report on a place looks."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from kumppanuus.labels import Words
from kumppanuus.render.chart import chart
from kumppanuus.render.chart.svg import chart_svg
from kumppanuus.render.look import Look
from kumppanuus.views.card import AgreementCard
from kumppanuus.views.report import RegionReport

from .text import report_text


def _tools(words: Words) -> dict[str, Any]:
    def timeline(cards: Sequence[AgreementCard], day: dt.date) -> Markup:
        laid_out = chart(cards, day)
        return chart_svg(laid_out, words) if laid_out else Markup("")

    return {"timeline": timeline}


LOOK = Look[RegionReport](text=report_text, page="report", tools=_tools)
