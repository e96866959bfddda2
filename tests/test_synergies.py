"""Who else works on the same or near themes: on the tiny dataset, with places that nothing else reaches.

The weights are those of test_similarity.py: log2(N/n), where N agreements count and n have the theme.
"""

import csv
import datetime as dt
import json
from io import StringIO
from typing import Any

import pytest

from kumppanuus.loading import Loaded, load
from kumppanuus.views.card import CardMaker
from kumppanuus.views.evidence import Evidence
from kumppanuus.views.synergies import Asked, Synergies, build, nearest
from tests.conftest import Command, TinyDataset
from tests.test_similarity import SHARED

DAY = dt.date(2026, 11, 22)
SIGNED = "{event: signed, date: 2022-03-01}"
ENDS = "{event: ends, date: 2025-06-30, planned: true}"


def place(tiny: TinyDataset, name: str, code: str) -> None:
    tiny.write(
        f"regions/municipality/{name}.yaml",
        f'name: {{fi: {name.capitalize()}}}\ncode: "{code}"\n'
        "region:\n  - {place: region/lappi, first: 2013}\n",
    )


def agreement(
    tiny: TinyDataset,
    name: str,
    *concepts: str,
    where: str = "",
    events: str = SIGNED,
    parties: str = "{organisation: ministry/tem, role: state}",
) -> None:
    """Write an agreement of a place that its name begins with, each theme worded by its concept."""
    themes = "".join(
        f"  - {{wording: {{fi: Sana {one}}}, concepts: [shared/{one}], mapping: inferred}}\n"
        for one in concepts
    )
    tiny.write(
        f"agreements/kokeilusopimus/{name}.yaml",
        f"title: {{fi: {name}}}\nround: kokeilusopimus-2020\n"
        f"places: [{where or 'municipality/' + name.partition('-')[0]}]\n"
        f"events: [{events}]\nparties: [{parties}]\n"
        + (f"themes:\n{themes}" if themes else "")
        + "sources:\n  - {source: tiedote}\n",
    )


@pytest.fixture
def few(tiny: TinyDataset) -> TinyDataset:
    """Pori has circular; Vaasa the same, Oulu hydrogen, Kemi housing. N = 4; green is in 3, circular in 2."""
    tiny.write("themes/shared.yaml", SHARED)
    tiny.write("regions/region/lappi.yaml", 'name: {fi: Lappi}\ncode: "19"\n')
    tiny.change("agreements/kokeilusopimus/pori-2021.yaml", "shared/circular-economy", "shared/circular")
    for name, code in (("vaasa", "905"), ("oulu", "564"), ("kemi", "240")):
        place(tiny, name, code)
    agreement(tiny, "vaasa-2022", "circular")
    agreement(tiny, "oulu-2022", "hydrogen")
    agreement(tiny, "kemi-2022", "housing")
    return tiny


def ask(tiny: TinyDataset, **asked: str) -> Synergies:
    return build(load(tiny.data).dataset, Asked(**asked), DAY)


def of_pori(tiny: TinyDataset, day: dt.date = DAY, theme: str | None = None) -> Synergies:
    return build(load(tiny.data).dataset, Asked("municipality/pori", theme), day)


def found(view: Synergies) -> dict[str, list[tuple[str, float]]]:
    """Return each group's agreements with their scores."""
    return {
        ":".join(filter(None, (group.name, group.theme))): [
            (one.agreement.id.partition("/")[2], float(one.score)) for one in group.neighbours
        ]
        for group in view.groups
    }


def names(view: Synergies) -> dict[str, list[str]]:
    return {group: [name for name, _ in found] for group, found in found(view).items()}


# Of a place


def test_others_are_compared_with_the_agreement_of_the_place_nearest_first(few: TinyDataset) -> None:
    """Oulu shares green with Pori, log2(4/3) = 0.4150; in either are circular 1, energy 2 and hydrogen 2 too.

    So its score is 0.4150 / 5.4150 = 0.0766. Vaasa has the same as Pori.
    """
    view = of_pori(few)
    assert found(view) == {"in_force": [("vaasa-2022", 1), ("oulu-2022", 0.0766)]}
    assert [one.agreement.id for one in view.compared] == ["kokeilusopimus/pori-2021"]
    assert view.counted == 4


def test_every_line_says_what_made_it(few: TinyDataset) -> None:
    vaasa, oulu = of_pori(few).groups[0].neighbours
    (circular,) = vaasa.same
    assert (circular.of.theme.id, float(circular.of.weight), circular.of.count) == ("shared/circular", 1, 2)
    assert [one.text.fi for one in circular.wordings] == ["Sana circular"]
    assert [one.text.fi for one in circular.own_wordings] == ["Kiertotalous"]
    assert circular.wordings[0].sources
    assert circular.own_wordings[0].sources
    assert [one.of.theme.id for one in vaasa.broader] == ["shared/green"]
    assert oulu.same == ()
    (green,) = oulu.broader
    assert [one.text.fi for one in green.wordings] == ["Sana hydrogen"]
    assert (float(oulu.shared_weight), float(oulu.whole_weight)) == (0.415, 5.415)


def test_theme_that_only_one_of_both_states_itself_is_something_broader(few: TinyDataset) -> None:
    agreement(few, "oulu-2022", "green")
    _, oulu = of_pori(few).groups[0].neighbours
    assert (oulu.same, [one.of.theme.id for one in oulu.broader]) == ((), ["shared/green"])


def test_agreement_stands_once_with_the_nearest_of_the_own(few: TinyDataset) -> None:
    agreement(few, "pori-2022", "hydrogen", "circular")
    pairs = [(one.agreement.id, one.own) for one in of_pori(few).groups[0].neighbours]
    assert [(name, own and own.id) for name, own in pairs] == [
        ("kokeilusopimus/vaasa-2022", "kokeilusopimus/pori-2021"),
        ("kokeilusopimus/oulu-2022", "kokeilusopimus/pori-2022"),
    ]


def test_who_only_proposed_an_agreement_is_no_party_of_it(few: TinyDataset) -> None:
    tem = "{organisation: ministry/tem, role: %s}"
    agreement(few, "vaasa-2022", "circular", parties=tem % "proposer")
    agreement(few, "oulu-2022", "hydrogen", parties=tem % "state")
    parties = {one.agreement.id: one.parties for one in of_pori(few).groups[0].neighbours}
    assert parties["kokeilusopimus/vaasa-2022"] == ()
    assert [one.who.id for one in parties["kokeilusopimus/oulu-2022"]] == ["ministry/tem"]


def test_common_parties_stand_with_those_of_the_state_last(few: TinyDataset) -> None:
    few.write(
        "organisations/company/oy.yaml",
        "name: {fi: Oy}\nfounded: {date: 2010-01-01}\nsources:\n  - {source: tiedote}\n",
    )
    company = "{organisation: company/oy, role: company}"
    few.change(
        "agreements/kokeilusopimus/pori-2021.yaml",
        "  - {organisation: city/pori, role: city}\n",
        f"  - {{organisation: city/pori, role: city}}\n  - {company}\n",
    )
    tem = "{organisation: ministry/tem, role: state}"
    agreement(few, "vaasa-2022", "circular", parties=f"{tem}, {company}")
    vaasa, oulu = of_pori(few).groups[0].neighbours
    assert [(one.who.id, one.agreements, one.is_state) for one in vaasa.parties] == [
        ("company/oy", 2, False),
        ("ministry/tem", 4, True),
    ]
    assert [one.who.id for one in oulu.parties] == ["ministry/tem"]
    assert vaasa.parties[0].sources


def test_successor_of_a_party_is_no_party_in_common(few: TinyDataset) -> None:
    few.write(
        "organisations/ministry/ktm.yaml",
        "name: {fi: kauppa- ja teollisuusministeriö}\nabolished: {date: 2007-12-31}\n"
        "successors:\n  - {organisation: ministry/tem}\nsources:\n  - {source: tiedote}\n",
    )
    agreement(few, "vaasa-2022", "circular", parties="{organisation: ministry/ktm, role: state}")
    assert of_pori(few).groups[0].neighbours[0].parties == ()


def test_other_agreements_that_reach_the_place_stand_apart_with_how(few: TinyDataset) -> None:
    """With one more agreement N = 5; circular is in 3 and green in 4."""
    agreement(few, "satakunta-2022", "circular", where="region/satakunta")
    view = of_pori(few)
    assert names(view) == {"in_force": ["vaasa-2022", "oulu-2022"], "apart": ["satakunta-2022"]}
    assert view.groups[-1].neighbours[0].reach == "region"


def test_own_agreement_that_is_over_is_no_other_and_is_not_compared(few: TinyDataset) -> None:
    agreement(few, "pori-2022", "hydrogen", events=f"{SIGNED}, {ENDS}")
    view = of_pori(few)
    assert [one.agreement.id for one in view.compared] == ["kokeilusopimus/pori-2021"]
    assert names(view)["apart"] == ["pori-2022"]
    assert found(view)["in_force"][1][1] < 0.2


def test_without_a_running_agreement_the_ended_ones_are_compared_and_told(few: TinyDataset) -> None:
    view = of_pori(few, dt.date(2028, 1, 1))
    assert view.standing == "past"
    assert names(view) == {"in_force": ["vaasa-2022", "oulu-2022"]}


def test_running_agreement_without_a_theme_cannot_be_compared(few: TinyDataset) -> None:
    few.change(
        "agreements/kokeilusopimus/pori-2021.yaml", ", concepts: [shared/circular], mapping: inferred", ""
    )
    view = of_pori(few)
    assert (view.compared, view.groups, view.standing) == ((), (), None)
    assert [one.id for one in view.unmapped] == ["kokeilusopimus/pori-2021"]


def test_place_without_an_agreement_of_its_own_is_told_what_reaches_it(few: TinyDataset) -> None:
    agreement(few, "satakunta-2022", "circular", where="region/satakunta")
    view = ask(few, region="municipality/ulvila")
    assert (view.compared, view.groups) == ((), ())
    assert [(one.reach, one.agreement.id.partition("/")[2]) for one in view.left_out] == [
        ("region", "satakunta-2022"),
        ("nearby", "pori-2021"),
    ]


def test_abolished_municipality_leads_to_the_one_that_it_became_part_of(few: TinyDataset) -> None:
    view = ask(few, region="municipality/lavia")
    places = [one.id for one in (view.place, view.merger and view.merger.place) if one]
    assert places == ["municipality/pori", "municipality/lavia"]
    assert found(view) == found(of_pori(few))


# Standings and days


@pytest.mark.parametrize(
    ("day", "group"),
    [
        ("2022-01-31", None),
        ("2022-02-01", "in_preparation"),
        ("2022-02-28", "in_preparation"),
        ("2022-03-01", "in_force"),
        ("2025-06-30", "in_force"),
        ("2025-07-01", "past"),
    ],
)
def test_standing_follows_the_events_to_the_day(day: str, group: str | None, few: TinyDataset) -> None:
    events = f"{{event: announced, date: 2022-02-01}}, {SIGNED}, {ENDS}"
    agreement(few, "vaasa-2022", "circular", events=events)
    groups = names(of_pori(few, dt.date.fromisoformat(day)))
    assert [name for name, held in groups.items() if "vaasa-2022" in held] == ([group] if group else [])


def test_what_may_run_stands_apart_from_what_runs(few: TinyDataset) -> None:
    agreement(few, "vaasa-2022", "circular", events=f"{SIGNED}, {{event: ends, date: 2026, planned: true}}")
    assert names(of_pori(few)) == {"in_force": ["oulu-2022"], "unclear": ["vaasa-2022"]}


@pytest.mark.parametrize(("day", "counted"), [("2021-12-31", 1), ("2022-06-01", 3), ("2023-01-01", 4)])
def test_themes_are_weighed_by_what_was_known_for_certain(day: str, counted: int, few: TinyDataset) -> None:
    """Vaasa's was signed some day in 2022: in June it may not yet have been known."""
    agreement(few, "vaasa-2022", "circular", events="{event: signed, date: 2022}")
    assert of_pori(few, dt.date.fromisoformat(day)).counted == counted


def test_proposals_stand_under_their_own_heading_and_weigh_nothing(few: TinyDataset) -> None:
    before = of_pori(few)
    agreement(few, "kemi-2023", "circular", events="{event: proposed, date: 2023-01-01}")
    view = of_pori(few)
    assert names(view) == {"in_force": ["vaasa-2022", "oulu-2022"], "proposals": ["kemi-2023"]}
    assert (view.counted, view.compared[0].themes) == (before.counted, before.compared[0].themes)


def test_later_agreements_are_counted_and_not_told(few: TinyDataset) -> None:
    view = of_pori(few, dt.date(2022, 2, 28))
    assert (names(view), view.later) == ({}, 3)


def test_source_that_is_younger_than_the_day_is_told(few: TinyDataset) -> None:
    few.change("sources/tiedote.yaml", "read: 2026-11-20", "date: 2023-05-01")
    assert of_pori(few, dt.date(2023, 4, 30)).told_later
    assert not of_pori(few, dt.date(2023, 5, 1)).told_later


# Of a theme


def test_theme_alone_gives_those_with_it_or_a_narrower_one_then_those_near(few: TinyDataset) -> None:
    """Energy's set is energy 2 and green 0.4150. Oulu's has hydrogen 2 besides: 2.4150 / 4.4150 = 0.5470.

    Pori's and Vaasa's share green with it, and have circular 1 besides: 0.4150 / 3.4150 = 0.1215.
    """
    view = ask(few, theme="shared/energy")
    assert found(view) == {
        "in_force:same": [("oulu-2022", 0.547)],
        "in_force:near": [("pori-2021", 0.1215), ("vaasa-2022", 0.1215)],
    }
    (oulu,) = view.groups[0].neighbours
    assert [one.of.theme.id for one in oulu.same] == ["shared/energy"]
    assert [one.id for one in oulu.same[0].wordings[0].concepts] == ["shared/hydrogen"]
    assert (oulu.own, oulu.parties) == (None, ())


def test_place_and_theme_give_only_who_shares_that_theme_with_the_place(few: TinyDataset) -> None:
    assert names(of_pori(few, theme="shared/circular")) == {"in_force": ["vaasa-2022"]}
    assert found(of_pori(few, theme="shared/green")) == found(of_pori(few))


def test_place_without_the_theme_is_told_so_and_who_has_it(few: TinyDataset) -> None:
    view = of_pori(few, theme="shared/hydrogen")
    assert view.lacks_theme
    assert (view.compared, names(view)) == ((), {"in_force:same": ["oulu-2022"]})
    assert not of_pori(few, theme="shared/circular").lacks_theme


# Of an agreement


def test_agreement_is_compared_with_those_that_do_not_reach_its_places(few: TinyDataset) -> None:
    agreement(few, "pori-2022", "circular")
    view = ask(few, agreement="kokeilusopimus/pori-2021")
    assert names(view) == {"in_force": ["vaasa-2022", "oulu-2022"], "apart": ["pori-2022"]}


def test_nearness_is_the_same_from_either_side(few: TinyDataset) -> None:
    from_pori = found(ask(few, agreement="kokeilusopimus/pori-2021"))["in_force"]
    from_oulu = found(ask(few, agreement="kokeilusopimus/oulu-2022"))["in_force"]
    assert dict(from_pori)["oulu-2022"] == dict(from_oulu)["pori-2021"]


# The command


def test_text_of_an_answer(few: TinyDataset, run: Command) -> None:
    out = run("synergies", "--region", "Pori", "--limit", "1", "--lang", "en", "--as-of", "2026-11-22").out
    assert out.replace("\u00a0", " ").partition("\nHOW THE NUMBERS")[0] == (
        """\
Synergies: Pori
  • Pori: municipality, code 609
  • The percentage says how much of the weight of the themes is in common. A rare theme weighs more
    than a frequent one.
As of 22 November 2026

WHAT THE OTHERS ARE COMPARED WITH
  Its own agreements that are in force.
  • Porin kokeilusopimus (Pori region); in force until 31 December 2027 [1]
    – Kiertotalous 1.0 (2/4), Vihreä siirtymä 0.4 (3/4)
    – weight of the themes together 1.4

IN FORCE
  The 1 nearest of 2. Use --limit to see more.
  • 100%: vaasa-2022 (Vaasa); in force [2]
    – same theme: Kiertotalous 1.0 (2/4): there “Sana circular”; here “Kiertotalous” [2] [1]
    – broader theme in common: Vihreä siirtymä 0.4 (3/4)
    – weight of the themes in common 1.4, of all themes 1.4: 100%
    – parties in common: for the State Ministry of Economic Affairs and Employment (4) [2] [1]
"""
    )


def test_csv_has_a_row_for_each_other_agreement(few: TinyDataset, run: Command) -> None:
    out = run("synergies", "--region", "Pori", "--format", "csv", "--as-of", "2026-11-22").out
    vaasa, oulu = csv.DictReader(StringIO(out))
    assert vaasa == {
        "group": "in-force",
        "theme": "",
        "score": "1.0000",
        "id": "kokeilusopimus/vaasa-2022",
        "title": "vaasa-2022",
        "instrument": "kokeilusopimus",
        "round": "kokeilusopimus-2020",
        "status": "in-force",
        "start": "2022-03-01",
        "end": "",
        "places": "municipality/vaasa",
        "own": "kokeilusopimus/pori-2021",
        "same": "shared/circular",
        "broader": "shared/green",
        "weights": "1.0000 (2/4); 0.4150 (3/4)",
        "shared_weight": "1.4150",
        "whole_weight": "1.4150",
        "wordings": "Sana circular",
        "own_wordings": "Kiertotalous",
        "parties": "ministry/tem",
        "reach": "",
        "sources": "tiedote",
    }
    assert (oulu["score"], oulu["broader"]) == ("0.0766", "shared/green")


def test_limit_is_for_readers_and_data_is_whole_unless_limited(few: TinyDataset, run: Command) -> None:
    for number in range(12):
        agreement(few, f"kemi-20{number + 30}", "circular", events="{event: signed, date: 2022-01-01}")

    def shown(*how: str) -> int:
        view: dict[str, Any] = json.loads(run("synergies", "-r", "Pori", *how, "--format", "json").out)
        return sum(len(group["neighbours"]) for group in view["groups"])

    assert (shown(), shown("--limit", "3")) == (14, 3)
    assert run("synergies", "-r", "Pori", "--format", "md").out.count("%: ") == 10


@pytest.mark.parametrize(
    ("arguments", "complaint", "remedy"),
    [
        ((), "nothing says whose synergies to look for", "name a place after --region"),
        (("--region", "Prori"), "Paikkaa ”Prori” ei ole aineistossa.", "Tarkoititko: Pori?"),
        (("--theme", "housin"), "Teemaa ”housin” ei ole aineistossa.", "housing"),
        (("-r", "Pori", "--agreement", "x"), "an agreement has its places already", "leave out --region"),
        (
            ("--theme", "vihrea"),
            "”valikko/vihrea” ei ole yhteisessä sanastossa",
            "Tarkoititko: shared/green?",
        ),
    ],
)
def test_wrong_use_is_told_with_a_remedy(
    arguments: tuple[str, ...], complaint: str, remedy: str, few: TinyDataset, run: Command
) -> None:
    few.write(
        "themes/valikko.yaml",
        "title: {fi: Valikko}\nlabels: official\nround: kokeilusopimus-2020\nmapping: inferred\n"
        "concepts:\n  vihrea: {label: {fi: Vihreys}, close_match: [shared/green]}\n",
    )
    ran = run("synergies", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert complaint in ran.err
    assert remedy in ran.err


# For a report on a place


def test_nearest_to_a_place_are_running_agreements_of_others(few: TinyDataset) -> None:
    agreement(few, "kemi-2023", "circular", events=f"{SIGNED}, {ENDS}")
    maker = CardMaker(load(few.data).dataset, DAY, Evidence(load(few.data).dataset))
    vaasa, oulu = nearest(maker, "municipality/pori")
    assert (vaasa.agreement.id, vaasa.own.id) == ("kokeilusopimus/vaasa-2022", "kokeilusopimus/pori-2021")
    assert ([one.id for one in vaasa.same], [one.id for one in vaasa.broader]) == (
        ["shared/circular"],
        ["shared/green"],
    )
    assert ([one.id for one in vaasa.places], len(vaasa.sources)) == (["municipality/vaasa"], 2)
    assert oulu.agreement.id == "kokeilusopimus/oulu-2022"
    assert len(nearest(maker, "municipality/pori", 1)) == 1
    assert nearest(maker, "municipality/ulvila") == ()


def test_nearest_of_a_place_where_nothing_runs_is_nobody(few: TinyDataset) -> None:
    dataset = load(few.data).dataset
    assert nearest(CardMaker(dataset, dt.date(2028, 1, 1), Evidence(dataset)), "municipality/pori") == ()


# On the real data


@pytest.mark.parametrize("place", ["municipality/pori", "region/satakunta", "municipality/helsinki"])
def test_scores_are_parts_of_a_whole_and_stand_in_their_order(place: str, real: Loaded) -> None:
    view = build(real.dataset, Asked(region=place), DAY)
    assert view.groups
    for group in view.groups:
        scores = [one.score for one in group.neighbours]
        assert scores == sorted(scores, reverse=True)
        for one in group.neighbours:
            assert 0 <= one.score <= 1
            assert one.same or one.broader
            shared = sum(theme.of.weight for theme in (*one.same, *one.broader))
            assert float(shared) == pytest.approx(float(one.shared_weight), abs=0.01)
