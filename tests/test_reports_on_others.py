"""Reports on parties, agreements, instruments, rounds and themes: what they say, and on which day.

How they look is kept in tests/snapshots/, see test_report.py.
"""

import json
from typing import Any

import pytest

from tests.conftest import ROOT, Command, TinyDataset
from tests.test_report import TODAY, stands_alone

PORI = "agreements/kokeilusopimus/pori-2021.yaml"
ROUND = "timelines/kokeilusopimus-2020.yaml"


def report(run: Command, subject: str, name: str, *how: str) -> dict[str, Any]:
    ran = run("report", f"--{subject}", name, "--format", "json", *how)
    assert (ran.code, ran.err) == (0, "")
    view: dict[str, Any] = json.loads(ran.out)
    return view


def ids(briefs: list[dict[str, Any]]) -> list[str]:
    return [brief["id"].partition("/")[2] for brief in briefs]


def by_role(groups: list[dict[str, Any]]) -> dict[str, list[str]]:
    return {group["role"]: ids(group["agreements"]) for group in groups}


def agreement(tiny: TinyDataset, name: str, events: str, **more: str) -> None:
    parts = {"title": f"{{fi: {name}}}", "round": "kokeilusopimus-2020", "places": "[municipality/pori]"}
    lines = [f"{key}: {value}" for key, value in (parts | {"events": events} | more).items()]
    sources = "sources:\n  - {source: tiedote}\n"
    tiny.write(f"agreements/kokeilusopimus/{name}.yaml", "\n".join([*lines, sources]))


# Parties


def test_party_has_its_agreements_by_role_and_proposals_apart(run: Command, tiny: TinyDataset) -> None:
    agreement(
        tiny,
        "pori-2022",
        "[{event: signed, date: 2022-03-01}]",
        parties="[{organisation: ministry/tem, role: state}, {organisation: ministry/tem, role: funder}]",
    )
    agreement(
        tiny,
        "pori-2023",
        "[{event: proposed, date: 2023-11-06}]",
        parties="[{organisation: ministry/tem, role: state}]",
    )
    view = report(run, "party", "TEM")
    assert by_role(view["roles"]) == {"state": ["pori-2021", "pori-2022"], "funder": ["pori-2022"]}
    assert by_role(view["proposals"]) == {"state": ["pori-2023"]}
    assert [group["count"] for group in view["roles"]] == [
        {"certain": 2, "perhaps": 0},
        {"certain": 1, "perhaps": 0},
    ]


@pytest.mark.parametrize(
    ("day", "status", "later"),
    [
        ("2020-05-19", None, 1),
        ("2020-05-20", "in-preparation", 0),
        ("2021-02-08", "in-preparation", 0),
        ("2021-02-09", "in-force", 0),
        ("2027-12-31", "in-force", 0),
        ("2028-01-01", "expired-as-planned", 0),
    ],
)
def test_party_on_the_days_around_an_agreements_events(
    day: str, status: str | None, later: int, run: Command, tiny: TinyDataset
) -> None:
    view = report(run, "party", "TEM", "--as-of", day)
    found = [one["status"]["name"] for group in view["roles"] for one in group["agreements"]]
    assert (found, view["later"]) == ([status] if status else [], later)


def test_what_is_in_preparation_has_no_end_yet(run: Command, tiny: TinyDataset) -> None:
    (group,) = report(run, "party", "TEM", "--as-of", "2020-06-01")["roles"]
    (brief,) = group["agreements"]
    assert (brief["since"], brief["start"], brief["end"], brief["until"]) == ("2020-05-20", None, None, None)


def test_agreement_that_may_not_have_been_made_yet_is_counted_apart(run: Command, tiny: TinyDataset) -> None:
    agreement(
        tiny,
        "pori-2026",
        "[{event: signed, date: 2026}]",
        parties="[{organisation: ministry/tem, role: state}]",
    )
    (group,) = report(run, "party", "TEM", "--as-of", "2026-06-01")["roles"]
    assert group["count"] == {"certain": 1, "perhaps": 1}
    text = run("report", "--party", "TEM", "--as-of", "2026-06-01", "--lang", "en").out
    assert "State (1 and perhaps 1)" in text
    assert "unclear: not yet known or in force" in text


def test_party_that_only_a_later_source_names_is_told_with_a_note(run: Command, tiny: TinyDataset) -> None:
    tiny.change("sources/tiedote.yaml", "kind: press-release", "date: 2022-01-01\nkind: press-release")
    note = "Osapuolet, paikat ja teemat on kirjattu tätä ajankohtaa myöhemmistä lähteistä."
    assert note in " ".join(run("report", "--party", "TEM", "--as-of", "2021-12-31").out.split())
    assert note not in " ".join(run("report", "--party", "TEM", "--as-of", "2022-01-01").out.split())


def test_place_that_a_source_names_as_the_party_is_no_party_of_its_city(
    run: Command, tiny: TinyDataset
) -> None:
    agreement(
        tiny,
        "pori-2022",
        "[{event: signed, date: 2022}]",
        parties="[{place: municipality/pori, role: partner}]",
    )
    view = report(run, "party", "city/pori")
    assert by_role(view["roles"]) == {"city": ["pori-2021"]}
    assert by_role(view["as_place"]) == {"partner": ["pori-2022"]}


def replaced(tiny: TinyDataset) -> None:
    """An agency that became another one, and that later a third."""
    for name, more in {
        "vanha": "abolished: {date: 2023-01-01}\nsuccessors: [agency/uusi]\n",
        "uusi": "abolished: {date: 2025-01-01}\nsuccessors: [agency/uusin]\n",
        "uusin": "",
    }.items():
        text = f"name: {{fi: {name}, sv: {name}, en: {name}}}\n{more}sources:\n  - {{source: tiedote}}\n"
        tiny.write(f"organisations/agency/{name}.yaml", text)
    agreement(
        tiny,
        "pori-2022",
        "[{event: signed, date: 2022-03-01}]",
        parties="[{organisation: agency/vanha, role: funder}]",
    )


@pytest.mark.parametrize(
    ("day", "changed"),
    [
        ("2022-12-31", {}),
        ("2023-01-01", {"agency/uusi": "2023-01-01"}),
        ("2024-12-31", {"agency/uusi": "2023-01-01"}),
        ("2025-01-01", {"agency/uusi": "2023-01-01", "agency/uusin": "2025-01-01"}),
    ],
)
def test_who_came_after_is_told_from_the_day_of_the_change(
    day: str, changed: dict[str, str], run: Command, tiny: TinyDataset
) -> None:
    replaced(tiny)
    view = report(run, "party", "agency/vanha", "--as-of", day)
    assert {one["party"]["id"]: one["changed"]["date"] for one in view["after"]} == changed


def test_agreements_of_who_went_before_stand_under_that_name(run: Command, tiny: TinyDataset) -> None:
    replaced(tiny)
    view = report(run, "party", "agency/uusin")
    assert view["roles"] == []
    assert {one["party"]["id"]: by_role(one["roles"]) for one in view["before"]} == {
        "agency/vanha": {"funder": ["pori-2022"]},
        "agency/uusi": {},
    }
    text = run("report", "--party", "agency/uusin", "--lang", "en").out
    assert "BEFORE IT: VANHA\n  * Changed on 1 January 2023 [1]\nFunder (1)\n" in text.replace("•", "*")


def test_sums_stand_by_their_stage(run: Command, tiny: TinyDataset) -> None:
    tiny.write(
        "funding/tem-2.yaml",
        "title: {fi: Toinen}\ndecided: {organisation: ministry/tem, date: 2022-01-01}\n"
        "total: {amount: 7, stage: paid}\npurposes:\n"
        "  - purpose: alku\n    title: {fi: Alku}\n    amount: 7\n    stage: paid\n    parts:\n"
        "      - {recipient: city/pori, amount: 5, stage: paid}\n"
        "      - {recipient: city/pori, amount: 2, stage: {value: null, reason: {fi: ei kerrota}}}\n"
        "sources:\n  - {source: tiedote}\n",
    )
    decided = report(run, "party", "TEM")["decided"]
    assert [(group["stage"], [one["amount"] for one in group["sums"]]) for group in decided] == [
        ("allocated", [100]),
        ("paid", [7]),
    ]
    received = report(run, "party", "city/pori")["received"]
    assert [(group["stage"], [one["amount"] for one in group["sums"]]) for group in received] == [
        ("paid", [5]),
        (None, [2]),
    ]
    assert report(run, "party", "city/pori", "--as-of", "2021-12-31")["received"] == []


def test_party_without_agreements_says_so(run: Command, tiny: TinyDataset) -> None:
    replaced(tiny)
    text = run("report", "--party", "agency/uusi", "--lang", "en", "--as-of", "2022-12-31").out
    assert "AGREEMENTS BY ROLE\n  • The dataset has none on this date.\n" in text


# Agreements


def test_agreement_has_its_rules_and_the_others_of_its_places(run: Command, tiny: TinyDataset) -> None:
    agreement(tiny, "pori-2022", "[{event: signed, date: 2022-03-01}]")
    agreement(tiny, "pori-2023", "[{event: proposed, date: 2023-11-06}]")
    agreement(tiny, "lavia-2022", "[{event: signed, date: 2022}]", places="[municipality/ulvila]")
    view = report(run, "agreement", "kokeilusopimus/pori-2021")
    assert [(one["of"], one["outcome"]) for one in view["rules"]] == [("round", "kept"), ("round", "kept")]
    assert (ids(view["others"]), ids(view["proposals"])) == (["pori-2022"], ["pori-2023"])


def test_agreement_of_which_nothing_is_known_yet_is_not_judged(run: Command, tiny: TinyDataset) -> None:
    view = report(run, "agreement", "kokeilusopimus/pori-2021", "--as-of", "2020-05-19")
    assert (view["card"]["status"]["name"], view["rules"]) == ("not-yet", [])


def test_agreement_tells_what_followed_it_from_that_day_on(run: Command, tiny: TinyDataset) -> None:
    agreement(
        tiny,
        "pori-2022",
        "[{event: signed, date: 2022-03-01}]",
        succeeds="[{agreement: kokeilusopimus/pori-2021}]",
    )
    for day, followers in (("2022-02-28", []), ("2022-03-01", ["kokeilusopimus/pori-2022"])):
        view = report(run, "agreement", "kokeilusopimus/pori-2021", "--as-of", day)
        assert [one["agreement"]["id"] for one in view["continued_by"]] == followers


def test_agreement_that_was_replaced_names_the_new_one_once(run: Command, tiny: TinyDataset) -> None:
    agreement(
        tiny,
        "pori-2022",
        "[{event: signed, date: 2022-03-01}]",
        succeeds="[{agreement: kokeilusopimus/pori-2021, replaces: true}]",
    )
    view = report(run, "agreement", "kokeilusopimus/pori-2021")
    assert [one["agreement"]["id"] for one in view["card"]["replaced_by"]] == ["kokeilusopimus/pori-2022"]
    assert view["continued_by"] == []


# Rounds and instruments


MENU = """\
title: {fi: Valikko}
round: kokeilusopimus-2020
labels: official
mapping: inferred
concepts:
  vihrea:
    label: {fi: Vihreä}
    exact_match: [shared/green]
  metsa:
    label: {fi: Metsä}
    broader: [valikko/vihrea]
  tieto:
    label: {fi: Tieto}
sources:
  - {source: tiedote}
"""
SHARED = """\
title: {fi: Yhteinen sanasto}
labels: own
concepts:
  circular-economy:
    label: {fi: Kiertotalous, sv: Cirkulär ekonomi, en: Circular economy}
    broader: [shared/green]
    close_match: [valikko/tieto]
  green:
    label: {fi: Vihreä siirtymä}
"""


@pytest.fixture
def menu(tiny: TinyDataset) -> TinyDataset:
    """The tiny dataset with a menu, of which one agreement and one proposal take up the forest."""
    tiny.write("themes/valikko.yaml", MENU)
    tiny.write("themes/shared.yaml", SHARED)
    tiny.change(ROUND, "rules:", "menu: valikko\nrules:")
    themes = "[{wording: {fi: Puu}, concepts: [shared/green], menu: [valikko/metsa], mapping: stated}]"
    parties = "[{organisation: ministry/tem, role: state}]"
    agreement(tiny, "pori-2022", "[{event: signed, date: 2022}]", themes=themes, parties=parties)
    agreement(tiny, "pori-2023", "[{event: proposed, date: 2023}]", themes=themes, parties=parties)
    return tiny


def test_menu_counts_agreements_and_not_proposals(run: Command, menu: TinyDataset) -> None:
    view = report(run, "round", "kokeilusopimus-2020")
    assert [(one["item"]["id"], one["is_heading"], one["agreements"]["certain"]) for one in view["menu"]] == [
        ("valikko/vihrea", True, 1),
        ("valikko/metsa", False, 1),
        ("valikko/tieto", False, 0),
    ]


def test_round_has_its_agreements_with_verdicts_and_proposals_apart(run: Command, menu: TinyDataset) -> None:
    view = report(run, "round", "kokeilusopimus-2020")
    verdicts = {
        one["agreement"]["id"].partition("/")[2]: {each["outcome"]: each["count"] for each in one["verdicts"]}
        for one in (*view["agreements"], *view["proposals"])
    }
    assert verdicts == {
        "pori-2021": {"kept": 2},
        "pori-2022": {"kept": 1, "not-stated": 1},
        "pori-2023": {"kept": 1, "not-stated": 1},
    }
    assert ids([one["agreement"] for one in view["proposals"]]) == ["pori-2023"]
    required, latest = view["rules"]
    assert required["outcomes"] == [{"outcome": "kept", "count": 2}]
    assert latest["outcomes"] == [{"outcome": "kept", "count": 1}, {"outcome": "not-stated", "count": 1}]


@pytest.mark.parametrize(
    ("day", "steps"), [("2019-12-31", ["suunnitelma"]), ("2020-01-01", ["suunnitelma", "haku"])]
)
def test_step_is_told_from_the_first_day_that_it_can_have_been_taken(
    day: str, steps: list[str], run: Command, tiny: TinyDataset
) -> None:
    tiny.change(
        ROUND,
        "rules:",
        "steps:\n  - {step: suunnitelma, title: {fi: suunnitelma}, date: 2021, planned: true}\n"
        "  - {step: haku, title: {fi: haku}, date: 2020, actors: [ministry/tem]}\nrules:",
    )
    view = report(run, "round", "kokeilusopimus-2020", "--as-of", day)
    assert [one["title"]["fi"] for one in view["steps"]] == steps
    acted = [step["title"]["fi"] for one in report(run, "party", "TEM")["rounds"] for step in one["steps"]]
    assert acted == ["haku"]


def test_instrument_counts_who_takes_part_and_about_what(run: Command, menu: TinyDataset) -> None:
    view = report(run, "instrument", "kokeilusopimus")
    assert [(one["who"]["id"], one["roles"], one["agreements"]["certain"]) for one in view["parties"]] == [
        ("ministry/tem", ["state"], 2),
        ("city/pori", ["city"], 1),
    ]
    assert [(one["theme"]["id"], one["agreements"]["certain"]) for one in view["themes"]] == [
        ("shared/circular-economy", 1),
        ("shared/green", 1),
    ]
    assert [ids(one["agreements"]) for one in view["rounds"]] == [["pori-2021", "pori-2022"]]
    assert ids(view["proposals"]) == ["pori-2023"]


# Themes


@pytest.mark.parametrize(
    ("theme", "found", "proposed"),
    [
        ("shared/circular-economy", ["pori-2021"], []),
        ("shared/green", ["pori-2021", "pori-2022"], ["pori-2023"]),
        ("valikko/vihrea", ["pori-2021", "pori-2022"], ["pori-2023"]),
        ("valikko/metsa", ["pori-2022"], ["pori-2023"]),
        ("valikko/tieto", [], []),
    ],
)
def test_theme_has_its_own_agreements_and_those_of_narrower_ones(
    theme: str, found: list[str], proposed: list[str], run: Command, menu: TinyDataset
) -> None:
    view = report(run, "theme", theme)
    assert [ids([use["agreement"] for use in one["agreements"]]) for one in view["rounds"]] == (
        [found] if found else []
    )
    assert ids([use["agreement"] for use in view["proposals"]]) == proposed


def test_theme_says_as_what_narrower_one_it_was_taken_up(run: Command, menu: TinyDataset) -> None:
    """The forest goes with the theme itself too, so nothing narrower is named."""
    (generation,) = report(run, "theme", "shared/green")["rounds"]
    wordings = [
        (wording["text"]["fi"], [one["id"] for one in wording["narrower"]])
        for use in generation["agreements"]
        for wording in use["wordings"]
    ]
    assert wordings == [("Kiertotalous", ["shared/circular-economy"]), ("Puu", [])]


def test_matches_are_told_from_both_sides(run: Command, menu: TinyDataset) -> None:
    def matches(theme: str) -> list[tuple[str, str, str | None]]:
        found = report(run, "theme", theme)["matches"]
        return [(one["how"], one["theme"]["id"], one["mapping"]) for one in found]

    assert matches("shared/green") == [("exact", "valikko/vihrea", "inferred")]
    assert matches("valikko/vihrea") == [("exact", "shared/green", "inferred")]
    assert matches("valikko/tieto") == [("close", "shared/circular-economy", None)]


def test_menu_offers_a_theme_and_those_below_it(run: Command, menu: TinyDataset) -> None:
    (offer,) = report(run, "theme", "shared/green")["menus"]
    assert [item["id"] for item in offer["items"]] == ["valikko/vihrea", "valikko/metsa"]
    assert report(run, "theme", "shared/circular-economy")["menus"] == []


# The command


@pytest.mark.parametrize(
    ("arguments", "complaint", "remedy"),
    [
        (["--party", "TEM", "--theme", "shared/circular-economy"], "a report is on one thing", "--sources"),
        (["--region", "Pori", "--sources"], "a report is on one thing", "--party TEM"),
        (["--party", "TEMM"], "Organisaatiota ”TEMM” ei ole", "TEM"),
        (["--agreement", "pori-2022"], "Sopimusta ”pori-2022” ei ole", "kokeilusopimus/pori-2021"),
        (["--instrument", "kokeilusopimuss"], "Sopimustyyppiä ”kokeilusopimuss” ei ole", "kokeilusopimus"),
        (["--round", "kokeilusopimus-2021"], "Kierrosta ”kokeilusopimus-2021” ei ole", "kokeilusopimus-2020"),
        (["--theme", "kiertotalou"], "Teemaa ”kiertotalou” ei ole", "Kiertotalous"),
    ],
)
def test_wrong_subject_is_told_with_a_remedy(
    arguments: list[str], complaint: str, remedy: str, run: Command, tiny: TinyDataset
) -> None:
    ran = run("report", *arguments)
    assert (ran.code, ran.out) == (2, "")
    first, second = ran.err.splitlines()
    assert complaint in first
    assert remedy in second


@pytest.mark.parametrize(
    ("subject", "name", "template", "expected"),
    [
        ("party", "TEM", "{{ view.roles[0].agreements[0].id }}", "kokeilusopimus/pori-2021"),
        ("agreement", "kokeilusopimus/pori-2021", "{{ view.card.title|text }}", "Porin kokeilusopimus"),
        ("instrument", "kokeilusopimus", "{{ outline.title }}", "Kokeilusopimus"),
        ("round", "kokeilusopimus-2020", "{{ say.names([view.instrument]) }}", "kokeilusopimus"),
        ("theme", "Kiertotalous", "{{ outline.sections[0].heading }}", "Sopimukset kierroksittain"),
    ],
)
def test_a_template_of_ones_own_gets_the_view_and_its_outline(
    subject: str, name: str, template: str, expected: str, run: Command, tiny: TinyDataset
) -> None:
    own = tiny.root / "own.md.j2"
    own.write_text(template, encoding="utf-8")
    assert run("report", f"--{subject}", name, "--template", str(own)).out == expected


REAL = [
    ("party", "ministry/tem"),
    ("party", "agency/tekes"),
    ("party", "Turun ammattikorkeakoulu"),
    ("agreement", "ekosysteemisopimus/pori-2021"),
    ("instrument", "kasvusopimus"),
    ("round", "kasvusopimus-2012"),
    ("round", "ekosysteemisopimus-2020"),
    ("theme", "shared/circular-economy"),
]


@pytest.mark.parametrize(("subject", "name"), REAL)
def test_page_on_the_real_data_stands_alone(subject: str, name: str, run: Command) -> None:
    stands_alone(run("report", f"--{subject}", name, "--format", "html", "--as-of", TODAY).out)


@pytest.mark.parametrize("columns", ["40", "80"])
@pytest.mark.parametrize(("subject", "name"), REAL)
def test_text_on_the_real_data_fits_the_terminal(
    subject: str, name: str, columns: str, run: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    lines = run("report", f"--{subject}", name, "--as-of", TODAY).out.splitlines()
    assert max(len(line) for line in lines if "://" not in line) <= int(columns)


def test_business_finland_came_after_tekes(run: Command) -> None:
    (after,) = report(run, "party", "Tekes", "--data", str(ROOT / "data"))["after"]
    assert (after["party"]["id"], after["changed"]["date"]) == ("agency/business-finland", "2018-01-01")


def test_source_as_rows_has_every_statement_and_what_was_left_out(run: Command, tiny: TinyDataset) -> None:
    tiny.change(
        "sources/tiedote.yaml",
        "read: 2026-11-20",
        "read: 2026-11-20\nomissions:\n  - {text: {fi: Kiitos}, why: {fi: Ei asiaa.}}",
    )
    lines = run("report", "--source", "tiedote", "--format", "csv").out.splitlines()
    assert lines[0] == "source,at,page,record,field,statement"
    signed = "tiedote,Sopimukset,,agreements/kokeilusopimus/pori-2021.yaml,events,allekirjoitettu; 2021-02-09"
    assert signed in lines
    assert "tiedote,,,,,jätetty pois: Kiitos. Ei asiaa." in lines
