"""The report on a theme as rows: the agreements that took it up, and how they word it."""

from collections.abc import Iterable, Iterator

from kumppanuus.labels import Words
from kumppanuus.render.outline.sheet import Grouped, agreements_sheet
from kumppanuus.render.sheet import Sheet
from kumppanuus.views.report.theme import ThemeReport, ThemeUse


def theme_sheet(report: ThemeReport, words: Words) -> Sheet:
    """Return the agreements by round, and the proposals."""
    return agreements_sheet(_grouped(report), report.sources, ("wordings",))


def _grouped(report: ThemeReport) -> Iterator[Grouped]:
    for generation in report.rounds:
        yield from _of("agreements", generation.agreements)
    yield from _of("proposals", report.proposals)


def _of(group: str, uses: Iterable[ThemeUse]) -> Iterator[Grouped]:
    for use in uses:
        yield group, use.agreement, (tuple(one.text for one in use.wordings),)
