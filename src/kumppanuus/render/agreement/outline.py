"""What stands in the report on an agreement, in which order."""

from collections.abc import Iterator

from kumppanuus.labels import Words
from kumppanuus.render.outline import Line, Outline, Row, Section, Table, filled
from kumppanuus.render.outline.rows import Rows
from kumppanuus.views.chain import Chain
from kumppanuus.views.report.agreement import AgreementReport


def agreement_outline(report: AgreementReport, words: Words) -> Outline:
    """Return the outline of the report on an agreement."""
    rows = Rows(words)
    say = rows.say
    followers = tuple(Line(say.replacement(one), one.sources) for one in report.continued_by)
    sections = (
        Section(words["agreement"], card=report.card),
        Section(words["continued-heading"], lines=followers),
        *(_chain(chain, rows) for chain in report.chains),
        Section(words["round"], lines=tuple(_round(report, rows))),
        Section(words["instrument"], lines=tuple(_instrument(report, rows))),
        rows.verdicts(report.rules),
        rows.listed(words["same-places-heading"], report.others),
        Section(words["same-places-proposals-heading"], table=rows.agreements(report.proposals)),
    )
    return Outline(words.text(report.card.title), (), filled(sections))


def _chain(chain: Chain, rows: Rows) -> Section:
    words = rows.words
    links = tuple(Row((rows.say.years(link), rows.say.link(link)), link.sources) for link in chain.links)
    table = Table((words["years"], words["agreement"]), links)
    return Section(words["chain-heading"], words["chains-note"], table=table)


def _round(report: AgreementReport, rows: Rows) -> Iterator[Line]:
    if report.round:
        yield Line(rows.words.text(report.round.round.name))
        yield from rows.described(report.round.description)
        yield from rows.dated("term-line", report.round.term)


def _instrument(report: AgreementReport, rows: Rows) -> Iterator[Line]:
    if report.instrument:
        yield Line(rows.words.capital(report.instrument.instrument.name))
        yield from rows.described(report.instrument.description)
        yield from rows.binding(report.instrument.binding)
