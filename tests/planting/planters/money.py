"""Sums that do not add up."""

from kumppanuus.accounts import in_total
from kumppanuus.model.funding import FundingDecision
from kumppanuus.model.statements import followed
from tests.planting.ground import Page, Plot
from tests.planting.planter import plants


def _decision(plot: Plot, page: Page) -> FundingDecision:
    decision = plot.record(page)
    assert isinstance(decision, FundingDecision)
    return decision


@plants("parts-exceed-whole")
def total_that_is_less_than_its_purposes(plot: Plot) -> None:
    def parts(page: Page) -> int:
        return int(sum(amount for _, amount in in_total(_decision(plot, page))))

    page = plot.find(r"^(total: \{amount: )\d+(?=, )", "funding/", where=lambda page: parts(page) > 1)
    page.put(f"{page[1]}⟦{parts(page) - plot.random.randint(1, min(1000, parts(page)))}⟧")


@plants("parts-exceed-whole")
def part_with_a_digit_too_many(plot: Plot) -> None:
    page = plot.find(
        r"^(    amount: )(\d+)(\n(?:    .*\n)*?    parts:\n(?:      .*\n)*?      - .*\bamount: )(\d+)(?=,)",
        "funding/",
        where=lambda page: int(page[4]) * 10 > int(page[2]),
    )
    page.put(f"{page[1]}⟦{page[2]}⟧{page[3]}{page[4]}0")


@plants("parts-differ-from-whole")
def total_that_is_more_than_all_its_purposes(plot: Plot) -> None:
    def is_complete(page: Page) -> bool:
        decision = _decision(plot, page)
        sums = [followed(purpose.amount) for purpose in decision.purposes]
        return "purposes" in decision.complete and sum(one or 0 for one in sums) == int(page[2])

    page = plot.find(r"^(total: \{amount: )(\d+)(?=, )", "funding/", where=is_complete)
    page.put(f"{page[1]}⟦{int(page[2]) + plot.random.randint(1, 100_000)}⟧")


@plants("parts-differ-from-whole")
def part_that_is_too_small(plot: Plot) -> None:
    page = plot.find(
        r"^(    amount: )(\d+)(\n(?:    .*\n)*?    parts:\n(?:      .*\n)*?      - .*\bamount: )(\d+)"
        r"(?=,.*\n(?:      .*\n)*    complete: \[parts\])",
        "funding/",
    )
    page.put(f"{page[1]}⟦{page[2]}⟧{page[3]}{int(page[4]) - 1}")
