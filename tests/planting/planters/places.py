"""Faults of places: where they belong, from when to when, and what governs them."""

from kumppanuus.model.place import Region, SubRegion
from tests.planting.page import NoRoomError, Page
from tests.planting.planter import plants
from tests.planting.plot import Harm, Plot

_MUNICIPALITIES = "regions/municipality/"
_ONE_REGION = r"^region:\n  - \{place: region/([\w-]+), first: 2013\}\n"


def _still_there(plot: Plot, page: Page) -> bool:
    return plot.municipality(page).abolished is None


@plants("abolished-without-successor", Harm.FILE)
def municipality_that_became_part_of_nothing(plot: Plot) -> None:
    page = plot.find(r"^(abolished)(: .*\n)merged_into: .*\n", _MUNICIPALITIES)
    page.put(f"⟦{page[1]}⟧{page[2]}")


@plants("abolished-without-successor", Harm.FILE)
def municipality_that_is_just_said_to_be_abolished(plot: Plot) -> None:
    page = plot.find(r"^code: .*\n", _MUNICIPALITIES, where=lambda page: _still_there(plot, page))
    page.put(f"{page[0]}⟦abolished⟧: {{date: 2026-01-01, source: tilastokeskus-alueluokitusavaimet}}\n")


@plants("impossible-merger")
def merger_into_a_municipality_that_was_gone(plot: Plot) -> None:
    page = plot.find(r"^merged_into: ([\w/-]+)$", _MUNICIPALITIES)
    own = plot.municipality(page).gone_from
    gone = {name: one.gone_from for name, one in plot.dataset.municipalities() if one.gone_from}
    earlier = [name for name, day in gone.items() if own and day.last < own.first]
    other = plot.choose(earlier)
    plot.keep(f"regions/{other}.yaml")
    page.put(f"merged_into: ⟦{other}⟧")


@plants("membership-gap")
def region_that_ended_and_nothing_after_it(plot: Plot) -> None:
    page = plot.find(
        r"^(region:\n  - \{place: [\w/-]+, first: 2013)(?=\}\n(?!  -))",
        _MUNICIPALITIES,
        where=lambda page: _still_there(plot, page),
    )
    page.put(f"{page[1]}, last: ⟦{plot.random.randint(2014, 2025)}⟧")


@plants("membership-overlap")
def second_region_in_the_same_years(plot: Plot) -> None:
    page = plot.find(_ONE_REGION, _MUNICIPALITIES)
    other = plot.choose(name for name, one in plot.dataset.places.items() if isinstance(one, Region))
    if other == f"region/{page[1]}":
        raise NoRoomError
    page.put(f"{page[0]}  - {{place: {other}, first: ⟦{plot.random.randint(2014, 2025)}⟧}}\n")


@plants("sub-region-in-another-region")
def sub_region_of_another_region(plot: Plot) -> None:
    page = plot.find(
        r"^(sub_region:\n  - \{place: )([\w/-]+)(?=, first: 2013\}\n(?!  -))",
        _MUNICIPALITIES,
        where=lambda page: _still_there(plot, page),
    )
    own = {one.place for one in plot.municipality(page).region}
    others = {
        name: place
        for name, place in plot.dataset.places.items()
        if isinstance(place, SubRegion)
        and not place.last_year
        and not own & {one.place for one in place.region}
    }
    other = plot.choose(sorted(others))
    stay = [
        one
        for _, one in plot.dataset.municipalities()
        if any(it.place == page[2] and not it.last for it in one.sub_region)
    ]
    if len(stay) < 3:
        raise NoRoomError
    plot.keep(f"regions/{other}.yaml")
    plot.keep(*(f"regions/{name}.yaml" for name in own))
    plot.once(f"{other} {sorted(own)}")
    page.put(f"{page[1]}⟦{other}⟧")


@plants("sub-region-in-another-region")
def region_that_its_sub_region_is_not_in(plot: Plot) -> None:
    page = plot.find(
        r"^(region:\n  - \{place: )region/[\w-]+(, first: 2013\}\nsub_region:\n  - \{place: )([\w/-]+)"
        r"(?=, first: 2013\}\n(?!  -))",
        _MUNICIPALITIES,
        where=lambda page: _still_there(plot, page),
    )
    regions = sorted(name for name, one in plot.dataset.places.items() if isinstance(one, Region))
    its = {str(one.place) for one in plot.sub_region(page[3]).region}
    other = plot.choose(name for name in regions if name not in its)
    plot.keep(f"regions/{page[3]}.yaml", f"regions/{other}.yaml")
    plot.once(f"{page[3]} {[other]}")
    page.put(f"{page[1]}{other}{page[2]}⟦{page[3]}⟧")


@plants("years-after-the-end")
def municipality_that_is_still_in_its_region(plot: Plot) -> None:
    page = plot.find(
        r"^(region:\n  - )(\{place: [\w/-]+, first: 2013), last: \d+\}\n(?!  -)",
        _MUNICIPALITIES,
        where=lambda page: not _still_there(plot, page),
    )
    page.put(f"{page[1]}⟦{page[2]}}}⟧\n")


@plants("code-of-another-year")
def code_that_its_region_no_longer_had(plot: Plot) -> None:
    page = plot.find(
        r"^(nuts3:\n  - \{code: )FI[\w]+(?=, first: 2017\}\n(?!  -))",
        _MUNICIPALITIES,
        where=lambda page: _still_there(plot, page),
    )
    regions = {name: one for name, one in plot.dataset.places.items() if isinstance(one, Region)}
    plot.keep(*(f"regions/{name}.yaml" for name in regions))
    over = {one.code for region in regions.values() for one in region.nuts3 if one.last}
    page.put(f"{page[1]}⟦{plot.once(plot.choose(sorted(over)))}⟧")


@plants("emptied-sub-region")
def sub_region_that_has_no_end(plot: Plot) -> None:
    page = plot.find(r"\A((?:#.*\n)*)(name)(:[\s\S]*?)^last_year: \d+\n", "regions/sub-region/")
    plot.keep(*plot.mentioning(page.path.removeprefix("regions/").removesuffix(".yaml")) - {page.path})
    page.put(f"{page[1]}⟦{page[2]}⟧{page[3]}")


@plants("place-governed-twice")
def city_that_governs_what_another_one_does(plot: Plot) -> None:
    page = plot.find(r"^(governs: )([\w/-]+)$", "organisations/city/", "organisations/municipality/")
    governed = {
        entry.path: place
        for entry in plot.dataset.entries
        if (place := getattr(entry.record, "governs", None)) and entry.path < page.path
    }
    path = plot.choose(sorted(governed))
    plot.keep(path)
    plot.once(f"who governs {governed[path]}")
    page.put(f"{page[1]}⟦{governed[path]}⟧")
