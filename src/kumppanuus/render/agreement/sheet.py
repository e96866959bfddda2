"""The report on an agreement as rows: the agreement itself, and the others of its places."""

from collections.abc import Iterator

from kumppanuus.labels import Words
from kumppanuus.render.outline.sheet import Grouped, agreements_sheet
from kumppanuus.render.sheet import Sheet
from kumppanuus.views.report.agreement import AgreementReport


def agreement_sheet(report: AgreementReport, words: Words) -> Sheet:
    """Return the agreement and the others of its places."""
    return agreements_sheet(_grouped(report), report.sources)


def _grouped(report: AgreementReport) -> Iterator[Grouped]:
    yield "own", report.card, ()
    for one in report.others:
        yield "same-places", one, ()
    for one in report.proposals:
        yield "proposals", one, ()
