"""Commitments as a reader sees them: what has become of each by a day, and what that rests on."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from kumppanuus.commitments import Measured, Standing, StandingName, Timing, decisive, percent
from kumppanuus.model.agreement import Agreement, Commitment
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.evidence import Citation, Sourced
from kumppanuus.model.indicator import Observation
from kumppanuus.model.record import Record
from kumppanuus.model.statements import Claims
from kumppanuus.status import Status
from kumppanuus.structures import dataclass
from kumppanuus.views.brief import Agreements, Count
from kumppanuus.views.card import CardMaker
from kumppanuus.views.evidence import Evidence
from kumppanuus.views.lines import ClaimLine, CommitmentLine, Named, Numbers


@dataclass(frozen=True, slots=True)
class ValueLine:
    """A value that a target is held against."""

    date: PartialDate
    """When it was so, or the period that it was measured for."""
    value: Decimal
    approximate: bool
    timing: Timing
    percent: int | None
    """Of the target."""
    claims: tuple[ClaimLine, ...]
    sources: Numbers


@dataclass(frozen=True, slots=True)
class FollowedCommitment:
    """What somebody undertook, and what has become of it."""

    agreement: Named
    agreement_status: Status
    perhaps: bool
    """Whether a date leaves open if it was agreed on, or proposed, by the day; such ones count apart."""
    end: PartialDate | None
    """When the agreement ended or is to end."""
    instrument: Named
    round: Named
    reach: str | None
    number: int
    """Its place in the agreement's list, counted from 1."""
    status: StandingName
    commitment: CommitmentLine
    indicator: Named | None
    is_measured: bool
    """Whether it has an indicator or a target."""
    value: ValueLine | None
    """The value of its own follow-up that decides, or else the latest."""
    observed: ValueLine | None
    """The latest value of the indicator."""
    last_told: PartialDate | None
    """When the last is known of it."""
    told_later: bool
    """Whether it is known only from a source younger than the day."""
    documents: tuple[str, ...]
    """The sources of all this, by id; the numbers beside the lines are those of what is shown."""

    @property
    def held_against(self) -> ValueLine | None:
        """The value that its target is held against: its own, or else that of the indicator."""
        return decisive([one for one in (self.observed, self.value) if one])

    @property
    def approximate(self) -> bool:
        """Whether the value or the target is given as about so much."""
        return self.commitment.approximate or bool(self.held_against and self.held_against.approximate)


@dataclass(frozen=True, slots=True)
class Draft:
    """A commitment that was found, before it is written out in the order of the page."""

    agreement: str
    number: int
    """Its place in the agreement's list, counted from 0."""
    commitment: Commitment
    standing: Standing
    reach: str | None

    @property
    def is_measured(self) -> bool:
        """Whether it has an indicator or a target."""
        return self.commitment.indicator is not None or self.commitment.target is not None


def count_of(rows: Iterable[FollowedCommitment]) -> Count:
    """Count commitments; those of what may not yet have been agreed on count apart."""
    perhaps = [one.perhaps for one in rows]
    return Count(perhaps.count(False), perhaps.count(True))


class RowMaker:
    """Writes commitments out."""

    def __init__(self, agreements: Agreements) -> None:
        self.agreements = agreements
        self.maker = agreements.maker
        self.dataset = agreements.dataset

    def rows(self, drafts: Iterable[Draft]) -> tuple[FollowedCommitment, ...]:
        """Return commitments with the numbers of their sources."""
        return tuple(map(self.row, drafts))

    def unlisted(self, drafts: Iterable[Draft]) -> tuple[FollowedCommitment, ...]:
        """Return commitments that a page only counts: nothing of them has a number in its list of sources."""
        aside = RowMaker(Agreements(CardMaker(self.dataset, self.maker.day, Evidence(self.dataset))))
        return tuple(_without_numbers(aside.row(draft)) for draft in drafts)

    def row(self, draft: Draft) -> FollowedCommitment:
        """Return a commitment."""
        maker, commitment, standing = self.maker, draft.commitment, draft.standing
        agreement = self.dataset.agreements[draft.agreement]
        return FollowedCommitment(
            agreement=Named(draft.agreement, agreement.title),
            agreement_status=self.agreements.status(draft.agreement),
            perhaps=self.agreements.is_perhaps(draft.agreement),
            end=maker.end(maker.known(draft.agreement)),
            instrument=maker.named("instrument", self.dataset.instrument_of(draft.agreement)),
            round=maker.named("round", agreement.round),
            reach=draft.reach,
            number=draft.number + 1,
            status=standing.name,
            commitment=maker.commitment(commitment, agreement),
            indicator=maker.named("indicator", commitment.indicator) if commitment.indicator else None,
            is_measured=draft.is_measured,
            value=self._value(standing.value, draft, agreement),
            observed=self._value(standing.observed, draft, agreement),
            last_told=standing.last_told,
            told_later=maker.is_younger(commitment, agreement),
            documents=tuple(dict.fromkeys(self._documents(draft, agreement))),
        )

    def _value(self, measured: Measured | None, draft: Draft, agreement: Agreement) -> ValueLine | None:
        if measured is None:
            return None
        said, stated = measured.said, getattr(measured.said, "value", None)
        claims = self.maker.claims(stated) if isinstance(stated, Claims) else ()
        around = self._around(said, draft, agreement)
        return ValueLine(
            measured.date,
            measured.value,
            measured.approximate,
            measured.timing,
            percent(measured.value, draft.commitment.target),
            claims,
            () if claims else self.maker.evidence.cite(*around),
        )

    def _around(self, said: Sourced, draft: Draft, agreement: Agreement) -> tuple[Sourced | Record, ...]:
        """Return a statement and those that it is part of, from the inside, and its record last."""
        if isinstance(said, Observation):
            return said, self.dataset.indicators[str(draft.commitment.indicator)]
        return said, draft.commitment, agreement

    def _documents(self, draft: Draft, agreement: Agreement) -> Iterator[str]:
        """Give the sources of a commitment and of what is known of it."""
        said: list[Sourced] = [*draft.standing.told]
        said += [draft.standing.observed.said] if draft.standing.observed else []
        yield from _source_of(draft.commitment, agreement)
        for one in said:
            yield from _source_of(*self._around(one, draft, agreement))


def _source_of(*around: Sourced | Record) -> Iterator[str]:
    """Give the source of a statement, or the one that it inherits."""
    for one in around:
        citation: Sourced | Citation | None = one.only_source if isinstance(one, Record) else one
        if citation and citation.source:
            yield str(citation.source)
            return


def _without_numbers(row: FollowedCommitment) -> FollowedCommitment:
    """Return a commitment of which nothing is known, without the number of its source."""
    return replace(row, commitment=replace(row.commitment, sources=()))
