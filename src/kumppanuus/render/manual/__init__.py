"""The manual pages of the checks, one of them or all, in the format that was asked for."""

from collections.abc import Sequence

from kumppanuus.manual import Page
from kumppanuus.render.screen import Screen

FORMATS: tuple[str, ...] = ("json", "md", "text")


def render_page(page: Page, format_: str, screen: Screen) -> str:
    """Return one page."""
    if format_ == "json":
        from kumppanuus.render.serial import to_json

        return to_json(page)
    if format_ == "md":
        from .markdown import page_markdown

        return page_markdown(page)
    from .text import page_text

    return page_text(page, screen)


def render_pages(pages: Sequence[Page], format_: str, screen: Screen) -> str:
    """Return all pages; as text only a line of each."""
    if format_ == "json":
        from kumppanuus.render.serial import to_json

        return to_json(tuple(pages))
    if format_ == "md":
        from .markdown import pages_markdown

        return pages_markdown(pages)
    from .text import list_text

    return list_text(pages, screen)


__all__ = ["FORMATS", "render_page", "render_pages"]
