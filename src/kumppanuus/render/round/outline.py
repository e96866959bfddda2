"""What stands in the report on a round, in which order."""

from collections.abc import Iterable, Iterator

from kumppanuus.labels import Words
from kumppanuus.render.outline import Line, Outline, Row, Section, Table, filled
from kumppanuus.render.outline.rows import Rows
from kumppanuus.views.report.round import FrameLine, JudgedAgreement, RoundReport, TierLine


def round_outline(report: RoundReport, words: Words) -> Outline:
    """Return the outline of the report on a round."""
    rows = Rows(words)
    statements = rows.statements
    sections = (
        Section(words["course"], lines=rows.steps(report.steps)),
        Section(words["negotiators-heading"], lines=tuple(_negotiators(report, rows))),
        Section(words["frames-heading"], lines=tuple(_frame(one, rows) for one in report.frames)),
        Section(words["aims-heading"], lines=rows.aims(report.aims)),
        Section(words["criteria-heading"], lines=statements(report.criteria)),
        Section(words["agenda-heading"], lines=statements(report.agenda)),
        _menu(report, rows),
        Section(words["tiers-heading"], lines=tuple(_tier(one, rows) for one in report.tiers)),
        Section(words["outside-places-heading"], lines=tuple(_outside(report, rows))),
        Section(words["financing-heading"], lines=statements(report.financing)),
        rows.money(words["money"], words["stages-note"], report.money),
        Section(words["follow-up-heading"], lines=statements(report.follow_up)),
        rows.rules(report.rules),
        Section(
            words.fill("agreements-heading", count=rows.count(report.count)),
            lines=rows.none_of(report.agreements),
            table=_agreements(report.agreements, rows),
        ),
        Section(words["proposals-heading"], table=_agreements(report.proposals, rows)),
    )
    return Outline(words.text(report.name), tuple(_about(report, rows)), filled(sections))


def _about(report: RoundReport, rows: Rows) -> Iterator[Line]:
    words = rows.words
    yield Line(f"{words['instrument']}: {words.text(report.instrument.name)}", report.sources_of_name)
    if report.programme:
        yield Line(words.fill("of-programme", programme=words.text(report.programme.name)))
    yield from rows.described(report.description)
    yield from rows.dated("term-line", report.term)


def _negotiators(report: RoundReport, rows: Rows) -> Iterator[Line]:
    words = rows.words
    for one in report.negotiators:
        note = f" ({words.text(one.note)})" if one.note else ""
        yield Line(f"{words.text(one.who.name)}: {words[f'role-{one.role}']}{note}", one.sources)


def _frame(frame: FrameLine, rows: Rows) -> Line:
    words = rows.words
    programme = (
        words.fill("of-programme", programme=words.text(frame.programme.name)) if frame.programme else ""
    )
    below = (Line(programme),) if programme else ()
    return Line(f"{words.text(frame.name)}: {words.text(frame.text)}", frame.sources, below=below)


def _menu(report: RoundReport, rows: Rows) -> Section:
    """Return the items by how many agreements took them up; a heading says that it is one."""
    words = rows.words
    shown = tuple(
        Row(
            (
                rows.count(one.agreements),
                words.text(one.item.name),
                words["menu-heading-item"] if one.is_heading else rows.say.names(one.broader),
            )
        )
        for one in report.menu
    )
    columns = (words["agreements-count"], words["theme"], words["broader"])
    return Section(
        words["menu-heading"], words["menu-note"], report.sources_of_menu, table=Table(columns, shown)
    )


def _tier(tier: TierLine, rows: Rows) -> Line:
    words, names = rows.words, rows.say.names
    below = [
        f"{words['places']}: {names(tier.places)}" if tier.places else "",
        words["tier-others"] if tier.others else "",
        words.fill("tier-instruments", names=names(tier.instruments)) if tier.instruments else "",
        words.fill("tier-least", count=tier.least_places) if tier.least_places else "",
        words.fill("tier-contents", names=names(tier.contents)) if tier.contents else "",
    ]
    return Line(words.text(tier.text), tier.sources, below=tuple(Line(text) for text in below if text))


def _outside(report: RoundReport, rows: Rows) -> Iterator[Line]:
    for one in report.outside:
        yield Line(f"{rows.say.names(one.places)}: {rows.words.text(one.text)}", one.sources)


def _agreements(judged: Iterable[JudgedAgreement], rows: Rows) -> Table:
    columns = (*rows.agreements(()).columns, rows.words["rules-heading"])
    return Table(columns, tuple(rows.agreement(one.agreement, rows.outcomes(one.verdicts)) for one in judged))
