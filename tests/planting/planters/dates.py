"""Dates that do not go together."""

import datetime as dt

from kumppanuus.model.rule import LatestEnd
from kumppanuus.model.statements import followed
from kumppanuus.rules import assess
from kumppanuus.status import start_of
from tests.planting.ground import NoRoomError, Page, Plot
from tests.planting.planter import plants
from tests.planting.rules import keep_rules

_DAY = r"\d{4}-\d\d-\d\d"


@plants("before-its-round")
def signing_before_its_round(plot: Plot) -> None:
    def is_plain(page: Page) -> bool:
        one = plot.agreement(page)
        begins_otherwise = any(event.event in ("begins", "proposed", "negotiated") for event in one.events)
        is_linked = one.succeeds or plot.dataset.incoming.get(("agreement", _id(page)))
        return bool(plot.dataset.rounds[one.round].first_step) and not begins_otherwise and not is_linked

    page = plot.find(rf"^(  - \{{event: signed, date: ){_DAY}(?=, source)", "agreements/", where=is_plain)
    its_round = plot.agreement(page).round
    keep_rules(plot, plot.agreement(page))
    first = plot.dataset.rounds[its_round].first_step
    assert first
    plot.once(f"before {its_round}")
    page.put(f"{page[1]}⟦{first.year - plot.random.randint(1, 4)}-11-30⟧")


def _id(page: Page) -> str:
    return page.path.removeprefix("agreements/").removesuffix(".yaml")


@plants("imprecise-date")
def month_for_the_day_of_a_decision(plot: Plot) -> None:
    def is_of_a_decision(page: Page) -> bool:
        one = plot.agreement(page)
        decisions = {money.decision: plot.dataset.funding[money.decision] for money in one.funding}
        days = [str(followed(decision.decided.date)) for decision in decisions.values()]
        return sum(day.startswith(page[2]) for day in days) == 1 and page[2] + page[3] in days

    page = plot.find(
        r"^(  - \{event: funding-decided, date: )(\d{4}-\d\d)(-\d\d)(?=, source)",
        "agreements/",
        where=is_of_a_decision,
    )
    plot.keep(*(f"funding/{money.decision}.yaml" for money in plot.agreement(page).funding))
    page.put(f"{page[1]}⟦{page[2]}⟧")


@plants("later-than-its-source")
def event_that_its_source_could_not_know(plot: Plot) -> None:
    page = plot.find(
        rf"^(  - \{{event: (?:announced|approved|resolved), date: ){_DAY}(?=, source: ([\w-]+))",
        "agreements/",
        shares=True,
        where=lambda page: _told(plot, page[2]) is not None,
    )
    plot.keep(f"sources/{page[2]}.yaml")
    plot.once(f"later {page[2]}")
    day = _told(plot, page[2])
    assert day
    page.put(f"{page[1]}⟦{day + dt.timedelta(plot.random.randint(1, 40))}⟧")


def _told(plot: Plot, name: str) -> dt.date | None:
    """Return the last day of which a source can tell."""
    told = plot.dataset.sources[name].told
    return told.last if told and told.last < dt.date(2026, 1, 1) else None


@plants("planned-end-passed")
def network_that_nobody_has_looked_at_again(plot: Plot) -> None:
    name = plot.word()
    plot.keep("instruments/teemaverkosto.yaml", "timelines/teemaverkosto-2021.yaml")
    plot.new(
        f"sources/{name}-2021.yaml",
        f"title: {name.title()}\ndate: 2021-06-29\nkind: page\nlanguage: fi\nread: 2021-08-01\n",
    )
    plot.new(
        f"agreements/teemaverkosto/{name}-2021.yaml",
        f"title: {{fi: {name.title()}}}\nround: teemaverkosto-2021\nplaces: [country/suomi]\nevents:\n"
        "  - {event: begins, date: 2021}\n  - {event: ends, date: ⟦2023⟧, planned: true}\n"
        f"sources:\n  - {{source: {name}-2021}}\n",
    )


@plants("review-overdue")
def review_that_nobody_has_come_back_to(plot: Plot) -> None:
    page = plot.find(
        r"^  - \{event: signed, date: 2021-\d\d-\d\d, (source: [\w-]+).*\n",
        "agreements/ekosysteemisopimus/",
        where=lambda page: not any(event.event == "reviewed" for event in plot.agreement(page).events),
    )
    year = plot.random.randint(2022, 2025)
    page.put(f"{page[0]}  - {{event: reviewed, date: ⟦{year}⟧, planned: true, {page[1]}}}\n")


@plants("term-mismatch")
def planned_end_after_the_term(plot: Plot) -> None:
    def has_a_term(page: Page) -> bool:
        one = plot.agreement(page)
        its_round = plot.dataset.rounds[one.round]
        was_amended = any(event.event == "amended" for event in one.events)
        return its_round.term is not None and not was_amended and not assess(plot.dataset, one, LatestEnd)

    page = plot.find(
        r"^(  - \{event: ends, date: )[\d-]+(?=, planned: true)", "agreements/", where=has_a_term
    )
    keep_rules(plot, plot.agreement(page))
    plot.once(f"term {plot.agreement(page).round}")
    page.put(f"{page[1]}⟦{plot.random.randint(2041, 2090)}⟧")


@plants("succeeds-later-one")
def predecessor_that_began_later(plot: Plot) -> None:
    page = plot.find(r"^(  - (?:\{)?agreement: )[\w/-]+(?=,|\n)", "agreements/")
    own, name = start_of(plot.agreement(page)), _id(page)
    starts = {other: start_of(one) for other, one in plot.dataset.agreements.items()}
    later = [other for other, start in starts.items() if own and start and own.certainly_before(start)]
    other = plot.choose(one for one in later if not plot.dataset.agreements[one].succeeds and one != name)
    plot.keep(f"agreements/{other}.yaml")
    page.put(f"{page[1]}⟦{other}⟧")


@plants("succession-cycle")
def agreements_that_succeed_each_other(plot: Plot) -> None:
    """The first of the two is told."""
    page = plot.find(r"^(succeeds:\n  - \{?agreement: )([\w/-]+)(?=,|\n)", "agreements/")
    name, other = _id(page), page[2]
    if plot.dataset.agreements[other].succeeds or len(plot.agreement(page).succeeds) > 1:
        raise NoRoomError
    earlier = plot.find(r"^(?=complete:)|^(?=sources:)(?<!\]\n)", f"agreements/{other}.yaml")
    is_first = other < name
    earlier.put(f"succeeds:\n  - {{agreement: {f'⟦{name}⟧' if is_first else name}}}\n")
    page.put(page[0] if is_first else f"{page[1]}⟦{other}⟧")
