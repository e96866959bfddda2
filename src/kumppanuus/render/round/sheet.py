"""The report on a round as rows: its agreements, and what can be said of how many rules."""

from collections.abc import Iterable, Iterator

from kumppanuus.labels import Words
from kumppanuus.render.outline.sheet import Grouped, agreements_sheet
from kumppanuus.render.sheet import Sheet
from kumppanuus.views.report.round import JudgedAgreement, RoundReport


def round_sheet(report: RoundReport, words: Words) -> Sheet:
    """Return the agreements and the proposals."""
    return agreements_sheet(_grouped(report), report.sources, ("rules",))


def _grouped(report: RoundReport) -> Iterator[Grouped]:
    yield from _of("agreements", report.agreements)
    yield from _of("proposals", report.proposals)


def _of(group: str, judged: Iterable[JudgedAgreement]) -> Iterator[Grouped]:
    for one in judged:
        yield group, one.agreement, (tuple(f"{each.outcome} {each.count}" for each in one.verdicts),)
