"""What a place could get in a round: tiers read by the day, what they open, and what came of it."""

import csv
import io
import json
from typing import Any

import pytest

from tests.conftest import Command, TinyDataset

ROUND = "timelines/kokeilusopimus-2012.yaml"
TIERS = """\
title: {fi: Kokeilusopimukset 2012}
instrument: kokeilusopimus
steps:
  - {step: start, title: {fi: Alku}, date: 2012-09}
  - {step: signing, title: {fi: Loppu}, date: 2013-06}
criteria:
  - {text: {fi: Kenellekään ei automaattisesti.}, source: diat, at: Ryhmät}
  - {text: {fi: Muu peruste.}, source: diat, at: Kriteerit}
menu: valikko
tiers:
  - tier: metropoli
    places: [city-region/helsinki]
    instruments: [pilotti]
    text: {fi: Omia sopimuksia valmistellaan.}
    source: diat
    at: Ryhmät
  - tier: suuret
    places: [city-region/pori]
    instruments: [kokeilusopimus]
    contents: [valikko/kasvu, valikko/asuminen]
    text: {fi: Kaikki teemat.}
    source: diat
    at: Ryhmät
  - tier: muut
    others: true
    instruments: [kokeilusopimus]
    least_places: 2
    text: {fi: Yhdessä.}
    source: diat
    at: Ryhmät
rules:
  - rule: required-party
    organisation: ministry/tem
    role: state
    text: {fi: TEM on osapuoli.}
    source: diat
  - rule: required-party
    organisation: city/pori
    role: city
    when: valikko/asuminen
    text: {fi: Asuminen tuo kaupungin mukaan.}
    source: diat
  - rule: expected-party
    role: municipality
    text: {fi: Mukana on seudun kuntia.}
    source: diat
complete: [tiers]
sources:
  - {source: diat, at: Ryhmät}
  - {source: tiedote}
"""
MENU = """\
title: {fi: Valikko}
round: kokeilusopimus-2012
labels: official
concepts:
  kasvu: {label: {fi: Kasvu}}
  viennit: {label: {fi: Viennit}, broader: [valikko/kasvu]}
  asuminen: {label: {fi: Asuminen}}
sources:
  - {source: diat, at: Valikko}
"""
MUNICIPALITY = """\
name: {{fi: {name}}}
code: "{code}"
region: [{{place: region/satakunta, first: 2013}}]
sub_region: [{{place: sub-region/{sub_region}, first: 2013}}]
"""


@pytest.fixture
def tiers(tiny: TinyDataset) -> TinyDataset:
    """Three city regions, of which one tier each holds two by name, and the municipality of Ulvila beside."""
    tiny.write(ROUND, TIERS)
    tiny.write("themes/valikko.yaml", MENU)
    tiny.write("sources/diat.yaml", "title: Diat\nkind: slides\nlanguage: fi\n")
    tiny.write("instruments/pilotti.yaml", "title: {fi: pilotti}\nsources: [{source: diat}]\n")
    for number, (name, seat) in enumerate((("Helsinki", "Helsingin"), ("Mikkeli", "Mikkelin"))):
        own = name.lower()
        text = MUNICIPALITY.format(name=name, code=f"09{number}", sub_region=own)
        tiny.write(f"regions/municipality/{own}.yaml", text)
        tiny.write(
            f"regions/city-region/{own}.yaml", f"name: {{fi: {seat} seutu}}\ncentral: [municipality/{own}]\n"
        )
        tiny.write(
            f"regions/sub-region/{own}.yaml",
            f'name: {{fi: {name}}}\ncode: "19{number}"\nregion: [{{place: region/satakunta, first: 2013}}]\n',
        )
    return tiny


def asked(run: Command, place: str, *more: str) -> Any:
    """Return the answer on the round of 2012."""
    ran = run("eligibility", place, "--round", "kokeilusopimus-2012", "--format", "json", *more)
    assert ran.code == 0, ran.err
    return json.loads(ran.out)["rounds"][0]


def held(answer: Any) -> list[tuple[str, str, bool]]:
    return [(tier["tier"], tier["hold"], tier["certain"]) for tier in answer["tiers"]]


@pytest.mark.parametrize(
    ("place", "answer", "is_open", "tiers_of_it"),
    [
        ("Pori", "open", True, [("suuret", "city-region", True)]),
        ("Porin seutu", "open", True, [("suuret", "named", True)]),
        ("Helsinki", "open", None, [("metropoli", "city-region", True)]),
        ("Mikkeli", "open", True, [("muut", "others", True)]),
        ("Ulvila", "perhaps", None, [("suuret", "nearby", False), ("muut", "otherwise", False)]),
        ("Lavia", "perhaps", None, [("muut", "others", False)]),
        ("Satakunta", "apart", None, []),
    ],
)
def test_tier_holds_a_place(
    place: str, answer: str, is_open: bool | None, tiers_of_it: list[Any], run: Command, tiers: TinyDataset
) -> None:
    found = asked(run, place)
    assert (found["answer"], found["is_open"], held(found)) == (answer, is_open, tiers_of_it)


def test_contents_are_told_with_what_lies_below_them(run: Command, tiers: TinyDataset) -> None:
    (tier,) = asked(run, "Pori")["tiers"]
    assert [
        (one["item"]["id"], [item["item"]["id"] for item in one["below"]]) for one in tier["contents"]
    ] == [("valikko/kasvu", ["valikko/viennit"]), ("valikko/asuminen", [])]
    assert asked(run, "Mikkeli")["tiers"][0]["contents"] == []


@pytest.mark.parametrize(
    ("members", "hold"),
    [
        ("[]", "nearby"),
        ("[{place: municipality/ulvila, first: 2013}]", "city-region"),
        ("[{place: municipality/ulvila, first: 2009, last: 2012}]", "city-region"),
        ("[{place: municipality/ulvila, first: 2014}]", "nearby"),
        ("[{place: municipality/ulvila, first: 2009, last: 2011}]", "nearby"),
    ],
)
def test_membership_counts_as_it_was_while_the_round_went_on(
    members: str, hold: str, run: Command, tiers: TinyDataset
) -> None:
    tiers.change("regions/city-region/pori.yaml", "central:", f"members: {members}\ncentral:")
    assert held(asked(run, "Ulvila"))[0][:2] == ("suuret", hold)


def test_member_of_another_year_from_another_sub_region_may_have_belonged(
    run: Command, tiers: TinyDataset
) -> None:
    tiers.change(
        "regions/city-region/pori.yaml",
        "central:",
        "members: [{place: municipality/lavia, first: 2014}]\ncentral:",
    )
    assert held(asked(run, "Lavia")) == [("suuret", "nearby", False), ("muut", "otherwise", False)]


def test_what_stands_where_the_tiers_do_holds_for_all_of_them(run: Command, tiers: TinyDataset) -> None:
    for place in ("Pori", "Helsinki", "Satakunta"):
        said = [one["text"]["fi"] for one in asked(run, place)["conditions"]]
        assert said == ["Kenellekään ei automaattisesti."]


def test_rules_are_those_on_what_is_open(run: Command, tiers: TinyDataset) -> None:
    def rules(place: str) -> list[str]:
        return [one["text"]["fi"] for one in asked(run, place)["rules"]]

    housing = "Asuminen tuo kaupungin mukaan."
    assert rules("Pori") == [housing]
    assert rules("Ulvila") == [housing, "Mukana on seudun kuntia."]
    assert rules("Helsinki") == []
    tiers.change(ROUND, "contents: [valikko/kasvu, valikko/asuminen]", "contents: [valikko/kasvu]")
    assert rules("Pori") == []


def test_tier_for_some_of_the_others_holds_none_for_certain(run: Command, tiers: TinyDataset) -> None:
    tiers.change(ROUND, "    others: true\n", "    others: true\n    partly: true\n")
    answer = asked(run, "Mikkeli")
    assert (answer["answer"], held(answer)) == ("perhaps", [("muut", "others", False)])
    text = run("eligibility", "Mikkeli", "--round", "kokeilusopimus-2012", "--lang", "en").out
    assert "Group 3: some of the other city regions\n" in text
    assert "The group is only for some of the city regions that no other group names." in text
    assert "The group is for the city regions" not in text


# What came of it


def agreement(tiny: TinyDataset, name: str, places: str, event: str = "signed", folder: str = "") -> None:
    tiny.write(
        f"agreements/{folder or 'kokeilusopimus'}/{name}.yaml",
        f"title: {{fi: {name}}}\nround: {folder or 'kokeilusopimus'}-2012\nplaces: {places}\n"
        f"events: [{{event: {event}, date: 2013-06-20}}]\nsources: [{{source: tiedote}}]\n",
    )


def came(answer: Any, group: str = "agreements") -> list[tuple[str, str, list[str], bool]]:
    return [
        (one["agreement"]["id"].partition("/")[2], one["reach"], one["opened_by"], one["unopened"])
        for one in answer[group]
    ]


def test_agreement_names_the_tier_that_opened_it_or_says_that_none_did(
    run: Command, tiers: TinyDataset
) -> None:
    agreement(tiers, "pori-2013", "[city-region/pori]")
    agreement(tiers, "helsinki-2013", "[city-region/helsinki]")
    agreement(tiers, "mikkeli-2013", "[city-region/mikkeli]")
    agreement(tiers, "mikkeli-lavia-2013", "[city-region/mikkeli, municipality/lavia]", "proposed")
    assert came(asked(run, "Pori")) == [("pori-2013", "city-region", ["suuret"], False)]
    assert came(asked(run, "Helsinki")) == [("helsinki-2013", "city-region", [], True)]
    assert came(asked(run, "Mikkeli")) == [("mikkeli-2013", "city-region", [], True)]
    assert came(asked(run, "Mikkeli"), "proposals") == [
        ("mikkeli-lavia-2013", "city-region", ["muut"], False)
    ]
    assert came(asked(run, "Ulvila"), "nearby") == [("pori-2013", "nearby", ["suuret"], False)]
    out = run("eligibility", "Helsinki", "--round", "kokeilusopimus-2012", "--lang", "en").out
    text = " ".join(out.split())
    assert "2013 helsinki-2013; Helsingin seutu; signed 20 June 2013; in force;" in text
    assert "the city region's agreement; not named for the group" in text
    assert "For the group of the place, this is not named: trial agreement." in text


def test_nothing_is_unopened_where_not_all_tiers_are_known(run: Command, tiers: TinyDataset) -> None:
    agreement(tiers, "helsinki-2013", "[city-region/helsinki]")
    tiers.change(ROUND, "complete: [tiers]\n", "")
    assert came(asked(run, "Helsinki")) == [("helsinki-2013", "city-region", [], False)]


def test_agreements_of_the_other_instruments_stand_apart(run: Command, tiers: TinyDataset) -> None:
    assert [one["id"] for one in asked(run, "Helsinki")["without"]] == ["pilotti"]
    tiers.write("timelines/pilotti-2012.yaml", "title: {fi: Pilotit}\ninstrument: pilotti\n")
    agreement(tiers, "helsinki-2013", "[municipality/helsinki]", folder="pilotti")
    answer = asked(run, "Helsinki")
    assert came(answer) == []
    assert came(answer, "other_instruments") == [("helsinki-2013", "own", [], False)]
    assert answer["without"] == []
    early = asked(run, "Helsinki", "--as-of", "2013-06-19")
    assert (came(early, "other_instruments"), len(early["without"])) == ([], 1)


# Larger places


def test_larger_place_has_its_parts_apart(run: Command, tiers: TinyDataset) -> None:
    parts = [
        ([one["id"] for one in part["places"]], [(tier["tier"], tier["certain"]) for tier in part["tiers"]])
        for part in asked(run, "Satakunta")["parts"]
    ]
    assert parts == [
        (["city-region/helsinki"], [("metropoli", True)]),
        (["city-region/pori"], [("suuret", True)]),
        (["municipality/ulvila"], [("suuret", False), ("muut", False)]),
        (["city-region/mikkeli"], [("muut", True)]),
        (["municipality/lavia"], [("muut", False)]),
    ]


def test_places_that_a_tier_names_alike_are_not_held_through_the_first_of_them(
    run: Command, tiers: TinyDataset
) -> None:
    tiers.change(ROUND, "places: [city-region/pori]", "places: [city-region/mikkeli, city-region/pori]")
    through = {
        place["id"]: [[one["id"] for one in tier["through"]] for tier in part["tiers"]]
        for part in asked(run, "Satakunta")["parts"]
        for place in part["places"]
    }
    assert through["city-region/mikkeli"] == through["city-region/pori"] == [[]]
    assert through["municipality/ulvila"] == [["city-region/pori"], []]


def test_tier_can_name_the_region_or_the_central_city(run: Command, tiers: TinyDataset) -> None:
    tiers.change(ROUND, "places: [city-region/pori]", "places: [municipality/pori]")
    assert held(asked(run, "Porin seutu")) == [("suuret", "central", False)]
    tiers.change(ROUND, "places: [municipality/pori]", "places: [region/satakunta]")
    assert held(asked(run, "Satakunta")) == [("suuret", "named", True)]
    assert held(asked(run, "Ulvila")) == [("suuret", "around", False)]


# Days


@pytest.mark.parametrize(
    ("day", "answer"), [("2012-08-31", "not-yet"), ("2012-09-01", "open"), ("2026-11-22", "open")]
)
def test_round_is_known_from_its_first_step_on(
    day: str, answer: str, run: Command, tiers: TinyDataset
) -> None:
    found = asked(run, "Pori", "--as-of", day)
    assert (found["answer"], bool(found["tiers"])) == (answer, answer == "open")


def test_tier_of_a_younger_source_is_not_known_yet(run: Command, tiers: TinyDataset) -> None:
    tiers.change("sources/diat.yaml", "kind:", "date: 2012-10-01\nkind:")
    assert asked(run, "Pori", "--as-of", "2012-09-30")["answer"] == "no-tiers"
    assert asked(run, "Pori", "--as-of", "2012-10-01")["answer"] == "open"


def test_abolished_municipality_stands_for_itself_in_a_round_of_its_time(
    run: Command, tiers: TinyDataset
) -> None:
    assert asked(run, "Lavia")["place"]["id"] == "municipality/lavia"
    tiers.change(ROUND, "date: 2013-06", "date: 2015-06")
    tiers.change(ROUND, "date: 2012-09", "date: 2015-01-01")
    later = asked(run, "Lavia")
    assert (later["place"]["id"], later["moved"], later["answer"]) == ("municipality/pori", True, "open")
    tiers.change(ROUND, "date: 2015-01-01", "date: 2014-12-31")
    assert asked(run, "Lavia")["moved"] is False


# What is not told


def test_place_in_no_tier_is_not_open_only_where_all_tiers_are_known(
    run: Command, tiers: TinyDataset
) -> None:
    tiers.change(ROUND, "    others: true\n", "    places: [city-region/helsinki]\n")
    assert (asked(run, "Mikkeli")["answer"], asked(run, "Mikkeli")["is_open"]) == ("not-open", False)
    tiers.change(ROUND, "complete: [tiers]\n", "")
    assert (asked(run, "Mikkeli")["answer"], asked(run, "Mikkeli")["is_open"]) == ("not-stated", None)


def test_tiers_in_words_alone_tell_of_no_place(run: Command, tiers: TinyDataset) -> None:
    tiers.write(
        ROUND,
        "title: {fi: Kokeilusopimukset 2012}\ninstrument: kokeilusopimus\n"
        "tiers:\n  - {tier: kaupungit, instruments: [kokeilusopimus], text: {fi: Kaupungit.}}\n"
        "outside:\n  - {places: [city-region/pori], text: {fi: Pori ei ole mukana.}}\n"
        "sources: [{source: diat}]\n",
    )
    answer = asked(run, "Pori")
    assert answer["answer"] == "not-stated"
    assert [one["text"]["fi"] for one in answer["in_words"]] == ["Kaupungit."]
    assert [one["text"]["fi"] for one in answer["outside"]] == ["Pori ei ole mukana."]
    assert asked(run, "Mikkeli")["outside"] == []


def test_round_without_tiers_says_that_nothing_tells(run: Command, tiers: TinyDataset) -> None:
    ran = run("eligibility", "Pori", "--round", "kokeilusopimus-2020", "--lang", "en")
    assert ran.code == 0
    assert "No source read tells who could get what in this round." in ran.out
    assert "Porin kokeilusopimus" in ran.out


def test_without_a_round_those_that_tell_something_stand_in_order_and_the_others_are_named(
    run: Command, tiers: TinyDataset
) -> None:
    view = json.loads(run("eligibility", "Pori", "--format", "json").out)
    assert [one["round"]["id"] for one in view["rounds"]] == ["kokeilusopimus-2012"]
    assert [one["id"] for one in view["silent"]] == ["kokeilusopimus-2020"]
    early = json.loads(run("eligibility", "Pori", "--format", "json", "--as-of", "2012-08-31").out)
    assert (early["rounds"], early["rounds_later"], early["later"]) == ([], 1, 1)


def test_name_that_leads_nowhere_gets_a_suggestion(run: Command, tiers: TinyDataset) -> None:
    ran = run("eligibility", "Pori", "--round", "kokelusopimus-2012", "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert "Did you mean: kokeilusopimus-2012" in ran.err
    assert run("eligibility", "Prori", "--lang", "en").code == 2


@pytest.mark.parametrize("place", ["Ulvila", "Satakunta"])
@pytest.mark.parametrize(
    "file",
    [
        ROUND,
        "themes/valikko.yaml",
        "sources/diat.yaml",
        "instruments/pilotti.yaml",
        "instruments/kokeilusopimus.yaml",
        "regions/municipality/pori.yaml",
        "regions/city-region/pori.yaml",
        "regions/sub-region/pori.yaml",
    ],
)
def test_damaged_file_takes_nothing_else_from_the_answer(
    file: str, place: str, run: Command, tiers: TinyDataset
) -> None:
    tiers.write(file, "title: [")
    ran = run("eligibility", place, "--lang", "en")
    assert (ran.code, "have faults" in ran.err) == (0, True)
    assert ("KOKEILUSOPIMUKSET 2012" in ran.out) == (file != ROUND)


# Formats

SMALL = """\
  - tier: pienet
    others: true
    partly: true
    instruments: [pilotti]
    text: {fi: Pilotteja.}
    source: diat
    at: Ryhmät
"""


def text(run: Command, *how: str, lang: str = "en") -> str:
    """Return the answer in words, without the line ends."""
    ran = run("eligibility", *how, "--lang", lang)
    assert (ran.code, ran.err) == (0, "")
    return " ".join(ran.out.split())


@pytest.mark.parametrize(
    ("lang", "answer"),
    [
        ("fi", "Avoinna: kokeilusopimus (vain yhteisenä, vähintään 2 kaupunkiseutua); mahdollisesti avoinna"),
        ("sv", "Öppet: försöksavtal (endast gemensamt, minst 2 stadsregioner); möjligen öppet"),
        ("en", "Open: trial agreement (only jointly, at least 2 city regions); possibly open"),
    ],
)
def test_first_line_has_the_condition_and_what_may_be_open(
    lang: str, answer: str, run: Command, tiers: TinyDataset
) -> None:
    tiers.change(ROUND, "rules:\n", f"{SMALL}rules:\n")
    assert f"• {answer}: pilotti [1]" in text(run, "Mikkeli", lang=lang)
    (row,) = (one for one in rows(run, "Mikkeli") if one["group"] == "answer")
    assert (row["answer"], row["instruments"]) == ("open", "kokeilusopimus")


def test_condition_that_only_one_of_two_possible_groups_has_is_none_of_the_answer(
    run: Command, tiers: TinyDataset
) -> None:
    assert [(one["certain"], one["least_places"]) for one in asked(run, "Lavia")["open"]] == [(False, 2)]
    assert [(one["certain"], one["least_places"]) for one in asked(run, "Ulvila")["open"]] == [(False, None)]


def test_abolished_municipality_has_no_city_region_of_its_own_in_the_head(
    run: Command, tiers: TinyDataset
) -> None:
    out = text(run, "Lavia")
    assert "• Now as a part of Pori: Pori region, city region" in out
    assert "• Pori region: city region" not in out


def test_group_has_a_number_and_its_places_and_its_id_only_in_data(run: Command, tiers: TinyDataset) -> None:
    agreement(tiers, "pori-mikkeli-2013", "[city-region/pori, city-region/mikkeli, municipality/lavia]")
    out = text(run, "Mikkeli")
    assert "Group 3: the other city regions •" in out
    assert "the city region's agreement; Group 2 (Pori region), Group 3" in out
    assert "muut" not in out
    assert [row["id"] for row in rows(run, "Mikkeli") if row["group"] == "tier"] == ["muut"]


def test_only_what_concerns_the_place_is_told_of_who_is_outside(run: Command, tiers: TinyDataset) -> None:
    outside = "outside:\n  - {places: [city-region/mikkeli], text: {fi: Mikkeli ei ole mukana.}}\n"
    later = "timelines/kokeilusopimus-2020.yaml"
    tiers.write(later, f"title: {{fi: Myöhemmin}}\ninstrument: kokeilusopimus\n{outside}")
    assert "MYÖHEMMIN" in text(run, "Mikkeli")
    assert "MYÖHEMMIN" not in text(run, "Lavia")
    asked_for = text(run, "Lavia", "--round", "kokeilusopimus-2020")
    assert "Who is outside" not in asked_for
    assert "Of other places • Without an agreement in the round, by the source: Mikkelin seutu" in asked_for


def test_round_with_groups_in_words_says_too_that_nothing_came_of_it(
    run: Command, tiers: TinyDataset
) -> None:
    tiers.write(
        ROUND,
        "title: {fi: Kokeilusopimukset 2012}\ninstrument: kokeilusopimus\n"
        "tiers:\n  - {tier: kaupungit, text: {fi: Kaupungit.}}\nsources: [{source: diat}]\n",
    )
    assert "What came of it • The dataset has no agreement of this round" in text(run, "Pori")


def test_larger_place_tells_of_each_group_once(run: Command, tiers: TinyDataset) -> None:
    for name in ("pori", "helsinki"):
        agreement(tiers, f"{name}-2013", f"[city-region/{name}]")
    out = run("eligibility", "Satakunta", "--round", "kokeilusopimus-2012", "--lang", "fi").out
    assert (
        """\
Ryhmät
  • Ryhmä 1: Helsingin seutu
    – Omia sopimuksia valmistellaan. [1]
    – Niille avoinna: pilotti
  • Ryhmä 2: Porin seutu
    – Kaikki teemat. [1]
    – Niille avoinna: kokeilusopimus
    – Niille avoimet teemat: Kasvu, Asuminen
  • Ryhmä 3: muut kaupunkiseudut
    – Yhdessä. [1]
    – Niille avoinna: kokeilusopimus
    – Vain yhteisenä, vähintään 2 kaupunkiseutua

Kaupunkiseudut ja kunnat
  Suluissa on läheinen kaupunkiseutu, jonka ryhmä nimeää. Mikään luettu lähde ei kerro, kuuluiko
  paikka siihen.
  • Ryhmä 1: Helsingin seutu
  • Ryhmä 2: Porin seutu
  • Mahdollisesti ryhmä 2 (Porin seutu), 3: Ulvila
  • Ryhmä 3: Mikkelin seutu
  • Mahdollisesti ryhmä 3: Lavia
"""
        in out
    )
    assert "Mitä siitä tuli\n  Jokainen: koskee osaa alueesta.\n  2013  helsinki-2013; Helsingin" in out
    assert out.count("koskee osaa alueesta") == 1


def test_places_stand_in_the_order_of_the_alphabet(run: Command, tiers: TinyDataset) -> None:
    aetsa = MUNICIPALITY.format(name="Äetsä", code="988", sub_region="pori")
    tiers.write("regions/municipality/aetsa.yaml", aetsa)
    assert "2 (Porin seutu), 3: Ulvila, Äetsä" in text(run, "Satakunta", lang="fi")
    assert "2 (Pori region), 3: Äetsä, Ulvila" in text(run, "Satakunta")


def rows(run: Command, place: str) -> list[dict[str, str]]:
    """Return the answer on the round of 2012 as rows."""
    out = run("eligibility", place, "--round", "kokeilusopimus-2012", "--format", "csv").out
    return list(csv.DictReader(io.StringIO(out)))


def test_text_tells_the_answer_first(run: Command, tiers: TinyDataset) -> None:
    out = run("eligibility", "Pori", "--round", "kokeilusopimus-2012", "--lang", "en").out
    assert out.startswith(
        """\
Pori: what was open to it
  • municipality, code 609
  • Pori region: city region
As of """
    )
    assert (
        """\
KOKEILUSOPIMUKSET 2012
  • Open: trial agreement [1]
  • Kenellekään ei automaattisesti. [1]
Group 2: Pori region
  • Kaikki teemat. [1]
  • The group names the city region to which the place belongs: Pori region
  • Open: trial agreement
  • Themes that were open:
    – Kasvu [2]
      – Viennit [2]
    – Asuminen [2]

Rules
  • Asuminen tuo kaupungin mukaan. [3]

What came of it
  • The dataset has no agreement of this round that concerns the place, as far as sources tell.
"""
        in out
    )


def test_rows_have_the_answer_the_tiers_and_what_they_rest_on(run: Command, tiers: TinyDataset) -> None:
    out = run("eligibility", "Satakunta", "--round", "kokeilusopimus-2012", "--format", "csv").out
    rows = list(csv.DictReader(io.StringIO(out)))
    assert [(row["place"], row["group"], row["id"], row["hold"], row["certain"]) for row in rows] == [
        ("region/satakunta", "answer", "", "", ""),
        ("city-region/helsinki", "tier", "metropoli", "named", "true"),
        ("city-region/pori", "tier", "suuret", "named", "true"),
        ("municipality/ulvila", "tier", "suuret", "nearby", "false"),
        ("municipality/ulvila", "tier", "muut", "otherwise", "false"),
        ("city-region/mikkeli", "tier", "muut", "others", "true"),
        ("municipality/lavia", "tier", "muut", "others", "false"),
        ("region/satakunta", "condition", "", "", ""),
        ("region/satakunta", "rule", "", "", ""),
        ("region/satakunta", "without", "", "", ""),
    ]
    assert (rows[2]["contents"], rows[2]["sources"]) == ("valikko/kasvu; valikko/asuminen", "diat")


# The rule that reads the tiers too


@pytest.mark.parametrize(("place", "broken"), [("lavia", True), ("ulvila", False)])
def test_agreement_of_what_may_belong_to_a_named_city_region_breaks_no_rule(
    place: str, broken: bool, tiers: TinyDataset
) -> None:
    text = TIERS.replace("rules:\n", "rules:\n  - {rule: eligible-places, text: {fi: Ryhmän mukaan.}}\n")
    tiers.write(ROUND, text)
    agreement(tiers, "uusi-2013", f"[municipality/{place}]\ncomplete: [places]")
    assert ("not-eligible" in tiers.findings()) == broken


# The real data: what must stay true however editors correct it


@pytest.mark.parametrize(
    ("place", "tier"),
    [("Pori", "kattosopimus"), ("Tampere", "suuret"), ("Helsinki", "metropolialue"), ("Mikkeli", "muut")],
)
def test_growth_agreements_of_2012_were_open_by_tier_and_to_nobody_automatically(
    place: str, tier: str, run: Command, read_once: None
) -> None:
    ran = run("eligibility", place, "--round", "kasvusopimus-2012", "--format", "json")
    (answer,) = json.loads(ran.out)["rounds"]
    assert answer["tiers"][0]["tier"] == tier
    assert len(answer["conditions"]) == 1


def test_growth_agreement_that_no_tier_named_is_helsinkis_alone(run: Command, read_once: None) -> None:
    out = run("eligibility", "Suomi", "--round", "kasvusopimus-2012", "--format", "csv").out
    rows = list(csv.DictReader(io.StringIO(out)))
    assert [row["id"] for row in rows if row["unopened"] == "true"] == ["kasvusopimus/helsinki-2013"]
