"""An agreement against its round: what is said of each rule, what that rests on, and the sheet for a reader.

That a verdict is right is tried in test_rules.py; here, that a reader sees why.
"""

import csv
import datetime as dt
import json
from io import StringIO
from typing import Any

import pytest

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.loading import Loaded
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.instrument import Instrument
from kumppanuus.model.round import Round
from kumppanuus.model.source import Source
from kumppanuus.model.theme import Scheme
from kumppanuus.rules import menu_items
from kumppanuus.views.assessment import build
from kumppanuus.views.assessment.findings import WHYS
from kumppanuus.views.assessment.parts import Assessment, Finding
from kumppanuus.views.assessment.terms import position
from tests.conftest import Command, TinyDataset
from tests.test_rules import MENU, TEXT, TIERS, places

TODAY = dt.date(2026, 11, 22)
KASVUALLIANSSI = "kasvuallianssi/jyvaskyla-kuopio-lahti-2023"


# A proposal that fits nothing


def made_up(real: Loaded, complete: list[str]) -> Assessment:
    """Return what is said of a proposal about Mikkeli that takes all of the menu and has nobody on board."""
    dataset = real.dataset
    items = sorted(menu_items(dataset, dataset.rounds["kasvusopimus-2012"]))
    proposal = {
        "title": {"fi": "Keksitty ehdotus"},
        "round": "kasvusopimus-2012",
        "places": ["city-region/mikkeli"],
        "events": [{"event": "proposed", "date": "2013-02"}],
        "parties": [{"organisation": "network/seutukaupunkiverkosto", "role": "proposer"}],
        "themes": [{"wording": {"fi": item}, "menu": [item], "mapping": "inferred"} for item in items],
        "complete": complete,
        "sources": [{"source": "tem-kasvusopimukset-2012"}],
    }
    entry = Entry("agreement", "kasvusopimus/keksitty-2013", "", Agreement.model_validate(proposal))
    return build(Dataset((*dataset.entries, entry)), entry.id, TODAY)


MADE_UP = [
    ("instrument", "required-party", "state", "broken", "parties-complete"),
    ("round", "required-party", "ministry/tem", "broken", "parties-complete"),
    ("round", "required-party", "ministry/okm", "broken", "parties-complete"),
    ("round", "required-party", "ministry/lvm", "broken", "parties-complete"),
    ("round", "required-party", "ministry/ym", "broken", "parties-complete"),
    ("round", "required-party", "city", "broken", "parties-complete"),
    ("round", "required-party", "higher-education", "broken", "parties-complete"),
    ("round", "expected-party", "ely-centre", "absent", "parties-complete"),
    ("round", "expected-party", "ministry/stm", "absent", "parties-complete"),
    ("round", "expected-party", "ministry/vm", "absent", "parties-complete"),
    ("round", "expected-party", "municipality", "absent", "parties-complete"),
    ("round", "expected-party", "company", "absent", "parties-complete"),
    ("round", "expected-party", "regional-council", "absent", "parties-complete"),
    ("round", "part-of-menu", None, "broken", "menu-whole"),
    ("round", "spearhead-count", None, "broken", "spearheads-few"),
    ("round", "eligible-places", None, "broken", "tier-few"),
]


def said(view: Assessment) -> list[tuple[str, str, str | None, str, str | None]]:
    return [(one.of, one.rule, one.who, one.outcome, one.why) for one in view.findings]


def test_proposal_that_lacks_everything_breaks_every_rule_where_its_lists_are_complete(real: Loaded) -> None:
    view = made_up(real, ["places", "parties", "themes"])
    assert said(view) == MADE_UP
    assert {one.outcome: one.count for one in view.counts} == {"broken": 10, "absent": 6}


def test_same_proposal_leaves_all_open_but_what_it_states_where_its_lists_are_open(real: Loaded) -> None:
    open_ = {
        "parties-complete": "parties-open",
        "spearheads-few": "spearheads-open",
        "tier-few": "tier-least",
    }
    view = made_up(real, [])
    assert said(view) == [
        (of, rule, who, "broken", why) if why == "menu-whole" else (of, rule, who, "not-stated", open_[why])
        for of, rule, who, _, why in MADE_UP
    ]
    assert {one.outcome: one.count for one in view.counts} == {"broken": 1, "not-stated": 15}


def test_party_that_some_content_calls_for_is_told_with_that_content(real: Loaded) -> None:
    transport = made_up(real, ["parties"]).findings[3]
    assert transport.about
    assert transport.about.id == "kasvusopimus-2012/mal"
    assert grounds(transport) == [("belonging", None, "kasvusopimus-2012/mal")]


# What decides a rule, or would have to be known


def assessed(
    agreement: dict[str, Any], *rules: dict[str, Any], round_name: str | None = None, **of_round: Any
) -> Assessment:
    """Hold an agreement about Pori against made-up rules of its round, or of another one."""
    shared = {"title": TEXT}
    usual = {"round": "koe-2020", "places": ["municipality/pori"], "sources": [{"source": "paperi"}]}
    its_round = {"instrument": "koe", "rules": rules, "sources": [{"source": "kirje"}]}
    sources = {name: {"title": name, "kind": "report", "language": "fi"} for name in ("kirje", "paperi")}
    menu = {**shared, "labels": "own", "concepts": MENU, "sources": [{"source": "kirje"}]}
    other_menu = {**shared, "labels": "own", "concepts": {"roads": {"label": TEXT}}}
    entries = (
        *places(),
        *(Entry("source", name, "", Source.model_validate(one)) for name, one in sources.items()),
        Entry("scheme", "koe-2020", "", Scheme.model_validate(menu)),
        Entry("scheme", "muu-2020", "", Scheme.model_validate(other_menu)),
        Entry("instrument", "koe", "", Instrument.model_validate(shared)),
        Entry("round", "koe-2020", "", Round.model_validate({**shared, **its_round, **of_round})),
        Entry("round", "muu-2020", "", Round.model_validate({**shared, "instrument": "koe"})),
        Entry(
            "agreement",
            "koe/a",
            "",
            Agreement.model_validate({**shared, **usual, "events": [SIGNED], **agreement}),
        ),
    )
    return build(Dataset(entries), "koe/a", TODAY, round_name)


def finding(agreement: dict[str, Any], rule: dict[str, Any], **of_round: Any) -> Finding:
    (found,) = assessed(agreement, {"text": TEXT, **rule}, **of_round).findings
    return found


def grounds(one: Finding) -> list[tuple[str, str | None, str]]:
    """Return what a finding rests on: in which way, whose, and in words."""
    return [
        (ground.kind, ground.id, str(ground.date or ground.role or ground.text)) for ground in one.grounds
    ]


def themes(*menus: str, spearheads: int = 0) -> list[dict[str, Any]]:
    return [
        {
            "wording": {"fi": item},
            "menu": [f"koe-2020/{item}"],
            "mapping": "stated",
            **({"spearhead": "inka"} if number < spearheads else {}),
        }
        for number, item in enumerate(menus)
    ]


TEM = {"organisation": "ministry/tem", "role": "state"}
PORI = {"organisation": "city/pori", "role": "city"}
PROPOSER = {"organisation": "city/rauma", "role": "proposer"}
CITY = {"rule": "required-party", "role": "city"}
STATE = {"rule": "required-party", "organisation": "ministry/tem", "role": "state"}
FOR_MAL = {**STATE, "when": "koe-2020/mal"}
COUNCIL = {"rule": "required-party", "role": "regional-council", "of_place": "true"}
TWO = {"rule": "spearhead-count", "programme": "inka", "least": "1", "most": "1"}
BY_2027 = {"rule": "latest-end", "date": "2027-12-31"}
FOUR = {"rule": "least-places", "level": "municipality", "least": "2"}
GROWTH = {"rule": "required-theme", "theme": "koe-2020/growth"}
PART = {"rule": "part-of-menu"}
ELIGIBLE = {"rule": "eligible-places"}
WITH_MENU = {"menu": "koe-2020"}
WITH_TIERS = {"tiers": TIERS, "complete": ["tiers"]}
SIGNED = {"event": "signed", "date": "2021-02-09"}
ENDS = {"event": "ends", "planned": "true"}


@pytest.mark.parametrize(
    ("agreement", "rule", "of_round", "outcome", "why", "rests_on"),
    [
        ({"parties": [TEM, PORI]}, STATE, {}, "kept", None, [("party", "ministry/tem", "state")]),
        (
            {"parties": [PORI, {**PORI, "organisation": "city/rauma"}]},
            CITY,
            {},
            "kept",
            None,
            [("party", "city/pori", "city"), ("party", "city/rauma", "city")],
        ),
        (
            {"parties": [PROPOSER, {"place": "city-region/pori", "role": "city-region"}]},
            CITY,
            {},
            "kept",
            None,
            [("party", "city-region/pori", "city-region")],
        ),
        ({"parties": [TEM]}, CITY, {}, "not-stated", "parties-open", []),
        (
            {"parties": [PROPOSER]},
            CITY,
            {},
            "not-stated",
            "parties-open",
            [("other-role", "city/rauma", "proposer")],
        ),
        (
            {"parties": [{**TEM, "role": "funder"}], "complete": ["parties"]},
            STATE,
            {},
            "broken",
            "parties-complete",
            [("other-role", "ministry/tem", "funder")],
        ),
        (
            {"themes": themes("trains"), "parties": [TEM]},
            FOR_MAL,
            WITH_MENU,
            "kept",
            None,
            [("party", "ministry/tem", "state"), ("belonging", None, "trains")],
        ),
        (
            {"themes": themes("trains"), "complete": ["parties"]},
            FOR_MAL,
            WITH_MENU,
            "broken",
            "parties-complete",
            [("belonging", None, "trains")],
        ),
        ({"themes": themes("exports")}, FOR_MAL, WITH_MENU, "not-stated", "condition-open", []),
        (
            {"themes": themes("exports"), "complete": ["themes"]},
            FOR_MAL,
            WITH_MENU,
            "not-applicable",
            "condition-absent",
            [],
        ),
        (
            {"complete": ["places"]},
            COUNCIL,
            {},
            "not-applicable",
            "no-region",
            [],
        ),
        ({}, COUNCIL, {}, "not-stated", "regions-open", []),
        (
            {
                "places": ["region/satakunta"],
                "parties": [{"organisation": "regional-council/satakunta", "role": "regional-council"}],
            },
            COUNCIL,
            {},
            "kept",
            None,
            [("party", "regional-council/satakunta", "regional-council")],
        ),
        ({"places": ["region/satakunta"]}, COUNCIL, {}, "not-stated", "parties-open", []),
        (
            {
                "places": ["region/satakunta"],
                "parties": [{"organisation": "regional-council/unread", "role": "regional-council"}],
                "complete": ["parties"],
            },
            COUNCIL,
            {},
            "not-stated",
            "council-damaged",
            [],
        ),
        (
            {"parties": [PORI, TEM]},
            {"rule": "expected-party", "kind": "city"},
            {},
            "kept",
            None,
            [("party", "city/pori", "city")],
        ),
        (
            {"parties": [PROPOSER], "complete": ["parties"]},
            {"rule": "expected-party", "kind": "city"},
            {},
            "absent",
            "parties-complete",
            [("other-role", "city/rauma", "proposer")],
        ),
        (
            {"parties": [PROPOSER], "events": [{"event": "proposed", "date": "2021"}]},
            {"rule": "expected-party", "kind": "city"},
            {},
            "kept",
            None,
            [("party", "city/rauma", "proposer")],
        ),
        ({"themes": themes("exports")}, GROWTH, WITH_MENU, "kept", None, [("theme", None, "exports")]),
        ({"themes": themes("trains")}, GROWTH, WITH_MENU, "not-stated", "themes-open", []),
        (
            {"themes": themes("trains"), "complete": ["themes"]},
            GROWTH,
            WITH_MENU,
            "broken",
            "themes-complete",
            [],
        ),
        (
            {"themes": themes("exports")},
            GROWTH,
            {},
            "not-stated",
            "theme-off-menu",
            [("belonging", None, "exports")],
        ),
        ({"themes": themes("exports", "trains")}, PART, WITH_MENU, "broken", "menu-whole", []),
        ({"themes": themes("exports")}, PART, WITH_MENU, "not-stated", "menu-open", []),
        ({"themes": themes("exports"), "complete": ["themes"]}, PART, WITH_MENU, "kept", "menu-part", []),
        (
            {"themes": themes("exports", spearheads=1)},
            TWO,
            {},
            "kept",
            "spearheads-enough",
            [("theme", None, "exports")],
        ),
        (
            {"themes": themes("exports", "trains", spearheads=2)},
            TWO,
            {},
            "broken",
            "spearheads-many",
            [("theme", None, "exports"), ("theme", None, "trains")],
        ),
        ({"themes": themes("exports"), "complete": ["themes"]}, TWO, {}, "broken", "spearheads-few", []),
        ({"themes": themes("exports")}, TWO, {}, "not-stated", "spearheads-open", []),
        ({}, ELIGIBLE, WITH_TIERS, "kept", None, [("place", "municipality/pori", "Sääntö.")]),
        (
            {"places": ["municipality/salo"], "complete": ["places"]},
            ELIGIBLE,
            {"tiers": TIERS[:2], "complete": ["tiers"]},
            "broken",
            "no-tier",
            [("place", "municipality/salo", "Sääntö.")],
        ),
        (
            {"places": ["municipality/salo"], "complete": ["places"]},
            ELIGIBLE,
            WITH_TIERS,
            "broken",
            "tier-few",
            [("place", "municipality/salo", "Sääntö.")],
        ),
        (
            {"places": ["municipality/salo"]},
            ELIGIBLE,
            WITH_TIERS,
            "not-stated",
            "tier-least",
            [("place", "municipality/salo", "Sääntö.")],
        ),
        (
            {"places": ["municipality/salo"]},
            ELIGIBLE,
            {"tiers": TIERS[:2]},
            "not-stated",
            "tier-open",
            [("place", "municipality/salo", "Sääntö.")],
        ),
        (
            {"places": ["municipality/pori", "municipality/salo"]},
            FOUR,
            {},
            "kept",
            "places-enough",
            [("place", "municipality/pori", "Sääntö."), ("place", "municipality/salo", "Sääntö.")],
        ),
        (
            {"complete": ["places"]},
            FOUR,
            {},
            "broken",
            "places-complete",
            [("place", "municipality/pori", "Sääntö.")],
        ),
        ({}, FOUR, {}, "not-stated", "places-open", [("place", "municipality/pori", "Sääntö.")]),
        ({"events": [SIGNED, {**ENDS, "date": "2027"}]}, BY_2027, {}, "kept", None, [("end", None, "2027")]),
        (
            {"events": [SIGNED, {**ENDS, "date": "2028"}]},
            BY_2027,
            {},
            "broken",
            None,
            [("end", None, "2028")],
        ),
        (
            {"events": [SIGNED, {**ENDS, "date": "2027-24"}]},
            BY_2027,
            {},
            "not-stated",
            "end-open",
            [("end", None, "2027-24")],
        ),
        ({}, BY_2027, {}, "not-stated", "no-end", []),
    ],
)
def test_finding_is_told_with_what_it_rests_on(
    agreement: dict[str, Any],
    rule: dict[str, Any],
    of_round: dict[str, Any],
    outcome: str,
    why: str | None,
    rests_on: list[tuple[str, str | None, str]],
) -> None:
    found = finding(agreement, rule, **of_round)
    assert (found.outcome, found.why, grounds(found)) == (outcome, why, rests_on)


def test_every_reason_is_told_somewhere_above() -> None:
    marks = test_finding_is_told_with_what_it_rests_on.pytestmark
    told = {why for *_, why, _ in marks[0].args[1]}
    assert set(WHYS) - told == {"other-menu"}


def test_group_that_asks_for_more_places_is_told_with_how_many() -> None:
    rule = {"text": TEXT, **ELIGIBLE}
    view = assessed({"places": ["municipality/salo"]}, rule, tiers=TIERS, complete=["tiers"])
    (found,) = view.findings
    assert (found.why, found.count, found.whole) == ("tier-least", 1, 2)
    assert [(one.is_open, one.least) for one in view.places.tiers] == [(True, 2), (False, None)]


def test_rule_and_what_keeps_it_have_each_their_own_source() -> None:
    view = assessed({"parties": [TEM]}, {"text": TEXT, **STATE})
    (found,) = view.findings
    (party,) = found.grounds
    assert [view.sources[number - 1].source for number in found.sources + party.sources] == [
        "kirje",
        "paperi",
    ]


def test_gap_is_told_with_the_sources_of_the_list() -> None:
    view = assessed({"parties": [PORI], "complete": ["parties"]}, {"text": TEXT, **STATE})
    (found,) = view.findings
    assert [view.sources[number - 1].source for number in found.why_sources] == ["paperi"]


# Against another round


def test_against_another_menu_the_themes_say_nothing() -> None:
    agreement = {
        "round": "muu-2020",
        "themes": [{"wording": TEXT, "menu": ["muu-2020/roads"], "mapping": "stated"}],
        "complete": ["themes", "parties"],
    }
    rules = [{"text": TEXT, **rule} for rule in (FOR_MAL, GROWTH, PART, STATE)]
    view = assessed(agreement, *rules, round_name="koe-2020", **WITH_MENU)
    assert not view.is_its_own
    assert [(one.outcome, one.why) for one in view.findings] == [
        ("not-stated", "other-menu"),
        ("broken", "parties-complete"),
        ("not-stated", "other-menu"),
        ("not-stated", "other-menu"),
    ]


def test_theme_near_an_item_of_another_menu_is_told_as_an_inference(real: Loaded) -> None:
    view = build(real.dataset, KASVUALLIANSSI, TODAY, "kasvusopimus-2012")
    near = {line.item.id.partition("/")[2]: [str(one.text) for one in line.near] for line in view.menu.items}
    assert near["mal"] == ["Mahdollistava maankäyttö ja kestävä liikennejärjestelmä"]
    assert near["kulttuuri-ja-luovat-alat"] == []
    assert (view.menu.taken, view.is_its_own) == (0, False)
    assert {one.outcome for one in view.findings} == {"kept", "not-stated"}


# The terms


@pytest.mark.parametrize(
    ("date", "where"),
    [
        ("2015-12-31", "before"),
        ("2016-01-01", "within"),
        ("2016", "within"),
        ("2018-12-31", "within"),
        ("2019-01-01", "after"),
        ("2019", "after"),
        ("2015/2016", "open"),
        ("2018-24", "open"),
        ("2017/..", "open"),
        ("../2015-12-31", "before"),
        ("../2016-01-01", "open"),
    ],
)
def test_where_a_date_lies_to_the_term_of_the_round(date: str, where: str) -> None:
    assert position(PartialDate.parse(date), PartialDate.parse("2016/2018")) == where


def test_only_beginning_and_end_are_held_against_the_term() -> None:
    events = [
        {"event": "signed", "date": "2015-12-20"},
        {"event": "begins", "date": "2016-01-01"},
        {**ENDS, "date": "2019"},
    ]
    view = assessed({"events": events}, term={"date": "2016/2018"})
    assert [(one.event, one.within) for one in view.terms.dates] == [
        ("signed", None),
        ("begins", "within"),
        ("ends", "after"),
    ]


def test_date_that_no_source_states_is_told_to_be_missing() -> None:
    dates = assessed({}).terms.dates
    assert [(one.event, one.date and one.date.text) for one in dates] == [
        ("signed", "2021-02-09"),
        ("begins", None),
        ("ends", None),
    ]


# What a reader judges


def test_criterion_names_the_rules_of_the_same_place_in_the_source() -> None:
    at = {"source": "kirje", "at": "Osapuolet"}
    view = assessed(
        {"parties": [TEM]},
        {"text": TEXT, **BY_2027},
        {"text": TEXT, **STATE, **at},
        criteria=[{"text": TEXT, **at}, {"text": TEXT, "source": "kirje"}],
    )
    assert [(one.number, one.rule) for one in view.findings] == [(1, "required-party"), (2, "latest-end")]
    assert [(one.number, one.beside) for one in view.criteria] == [(3, (1,)), (4, ())]


def test_aim_with_a_theme_shows_what_belongs_to_it() -> None:
    aims = [{"text": TEXT, "themes": ["koe-2020/growth"]}, {"text": TEXT}]
    view = assessed({"themes": themes("exports", "trains")}, aims=aims, **WITH_MENU)
    assert [[str(ground.text) for ground in one.grounds] for one in view.aims] == [["exports"], []]


# On a day


ROUND = "timelines/kokeilusopimus-2020.yaml"


def assess(run: Command, *how: str) -> dict[str, Any]:
    ran = run("assess", "kokeilusopimus/pori-2021", "--format", "json", *how)
    assert (ran.code, ran.err) == (0, "")
    view: dict[str, Any] = json.loads(ran.out)
    return view


def test_before_anything_was_known_nothing_is_told(run: Command, tiny: TinyDataset) -> None:
    view = assess(run, "--as-of", "2020-05-19")
    assert (view["is_known"], view["counts"], view["parties"]["stated"]) == (False, [], [])
    assert (view["places"]["stated"], [one["date"] for one in view["terms"]["dates"]]) == ([], [None] * 3)
    assert [one["count"] for one in assess(run, "--as-of", "2020-05-20")["counts"]] == [2]


def test_of_a_round_that_has_not_begun_nothing_is_told(run: Command, tiny: TinyDataset) -> None:
    tiny.change(ROUND, "title:", "term: {date: 2020/2027}\nfinancing: [{text: {fi: Raha riittää.}}]\ntitle:")
    held = assess(run, "--as-of", "2019-12-31")["terms"], assess(run, "--as-of", "2020-01-01")["terms"]
    assert [len(one["financing"]) for one in held] == [0, 1]


def test_rule_of_a_later_source_is_left_out_and_counted(run: Command, tiny: TinyDataset) -> None:
    later = "title: Ohje\ndate: 2022-03-01\nkind: report\nlanguage: fi\n"
    tiny.write("sources/ohje.yaml", later)
    tiny.change(ROUND, "    date: 2027-12-31\n", "    date: 2027-12-31\n    source: ohje\n")
    tiny.change(ROUND, "  - {source: tiedote}\n", "  - {source: tiedote}\n  - {source: ohje}\n")
    before, after = assess(run, "--as-of", "2022-02-28"), assess(run, "--as-of", "2022-03-01")
    assert (before["rules_later"], [one["count"] for one in before["counts"]]) == (1, [1])
    assert (after["rules_later"], [one["count"] for one in after["counts"]]) == (0, [2])


def test_round_that_cannot_be_read_leaves_an_agreement_without_rules(run: Command, tiny: TinyDataset) -> None:
    (tiny.data / ROUND).unlink()
    ran = run("assess", "kokeilusopimus/pori-2021", "--lang", "en")
    assert ran.code == 0
    assert "The round and the instrument have no rules in the dataset." in ran.out
    assert "kokeilusopimus/pori-2021" in ran.err


# How it looks


def test_text(run: Command, tiny: TinyDataset) -> None:
    out = run("assess", "kokeilusopimus/pori-2021", "--as-of", "2021-02-09").out
    assert (
        out.partition("\nTEEMAVALIKKO")[0]
        == """\
Arviointi: Porin kokeilusopimus
  • Tila: voimassa 31.12.2027 asti [1]
  • Kierros: Kokeilusopimukset 2020
  • Sopimustyyppi: kokeilusopimus
  • Paikat: Porin seutu
Tilanne 9.2.2021

YHTEENVETO
  • Säännöt (2): täyttyy 2
  • Kierroksella ei ole aineistossa perusteita.

OSAPUOLET
Mitä aineisto kertoo
  Luettelo on todettu täydelliseksi.
  • työ- ja elinkeinoministeriö, valtio [1]
  • Pori, kaupunki [1]

Kierroksen säännöt: Kokeilusopimukset 2020
  1. täyttyy: TEM on aina mukana. [2]
    – työ- ja elinkeinoministeriö, valtio [1]
"""
    )


def test_what_is_not_of_the_agreement_stands_under_whose_it_is(run: Command, tiny: TinyDataset) -> None:
    of_round = """\
financing:
  - {text: {fi: Valtio rahoittaa.}}
follow_up:
  - {text: {fi: Seurataan vuosittain.}}
agenda:
  - {text: {fi: Neuvotellaan.}}
"""
    tiny.change(ROUND, "sources:", of_round + "sources:")
    instrument = "title: {fi: kokeilusopimus}\nnature:\n  - {text: {fi: Kevyt.}, source: tiedote}\n"
    tiny.write("instruments/kokeilusopimus.yaml", instrument + "sources:\n  - {source: tiedote}\n")
    lines = run("assess", "kokeilusopimus/pori-2021").out.splitlines()
    for heading, said in (
        ("Sopimustyypin luonne: kokeilusopimus", "Kevyt."),
        ("Kierroksen rahoitus: Kokeilusopimukset 2020", "Valtio rahoittaa."),
        ("Kierroksen seuranta: Kokeilusopimukset 2020", "Seurataan vuosittain."),
        ("Kierroksen asialista: Kokeilusopimukset 2020", "Neuvotellaan."),
    ):
        below = lines[lines.index(heading) + 1 :]
        below = below[: below.index("")]
        assert any(said in line for line in below), heading


def test_that_parties_are_open_is_said_once(run: Command, tiny: TinyDataset) -> None:
    expected = "  - {rule: expected-party, kind: ministry, text: {fi: Ministeriö on mukana.}}\n"
    agreement = "agreements/kokeilusopimus/pori-2021.yaml"
    tiny.change(ROUND, "rules:\n", f"rules:\n{expected}")
    tiny.change(agreement, "complete: [parties]\n", "")
    tiny.change(agreement, "  - {organisation: ministry/tem, role: state}\n", "")
    out = run("assess", "kokeilusopimus/pori-2021").out
    assert (
        out[out.index("OSAPUOLET") : out.index("\nTEEMAVALIKKO")]
        == """\
OSAPUOLET
Mitä aineisto kertoo
  Luetteloa ei ole todettu täydelliseksi. Sääntö, jonka osapuolta ei ole luettelossa, jää auki:
  olisi tiedettävä, onko muita osapuolia. [1]
  • Pori, kaupunki [1]

Kierroksen säännöt: Kokeilusopimukset 2020
  1. ei kerrottu: Ministeriö on mukana. [2]
    – Ei tunnettujen osapuolten joukossa.
  2. ei kerrottu: TEM on aina mukana. [2]
    – Ei tunnettujen osapuolten joukossa.
"""
    )


def test_rules_of_the_same_place_in_the_source_stand_in_one_line(run: Command, tiny: TinyDataset) -> None:
    rules = "".join(
        f"  - {{rule: expected-party, kind: {kind}, text: {{fi: Mukana.}}, source: tiedote, at: Osapuolet}}\n"
        for kind in ("city", "ministry", "company", "university", "city")
    )
    aim = "aims:\n  - {text: {fi: Kasvaa.}, source: tiedote, at: Osapuolet}\n"
    tiny.change(ROUND, "rules:\n", f"{aim}rules:\n{rules}")
    out = run("assess", "kokeilusopimus/pori-2021", "--lang", "en").out
    assert "\n    – Rules in the same place of the source: 1–2, 5 (met); 3–4 (expected, not there)\n" in out


def test_rows(run: Command, tiny: TinyDataset) -> None:
    tiny.change(
        "agreements/kokeilusopimus/pori-2021.yaml", "  - {organisation: ministry/tem, role: state}\n", ""
    )
    tiny.change(ROUND, "sources:", "criteria:\n  - {text: {fi: Valinnat ovat selkeitä.}}\nsources:")
    assert (
        run("assess", "kokeilusopimus/pori-2021", "--format", "csv").out
        == """\
number,part,of,place,rule,who,when,text,outcome,why,evidence,evidence_sources,rule_sources
1,parties,round/kokeilusopimus-2020,1,required-party,ministry/tem,,TEM on aina mukana.,broken,\
parties-complete,,tiedote,tiedote
2,terms,round/kokeilusopimus-2020,2,latest-end,,,Enintään vuoteen 2027.,kept,,2027-12-31,tiedote,tiedote
3,criteria,round/kokeilusopimus-2020,,criterion,,,Valinnat ovat selkeitä.,to-judge,,,,tiedote
"""
    )


def test_sheet_has_room_for_what_the_reader_finds(run: Command, tiny: TinyDataset) -> None:
    tiny.change(ROUND, "sources:", "criteria:\n  - {text: {fi: Valinnat ovat selkeitä.}}\nsources:")
    out = run("assess", "kokeilusopimus/pori-2021", "--format", "md", "--as-of", "2021-02-09").out
    assert "| Lukija | Lukupäivä |\n|---|---|\n| &nbsp; | &nbsp; |\n" in out
    assert (
        """\
| Nro | Sääntö | Ohjelman havainto | Lukijan havainto | Huomautus |
|---|---|---|---|---|
| 1 | TEM on aina mukana.[^2] | **täyttyy**<br>työ- ja elinkeinoministeriö, valtio[^1] | \
[ ]&nbsp;täyttyy<br>[ ]&nbsp;ei täyty<br>[ ]&nbsp;jää auki | &nbsp; |
"""
        in out
    )
    assert (
        """\
Lukijan arvioitava: ohjelma ei voi ratkaista tätä.

**3. Valinnat ovat selkeitä.**[^2]

* [ ] kyllä
* [ ] osittain
* [ ] ei

Perustelut: ____________________________________________________________
"""
        in out
    )
    assert "**4. Suositus**\n\n* [ ] puolletaan\n" in out


def test_terminal_has_no_boxes_to_tick(run: Command, tiny: TinyDataset) -> None:
    out = run("assess", "kokeilusopimus/pori-2021").out
    assert "[ ]" not in out
    assert "Suositus" not in out


def test_page_names_every_box_for_who_cannot_see_it(run: Command, tiny: TinyDataset) -> None:
    tiny.change(ROUND, "sources:", "criteria:\n  - {text: {fi: Valinnat ovat selkeitä.}}\nsources:")
    out = run("assess", "kokeilusopimus/pori-2021", "--format", "html").out
    assert out.count("<fieldset") == out.count("<legend") == 4
    assert out.count("<input") == out.count("<label") - out.count('<label class="reasons">')
    assert out.count("<textarea") == out.count('aria-label="Huomautus') + out.count('<label class="reasons">')


# The real data


def rows(run: Command, name: str, *how: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(run("assess", name, "--format", "csv", *how).out)))


@pytest.mark.usefixtures("read_once")
def test_kasvuallianssi_says_what_a_reader_of_its_brochure_would(run: Command) -> None:
    found = {row["who"]: row for row in rows(run, KASVUALLIANSSI) if row["part"] == "parties"}
    assert {who: row["outcome"] for who, row in found.items()} == {
        "government/valtioneuvosto": "not-stated",
        "ministry": "not-stated",
        "city": "kept",
        "company": "not-stated",
        "higher-education": "not-stated",
    }
    cities = "city/jyvaskyla (proposer); city/kuopio (proposer); city/lahti (proposer)"
    assert found["city"]["evidence"] == cities


def test_kasvuallianssi_takes_all_of_its_own_menu_and_states_no_date_and_no_money(real: Loaded) -> None:
    view = build(real.dataset, KASVUALLIANSSI, TODAY)
    headings = [line.item.id for line in view.menu.items if line.is_heading]
    assert (view.is_proposal, len(headings), view.menu.taken, view.menu.of) == (True, 3, 14, 14)
    assert view.menu.same_document
    assert [one.event for one in view.terms.dates if one.date is None] == ["signed", "begins", "ends"]
    assert (view.terms.term, view.terms.money) == (None, ())
    assert view.terms.financing
    assert "johtaa" in " ".join(str(one.text) for one in view.terms.nature)


def test_round_without_rules_and_criteria_leaves_its_aims_to_the_reader(real: Loaded) -> None:
    view = build(real.dataset, KASVUALLIANSSI, TODAY, "elinvoimakumppanuus-2024")
    assert (view.findings, view.criteria, view.menu.menu) == ((), (), None)
    assert view.aims
    assert view.terms.financing


@pytest.mark.parametrize("format_", ["text", "md", "html", "csv"])
def test_every_agreement_can_be_assessed(real: Loaded, format_: str) -> None:
    from kumppanuus.files.locating import carried
    from kumppanuus.labels import Words
    from kumppanuus.render.assessment import LOOK
    from kumppanuus.render.screen import Screen

    for name in list(real.dataset.agreements)[::7]:
        view = build(real.dataset, name, TODAY)
        assert LOOK.render(view, format_, Words("sv"), Screen(), lambda: carried("templates"))
