"""The lines of a timeline: agreements, rounds, and rounds in which a place has no agreement."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, Literal

from kumppanuus.dataset import Dataset
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.evidence import Sourced
from kumppanuus.model.record import Dated
from kumppanuus.model.round import Round, Step
from kumppanuus.model.statements import Claims, Unknown, followed
from kumppanuus.model.text import LocalText
from kumppanuus.status import Status
from kumppanuus.structures import dataclass
from kumppanuus.views.card import AgreementCard, claim_lines
from kumppanuus.views.evidence import Evidence, is_younger
from kumppanuus.views.lines import ClaimLine, EventLine, Gap, Named, Numbers, StatementLine, SuccessionLine


@dataclass(frozen=True, slots=True)
class StepLine:
    """A step of a round: what happens, who acts, and when."""

    step: str
    title: LocalText
    date: PartialDate | None
    planned: bool
    reason: LocalText | None
    claims: tuple[ClaimLine, ...]
    actors: tuple[Named, ...]
    sources: Numbers


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """An agreement, with what is known by the day of the timeline."""

    id: str
    title: LocalText
    instrument: Named
    round: Named
    reach: str | None
    """How it reaches the place, where the timeline is of one."""
    status: Status
    start: PartialDate | None
    end: PartialDate | None
    since: PartialDate | None
    """From when its bar goes; until when, says ``until``."""
    until: PartialDate | None
    events: tuple[EventLine, ...]
    succeeds: tuple[SuccessionLine, ...]
    replaced_by: tuple[SuccessionLine, ...]
    end_sources: Numbers
    """Of an end that no event tells, so that it is the end of the round's term."""
    kind: Literal["agreement"] = "agreement"

    @property
    def dates(self) -> tuple[PartialDate, ...]:
        """Everything dated that is drawn of it."""
        ends = (self.since, self.until)
        return tuple(date for date in (*ends, *(event.date for event in self.events)) if date)


@dataclass(frozen=True, slots=True)
class RoundRow:
    """A round: its term, its steps, and how many agreements of it are known."""

    id: str
    title: LocalText
    instrument: Named
    term: PartialDate | None
    term_claims: tuple[ClaimLine, ...]
    term_sources: Numbers
    steps: tuple[StepLine, ...]
    agreements: int | None
    """How many are known; None where the timeline is of a place."""
    proposals: int | None
    kind: Literal["round"] = "round"

    @property
    def dates(self) -> tuple[PartialDate, ...]:
        """Everything dated that is drawn of it."""
        return tuple(date for date in (self.term, *(step.date for step in self.steps)) if date)


@dataclass(frozen=True, slots=True)
class GapRow:
    """A round in which the place, or one that it belongs to, has no agreement, as sources show."""

    round: Named
    instrument: Named
    places: tuple[Named, ...]
    span: PartialDate | None
    """The round's term, or else from when its steps are known."""
    statements: tuple[StatementLine, ...]
    """What sources say of it."""
    kind: Literal["gap"] = "gap"

    @property
    def dates(self) -> tuple[PartialDate, ...]:
        """The span that is left free."""
        return (self.span,) if self.span else ()


Row = AgreementRow | RoundRow | GapRow


def spell_of(row: Row) -> tuple[dt.date, dt.date] | None:
    """Return the first and the last day that a row can span; nothing of what has no date."""
    if not row.dates:
        return None
    first = min(date.beginning for date in row.dates)
    last = max(date.last if date.end else date.first for date in row.dates)
    is_open = isinstance(row, AgreementRow) and row.since and not row.until and not row.status.is_over
    return first, dt.date.max if is_open else last


class RowMaker:
    """Makes the rows of one timeline, in the order in which they are read.

    ``drafted`` is the list by which cards and gaps that are not shown as they are were numbered.
    """

    def __init__(self, dataset: Dataset, day: dt.date, evidence: Evidence, drafted: Evidence) -> None:
        self.dataset = dataset
        self.day = day
        self.evidence = evidence
        self._drafted = drafted

    def agreement(self, card: AgreementCard, *, reached: bool) -> AgreementRow:
        """Return the row of an agreement; ``reached`` where the timeline is of a place."""
        told = any(event.event == "ends" for event in card.events)
        return AgreementRow(
            id=card.id,
            title=card.title,
            instrument=card.instrument,
            round=card.round,
            reach=card.reach if reached else None,
            status=card.status,
            start=card.start,
            end=card.end,
            since=card.since,
            until=card.until,
            events=tuple(self._adopted(event) for event in card.events),
            succeeds=tuple(self._adopted(one) for one in card.succeeds),
            replaced_by=tuple(self._adopted(one) for one in card.replaced_by),
            end_sources=() if told or not card.end else self._of_term(self.dataset.rounds[card.round.id]),
        )

    def gap(self, gaps: Sequence[Gap]) -> GapRow:
        """Return the row of a round without an agreement of some places, and all that is said of it."""
        first = gaps[0]
        its_round = self.dataset.rounds[first.round.id]
        return GapRow(
            first.round,
            self._named("instrument", its_round.instrument),
            first.places,
            self._span(its_round),
            tuple(StatementLine(gap.text, self.evidence.adopt(gap.sources, self._drafted)) for gap in gaps),
        )

    def round(self, name: str, agreements: int | None, proposals: int | None) -> RoundRow:
        """Return the row of a round."""
        its_round = self.dataset.rounds[name]
        term = its_round.term if self._term(its_round) else None
        return RoundRow(
            name,
            its_round.title,
            self._named("instrument", its_round.instrument),
            self._term(its_round),
            claim_lines(term.date, self.evidence) if term else (),
            self._of_term(its_round) if term and not isinstance(term.date, Claims) else (),
            tuple(self._step(step, its_round) for step in known_steps(self.dataset, its_round, self.day)),
            agreements,
            proposals,
        )

    def _adopted(self, line: Any) -> Any:
        """Return a line, and the claims in it, with the numbers of this timeline."""
        claims = getattr(line, "claims", None)
        if claims is not None:
            line = replace(line, claims=tuple(self._adopted(claim) for claim in claims))
        return replace(line, sources=self.evidence.adopt(line.sources, self._drafted))

    def _step(self, step: Step, its_round: Round) -> StepLine:
        claims = claim_lines(step.date, self.evidence)
        return StepLine(
            step.step,
            step.title,
            followed(step.date),
            step.planned,
            step.date.reason if isinstance(step.date, Unknown) else None,
            claims,
            tuple(self._named("organisation", actor) for actor in step.actors),
            () if claims else self.evidence.cite(step, its_round),
        )

    def _term(self, its_round: Round) -> PartialDate | None:
        """Return a round's term, as far as it was known by the day."""
        term = its_round.term
        known = term and any(not self._is_younger(one, its_round) for one in _told(term))
        return followed(term.date) if term and known else None

    def _of_term(self, its_round: Round) -> Numbers:
        """Return the numbers of the source of a round's term."""
        if its_round.term is None:
            return ()
        date = its_round.term.date
        return self.evidence.cite(date.followed if isinstance(date, Claims) else its_round.term, its_round)

    def _span(self, its_round: Round) -> PartialDate | None:
        """Return a round's term, or where none is known, from its first step on."""
        dates = (followed(step.date) for step in its_round.steps)
        starts = [date.start for date in dates if date and date.start]
        first = min(starts, key=lambda start: start.first, default=None)
        return self._term(its_round) or (PartialDate(f"{first.text}/..", first, None) if first else None)

    def _is_younger(self, statement: Any, its_round: Round) -> bool:
        return is_younger(self.dataset, statement, its_round, self.day)

    def _named(self, kind: str, name: str) -> Named:
        return Named(str(name), self.dataset.name_of(kind, name))


def known_steps(dataset: Dataset, its_round: Round, day: dt.date) -> Iterator[Step]:
    """Give the steps that had happened by the day, or were told of by then."""
    for step in its_round.steps:
        date = followed(step.date)
        if date and not step.planned:
            if date.first <= day:
                yield step
        elif not is_younger(dataset, step, its_round, day):
            yield step


def _told(term: Dated) -> tuple[Sourced | Any, ...]:
    return term.date.claims if isinstance(term.date, Claims) else (term,)
