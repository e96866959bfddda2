"""How a timeline looks; besides the usual formats it is a calendar of what is planned."""

from typing import Any

from kumppanuus.labels import Words
from kumppanuus.render.look import Look
from kumppanuus.views.timeline import Timeline

from .phrases import TimelinePhrases
from .picture import picture_svg
from .sheet import timeline_sheet
from .text import timeline_text


def _calendar(view: Timeline, words: Words) -> str:
    """Return the calendar; the library for it is imported only where one is asked for."""
    from .calendar import calendar_text

    return calendar_text(view, words)


def _tools(view: Timeline, words: Words) -> dict[str, Any]:
    return {"tell": TimelinePhrases(words), "picture": lambda: picture_svg(view, words)}


LOOK = Look[Timeline](
    text=timeline_text, sheet=timeline_sheet, page="timeline", tools=_tools, others={"ics": _calendar}
)
