"""The report on an instrument as rows: its agreements."""

from collections.abc import Iterator

from kumppanuus.labels import Words
from kumppanuus.render.outline.sheet import Grouped, agreements_sheet
from kumppanuus.render.sheet import Sheet
from kumppanuus.views.report.instrument import InstrumentReport


def instrument_sheet(report: InstrumentReport, words: Words) -> Sheet:
    """Return the agreements by round, and the proposals."""
    return agreements_sheet(_grouped(report), report.sources)


def _grouped(report: InstrumentReport) -> Iterator[Grouped]:
    for group in report.rounds:
        for one in group.agreements:
            yield "agreements", one, ()
    for one in report.proposals:
        yield "proposals", one, ()
