"""The picture of a timeline: its rows as what a chart draws."""

from markupsafe import Markup

from kumppanuus.labels import Words
from kumppanuus.model.text import LocalText
from kumppanuus.render.chart import HEADING, Chart, Entry, day_of, entry_of, lay_out
from kumppanuus.render.chart.svg import chart_svg
from kumppanuus.views.timeline import AgreementRow, Part, RoundRow, Row, Timeline

from .phrases import TimelinePhrases


def picture(view: Timeline, words: Words) -> Chart | None:
    """Lay out the rows that have a date, or return None where none has."""
    say = TimelinePhrases(words)
    entries: list[Entry] = []
    for part in view.parts:
        drawn = [_entry(row) for row in part.rows if row.dates]
        if drawn:
            entries += _headings(part, say, several=len(view.parts) > 1) + drawn
    return lay_out(entries, view.as_of, view.years.first, view.years.last)


def picture_svg(view: Timeline, words: Words) -> Markup:
    """Return the picture as SVG; the tables below it say the same in words."""
    laid_out = picture(view, words)
    if laid_out is None:
        return Markup("")
    said = words.fill("timeline-picture", first=laid_out.first_year, last=laid_out.last_year)
    return chart_svg(laid_out, words, said)


def _headings(part: Part, say: TimelinePhrases, *, several: bool) -> list[Entry]:
    """Return the heading above a part's rows; a round is its own."""
    if not several or isinstance(part.rows[0], RoundRow):
        return []
    return [Entry(part.kind, LocalText(fi=say.heading(part)), HEADING)]


def _entry(row: Row) -> Entry:
    if isinstance(row, AgreementRow):
        return entry_of(row)
    span = row.term if isinstance(row, RoundRow) else row.span
    steps = row.steps if isinstance(row, RoundRow) else ()
    return Entry(
        id=row.round.id if not isinstance(row, RoundRow) else row.id,
        title=row.title if isinstance(row, RoundRow) else row.round.name,
        style=row.kind,
        began=day_of(span) if span and span.start else None,
        ended=day_of(span, at_end=True) if span and span.end else None,
        is_open=bool(span and not span.end),
        dots=tuple((step.step, step.date, step.title) for step in steps if step.date),
    )
