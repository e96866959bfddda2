"""The timeline in a terminal: one line of years, one line of signs for each agreement."""

from collections.abc import Callable, Iterator, Sequence
from textwrap import wrap

from kumppanuus.labels import Words
from kumppanuus.structures import dataclass

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
    round: str
    gap: str
    from_before: str
    goes_on: str
    cut: str


UNICODE = Signs("━", "╌", "○", "●", "┥", "│", "┿", "═", "·", "←", "→", "…")
ASCII = Signs("=", "-", "o", "*", "]", "|", "+", "#", ".", "<", ">", ".")

_LEAST_BESIDE = 50
"""In a narrower terminal, names stand above their lines."""

_INDENT = "  "


def chart_lines(chart: Chart, words: Words, width: int, *, unicode: bool = True) -> list[str]:
    """Return the timeline's lines, none of them wider than ``width`` characters."""
    signs = UNICODE if unicode else ASCII
    label_width = _label_width(chart, words, width)
    beside = label_width + len(_INDENT) if label_width else len(_INDENT)
    room = max(10, width - beside)
    lines = [" " * beside + _axis(chart, room)]
    for row in chart.rows:
        title = words.text(row.title)
        if row.is_heading:
            lines.append(_shortened(title, width, signs))
            continue
        if not label_width:
            lines += wrap(title, width)
        label = _shortened(title, label_width, signs) if label_width else ""
        lines.append(f"{label:<{beside}}{_signs(row, chart, room, signs)}".rstrip())
    return [*lines, *_legend(words, signs, chart, width)]


def _label_width(chart: Chart, words: Words, width: int) -> int:
    """Return how wide the names beside the lines are, so that they can be told apart; 0 for above them."""
    titles = {words.text(row.title) for row in chart.rows if not row.is_heading}
    longest = max(map(len, titles), default=0)
    for share in (3, 2):
        label_width = max(12, min(longest, width // share))
        if len({title[: label_width - 1] for title in titles if len(title) > label_width}) == sum(
            len(title) > label_width for title in titles
        ):
            return label_width if width >= _LEAST_BESIDE or longest <= label_width else 0
    return 0


def _shortened(title: str, width: int, signs: Signs) -> str:
    return title if len(title) <= width else title[: width - 1] + signs.cut


def _legend(words: Words, signs: Signs, chart: Chart, width: int) -> Iterator[str]:
    """Give the lines that say what the signs mean that are there."""
    line = ""
    for sign, key in _named(signs, chart):
        item = f"{sign} {words[key]}"
        if line and len(line) + 2 + len(item) > width:
            yield line
            line = ""
        line += ("  " if line else "") + item
    yield line


def _named(signs: Signs, chart: Chart) -> Sequence[tuple[str, str]]:
    styles = {row.status for row in chart.rows if row.start is not None}
    named = [(signs.event, "sign-event"), (signs.start, "sign-start"), (signs.end, "sign-end")]
    if any(row.is_open and row.status not in ("round", "gap") for row in chart.rows):
        named.append((signs.open_end, "sign-open-end"))
    if "round" in styles:
        named.append((signs.round, "sign-round"))
    if "gap" in styles:
        named.append((signs.gap, "sign-gap"))
    if any(row.from_before for row in chart.rows):
        named.append((signs.from_before, "sign-from-before"))
    if any(row.goes_on for row in chart.rows):
        named.append((signs.goes_on, "sign-goes-on"))
    if chart.today is not None:
        named.append((signs.today, "sign-today"))
    return named


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
    bar = {"round": signs.round, "gap": signs.gap}.get(row.status, signs.bar)
    if row.start is not None:
        finish = at(row.end) if row.end is not None else room - 1
        for column in range(at(row.start), finish + 1):
            line[column] = signs.open_end if row.is_open and bar == signs.bar else bar
    if chart.today is not None:
        here = at(chart.today)
        line[here] = signs.today if line[here] == " " else signs.today_on_bar
    for mark in row.marks:
        if mark.event != "ends":
            line[at(mark.position)] = signs.event
    if row.status != "gap":
        _ends(line, row, signs, at)
    return "".join(line)


def _ends(line: list[str], row: ChartRow, signs: Signs, at: Callable[[float], int]) -> None:
    """Put the signs of its beginning and end on a bar; a round's term has a beginning like any step."""
    if row.start is not None:
        line[at(row.start)] = signs.from_before if row.from_before else signs.start
    if row.end is not None and not row.is_open:
        line[at(row.end)] = signs.goes_on if row.goes_on else signs.end
