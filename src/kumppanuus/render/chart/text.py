"""The timeline in a terminal: one line of years, one line of signs for each agreement."""

from dataclasses import dataclass

from kumppanuus.labels import Words

from . import Chart, ChartRow


@dataclass(frozen=True, slots=True)
class Signs:
    """The signs of a chart; the second set is for terminals without Unicode."""

    bar: str
    open_end: str
    event: str
    start: str
    end: str
    today: str
    today_on_bar: str


UNICODE = Signs("━", "╌", "○", "●", "┥", "│", "┿")
ASCII = Signs("=", "-", "o", "*", "]", "|", "+")


def chart_lines(chart: Chart, words: Words, width: int, *, unicode: bool = True) -> list[str]:
    """Return the timeline's lines, none of them wider than ``width`` characters."""
    signs = UNICODE if unicode else ASCII
    label_width = max(12, min(max(len(words.text(row.title)) for row in chart.rows), width // 3))
    room = max(10, width - label_width - 2)
    lines = [" " * (label_width + 2) + _axis(chart, room)]
    for row in chart.rows:
        label = words.text(row.title)
        if len(label) > label_width:
            label = label[: label_width - 1] + ("…" if unicode else ".")
        lines.append(f"{label:<{label_width}}  {_signs(row, chart, room, signs)}".rstrip())
    return [*lines, _legend(words, signs, chart)]


def _legend(words: Words, signs: Signs, chart: Chart) -> str:
    named = [(signs.event, "sign-event"), (signs.start, "sign-start"), (signs.end, "sign-end")]
    if chart.today is not None:
        named.append((signs.today, "sign-today"))
    return "  ".join(f"{sign} {words[key]}" for sign, key in named)


def _axis(chart: Chart, room: int) -> str:
    """Write as many years as there is room for, each where it begins."""
    axis = [" "] * room
    step = next((step for step in (1, 2, 5, 10, 20, 50) if room / len(chart.years) * step >= 6), 100)
    for year in chart.years:
        at = int(chart.position(year) * room)
        if (year - chart.first_year) % step == 0 and at + 4 <= room:
            axis[at : at + 4] = str(year)
    return "".join(axis).rstrip()


def _signs(row: ChartRow, chart: Chart, room: int, signs: Signs) -> str:
    def at(position: float) -> int:
        return min(room - 1, int(position * room))

    line = [" "] * room
    if row.start is not None:
        finish = at(row.end) if row.end is not None else room - 1
        for column in range(at(row.start), finish + 1):
            line[column] = signs.open_end if row.is_open else signs.bar
    if chart.today is not None:
        here = at(chart.today)
        line[here] = signs.today if line[here] == " " else signs.today_on_bar
    for mark in row.marks:
        if mark.event != "ends":
            line[at(mark.position)] = signs.event
    if row.start is not None:
        line[at(row.start)] = signs.start
    if row.end is not None and not row.is_open:
        line[at(row.end)] = signs.end
    return "".join(line)
