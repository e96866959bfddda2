"""On what terms an agreement is made."""

from collections.abc import Iterator

from kumppanuus.render.outline import Line, Section
from kumppanuus.render.outline.rows import Rows
from kumppanuus.views.assessment.parts import DateNote, MoneyNote, TermPart
from kumppanuus.views.lines import EventLine


def term_sections(part: TermPart, rows: Rows) -> Iterator[Section]:
    """Give when it holds, whether it binds, and with what money, and how it is followed up."""
    words = rows.words
    term = rows.dated("term-line", part.term) or (Line(words["assess-term-none"]),)
    yield Section(words["course"], lines=(*term, *(_date(one, rows) for one in part.dates)))
    binding = rows.binding(part.binding) or (Line(words["assess-binding-none"]),)
    yield Section(words["nature-heading"], lines=(*binding, *rows.statements(part.nature)))
    money = tuple(_money(one, rows) for one in part.money) or (Line(words["assess-money-none"]),)
    yield Section(words["financing-heading"], lines=(*rows.statements(part.financing), *money))
    commitments = Line(words.fill("assess-commitments", count=part.commitments))
    yield Section(words["follow-up-heading"], lines=(*rows.statements(part.follow_up), commitments))


def _date(note: DateNote, rows: Rows) -> Line:
    words = rows.words
    if note.date is None and not note.reason and not note.claims:
        return Line(words.fill("assess-date-not-stated", event=words[f"event-{note.event}"]))
    event = EventLine(note.event, note.date, note.planned, note.reason, (), note.note, ())
    within = f" ({words[f'assess-within-{note.within}']})" if note.within else ""
    return Line(rows.say.event(event) + within, note.sources, note.claims)


def _money(note: MoneyNote, rows: Rows) -> Line:
    """``päätös, mihin: tämän sopimuksen osuus 350 000 € (jaettu)``."""
    words = rows.words
    if note.share is None:
        reason = f": {words.text(note.share_reason)}" if note.share_reason else ""
        share = words["share-unknown"] + reason
    else:
        share = words.fill("share-known", amount=words.money(note.share, note.currency))
        share += f" ({rows.say.stage(note.stage)})"
    what = f"{words.text(note.decision.name)}, {words.text(note.purpose)}"
    return Line(f"{what}: {share}", note.sources)
