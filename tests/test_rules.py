"""What the rules of a round and its instrument say of an agreement: kept, broken, or not stated."""

from typing import Any

import pytest

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.instrument import Instrument
from kumppanuus.model.organisation import Organisation
from kumppanuus.model.place import CityRegion, Municipality, Region
from kumppanuus.model.round import Round
from kumppanuus.model.theme import Scheme
from kumppanuus.rules import Verdict, assess, within

TEXT = {"fi": "Sääntö."}
TEM = {"rule": "required-party", "organisation": "ministry/tem", "role": "state", "text": TEXT}
ANY_CITY = {"rule": "required-party", "role": "city", "text": TEXT}
BY_2027 = {"rule": "latest-end", "date": "2027-12-31", "text": TEXT}

TEM_IS_PARTY = {"organisation": "ministry/tem", "role": "state"}
PORI_IS_PARTY = {"organisation": "city/pori", "role": "city"}
PORI_REGION_IS_PARTY = {"place": "city-region/pori", "role": "city-region"}


MENU = {
    "growth": {"label": TEXT},
    "exports": {"label": TEXT, "broader": ["koe-2020/growth"]},
    "mal": {"label": TEXT},
    "trains": {"label": TEXT, "broader": ["koe-2020/mal"]},
}
"""Two headings with an item each."""

TIERS = [
    {"tier": "large", "places": ["city-region/pori"], "instruments": ["koe"], "text": TEXT},
    {"tier": "metropolitan", "places": ["city-region/helsinki"], "instruments": ["muu"], "text": TEXT},
    {"tier": "others", "others": "true", "instruments": ["koe"], "least_places": "2", "text": TEXT},
    {"tier": "small", "others": "true", "instruments": ["pilotti"], "text": TEXT},
]


REGIONS = {"pori": "satakunta", "rauma": "satakunta", "ulvila": "satakunta", "salo": "varsinais-suomi"}
"""Municipalities and the regions that they belong to."""


def places() -> list[Entry]:
    """Return municipalities, a city region and regions with their regional councils."""
    pori = CityRegion.model_validate({"name": TEXT, "central": ["municipality/pori"]})
    found = [Entry("place", "city-region/pori", "", pori)]
    for name, region in REGIONS.items():
        belongs = {"place": f"region/{region}", "first": "2013"}
        town = Municipality.model_validate({"name": TEXT, "code": "609", "region": [belongs]})
        found.append(Entry("place", f"municipality/{name}", "", town))
    for region in set(REGIONS.values()):
        record = Region.model_validate({"name": TEXT, "code": "04"})
        council = Organisation.model_validate({"name": TEXT, "council_of": f"region/{region}"})
        found.append(Entry("place", f"region/{region}", "", record))
        found.append(Entry("organisation", f"regional-council/{region}", "", council))
    return found


def verdicts(
    agreement: dict[str, Any],
    of_round: list[Any],
    of_instrument: list[Any] | None = None,
    **of_the_round: Any,
) -> tuple[Verdict, ...]:
    shared = {"title": {"fi": "x"}}
    its_round = Round.model_validate({**shared, "instrument": "koe", "rules": of_round, **of_the_round})
    instrument = Instrument.model_validate({**shared, "rules": of_instrument or []})
    menu = Scheme.model_validate({**shared, "labels": "own", "concepts": MENU})
    dataset = Dataset(
        (
            Entry("round", "koe-2020", "", its_round),
            Entry("instrument", "koe", "", instrument),
            Entry("scheme", "koe-2020", "", menu),
            *places(),
        )
    )
    usual = {"round": "koe-2020", "places": ["municipality/pori"]}
    return assess(dataset, Agreement.model_validate({**shared, **usual, **agreement}))


def verdict(
    agreement: dict[str, Any], rule: dict[str, Any], **of_the_round: Any
) -> tuple[str, tuple[str | int, ...]]:
    """Return the outcome of one rule, and the place that decides it."""
    (found,) = verdicts(agreement, [rule], **of_the_round)
    return found.outcome, found.location


@pytest.mark.parametrize(
    ("agreement", "rule", "outcome", "location"),
    [
        ({"parties": [PORI_IS_PARTY, TEM_IS_PARTY]}, TEM, "kept", ("parties", 1)),
        ({"parties": [PORI_IS_PARTY, TEM_IS_PARTY]}, ANY_CITY, "kept", ("parties", 0)),
        ({"parties": [PORI_IS_PARTY]}, TEM, "not-stated", ("parties",)),
        ({}, TEM, "not-stated", ("parties",)),
        ({"parties": [PORI_IS_PARTY], "complete": ["parties"]}, TEM, "broken", ("parties",)),
        ({"complete": ["parties"]}, ANY_CITY, "broken", ("parties",)),
        ({"parties": [TEM_IS_PARTY, PORI_REGION_IS_PARTY]}, ANY_CITY, "kept", ("parties", 1)),
        (
            {"parties": [{**PORI_REGION_IS_PARTY, "role": "proposer"}], "complete": ["parties"]},
            ANY_CITY,
            "broken",
            ("parties",),
        ),
        (
            {"parties": [PORI_IS_PARTY], "complete": ["parties"]},
            {**ANY_CITY, "role": "city-region"},
            "broken",
            ("parties",),
        ),
        ({"parties": [PORI_IS_PARTY], "complete": ["events"]}, TEM, "not-stated", ("parties",)),
        (
            {"parties": [{**TEM_IS_PARTY, "role": "funder"}], "complete": ["parties"]},
            TEM,
            "broken",
            ("parties",),
        ),
        (
            {"parties": [{"organisation": "ministry/ym", "role": "state"}], "complete": ["parties"]},
            TEM,
            "broken",
            ("parties",),
        ),
    ],
)
def test_required_party(agreement: dict[str, Any], rule: dict[str, Any], outcome: str, location: Any) -> None:
    assert verdict(agreement, rule) == (outcome, location)


def themes(*menus: list[str], spearheads: int = 0) -> dict[str, Any]:
    """Return an agreement's themes with their items of the menu; the first ones go to INKA."""
    return {
        "themes": [
            {
                "wording": TEXT,
                **({"menu": [f"koe-2020/{item}" for item in menu], "mapping": "stated"} if menu else {}),
                **({"spearhead": "inka"} if number < spearheads else {}),
            }
            for number, menu in enumerate(menus)
        ]
    }


ALL_THEMES = {"complete": ["themes"]}
ALL_PARTIES = {"complete": ["parties"]}
EVERYTHING = {"complete": ["parties", "themes"]}
LVM_FOR_MAL = {
    "rule": "required-party",
    "organisation": "ministry/lvm",
    "role": "state",
    "when": "koe-2020/mal",
    "text": TEXT,
}
LVM_IS_PARTY = {"parties": [{"organisation": "ministry/lvm", "role": "state"}]}


@pytest.mark.parametrize(
    ("agreement", "outcome", "location"),
    [
        (themes(["mal"]) | EVERYTHING, "broken", ("parties",)),
        (themes(["trains"]) | ALL_PARTIES, "broken", ("parties",)),
        (themes(["trains"]), "not-stated", ("parties",)),
        (themes(["trains"]) | LVM_IS_PARTY, "kept", ("parties", 0)),
        (themes(["growth"]) | EVERYTHING, "not-applicable", ("themes",)),
        (themes(["growth"]) | ALL_PARTIES, "not-stated", ("themes",)),
    ],
)
def test_party_that_is_required_only_for_some_content(
    agreement: dict[str, Any], outcome: str, location: Any
) -> None:
    assert verdict(agreement, LVM_FOR_MAL) == (outcome, location)


@pytest.mark.parametrize(
    ("who", "outcome"),
    [
        ({"organisation": "ministry/tem"}, "kept"),
        ({"kind": "ministry"}, "kept"),
        ({"role": "state"}, "kept"),
        ({"organisation": "ministry/stm"}, "absent"),
        ({"kind": "ely-centre"}, "absent"),
        ({"role": "company"}, "absent"),
    ],
)
def test_expected_party_that_is_not_there_is_no_fault(who: dict[str, str], outcome: str) -> None:
    rule = {"rule": "expected-party", "text": TEXT, **who}
    agreement = {"parties": [TEM_IS_PARTY]}
    assert verdict(agreement | ALL_PARTIES, rule)[0] == outcome
    assert verdict(agreement, rule)[0] == outcome.replace("absent", "not-stated")


@pytest.mark.parametrize(
    ("who", "party"),
    [
        ({"role": "company"}, {"organisation": "company/prizztech", "role": "partner"}),
        ({"kind": "city"}, {"organisation": "ministry/tem", "role": "city"}),
        ({"kind": "ely-centre"}, {"organisation": "ely-centre/satakunta", "role": "proposer"}),
    ],
)
def test_somebody_else_is_not_who_was_expected(who: dict[str, str], party: dict[str, str]) -> None:
    rule = {"rule": "expected-party", "text": TEXT, **who}
    assert verdict({"parties": [party]} | ALL_PARTIES, rule)[0] == "absent"


ONE_OR_TWO = {"rule": "spearhead-count", "programme": "inka", "least": "1", "most": "2", "text": TEXT}


@pytest.mark.parametrize(
    ("agreement", "outcome", "location"),
    [
        (themes([], []), "not-stated", ("themes",)),
        (themes([], []) | ALL_THEMES, "broken", ("themes",)),
        (themes([], [], spearheads=1), "kept", ("themes", 0, "spearhead")),
        (themes([], [], spearheads=2) | ALL_THEMES, "kept", ("themes", 0, "spearhead")),
        (themes([], [], [], spearheads=3), "broken", ("themes", 2, "spearhead")),
        (ALL_THEMES, "broken", ("themes",)),
    ],
)
def test_spearhead_count(agreement: dict[str, Any], outcome: str, location: Any) -> None:
    assert verdict(agreement, ONE_OR_TWO) == (outcome, location)


def test_no_spearhead_at_all_can_be_allowed() -> None:
    assert verdict(themes([]), ONE_OR_TWO | {"least": "0"})[0] == "not-stated"
    assert verdict(themes([]) | ALL_THEMES, ONE_OR_TWO | {"least": "0"})[0] == "kept"


@pytest.mark.parametrize(
    ("agreement", "outcome"),
    [
        (themes(["exports"], ["trains"]), "broken"),
        (themes(["exports", "trains"]), "broken"),
        (themes(["growth"], ["mal"]), "not-stated"),
        (themes(["exports"]), "not-stated"),
        (themes(["exports"]) | ALL_THEMES, "kept"),
    ],
)
def test_part_of_menu_means_its_items_without_the_headings(agreement: dict[str, Any], outcome: str) -> None:
    assert verdict(agreement, {"rule": "part-of-menu", "text": TEXT}, menu="koe-2020")[0] == outcome


@pytest.mark.parametrize(
    ("places", "outcome"),
    [
        (["city-region/pori"], "kept"),
        (["municipality/pori"], "kept"),
        (["city-region/kajaani", "city-region/pori"], "kept"),
        (["city-region/kajaani", "city-region/mikkeli"], "kept"),
        (["city-region/kajaani"], "broken"),
        (["municipality/kauhajoki"], "broken"),
        (["city-region/helsinki"], "not-stated"),
    ],
)
def test_eligible_places(places: list[str], outcome: str) -> None:
    rule = {"rule": "eligible-places", "text": TEXT}
    tiers = {"tiers": TIERS, "complete": ["tiers"]}
    stated_complete = {"places": places, "complete": ["places"]}
    assert verdict(stated_complete, rule, **tiers)[0] == outcome
    may_have_more = outcome.replace("broken", "not-stated")
    assert verdict({"places": places}, rule, **tiers)[0] == may_have_more
    assert verdict(stated_complete, rule, tiers=TIERS)[0] == may_have_more


ELIGIBLE = {"rule": "eligible-places", "text": TEXT}


@pytest.mark.parametrize(
    ("named", "councils", "outcome"),
    [
        (["region/satakunta"], ["satakunta"], "kept"),
        (["region/satakunta", "region/varsinais-suomi"], ["satakunta", "varsinais-suomi"], "kept"),
        (["region/satakunta", "region/varsinais-suomi"], ["satakunta"], "broken"),
        (["region/satakunta"], ["varsinais-suomi"], "broken"),
        (["region/satakunta"], [], "broken"),
    ],
)
def test_each_region_has_its_own_regional_council_there(
    named: list[str], councils: list[str], outcome: str
) -> None:
    rule = {"rule": "required-party", "role": "regional-council", "of_place": "true", "text": TEXT}
    parties = [{"organisation": f"regional-council/{name}", "role": "regional-council"} for name in councils]
    document = {"places": named, "parties": parties}
    assert verdict({**document, "complete": ["parties"]}, rule)[0] == outcome
    assert verdict(document, rule)[0] == outcome.replace("broken", "not-stated")


@pytest.mark.parametrize("named", [["municipality/pori"], ["country/suomi"], []])
def test_agreement_about_no_region_needs_no_regional_council(named: list[str]) -> None:
    rule = {"rule": "required-party", "role": "regional-council", "of_place": "true", "text": TEXT}
    about = {"places": named, "scope": TEXT, "complete": ["parties"]}
    assert verdict(about, rule)[0] == "not-stated"
    assert verdict({**about, "complete": ["parties", "places"]}, rule)[0] == "not-applicable"


def test_council_whose_record_is_damaged_may_be_the_right_one() -> None:
    rule = {"rule": "required-party", "role": "regional-council", "of_place": "true", "text": TEXT}
    parties = [{"organisation": "regional-council/unread", "role": "regional-council"}]
    about = {"places": ["region/satakunta"], "parties": parties, "complete": ["parties"]}
    assert verdict(about, rule)[0] == "not-stated"


@pytest.mark.parametrize(
    ("named", "level", "least", "outcome"),
    [
        (["municipality/pori", "municipality/rauma", "municipality/ulvila"], "municipality", "4", "broken"),
        (["municipality/pori", "municipality/rauma", "municipality/ulvila"], "municipality", "3", "kept"),
        (["city-region/pori", "municipality/pori"], "municipality", "2", "not-stated"),
        (["region/satakunta"], "municipality", "2", "not-stated"),
        (["municipality/pori", "municipality/rauma", "municipality/ulvila"], "region", "2", "broken"),
        (["municipality/pori", "region/satakunta"], "region", "2", "broken"),
        (["city-region/pori", "municipality/salo"], "region", "2", "kept"),
        (["region/satakunta", "region/varsinais-suomi"], "region", "2", "kept"),
        (["municipality/pori", "municipality/unread"], "region", "2", "not-stated"),
    ],
)
def test_least_places(named: list[str], level: str, least: str, outcome: str) -> None:
    rule = {"rule": "least-places", "level": level, "least": least, "text": TEXT}
    assert verdict({"places": named, "complete": ["places"]}, rule)[0] == outcome
    assert verdict({"places": named}, rule)[0] == outcome.replace("broken", "not-stated")


@pytest.mark.parametrize(("item", "outcome"), [("growth", "kept"), ("exports", "kept"), ("trains", "broken")])
def test_required_theme_is_taken_up_by_what_lies_below_it(item: str, outcome: str) -> None:
    rule = {"rule": "required-theme", "theme": "koe-2020/growth", "text": TEXT}
    themes = [{"wording": TEXT, "menu": [f"koe-2020/{item}"], "mapping": "inferred"}]
    assert verdict({"themes": themes, "complete": ["themes"]}, rule, menu="koe-2020")[0] == outcome
    assert verdict({"themes": themes}, rule, menu="koe-2020")[0] == outcome.replace("broken", "not-stated")


def test_agreement_that_names_no_place_breaks_nothing() -> None:
    nowhere = {"places": [], "scope": TEXT, "complete": ["places"]}
    assert verdict(nowhere, ELIGIBLE, tiers=TIERS, complete=["tiers"])[0] == "not-stated"


def test_tier_that_names_places_can_call_for_several() -> None:
    both = [{**TIERS[0], "places": ["city-region/pori", "city-region/rauma"], "least_places": "2"}]
    for places, outcome in (
        (["city-region/pori"], "not-stated"),
        (["city-region/pori", "city-region/rauma"], "kept"),
    ):
        assert verdict({"places": places}, ELIGIBLE, tiers=both, complete=["tiers"])[0] == outcome


def test_circle_of_broader_concepts_comes_to_an_end() -> None:
    circle = {"a": {"label": TEXT, "broader": ["x/b"]}, "b": {"label": TEXT, "broader": ["x/a"]}}
    scheme = Scheme.model_validate({"title": TEXT, "labels": "own", "concepts": circle})
    dataset = Dataset((Entry("scheme", "x", "", scheme),))
    assert within(dataset, "x/a", "x/b")
    assert not within(dataset, "x/a", "x/c")


def ends(*dates: Any) -> dict[str, Any]:
    return {"events": [{"event": "ends", "date": date, "planned": "true"} for date in dates]}


UNKNOWN = {"value": None, "reason": TEXT}
CONFLICT = {
    "claims": [
        {"value": "2027", "source": "a", "followed": "true", "why": TEXT},
        {"value": "2029", "source": "b"},
    ]
}


@pytest.mark.parametrize(
    ("agreement", "outcome", "location"),
    [
        (ends("2027-12-31"), "kept", ("events", 0, "date")),
        (ends("2027"), "kept", ("events", 0, "date")),
        (ends("2025-06"), "kept", ("events", 0, "date")),
        (ends("2028-01-01"), "broken", ("events", 0, "date")),
        (ends("2028"), "broken", ("events", 0, "date")),
        (ends("2027-24"), "not-stated", ()),
        (ends("2026/.."), "not-stated", ()),
        (ends(UNKNOWN), "not-stated", ()),
        (ends(CONFLICT), "kept", ("events", 0, "date")),
        (ends("2027", "2028"), "broken", ("events", 1, "date")),
        ({}, "not-stated", ()),
        ({"events": [{"event": "signed", "date": "2028-01-01"}]}, "not-stated", ()),
        ({"complete": ["events"]}, "not-stated", ()),
    ],
)
def test_latest_end(agreement: dict[str, Any], outcome: str, location: Any) -> None:
    assert verdict(agreement, BY_2027) == (outcome, location)


def test_rule_with_a_partial_date_allows_all_of_it() -> None:
    by_2027 = BY_2027 | {"date": "2027"}
    assert [verdict(ends(date), by_2027)[0] for date in ("2027-12-31", "2028-01-01")] == ["kept", "broken"]


def test_rules_of_the_instrument_come_before_those_of_the_round() -> None:
    found = verdicts({"parties": [TEM_IS_PARTY]}, of_round=[BY_2027], of_instrument=[TEM])
    assert [(one.rule.rule, str(one.outcome)) for one in found] == [
        ("required-party", "kept"),
        ("latest-end", "not-stated"),
    ]


def test_agreement_of_an_unknown_round_has_no_rules() -> None:
    assert verdicts({"round": "muu-2020"}, of_round=[TEM], of_instrument=[TEM]) == ()
