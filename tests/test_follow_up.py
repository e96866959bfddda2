"""The follow-up of commitments: what it counts, what it lists, what it tells of the last review."""

import csv
import datetime as dt
import json
import re
from io import StringIO
from typing import Any

import pytest

from kumppanuus.loading import Loaded, load
from kumppanuus.views.card import CardMaker
from kumppanuus.views.evidence import Evidence
from kumppanuus.views.follow_up import due_lines
from kumppanuus.views.follow_up.whose import owners_elsewhere
from tests.conftest import Command, TinyDataset

DAY = "2022-06-01"
SOURCES = "sources:\n  - {source: tiedote}\n"
INDICATOR = """\
title: {fi: Valmistuneet asunnot}
unit: {fi: asuntoa}
observations:
  - {place: city-region/pori, period: 2019/2021, value: 95}
"""
COMMITMENTS = """\
  - text: {fi: Rakentaa asuntoja.}
    owner: city/pori
    due: 2021-12-31
    indicator: asunnot
    target: 100
    follow_up:
      - {date: 2020, value: 40, approximate: true}
      - {date: 2021, value: 104}
  - {text: {fi: Avata asema.}, owner: ministry/tem, due: 2021-12-31}
  - {text: {fi: Avata silta.}, due: 2025}
  - {text: {fi: Kehittää keskustaa.}}
  - {text: {fi: Laatia kaava.}, follow_up: [{date: 2021, result: met, text: {fi: Kaava on laadittu.}}]}
"""


def agreement(
    tiny: TinyDataset, name: str, events: str, commitments: str, place: str, more: str = ""
) -> None:
    listed = f"commitments:\n{commitments}" if commitments else ""
    tiny.write(
        f"agreements/kokeilusopimus/{name}.yaml",
        f"title: {{fi: {name}}}\nround: kokeilusopimus-2020\nplaces: [{place}]\n"
        f"events: {events}\n{listed}{more}{SOURCES}",
    )


@pytest.fixture
def promised(tiny: TinyDataset) -> TinyDataset:
    """Give Pori's region an agreement with commitments, Satakunta one, and Pori a proposal."""
    tiny.write("indicators/asunnot.yaml", INDICATOR + SOURCES)
    signed = (
        "[{event: signed, date: 2019-05-01}, {event: reviewed, date: 2021-03-04}, "
        "{event: reviewed, date: 2023, planned: true}, {event: ends, date: 2025-12-31, planned: true}]"
    )
    agreement(tiny, "pori-2019", signed, COMMITMENTS, "city-region/pori")
    over = "[{event: signed, date: 2012-05-01}, {event: ends, date: 2013-12-31, planned: true}]"
    agreement(tiny, "satakunta-2012", over, "  - {text: {fi: Tukea alaa.}}\n", "region/satakunta")
    proposed = "  - {text: {fi: Antaa rahaa.}, due: 2020}\n"
    agreement(tiny, "pori-2018", "[{event: proposed, date: 2018-11-06}]", proposed, "municipality/pori")
    return tiny


def follow_up(run: Command, *arguments: str, day: str = DAY) -> Any:
    ran = run("follow-up", *arguments, "--as-of", day, "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    return json.loads(ran.out)


def grouped(groups: list[dict[str, Any]]) -> dict[str, list[str]]:
    return {
        group["status"]: [one["commitment"]["text"]["fi"] for one in group["commitments"] + group["counted"]]
        for group in groups
    }


# What is counted and listed


def test_commitments_stand_by_what_has_become_of_them(run: Command, promised: TinyDataset) -> None:
    view = follow_up(run, "--region", "Pori")
    assert grouped(view["groups"]) == {
        "overdue": ["Avata asema."],
        "ahead": ["Avata silta."],
        "met": ["Rakentaa asuntoja.", "Laatia kaava."],
        "open": ["Kehittää keskustaa."],
    }
    assert grouped(view["wider"]) == {"unreported": ["Tukea alaa."]}
    assert grouped(view["proposals"]) == {"overdue": ["Antaa rahaa."]}


def test_counts_are_without_proposals_and_the_region(run: Command, promised: TinyDataset) -> None:
    view = follow_up(run, "--region", "Pori")
    assert view["tally"]["commitments"] == {"certain": 5, "perhaps": 0}
    assert view["tally"]["unmeasured"] == {"certain": 4, "perhaps": 0}
    assert (view["with_commitments"], view["agreements"]) == (
        {"certain": 1, "perhaps": 0},
        {"certain": 2, "perhaps": 0},
    )
    owners = [
        (one["owner"] and one["owner"]["id"], one["commitments"]["certain"], one["overdue"]["certain"])
        for one in view["owners"]
    ]
    assert owners == [("city/pori", 1, 0), ("ministry/tem", 1, 1), (None, 3, 0)]


def test_commitments_of_what_may_not_be_agreed_yet_count_apart(run: Command, promised: TinyDataset) -> None:
    events = "[{event: announced, date: 2022}]"
    agreement(promised, "ulvila-2022", events, "  - {text: {fi: Asia.}}\n", "municipality/ulvila")
    view = follow_up(run, "--region", "Ulvila")
    assert view["tally"]["commitments"] == {"certain": 0, "perhaps": 1}


def test_agreement_of_later_is_counted_and_not_told(run: Command, promised: TinyDataset) -> None:
    view = follow_up(run, "--region", "Pori", day="2018-01-01")
    assert (view["groups"], view["proposals"], view["later"]) == ([], [], 3)


def test_what_nothing_is_known_of_is_only_counted_until_it_is_asked_for(
    run: Command, promised: TinyDataset
) -> None:
    (unknown,) = (group for group in follow_up(run)["groups"] if group["status"] == "open")
    assert (len(unknown["commitments"]), len(unknown["counted"])) == (0, 1)
    (listed,) = follow_up(run, "--status", "open")["groups"]
    assert (len(listed["commitments"]), len(listed["counted"])) == (1, 0)


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--overdue"], {"overdue": ["Avata asema."]}),
        (
            ["--status", "met,ahead"],
            {"ahead": ["Avata silta."], "met": ["Rakentaa asuntoja.", "Laatia kaava."]},
        ),
        (["--overdue", "--status", "ahead"], {"overdue": ["Avata asema."], "ahead": ["Avata silta."]}),
        (["--without-indicator", "--status", "met"], {"met": ["Laatia kaava."]}),
        (["--owner", "TEM"], {"overdue": ["Avata asema."]}),
        (["--owner", "city/pori", "--overdue"], {}),
        (["--round", "kokeilusopimus-2020", "--status", "unreported"], {"unreported": ["Tukea alaa."]}),
        (["--instrument", "kokeilusopimus", "--status", "missed"], {}),
    ],
)
def test_options_narrow_what_is_listed(
    options: list[str], expected: dict[str, list[str]], run: Command, promised: TinyDataset
) -> None:
    assert grouped(follow_up(run, *options)["groups"]) == expected


def test_status_narrows_the_list_and_not_the_counts(run: Command, promised: TinyDataset) -> None:
    whole, some = follow_up(run), follow_up(run, "--status", "met")
    assert some["tally"] == whole["tally"]
    assert [one["agreement"]["id"] for one in some["reviews"][0]["agreements"]] == [
        "kokeilusopimus/pori-2019"
    ]


def test_abolished_municipality_leads_to_the_one_that_it_became_part_of(
    run: Command, promised: TinyDataset
) -> None:
    view = follow_up(run, "--region", "Lavia")
    assert view["place"]["id"] == "municipality/pori"
    assert "overdue" in grouped(view["groups"])


# What was only proposed on the day

PROPOSED = "[{event: proposed, date: 2020-01-15}, {event: signed, date: %s}]"
DUE_IN_2020 = "  - {text: {fi: Avata rata.}, owner: city/pori, due: 2020}\n"


@pytest.mark.parametrize(("day", "place"), [("2021-02-28", "proposals"), ("2021-03-01", "groups")])
def test_what_is_only_proposed_on_the_day_is_a_proposal(
    day: str, place: str, run: Command, tiny: TinyDataset
) -> None:
    agreement(tiny, "pori-2021", PROPOSED % "2021-03-01", DUE_IN_2020, "municipality/pori")
    view = follow_up(run, "--region", "Pori", day=day)
    found = {name: grouped(view[name]) for name in ("groups", "proposals") if view[name]}
    assert found == {place: {"overdue": ["Avata rata."]}}
    agreed = {"certain": int(place == "groups"), "perhaps": 0}
    assert (view["tally"]["commitments"], view["agreements"], view["with_commitments"]) == (agreed,) * 3
    assert view["apart"]["proposals"]["certain"] == int(place == "proposals")
    assert bool(due(tiny, day)) is (place == "groups")


def test_what_may_only_be_proposed_on_the_day_is_told_to_be_so(run: Command, tiny: TinyDataset) -> None:
    agreement(tiny, "pori-2021", PROPOSED % "2021", DUE_IN_2020, "municipality/pori")
    view = follow_up(run, "--region", "Pori", day="2021-06-01")
    (group,) = view["groups"]
    assert [one["perhaps"] for one in group["commitments"]] == [True]
    perhaps = {"certain": 0, "perhaps": 1}
    assert (view["tally"]["commitments"], view["agreements"], view["with_commitments"]) == (perhaps,) * 3
    ran = run("follow-up", "--region", "Pori", "--as-of", "2021-06-01", "--lang", "en")
    assert "PAST DUE, OUTCOME NOT KNOWN (0 AND PERHAPS 1)" in ran.out
    report = run("report", "--region", "Pori", "--as-of", "2021-06-01", "--lang", "en")
    assert "outcome not known (perhaps not yet agreed on)" in report.out


# What others undertook

RAUMA = "name: {fi: Rauma}\ncode: '684'\nregion: [{place: region/satakunta, first: 2013}]\n"
OF_EACH = """\
  - {text: {fi: Porin asia.}, owner: city/pori, due: 2020}
  - {text: {fi: Rauman asia.}, owner: city/rauma, due: 2020}
  - {text: {fi: Rauman yhtiön asia.}, owner: company/raumanyhtio}
  - {text: {fi: Lavian asia.}, owner: municipality/lavia}
  - {text: {fi: Ulvilan asia.}, owner: municipality/ulvila}
  - {text: {fi: Ministeriön asia.}, owner: ministry/tem}
  - {text: {fi: Yhteinen asia.}}
"""


@pytest.fixture
def shared(tiny: TinyDataset) -> TinyDataset:
    """Give Pori's region and Rauma, which is not in it, an agreement in which each undertakes something."""
    tiny.write("regions/municipality/rauma.yaml", RAUMA + SOURCES)
    tiny.write("regions/country/suomi.yaml", "name: {fi: Suomi}\ncode: FI\n" + SOURCES)
    for name in ("city/rauma", "municipality/lavia", "municipality/ulvila"):
        tiny.write(
            f"organisations/{name}.yaml", f"governs: municipality/{name.partition('/')[2]}\n" + SOURCES
        )
    tiny.write(
        "organisations/company/raumanyhtio.yaml", "name: {fi: Rauman yhtiö}\npart_of: city/rauma\n" + SOURCES
    )
    places = "city-region/pori, municipality/rauma, municipality/lavia"
    agreement(tiny, "pori-2019", "[{event: signed, date: 2019-05-01}]", OF_EACH, places)
    return tiny


RAUMAS = ["Rauman asia.", "Rauman yhtiön asia."]
PORIS = ["Porin asia.", "Lavian asia.", "Ulvilan asia."]


@pytest.mark.parametrize(
    ("place", "day", "others"),
    [
        ("Pori", DAY, RAUMAS),
        ("city-region/pori", DAY, RAUMAS),  # nobody tells whether Ulvila belongs to it
        ("Rauma", DAY, PORIS),
        ("Lavia", "2014-12-31", []),  # nothing was agreed yet
        ("Lavia", DAY, RAUMAS),
        ("Satakunta", DAY, []),
    ],
)
def test_what_others_undertook_stands_apart(
    place: str, day: str, others: list[str], run: Command, shared: TinyDataset
) -> None:
    view = follow_up(run, "--region", place, day=day)
    found = grouped(view["others"])
    assert sorted([one for group in found.values() for one in group]) == sorted(others)
    assert view["apart"]["others"] == {"certain": len(others), "perhaps": 0}
    counted = 0 if day < "2019" else 7 - len(others)
    assert view["tally"]["commitments"] == {"certain": counted, "perhaps": 0}


def test_nothing_is_elsewhere_of_the_country(shared: TinyDataset) -> None:
    dataset = load(shared.data).dataset
    assert owners_elsewhere(dataset, "country/suomi", dt.date(2022, 6, 1)) == frozenset()


def test_others_have_a_heading_of_their_own(run: Command, shared: TinyDataset) -> None:
    ran = run("follow-up", "--region", "Pori", "--as-of", DAY, "--lang", "en", "--overdue")
    listed, apart = ran.out.split("OTHERS' COMMITMENTS IN JOINT AGREEMENTS")
    assert ("Porin asia" in listed, "Rauman asia" in listed) == (True, False)
    assert "Rauman asia" in apart
    assert "Commitments of other places in joint agreements, counted apart: 2." in listed


def test_report_on_a_place_leaves_out_what_is_due_of_others(run: Command, shared: TinyDataset) -> None:
    ran = run("report", "--region", "Pori", "--as-of", DAY, "--format", "json")
    assert [one["text"]["fi"] for one in json.loads(ran.out)["due"]] == ["Porin asia."]


# What a commitment tells


def test_target_stands_with_its_value_and_the_indicators(run: Command, promised: TinyDataset) -> None:
    (group,) = follow_up(run, "--status", "met", "--owner", "city/pori")["groups"]
    (one,) = group["commitments"]
    assert (one["value"]["value"], one["value"]["timing"], one["value"]["percent"]) == (104, "due", 104)
    assert (one["observed"]["value"], one["observed"]["date"], one["observed"]["percent"]) == (
        95,
        "2019/2021",
        95,
    )


def test_csv_has_a_row_for_each_commitment(run: Command, promised: TinyDataset) -> None:
    ran = run("follow-up", "--as-of", "2020-12-31", "--format", "csv", "--region", "Pori")
    rows = list(csv.DictReader(StringIO(ran.out)))
    assert [(row["group"], row["number"], row["status"]) for row in rows] == [
        ("commitments", "1", "ahead"),
        ("commitments", "2", "ahead"),
        ("commitments", "3", "ahead"),
        ("commitments", "4", "open"),
        ("commitments", "5", "open"),
        ("wider", "1", "unreported"),
        ("proposals", "1", "ahead"),
    ]
    assert rows[0] == {
        "group": "commitments",
        "agreement": "kokeilusopimus/pori-2019",
        "number": "1",
        "round": "kokeilusopimus-2020",
        "agreement_status": "in-force",
        "perhaps": "false",
        "text": "Rakentaa asuntoja.",
        "owner": "city/pori",
        "due": "2021-12-31",
        "indicator": "asunnot",
        "target": "100",
        "value": "40",
        "value_date": "2020",
        "value_timing": "interim",
        "approximate": "true",
        "percent": "40",
        "status": "ahead",
        "last_followed": "2020",
        "sources": "tiedote",
    }


def test_text(run: Command, promised: TinyDataset) -> None:
    ran = run("follow-up", "--as-of", DAY, "--region", "Pori", "--status", "met,overdue", "--lang", "en")
    assert (
        ran.out.split("\nSOURCES")[0]
        == """\
What came of it: follow-up of commitments and targets
  • Pori: municipality, code 609
  • Only these are listed: past due, outcome not known; met
  • Commitments and targets: 5. Agreements that have any: 1; agreements in all: 2.
  • Of these without indicator and target value in the dataset: 4.
  • Of all, listed below: 3.
  • Commitments in agreements of the region or the whole country, counted apart: 1.
  • Commitments in proposals, counted apart: 1.
As of 1 June 2022

IN NUMBERS
  The numbers are of all commitments (5); 3 of them are listed below.
  Round                   a  b  d  g  i  k
  Kokeilusopimukset 2020  5  1  1  2  1  4

  a = all commitments and targets
  b = past due, outcome not known
  d = due later
  g = met
  i = no due date and no follow-up, the agreement may still run
  k = those without indicator and target value in the dataset

WHO UNDERTOOK THEM
  The numbers are of all commitments (5); 3 of them are listed below. Commitments whose owner is not
  entered in the dataset: 3.
  Owner                                        Commitments  Past due
  Pori                                         1
  Ministry of Economic Affairs and Employment  1            1

TARGETS AND VALUES REACHED
  The value is the latest that is known. It decides on a target only if it is of the due date; a
  date in brackets is that of an interim value.
By indicator
  Agreement                                  Target  Value  Date  %    Status
  pori-2019: Valmistuneet asunnot (asuntoa)  100     104    2021  104  met

PAST DUE, OUTCOME NOT KNOWN (1)
pori-2019 (in force until 31 December 2025)
  • Avata asema (Ministry of Economic Affairs and Employment); due 31 December 2021 [1]

MET (2)
pori-2019 (in force until 31 December 2025)
  • Rakentaa asuntoja (Pori); target 100 asuntoa; due 31 December 2021 [1]
    – value at the due date (2021): 104 / 100 asuntoa = 104% [1]
    – 2020: about 40 asuntoa [1]
    – 2021: 104 asuntoa [1]
    – Valmistuneet asunnot, 2019–2021: 95 asuntoa [1]
  • Laatia kaava. [1]
    – 2021 (met): Kaava on laadittu. [1]

PROPOSALS
Past due, outcome not known (1)
  • pori-2018 (proposed)
    – Antaa rahaa; due 2020 [1]

WHEN AGREEMENTS WERE LAST REVIEWED
  The latest review, follow-up of a commitment, or source that tells of outcomes.
Kokeilusopimukset 2020 (reviewed 1, something told of 1, of 1)
  4 March 2021  pori-2019; reviewed 4 March 2021; told of a commitment 2021; next review planned:
                2023 [1]
"""
    )


# The last review


def test_last_review_follow_up_and_outcome_are_told_and_what_is_planned(
    run: Command, promised: TinyDataset
) -> None:
    (its_round,) = follow_up(run)["reviews"]
    lines = {one["agreement"]["id"].partition("/")[2]: one for one in its_round["agreements"]}
    assert (its_round["reviewed"], its_round["told_of"]) == (1, 1)
    pori = lines["pori-2019"]
    assert (pori["reviewed"]["date"], pori["followed_up"]["date"], pori["outcome"]) == (
        "2021-03-04",
        "2021",
        None,
    )
    assert [plan["date"] for plan in pori["planned"]] == ["2023"]
    assert lines["satakunta-2012"]["reviewed"] is None


def test_review_to_come_is_no_review(run: Command, promised: TinyDataset) -> None:
    (its_round,) = follow_up(run, day="2021-03-03")["reviews"]
    assert its_round["reviewed"] == 0


def test_outcome_is_as_old_as_its_source(run: Command, promised: TinyDataset) -> None:
    promised.change("sources/tiedote.yaml", "kind:", "date: 2021-06-30\nkind:")
    told = "outcomes:\n  - {text: {fi: Yhteistyö jatkui.}}\n"
    agreement(promised, "ulvila-2020", "[{event: signed, date: 2020-05-01}]", "", "municipality/ulvila", told)
    assert outcome_of(run, "ulvila-2020", "2021-06-29") is None
    assert outcome_of(run, "ulvila-2020", "2021-06-30")["date"] == "2021-06-30"


def outcome_of(run: Command, name: str, day: str) -> Any:
    (its_round,) = follow_up(run, day=day)["reviews"]
    (line,) = (one for one in its_round["agreements"] if one["agreement"]["id"].endswith(name))
    return line["outcome"]


def test_undated_look_is_the_last_of_its_round_and_cited(run: Command, tiny: TinyDataset) -> None:
    told = "outcomes:\n  - {text: {fi: Yhteistyö jatkui.}}\n"
    agreement(tiny, "ulvila-2020", "[{event: signed, date: 2020-05-01}]", "", "municipality/ulvila", told)
    ran = run("follow-up", "--as-of", DAY, "--lang", "en")
    assert (
        "  date unknown  Kokeilusopimukset 2020; reviewed 0, something told of 1, of 2; ulvila-2020 [1]\n"
        in ran.out
    )
    ran = run("follow-up", "--as-of", DAY, "--lang", "en", "--region", "Ulvila")
    assert "  date unknown  ulvila-2020; undated source on outcomes [1]\n" in ran.out


# What is due, for the report on a place


def due(tiny: TinyDataset, day: str) -> list[tuple[str, str]]:
    dataset = load(tiny.data).dataset
    maker = CardMaker(dataset, dt.date.fromisoformat(day), Evidence(dataset))
    return [(one.status, one.text.fi or "") for one in due_lines(maker, dataset.agreements)]


def test_due_lines_have_the_overdue_first_and_no_proposals(promised: TinyDataset) -> None:
    assert due(promised, DAY) == [("overdue", "Avata asema."), ("ahead", "Avata silta.")]


def test_what_is_due_later_needs_an_agreement_in_force(promised: TinyDataset) -> None:
    promised.change("agreements/kokeilusopimus/pori-2019.yaml", "date: 2025-12-31", "date: 2021-12-31")
    assert due(promised, DAY) == [("overdue", "Avata asema.")]


# Wrong use


@pytest.mark.parametrize(
    ("arguments", "complaint", "remedy"),
    [
        (["--status", "mett"], "the status 'mett' is unknown", "did you mean 'met'?"),
        (["--region", "Prori"], "Paikkaa ”Prori” ei ole aineistossa.", "Pori"),
        (["--owner", "tme"], "Organisaatiota ”tme” ei ole aineistossa.", "Tarkoititko: TEM?"),
        (
            ["--instrument", "kokeilusopimus", "--round", "kokeilusopimus-2020"],
            "a round is of one instrument already",
            "leave out",
        ),
    ],
)
def test_wrong_use_is_told_with_a_remedy(
    arguments: list[str], complaint: str, remedy: str, run: Command, promised: TinyDataset
) -> None:
    ran = run("follow-up", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert complaint in ran.err
    assert remedy in ran.err


def test_two_targets_of_an_agreement_are_told_apart_by_their_due_dates(
    run: Command, tiny: TinyDataset
) -> None:
    tiny.write(
        "indicators/asunnot.yaml",
        "title: {fi: Asunnot}\nunit: {fi: asuntoa}\nsources:\n  - {source: tiedote}\n",
    )
    promised = ", ".join(
        f"{{text: {{fi: Rakentaa.}}, due: {due}, target: 10, indicator: asunnot}}" for due in (2023, 2025)
    )
    tiny.change(
        "agreements/kokeilusopimus/pori-2021.yaml",
        "complete: [parties]",
        f"commitments: [{promised}]\ncomplete: [parties]",
    )
    text = run("follow-up", "--as-of", "2026-11-22", "--lang", "en").out
    assert "Porin kokeilusopimus; 2023" in text
    assert "Porin kokeilusopimus; 2025" in text


# The real data


def test_real_data_adds_up(run: Command, real: Loaded, read_once: None) -> None:
    view = follow_up(run, day="2026-11-22")
    proposed = sum(len(group["commitments"] + group["counted"]) for group in view["proposals"])
    whole = sum(len(one.commitments) for one in real.dataset.agreements.values())
    assert (
        view["tally"]["commitments"]["certain"] + view["tally"]["commitments"]["perhaps"] + proposed == whole
    )


CITED = {
    "text": (r"^\[(\d+)\] ", r"(?<!^)\[(\d+)\]"),
    "md": (r"^\[\^(\d+)\]: ", r"(?<!^)\[\^(\d+)\]"),
    "html": (r'id="source-(\d+)"', r'href="#source-(\d+)"'),
}
"""How a source is numbered, and how a statement cites it."""


@pytest.mark.parametrize("format_", CITED)
@pytest.mark.parametrize(
    "options",
    [
        [],
        ["--overdue"],
        ["--without-indicator"],
        ["--status", "met"],
        ["--region", "Tampere"],
        ["--as-of", "2020-01-01"],
        ["--as-of", "2030-01-01"],
    ],
    ids=" ".join,
)
def test_every_source_is_cited(format_: str, options: list[str], run: Command, read_once: None) -> None:
    ran = run("--as-of", "2026-11-22", "follow-up", *options, "--format", format_)
    numbered, cited = CITED[format_]
    listed = re.findall(numbered, ran.out, re.MULTILINE)
    assert listed
    assert set(listed) - set(re.findall(cited, ran.out, re.MULTILINE)) == set()
