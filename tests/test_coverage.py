"""Coverage: which places took part in which rounds, who was left out, and what no source states."""

import csv
import json
from collections import Counter
from io import StringIO
from typing import Any

import pytest

from kumppanuus.loading import Loaded
from kumppanuus.views.coverage import Coverage, State, build
from tests.conftest import DAY, Command, TinyDataset

TODAY = str(DAY)


@pytest.fixture
def coast(tiny: TinyDataset) -> TinyDataset:
    """Three city regions, and rounds of 2013, 2016 and 2020; Pori was left out in 2016."""
    for name, code in (("rauma", "684"), ("kokemaki", "271")):
        title = name.capitalize()
        tiny.write(
            f"regions/municipality/{name}.yaml",
            f'name: {{fi: {title}}}\ncode: "{code}"\nregion:\n  - {{place: region/satakunta, first: 2013}}\n',
        )
        tiny.write(
            f"regions/city-region/{name}.yaml",
            f"name: {{fi: {title} seutuineen}}\ncentral: [municipality/{name}]\n",
        )
    tiny.change(
        "regions/city-region/pori.yaml",
        "central: [municipality/pori]\n",
        "central: [municipality/pori]\nmembers:\n  - {place: municipality/ulvila, first: 2013, last: 2015}\n",
    )
    tiny.write(
        "sources/paatos-2016.yaml",
        "title: Kuusi valittiin\nkind: press-release\nlanguage: fi\ndate: 2016-06-09\n",
    )
    its_round(tiny, "2013", "term: {date: 2013/2015}")
    its_round(
        tiny,
        "2016",
        "term: {date: 2016/2018}",
        "outside:",
        "  - places: [city-region/pori]",
        "    text: {fi: Pori jäi ilman.}",
        "    source: paatos-2016",
    )
    agreement(tiny, "pori-2013", "[city-region/pori]", "signed, date: 2013-12-20", "ends, date: 2015-12-31")
    agreement(tiny, "rauma-2013", "[city-region/rauma]", "signed, date: 2013-12-20")
    agreement(tiny, "rauma-2016", "[city-region/rauma]", "signed, date: 2016")
    agreement(tiny, "rauma-2021", "[city-region/rauma]", "signed, date: 2021-02-09", of="2020")
    return tiny


def its_round(tiny: TinyDataset, year: str, *lines: str, instrument: str = "kokeilusopimus") -> None:
    head = [f"title: {{fi: Kierros {year}}}", f"instrument: {instrument}"]
    sources = ["sources:", "  - {source: tiedote}", "  - {source: paatos-2016}"]
    tiny.write(f"timelines/{instrument}-{year}.yaml", "\n".join([*head, *lines, *sources, ""]))


def agreement(
    tiny: TinyDataset, name: str, places: str, *events: str, of: str = "", instrument: str = "kokeilusopimus"
) -> None:
    lines = [
        f"title: {{fi: {name}}}",
        f"round: {instrument}-{of or name[-4:]}",
        f"places: {places}",
        "events:",
        *(f"  - {{event: {event}}}" for event in events),
        "sources:",
        "  - {source: tiedote}",
        "",
    ]
    tiny.write(f"agreements/{instrument}/{name}.yaml", "\n".join(lines))


def coverage(run: Command, *how: str, day: str = TODAY) -> dict[str, Any]:
    ran = run("coverage", "--format", "json", "--as-of", day, *how)
    assert (ran.code, ran.err) == (0, "")
    view: dict[str, Any] = json.loads(ran.out)
    return view


def states(view: dict[str, Any], place: str) -> list[str]:
    """Return the states of a place in every round, family by family."""
    return [
        cell["state"]
        for family in view["families"]
        for row in family["rows"]
        if row["place"]["id"].endswith(f"/{place}")
        for cell in row["cells"]
    ]


def named(ones: list[dict[str, Any]]) -> list[str]:
    return [one["place"]["id"].partition("/")[2] for one in ones]


# The matrix


def test_matrix_and_what_it_comes_to(run: Command, coast: TinyDataset) -> None:
    ran = run("coverage", "--lang", "en", "--as-of", TODAY)
    assert (ran.code, ran.err) == (0, "")
    assert (
        ran.out.partition("SOURCES")[0]
        == """\
Coverage: city regions
  • Not stated means that the sources read do not say. It does not mean that there was no agreement.
  • Left out rests on a source that shows it; the reason stands below. A place that a source merely
    does not list is “not stated”.
As of 21 November 2026

TRIAL AGREEMENT
  City region       2013  2016  2021
  Pori region       x     -     x
  Rauma seutuineen  x     x     x

  2013 = Kierros 2013 (kokeilusopimus-2013)
  2016 = Kierros 2016 (kokeilusopimus-2016)
  2021 = Kokeilusopimukset 2020 (kokeilusopimus-2020)
  x = agreement
  - = left out, as sources show

Agreements by round
  • 2013: agreements 2 (in force 1, ended 1) [1]
    – agreement 2; not stated 1
  • 2016: agreements 1 (in force 1) [1]
    – agreement 1; left out, as sources show 1; not stated 1
  • 2021: agreements 2 (in force 2) [2] [1]
    – agreement 2; not stated 1

In every round
  Rounds made for the level city region: 2013, 2016, 2021.
  • Each time by an agreement of its own (1)
    – Rauma seutuineen [1]

Left out, as sources show
  • Pori region (2016): without one of its own, the one before ended 31 December 2015; the next of
    its own 9 February 2021: Porin kokeilusopimus [1] [2]
    – 2016: Pori jäi ilman. [3]

Not stated
  • Not in the table, since nothing is stated of any of the rounds (1): Kokemaki seutuineen

"""
    )


def test_csv_has_a_row_for_each_place_and_round(run: Command, coast: TinyDataset) -> None:
    out = run("coverage", "--format", "csv", "--as-of", TODAY).out
    head, *rows = out.splitlines()
    assert head == (
        "family,instrument,round,year,generation,place,state,reach,agreements,status,left_out,since,until,sources"
    )
    of = "kokeilusopimus,kokeilusopimus,kokeilusopimus-2016,2016,true"
    assert [row for row in rows if row.startswith(of)] == [
        f"{of},city-region/kokemaki,not-stated,,,,,,,",
        f"{of},city-region/pori,left-out,,,,city-region/pori,2015-12-31,2021-02-09,paatos-2016",
        f"{of},city-region/rauma,own,own,kokeilusopimus/rauma-2016,in-force,,2016,2018,tiedote",
    ]
    assert len(rows) == 9


@pytest.mark.parametrize("format_", ["md", "html"])
def test_pages_say_what_a_sign_means(format_: str, run: Command, coast: TinyDataset) -> None:
    page = run("coverage", "--lang", "sv", "--format", format_, "--as-of", TODAY).out
    assert "Täckning: stadsregioner" in page
    assert "utan avtal, enligt källorna" in page


def test_two_rounds_of_one_year_stay_apart(run: Command, coast: TinyDataset) -> None:
    its_round(coast, "2017", "term: {date: 2016-06/2018}")
    agreement(coast, "pori-2017", "[city-region/pori]", "signed, date: 2017-02-01")
    heads = [line.split() for line in run("coverage", "--as-of", TODAY).out.splitlines()]
    assert ["Kaupunkiseutu", "2013", "2016a", "2016b", "2021"] in heads


def test_cell_with_several_agreements_runs_from_the_first_until_the_last(
    run: Command, coast: TinyDataset
) -> None:
    agreement(coast, "rauma-b-2013", "[city-region/rauma]", "signed, date: 2013-02", "ends, date: 2013-11-30")
    agreement(coast, "rauma-2013", "[city-region/rauma]", "signed, date: 2013-12", "ends, date: 2015-12-31")
    (row,) = (one for one in coverage(run)["families"][0]["rows"] if one["place"]["id"].endswith("rauma"))
    assert (row["cells"][0]["since"], row["cells"][0]["until"]) == ("2013-02", "2015-12-31")


def test_sources_are_those_of_what_is_shown(run: Command, coast: TinyDataset) -> None:
    coast.write(
        "instruments/muu.yaml", "title: {fi: muu sopimus}\nsucceeds: [{instrument: kokeilusopimus}]\n"
    )
    its_round(coast, "2022", "term: {date: 2022}", instrument="muu")
    coast.write(
        "sources/muu-2022.yaml",
        "title: Muut valittiin\nkind: press-release\nlanguage: fi\ndate: 2022-06-09\n",
    )
    agreement(coast, "rauma-2022", "[city-region/rauma]", "signed, date: 2022-02-01", instrument="muu")
    coast.change("agreements/muu/rauma-2022.yaml", "source: tiedote", "source: muu-2022")
    view = coverage(run, "--instrument", "muu")
    assert [(one["number"], one["source"]) for one in view["sources"]] == [(1, "muu-2022")]
    assert view["families"][0]["rows"][-1]["cells"][0]["sources"] == [1]


# What is known of a place in a round


@pytest.mark.parametrize(
    ("places", "state"),
    [
        ("[city-region/kokemaki]", "own"),
        ("[municipality/kokemaki]", "central"),
        ("[region/satakunta]", "wider"),
        ("[municipality/lavia]", "not-stated"),
    ],
)
def test_agreement_reaches_by_itself_or_through_the_places_around_and_in_it(
    places: str, state: str, run: Command, coast: TinyDataset
) -> None:
    agreement(coast, "jokin-2013", places, "signed, date: 2013-12-20")
    assert states(coverage(run), "kokemaki")[0] == state


def test_membership_is_that_of_the_year_of_the_agreement(run: Command, coast: TinyDataset) -> None:
    """Ulvila belonged to the Pori region until 2015."""
    for year in ("2013", "2016"):
        (coast.data / f"agreements/kokeilusopimus/pori-{year}.yaml").unlink(missing_ok=True)
        agreement(coast, f"ulvila-{year}", "[municipality/ulvila]", f"signed, date: {year}-12-20")
    view = coverage(run)
    assert states(view, "pori") == ["part", "left-out", "own"]
    assert [one["meanwhile"] for one in view["families"][0]["left_out"]] == [[]]


@pytest.mark.parametrize(
    ("day", "state"),
    [
        ("2015-12-31", None),
        ("2016-01-01", "own-possible"),
        ("2016-12-30", "own-possible"),
        ("2016-12-31", "own"),
    ],
)
def test_partial_date_makes_an_agreement_possible_and_then_certain(
    day: str, state: str | None, run: Command, coast: TinyDataset
) -> None:
    """Rauma signed at some time in 2016."""
    assert ([*states(coverage(run, day=day), "rauma"), None])[1] == state


def test_what_may_be_is_not_counted_with_what_is(run: Command, coast: TinyDataset) -> None:
    agreement(coast, "rauma-2021", "[city-region/rauma]", "signed, date: 2026", of="2020")
    (family,) = coverage(run, day="2026-06-01")["families"]
    assert family["columns"][-1]["agreements"] == {"certain": 1, "perhaps": 1}
    assert (named(family["every"]["own"]), named(family["every"]["perhaps"])) == ([], ["rauma"])


@pytest.mark.parametrize(
    ("events", "state"),
    [
        (("proposed, date: 2013-05-01",), "proposed"),
        (("proposed, date: ../2030",), "before-possible"),
        (("announced, date: 2013-05-01",), "in-preparation"),
    ],
)
def test_what_comes_before_an_agreement_is_none(
    events: tuple[str, ...], state: str, run: Command, coast: TinyDataset
) -> None:
    agreement(coast, "kokemaki-2013", "[city-region/kokemaki]", *events)
    for year, of in (("2016", "2016"), ("2021", "2020")):
        agreement(coast, f"kokemaki-{year}", "[city-region/kokemaki]", f"signed, date: {year}-02-01", of=of)
    view = coverage(run)
    assert states(view, "kokemaki") == [state, "own", "own"]
    assert named(view["families"][0]["every"]["own"]) == ["rauma"]


def test_proposals_are_counted_apart(run: Command, coast: TinyDataset) -> None:
    agreement(coast, "kokemaki-2013", "[city-region/kokemaki]", "proposed, date: 2013-05-01")
    column = coverage(run)["families"][0]["columns"][0]
    assert (column["agreements"]["certain"], column["proposals"]["certain"]) == (2, 1)


def test_place_that_no_group_of_a_round_can_hold_is_not_open_to_it(run: Command, coast: TinyDataset) -> None:
    def tiers(*others: str) -> None:
        its_round(
            coast,
            "2013",
            "term: {date: 2013/2015}",
            "complete: [tiers]",
            "tiers:",
            "  - tier: suuret",
            "    text: {fi: Suuret}",
            "    places: [city-region/pori, city-region/rauma]",
            "    instruments: [kokeilusopimus]",
            *others,
        )

    muut = ("  - tier: muut", "    text: {fi: Muut}", "    instruments: [kokeilusopimus]")
    pilotti = ("  - tier: muut", "    text: {fi: Muut}", "    others: true")
    tiers()
    assert states(coverage(run), "kokemaki") == ["not-open", "not-stated", "not-stated"]
    tiers(*muut, "    others: true")
    assert states(coverage(run), "kokemaki") == ["not-stated"] * 3
    tiers(*muut)  # in words alone, and anybody may be meant
    assert states(coverage(run), "kokemaki") == ["not-stated"] * 3
    tiers(*pilotti)  # it opens something else to them, and does not say that this was closed
    assert states(coverage(run), "kokemaki") == ["not-stated"] * 3


# Left out


def left_out(view: dict[str, Any]) -> dict[str, Any]:
    (one,) = view["families"][0]["left_out"]
    told: dict[str, Any] = one
    return told


@pytest.mark.parametrize(("day", "state"), [("2016-06-08", "not-stated"), ("2016-06-09", "left-out")])
def test_only_what_was_known_by_the_day_leaves_out(
    day: str, state: str, run: Command, coast: TinyDataset
) -> None:
    assert states(coverage(run, day=day), "pori")[1] == state


def test_not_back_by_the_day(run: Command, coast: TinyDataset) -> None:
    told = left_out(coverage(run, day="2020-01-01"))
    assert (told["since"], told["back"]) == ("2015-12-31", None)


def test_agreement_that_ran_on_leaves_no_gap(run: Command, coast: TinyDataset) -> None:
    agreement(coast, "pori-2013", "[city-region/pori]", "signed, date: 2013-12-20", "ends, date: 2021-02-08")
    told = left_out(coverage(run))
    assert (told["continued"], told["since"]) == (True, None)
    agreement(coast, "pori-2013", "[city-region/pori]", "signed, date: 2013-12-20", "ends, date: 2021-02-07")
    assert left_out(coverage(run))["since"] == "2021-02-07"


def test_without_an_earlier_agreement_it_is_since_the_round_began(run: Command, coast: TinyDataset) -> None:
    (coast.data / "agreements/kokeilusopimus/pori-2013.yaml").unlink()
    told = left_out(coverage(run))
    assert (told["last"], told["since"]) == (None, "2016")
    assert "aiempaa omaa sopimusta ei tunneta" in run("coverage", "--as-of", TODAY).out


def test_who_was_left_out_can_be_reached_otherwise(run: Command, coast: TinyDataset) -> None:
    agreement(coast, "vyohyke-2016", "[municipality/pori]", "signed, date: 2016-06-09")
    view = coverage(run)
    assert states(view, "pori") == ["own", "left-out", "own"]
    assert [one["agreement"]["id"] for one in left_out(view)["meanwhile"]] == ["kokeilusopimus/vyohyke-2016"]
    every = view["families"][0]["every"]
    assert (named(every["own"]), named(every["left_out"])) == (["rauma"], ["pori"])
    assert "Porin seutu       x     -+    x" in run("coverage", "--as-of", TODAY).out


def test_of_a_part_that_was_left_out_nothing_follows_for_the_whole(run: Command, coast: TinyDataset) -> None:
    view = coverage(run, "--level", "region")
    assert states(view, "satakunta") == ["part", "part", "part"]
    (coast.data / "agreements/kokeilusopimus/rauma-2016.yaml").unlink()
    view = coverage(run, "--level", "region")
    assert states(view, "satakunta") == ["part", "part-left-out", "part"]
    told = left_out(view)
    assert (told["only_parts"], told["last"], told["since"]) == (True, None, None)


def test_left_out_and_reached_all_the_same_has_both_signs_and_is_counted_so(
    run: Command, coast: TinyDataset
) -> None:
    agreement(coast, "vyohyke-2016", "[municipality/pori]", "signed, date: 2016-06-09")
    assert counts(coverage(run)) == {("left-out", "central"): 1, ("own",): 1, ("not-stated",): 1}
    assert counts(coverage(run, "--level", "region")) == {("part-left-out", "part"): 1}
    out = run("coverage", "--level", "region", "--lang", "en", "--as-of", TODAY).out
    assert "Satakunta  /     (-)/  /" in out
    assert "(-)/ = a part of it left out, as sources show (besides: an agreement about a part of it)" in out


def counts(view: dict[str, Any]) -> dict[tuple[str, ...], int]:
    """Return of how many places what is known of the round of 2016."""
    column = view["families"][0]["columns"][1]
    return {tuple(one["states"]): one["places"] for one in column["states"]}


def test_end_within_the_year_of_the_day_leaves_open_whether_it_is_without(
    run: Command, coast: TinyDataset
) -> None:
    ends = "ends, date: 2020, planned: true"
    agreement(coast, "pori-2013", "[city-region/pori]", "signed, date: 2013-12-20", ends)
    for day, continued, since in (
        ("2019-12-31", True, None),
        ("2020-06-01", False, None),
        ("2021-01-01", False, "2020"),
    ):
        told = left_out(coverage(run, day=day))
        assert (told["continued"], told["since"]) == (continued, since)


def test_what_decides_the_state_stands_first(run: Command, coast: TinyDataset) -> None:
    """The city region's own agreement is only being prepared; its central city has one."""
    agreement(coast, "kokemaki-2013", "[city-region/kokemaki]", "announced, date: 2013-05-01")
    agreement(coast, "kaupunki-2013", "[municipality/kokemaki]", "signed, date: 2013-06-01")
    view = coverage(run)
    (row,) = (one for one in view["families"][0]["rows"] if one["place"]["id"] == "city-region/kokemaki")
    assert (row["cells"][0]["state"], row["cells"][0]["since"]) == ("central", "2013-06-01")


# Rounds


def test_rounds_left_out_together_are_told_where_only_one_is_asked_for(
    run: Command, coast: TinyDataset
) -> None:
    coast.write("instruments/uusi.yaml", "title: {fi: uusi}\nsucceeds:\n  - {instrument: kokeilusopimus}\n")
    outside = ("outside:", "  - {places: [city-region/pori], text: {fi: Ei nytkään.}, source: paatos-2016}")
    its_round(coast, "2018", "term: {date: 2018/2019}", *outside, instrument="uusi")
    (one,) = coverage(run)["families"][0]["left_out"]
    assert [its["id"] for its in one["rounds"]] == ["kokeilusopimus-2016", "uusi-2018"]
    ran = run("coverage", "--instrument", "uusi", "--as-of", TODAY)
    assert (ran.code, ran.err) == (0, "")
    assert "• Porin seutu (2018): ilman omaa sopimusta, edellinen päättyi 31.12.2015" in ran.out


def test_instrument_chooses_rounds_and_its_family_still_tells_who_came_back(
    run: Command, coast: TinyDataset
) -> None:
    coast.write(
        "instruments/uusi.yaml", "title: {fi: uusi sopimus}\nsucceeds:\n  - {instrument: kokeilusopimus}\n"
    )
    its_round(coast, "2024", "term: {date: 2024/2026}", instrument="uusi")
    coast.write(
        "agreements/kokeilusopimus/pori-2021.yaml",
        "title: {fi: Ehdotus}\nround: kokeilusopimus-2020\nplaces: [city-region/pori]\n"
        "events:\n  - {event: proposed, date: 2020-05-20}\nsources:\n  - {source: tiedote}\n",
    )
    agreement(coast, "pori-2024", "[city-region/pori]", "signed, date: 2024-03-01", instrument="uusi")
    view = coverage(run, "--instrument", "kokeilusopimus")
    assert [column["round"]["id"][-4:] for column in view["families"][0]["columns"]] == [
        "2013",
        "2016",
        "2020",
    ]
    assert left_out(view)["back"]["agreement"]["id"] == "uusi/pori-2024"
    (family,) = coverage(run)["families"]
    assert [one["id"] for one in family["instruments"]] == ["kokeilusopimus", "uusi"]


def test_rounds_made_for_other_levels_are_no_generations(run: Command, coast: TinyDataset) -> None:
    coast.change(
        "instruments/kokeilusopimus.yaml", "trial agreement}\n", "trial agreement}\nlevel: [region]\n"
    )
    assert coverage(run)["families"][0]["every"] is None
    every = coverage(run, "--level", "region")["families"][0]["every"]
    assert named(every["otherwise"]) == ["satakunta"]


@pytest.mark.parametrize(("day", "rounds"), [("2023-12-31", 3), ("2024-01-01", 4)])
def test_round_that_has_not_begun_is_not_there(
    day: str, rounds: int, run: Command, coast: TinyDataset
) -> None:
    its_round(coast, "2024", "term: {date: 2024/2026}", "description: {fi: Asiakirjoja ei ole nähty.}")
    (family,) = coverage(run, day=day)["families"]
    assert len(family["columns"]) == 3
    assert len(family["columns"]) + len(family["empty"]) == rounds


def test_round_without_agreements_says_so_below(run: Command, coast: TinyDataset) -> None:
    its_round(coast, "2024", "term: {date: 2024/2026}", "description: {fi: Asiakirjoja ei ole nähty.}")
    out = run("coverage", "--as-of", TODAY).out
    assert "  • Kierros 2024 (kokeilusopimus-2024): yhtään sopimusta ei tunneta [1]\n    – Asiak" in out


def test_agreements_without_a_place_of_the_level_are_listed(run: Command, coast: TinyDataset) -> None:
    its_round(coast, "2024", "term: {date: 2024/2026}")
    agreement(coast, "lavia-2024", "[municipality/lavia]", "signed, date: 2024-03-01")
    view = coverage(run)
    assert [one["id"] for one in view["elsewhere"]] == ["kokeilusopimus/lavia-2024"]
    assert view["families"][0]["empty"][0]["agreements"] == {"certain": 1, "perhaps": 0}
    assert coverage(run, "--level", "region")["elsewhere"] == []


def test_place_of_which_nothing_is_stated_gets_one_line(run: Command, coast: TinyDataset) -> None:
    coast.write("instruments/muu.yaml", "title: {fi: muu sopimus}\n")
    for year in ("2014", "2017"):
        its_round(coast, year, f"term: {{date: {year}}}", instrument="muu")
        signed = f"signed, date: {year}-02-01"
        agreement(coast, f"rauma-{year}", "[city-region/rauma]", signed, instrument="muu")
    out = run("coverage", "--region", "Pori", "--lang", "en", "--as-of", TODAY).out
    assert "\nMUU SOPIMUS\n  • Nothing is stated here of: Pori region\n\nSOURCES\n" in out
    assert "2016: no agreement that is known to concern these places\n" in out


def test_place_without_a_row_is_not_listed_again(run: Command, coast: TinyDataset) -> None:
    (coast.data / "agreements/kokeilusopimus/rauma-2021.yaml").unlink()
    out = run("coverage", "--lang", "en", "--as-of", TODAY).out
    assert "of the rounds (1): Kokemaki seutuineen\n  • 2021, besides (1): Rauma seutuineen\n" in out
    assert out.count("Kokemaki") == 1


# Places


def test_places_stand_in_the_order_of_the_alphabet(run: Command, coast: TinyDataset) -> None:
    coast.change("regions/city-region/kokemaki.yaml", "Kokemaki seutuineen", "Äänekoski")
    coast.change("regions/municipality/kokemaki.yaml", "Kokemaki", "Äänekoski")
    agreement(coast, "kokemaki-2016", "[city-region/kokemaki]", "signed, date: 2016")

    def rows(language: str) -> list[str]:
        lines = run("coverage", "--lang", language, "--as-of", TODAY).out.splitlines()
        return [line.split()[0] for line in lines[8:13] if line.endswith(("x", "?"))]

    assert rows("fi") == ["Porin", "Rauma", "Äänekoski"]
    assert rows("en") == ["Äänekoski", "Pori", "Rauma"]


def test_region_chooses_the_places_around_and_in_it(run: Command, coast: TinyDataset) -> None:
    def rows(*how: str) -> list[str]:
        return [place["id"] for place in coverage(run, *how)["places"]]

    assert rows("--region", "Satakunta") == ["city-region/kokemaki", "city-region/pori", "city-region/rauma"]
    assert rows("--region", "Pori") == ["city-region/pori"]
    assert rows("--region", "Lavia") == ["city-region/pori"]  # a part of Pori since 2015
    assert rows("--region", "Porin seutu", "--level", "region") == ["region/satakunta"]


def test_place_near_one_of_the_level_is_told_of_it(run: Command, coast: TinyDataset) -> None:
    ran = run("coverage", "--region", "Ulvila", "--as-of", TODAY, "--lang", "en")
    assert ran.code == 2
    assert "Near it is Pori region; no source read says whether it belongs there." in ran.err


def test_place_without_one_of_the_level_gets_a_remedy(run: Command, coast: TinyDataset) -> None:
    ran = run("coverage", "--region", "Lavia", "--as-of", "2014-12-31", "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "kumppanuus: Around Lavia or in it there is no place of the level city region in the dataset.\n"
        "  Try --level region.\n"
    )


@pytest.mark.parametrize(
    ("arguments", "complaint", "remedy"),
    [
        (["--level", "city-regoin"], "the level 'city-regoin' is unknown", "did you mean 'city-region'?"),
        (["--level", "municipality"], "the level 'municipality' is unknown", "city-region, region"),
        (["--instrument", "kokeilusopimuss"], "Sopimustyyppiä ”kokeilusopimuss” ei ole", "kokeilusopimus"),
        (["--region", "Porri"], "Paikkaa ”Porri” ei ole", "Pori"),
    ],
)
def test_wrong_names_get_a_suggestion(
    arguments: list[str], complaint: str, remedy: str, run: Command, coast: TinyDataset
) -> None:
    ran = run("coverage", *arguments)
    assert (ran.code, ran.out) == (2, "")
    first, second = ran.err.splitlines()
    assert complaint in first
    assert remedy in second


@pytest.mark.parametrize(
    "kind", ["instruments", "organisations", "sources", "timelines", "regions", "agreements"]
)
@pytest.mark.parametrize("format_", ["text", "html", "csv", "json"])
def test_coverage_survives_the_loss_of_a_folder(
    kind: str, format_: str, run: Command, coast: TinyDataset
) -> None:
    for path in (coast.data / kind).rglob("*.yaml"):
        path.unlink()
    assert run("coverage", "--format", format_).code == 0


# The real data


@pytest.fixture(scope="module", params=["city-region", "region"])
def on_real_data(real: Loaded, request: pytest.FixtureRequest) -> Coverage:
    return build(real.dataset, request.param, DAY)


def test_every_known_agreement_reaches_a_row_or_is_listed(real: Loaded, on_real_data: Coverage) -> None:
    in_rows = {
        held.agreement.id
        for family in on_real_data.families
        for row in family.rows
        for cell in row.cells
        for held in cell.agreements
    }
    listed = {one.id for one in (*on_real_data.elsewhere, *on_real_data.proposals_elsewhere)}
    assert in_rows.isdisjoint(listed)
    assert len(in_rows | listed) + on_real_data.later == len(real.dataset.agreements)


def test_every_column_has_every_place(on_real_data: Coverage) -> None:
    for family in on_real_data.families:
        for number, column in enumerate(family.columns):
            counted = Counter(row.cells[number].state for row in family.rows)
            told = {one.states: one.places for one in column.states}
            assert Counter(row.cells[number].states for row in family.rows) == told
            assert counted.total() == len(on_real_data.places)
            assert counted[State.NOT_STATED] < len(on_real_data.places), column.round.id


def test_every_cell_that_states_something_has_a_source(real: Loaded, run: Command, read_once: None) -> None:
    rows = list(csv.DictReader(StringIO(run("coverage", "--format", "csv").out)))
    assert [row for row in rows if (row["state"] in ("not-stated", "not-open")) == bool(row["sources"])] == []
