"""What the examples of the checks of parties, places and themes leave open."""

import pytest

from tests.checks.test_examples import parts_of, write
from tests.checks.test_more_than_examples import checks_found
from tests.conftest import TinyDataset

AGREEMENT = "agreements/kokeilusopimus/pori-2021.yaml"


def findings(tiny: TinyDataset) -> list[str]:
    """Return each finding as its severity, its check and its message, without its place and remedy."""
    return [line.split(": ", 1)[1].rpartition(" (")[0] for line in tiny.findings().splitlines()]


# Parties


def test_city_region_and_its_central_city_are_two(tiny: TinyDataset) -> None:
    tiny.change(AGREEMENT, "themes:", "  - {place: city-region/pori, role: city-region}\nthemes:")
    tiny.change(AGREEMENT, "city/pori, role: city}", "city/pori, role: city-region}")
    assert findings(tiny) == []


def test_role_that_cannot_be_makes_no_gap_among_the_parties(tiny: TinyDataset) -> None:
    """That nobody of the State is there follows from it."""
    tiny.change(AGREEMENT, "ministry/tem, role: state", "ministry/tem, role: city")
    assert findings(tiny) == ["warning[impossible-role]: 'ministry/tem' cannot be a party as 'city'"]


def test_rule_that_nobody_can_keep(tiny: TinyDataset) -> None:
    tiny.write(
        "instruments/kokeilusopimus.yaml",
        "title: {fi: kokeilusopimus, sv: försöksavtal, en: trial agreement}\n"
        "rules:\n"
        "  - {rule: required-party, organisation: ministry/tem, role: city, text: {fi: TEM on mukana.}}\n"
        "sources:\n"
        "  - {source: tiedote}\n",
    )
    tiny.change(AGREEMENT, "complete: [parties]\n", "")
    assert findings(tiny) == ["warning[impossible-role]: 'ministry/tem' cannot be a party as 'city'"]


@pytest.mark.parametrize(
    "old",
    [
        "governs: municipality/pori\nabolished: {date: 2025, source: tiedote}\n",
        "governs: municipality/pori\nsuccessors: [city/pori]\n",
    ],
)
def test_organisation_that_went_before_governed_the_same_municipality(tiny: TinyDataset, old: str) -> None:
    tiny.write("organisations/municipality/pori.yaml", old)
    tiny.change(AGREEMENT, "themes:", "  - {organisation: municipality/pori, role: partner}\nthemes:")
    assert findings(tiny) == []


def test_two_councils_of_one_region(tiny: TinyDataset) -> None:
    name = (
        "name: {{fi: {0}, sv: {0}, en: {0}}}\ncouncil_of: region/satakunta\nsources: [{{source: tiedote}}]\n"
    )
    for one in ("satakuntaliitto", "satakunta"):
        tiny.write(f"organisations/regional-council/{one}.yaml", name.format(one.title()))
        party = f"  - {{organisation: regional-council/{one}, role: partner}}\nthemes:"
        tiny.change(AGREEMENT, "themes:", party)
    assert findings(tiny) == [
        "error[place-governed-twice]: 'region/satakunta' has 'regional-council/satakunta' already"
    ]


def test_what_does_not_exist_is_not_named_twice(tiny: TinyDataset) -> None:
    tiny.change(AGREEMENT, "[city-region/pori]", "[city-region/porri, city-region/porri]")
    assert checks_found(tiny) == ["dangling-reference"]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("regions/city-region/pori.yaml", "[municipality/pori]", "[municipality/pori, municipality/pori]"),
        (AGREEMENT, "[shared/circular-economy]", "[shared/circular-economy, shared/circular-economy]"),
    ],
)
def test_every_plain_list_names_a_record_once(tiny: TinyDataset, file: str, old: str, new: str) -> None:
    tiny.change(file, old, new)
    assert checks_found(tiny) == ["duplicate-reference"]


def test_wrong_place_makes_all_parties_strangers_once(tiny: TinyDataset) -> None:
    good = parts_of("party-from-elsewhere")["pass"]
    write(tiny, good.replace("places: [city-region/pori]", "places: [municipality/vaasa]"))
    parties = (
        "  - {organisation: city/pori, role: city}\n  - {place: municipality/ulvila, role: municipality}\n"
    )
    tiny.change("agreements/kokeilusopimus/pori-2022.yaml", "parties:\n", f"parties:\n{parties}")
    assert tiny.findings("full") == (
        "data/agreements/kokeilusopimus/pori-2022.yaml:5:20: warning[party-from-elsewhere]: 'city/pori' is a"
        " party as 'city', and no place of the agreement is in its region (and so at 1 more place)\n"
        "    4 │ parties:\n"
        "    5 │   - {organisation: city/pori, role: city}\n"
        "      │                    ^^^^^^^^^\n"
        "      = name its place under 'places' too, or correct the party or the places\n"
        "      data/agreements/kokeilusopimus/pori-2022.yaml:6:13\n"
        "    6 │   - {place: municipality/ulvila, role: municipality}\n"
        "      │             ~~~~~~~~~~~~~~~~~~~ here too\n"
    )


def test_city_that_governs_the_wrong_place_is_not_that_place(tiny: TinyDataset) -> None:
    """Who acts for Pori cannot be told while two organisations say that they govern it."""
    tiny.write("organisations/city/ulvila.yaml", "governs: municipality/pori\n")
    parties = (
        "  - {organisation: city/ulvila, role: partner}\n  - {place: municipality/pori, role: partner}\n"
    )
    tiny.change(AGREEMENT, "themes:", f"{parties}themes:")
    assert checks_found(tiny) == ["place-governed-twice"]


def test_municipality_in_the_wrong_region_makes_nobody_a_stranger(tiny: TinyDataset) -> None:
    """It is in its sub-region all the same, and so in the region of that one."""
    tiny.write("regions/region/pohjanmaa.yaml", "name: {fi: Pohjanmaa, sv: Österbotten}\ncode: '15'\n")
    tiny.change(AGREEMENT, "themes:", "  - {place: municipality/ulvila, role: municipality}\nthemes:")
    tiny.change("regions/municipality/ulvila.yaml", "region/satakunta", "region/pohjanmaa")
    assert [one.partition(":")[0] for one in findings(tiny)] == ["error[sub-region-in-another-region]"]


def test_misspelt_region_makes_nobody_a_stranger(tiny: TinyDataset) -> None:
    tiny.change(AGREEMENT, "themes:", "  - {place: municipality/ulvila, role: municipality}\nthemes:")
    tiny.change("regions/municipality/ulvila.yaml", "region/satakunta", "region/satakuta")
    assert [one.partition(": no")[0] for one in findings(tiny)] == ["error[dangling-reference]"]


@pytest.mark.parametrize("places", ["places: [country/suomi]", "scope: {fi: Koko maa.}"])
def test_nobody_is_from_elsewhere_where_the_places_are_not_told_or_everywhere(
    tiny: TinyDataset, places: str
) -> None:
    write(tiny, parts_of("party-from-elsewhere")["fail"].replace("places: [city-region/pori]", places))
    tiny.write("regions/country/suomi.yaml", "name: {fi: Suomi, sv: Finland, en: Finland}\ncode: FI\n")
    assert findings(tiny) == []


def test_council_of_another_region_where_a_rule_asks_for_its_own(tiny: TinyDataset) -> None:
    """That the right one is missing says it already."""
    council = "name: {fi: Liitto, sv: Förbundet, en: Council}\ncouncil_of: region/pohjanmaa\n"
    tiny.write("organisations/regional-council/pohjanmaa.yaml", f"{council}sources: [{{source: tiedote}}]\n")
    region = "name: {fi: Pohjanmaa, sv: Österbotten, en: Ostrobothnia}\ncode: '15'\n"
    tiny.write("regions/region/pohjanmaa.yaml", region)
    tiny.change(AGREEMENT, "[city-region/pori]", "[region/satakunta]")
    party = "  - {organisation: regional-council/pohjanmaa, role: regional-council}\nthemes:"
    tiny.change(AGREEMENT, "themes:", party)
    assert checks_found(tiny) == []
    assert "party-from-elsewhere" in tiny.findings()
    rule = (
        "  - {rule: required-party, role: regional-council, of_place: true, text: {fi: Liitto on mukana.}}\n"
    )
    tiny.change("timelines/kokeilusopimus-2020.yaml", "rules:\n", f"rules:\n{rule}")
    assert checks_found(tiny) == ["missing-required-party"]
    assert "party-from-elsewhere" not in tiny.findings()


@pytest.mark.parametrize(
    ("event", "found"), [("proposed", []), ("negotiated", []), ("approved", ["agreement-of-outsider"])]
)
def test_proposal_for_a_place_that_stands_outside(tiny: TinyDataset, event: str, found: list[str]) -> None:
    write(tiny, parts_of("agreement-of-outsider")["fail"])
    events = f"places: [city-region/pori]\nevents:\n  - {{event: {event}, date: 2021}}\n"
    tiny.change("agreements/kokeilusopimus/pori-2022.yaml", "places: [city-region/pori]\n", events)
    assert checks_found(tiny) == found


def test_outsider_that_no_tier_allows_is_one_finding(tiny: TinyDataset) -> None:
    write(tiny, parts_of("not-eligible")["fail"])
    outside = "outside:\n  - {places: [city-region/pori], text: {fi: Pori ei ole mukana.}}\nrules:\n"
    tiny.change("timelines/kokeilusopimus-2022.yaml", "rules:\n", outside)
    assert checks_found(tiny) == ["not-eligible"]


# Places

LAVIA = "regions/municipality/lavia.yaml"


@pytest.mark.parametrize(
    ("abolished", "found"),
    [
        ("2015-01-01", []),
        ("2015", []),
        ("2015-06-01", ["membership-gap"]),
        ("{value: null, reason: {fi: Ei kerrota.}}", []),
    ],
)
def test_abolished_municipality_belongs_somewhere_to_its_end(
    tiny: TinyDataset, abolished: str, found: list[str]
) -> None:
    """A year means its 1st of January: who was there in June 2015 belonged to a region in that year."""
    tiny.change(LAVIA, "date: 2015-01-01", f"date: {abolished}")
    assert [line.partition("[")[2].partition("]")[0] for line in findings(tiny)] == found


def test_last_line_that_has_ended(tiny: TinyDataset) -> None:
    tiny.change(
        "regions/municipality/ulvila.yaml",
        "{place: sub-region/pori, first: 2013}",
        "{place: sub-region/pori, first: 2013, last: 2020}",
    )
    assert findings(tiny) == ["warning[membership-gap]: it ended in 2020, and nothing says what came after"]


@pytest.mark.parametrize(
    ("last_year", "last", "found"),
    [
        ("", 2020, ["emptied-sub-region"]),
        ("last_year: 2020\n", 2020, []),
        ("last_year: 2020\n", 2018, ["membership-gap"]),
    ],
)
def test_sub_region_that_ended(tiny: TinyDataset, last_year: str, last: int, found: list[str]) -> None:
    write(tiny, parts_of("emptied-sub-region")["fail"])
    region = "region:\n  - {place: region/pohjanmaa, first: 2013"
    tiny.change("regions/sub-region/kyronmaa.yaml", f"{region}}}", f"{last_year}{region}, last: {last}}}")
    assert [line.partition("[")[2].partition("]")[0] for line in findings(tiny)] == found


def test_line_that_cannot_be_read_makes_no_gap(tiny: TinyDataset) -> None:
    write(tiny, parts_of("membership-gap")["pass"])
    tiny.change("regions/municipality/isokyro.yaml", "first: 2021", "first: 2021, lats: 2026")
    assert checks_found(tiny) == ["unknown-key"]
    assert "membership-gap" not in tiny.findings()


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (
            "regions/municipality/pori.yaml",
            "place: region/satakunta",
            "place: sub-region/pori",
            "'sub-region/pori' is no region",
        ),
        (
            "regions/municipality/pori.yaml",
            "place: sub-region/pori",
            "place: region/satakunta",
            "'region/satakunta' is no sub-region",
        ),
        (
            "regions/sub-region/pori.yaml",
            "place: region/satakunta",
            "place: municipality/pori",
            "'municipality/pori' is no region",
        ),
    ],
)
def test_place_belongs_to_one_of_the_right_level(
    tiny: TinyDataset, file: str, old: str, new: str, message: str
) -> None:
    tiny.change(file, old, new)
    assert findings(tiny) == [f"error[invalid-value]: {message}"]


def merged(name: str, code: str, into: str, when: str) -> str:
    return (
        f"name: {{fi: {name}, sv: {name}, en: {name}}}\n"
        f'code: "{code}"\n'
        f"abolished: {{date: {when}, source: tiedote}}\n"
        f"merged_into: municipality/{into}\n"
        "region: []\n"
    )


UNKNOWN = "{value: null, reason: {fi: Ei kerrota.}}"


def test_municipality_can_merge_into_one_that_is_abolished_later(tiny: TinyDataset) -> None:
    tiny.write("regions/municipality/luvia.yaml", merged("Luvia", "442", "lavia", "2014-01-01"))
    assert findings(tiny) == []


def test_circle_of_mergers_is_told_once(tiny: TinyDataset) -> None:
    tiny.change(LAVIA, "2015-01-01", UNKNOWN)
    tiny.change(LAVIA, "municipality/pori", "municipality/luvia")
    tiny.write("regions/municipality/luvia.yaml", merged("Luvia", "442", "koylio", UNKNOWN))
    tiny.write("regions/municipality/koylio.yaml", merged("Köyliö", "319", "lavia", UNKNOWN))
    assert findings(tiny) == [
        "error[impossible-merger]: a circle of mergers: 'municipality/koylio' into 'municipality/lavia'"
        " into 'municipality/luvia' into 'municipality/koylio'"
    ]


def test_municipality_that_is_part_of_itself(tiny: TinyDataset) -> None:
    tiny.change(LAVIA, "municipality/pori", "municipality/lavia")
    assert findings(tiny) == [
        "error[impossible-merger]: a circle of mergers: 'municipality/lavia' into 'municipality/lavia'"
    ]


def test_circle_that_the_days_show_is_one_finding(tiny: TinyDataset) -> None:
    tiny.change(LAVIA, "municipality/pori", "municipality/luvia")
    tiny.write("regions/municipality/luvia.yaml", merged("Luvia", "442", "lavia", "2017-01-01"))
    assert findings(tiny) == [
        "error[impossible-merger]: 'municipality/lavia' was gone by then: it was abolished 2015-01-01"
    ]


# Themes


def vocabulary(concepts: str, keys: str = "labels: official\n") -> str:
    title, sources = "title: {fi: Ohjelman teemat}\n", "sources:\n  - {source: tiedote}\n"
    return f"{title}{keys}concepts:\n{concepts}{sources}"


def test_circle_of_three_concepts_is_told_once(tiny: TinyDataset) -> None:
    """What lies below the circle is no part of it."""
    concepts = (
        "  turve: {label: {fi: Turve}, broader: [ohjelma/energia]}\n"
        "  energia: {label: {fi: Energia}, broader: [ohjelma/ilmasto]}\n"
        "  ilmasto: {label: {fi: Ilmasto}, broader: [ohjelma/turve]}\n"
        "  suo: {label: {fi: Suo}, broader: [ohjelma/turve]}\n"
    )
    tiny.write("themes/ohjelma.yaml", vocabulary(concepts))
    assert findings(tiny) == [
        "error[broader-cycle]: 'ohjelma/turve' lies below itself, by way of 'ohjelma/energia'"
    ]


SAME = "exact_match: [shared/circular-economy]"


@pytest.mark.parametrize(
    ("relations", "found"),
    [
        ("exact_match: [ohjelma/energia]", ["misplaced-relation"]),
        ("narrow_match: [ohjelma/energia]", ["misplaced-relation"]),
        ("related: [ohjelma/energia]", []),
        ("related: [ohjelma/energiaa]", ["dangling-reference"]),
        ("related: [shared/energia]", ["dangling-reference"]),
        (f"{SAME}, close_match: [shared/circular-economy]", ["contradicting-matches"]),
        (f"{SAME}, broad_match: [ohjelma/energia]", ["misplaced-relation"]),
        ("exact_match: [shared/circular-economy, shared/recycling]", ["contradicting-matches"]),
        ("close_match: [shared/circular-economy, shared/recycling]", []),
    ],
)
def test_relations_of_a_concept(tiny: TinyDataset, relations: str, found: list[str]) -> None:
    recycling = "  recycling: {label: {fi: Kierrätys, sv: Återvinning, en: Recycling}}\n"
    path = tiny.data / "themes/shared.yaml"
    path.write_text(path.read_text("utf-8") + recycling, "utf-8")
    energy = "  energia: {label: {fi: Energia}, close_match: [shared/recycling]}\n"
    tiny.write("themes/ohjelma.yaml", vocabulary(f"  turve: {{label: {{fi: Turve}}, {relations}}}\n{energy}"))
    assert checks_found(tiny) == found


UNDER_TWO_HEADINGS = (
    "  tyo: {label: {fi: Työ}}\n"
    "  ilmasto: {label: {fi: Ilmasto}}\n"
    "  muu-tyo: {label: {fi: Muut}, broader: [ohjelma/tyo]}\n"
    "  muu-ilmasto: {label: {fi: muut}, broader: [ohjelma/ilmasto]}\n"
)


def test_official_labels_are_alike_only_under_one_heading(tiny: TinyDataset) -> None:
    tiny.write("themes/ohjelma.yaml", vocabulary(UNDER_TWO_HEADINGS))
    assert findings(tiny) == []
    tiny.change("themes/ohjelma.yaml", "[ohjelma/ilmasto]", "[ohjelma/tyo]")
    assert findings(tiny) == ["error[duplicate-label]: 'ohjelma/muu-tyo' has this label already"]


def test_item_under_two_headings_is_twice_the_same_concept(tiny: TinyDataset) -> None:
    items = UNDER_TWO_HEADINGS.replace("]}\n", f"], {SAME}}}\n")
    tiny.write("themes/ohjelma.yaml", vocabulary(items))
    assert findings(tiny) == []
    tiny.change("themes/ohjelma.yaml", "fi: muut", "fi: Sekalaiset")
    (finding,) = findings(tiny)
    assert "'shared/circular-economy' is an exact match of 'ohjelma/muu-tyo' already" in finding


def test_label_that_is_the_same_in_every_language_is_told_once(tiny: TinyDataset) -> None:
    path = tiny.data / "themes/shared.yaml"
    label = "label: {fi: Kiertotalous, sv: Cirkulär ekonomi, en: Circular economy}"
    path.write_text(path.read_text("utf-8") + f"  recycling: {{{label}}}\n", "utf-8")
    tiny.change(AGREEMENT, "[shared/circular-economy]", "[shared/circular-economy, shared/recycling]")
    assert findings(tiny) == ["error[duplicate-label]: 'shared/circular-economy' has this label already"]


@pytest.mark.parametrize(
    ("match", "of_heading", "found"),
    [
        (f", {SAME}", "", []),
        ("", f", {SAME}", []),
        ("", "", ["warning[unmapped-menu-item]: 'ohjelma/turve' has no match in another vocabulary"]),
        (", exact_match: [shared/peat]", "", ["error[dangling-reference]: no theme 'shared/peat'"]),
    ],
)
def test_heading_needs_no_match_and_can_have_it_for_its_items(
    tiny: TinyDataset, match: str, of_heading: str, found: list[str]
) -> None:
    concepts = (
        f"  energia: {{label: {{fi: Energia}}{of_heading}}}\n"
        f"  turve: {{label: {{fi: Turve}}, broader: [ohjelma/energia]{match}}}\n"
    )
    tiny.write("themes/ohjelma.yaml", vocabulary(concepts, "labels: official\nmapping: inferred\n"))
    assert findings(tiny) == found


ITEMS = parts_of("rule-off-menu")["pass"]


@pytest.mark.parametrize(
    "lines",
    [
        "rules:\n  - {rule: required-party, role: city, when: shared/circular-economy, text: {fi: Niin.}}\n",
        "tiers:\n  - {tier: pienet, contents: [shared/circular-economy], text: {fi: Pienet.}}\n",
    ],
)
def test_whatever_names_an_item_of_another_menu(tiny: TinyDataset, lines: str) -> None:
    write(tiny, ITEMS)
    its_rules = ITEMS[ITEMS.index("rules:\n") : ITEMS.rindex("sources:\n")]
    tiny.change("timelines/kokeilusopimus-2022.yaml", its_rules, lines)
    assert findings(tiny) == [
        "error[rule-off-menu]: 'shared/circular-economy' is not on the menu of this round"
    ]


@pytest.mark.parametrize(
    ("menu", "found"),
    [("menu: kokeilu\n", []), ("menu: kokelu\n", ["dangling-reference"]), ("", ["rule-off-menu"])],
)
def test_menu_that_is_misspelt_or_missing_is_one_finding(
    tiny: TinyDataset, menu: str, found: list[str]
) -> None:
    write(tiny, ITEMS)
    tiny.change("timelines/kokeilusopimus-2022.yaml", "menu: kokeilu\n", menu)
    assert checks_found(tiny) == found


def test_menu_of_another_round_is_one_finding(tiny: TinyDataset) -> None:
    """Neither its rule nor the agreement's themes are on that menu."""
    write(tiny, parts_of("missing-required-theme")["pass"])
    of_2020 = vocabulary("  turve: {label: {fi: Turve}}\n", "round: kokeilusopimus-2020\nlabels: official\n")
    tiny.write("themes/vanha.yaml", of_2020)
    assert findings(tiny) == []
    tiny.change("timelines/kokeilusopimus-2022.yaml", "menu: kokeilu\n", "menu: vanha\n")
    assert findings(tiny) == [
        "error[menu-of-another-round]: 'vanha' is stated to be the menu of another round"
    ]


def test_round_that_has_another_menu_than_the_vocabulary_says(tiny: TinyDataset) -> None:
    write(tiny, ITEMS)
    of_2022 = vocabulary("  turve: {label: {fi: Turve}}\n", "round: kokeilusopimus-2022\nlabels: official\n")
    tiny.write("themes/vanha.yaml", of_2022)
    assert findings(tiny) == [
        "error[menu-of-another-round]: the round 'kokeilusopimus-2022' has another menu, 'kokeilu'"
    ]


def test_merger_without_its_day_lacks_a_key(tiny: TinyDataset) -> None:
    """What the municipality became part of is stated, so that is not what is missing."""
    tiny.change("regions/municipality/lavia.yaml", "abolished: {date: 2015-01-01, source: tiedote}\n", "")
    (finding,) = findings(tiny)
    assert "error[missing-key]: it became part of another one, and the key 'abolished' is missing" in finding


def test_organisation_written_anew_is_one_finding(tiny: TinyDataset) -> None:
    tiny.write("organisations/municipality/pori.yaml", "governs: municipality/pori\n")
    assert checks_found(tiny) == ["unused-record"]
    tiny.change(AGREEMENT, "themes:", "  - {organisation: municipality/pori, role: partner}\nthemes:")
    assert checks_found(tiny) == ["place-governed-twice"]


def test_menu_that_names_the_wrong_round_is_one_finding(tiny: TinyDataset) -> None:
    """That round has a menu of its own."""
    title, sources = "title: {fi: Kierros}\ninstrument: kokeilusopimus\n", "sources: [{source: tiedote}]\n"
    for name in ("eka", "toka"):
        keys = f"round: {name}-2020\nlabels: official\n"
        tiny.write(f"themes/{name}.yaml", vocabulary("  turve: {label: {fi: Turve}}\n", keys))
        tiny.write(f"timelines/{name}-2020.yaml", f"{title}menu: {name}\n{sources}")
    assert findings(tiny) == []
    tiny.change("themes/eka.yaml", "eka-2020", "toka-2020")
    assert findings(tiny) == ["error[menu-of-another-round]: 'eka' is stated to be the menu of another round"]
