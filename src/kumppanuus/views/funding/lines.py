"""The lines of an answer about money: names instead of ids, numbers of sources at every figure."""

from decimal import Decimal

from kumppanuus.accounts import Account
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.text import LocalText
from kumppanuus.structures import dataclass
from kumppanuus.views.lines import ClaimLine, Named, Numbers, StatementLine
from kumppanuus.views.reach import Reach

from .figure import Fit, Kind, Years


@dataclass(frozen=True, slots=True)
class FilterLine:
    """What was asked for: an option and what it names; a year or a budget item is its own name."""

    option: str
    id: str
    name: LocalText


@dataclass(frozen=True, slots=True)
class FigureLine:
    """One stated sum: how much, how far it has come, what sources differ about, and where it stands."""

    amount: Decimal | None
    amount_reason: LocalText | None
    amount_claims: tuple[ClaimLine, ...]
    currency: str
    stage: str | None
    stage_reason: LocalText | None
    stage_claims: tuple[ClaimLine, ...]
    budget_year: int | None
    sources: Numbers


@dataclass(frozen=True, slots=True)
class ReachLine:
    """How a sum reaches the place that was asked for, and by what.

    ``with_others`` where the sum is for other places too, so that it is not known how much is for this one.
    """

    reach: Reach
    via: str
    with_others: bool = False


@dataclass(frozen=True, slots=True)
class PartLine:
    """A part of a purpose's sum."""

    recipient: Named | None
    place: Named | None
    group: LocalText | None
    figure: FigureLine
    fit: Fit
    reach: ReachLine | None


@dataclass(frozen=True, slots=True)
class ShareLine:
    """An agreement's share of a purpose, as the agreement's sources tell it, at the stage of the purpose."""

    agreement: Named
    is_proposal: bool
    figure: FigureLine
    fit: Fit
    reach: ReachLine | None


@dataclass(frozen=True, slots=True)
class Left:
    """A sum held against the known sums within it: how much is known, and what no document accounts for.

    ``of`` says what was added: ``purposes``, ``parts`` or ``shares``, of which there are ``count``. They are
    at the stage of the whole; ``apart`` are not counted, since they stand at another one.
    ``to_groups`` is what of the known is told of a group alone, without its recipients.
    """

    of: str
    account: Account
    currency: str
    count: int
    apart: int
    to_groups: Decimal


@dataclass(frozen=True, slots=True)
class PurposeLine:
    """What a part of the decided money is for, and where it went."""

    purpose: str
    title: LocalText
    round: Named | None
    instrument: Named | None
    figure: FigureLine
    fit: Fit
    """Whether the whole of it was asked for, or only something within it."""
    recipients: LocalText | None
    recipients_claims: tuple[ClaimLine, ...]
    basis: StatementLine | None
    note: LocalText | None
    parts: tuple[PartLine, ...]
    parts_are_complete: bool
    shares: tuple[ShareLine, ...]
    left: tuple[Left, ...]
    hidden: int
    """How many parts and shares of it were not asked for."""


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """A decision with the purposes that were asked for."""

    decision: Named
    number: str | None
    decided_by: Named
    decided: PartialDate | None
    decided_reason: LocalText | None
    decided_claims: tuple[ClaimLine, ...]
    decided_sources: Numbers
    programme: Named | None
    budget_item: str | None
    budget_years: tuple[int, ...]
    transfer_years: int | None
    total: FigureLine
    fit: Fit
    """Whether the whole of it was asked for, or only something within it."""
    left: tuple[Left, ...]
    purposes: tuple[PurposeLine, ...]
    hidden: int
    """How many purposes were not asked for."""


@dataclass(frozen=True, slots=True)
class Row:
    """A figure that was asked for, told by itself: whose decision, what for, to whom."""

    decision: Named
    number: str | None
    decided: PartialDate | None
    decided_year: int | None
    """The year of the decision, where its date leaves no doubt about it."""
    kind: Kind
    below: bool
    """Whether it stands under the row of the sum that it is within."""
    purpose: LocalText | None
    recipient: Named | None
    place: Named | None
    group: LocalText | None
    agreement: Named | None
    figure: FigureLine
    years: Years
    reach: ReachLine | None


@dataclass(frozen=True, slots=True)
class PossibleRow:
    """A row of which it is open whether it was asked for: ``region``, ``year`` or ``decided`` says why."""

    row: Row
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Together:
    """Figures at one stage that reach the place in one way, and their sum where nothing can count twice.

    ``why_not`` says what stands against a sum. ``unknown`` figures have no amount.
    """

    stage: str | None
    currency: str
    reach: Reach | None
    amount: Decimal | None
    why_not: str | None
    count: int
    unknown: int
    decisions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MayLine:
    """A sum of which the place may have got something; no document tells.

    ``what`` is ``group`` for a sum to a group, ``rest`` for what is left of a sum, ``whole`` for one of
    which nothing more is known, and ``unknown`` for a purpose whose sum is not known.
    """

    decision: Named
    number: str | None
    decided: PartialDate | None
    purpose: LocalText
    what: str
    to: LocalText | None
    amount: Decimal | None
    currency: str
    stage: str | None
    years: Years
    sources: Numbers


@dataclass(frozen=True, slots=True)
class ProgrammeLine:
    """A sum that is stated for a programme as a whole; decisions may divide the same money."""

    contributor: LocalText
    figure: FigureLine
