"""Faults of agreements that only other parts of the dataset show."""

import re

from kumppanuus.model.place import Municipality
from kumppanuus.model.statements import followed
from kumppanuus.status import start_of
from tests.planting.ground import NoRoomError, Page, Plot
from tests.planting.planter import plants
from tests.planting.rules import keep_rules

_DAY = r"(\d{4})-\d\d-\d\d"


@plants("duplicate-party")
def party_that_is_listed_again(plot: Plot) -> None:
    page = plot.find(
        r"^(  - \{(?:organisation|place): )([\w/-]+)(, role: [\w-]+, .*\}\n)", "agreements/", shares=True
    )
    page.put(f"{page[0]}{page[1]}⟦{page[2]}⟧{page[3]}")


@plants("duplicate-record")
def agreement_that_is_there_twice(plot: Plot) -> None:
    def stands_alone(page: Page) -> bool:
        one = plot.agreement(page)
        return not (one.funding or one.succeeds)

    page = plot.find(r"\A(?:#.*\n)*title:\n  fi: (.+)\n", "agreements/", where=stands_alone)
    del plot.pages[page.path]
    plot.keep(page.path)
    copy = plot.new(f"{page.path.removesuffix('.yaml')}-toinen.yaml".replace("-toinen", "toinen"), "")
    copy.text = page.text.replace(f"  fi: {page[1]}\n", f"  fi: ⟦{page[1]}⟧\n", 1)


@plants("duplicate-record")
def code_of_another_municipality(plot: Plot) -> None:
    page = plot.find(r'^code: "\d+"$', "regions/municipality/")
    others = [path for path in plot.ground.files("regions/municipality/") if path < page.path]
    if not others:
        raise NoRoomError
    other = plot.ground.records[others[0]]
    assert isinstance(other, Municipality)
    plot.keep(others[0])
    page.put(f'code: ⟦"{other.code}"⟧')


@plants("ends-before-start")
def end_before_the_signing(plot: Plot) -> None:
    page = plot.find(
        rf"^(  - \{{event: signed, date: {_DAY}, .*\}}\n(?:  - .*\n)*?"
        r"  - \{event: ends, date: )([\d-]+)(?=, )",
        "agreements/",
        shares=True,
        where=lambda page: not any(event.event == "begins" for event in plot.agreement(page).events),
    )
    page.put(f"{page[1]}⟦{int(page[2]) - plot.random.randint(1, 3)}-12-31⟧")


@plants("ends-before-start")
def organisation_that_ended_before_it_began(plot: Plot) -> None:
    page = plot.find(
        r"^(?=sources:\n  - \{source: ([\w-]+))",
        "organisations/",
        where=lambda page: (
            not re.search("^(abolished|founded|successors|members|task|address):", page.text, re.M)
        ),
    )
    founded = f"founded: {{date: 2009-01-01, source: {page[1]}}}\n"
    page.put(f"{founded}abolished: {{date: ⟦2007-12-31⟧, source: {page[1]}}}\n")


@plants("events-out-of-order")
def amendment_before_the_signing(plot: Plot) -> None:
    page = plot.find(
        rf"^  - \{{event: signed, date: {_DAY}, (source: [\w-]+).*\n", "agreements/", shares=True
    )
    year = int(page[1]) - plot.random.randint(1, 3)
    page.put(f"{page[0]}  - {{event: amended, date: ⟦{year}-06-15⟧, {page[2]}}}\n")


@plants("wrong-folder")
def agreement_in_another_instruments_folder(plot: Plot) -> None:
    name, its_round = plot.random.choice(sorted(plot.dataset.rounds.items()))
    folder = plot.random.choice(sorted({one.partition("/")[0] for one in plot.dataset.agreements}))
    if folder == its_round.instrument:
        raise NoRoomError
    plot.keep(f"timelines/{name}.yaml", f"instruments/{its_round.instrument}.yaml")
    title = plot.word()
    plot.new(
        f"agreements/{folder}/{title}.yaml",
        f"title: {{fi: {title.title()}}}\nround: ⟦{name}⟧\nplaces: [region/satakunta]\n",
    )


@plants("organisation-not-existing-then")
def party_that_was_abolished_before(plot: Plot) -> None:
    page = plot.find(
        r"^parties:\n",
        "agreements/",
        shares=True,
        also=["events", "sources"],
        where=lambda page: bool(_gone(plot, page)),
    )
    name = plot.random.choice(_gone(plot, page))
    plot.keep(f"organisations/{name}.yaml")
    plot.once(f"gone {name}")
    source = plot.agreement(page).sources[0].source
    page.put(f"parties:\n  - {{organisation: ⟦{name}⟧, role: partner, source: {source}}}\n")


def _gone(plot: Plot, page: Page) -> list[str]:
    """Return the organisations that an agreement could not have had as parties."""
    one = plot.agreement(page)
    start = start_of(one)
    return [
        name
        for name, organisation in plot.dataset.organisations.items()
        if start
        and one.sources
        and organisation.abolished
        and (date := followed(organisation.abolished.date))
        and date.last <= start.first
    ]


@plants("organisation-not-existing-then")
def publisher_that_was_not_there_any_more(plot: Plot) -> None:
    page = plot.find(r"^(publisher: )ministry/\w+\n(date: 202\d.*\n)", "sources/")
    plot.keep("organisations/agency/tekes.yaml")
    plot.once("gone agency/tekes")
    page.put(f"{page[1]}⟦agency/tekes⟧\n{page[2]}")


@plants("place-not-existing-then")
def municipality_that_was_abolished_before(plot: Plot) -> None:
    page = plot.find(
        r"^places: \[(.+)\]$",
        "agreements/",
        shares=True,
        also=["events"],
        where=lambda page: bool(_merged(plot, page)),
    )
    name = plot.random.choice(_merged(plot, page))
    plot.keep(f"regions/{name}.yaml")
    plot.once(f"gone {name}")
    page.put(f"places: [{page[1]}, ⟦{name}⟧]")


def _merged(plot: Plot, page: Page) -> list[str]:
    start = start_of(plot.agreement(page))
    return [
        name
        for name, place in plot.dataset.municipalities()
        if start and place.gone_from and place.gone_from.last <= start.first
    ]


@plants("theme-not-on-menu")
def item_of_another_menu(plot: Plot) -> None:
    page = plot.find(r"^    menu: \[(([\w-]+)/[^\]]*)\]$", "agreements/", shares=True, also=["round"])
    keep_rules(plot, plot.agreement(page))
    others = [name for name in plot.dataset.themes if not name.startswith((f"{page[2]}/", "shared/"))]
    theme = plot.random.choice(sorted(others))
    plot.keep(f"themes/{theme.partition('/')[0]}.yaml")
    page.put(f"    menu: [{page[1]}, ⟦{theme}⟧]")
