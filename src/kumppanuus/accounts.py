"""What is known of where a sum went: its parts, the shares of agreements, and the rest."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.agreement import Agreement, AgreementFunding
from kumppanuus.model.base import Location
from kumppanuus.model.funding import FundingDecision, Purpose
from kumppanuus.model.money import Money
from kumppanuus.model.statements import followed
from kumppanuus.structures import dataclass


@dataclass(frozen=True, slots=True)
class Account:
    """A sum, what of it has a known recipient, and the rest.

    Shares of agreements bear no stage of their own and count as what the purpose's sum is.
    """

    whole: Decimal
    known: Decimal
    rest: Decimal


def at_stage(sums: Iterable[Money], whole: Money) -> Iterator[tuple[int, Decimal]]:
    """Give the known sums that can be held against a whole, with their place in the list.

    Those are the sums at its stage and in its currency: stages are never added together.
    """
    for number, part in enumerate(sums):
        amount = followed(part.amount)
        alike = (part.known_stage, part.currency) == (whole.known_stage, whole.currency)
        if whole.known_stage and alike and amount is not None:
            yield number, amount


@dataclass(frozen=True, slots=True)
class Holding:
    """Money of a purpose that an agreement holds, be its share known or not, and its place there."""

    entry: Entry
    agreement: Agreement
    number: int

    @property
    def money(self) -> AgreementFunding:
        """What the agreement says of it."""
        return self.agreement.funding[self.number]


def holdings(dataset: Dataset, decision: str, purpose: str) -> Iterator[Holding]:
    """Give the agreements that hold money of a purpose."""
    return (Holding(*one) for one in dataset.holders(decision, purpose))


@dataclass(frozen=True, slots=True)
class Share:
    """An agreement's known share of a purpose, and its place in the agreement's ``funding``."""

    entry: Entry
    agreement: Agreement
    number: int
    amount: Decimal


def shares(dataset: Dataset, decision: str, purpose: str) -> Iterator[Share]:
    """Give the known shares of agreements."""
    for one in holdings(dataset, decision, purpose):
        amount = followed(one.money.share)
        if amount is not None:
            yield Share(one.entry, one.agreement, one.number, amount)


def of_purpose(dataset: Dataset, decision: str, purpose: Purpose) -> Account | None:
    """Return the account of a purpose: by its parts, or where none is known, by agreements' shares."""
    parts = [amount for _, amount in at_stage(purpose.parts, purpose)]
    return account(purpose, parts or [share.amount for share in shares(dataset, decision, purpose.purpose)])


def in_total(decision: FundingDecision) -> Iterator[tuple[Location, Decimal]]:
    """Give what a total holds for certain: its purposes, or the known parts of one without a sum."""
    for index, amount in at_stage(decision.purposes, decision.total):
        yield ("purposes", index, "amount"), amount
    for index, purpose in enumerate(decision.purposes):
        if followed(purpose.amount) is None:
            for number, amount in at_stage(purpose.parts, decision.total):
                yield ("purposes", index, "parts", number, "amount"), amount


def of_total(decision: FundingDecision) -> Account | None:
    """Return the account of the whole decision."""
    return account(decision.total, [amount for _, amount in in_total(decision)])


def account(whole: Money, known: Iterable[Decimal]) -> Account | None:
    """Hold known sums against their whole; None where it has no sum. They must not overlap."""
    stated, accounted = followed(whole.amount), sum(known, Decimal())
    return Account(stated, accounted, stated - accounted) if stated is not None else None


BudgetYears = tuple[int, ...]
Mismatch = tuple[Location, Location, BudgetYears, int]
"""Where a year stands, where those of the whole stand, which these are, and which year it is."""


def year_mismatches(decision: FundingDecision) -> Iterator[Mismatch]:
    """Give the years of sums that their whole does not have; a wrong year has no parts of its own."""
    years, where = decision.budget_years, ("budget_years",)
    yield from _compare(decision.total, ("total",), years, where)
    for number, purpose in enumerate(decision.purposes):
        at: Location = ("purposes", number)
        yield from _compare(purpose, at, years, where)
        its: tuple[BudgetYears, Location] = (years, where)
        if purpose.budget_year and (not years or purpose.budget_year in years):
            its = (purpose.budget_year,), (*at, "budget_year")
        for position, part in enumerate(purpose.parts):
            yield from _compare(part, (*at, "parts", position), *its)


def _compare(money: Money, at: Location, years: BudgetYears, of_whole: Location) -> Iterator[Mismatch]:
    if years and money.budget_year is not None and money.budget_year not in years:
        yield (*at, "budget_year"), of_whole, years, money.budget_year
