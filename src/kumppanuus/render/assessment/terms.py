"""On what terms an agreement is made: its own first, and then whose the others are."""

from collections.abc import Iterator

from kumppanuus.render.outline import Line, Section
from kumppanuus.render.outline.rows import Rows
from kumppanuus.views.assessment.parts import Assessment, DateNote, MoneyNote
from kumppanuus.views.lines import EventLine


def term_sections(view: Assessment, rows: Rows) -> Iterator[Section]:
    """Give when it holds, with what money and commitments, and what its round and its instrument are like."""
    words, part = rows.words, view.terms
    term = rows.dated("assess-term", part.term) or (Line(words["assess-term-none"]),)
    yield Section(words["course"], lines=(*term, *(_date(one, rows) for one in part.dates)))
    money = tuple(_money(one, rows) for one in part.money) or (Line(words["assess-money-none"]),)
    yield Section(words["financing-heading"], lines=money)
    commitments = Line(words.fill("assess-commitments", count=part.commitments))
    yield Section(words["follow-up-heading"], lines=(commitments,))
    its_round, instrument = words.text(view.round.name), words.text(view.instrument.name)
    binding = rows.binding(part.binding) or (Line(words["assess-binding-none"]),)
    nature = words.fill("assess-nature-of-instrument", name=instrument)
    yield Section(nature, lines=(*binding, *rows.statements(part.nature)))
    financing = words.fill("assess-financing-of-round", name=its_round)
    yield Section(financing, lines=rows.statements(part.financing))
    follow_up = words.fill("assess-follow-up-of-round", name=its_round)
    yield Section(follow_up, lines=rows.statements(part.follow_up))


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
