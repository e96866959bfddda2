"""What an assessment consists of."""

import datetime as dt
from decimal import Decimal

from kumppanuus.model.dates import PartialDate
from kumppanuus.model.text import LocalText
from kumppanuus.structures import dataclass

from ..brief import Brief
from ..evidence import SourceLine
from ..lines import BindingLine, ClaimLine, DatedLine, Named, Numbers, StatementLine
from ..rule_lines import OutcomeCount


@dataclass(frozen=True, slots=True)
class Ground:
    """Something that the record states and a finding rests on, or that a reader should hold beside it.

    ``kind`` is ``party``, ``other-role``, ``theme``, ``belonging``, ``near``, ``place`` or ``end``.
    """

    kind: str
    id: str | None
    """The organisation, the place or the item of the menu, where there is one."""
    text: LocalText | None
    """Its name, or how the agreement words the theme."""
    role: str | None
    office: LocalText | None
    date: PartialDate | None
    claims: tuple[ClaimLine, ...]
    sources: Numbers


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule, and what is to be said of it: by what it is decided, or what would have to be known."""

    number: int
    of: str
    """Whether the rule is the ``instrument``’s or the ``round``’s."""
    place: int
    """Its place among the rules of that record, from 1."""
    rule: str
    who: str | None
    """The organisation, the kind of organisation or the role that it asks for."""
    text: LocalText
    outcome: str
    why: str | None
    """What decides it where no single statement does, or what would have to be known."""
    why_sources: Numbers
    """Those of the list that this is said of."""
    count: int | None
    """How many there are of what the rule counts."""
    whole: int | None
    """Of how many."""
    about: Named | None
    """The item of the menu on which the rule depends."""
    grounds: tuple[Ground, ...]
    sources: Numbers
    """Those of the rule."""


@dataclass(frozen=True, slots=True)
class PartyStated:
    """Who takes part, and as what."""

    who: Named
    role: str
    office: LocalText | None
    sources: Numbers


@dataclass(frozen=True, slots=True)
class PartyPart:
    """Who takes part, and who is to."""

    stated: tuple[PartyStated, ...]
    complete: bool
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """A theme as the agreement words it, and whose its mapping is."""

    text: LocalText
    mapping: str | None
    sources: Numbers


@dataclass(frozen=True, slots=True)
class MenuLine:
    """An item of the menu, and the themes that take it up."""

    item: Named
    is_heading: bool
    broader: tuple[Named, ...]
    taken_by: tuple[Wording, ...]
    near: tuple[Wording, ...]
    """Themes that were not chosen from this menu, but share a concept of the shared vocabulary with it."""


@dataclass(frozen=True, slots=True)
class Spearhead:
    """A theme that goes to a programme as a spearhead."""

    wording: Wording
    programme: Named


@dataclass(frozen=True, slots=True)
class MenuPart:
    """What the agreement takes up of the round's menu."""

    menu: Named | None
    taken: int
    of: int
    """Items without those that are only headings."""
    same_document: bool
    """Whether the themes and the menu come from one document, so that they agree by themselves."""
    items: tuple[MenuLine, ...]
    off_menu: tuple[Wording, ...]
    spearheads: tuple[Spearhead, ...]
    complete: bool
    findings: tuple[Finding, ...]
    sources: Numbers
    """Those of the menu."""


@dataclass(frozen=True, slots=True)
class TierNote:
    """A group of the round that the places belong to, or may, and whether it opens the instrument."""

    text: LocalText
    places: tuple[Named, ...]
    """Those of the agreement's places that it names."""
    is_open: bool
    least: int | None
    """How many places an agreement of the group has at least, where that is stated."""
    contents: tuple[Named, ...]
    sources: Numbers


@dataclass(frozen=True, slots=True)
class PlacePart:
    """Where it holds."""

    stated: tuple[Named, ...]
    scope: LocalText | None
    complete: bool
    levels: tuple[str, ...]
    """The levels of place that the instrument is made for."""
    tiers: tuple[TierNote, ...]
    findings: tuple[Finding, ...]
    sources: Numbers


@dataclass(frozen=True, slots=True)
class DateNote:
    """A date of the agreement, and how it lies to the term of the round. One that is not stated is null."""

    event: str
    date: PartialDate | None
    planned: bool
    reason: LocalText | None
    note: LocalText | None
    claims: tuple[ClaimLine, ...]
    within: str | None
    """``before``, ``within`` or ``after`` the term, ``open`` where partial dates leave that open."""
    sources: Numbers


@dataclass(frozen=True, slots=True)
class MoneyNote:
    """A funding decision of which the agreement gets something, and its share where that is known."""

    decision: Named
    purpose: LocalText
    stage: str | None
    share: Decimal | None
    share_reason: LocalText | None
    """Why the share is not known."""
    currency: str
    sources: Numbers


@dataclass(frozen=True, slots=True)
class TermPart:
    """On what terms: until when, how binding, with what money."""

    term: DatedLine | None
    dates: tuple[DateNote, ...]
    findings: tuple[Finding, ...]
    binding: BindingLine | None
    nature: tuple[StatementLine, ...]
    financing: tuple[StatementLine, ...]
    money: tuple[MoneyNote, ...]
    commitments: int
    follow_up: tuple[StatementLine, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """Something that no program can judge: a criterion or an aim."""

    number: int
    of: str
    text: LocalText
    beside: tuple[int, ...]
    """The findings on rules that stand in the same place of the same source."""
    grounds: tuple[Ground, ...]
    """The themes that it is about, where the record says which."""
    sources: Numbers


@dataclass(frozen=True, slots=True)
class Assessment:
    """A proposal or an agreement, held against the rules of a round and its instrument."""

    as_of: dt.date
    agreement: Brief
    is_proposal: bool
    is_known: bool
    """Whether anything was known of it by the day."""
    description: LocalText | None
    round: Named
    instrument: Named
    is_its_own: bool
    """Whether the round is the agreement's own, and not another that it is read against."""
    round_description: LocalText | None
    counts: tuple[OutcomeCount, ...]
    parties: PartyPart
    menu: MenuPart
    places: PlacePart
    terms: TermPart
    criteria: tuple[Judged, ...]
    aims: tuple[Judged, ...]
    agenda: tuple[StatementLine, ...]
    rules_later: int
    """Rules that only sources younger than the day state."""
    told_later: bool
    damaged: tuple[str, ...]
    sources: tuple[SourceLine, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is to be said of all rules."""
        parts = (self.parties, self.menu, self.places, self.terms)
        return tuple(finding for part in parts for finding in part.findings)

    @property
    def later(self) -> int:
        """An assessment is of one agreement and leaves no later ones out."""
        return 0
