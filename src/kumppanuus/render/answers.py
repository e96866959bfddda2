"""An answer in the format that was asked for: a view as terminal text, Markdown, HTML or JSON."""

from pathlib import Path

from kumppanuus.labels import Words
from kumppanuus.views.listing import Listing
from kumppanuus.views.record import RecordView
from kumppanuus.views.report import RegionReport
from kumppanuus.views.sources import SourcesView

from .terminal.screen import Screen

View = Listing | RecordView | RegionReport | SourcesView

PAGES: tuple[str, ...] = ("html", "json", "md", "text")
"""The formats of a view that has pages, which are templates."""

PLAIN: tuple[str, ...] = ("json", "text")
"""The formats of the other views."""


def render(view: View, format_: str, words: Words, screen: Screen) -> str:
    """Return a view as JSON or as text for a terminal."""
    if format_ == "json":
        from .serial import to_json

        return to_json(view)
    if isinstance(view, Listing):
        from .terminal.listing import listing_text

        return listing_text(view, words, screen)
    if isinstance(view, RecordView):
        from .terminal.record import record_text

        return record_text(view, words, screen)
    if isinstance(view, SourcesView):
        from .terminal.sources import sources_text

        return sources_text(view, words, screen)
    from .terminal.report import report_text

    return report_text(view, words, screen)


def render_page(
    view: RegionReport | SourcesView, format_: str, words: Words, templates: Path, own: Path | None = None
) -> str:
    """Return a view as a page, with our template or the user's own. Raises TemplateError for a faulty one."""
    from .pages import page

    name = "sources" if isinstance(view, SourcesView) else "report"
    return page(f"{name}.{format_}.j2", view, words, templates, own)
