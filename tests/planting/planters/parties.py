"""Faults in who takes part in an agreement, what it is about, and what the parties undertake."""

from kumppanuus.dataset import Dataset
from kumppanuus.model.place import CityRegion, Municipality
from tests.planting.page import Page
from tests.planting.planter import plants
from tests.planting.plot import Plot


@plants("agreement-of-outsider")
def place_that_has_no_agreement(plot: Plot) -> None:
    def outside(page: Page) -> list[str]:
        one = plot.agreement(page)
        was_made = any(event.event == "signed" and not event.planned for event in one.events)
        places = [str(place) for part in plot.dataset.rounds[one.round].outside for place in part.places]
        return places if was_made else []

    page = plot.find(r"^(places: \[)(.+)(?=\]$)", "agreements/", where=lambda page: bool(outside(page)))
    plot.keep(f"timelines/{plot.agreement(page).round}.yaml")
    page.put(f"{page[1]}{page[2]}, ⟦{plot.choose(outside(page))}⟧")


@plants("duplicate-reference")
def place_that_is_named_again(plot: Plot) -> None:
    page = plot.find(r"\b((?:places|concepts|central|actors): \[)(([\w/-]+)[^\]]*)(?=\]$)", shares=True)
    page.put(f"{page[1]}{page[2]}, ⟦{page[3]}⟧")


@plants("impossible-role")
def ministry_as_a_city(plot: Plot) -> None:
    page = plot.find(
        r"^(  - \{organisation: ministry/\w+, role: )\w+(?=, source)", "agreements/", shares=True
    )
    page.put(f"{page[1]}⟦{plot.random.choice(['city', 'municipality', 'higher-education', 'company'])}⟧")


def _regions(dataset: Dataset, name: str) -> set[str]:
    """Return the regions in which a place has been."""
    place = dataset.places[name]
    if isinstance(place, CityRegion):
        return {region for one in place.central for region in _regions(dataset, one)}
    return {str(one.place) for one in place.region} if isinstance(place, Municipality) else set()


@plants("party-from-elsewhere")
def city_of_another_region(plot: Plot) -> None:
    standing = {name for name, one in plot.dataset.municipalities() if not one.abolished}

    def strangers(page: Page) -> list[str]:
        places = plot.agreement(page).places
        here = [_regions(plot.dataset, place) for place in places]
        if not here or not all(here):
            return []
        return sorted(
            name
            for name, one in plot.dataset.organisations.items()
            if one.governs in standing and not _regions(plot.dataset, one.governs) & set().union(*here)
        )

    page = plot.find(
        r"^(parties:\n)(?=  - \{.*(source: [\w-]+))", "agreements/", where=lambda page: bool(strangers(page))
    )
    city = plot.choose(strangers(page))
    governed = str(plot.dataset.organisations[city].governs)
    plot.once(f"who governs {governed}")
    plot.keep(f"organisations/{city}.yaml", f"regions/{governed}.yaml")
    for place in plot.agreement(page).places:
        plot.keep(f"regions/{place}.yaml", *_central(plot, place))
    page.put(f"{page[1]}  - {{organisation: ⟦{city}⟧, role: {city.partition('/')[0]}, {page[2]}}}\n")


def _central(plot: Plot, place: str) -> list[str]:
    """Return the files of the municipalities in the middle of a city region."""
    record = plot.dataset.places[place]
    return [f"regions/{one}.yaml" for one in record.central] if isinstance(record, CityRegion) else []


@plants("party-under-two-names")
def municipality_beside_its_city(plot: Plot) -> None:
    page = plot.find(
        r"^(  - \{organisation: )(city/[\w-]+)(, role: \w+)(.*\}\n)",
        "agreements/",
        shares=True,
        also=["places"],
    )
    municipality = plot.dataset.organisations[page[2]].governs
    plot.once(f"who governs {municipality}")
    plot.keep(f"organisations/{page[2]}.yaml")
    page.put(f"{page[0]}  - {{place: ⟦{municipality}⟧{page[3]}{page[4]}")


@plants("target-without-indicator")
def number_of_nobody_knows_what(plot: Plot) -> None:
    page = plot.find(
        r"^(  - text:\n(?:      .*\n)+(?:    owner: .*\n)?)(?=    source: .*\n(?:    at: .*\n)?(?!    ))",
        "agreements/",
        where=lambda page: page.top_key == "commitments",
    )
    page.put(f"{page[1]}    target: ⟦{plot.random.randint(2, 900)}⟧\n")
