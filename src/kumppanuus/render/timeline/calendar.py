"""What is planned as a calendar (iCalendar, RFC 5545), for calendars that officials keep.

A calendar needs days. What happens on days that are stated lies on them; of what is to happen within
a month or a year, the last day is taken, and the entry says that it is the last.
"""

import datetime as dt

from icalendar import Calendar, Event

from kumppanuus.labels import Words
from kumppanuus.model.dates import PartialDate
from kumppanuus.render.phrases import Phrases
from kumppanuus.views.evidence import SourceLine
from kumppanuus.views.timeline import PlannedLine, Timeline

from .phrases import TimelinePhrases

_EXACT = ("day", "time")


def calendar_text(view: Timeline, words: Words) -> str:
    """Return the calendar. Its lines end as the standard demands, with a carriage return and a line feed."""
    name = words.fill("calendar-name", name=TimelinePhrases(words).subject(view))
    calendar = Calendar()
    calendar.add("prodid", f"-//kumppanuus//kumppanuus//{words.language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    for key in ("name", "x-wr-calname"):  # the standard's name for it, and the one that programs know
        calendar.add(key, name)
    for one in view.planned:
        calendar.add_component(_entry(one, view, words))
    text: str = calendar.to_ical().decode()
    return text


def _entry(one: PlannedLine, view: Timeline, words: Words) -> Event:
    """Return an entry. It has the same UID in each calendar, so that a later one updates it."""
    first, last = _days(one.date)
    entry = Event()
    entry.add("uid", f"{one.key}@kumppanuus")
    entry.add("dtstamp", dt.datetime.combine(view.as_of, dt.time(), dt.UTC))
    entry.add("dtstart", first)
    entry.add("dtend", last + dt.timedelta(days=1))
    entry.add("summary", _summary(one, words))
    sources = [view.sources[number - 1] for number in one.sources]
    entry.add("description", _description(one, sources, view, words))
    if address := next((source.address for source in sources if source.address), None):
        entry.add("url", address)
    entry.add("categories", [words.capital(one.instrument.name)])
    entry.add("transp", "TRANSPARENT")  # it takes up nobody's day
    return entry


def _days(date: PartialDate) -> tuple[dt.date, dt.date]:
    """Return the days of a date: those that are stated, or else the last one that it can mean."""
    start, end = date.start, date.end
    if start and start.precision in _EXACT and (end is None or end.precision in _EXACT):
        return start.first, end.last if end else start.last
    point = end or start
    assert point is not None
    return point.last, point.last


def _summary(one: PlannedLine, words: Words) -> str:
    """``Porin seudun ekosysteemisopimus: päättyy vuoden 2027 loppuun mennessä``."""
    line = TimelinePhrases(words).planned(one)
    limit = _limit(one.date, words)
    if limit is None:
        return line
    return f"{line} {limit}" if one.text is None else f"{line} ({limit})"


def _limit(date: PartialDate, words: Words) -> str | None:
    """Return until when at the latest, for what has no stated day."""
    start, end = date.start, date.end
    if end is None:
        return words.date(date)
    if start and start.precision in _EXACT and end.precision in _EXACT:
        return None
    if end.precision == "year":
        return words.fill("calendar-by-year", year=end.last.year)
    return words.fill("by-date", date=words.day(end.last))


def _description(one: PlannedLine, sources: list[SourceLine], view: Timeline, words: Words) -> str:
    """Return what is known of it: the date as stated, the sources with their addresses, the day."""
    say = Phrases(words)
    lines = [words.text(one.round.name), words.fill("calendar-as-stated", date=words.date(one.date))]
    for source in sources:
        lines.append(f"{words['source']}: {say.title(source.title)} {say.document(source)}.")
        lines += [source.address] if source.address else []
    lines.append(words.fill("as-of", date=words.day(view.as_of)))
    return "\n".join(lines)
