"""One sum in the data, with the sums around it."""

from decimal import Decimal
from enum import StrEnum
from typing import Literal

from kumppanuus.accounts import Holding
from kumppanuus.model.agreement import AgreementFunding
from kumppanuus.model.funding import FundingDecision, Part, Purpose
from kumppanuus.model.money import Money
from kumppanuus.model.scalars import Amount
from kumppanuus.model.statements import Stated, followed
from kumppanuus.structures import dataclass

Kind = Literal["total", "purpose", "part", "share"]


class Fit(StrEnum):
    """Whether a sum is one that was asked for, the least certain first."""

    NO = "no"
    MAYBE = "maybe"
    YES = "yes"


@dataclass(frozen=True, slots=True)
class Years:
    """The years that a sum can be of: budget years, or else the year of its decision.

    Several where no document says which of them it is, or how the sum is divided between them; none
    where neither a budget year nor the day of the decision is known.
    """

    of: Literal["budget", "decision"]
    years: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A decision's total, a purpose of it, a part of that, or an agreement's share of a purpose."""

    name: str
    decision: FundingDecision
    purpose: Purpose | None = None
    part: Part | None = None
    holding: Holding | None = None
    untold: bool = False
    """Whether its amount was not known yet."""

    @property
    def kind(self) -> Kind:
        """What it is."""
        if self.holding:
            return "share"
        return "part" if self.part else "purpose" if self.purpose else "total"

    @property
    def money(self) -> Money:
        """The sum that has its stage; a share has none of its own and stands at that of its purpose."""
        return self.part or self.purpose or self.decision.total

    @property
    def held(self) -> AgreementFunding | None:
        """What an agreement says of its share."""
        return self.holding.money if self.holding else None

    @property
    def stated(self) -> Stated[Amount] | None:
        """The amount as it is stated."""
        if self.untold:
            return None
        return self.held.share if self.held else self.money.amount

    @property
    def amount(self) -> Decimal | None:
        """The amount to go by, where it is known."""
        return followed(self.stated)

    @property
    def stage(self) -> str | None:
        """How far it has come."""
        return self.money.known_stage

    @property
    def budget_year(self) -> int | None:
        """The budget year that is stated for it, or for the sum that it is within."""
        purpose = self.purpose.budget_year if self.purpose else None
        return self.money.budget_year or purpose

    @property
    def years(self) -> Years:
        """The years that it can be of."""
        if self.budget_year:
            return Years("budget", (self.budget_year,))
        if self.decision.budget_years:
            return Years("budget", self.decision.budget_years)
        date = followed(self.decision.decided.date)
        if date is None or date.start is None or date.end is None:
            return Years("decision", ())
        return Years("decision", tuple(range(date.first.year, date.last.year + 1)))
