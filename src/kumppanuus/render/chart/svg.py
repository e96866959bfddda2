"""The timeline as SVG: it takes its colours from the page, and says in words what it shows."""

from html import escape

from markupsafe import Markup

from kumppanuus.labels import Words

from . import Chart, ChartMark, ChartRow

WIDTH, LEFT, ROW, TOP = 760, 8, 46, 26
_HEADING = 30
"""The height of a line that is a heading."""


def chart_svg(chart: Chart, words: Words, description: str | None = None) -> Markup:
    """Return an ``<svg>`` element to stand within a page.

    Where the page says the same in another way, ``description`` points there; else all is said in words.
    """
    height = TOP + sum(_height(row) for row in chart.rows) + 10
    parts = [
        f'<svg class="timeline" viewBox="0 0 {WIDTH} {height}" role="img" '
        'aria-labelledby="timeline-title timeline-desc">',
        f'<title id="timeline-title">{escape(words["timeline-heading"])}</title>',
        f'<desc id="timeline-desc">{escape(description or _in_words(chart, words))}</desc>',
    ]
    step = next((step for step in (1, 2, 5, 10) if _room() / len(chart.years) * step >= 44), 20)
    for year in chart.years:
        x = _x(chart.position(year))
        parts.append(f'<line class="year" x1="{x}" y1="{TOP - 6}" x2="{x}" y2="{height - 8}"/>')
        if (year - chart.first_year) % step == 0:
            parts.append(f'<text class="tick" x="{x + 3}" y="{TOP - 9}">{year}</text>')
    top = TOP
    for row in chart.rows:
        parts += _row(row, top, words)
        top += _height(row)
    if chart.today is not None:
        x = _x(chart.today)
        parts.append(f'<line class="today" x1="{x}" y1="{TOP - 6}" x2="{x}" y2="{height - 8}"/>')
    return Markup("\n".join([*parts, "</svg>"]))


def _room() -> int:
    return WIDTH - 2 * LEFT


def _height(row: ChartRow) -> int:
    return _HEADING if row.is_heading else ROW


def _x(position: float) -> float:
    return round(LEFT + position * _room(), 1)


def _row(row: ChartRow, top: int, words: Words) -> list[str]:
    if row.is_heading:
        name = escape(words.text(row.title))
        return [f'<text class="heading" x="{LEFT + 3}" y="{top + 20}">{name}</text>']
    y = top + 30
    name = "heading" if row.status == "round" else "name"
    parts = [f'<text class="{name}" x="{LEFT + 3}" y="{top + 16}">{escape(words.text(row.title))}</text>']
    if row.start is not None:
        x, end = _x(row.start), _x(row.end if row.end is not None else 1)
        style = "bar open" if row.is_open and row.status != "gap" else f"bar {row.status}"
        width = max(2, round(end - x, 1))
        parts.append(f'<rect class="{style}" x="{x}" y="{y - 5}" width="{width}" height="10" rx="2"/>')
    for mark in row.marks:
        title = f"<title>{escape(_say(mark, words))}</title>"
        parts.append(f'<circle class="mark" cx="{_x(mark.position)}" cy="{y}" r="4.5">{title}</circle>')
    return parts


def _in_words(chart: Chart, words: Words) -> str:
    """Say what the picture shows, for those who cannot see it."""
    return " ".join(
        f"{words.text(row.title)}: {', '.join(_say(mark, words) for mark in row.marks)}."
        for row in chart.rows
    )


def _say(mark: ChartMark, words: Words) -> str:
    what = words.text(mark.title) if mark.title else words[f"event-{mark.event}"]
    return f"{what} {words.date(mark.date)}"
