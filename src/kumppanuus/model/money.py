"""Sums of money. Every sum says how far it has come; stages are never added together."""

from typing import Literal

from pydantic import Field

from .evidence import Sourced
from .scalars import Amount, Year
from .statements import Stated, followed

Stage = Literal["announced", "appropriated", "allocated", "awarded", "paid"]
STAGES: tuple[Stage, ...] = ("announced", "appropriated", "allocated", "awarded", "paid")
"""From a promise to money in an account."""


class Money(Sourced):
    """A sum, its stage, and where that is stated."""

    amount: Stated[Amount] = Field(description="The sum in whole currency units, digits alone: 4925000.")
    currency: Literal["EUR"] = Field(default="EUR", description="The currency.")
    stage: Stated[Stage] = Field(description="How far the money has come.")
    budget_year: Year | None = Field(default=None, description="The budget year that the money is from.")

    @property
    def known_stage(self) -> Stage | None:
        """The stage to go by, where a source names one."""
        return followed(self.stage)
