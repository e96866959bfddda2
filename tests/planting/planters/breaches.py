"""Agreements that break a rule of their round or instrument."""

from kumppanuus.model.place import Municipality
from kumppanuus.model.rule import LatestEnd, PartOfMenu, RequiredParty, RequiredTheme, SpearheadCount
from kumppanuus.rules import Outcome, assess, menu_items, within
from tests.planting.ground import NoRoomError, Page, Plot
from tests.planting.planter import plants
from tests.planting.rules import broken_by, keep_rules, state_complete


@plants("ends-too-late")
def end_after_the_last_day(plot: Plot) -> None:
    def has_a_last_day(page: Page) -> bool:
        return any(
            one.outcome is Outcome.KEPT for one in assess(plot.dataset, plot.agreement(page), LatestEnd)
        )

    page = plot.find(
        r"^(  - \{event: ends, date: )([\d-]+)(?=, planned)",
        "agreements/",
        shares=True,
        also=["round"],
        where=has_a_last_day,
    )
    keep_rules(plot, plot.agreement(page))
    page.put(f"{page[1]}⟦{plot.random.randint(2041, 2098)}-12-31⟧")


@plants("missing-required-party")
def party_that_must_be_there_and_is_not(plot: Plot) -> None:
    """Its line is taken out of a list of parties that is stated complete."""

    def one_is_missing(page: Page) -> bool:
        one = plot.agreement(page)
        if len(plot.dataset.incoming["organisation", page[2]]) < 2:
            return False
        left = tuple(party for party in one.parties if party.organisation != page[2])
        if len(left) != len(one.parties) - 1 or not left:
            return False
        verdicts = broken_by(plot.dataset, one, parties=left, complete=(*one.complete, "parties"))
        return [type(verdict.rule) for verdict in verdicts] == [RequiredParty]

    page = plot.find(
        r"^parties:\n((?:  - .*\n)*?)  - \{organisation: ([\w/-]+), .*\}\n",
        "agreements/",
        where=one_is_missing,
    )
    keep_rules(plot, plot.agreement(page))
    page.put(f"⟦parties⟧:\n{page[1]}")
    if "parties" not in plot.agreement(page).complete:
        state_complete(page, "parties")


@plants("missing-required-theme")
def theme_that_must_be_there_and_is_not(plot: Plot) -> None:
    """The only theme that is mapped to it is mapped to another item."""

    def others(page: Page) -> list[str]:
        one = plot.agreement(page)
        taken = [str(item) for theme in one.themes for item in theme.menu]
        rules = [verdict.rule for verdict in assess(plot.dataset, one, RequiredTheme)]
        needed = [rule.theme for rule in rules if isinstance(rule, RequiredTheme)]
        if len(needed) != 1 or [item for item in taken if within(plot.dataset, item, needed[0])] != [page[2]]:
            return []
        free = menu_items(plot.dataset, plot.dataset.rounds[one.round]).difference(taken)
        return sorted(item for item in free if not within(plot.dataset, item, needed[0]))

    page = plot.find(
        r"^themes:\n((?:[ ].*\n)*?    menu: \[)([\w/-]+)(?=\]\n)",
        "agreements/",
        where=lambda page: bool(others(page)),
    )
    keep_rules(plot, plot.agreement(page))
    page.put(f"⟦themes⟧:\n{page[1]}{plot.choose(others(page))}")
    if "themes" not in plot.agreement(page).complete:
        state_complete(page, "themes")


GROWTH = """\
title: {{fi: {title}}}
round: kasvusopimus-2012
{places}
parties:
  - {{organisation: ministry/tem, role: state}}
  - {{organisation: ministry/okm, role: state}}
  - {{organisation: university/turun-yliopisto, role: higher-education}}
{themes}
{complete}sources:
  - {{source: tem-kasvusopimukset-2012, at: Kriteerit}}
"""
"""A growth agreement of 2012 that there never was."""


def growth(
    plot: Plot, places: str = "places: [city-region/pori]", themes: str = "", complete: str = ""
) -> None:
    """Write a growth agreement."""
    title = plot.word()
    text = GROWTH.format(title=title.title(), places=places, themes=themes, complete=complete)
    plot.new(f"agreements/kasvusopimus/{title}-2013.yaml", text.replace("\n\n", "\n"))
    plot.keep(
        "timelines/kasvusopimus-2012.yaml", "instruments/kasvusopimus.yaml", "themes/kasvusopimus-2012.yaml"
    )


def _themes(*spearheads: str) -> str:
    """Return so many themes of the menu, some of them spearheads."""
    return "".join(
        f"\n  - {{wording: {{fi: Teema {number}}}{spearhead}}}"
        for number, spearhead in enumerate(spearheads, 1)
    )


@plants("missing-spearhead")
def themes_without_a_spearhead(plot: Plot) -> None:
    growth(plot, themes=f"⟦themes⟧:{_themes('', '')}", complete="complete: [themes]\n")


@plants("missing-spearhead")
def real_themes_without_a_spearhead(plot: Plot) -> None:
    def one_is_missing(page: Page) -> bool:
        one = plot.agreement(page)
        verdicts = broken_by(plot.dataset, one, complete=(*one.complete, "themes"))
        return [type(verdict.rule) for verdict in verdicts] == [SpearheadCount]

    page = plot.find(r"^themes:", "agreements/kasvusopimus/", where=one_is_missing)
    keep_rules(plot, plot.agreement(page))
    page.put("⟦themes⟧:")
    state_complete(page, "themes")


@plants("too-many-spearheads")
def fourth_spearhead(plot: Plot) -> None:
    spearhead = ", spearhead: inka"
    themes = _themes("", *[spearhead] * 3, ", spearhead: ⟦inka⟧", spearhead)
    growth(plot, themes=f"themes:{themes}")


@plants("whole-menu-taken")
def theme_that_takes_up_everything(plot: Plot) -> None:
    def must_choose(page: Page) -> bool:
        return bool(assess(plot.dataset, plot.agreement(page), PartOfMenu))

    page = plot.find(
        r"^themes:\n((?:[ ].*\n)*?    menu: \[)[\w/, -]+(?=\]\n)", "agreements/", where=must_choose
    )
    one = plot.agreement(page)
    keep_rules(plot, one)
    items = sorted(menu_items(plot.dataset, plot.dataset.rounds[one.round]))
    page.put(f"⟦themes⟧:\n{page[1]}{', '.join(items)}")


@plants("not-eligible")
def city_region_that_the_round_was_not_open_to(plot: Plot) -> None:
    tiers = plot.dataset.rounds["kasvusopimus-2012"].tiers
    named = {place for tier in tiers for place in tier.places}
    others = [name for name, _ in plot.dataset.city_regions() if name not in named]
    growth(plot, places=f"⟦places⟧: [{plot.random.choice(sorted(others))}]", complete="complete: [places]\n")


@plants("too-few-places")
def network_of_too_few_municipalities(plot: Plot) -> None:
    """Three of two regions, or four of one."""
    towns = [name for name, one in plot.dataset.municipalities() if not one.abolished]
    by_region = {name: plot.dataset.places[name] for name in towns}
    first = plot.random.choice(towns)
    here = [
        name for name, one in by_region.items() if _region(one) == _region(by_region[first]) and name != first
    ]
    elsewhere = [name for name in towns if name not in here and name != first]
    if len(here) < 3:
        raise NoRoomError
    places = [first, *plot.random.choice([plot.random.sample(here, 3), plot.random.sample(elsewhere, 2)])]
    if len(places) == 3 and len({_region(by_region[name]) for name in places}) < 2:
        raise NoRoomError
    plot.keep("instruments/teemaverkosto.yaml", "timelines/teemaverkosto-2021.yaml")
    plot.keep(*(f"regions/{name}.yaml" for name in places))
    title = plot.word()
    plot.new(
        f"agreements/teemaverkosto/{title}-2021.yaml",
        f"title: {{fi: {title.title()}}}\nround: teemaverkosto-2021\n⟦places⟧: [{', '.join(places)}]\n"
        "parties:\n  - {organisation: ministry/tem, role: coordinator}\n"
        "complete: [places]\nsources:\n  - {source: tem-verkostot-2021}\n",
    )


def _region(place: object) -> str:
    assert isinstance(place, Municipality)
    return str(place.region[-1].place)
