"""Names as people write them lead to the place that is meant, in the real dataset."""

from collections import defaultdict
from pathlib import Path

import pytest

from kumppanuus.dataset import Dataset
from kumppanuus.loading import open_dataset
from kumppanuus.lookup import LEVELS, Lookup, RecordLookup, find_named, find_place, find_record

DATA = Path(__file__).parents[1] / "data"


@pytest.fixture(scope="module")
def data() -> Dataset:
    return open_dataset(DATA)


def level(name: str) -> str:
    return name.partition("/")[0]


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("Pori", "municipality/pori"),
        ("pori", "municipality/pori"),
        ("PORI", "municipality/pori"),
        ("  Pori ", "municipality/pori"),
        ("Björneborg", "municipality/pori"),
        ("bjorneborg", "municipality/pori"),
        ("609", "municipality/pori"),
        ("municipality/pori", "municipality/pori"),
        ("sub-region/pori", "sub-region/pori"),
        ("city-region/pori", "city-region/pori"),
        ("Porin seutu", "city-region/pori"),
        ("porin  seutu", "city-region/pori"),
        ("Björneborgsregionen", "city-region/pori"),
        ("satakunta", "region/satakunta"),
        ("FI196", "region/satakunta"),
        ("fi196", "region/satakunta"),
        ("04", "region/satakunta"),
        ("Jyväskylä", "municipality/jyvaskyla"),
        ("jyvaskyla", "municipality/jyvaskyla"),
        ("Helsinki", "municipality/helsinki"),
        ("Helsingfors", "municipality/helsinki"),
        ("Helsingin seutu", "city-region/helsinki"),
        ("Mänttä-Vilppula", "municipality/mantta-vilppula"),
        ("mantta vilppula", "municipality/mantta-vilppula"),
        ("Lavia", "municipality/lavia"),
        ("413", "municipality/lavia"),
        ("Uusimaa", "region/uusimaa"),
        ("Nyland", "region/uusimaa"),
        ("Åland", "region/ahvenanmaa"),
    ],
)
def test_what_people_write_leads_to_one_place(data: Dataset, query: str, place: str) -> None:
    assert find_place(data, query) == Lookup((place,))


def test_three_digits_are_a_municipality_and_never_a_sub_region(data: Dataset) -> None:
    """043 is Eckerö, and the code of Pori's sub-region too."""
    sub_region = data.places["sub-region/pori"]
    assert getattr(sub_region, "code", None) == "043"
    assert find_place(data, "043") == Lookup(("municipality/eckero",))


@pytest.mark.parametrize("query", ["999", "99", "FI999", "4"])
def test_code_that_there_is_not_suggests_nothing(data: Dataset, query: str) -> None:
    assert find_place(data, query) == Lookup()


@pytest.mark.parametrize(
    ("query", "suggestion"),
    [("Prori", "Pori"), ("Porri", "Pori"), ("Bjorneborgg", "Björneborg"), ("Satakuntaa", "Satakunta")],
)
def test_near_miss_leads_nowhere_and_gets_a_suggestion(data: Dataset, query: str, suggestion: str) -> None:
    found = find_place(data, query)
    assert found.ids == ()
    assert found.suggestions[0] == suggestion


@pytest.mark.parametrize("query", ["", " ", "xyzzy", "/", "municipality/"])
def test_nothing_leads_nowhere(data: Dataset, query: str) -> None:
    assert find_place(data, query) == Lookup()


def test_every_name_in_any_language_leads_to_the_first_level_that_has_it(data: Dataset) -> None:
    levels = defaultdict(set)
    for name, place in data.places.items():
        for text in (place.name.fi, place.name.sv, place.name.en):
            if text:
                levels[text].add(level(name))
    for text, having in levels.items():
        first = min(having, key=LEVELS.index)
        assert {level(name) for name in find_place(data, text).ids} == {first}, text


def test_every_finnish_name_leads_to_exactly_one_place(data: Dataset) -> None:
    names = {place.name.fi for place in data.places.values()}
    several = {name: found for name in names if len(found := find_place(data, name).ids) > 1}
    assert several == {}


def test_every_id_leads_to_itself(data: Dataset) -> None:
    assert [name for name in data.places if find_place(data, name).ids != (name,)] == []


@pytest.mark.parametrize(
    ("query", "key"),
    [
        ("ekosysteemisopimus/pori-2021", ("agreement", "ekosysteemisopimus/pori-2021")),
        ("data/agreements/ekosysteemisopimus/pori-2021.yaml", ("agreement", "ekosysteemisopimus/pori-2021")),
        (
            "./data/agreements/ekosysteemisopimus/pori-2021.yaml",
            ("agreement", "ekosysteemisopimus/pori-2021"),
        ),
        ("agreement/ekosysteemisopimus/pori-2021", ("agreement", "ekosysteemisopimus/pori-2021")),
        ("ekosysteemisopimus", ("instrument", "ekosysteemisopimus")),
        ("ministry/tem", ("organisation", "ministry/tem")),
        ("tem-2021-15", ("funding", "tem-2021-15")),
        ("shared/circular-economy", ("theme", "shared/circular-economy")),
        ("theme/shared/circular-economy", ("theme", "shared/circular-economy")),
        ("scheme/shared", ("scheme", "shared")),
        ("city/pori", ("organisation", "city/pori")),
        ("Pori", ("place", "municipality/pori")),
        ("Björneborg", ("place", "municipality/pori")),
        ("609", ("place", "municipality/pori")),
    ],
)
def test_record_is_found_by_id_path_or_name(data: Dataset, query: str, key: tuple[str, str]) -> None:
    assert find_record(data, query) == RecordLookup((key,))


def test_id_that_a_round_shares_with_its_menu_leads_to_the_round(data: Dataset) -> None:
    assert find_record(data, "ekosysteemisopimus-2020").keys == (("round", "ekosysteemisopimus-2020"),)
    assert find_record(data, "scheme/ekosysteemisopimus-2020").keys == (
        ("scheme", "ekosysteemisopimus-2020"),
    )


def test_id_that_two_other_kinds_share_leads_to_both(data: Dataset) -> None:
    assert find_record(data, "inka").keys == (("instrument", "inka"), ("programme", "inka"))


def test_near_miss_of_an_id_gets_a_suggestion(data: Dataset) -> None:
    found = find_record(data, "ekosysteemisopimus/porri-2021")
    assert found.keys == ()
    assert found.suggestions[0] == "ekosysteemisopimus/pori-2021"


# Records of a known kind


@pytest.mark.parametrize(
    ("kind", "query", "found"),
    [
        ("organisation", "ministry/tem", "ministry/tem"),
        ("organisation", "TEM", "ministry/tem"),
        ("organisation", "Pori", "city/pori"),
        ("organisation", "Björneborg", "city/pori"),
        ("theme", "kiertotalous", "shared/circular-economy"),
        ("theme", "Circular economy", "shared/circular-economy"),
        ("funding", "TEM/2021/15", "tem-2021-15"),
        ("round", "data/timelines/ekosysteemisopimus-2020.yaml", "ekosysteemisopimus-2020"),
        ("source", "sources/tem-ekosysteemisopimukset-2021", "tem-ekosysteemisopimukset-2021"),
    ],
)
def test_record_of_a_kind_is_found_as_people_write_it(
    data: Dataset, kind: str, query: str, found: str
) -> None:
    assert find_named(data, kind, query) == Lookup((found,))


@pytest.mark.parametrize(
    ("kind", "query", "suggestion"),
    [
        ("theme", "kiertotalos", "Kiertotalous"),
        ("organisation", "minstry/tem", "ministry/tem"),
        ("instrument", "ekosysteemi", "ekosysteemisopimus"),
        ("organisation", "citi/pori", "city/pori"),
    ],
)
def test_near_miss_of_a_name_gets_a_suggestion(data: Dataset, kind: str, query: str, suggestion: str) -> None:
    assert find_named(data, kind, query) == Lookup((), (suggestion,))


def test_name_of_another_kind_is_not_found(data: Dataset) -> None:
    assert find_named(data, "round", "ministry/tem") == Lookup()
