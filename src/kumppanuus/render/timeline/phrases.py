"""Phrases that every format of a timeline writes alike."""

from kumppanuus.labels import Words
from kumppanuus.model.dates import PartialDate
from kumppanuus.render.phrases import Phrases
from kumppanuus.views.lines import EventLine, SuccessionLine
from kumppanuus.views.timeline import AgreementRow, GapRow, Part, PlannedLine, RoundRow, StepLine, Timeline

_HEADINGS = {
    "others": "others-heading",
    "outside": "outside-heading",
    "proposals": "proposals-heading",
    "rounds": "list-rounds",
    "wider": "wider-heading",
}


class TimelinePhrases:
    """The phrases of one language."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.say = Phrases(words)

    def title(self, view: Timeline) -> str:
        """``Pori, kasvusopimus: aikajana``."""
        return self.words.fill("timeline-of", name=self.subject(view))

    def subject(self, view: Timeline) -> str:
        """``Pori, kasvusopimus``."""
        names = [one.name for one in (view.place, view.instrument, view.round) if one]
        if not names:
            return self.words["timeline-all"]
        return ", ".join([self.words.capital(names[0]), *(self.words.text(name) for name in names[1:])])

    def nothing(self, view: Timeline) -> str:
        """Say that nothing is known by the day, or nothing in the years that were asked for."""
        key = "timeline-nothing-then" if view.outside_years else "timeline-nothing"
        return self.words[key]

    def nothing_planned(self, view: Timeline) -> str:
        """Say that nothing planned is known, or nothing for the years that were asked for."""
        is_narrowed = view.years.first is not None or view.years.last is not None
        return self.words["timeline-nothing-planned" if is_narrowed else "upcoming-none"]

    def heading(self, part: Part) -> str:
        """``Kasvusopimus, siltasopimus``: what a part is about."""
        if part.kind in _HEADINGS:
            return self.words[_HEADINGS[part.kind]]
        names = [self.words.text(one.name) for one in part.names]
        return ", ".join([names[0][:1].upper() + names[0][1:], *names[1:]])

    def has_terms(self, view: Timeline) -> bool:
        """Whether the term of a round is drawn."""
        return any(isinstance(row, RoundRow) and row.term for row in view.rows)

    def has_gaps(self, view: Timeline) -> bool:
        """Whether a round without an agreement is drawn."""
        return any(isinstance(row, GapRow) and row.span for row in view.rows)

    def years(self, view: Timeline) -> str | None:
        """``Vuodet 2015–2020; …``: what the timeline is narrowed to, and how much that leaves out."""
        years = view.years
        if years.first is None and years.last is None:
            return None
        span = f"{years.first or ''}–{years.last or ''}" if years.first != years.last else f"{years.first}"
        return self.words.fill("timeline-years", years=span, count=view.outside_years)

    def agreement(self, row: AgreementRow) -> str:
        """``Porin seudun ekosysteemisopimus (kaupunkiseudun sopimus)``."""
        title = self.words.text(row.title)
        return f"{title} ({self.words[f'reach-{row.reach}']})" if row.reach else title

    def status(self, row: AgreementRow) -> str:
        """``voimassa 31.12.2027 asti``."""
        return self.say.status(row.status, row.end)

    def date_of(self, event: EventLine) -> str:
        """``31.12.2027 (suunniteltu)``: when, and what a reader should know about it."""
        reason = f": {self.words.text(event.reason)}" if event.reason else ""
        note = f" – {self.words.text(event.note)}" if event.note else ""
        return self._when(event.date, planned=event.planned) + reason + note

    def gap(self, row: GapRow) -> str:
        """``2016–2018: ei omaa sopimusta (Porin seutu): Kasvusopimukset 2016–2018``."""
        places, name = self.say.names(row.places), self.words.text(row.round.name)
        line = self.words.fill("chain-gap", places=places, round=name)
        return f"{self.words.date(row.span)}: {line}" if row.span else line

    def term(self, row: RoundRow) -> str:
        """``kausi 2016–2018``."""
        return self.words.fill("timeline-term", date=self.words.date(row.term))

    def count(self, row: RoundRow) -> str:
        """``sopimuksia aineistossa: 13``; proposals are counted apart, and nothing where it is of a place."""
        if row.agreements is None:
            return ""
        parts = [self.words.fill("timeline-agreements", count=row.agreements)]
        parts += [self.words.fill("timeline-proposals", count=row.proposals)] if row.proposals else []
        return "; ".join(parts)

    def when(self, step: StepLine) -> str:
        """``20.5.2020`` or ``2026 (suunniteltu)``."""
        return self._when(step.date, planned=step.planned)

    def _when(self, date: PartialDate | None, *, planned: bool) -> str:
        return self.words.date(date) + (f" ({self.words['planned']})" if planned else "")

    def step(self, step: StepLine) -> str:
        """``Sopimukset allekirjoitetaan (TEM)``: what happens, who acts, and why no date is known."""
        actors = f" ({self.say.names(step.actors)})" if step.actors else ""
        reason = f" – {self.words.text(step.reason)}" if step.reason else ""
        return self.words.text(step.title) + actors + reason

    def before(self, one: SuccessionLine) -> str:
        """``Sitä ennen: Tampereen seudun aiesopimus 2011–2012``."""
        return f"{self.words['before']}: {self.say.succession(one)}"

    def after(self, one: SuccessionLine) -> str:
        """``Sen jälkeen: Tampereen seudun MAL-sopimus 2024–2035``."""
        return f"{self.words['after']}: {self.say.replacement(one)}"

    def dated(self, one: PlannedLine) -> str:
        """``31.12.2027: Porin seudun ekosysteemisopimus: päättyy``."""
        return f"{self.words.date(one.date)}: {self.planned(one)}"

    def planned(self, one: PlannedLine) -> str:
        """``Porin seudun ekosysteemisopimus: päättyy``."""
        return f"{self.words.text(one.record.name)}: {self.plan(one)}"

    def plan(self, one: PlannedLine) -> str:
        """``päättyy``, or what is to be done, and by whom."""
        if one.text is None:
            return self.words[f"plan-{one.event}"]
        actors = f" ({self.say.names(one.actors)})" if one.actors else ""
        text = self.words.text(one.text)
        if one.event == "due":
            text = f"{self.words['timeline-due']}: {text}"
        return text + actors
