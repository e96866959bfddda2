"""What is planned and has a date: ends, reviews and other events, due dates, steps of rounds."""

import datetime as dt
from collections.abc import Iterator
from typing import Any, TypeGuard

from kumppanuus.dataset import Dataset
from kumppanuus.model.agreement import Agreement, Event
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.evidence import Sourced
from kumppanuus.model.record import Record
from kumppanuus.model.statements import Claims, followed
from kumppanuus.model.text import LocalText
from kumppanuus.structures import dataclass
from kumppanuus.views.card import AgreementCard
from kumppanuus.views.evidence import Evidence, is_younger
from kumppanuus.views.lines import Named, Numbers

from .rows import known_steps


@dataclass(frozen=True, slots=True)
class PlannedLine:
    """Something planned. ``key`` stays the same when its date changes, so that a calendar can follow it.

    ``event`` is that of an agreement, or ``due`` of a commitment, or ``step`` of a round.
    """

    key: str
    event: str
    record: Named
    """The agreement, or the round."""
    round: Named
    instrument: Named
    text: LocalText | None
    """What is to be done, or what happens in the step."""
    actors: tuple[Named, ...]
    date: PartialDate
    sources: Numbers

    @property
    def day(self) -> dt.date:
        """The last day on which it can be."""
        return self.date.last_stated


class PlanReader:
    """Reads what was planned, as it was known on a day, for a spell of days, both included."""

    def __init__(
        self, dataset: Dataset, day: dt.date, spell: tuple[dt.date, dt.date], evidence: Evidence
    ) -> None:
        self.dataset = dataset
        self.day = day
        self.spell = spell
        self.evidence = evidence

    def of_agreement(self, card: AgreementCard) -> Iterator[PlannedLine]:
        """Give what is planned for an agreement that is not over."""
        if card.status.is_over:
            return
        agreement = self.dataset.agreements[card.id]
        for key, event in self._events(agreement):
            date = followed(event.date)
            if self._is_due(date):
                sources = self._cite(event.date, event, agreement)
                yield self._line(card, key, event.event, date, sources)
        if self._is_due(card.end) and not any(event.event == "ends" for event in card.events):
            its_round = self.dataset.rounds[card.round.id]
            sources = self._cite(its_round.term.date, its_round.term, its_round) if its_round.term else ()
            yield self._line(card, "ends", "ends", card.end, sources)
        for number, one in enumerate(agreement.commitments):
            due = followed(one.due)
            if self._is_due(due) and not self._is_younger(one, agreement):
                actors = (self._named("organisation", one.owner),) if one.owner else ()
                key, sources = _numbered("due", number), self._cite(one.due, one, agreement)
                yield self._line(card, key, "due", due, sources, one.text, actors)

    def of_round(self, name: str) -> Iterator[PlannedLine]:
        """Give the planned steps of a round."""
        its_round = self.dataset.rounds[name]
        steps = tuple(known_steps(self.dataset, its_round, self.day))
        named, instrument = Named(name, its_round.title), self._named("instrument", its_round.instrument)
        for number, step in enumerate(steps):
            date = followed(step.date)
            if step.planned and self._is_due(date):
                same = sum(other.step == step.step for other in steps[:number])
                actors = tuple(self._named("organisation", actor) for actor in step.actors)
                key = f"{name}/{_numbered(f'step-{step.step}', same)}"
                sources = self._cite(step.date, step, its_round)
                yield PlannedLine(key, "step", named, named, instrument, step.title, actors, date, sources)

    def _events(self, agreement: Agreement) -> Iterator[tuple[str, Event]]:
        """Give the planned events that are known, with their keys; of several ends, the latest alone.

        An event is counted among all of its kind, so that its key stays when an earlier one has happened.
        """
        planned = [
            event for event in agreement.events if event.planned and not self._is_younger(event, agreement)
        ]
        for event in planned:
            same = [other for other in agreement.events if other.event == event.event]
            if event.event != "ends":
                yield _numbered(event.event, next(n for n, one in enumerate(same) if one is event)), event
        ends = [event for event in planned if event.event == "ends" and followed(event.date) is not None]
        if ends:
            yield "ends", max(ends, key=_latest)

    def _line(
        self,
        card: AgreementCard,
        key: str,
        event: str,
        date: PartialDate,
        sources: Numbers,
        text: LocalText | None = None,
        actors: tuple[Named, ...] = (),
    ) -> PlannedLine:
        named = Named(card.id, card.title)
        key = f"{card.id}/{key}"
        return PlannedLine(key, event, named, card.round, card.instrument, text, actors, date, sources)

    def _cite(self, date: Any, statement: Sourced, record: Record) -> Numbers:
        """Return the source of a date: of several claims about it, the one that is followed."""
        return self.evidence.cite(date.followed if isinstance(date, Claims) else statement, record)

    def _is_due(self, date: PartialDate | None) -> TypeGuard[PartialDate]:
        """Whether something is dated, and in the spell."""
        return date is not None and self.spell[0] <= date.last_stated <= self.spell[1]

    def _is_younger(self, statement: Sourced, record: Record) -> bool:
        return is_younger(self.dataset, statement, record, self.day)

    def _named(self, kind: str, name: str) -> Named:
        return Named(str(name), self.dataset.name_of(kind, name))


def _latest(event: Event) -> dt.date:
    date = followed(event.date)
    return date.last if date else dt.date.min


def _numbered(key: str, number: int) -> str:
    return f"{key}-{number + 1}" if number else key
