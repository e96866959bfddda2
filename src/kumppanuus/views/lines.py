"""The lines of an agreement's card: names instead of ids, numbers of sources at every statement."""

from decimal import Decimal
from typing import Any

from kumppanuus.accounts import Account
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.text import LocalText
from kumppanuus.structures import dataclass

Numbers = tuple[int, ...]
"""The numbers of sources."""


@dataclass(frozen=True, slots=True)
class Named:
    """A record by id and name."""

    id: str
    name: LocalText


@dataclass(frozen=True, slots=True)
class Gap:
    """A round in which the place, or one that it belongs to, has no agreement, as sources show."""

    round: Named
    places: tuple[Named, ...]
    reach: str
    text: LocalText
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """What one of several contradicting sources says."""

    value: Any
    followed: bool
    why: LocalText | None
    sources: Numbers


@dataclass(frozen=True, slots=True)
class EventLine:
    """Something that happened or is planned; without a date there is a reason."""

    event: str
    date: PartialDate | None
    planned: bool
    reason: LocalText | None
    claims: tuple[ClaimLine, ...]
    note: LocalText | None
    sources: Numbers


@dataclass(frozen=True, slots=True)
class PartyLine:
    """A party, an organisation or a place, and its role."""

    who: Named
    abbreviation: LocalText | None
    role: str
    office: LocalText | None
    sources: Numbers


@dataclass(frozen=True, slots=True)
class VariantLine:
    """The theme in another source: its wording if it differs, and the heading it stands under."""

    wording: LocalText | None
    group: Named | None
    sources: Numbers


@dataclass(frozen=True, slots=True)
class ThemeLine:
    """A theme as worded, the concepts and items of the menu that it is mapped to, and where it leads."""

    wording: LocalText
    concepts: tuple[Named, ...]
    menu: tuple[Named, ...]
    mapping: str | None
    spearhead: Named | None
    variants: tuple[VariantLine, ...]
    sources: Numbers


@dataclass(frozen=True, slots=True)
class PartLine:
    """A known part of a sum: who gets it, where one is named, or what group or purpose it is for."""

    recipient: LocalText | None
    group: LocalText | None
    amount: Decimal | None
    currency: str
    stage: str | None
    budget_year: int | None
    sources: Numbers


@dataclass(frozen=True, slots=True)
class MoneyLine:
    """A decided sum that concerns the agreement, and what is known of the agreement's share."""

    decision: Named
    number: str | None
    decided_by: LocalText
    decided: PartialDate | None
    purpose: LocalText
    amount: Decimal | None
    amount_reason: LocalText | None
    amount_claims: tuple[ClaimLine, ...]
    currency: str
    stage: str | None
    stage_reason: LocalText | None
    stage_claims: tuple[ClaimLine, ...]
    budget_item: str | None
    budget_year: int | None
    note: LocalText | None
    recipients: tuple[ClaimLine, ...]
    parts: tuple[PartLine, ...]
    share: Decimal | None
    share_reason: LocalText | None
    share_claims: tuple[ClaimLine, ...]
    account: Account | None
    """What of the whole is accounted for, where it is for the agreements of one round."""
    sources: Numbers
    share_sources: Numbers


@dataclass(frozen=True, slots=True)
class StatementLine:
    """Something that a source says."""

    text: LocalText
    sources: Numbers


@dataclass(frozen=True, slots=True)
class FollowUpLine:
    """What had become of a commitment by a date."""

    date: PartialDate
    value: Decimal | None
    approximate: bool
    result: str | None
    """Whether it was met, where the source says so."""
    text: LocalText | None
    sources: Numbers


@dataclass(frozen=True, slots=True)
class CommitmentLine:
    """What somebody undertook; ``unit`` is that of the target and of what became of it."""

    text: LocalText
    owner: Named | None
    due: PartialDate | None
    due_reason: LocalText | None
    due_claims: tuple[ClaimLine, ...]
    target: Decimal | None
    approximate: bool
    unit: LocalText | None
    follow_up: tuple[FollowUpLine, ...]
    sources: Numbers


@dataclass(frozen=True, slots=True)
class SuccessionLine:
    """An agreement that went before, as a source says; ``replaces`` where this one replaced it."""

    agreement: Named
    replaces: bool
    note: LocalText | None
    sources: Numbers


@dataclass(frozen=True, slots=True)
class DatedLine:
    """A day or a period on which something holds."""

    date: PartialDate | None
    reason: LocalText | None
    """Why the day is not known."""
    claims: tuple[ClaimLine, ...]
    sources: Numbers


@dataclass(frozen=True, slots=True)
class NotedLine:
    """A record, and what is said of its part in something."""

    who: Named
    note: LocalText | None
    sources: Numbers


@dataclass(frozen=True, slots=True)
class BindingLine:
    """Whether an instrument binds in law."""

    binds: bool
    sources: Numbers


@dataclass(frozen=True, slots=True)
class AimLine:
    """An aim, and the themes that it is about."""

    text: LocalText
    themes: tuple[Named, ...]
    sources: Numbers
