"""The report on a place in every format."""

from pathlib import Path

from kumppanuus.labels import Words
from kumppanuus.views.report import RegionReport

from .terminal.screen import Screen

FORMATS: tuple[str, ...] = ("html", "json", "md", "text")


def render(
    report: RegionReport, format_: str, words: Words, screen: Screen, templates: Path, own: Path | None = None
) -> str:
    """Return the report as text in one of :data:`FORMATS`. Raises TemplateError for a faulty template."""
    if own is not None or format_ in ("html", "md"):
        from .pages import page

        return page(f"report.{format_}.j2", report, words, templates, own)
    if format_ == "json":
        from .serial import to_json

        return to_json(report)
    from .terminal.report import report_text

    return report_text(report, words, screen)
