"""Comparisons: what is kept from one agreement to the next, and what places share, as far as lists tell."""

import csv
import io
import json
import re
from typing import Any

import pytest

from kumppanuus.model.dates import PartialDate
from kumppanuus.views.compare.change import Change, Listed, change
from kumppanuus.views.compare.terms import Length, length
from tests.conftest import Command, TinyDataset

EARLIER, LATER = "kokeilusopimus/pori-2013", "kokeilusopimus/pori-2021"

VOCABULARY = """\
title: {fi: Yhteinen sanasto}
labels: own
concepts:
  green-transition:
    label: {fi: Vihreä siirtymä, en: Green transition}
  energy:
    label: {fi: Energia, en: Energy}
    broader: [shared/green-transition]
  hydrogen:
    label: {fi: Vety, en: Hydrogen}
    broader: [shared/energy]
  circular-economy:
    label: {fi: Kiertotalous, en: Circular economy}
    broader: [shared/green-transition]
  cohesion:
    label: {fi: Sosiaalinen eheys, en: Social cohesion}
"""


@pytest.fixture
def world(tiny: TinyDataset) -> TinyDataset:
    """The tiny dataset with a larger vocabulary."""
    tiny.write("themes/shared.yaml", VOCABULARY)
    return tiny


def agreement(
    tiny: TinyDataset,
    name: str,
    themes: str = "",
    parties: str = "",
    events: str = "[{event: signed, date: 2013-12-20}, {event: ends, date: 2015-12-31}]",
    places: str = "[city-region/pori]",
    **more: str,
) -> str:
    """Write an agreement; its themes are concepts, or texts in quotation marks for those mapped to none.

    Themes and parties can also be given as they are written in a file.
    """
    parts = {"title": f"{{fi: Sopimus {name}}}", "round": "kokeilusopimus-2020"}
    parts |= {"places": places, "events": events, **more}
    for key, listed, one in (("themes", themes, theme), ("parties", parties, party)):
        if listed:
            parts[key] = listed if listed.startswith("[") else f"[{', '.join(map(one, listed.split()))}]"
    lines = [*(f"{key}: {value}" for key, value in parts.items()), "sources: [{source: tiedote}]\n"]
    tiny.write(f"agreements/kokeilusopimus/{name}.yaml", "\n".join(lines))
    return f"kokeilusopimus/{name}"


def theme(word: str) -> str:
    if word.startswith("'"):
        return f"{{wording: {{fi: {word}}}}}"
    return f"{{wording: {{fi: sana {word}}}, concepts: [shared/{word}], mapping: inferred}}"


def party(words: str) -> str:
    who, role = words.split(":")
    return f"{{organisation: {who}, role: {role}}}"


def organisation(tiny: TinyDataset, name: str, more: str = "") -> None:
    tiny.write(f"organisations/{name}.yaml", f"name: {{fi: {name}}}\n{more}sources: [{{source: tiedote}}]\n")


def place(tiny: TinyDataset, name: str, called: str, more: str) -> None:
    tiny.write(f"regions/{name}.yaml", f"name: {called}\n{more}\n")


def compared(run: Command, *arguments: str) -> dict[str, Any]:
    ran = run("compare", *arguments, "--format", "json", "--as-of", "2026-11-22")
    assert (ran.code, ran.err) == (0, "")
    view: dict[str, Any] = json.loads(ran.out)
    return view


def rows(run: Command, *arguments: str) -> list[dict[str, str]]:
    ran = run("compare", *arguments, "--format", "csv", "--as-of", "2026-11-22")
    assert (ran.code, ran.err) == (0, "")
    return list(csv.DictReader(io.StringIO(ran.out)))


def changes(view: dict[str, Any]) -> dict[str, str]:
    """Return what is said of each theme; one that is mapped to nothing goes by its wording."""
    return {
        one["concept"]["id"].partition("/")[2]
        if one["concept"]
        else next(held[0]["text"]["fi"] for held in one["held"] if held): one["change"]
        for one in view["themes"]
    }


def of_parties(view: dict[str, Any]) -> dict[str, str]:
    return {one["who"]["id"]: one["change"] for one in view["parties"]}


# What can be said of something that lists have or lack

KNOWN, WHOLE, NOTHING = Listed(True, False), Listed(True, True), Listed(False, False)


@pytest.mark.parametrize(
    ("present", "lists", "said"),
    [
        ([1, 1], [KNOWN, KNOWN], Change.KEPT),
        ([1, 0], [KNOWN, KNOWN], Change.NOT_IN_LATER),
        ([1, 0], [KNOWN, WHOLE], Change.DROPPED),
        ([1, 0], [KNOWN, Listed(False, True)], Change.DROPPED),
        ([1, 0], [KNOWN, NOTHING], Change.CANNOT_TELL),
        ([0, 1], [KNOWN, KNOWN], Change.NOT_IN_EARLIER),
        ([0, 1], [WHOLE, KNOWN], Change.NEW),
        ([0, 1], [NOTHING, KNOWN], Change.CANNOT_TELL),
        ([1, 0, 1], [KNOWN, KNOWN, KNOWN], Change.RETURNED),
        ([0, 0, 1], [WHOLE, KNOWN, KNOWN], Change.NOT_IN_EARLIER),
        ([0, 0, 1], [WHOLE, WHOLE, KNOWN], Change.NEW),
        ([0, 0, 1], [WHOLE, NOTHING, KNOWN], Change.NOT_IN_EARLIER),
        ([1, 0, 0], [KNOWN, KNOWN, NOTHING], Change.NOT_IN_LATER),
        ([1, 0, 0], [KNOWN, WHOLE, NOTHING], Change.NOT_IN_LATER),  # it may have come back
        ([1, 0, 1, 0], [KNOWN, KNOWN, KNOWN, NOTHING], Change.ONLY_SOME),
        ([0, 1, 0], [KNOWN, KNOWN, NOTHING], Change.ONLY_SOME),
        ([0, 1, 0], [KNOWN, KNOWN, WHOLE], Change.DROPPED),
    ],
)
def test_only_a_complete_list_shows_that_something_is_dropped_or_new(
    present: list[int], lists: list[Listed], said: Change
) -> None:
    assert change(list(map(bool, present)), lists, in_order=True) is said


def test_where_none_is_the_later_one_nothing_is_kept_or_dropped() -> None:
    assert change([True, True], [WHOLE, WHOLE], in_order=False) is Change.COMMON
    assert change([True, False], [WHOLE, WHOLE], in_order=False) is Change.ONLY_SOME
    assert change([True, False], [WHOLE, NOTHING], in_order=False) is Change.CANNOT_TELL


# Generations


def test_themes_are_kept_narrower_and_only_in_one(run: Command, world: TinyDataset) -> None:
    agreement(world, "pori-2013", "circular-economy green-transition cohesion 'jotakin'")
    world.change(
        "agreements/kokeilusopimus/pori-2021.yaml",
        "themes:\n",
        "themes:\n  - {wording: {fi: Vetylaakso}, concepts: [shared/hydrogen], mapping: inferred}\n",
    )
    view = compared(run, LATER, EARLIER)
    assert [one["agreement"]["id"] for one in view["agreements"]] == [EARLIER, LATER]
    assert changes(view) == {
        "circular-economy": "kept",
        "green-transition": "narrower",
        "hydrogen": "narrower",
        "cohesion": "not-in-later",
        "jotakin": "not-mapped",
    }
    assert [(one["earlier"]["id"], one["later"]["id"], one["how"]) for one in view["near"]] == [
        ("shared/green-transition", "shared/circular-economy", "narrower"),
        ("shared/green-transition", "shared/hydrogen", "narrower"),
    ]
    assert [[way["id"] for way in one["through"]] for one in view["near"]] == [[], ["shared/energy"]]


def test_themes_as_rows(run: Command, world: TinyDataset) -> None:
    agreement(world, "pori-2013", "energy cohesion")
    found = [row for row in rows(run, EARLIER, LATER, "--lang", "en") if row["part"] == "theme"]
    assert [list(row.values())[1:7] for row in found] == [
        ["shared/energy", "Energy", "sana energy", "", "not-in-later", ""],
        ["shared/cohesion", "Social cohesion", "sana cohesion", "", "not-in-later", ""],
        ["shared/circular-economy", "Circular economy", "", "Kiertotalous", "not-in-earlier", ""],
    ]
    assert list(found[0])[3:5] == [EARLIER, LATER]


def test_themes_that_only_meet_in_a_broader_one_are_relatives(run: Command, world: TinyDataset) -> None:
    agreement(world, "pori-2013", "energy")
    view = compared(run, EARLIER, LATER)
    assert view["near"] == []
    (family,) = view["families"]
    assert family["theme"]["id"] == "shared/green-transition"
    assert [[one["id"] for one in members] for members in family["members"]] == [
        ["shared/energy"],
        ["shared/circular-economy"],
    ]


def test_item_of_a_menu_is_the_concept_that_it_matches_exactly(run: Command, world: TinyDataset) -> None:
    world.write(
        "themes/valikko.yaml",
        "title: {fi: Valikko}\nlabels: official\nmapping: inferred\nconcepts:\n"
        "  kierto: {label: {fi: Kierto}, exact_match: [shared/circular-economy]}\n"
        "  lahes: {label: {fi: Lähes}, close_match: [shared/cohesion]}\n",
    )
    agreement(
        world,
        "pori-2013",
        themes="[{wording: {fi: Kierto}, menu: [valikko/kierto], mapping: stated}, "
        "{wording: {fi: Lähes}, menu: [valikko/lahes], mapping: stated}]",
    )
    assert changes(compared(run, EARLIER, LATER)) == {"kierto": "kept", "lahes": "not-in-later"}


@pytest.mark.parametrize(
    ("complete", "themes", "said"),
    [
        ("[themes]", "circular-economy", "dropped"),
        ("[parties]", "circular-economy", "not-in-later"),
        ("[themes]", "circular-economy 'jotakin'", "not-in-later"),  # it may be the one that is missing
    ],
)
def test_theme_is_dropped_only_by_a_complete_list(
    complete: str, themes: str, said: str, run: Command, world: TinyDataset
) -> None:
    agreement(world, "pori-2013", "cohesion circular-economy")
    events = "[{event: signed, date: 2016-06-09}]"
    later = agreement(world, "pori-2016", themes, events=events, complete=complete)
    assert changes(compared(run, EARLIER, later))["cohesion"] == said


def test_agreement_without_known_themes_says_nothing_of_them(run: Command, world: TinyDataset) -> None:
    agreement(world, "pori-2013")
    assert changes(compared(run, EARLIER, LATER)) == {"circular-economy": "cannot-tell"}
    text = run("compare", EARLIER, LATER, "--lang", "en").out
    assert "No theme is known of: 2013. So nothing follows from what is missing there." in text


@pytest.mark.parametrize(
    ("events", "places", "in_order", "share_places"),
    [
        ("[{event: signed, date: 2021-02-08}]", "[city-region/pori]", True, True),
        ("[{event: signed, date: 2021-02-08}]", "[municipality/pori]", True, True),
        ("[{event: signed, date: 2021-02-09}]", "[city-region/pori]", False, True),
        ("[{event: signed, date: 2021-02}]", "[city-region/pori]", False, True),
        ("[{event: signed, date: 2021-01}]", "[city-region/pori]", True, True),
        ("[{event: announced, date: ../2021-02-08}]", "[city-region/pori]", True, True),
        ("[{event: announced, date: ../2021-02-09}]", "[city-region/pori]", False, True),
        ("[{event: signed, date: 2013-12-20}]", "[municipality/ulvila]", False, False),
    ],
)
def test_generations_share_a_place_and_have_a_certain_order(
    events: str, places: str, in_order: bool, share_places: bool, run: Command, world: TinyDataset
) -> None:
    agreement(world, "pori-2013", "circular-economy", events=events, places=places)
    view = compared(run, EARLIER, LATER)
    assert (view["in_order"], view["share_places"]) == (in_order, share_places)
    assert changes(view) == {"circular-economy": "kept" if in_order else "common"}


@pytest.mark.parametrize(
    ("day", "known", "said"), [("2020-05-19", False, "cannot-tell"), ("2020-05-20", True, "kept")]
)
def test_agreement_is_compared_from_the_day_on_which_it_was_known(
    day: str, known: bool, said: str, run: Command, world: TinyDataset
) -> None:
    agreement(world, "pori-2013", "circular-economy")
    view = json.loads(run("compare", EARLIER, LATER, "--format", "json", "--as-of", day).out)
    assert [one["is_known"] for one in view["agreements"]] == [True, known]
    assert (changes(view), view["later"]) == ({"circular-economy": said}, int(not known))


def test_succession_is_told_with_its_source(run: Command, world: TinyDataset) -> None:
    agreement(world, "pori-2013", "circular-economy")
    derived = "The order follows from the dates."
    assert derived in run("compare", EARLIER, LATER, "--lang", "en").out
    world.change(
        "agreements/kokeilusopimus/pori-2021.yaml",
        "complete:",
        f"succeeds:\n  - {{agreement: {EARLIER}}}\ncomplete:",
    )
    text = run("compare", EARLIER, LATER, "--lang", "en").out
    assert "Porin kokeilusopimus follows Sopimus pori-2013 [2]" in text
    assert derived not in text


def test_proposal_is_said_to_be_one(run: Command, world: TinyDataset) -> None:
    proposal = agreement(world, "pori-2023", "cohesion", events="[{event: proposed, date: 2023-11-06}]")
    view = compared(run, LATER, proposal)
    assert [one["is_proposal"] for one in view["agreements"]] == [False, True]
    assert "proposed; a proposal, not an agreement" in run("compare", LATER, proposal, "--lang", "en").out


# Parties


def test_parties_stay_come_and_go(run: Command, world: TinyDataset) -> None:
    organisation(world, "agency/tekes", "successors: [agency/business-finland]\n")
    organisation(world, "agency/business-finland")
    organisation(world, "company/prizztech")
    organisation(world, "company/muu")
    parties = "ministry/tem:state agency/tekes:funder city/pori:proposer company/muu:proposer"
    agreement(world, "pori-2013", parties=parties)
    world.change(
        "agreements/kokeilusopimus/pori-2021.yaml",
        "  - {organisation: city/pori, role: city}\n",
        "  - {organisation: city/pori, role: city}\n"
        "  - {organisation: agency/business-finland, role: funder}\n"
        "  - {organisation: company/prizztech, role: partner}\n",
    )
    view = compared(run, EARLIER, LATER)
    assert of_parties(view) == {
        "ministry/tem": "kept",
        "agency/tekes": "continued",
        "agency/business-finland": "continued",
        "city/pori": "proposed-before",
        "company/prizztech": "not-in-earlier",
        "company/muu": "proposer",
    }
    related = {
        one["who"]["id"]: [(kin["how"], kin["who"]["id"]) for kin in one["related"]]
        for one in view["parties"]
        if one["related"]
    }
    assert related == {
        "agency/tekes": [("after", "agency/business-finland")],
        "agency/business-finland": [("before", "agency/tekes")],
    }


def test_list_with_an_unmapped_theme_shows_nothing_to_be_absent(run: Command, world: TinyDataset) -> None:
    events = "[{event: signed, date: 2016-06-09}]"
    earlier = agreement(world, "pori-2013", "cohesion")
    later = agreement(world, "pori-2016", "energy 'Jotain'", events=events, complete="[themes]")
    text = run("compare", earlier, later, "--as-of", "2026-11-22", "--lang", "en").out
    assert "Social cohesion  x     -\n" in text
    agreement(world, "pori-2016", "energy", events=events, complete="[themes]")
    text = run("compare", earlier, later, "--as-of", "2026-11-22", "--lang", "en").out
    assert "Social cohesion  x     0\n" in text


def test_what_a_source_says_of_succession_is_told_of_agreements_without_a_shared_place(
    run: Command, world: TinyDataset
) -> None:
    earlier = agreement(world, "pori-2013", places="[municipality/pori]")
    events = "[{event: signed, date: 2024-06-09}]"
    succeeds = f"[{{agreement: {earlier}, replaces: true}}]"
    later = agreement(world, "ulvila-2024", places="[municipality/ulvila]", events=events, succeeds=succeeds)
    text = run("compare", earlier, later, "--as-of", "2026-11-22", "--lang", "en").out
    about = " ".join(text.partition("As of")[0].split())
    assert "Sopimus ulvila-2024 replaced or updated Sopimus pori-2013" in about
    assert "name no place that these agreements share" in about


def test_party_is_dropped_where_the_later_list_is_complete(run: Command, world: TinyDataset) -> None:
    organisation(world, "company/muu")
    agreement(world, "pori-2013", parties="ministry/tem:state company/muu:partner")
    assert of_parties(compared(run, EARLIER, LATER))["company/muu"] == "dropped"


def test_place_as_a_party_leads_to_who_acts_for_its_central_city(run: Command, world: TinyDataset) -> None:
    agreement(world, "pori-2013", parties="[{place: city-region/pori, role: city-region}]")
    parties = compared(run, EARLIER, LATER)["parties"]
    (region,) = (one for one in parties if one["who"]["id"] == "city-region/pori")
    assert [(kin["how"], kin["who"]["id"]) for kin in region["related"]] == [("centre", "city/pori")]


# Money and terms


def test_sums_and_shares_stand_at_their_stage_and_are_not_added(run: Command, world: TinyDataset) -> None:
    unknown = "[{decision: tem-1, purpose: alku, share: {value: null, reason: {fi: Ei kerrota.}}}]"
    agreement(world, "pori-2013", events="[{event: signed, date: 2021-01-02}]", funding=unknown)
    found = [row for row in rows(run, EARLIER, LATER) if row["part"] in ("money", "share")]
    assert [(row["part"], row["item"], row[EARLIER], row[LATER], row["stage"]) for row in found] == [
        ("money", "tem-1", "100", "", "allocated"),
        ("share", "tem-1", "not-known", "", "allocated"),
        ("money", "tem-1", "", "100", "allocated"),
        ("share", "tem-1", "", "40", "allocated"),
    ]


def test_terms_as_rows(run: Command, world: TinyDataset) -> None:
    agreement(world, "pori-2013")
    terms = [row for row in rows(run, EARLIER, LATER) if row["part"] == "term"]
    found = {row["item"]: (row[EARLIER], row[LATER]) for row in terms}
    assert found == {
        "status": ("ended", "in-force"),
        "signed": ("2013-12-20", "2021-02-09"),
        "ends": ("2015-12-31", ""),
        "announced": ("", "2020-05-20"),
        "ends-planned": ("", "2027-12-31"),
        "length-in-months": ("24", "82"),
        "binding": ("", ""),
        "state": ("", "ministry/tem"),
    }


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        ("2013-12-20", "2015-12-31", Length(24, 24)),
        ("2024-01-01", "2027-12-31", Length(48, 48)),
        ("2016", "2018", Length(12, 36)),
        ("2016-06-09", "2018", Length(18, 30)),
        ("2021-02-09", "2021-02-09", Length(0, 0)),
        ("../2013-05-03", "2015", None),
        ("2016", "2018/..", None),
    ],
)
def test_length_counts_the_last_day_and_is_as_open_as_the_dates(
    start: str, end: str, months: Length | None
) -> None:
    assert length(PartialDate.parse(start), PartialDate.parse(end)) == months


def test_commitments_are_counted_with_those_that_have_a_target(run: Command, world: TinyDataset) -> None:
    agreement(world, "pori-2013", commitments="[{text: {fi: Tehdä.}}, {text: {fi: Rakentaa.}, target: 10}]")
    assert [(one["all"], one["with_target"]) for one in compared(run, EARLIER, LATER)["commitments"]] == [
        (2, 1),
        (0, 0),
    ]


# The page


def test_text_of_a_comparison(run: Command, world: TinyDataset) -> None:
    agreement(world, "pori-2013", "green-transition")
    text = run("compare", EARLIER, LATER, "--lang", "en", "--as-of", "2026-11-22").out
    assert text.partition("\nPARTIES")[0] == THEMES


THEMES = """\
Comparison: Sopimus pori-2013, Porin kokeilusopimus
  • 2013: Sopimus pori-2013 (Pori region): ended 31 December 2015 [1]
  • 2021: Porin kokeilusopimus (Pori region): in force until 31 December 2027 [2]
  • The order follows from the dates. No source that was read says that one continues another.
As of 22 November 2026

THEMES
  Themes are compared as concepts of the shared vocabulary. Unless said otherwise, this dataset
  mapped them.
  • Kept: 0; In a narrower or broader form: 1
  • None of these lists is known to be complete: what is missing from one may still belong to the
    agreement.
  Theme             2013  2021
  Green transition  x     -
  Circular economy  -     x

  2013 = Sopimus pori-2013
  2021 = Porin kokeilusopimus
  x = among its known themes
  - = not among its known themes

In a narrower or broader form
  • Green transition; narrower: Circular economy
    – 2013: “sana green-transition” [1]
    – 2021: “Kiertotalous” [2]
"""


# Places


def test_places_side_by_side(run: Command, world: TinyDataset) -> None:
    organisation(world, "municipality/ulvila")
    events = "[{event: signed, date: 2022-03-01}, {event: ends, date: 2030, planned: true}]"
    agreement(world, "pori-2013", "circular-economy cohesion")
    there, proposed = "[municipality/ulvila]", "[{event: proposed, date: 2023}]"
    agreement(world, "ulvila-2022", "circular-economy energy", "ministry/tem:state", events, there)
    agreement(world, "ulvila-2023", "hydrogen", events=proposed, places=there)
    agreement(world, "satakunta-2022", "hydrogen", events=events, places="[region/satakunta]")
    found = rows(run, "Pori", "Ulvila")
    themes = {row["item"]: list(row.values())[3:6] for row in found if row["part"] == "theme"}
    assert themes == {
        "shared/circular-economy": ["in-force; over", "in-force", "common"],
        "shared/cohesion": ["over", "", "only-some"],
        "shared/energy": ["", "in-force", "only-some"],
    }
    assert [(row["item"], row["change"]) for row in found if row["part"] == "instrument"] == [
        ("kokeilusopimus", "common")
    ]
    assert {row["item"]: row["change"] for row in found if row["part"] == "party"} == {
        "ministry/tem": "common"
    }
    assert [row["item"] for row in found if row["part"] == "proposal"] == ["kokeilusopimus/ulvila-2023"]
    view = compared(run, "Pori", "Ulvila")
    assert [one["wider"] for one in view["places"]] == [1, 1]


def test_joint_agreement_stands_once_and_is_told_as_joint(run: Command, world: TinyDataset) -> None:
    both = "[municipality/pori, municipality/ulvila]"
    themes = "cohesion circular-economy energy 'jotakin'"
    name = agreement(world, "pori-2022", themes, events="[{event: signed, date: 2022}]", places=both)
    agreement(world, "ulvila-2022", "circular-economy", places="[municipality/ulvila]")
    view = compared(run, "Pori", "Ulvila")
    assert [one["reach"] for one in view["agreements"] if one["agreement"]["id"] == name] == [["own", "own"]]
    assert changes(view) == {
        "circular-economy": "common",  # each has it in an agreement of its own besides
        "cohesion": "joint",
        "energy": "joint",
        "jotakin": "not-mapped",
    }
    assert [one["change"] for one in view["instruments"]] == ["common"]
    text = run("compare", "Pori", "Ulvila", "--lang", "en", "--as-of", "2026-11-22").out
    assert "In common: 1; In common only through a joint agreement: 2" in text
    assert "    – In the joint agreement Sopimus pori-2022 (Pori, Ulvila): “sana cohesion” [2]\n" in text
    assert text.count("“jotakin”") == 1
    assert "\nJoint agreements: Pori, Ulvila\n" in text


def test_places_themselves_are_no_parties_of_their_own(run: Command, world: TinyDataset) -> None:
    for name in ("ulvila", "lavia"):
        world.write(f"organisations/municipality/{name}.yaml", f"governs: municipality/{name}\n")
    parties = (
        "[{place: city-region/pori, role: city-region}, "
        "{organisation: municipality/ulvila, role: municipality}, "
        "{organisation: municipality/lavia, role: municipality}]"
    )
    both = "[municipality/pori, municipality/ulvila]"
    agreement(world, "pori-2022", "cohesion", parties, "[{event: signed, date: 2022}]", both)
    view = compared(run, "Pori", "Ulvila")
    assert of_parties(view) == {"municipality/lavia": "joint", "ministry/tem": "only-some"}
    assert [one["id"] for one in view["themselves"]] == [
        "city/pori",
        "city-region/pori",
        "municipality/ulvila",
    ]
    text = run("compare", "Pori", "Ulvila", "--lang", "en", "--as-of", "2026-11-22").out
    assert "  • The places compared are not listed as parties themselves: Pori, Pori region, Ulvila\n" in text


def test_near_themes_of_places_are_said_to_stand_above_and_have_their_wordings(
    run: Command, world: TinyDataset
) -> None:
    agreement(world, "ulvila-2022", "green-transition", places="[municipality/ulvila]")
    text = run("compare", "Pori", "Ulvila", "--lang", "en", "--as-of", "2026-11-22").out
    counts = "In common: 0; Only in some of those compared, as far as is known: 2; "
    assert f"{counts}pairs of a broader and a narrower theme among them: 1" in " ".join(text.split())
    near = text.partition("\nIn a narrower or broader form\n")[2].partition("\n\n")[0]
    assert near == NEAR


NEAR = """\
  These themes are also listed above, under headings of their own.
  • Green transition; narrower: Circular economy
    – Pori: “Kiertotalous” (Porin kokeilusopimus, 2021–2027) [1]
    – Ulvila: “sana green-transition” (Sopimus ulvila-2022, 2013–2015) [2]"""


def test_where_nothing_is_known_yet_nothing_is_said_of_lists_and_money(
    run: Command, world: TinyDataset
) -> None:
    agreement(world, "ulvila-2022", "cohesion", places="[municipality/ulvila]")
    text = run("compare", "Pori", "Ulvila", "--lang", "en", "--as-of", "2012-06-01").out
    assert text.partition("\nAs of 1 June 2012\n")[2] == NOTHING_OF_PLACES
    text = run("compare", EARLIER.replace("pori-2013", "ulvila-2022"), LATER, "--as-of", "2012-06-01").out
    assert text.partition("\nTilanne 1.6.2012\n")[2] == NOTHING_OF_AGREEMENTS


NOTHING_OF_PLACES = """
AGREEMENTS AND THEIR TERMS
  • The dataset has none on this date.

Agreements in the dataset that are later than this date: 2.
"""
NOTHING_OF_AGREEMENTS = """
Aineistossa on tätä ajankohtaa myöhempiä sopimuksia: 2.
"""


def test_theme_of_a_joint_agreement_and_of_one_place_alone_is_shared_only_by_the_former(
    run: Command, world: TinyDataset
) -> None:
    both = "[municipality/pori, municipality/ulvila]"
    agreement(world, "ulvila-2022", "circular-economy", "ministry/tem:state", places=both)
    view = compared(run, "Pori", "Ulvila")
    assert changes(view) == {"circular-economy": "joint"}
    assert of_parties(view)["ministry/tem"] == "joint"
    assert [one["change"] for one in view["instruments"]] == ["joint"]


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (
            ["Pori", "Ulvila"],
            [
                "Of a municipality, its own agreements are in",
                "Pori: agreements of the region and the whole country that are not compared: 2",
                "Ulvila: agreements of the region and the whole country that are not compared: 2",
                "Ulvila: Nearby, membership unknown: Porin kokeilusopimus",
            ],
        ),
        (
            ["Kainuu", "Satakunta"],
            [
                "Of a region, its own agreements are in",
                "Kainuu: agreements of the whole country that are not compared: 1",
                "Satakunta: agreements of the whole country that are not compared: 1",
            ],
        ),
        (
            ["Pori", "Kainuu"],
            [
                "Of a municipality, its own agreements are in",
                "Of a region, its own agreements are in",
                "Pori: agreements of the region and the whole country that are not compared: 2",
                "Kainuu: agreements of the whole country that are not compared: 1",
            ],
        ),
    ],
)
def test_head_says_what_is_compared_of_each_level(
    names: list[str], told: list[str], run: Command, world: TinyDataset
) -> None:
    place(world, "region/kainuu", "{fi: Kainuu}", "code: '18'")
    place(world, "country/suomi", "{fi: Suomi}", "code: FI")
    events = "[{event: signed, date: 2022}]"
    agreement(world, "satakunta-2022", events=events, places="[region/satakunta]")
    agreement(world, "suomi-2022", events=events, places="[country/suomi]")
    text = run("compare", *names, "--lang", "en", "--as-of", "2026-11-22").out
    head = text.partition("\nAs of")[0]
    bullets = [" ".join(one.split()) for one in head.split("\n  • ")[1 + len(names) :]]
    assert len(bullets) == len(told)
    assert all(one.startswith(start) for one, start in zip(bullets, told, strict=True))


@pytest.mark.parametrize(
    ("day", "state"),
    [
        ("2020-05-19", None),
        ("2020-05-20", "in-preparation"),
        ("2021-02-09", "in-force"),
        ("2028-01-01", "over"),
    ],
)
def test_state_of_an_agreement_on_the_days_around_its_events(
    day: str, state: str | None, run: Command, world: TinyDataset
) -> None:
    view = json.loads(run("compare", "Pori", "Ulvila", "--format", "json", "--as-of", day).out)
    assert [one["state"] for one in view["agreements"]] == ([state] if state else [])


def test_what_is_unclear_has_another_sign_than_what_is_in_preparation(
    run: Command, world: TinyDataset
) -> None:
    ulvila = "[municipality/ulvila]"
    agreement(world, "ulvila-2025", "energy", events="[{event: announced, date: 2025}]", places=ulvila)
    ended = "[{event: signed, date: 2022-03-01}, {event: ends, date: 2026-06/2027}]"
    agreement(world, "ulvila-2022", "cohesion", events=ended, places=ulvila)
    text = run("compare", "Pori", "Ulvila", "--lang", "en", "--as-of", "2026-11-22").out
    assert "  Energy            -     >\n" in text
    assert "  Social cohesion   -     ~\n" in text
    assert "  > = in an agreement in preparation\n" in text
    assert "  ~ = in an agreement of which it is unclear whether it is in force\n" in text
    told = "it depends on a day between 2 June 2026 and 1 January 2028 that is not known more exactly"
    assert f"unclear: in force or ended ({told})" in " ".join(text.split())


def test_round_without_an_agreement_of_its_own_names_the_place_that_the_source_names(
    run: Command, world: TinyDataset
) -> None:
    world.change(
        "timelines/kokeilusopimus-2020.yaml",
        "sources:",
        "term: {date: 2020/2027}\n"
        "outside:\n  - {places: [city-region/pori], text: {fi: Seutu ei hakenut.}}\nsources:",
    )
    text = run("compare", "Pori", "Ulvila", "--lang", "en", "--as-of", "2026-11-22").out
    assert "\nRounds without an agreement of its own\n" in text
    said = "• Pori: no agreement of its own (Pori region): Kokeilusopimukset 2020. Seutu ei hakenut."
    assert said in " ".join(text.split())


@pytest.mark.parametrize(("day", "later"), [("2022-12-31", True), ("2023-01-01", False)])
def test_places_whose_themes_come_from_a_source_younger_than_the_day_say_so(
    day: str, later: bool, run: Command, world: TinyDataset
) -> None:
    world.change("sources/tiedote.yaml", "read: 2026-11-20", "date: 2023-01-01")
    view = json.loads(run("compare", "Pori", "Ulvila", "--format", "json", "--as-of", day).out)
    assert view["told_later"] is later
    text = run("compare", "Pori", "Ulvila", "--lang", "en", "--as-of", day).out
    assert ("Parties, places and themes come from sources later than this date." in text) is later


@pytest.mark.parametrize(("day", "code"), [("2014-12-31", 0), ("2015-01-01", 2)])
def test_abolished_municipality_is_the_one_that_it_became_part_of(
    day: str, code: int, run: Command, world: TinyDataset
) -> None:
    ran = run("compare", "Lavia", "Pori", "--as-of", day)
    assert ran.code == code
    if code:
        assert "'Lavia' and 'Pori' are the same: municipality/pori" in ran.err


# What is wrong with a call


@pytest.mark.parametrize(
    ("names", "complaint", "remedy"),
    [
        (["Pori"], "there is nothing to compare with", "name two places or two agreements"),
        (["Pori"] * 7, "7 do not fit side by side", "name at most 6"),
        (["Pori", "Björneborg"], "'Pori' and 'Björneborg' are the same: municipality/pori", "name each once"),
        (["Pori", LATER], f"'Pori' is a place and '{LATER}' an agreement", "places with places"),
        (["Pori", "Ulvla"], "Paikkaa ”Ulvla” ei ole", "Tarkoititko: Ulvila?"),
        ([LATER, f"{LATER}x"], f"Sopimusta ”{LATER}x”", f"Tarkoititko: {LATER}?"),
        ([f"{LATER}x", f"{LATER}y"], f"Sopimusta ”{LATER}x”", f"Tarkoititko: {LATER}?"),
        (["Pori", "Satakunta"], "'Pori' lies in 'Satakunta'", "name places beside each other"),
        (["Satakunta", "Ulvila", "Pori", "Suomi"], "'Satakunta' lies in 'Suomi'", "two regions"),
        (["Porin seutu", "Pori"], "'Pori' lies in 'Porin seutu'", "name places beside each other"),
        (["Porin seutu", "Satakunta"], "the central city of 'Porin seutu' lies in 'Satakunta'", "beside"),
        (["Ahvenanmaa", "Suomi"], "'Suomi' is a whole country", "two regions"),
        (["nowhere", "elsewhere"], "Paikkaa ”nowhere” ei ole", "list places"),
    ],
)
def test_names_that_cannot_be_compared(
    names: list[str], complaint: str, remedy: str, run: Command, world: TinyDataset
) -> None:
    place(world, "region/ahvenanmaa", "{fi: Ahvenanmaa}", "code: '21'")
    place(world, "country/suomi", "{fi: Suomi}", "code: FI\nwithout: [region/ahvenanmaa]")
    ran = run("compare", *names)
    assert (ran.code, ran.out) == (2, "")
    assert complaint in ran.err
    assert remedy in ran.err


# The real data


def test_themes_of_pori_in_2013_do_not_reappear_in_2021(run: Command, read_once: None, real: object) -> None:
    view = compared(run, "kasvusopimus/pori-2013", "ekosysteemisopimus/pori-2021")
    assert view["in_order"]
    assert not any(one["change"] == "kept" for one in view["themes"])


# The list of sources


@pytest.mark.parametrize("format_", ["text", "md", "html"])
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pori", "Vaasa"),
        ("Satakunta", "Pohjanmaa"),
        ("kasvusopimus/joensuu-2013", "ekosysteemisopimus/joensuu-2021"),
    ],
)
def test_every_source_in_the_list_is_cited_above_it(
    one: str, other: str, format_: str, run: Command, read_once: None, real: object
) -> None:
    page = run("compare", one, other, "--format", format_, "--as-of", "2026-11-22", "--lang", "en").out
    above, _, below = page.rpartition(SOURCES_HEADING[format_])
    cited, listed = re.findall(CITED[format_], above), re.findall(LISTED[format_], below)
    assert set(cited) == set(listed) == {str(number + 1) for number in range(len(listed))}


SOURCES_HEADING = {"text": "\nSOURCES\n", "md": "\n## Sources\n", "html": 'id="sources"'}
CITED = {"text": r"\[(\d+)\]", "md": r"\[\^(\d+)\]", "html": r'href="#source-(\d+)"'}
LISTED = {"text": r"(?m)^ *\[(\d+)\]", "md": r"(?m)^\[\^(\d+)\]:", "html": r'id="source-(\d+)"'}
