"""What stands in the report on an instrument, in which order."""

from collections.abc import Iterable, Iterator

from kumppanuus.labels import Words
from kumppanuus.render.outline import Line, Outline, Row, Section, Table, filled
from kumppanuus.render.outline.rows import MANY, Rows, sentence
from kumppanuus.views.report.instrument import InstrumentReport, Kin, RoundGroup


def instrument_outline(report: InstrumentReport, words: Words) -> Outline:
    """Return the outline of the report on an instrument."""
    rows = Rows(words)
    sections = (
        Section(words["instruments-before-heading"], lines=tuple(_kin(report.before, rows))),
        Section(words["instruments-after-heading"], lines=tuple(_kin(report.after, rows))),
        Section(words["aims-heading"], lines=rows.aims(report.aims)),
        Section(words["nature-heading"], lines=rows.statements(report.nature)),
        rows.rules(report.rules),
        Section(
            words["agreements-by-round-heading"],
            lines=rows.none_of(report.rounds),
            parts=tuple(_round(one, rows) for one in report.rounds),
        ),
        Section(words["proposals-heading"], table=rows.agreements(report.proposals)),
        rows.parties(report.parties),
        _themes(report, rows),
        rows.money(words["money"], words["stages-note"], report.money),
    )
    short = f" ({words.text(report.abbreviation)})" if report.abbreviation else ""
    title = sentence(words.text(report.name)) + short
    return Outline(title, tuple(_about(report, rows)), filled(sections))


def _about(report: InstrumentReport, rows: Rows) -> Iterator[Line]:
    words = rows.words
    yield from rows.described(report.description, report.sources_of_name)
    if report.levels:
        yield Line(words.fill("made-for", levels=", ".join(words[level] for level in report.levels)))
    yield from rows.binding(report.binding)


def _kin(kin: Iterable[Kin], rows: Rows) -> Iterator[Line]:
    for one in kin:
        inferred = f" ({rows.words['inferred']})" if one.inferred else ""
        note = f": {rows.words.text(one.note)}" if one.note else ""
        yield Line(rows.words.capital(one.instrument.name) + inferred + note, one.sources)


def _round(group: RoundGroup, rows: Rows) -> Section:
    heading = f"{rows.words.text(group.round.name)} ({rows.count(group.count)})"
    term = rows.dated("term-line", group.term)
    return Section(
        heading, lines=term + rows.none_of(group.agreements), table=rows.agreements(group.agreements)
    )


def _themes(report: InstrumentReport, rows: Rows) -> Section:
    words = rows.words
    rest = len(report.themes) - MANY
    shown = tuple(
        Row((rows.count(one.agreements), words.text(one.theme.name))) for one in report.themes[:MANY]
    )
    note = words.fill("themes-more", count=rest) if rest > 0 else ""
    return Section(
        words["themes-heading"], note, table=Table((words["agreements-count"], words["theme"]), shown)
    )
