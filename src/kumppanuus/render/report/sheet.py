"""The report on a place as rows: the agreements that reach it."""

from kumppanuus.labels import Words
from kumppanuus.render.outline.sheet import agreements_sheet
from kumppanuus.render.sheet import Sheet
from kumppanuus.views.report import RegionReport

_GROUPS = ("in_force", "unclear", "in_preparation", "past", "proposals", "wider")


def report_sheet(report: RegionReport, words: Words) -> Sheet:
    """Return the agreements, by the part of the report that they stand in and by how they reach the place."""
    grouped = (
        (group.replace("_", "-"), card, (card.reach,)) for group in _GROUPS for card in getattr(report, group)
    )
    return agreements_sheet(grouped, report.sources, ("reach",))
