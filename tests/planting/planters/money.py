"""Sums that do not add up."""

from kumppanuus.accounts import in_total
from kumppanuus.model.statements import followed
from tests.planting.ground import Page, Plot
from tests.planting.planter import plants


@plants("parts-exceed-whole")
def total_that_is_less_than_its_purposes(plot: Plot) -> None:
    def parts(page: Page) -> int:
        return int(sum(amount for _, amount in in_total(plot.decision(page))))

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
        decision = plot.decision(page)
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


@plants("budget-year-mismatch")
def part_of_another_year(plot: Plot) -> None:
    page = plot.find(
        r"^(      - \{.*budget_year: )(\d{4})(?=[,}])",
        "funding/",
        where=lambda page: bool(plot.decision(page).budget_years),
    )
    page.put(f"{page[1]}⟦{int(page[2]) - 8}⟧")


@plants("budget-year-outside-transfer")
def money_that_could_no_longer_be_used(plot: Plot) -> None:
    page = plot.find(
        r"^(decided: \{.*date: (\d{4}).*\n(?:.*\n)*?budget_years: \[)(\d{4})(.*\]\ntransfer_years: )\d",
        "funding/",
        where=lambda page: page[2] > page[3],
    )
    page.put(f"{page[1]}⟦{page[3]}⟧{page[4]}1")


@plants("money-of-another-round")
def money_that_is_for_others(plot: Plot) -> None:
    page = plot.find(r"^funding:\n", "agreements/")
    one = plot.agreement(page)
    instrument = plot.dataset.rounds[one.round].instrument
    others = [
        (name, purpose)
        for name, decision in plot.dataset.funding.items()
        for purpose in decision.purposes
        if purpose.round not in (None, one.round) or purpose.instrument not in (None, instrument)
    ]
    decision, purpose = plot.choose(others)
    plot.keep(f"funding/{decision}.yaml", f"timelines/{one.round}.yaml")
    plot.keep(*(f"timelines/{name}.yaml" for name in [purpose.round] if name))
    plot.keep(*(f"instruments/{name}.yaml" for name in [purpose.instrument] if name))
    plot.once(f"money {decision} {purpose.purpose}")
    source = one.sources[0].source
    page.put(f"{page[0]}  - {{decision: {decision}, purpose: ⟦{purpose.purpose}⟧, source: {source}}}\n")


@plants("share-unlike-part")
def share_that_the_decision_tells_otherwise(plot: Plot) -> None:
    def is_a_part(page: Page) -> bool:
        one = plot.agreement(page)
        purposes = [one for one in plot.dataset.funding[page[3]].purposes if one.purpose == page[5]]
        return any(
            purpose.round == one.round
            and [part.place for part in purpose.parts].count(place) == 1
            and any(part.place == place and str(followed(part.amount)) == page[7] for part in purpose.parts)
            for purpose in purposes
            for place in one.places
        )

    page = plot.find(
        r"^(  - (\{)?decision: )([\w-]+)(,?\s+purpose: )([\w-]+)(,?\s+share: )(\d+)(?=[,\n])",
        "agreements/",
        where=is_a_part,
    )
    plot.keep(f"funding/{page[3]}.yaml")
    before = "".join(page[number] for number in (1, 3, 4, 5, 6))
    page.put(f"{before}⟦{int(page[7]) - plot.random.randint(1, 900)}⟧")


@plants("stage-out-of-order")
def more_paid_than_allocated(plot: Plot) -> None:
    page = plot.find(r"^(      - \{.*amount: )(\d+)(, stage: )allocated(.*\}\n)", "funding/")
    page.put(f"{page[0]}{page[1]}⟦{int(page[2]) + 1}⟧{page[3]}paid{page[4]}")
