"""An agreement as a reader sees it: names instead of ids, numbers of sources at every statement."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from kumppanuus.accounts import Account, of_purpose, shares
from kumppanuus.dataset import Dataset
from kumppanuus.model.agreement import (
    AgreedTheme,
    Agreement,
    AgreementFunding,
    Commitment,
    Event,
    Party,
    Succession,
)
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.evidence import Citation, Sourced
from kumppanuus.model.funding import FundingDecision, Part, Purpose
from kumppanuus.model.record import Record
from kumppanuus.model.statements import Claims, Unknown, followed
from kumppanuus.model.text import LocalText
from kumppanuus.status import Status, StatusName, end_of, start_of, status
from kumppanuus.structures import dataclass

from .evidence import Evidence, is_decided, is_younger
from .lines import (
    ClaimLine,
    CommitmentLine,
    EventLine,
    FollowUpLine,
    MoneyLine,
    Named,
    PartLine,
    PartyLine,
    StatementLine,
    SuccessionLine,
    ThemeLine,
    VariantLine,
)


@dataclass(frozen=True, slots=True)
class AgreementCard:
    """Everything that a report says of an agreement."""

    id: str
    title: LocalText
    instrument: Named
    round: Named
    reach: str | None
    """How it reaches the place that a report is on."""
    description: LocalText | None
    places: tuple[Named, ...]
    scope: LocalText | None
    status: Status
    start: PartialDate | None
    end: PartialDate | None
    themes: tuple[ThemeLine, ...]
    parties: tuple[PartyLine, ...]
    events: tuple[EventLine, ...]
    money: tuple[MoneyLine, ...]
    commitments: tuple[CommitmentLine, ...]
    outcomes: tuple[StatementLine, ...]
    succeeds: tuple[SuccessionLine, ...]
    replaced_by: tuple[SuccessionLine, ...]
    """What replaced it, for one that is superseded."""
    superseded: PartialDate | None
    """When that began."""
    told_later: bool
    """Whether parties or themes come from sources younger than the day."""

    @property
    def until(self) -> PartialDate | None:
        """When it ended or is to end: by itself, or earlier, once another replaced it."""
        ends = [date for date in (self.superseded, self.end) if date]
        return min(ends, key=lambda date: date.last, default=None)

    @property
    def since(self) -> PartialDate | None:
        """When it began, or else the last that is known to have come before that."""
        before = [event.date for event in self.events if event.event in _BEFORE and event.date]
        return self.start or max(before, default=None)


_BEFORE = frozenset(("announced", "negotiated", "resolved", "approved"))
"""What can be known of an agreement whose beginning is not dated."""


class CardMaker:
    """Makes cards of agreements for one view, on one day, with one list of sources.

    Whatever is cited gets its number where it is read: a line's parts are made in the order of the page.
    """

    def __init__(self, dataset: Dataset, day: dt.date, evidence: Evidence) -> None:
        self.dataset = dataset
        self.day = day
        self.evidence = evidence

    def cards(self, others: Iterable[AgreementCard]) -> tuple[AgreementCard, ...]:
        """Return the cards of the same agreements as some others, in the same order."""
        return tuple(self.card(one.id, one.reach) for one in others)

    def card(self, name: str, reach: str | None) -> AgreementCard:
        """Return the card of an agreement."""
        agreement = self.dataset.agreements[name]
        instrument = self.dataset.instrument_of(name)
        known = self.known(name)
        events = known.events
        now = status(self.dataset, name, self.day)
        replaced_by = self.replacements(name) if now.name is StatusName.SUPERSEDED else []
        return AgreementCard(
            id=name,
            title=agreement.title,
            instrument=self.named("instrument", instrument),
            round=self.named("round", agreement.round),
            reach=reach,
            description=agreement.description,
            places=tuple(self.named("place", place) for place in agreement.places),
            scope=agreement.scope,
            status=now,
            start=start_of(known),
            end=self.end(known),
            themes=tuple(self._theme(theme, agreement) for theme in agreement.themes),
            parties=tuple(self.party(party, agreement) for party in agreement.parties),
            events=tuple(self.event(event, agreement) for event in events),
            money=self.money(agreement),
            commitments=tuple(self.commitment(one, agreement) for one in agreement.commitments),
            outcomes=tuple(
                StatementLine(one.text, self.evidence.cite(one, agreement))
                for one in agreement.outcomes
                if not self.is_younger(one, agreement)
            ),
            succeeds=tuple(
                self._succession(one, one.agreement, agreement)
                for one in agreement.succeeds
                if not self.is_younger(one, agreement)
            ),
            replaced_by=tuple(
                self._succession(one, successor, self.dataset.agreements[successor])
                for successor, one in replaced_by
            ),
            superseded=self.superseded(replaced_by),
            told_later=self.is_told_later(
                agreement, (*agreement.parties, *agreement.themes, *agreement.commitments)
            ),
        )

    def known(self, name: str) -> Agreement:
        """Return an agreement with those of its events that were known by the day."""
        agreement = self.dataset.agreements[name]
        events = tuple(event for event in agreement.events if self._is_known(event, agreement))
        return agreement.model_copy(update={"events": events})

    def end(self, known: Agreement) -> PartialDate | None:
        """Return when an agreement ended or is to end: as stated, or else with its round's term."""
        return end_of(known) or self._end_of_term(known)

    def superseded(self, replaced_by: Iterable[tuple[str, Succession]]) -> PartialDate | None:
        """Return when the first of some replacements began."""
        starts = (start_of(self.dataset.agreements[successor]) for successor, _ in replaced_by)
        return min(filter(None, starts), default=None)

    def replacements(self, name: str) -> list[tuple[str, Succession]]:
        """Return the agreements that had replaced one by the day."""
        found = []
        for successor, link in self.dataset.replacing(name):
            start = start_of(self.dataset.agreements[successor])
            if start is None or start.first <= self.day:
                found.append((successor, link))
        return found

    def _succession(self, one: Succession, other: str, holder: Agreement) -> SuccessionLine:
        sources = self.evidence.cite(one, holder)
        return SuccessionLine(self.named("agreement", other), one.replaces, one.note, sources)

    def _end_of_term(self, agreement: Agreement) -> PartialDate | None:
        """Return the end of the round's term, for an agreement of which no end is known by the day."""
        its_round = self.dataset.rounds.get(agreement.round)
        term = its_round.term if its_round else None
        if its_round is None or term is None or any(event.event == "ends" for event in agreement.events):
            return None
        told = term.date.claims if isinstance(term.date, Claims) else (term,)
        known = not all(self.is_younger(one, its_round) for one in told)
        date = followed(term.date)
        end = date.end if date and known else None
        return PartialDate(end.text, end, end) if end else None

    def named(self, kind: str, name: str) -> Named:
        """Return a record by id and name."""
        return Named(str(name), self.dataset.name_of(kind, name))

    def _is_known(self, event: Event, agreement: Agreement) -> bool:
        """Whether the event had happened by the day, or had been planned in a source of that time."""
        if event.planned:
            return not self.is_younger(event, agreement)
        date = followed(event.date)
        return date is None or date.first <= self.day

    def is_decided(self, decision: str) -> bool:
        """Whether money can have been decided by the day."""
        return is_decided(self.dataset, self.dataset.funding[decision], self.day)

    def is_younger(self, statement: Sourced | Citation, record: Record) -> bool:
        """Whether a statement's source is certainly younger than the day."""
        return is_younger(self.dataset, statement, record, self.day)

    def is_told_later(self, agreement: Agreement, told: Iterable[Sourced]) -> bool:
        """Whether any of what is told of an agreement comes from a source younger than the day."""
        return any(self.is_younger(one, agreement) for one in told)

    def claims(self, stated: Any) -> tuple[ClaimLine, ...]:
        """Return what each of several sources says that contradict each other."""
        return claim_lines(stated, self.evidence)

    def event(self, event: Event, agreement: Agreement) -> EventLine:
        """Return something that happened, or is planned."""
        claims = self.claims(event.date)
        reason = event.date.reason if isinstance(event.date, Unknown) else None
        sources = () if claims else self.evidence.cite(event, agreement)
        return EventLine(
            event.event, followed(event.date), event.planned, reason, claims, event.note, sources
        )

    def party(self, party: Party, agreement: Agreement) -> PartyLine:
        """Return who takes part, and as what."""
        organisation = self.dataset.organisations.get(party.organisation) if party.organisation else None
        who = ("organisation", party.organisation) if party.organisation else ("place", str(party.place))
        return PartyLine(
            self.named(*who),
            organisation.abbreviation if organisation else None,
            party.role,
            party.office,
            self.evidence.cite(party, agreement),
        )

    def _theme(self, theme: AgreedTheme, agreement: Agreement) -> ThemeLine:
        """Return a theme; sources that word it alike stand together."""
        alike = [one for one in theme.variants if one.wording is None and one.group is None]
        sources = [number for one in (theme, *alike) for number in self.evidence.cite(one, theme, agreement)]
        variants = tuple(
            VariantLine(
                variant.wording,
                self.named("theme", variant.group) if variant.group else None,
                self.evidence.cite(variant, theme, agreement),
            )
            for variant in theme.variants
            if variant not in alike
        )
        concepts = tuple(self.named("theme", concept) for concept in theme.concepts)
        menu = tuple(self.named("theme", item) for item in theme.menu)
        spearhead = self.named("programme", theme.spearhead) if theme.spearhead else None
        return ThemeLine(
            theme.wording, concepts, menu, theme.mapping, spearhead, variants, tuple(dict.fromkeys(sources))
        )

    def commitment(self, commitment: Commitment, agreement: Agreement) -> CommitmentLine:
        """Return what somebody undertook, and what had become of it by the day."""
        indicator = self.dataset.indicators.get(commitment.indicator) if commitment.indicator else None
        return CommitmentLine(
            text=commitment.text,
            sources=self.evidence.cite(commitment, agreement),
            owner=self.named("organisation", commitment.owner) if commitment.owner else None,
            due=followed(commitment.due),
            due_reason=commitment.due.reason if isinstance(commitment.due, Unknown) else None,
            due_claims=self.claims(commitment.due),
            target=commitment.target,
            approximate=commitment.approximate,
            unit=indicator.unit if indicator else None,
            follow_up=tuple(
                FollowUpLine(
                    one.date,
                    one.value,
                    one.approximate,
                    one.result,
                    one.text,
                    self.evidence.cite(one, commitment, agreement),
                )
                for one in commitment.follow_up
                if one.date.first <= self.day and not self.is_younger(one, agreement)
            ),
        )

    def _account(self, money: AgreementFunding, agreement: Agreement, purpose: Purpose) -> Account | None:
        """Return what is accounted for of a round's money, once every part and share of it was known."""
        decision = self.dataset.funding[money.decision]
        told_later = any(self.is_later(part, purpose, decision) for part in purpose.parts) or any(
            self.is_younger(share.agreement.funding[share.number], share.agreement)
            for share in shares(self.dataset, money.decision, purpose.purpose)
        )
        if purpose.round != agreement.round or told_later:
            return None
        return of_purpose(self.dataset, money.decision, purpose)

    def money(self, agreement: Agreement) -> tuple[MoneyLine, ...]:
        """Return the money of an agreement that can have been decided by the day."""
        return tuple(
            self._money(money, agreement, self.dataset.funding[money.decision])
            for money in agreement.funding
            if money.decision in self.dataset.funding and self.is_decided(money.decision)
        )

    def _money(self, money: AgreementFunding, agreement: Agreement, decision: FundingDecision) -> MoneyLine:
        share = None if self.is_younger(money, agreement) else money.share
        purpose = next((one for one in decision.purposes if one.purpose == money.purpose), None)
        whole = purpose or decision.total
        return MoneyLine(
            decision=self.named("funding", money.decision),
            number=decision.number,
            decided_by=self.dataset.name_of("organisation", decision.decided.organisation),
            decided=followed(decision.decided.date),
            purpose=purpose.title if purpose else LocalText(fi=money.purpose),
            amount=followed(whole.amount),
            amount_reason=whole.amount.reason if isinstance(whole.amount, Unknown) else None,
            sources=self.evidence.cite(whole, decision),
            amount_claims=self.claims(whole.amount),
            currency=whole.currency,
            stage=whole.known_stage,
            stage_reason=whole.stage.reason if isinstance(whole.stage, Unknown) else None,
            stage_claims=self.claims(whole.stage),
            share=followed(share),
            share_reason=share.reason if isinstance(share, Unknown) else None,
            share_sources=self.evidence.cite(money, agreement) if share else (),
            share_claims=self.claims(share),
            account=self._account(money, agreement, purpose) if purpose else None,
            budget_item=decision.budget_item,
            budget_year=whole.budget_year,
            note=purpose.note if purpose else None,
            parts=self.parts(purpose, decision) if purpose else (),
            recipients=self.claims(purpose.recipients) if purpose else (),
        )

    def parts(self, purpose: Purpose, decision: FundingDecision) -> tuple[PartLine, ...]:
        """Return the parts of a sum that were known by the day."""
        return tuple(
            self.part(part, purpose, decision)
            for part in purpose.parts
            if not self.is_later(part, purpose, decision)
        )

    def is_later(self, part: Part, purpose: Purpose, decision: FundingDecision) -> bool:
        """Whether a part is known only from a source younger than the day."""
        return self.is_younger(part if part.source else purpose, decision)

    def part(self, part: Part, purpose: Purpose, decision: FundingDecision) -> PartLine:
        """Return a part of a sum."""
        recipient = self.dataset.name_of("organisation", part.recipient) if part.recipient else None
        if part.place and part.group is None and recipient is None:
            recipient = self.dataset.name_of("place", part.place)
        sources = self.evidence.cite(part, purpose, decision)
        return PartLine(
            recipient,
            part.group,
            followed(part.amount),
            part.currency,
            part.known_stage,
            part.budget_year,
            sources,
        )


def claim_lines(stated: Any, evidence: Evidence) -> tuple[ClaimLine, ...]:
    """Return what sources say that contradict each other; nothing where none does."""
    if not isinstance(stated, Claims):
        return ()
    return tuple(
        ClaimLine(claim.value, claim.followed, claim.why, evidence.cite(claim)) for claim in stated.claims
    )
