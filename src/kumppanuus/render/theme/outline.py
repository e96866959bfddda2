"""What stands in the report on a theme, in which order."""

from collections.abc import Iterable, Iterator

from kumppanuus.labels import Words
from kumppanuus.render.outline import Line, Outline, Row, Section, Table, filled
from kumppanuus.render.outline.rows import Rows
from kumppanuus.views.report.theme import Match, Mention, ThemeReport, ThemeUse, Wording


def theme_outline(report: ThemeReport, words: Words) -> Outline:
    """Return the outline of the report on a theme."""
    rows = Rows(words)
    menus = tuple(
        Line(f"{words.text(one.round.name)}: {rows.say.names(one.items)}", one.sources)
        for one in report.menus
    )
    sections = (
        Section(words["theme-relations-heading"], lines=tuple(_relations(report, rows))),
        Section(words["matches-heading"], lines=tuple(_match(one, rows) for one in report.matches)),
        Section(words["offers-heading"], lines=menus),
        Section(words["aims-heading"], lines=tuple(_mention(one, rows) for one in report.aims)),
        Section(words["frames-heading"], lines=tuple(_mention(one, rows) for one in report.frames)),
        Section(
            words["agreements-by-round-heading"],
            words["told-later"] if report.told_later else "",
            lines=rows.none_of(report.rounds),
            parts=tuple(
                Section(
                    f"{words.text(one.round.name)} ({rows.count(one.count)})",
                    table=_uses(one.agreements, rows),
                )
                for one in report.rounds
            ),
        ),
        Section(words["proposals-heading"], table=_uses(report.proposals, rows)),
        rows.parties(report.parties),
    )
    return Outline(words.text(report.name), tuple(_about(report, rows)), filled(sections))


def _about(report: ThemeReport, rows: Rows) -> Iterator[Line]:
    words = rows.words
    yield Line(words.fill("of-vocabulary", name=words.text(report.scheme.name)), report.sources_of_name)
    yield from rows.described(report.definition)


def _relations(report: ThemeReport, rows: Rows) -> Iterator[Line]:
    for label, themes in (
        ("broader", report.broader),
        ("narrower", report.narrower),
        ("related", report.related),
    ):
        if themes:
            yield Line(f"{rows.words[label]}: {rows.say.names(themes)}")


def _match(match: Match, rows: Rows) -> Line:
    words = rows.words
    whose = f" ({words[f'mapping-{match.mapping}']})" if match.mapping else ""
    theme, scheme = words.text(match.theme.name), words.text(match.scheme.name)
    return Line(f"{words[f'match-{match.how}']}: {theme}, {scheme}{whose}")


def _mention(mention: Mention, rows: Rows) -> Line:
    words = rows.words
    below = (Line(f"{words['concepts']}: {rows.say.names(mention.themes)}"),)
    return Line(f"{words.capital(mention.of.name)}: {words.text(mention.text)}", mention.sources, below=below)


def _uses(uses: Iterable[ThemeUse], rows: Rows) -> Table:
    columns = (*rows.agreements(()).columns, rows.words["wording"])
    return Table(columns, tuple(_use(one, rows) for one in uses))


def _use(use: ThemeUse, rows: Rows) -> Row:
    wordings = "; ".join(_wording(one, rows) for one in use.wordings)
    row = rows.agreement(use.agreement, wordings)
    told = [number for one in use.wordings for number in one.sources]
    return Row(row.cells, tuple(dict.fromkeys((*row.sources, *told))))


def _wording(wording: Wording, rows: Rows) -> str:
    words = rows.words
    text = words.fill("quoted", text=words.text(wording.text))
    names = dict.fromkeys(words.text(one.name) for one in wording.narrower)  # a menu may name it alike
    return f"{text} ({', '.join(names)})" if names else text
