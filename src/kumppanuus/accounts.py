"""What is known of where a sum went: its parts, the shares of agreements, and the rest."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.funding import FundingDecision, Purpose
from kumppanuus.model.money import Money
from kumppanuus.model.statements import followed


@dataclass(frozen=True, slots=True)
class Account:
    """A sum, what of it is accounted for, and the rest, of which no source read tells where it went."""

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


def shares(dataset: Dataset, decision: str, purpose: str) -> Iterator[tuple[Entry, int, Decimal]]:
    """Give the known shares of agreements: the record, the place in its ``funding``, and the sum."""
    for entry, agreement in dataset.of(Agreement):
        for number, money in enumerate(agreement.funding):
            share = followed(money.share)
            if (money.decision, money.purpose) == (decision, purpose) and share is not None:
                yield entry, number, share


def of_purpose(dataset: Dataset, decision: str, purpose: Purpose) -> Account | None:
    """Return the account of a purpose: by its parts, or where none is known, by agreements' shares."""
    known = [amount for _, amount in at_stage(purpose.parts, purpose)]
    return _account(purpose, known or [amount for _, _, amount in shares(dataset, decision, purpose.purpose)])


def of_total(decision: FundingDecision) -> Account | None:
    """Return the account of the whole decision: by its purposes, or the known parts of one without a sum."""
    known = [amount for _, amount in at_stage(decision.purposes, decision.total)]
    unknown = [purpose for purpose in decision.purposes if followed(purpose.amount) is None]
    known += [amount for purpose in unknown for _, amount in at_stage(purpose.parts, decision.total)]
    return _account(decision.total, known)


def _account(whole: Money, known: list[Decimal]) -> Account | None:
    stated, accounted = followed(whole.amount), sum(known, Decimal())
    return Account(stated, accounted, stated - accounted) if stated is not None else None
