"""Timelines: of a place with its gaps, of an instrument, of a round, and of them all."""

import csv
import json
import re
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from kumppanuus.labels import Words
from kumppanuus.loading import Loaded, load
from kumppanuus.render.screen import Screen
from kumppanuus.render.serial import plain
from kumppanuus.render.timeline import LOOK
from kumppanuus.views.timeline import Subject, Timeline, build
from tests.conftest import DAY, SAMPLE, Command, TinyDataset

PORI = "agreements/kokeilusopimus/pori-2021.yaml"
ROUND = "timelines/kokeilusopimus-2020.yaml"
SOURCES = "sources:\n  - {source: tiedote}\n"

OLD_ROUND = """\
title: {fi: Kokeilusopimukset 2012}
instrument: kokeilusopimus
term: {date: 2012/2015}
steps:
  - {step: haku, title: {fi: Haku}, date: 2012-03, actors: [ministry/tem]}
  - {step: arviointi, title: {fi: Arviointi}, date: 2016-02-01, planned: true}
  - {step: tauko, title: {fi: Tauko}, date: {value: null, reason: {fi: Ei kerrota.}}}
"""
OUTSIDE = """\
title: {fi: Kokeilusopimukset 2016}
instrument: kokeilusopimus
term: {date: 2016/2018}
outside:
  - {places: [municipality/pori], text: {fi: Pori ei hakenut.}}
"""
STEPS = """\
steps:
  - {step: haku, title: {fi: Haku}, date: 2020-02-03, actors: [ministry/tem]}
  - {step: paatos, title: {fi: Päätös}, date: 2026-12, planned: true}
"""


def agreement(tiny: TinyDataset, name: str, events: str, its_round: str = "2020", more: str = "") -> None:
    """Write an agreement of Pori; what it is called is its name."""
    tiny.write(
        f"agreements/kokeilusopimus/{name}.yaml",
        f"title: {{fi: {name}}}\nround: kokeilusopimus-{its_round}\nplaces: [municipality/pori]\n"
        f"events: {events}\n{more}{SOURCES}",
    )


@pytest.fixture
def generations(tiny: TinyDataset) -> TinyDataset:
    """Give Pori an earlier agreement, a round without one, and a proposal."""
    tiny.write("timelines/kokeilusopimus-2012.yaml", OLD_ROUND + SOURCES)
    tiny.write("timelines/kokeilusopimus-2016.yaml", OUTSIDE + SOURCES)
    events = "[{event: signed, date: 2012-06-01}, {event: ends, date: 2015, planned: true}]"
    agreement(tiny, "pori-2012", events, "2012")
    agreement(tiny, "pori-2023", "[{event: proposed, date: 2023-11-06}]")
    return tiny


def timeline(run: Command, *arguments: str) -> Any:
    return json.loads(run("timeline", *arguments, "--format", "json").out)


def titles(view: Any) -> list[tuple[str, list[str]]]:
    """Return the parts, and in each what its rows are called."""
    return [
        (part["kind"], [(row.get("title") or row["round"]["name"])["fi"] for row in part["rows"]])
        for part in view["parts"]
    ]


# A place


def test_place_has_its_generations_its_gaps_and_proposals_apart(
    run: Command, generations: TinyDataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert (
        run("timeline", "--region", "Pori", "--as-of", "2026-11-21").out
        == """\
Pori: aikajana
Pori: kunta, koodi 609
Tilanne 21.11.2026

                        2012   2014   2016   2018   2020   2022   2024   2026
Kokeilusopimus
pori-2012                ●━━━━━━━━━━━┥                                      │
Kokeilusopimukset 2016                ···········                           │
Porin kokeilusopimus                                 ○ ●━━━━━━━━━━━━━━━━━━━━┿━━┥
Ehdotukset
pori-2023                                                        ○          │
○ vaihe  ● alku  ┥ loppu  · ei omaa sopimusta  │ tilannepäivä

KOKEILUSOPIMUS
Saman sopimustyypin tai toisiaan seuranneiden tyyppien sopimukset. Järjestys on
päätelty päivämääristä, ellei lähdettä mainita.
pori-2012  (koskee tätä paikkaa)
  • määräaika päättynyt 2015
  • allekirjoitettu 1.6.2012 [1]
  • päättyy 2015 (suunniteltu) [1]

2016–2018: ei omaa sopimusta (Pori): Kokeilusopimukset 2016
  • Pori ei hakenut. [1]

Porin kokeilusopimus  (kaupunkiseudun sopimus)
  • voimassa 31.12.2027 asti
  • ilmoitettu 20.5.2020 [2]
  • allekirjoitettu 9.2.2021 [2]
  • päättyy 31.12.2027 (suunniteltu) [2]

EHDOTUKSET
pori-2023  (koskee tätä paikkaa)
  • ehdotettu
  • ehdotettu 6.11.2023 [1]

MITÄ SEURAAVAKSI
  • 31.12.2027: Porin kokeilusopimus: päättyy [2]

LÄHTEET
[1] Sopimuksista sovittiin. Työ- ja elinkeinoministeriö, tiedote, ei päiväystä,
    luettu 20.11.2026.
[2] Sopimuksista sovittiin. Työ- ja elinkeinoministeriö, tiedote, ei päiväystä,
    kohdassa ”Sopimukset”, luettu 20.11.2026.
"""
    )


def test_picture_holds_in_a_narrow_terminal_without_unicode(generations: TinyDataset) -> None:
    view = build(load(generations.data).dataset, Subject(place="municipality/pori"), DAY)
    text = LOOK.render(view, "text", Words("fi"), Screen(width=40, unicode=False), Path)
    assert (
        text.split("\n\n")[1]
        == """\
  2012       2017        2022
Kokeilusopimus
pori-2012
  *========]                         |
Kokeilusopimukset 2016
           ........                  |
Porin kokeilusopimus
                     o *=============+=]
Ehdotukset
pori-2023
                              o      |
o vaihe  * alku  ] loppu
. ei omaa sopimusta  | tilannepäivä"""
    )


def test_rows_of_csv(run: Command, generations: TinyDataset) -> None:
    out = run("timeline", "--region", "Pori", "--format", "csv").out
    columns, *rows = csv.reader(StringIO(out))
    assert ",".join(columns) == (
        "agreement,round,event,title,date,first,last,planned,disputed,proposal,source,at,page"
    )
    assert [",".join((row[0][-9:], row[1][-4:], *row[2:])) for row in rows] == [
        "pori-2012,2012,signed,pori-2012,2012-06-01,2012-06-01,2012-06-01,false,false,false,tiedote,,",
        "pori-2012,2012,ends,pori-2012,2015,2015-01-01,2015-12-31,true,false,false,tiedote,,",
        ",2016,gap,Pori ei hakenut.,2016/2018,2016-01-01,2018-12-31,false,false,false,tiedote,,",
        "pori-2021,2020,announced,Porin kokeilusopimus,2020-05-20,2020-05-20,2020-05-20,"
        "false,false,false,tiedote,Sopimukset,",
        "pori-2021,2020,signed,Porin kokeilusopimus,2021-02-09,2021-02-09,2021-02-09,"
        "false,false,false,tiedote,Sopimukset,",
        "pori-2021,2020,ends,Porin kokeilusopimus,2027-12-31,2027-12-31,2027-12-31,"
        "true,false,false,tiedote,Sopimukset,",
        "pori-2023,2020,proposed,pori-2023,2023-11-06,2023-11-06,2023-11-06,false,false,true,tiedote,,",
    ]


def test_names_that_cannot_be_told_apart_when_cut_are_written_out(
    run: Command, tiny: TinyDataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = "Valtion ja kaupungin välinen sopimus kasvusta"
    for number in (1, 2):
        events = f"[{{event: signed, date: 202{number}-01-01}}]"
        agreement(tiny, f"pori-{number}", events)
        tiny.change(
            f"agreements/kokeilusopimus/pori-{number}.yaml", f"fi: pori-{number}", f"fi: {long} {number}"
        )
    monkeypatch.setenv("COLUMNS", "40")
    picture = run("timeline", "--region", "Pori", "--as-of", "2026-11-21").out.split("\n\n")[1]
    for number in (1, 2):
        assert f"Valtion ja kaupungin välinen sopimus\nkasvusta {number}\n" in picture


def test_gap_of_a_round_without_a_term_goes_on_to_the_day(run: Command, generations: TinyDataset) -> None:
    steps = "steps:\n  - {step: haku, title: {fi: Haku}, date: 2016}\n"
    generations.change("timelines/kokeilusopimus-2016.yaml", "term: {date: 2016/2018}\n", steps)
    out = run("timeline", "--region", "Pori", "--as-of", "2026-11-21").out
    (line,) = (line for line in out.splitlines() if line.startswith("Kokeilusopimukset 2016 "))
    assert re.fullmatch(r"Kokeilusopimukset 2016 +·+┿", line)
    assert "2016 alkaen: ei omaa sopimusta (Pori): Kokeilusopimukset 2016\n" in out


def test_generations_stand_in_the_order_of_time_with_their_gaps(
    run: Command, generations: TinyDataset
) -> None:
    view = timeline(run, "--region", "Pori", "--as-of", "2026-11-21")
    assert titles(view) == [
        ("chain", ["pori-2012", "Kokeilusopimukset 2016", "Porin kokeilusopimus"]),
        ("proposals", ["pori-2023"]),
    ]
    assert [row["kind"] for row in view["parts"][0]["rows"]] == ["agreement", "gap", "agreement"]


@pytest.mark.parametrize(
    ("day", "rows"),
    [
        ("2012-05-31", []),
        ("2012-06-01", ["pori-2012"]),
        ("2015-12-31", ["pori-2012"]),
        ("2016-01-01", ["pori-2012", "Kokeilusopimukset 2016"]),
        ("2020-05-19", ["pori-2012", "Kokeilusopimukset 2016"]),
        ("2020-05-20", ["pori-2012", "Kokeilusopimukset 2016", "Porin kokeilusopimus"]),
    ],
)
def test_what_was_not_known_by_the_day_is_not_there(
    day: str, rows: list[str], run: Command, generations: TinyDataset
) -> None:
    view = timeline(run, "--region", "Pori", "--as-of", day)
    assert sorted(title for _, part in titles(view) for title in part) == sorted(rows)


def test_event_is_there_from_its_day_on(run: Command, tiny: TinyDataset) -> None:
    def events(day: str) -> list[str]:
        (part,) = timeline(run, "--region", "Pori", "--as-of", day)["parts"]
        return [event["event"] for event in part["rows"][0]["events"]]

    assert events("2021-02-08") == ["announced", "ends"]
    assert events("2021-02-09") == ["announced", "signed", "ends"]


def test_abolished_municipality_leads_to_its_successor(run: Command, tiny: TinyDataset) -> None:
    assert run("timeline", "-r", "Lavia", "--as-of", "2014-12-31").out.startswith("Lavia: aikajana\n")
    out = run("timeline", "-r", "Lavia", "--as-of", "2015-01-01").out
    assert out.startswith("Pori: aikajana\n")
    assert "Lavia lakkautettiin 1.1.2015; sen alue kuuluu nyt kuntaan Pori.\n" in out


def test_agreement_without_dates_is_told_in_words_and_not_drawn(run: Command, tiny: TinyDataset) -> None:
    agreement(tiny, "pori-2022", "[{event: signed, date: {value: null, reason: {fi: Ei kerrota.}}}]")
    out = run("timeline", "--region", "Pori").out
    picture = out.split("\n\n")[1]
    assert "pori-2022" not in picture
    assert "pori-2022  (koskee tätä paikkaa)\n" in out
    assert "  • allekirjoitettu (päivä ei tiedossa): Ei kerrota. [2]\n" in out
    assert out.count("Ei kuvassa, koska mikään päivämäärä ei ole tiedossa.") == 1


def test_nothing_dated_has_no_picture(run: Command, tiny: TinyDataset) -> None:
    tiny.write(PORI, "title: {fi: A}\nround: kokeilusopimus-2020\nplaces: [city-region/pori]\n" + SOURCES)
    assert "tilannepäivä" not in run("timeline", "--region", "Pori").out
    assert "<svg" not in run("timeline", "--region", "Pori", "--format", "html").out


def test_what_several_sources_say_of_one_gap_is_one_row(run: Command, generations: TinyDataset) -> None:
    more = "  - {places: [municipality/pori], text: {fi: Muu lähde.}}\n"
    generations.change("timelines/kokeilusopimus-2016.yaml", "sources:\n", more + "sources:\n")
    (gap,) = (row for row in timeline(run, "-r", "Pori")["parts"][0]["rows"] if row["kind"] == "gap")
    assert [one["text"]["fi"] for one in gap["statements"]] == ["Pori ei hakenut.", "Muu lähde."]
    report = run("report", "--region", "Pori").out
    assert report.count("ei omaa sopimusta (Pori): Kokeilusopimukset 2016") == 1


def test_what_may_have_begun_is_told_as_unclear(run: Command, tiny: TinyDataset) -> None:
    tiny.change(PORI, "2021-02-09", "2021")
    (part,) = timeline(run, "--region", "Pori", "--as-of", "2021-06-01")["parts"]
    status = part["rows"][0]["status"]
    assert status["name"] == "cannot-tell"
    assert status["possible"] == ["in-preparation", "in-force"]


# Rounds and instruments


def test_round_has_its_term_its_steps_and_its_agreements(run: Command, generations: TinyDataset) -> None:
    out = run("timeline", "--round", "kokeilusopimus-2012", "--as-of", "2026-11-21").out
    assert (
        """
KOKEILUSOPIMUKSET 2012
  • kausi 2012–2015 [1]
  • sopimuksia aineistossa: 1
  • maaliskuu 2012: Haku (työ- ja elinkeinoministeriö) [1]
  • 1.2.2016 (suunniteltu): Arviointi [1]
  • päivä ei tiedossa: Tauko – Ei kerrota. [1]

pori-2012
  • määräaika päättynyt 2015
"""
        in out
    )


def test_round_without_agreements_is_no_error(run: Command, generations: TinyDataset) -> None:
    ran = run("timeline", "--round", "kokeilusopimus-2016", "--lang", "en")
    assert ran.code == 0
    assert "agreements in the dataset: 0\n" in ran.out
    assert "Nothing planned is known.\n" in ran.out


def test_instrument_has_its_rounds_in_order_of_time(run: Command, generations: TinyDataset) -> None:
    assert titles(timeline(run, "--instrument", "kokeilusopimus")) == [
        ("round", ["Kokeilusopimukset 2012", "pori-2012"]),
        ("round", ["Kokeilusopimukset 2016"]),
        ("round", ["Kokeilusopimukset 2020", "Porin kokeilusopimus"]),
        ("proposals", ["pori-2023"]),
    ]


def test_instrument_of_a_place_has_the_rounds_that_it_took_part_in_or_missed(
    run: Command, generations: TinyDataset
) -> None:
    agreement(generations, "ulvila-2012", "[{event: signed, date: 2013}]", "2012")
    generations.change(
        "agreements/kokeilusopimus/ulvila-2012.yaml", "[municipality/pori]", "[municipality/ulvila]"
    )
    view = timeline(run, "--instrument", "kokeilusopimus", "--region", "Pori")
    assert titles(view)[:2] == [
        ("round", ["Kokeilusopimukset 2012", "pori-2012"]),
        ("round", ["Kokeilusopimukset 2016", "Kokeilusopimukset 2016"]),
    ]
    assert view["parts"][0]["rows"][0]["agreements"] is None  # its own are not all of them
    view = timeline(run, "--round", "kokeilusopimus-2012", "--region", "Ulvila")
    assert titles(view) == [("round", ["Kokeilusopimukset 2012", "ulvila-2012"])]


def test_everything_is_the_rounds_of_all_instruments(run: Command, generations: TinyDataset) -> None:
    ((kind, rows),) = titles(timeline(run))
    assert (kind, rows) == (
        "rounds",
        ["Kokeilusopimukset 2012", "Kokeilusopimukset 2016", "Kokeilusopimukset 2020"],
    )
    counts = [(row["agreements"], row["proposals"]) for row in timeline(run)["parts"][0]["rows"]]
    assert counts == [(1, 0), (0, 0), (1, 1)]


@pytest.mark.parametrize(("day", "steps"), [("2020-02-02", None), ("2020-02-03", ["haku", "paatos"])])
def test_round_is_there_from_its_first_step_on(
    day: str, steps: list[str] | None, run: Command, tiny: TinyDataset
) -> None:
    tiny.change(ROUND, "rules:\n", STEPS + "rules:\n")
    parts = timeline(run, "--round", "kokeilusopimus-2020", "--as-of", day)["parts"]
    assert ([step["step"] for step in parts[0]["rows"][0]["steps"]] if parts else None) == steps


def test_round_that_is_only_planned_is_known_from_its_source_on(run: Command, tiny: TinyDataset) -> None:
    tiny.change("sources/tiedote.yaml", "read: 2026-11-20", "date: 2026-06-01")
    plan = "steps:\n  - {step: haku, title: {fi: Haku}, date: 2028, planned: true}\n"
    tiny.write(
        "timelines/kokeilusopimus-2028.yaml",
        f"title: {{fi: Uusi kierros}}\ninstrument: kokeilusopimus\n{plan}{SOURCES}",
    )
    before, after = (timeline(run, "--as-of", day) for day in ("2026-05-31", "2026-06-01"))
    assert "Uusi kierros" not in titles(before)[0][1]
    assert "Uusi kierros" in titles(after)[0][1]
    assert [one["key"] for one in after["planned"]][-1] == "kokeilusopimus-2028/step-haku"


# Years


@pytest.mark.parametrize(
    ("years", "rows", "left_out"),
    [
        (("--from", "2027"), ["Porin kokeilusopimus"], 3),
        (("--from", "2028"), [], 4),
        (("--to", "2012"), ["pori-2012"], 3),
        (("--to", "2011"), [], 4),
        (("--from", "2016", "--to", "2019"), ["Kokeilusopimukset 2016"], 3),
        (("--from", "2015", "--to", "2015"), ["pori-2012"], 3),
    ],
)
def test_years_leave_out_what_lies_outside_them(
    years: tuple[str, ...], rows: list[str], left_out: int, run: Command, generations: TinyDataset
) -> None:
    view = timeline(run, "--region", "Pori", *years, "--as-of", "2026-11-21")
    assert [title for _, part in titles(view) for title in part] == rows
    assert view["outside_years"] == left_out


def test_bar_that_reaches_beyond_the_years_says_so(run: Command, generations: TinyDataset) -> None:
    out = run("timeline", "-r", "Pori", "--from", "2014", "--to", "2025", "--as-of", "2026-11-21").out
    lines = {line[:20].strip(): line[24:] for line in out.split("\n\n")[1].splitlines()}
    assert lines["pori-2012"].startswith("←━━")
    assert lines["pori-2012"].endswith("━┥")
    assert lines["Porin kokeilusopimus"].endswith("━→")
    assert "← alkoi aiemmin  → jatkuu" in out
    assert "Vuodet 2014–2025; niiden ulkopuolelle jäi rivejä: 0\n" in out
    assert "MITÄ SEURAAVAKSI" not in out  # the years end before the day


def test_years_that_hold_no_plan_do_not_say_that_there_is_none(run: Command, tiny: TinyDataset) -> None:
    out = run("timeline", "-r", "Pori", "--to", "2026", "--lang", "en", "--as-of", "2026-11-21").out
    assert "Nothing planned is known for these years.\n" in out


# Planned


def test_of_a_moved_end_only_the_latest_is_to_come(run: Command, tiny: TinyDataset) -> None:
    end = "  - {event: ends, date: 2027-12-31, planned: true}\n"
    tiny.change(PORI, end, end + end.replace("2027", "2028"))
    planned = timeline(run, "--region", "Pori", "--as-of", "2026-11-21")["planned"]
    assert [(one["key"], one["date"]) for one in planned] == [("kokeilusopimus/pori-2021/ends", "2028-12-31")]


def test_end_that_a_later_source_moved_was_not_known_before(run: Command, tiny: TinyDataset) -> None:
    tiny.write(
        "sources/myohempi.yaml",
        "title: Jatkoa\nkind: press-release\nlanguage: fi\ndate: 2025-06-01\n",
    )
    end = "  - {event: ends, date: 2027-12-31, planned: true}\n"
    moved = "  - {event: ends, date: 2028-12-31, planned: true, source: myohempi}\n"
    tiny.change(PORI, end, end.replace("true}", "true, source: tiedote}") + moved)
    for day, date in (("2025-05-31", "2027-12-31"), ("2025-06-01", "2028-12-31")):
        planned = timeline(run, "--region", "Pori", "--as-of", day)["planned"]
        assert [one["date"] for one in planned] == [date]


def test_what_is_over_has_nothing_to_come(run: Command, tiny: TinyDataset) -> None:
    end = "  - {event: ends, date: 2027-12-31, planned: true}\n"
    tiny.change(PORI, end, end + "  - {event: ends, date: 2025-06-01}\n")
    assert timeline(run, "--region", "Pori", "--as-of", "2025-05-31")["planned"] != []
    assert timeline(run, "--region", "Pori", "--as-of", "2025-06-02")["planned"] == []


def test_end_of_the_term_is_that_of_an_agreement_without_one(run: Command, generations: TinyDataset) -> None:
    agreement(generations, "pori-2014", "[{event: signed, date: 2014-01-01}]", "2012")
    view = timeline(run, "--region", "Pori", "--as-of", "2015-12-31")
    assert [(one["key"], one["date"], one["sources"]) for one in view["planned"]] == [
        ("kokeilusopimus/pori-2012/ends", "2015", [1]),
        ("kokeilusopimus/pori-2014/ends", "2015", [1]),
        ("kokeilusopimus-2012/step-arviointi", "2016-02-01", [1]),
    ]
    row = next(row for row in view["parts"][0]["rows"] if row["id"].endswith("pori-2014"))
    assert (row["end"], row["end_sources"]) == ("2015", [1])


# Formats


class Reader(HTMLParser):
    """Reads a page as a screen reader would: what is named by what, and headings of tables."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.named: set[str] = set()
        self.loose: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        self.ids |= set((given.get("id") or "").split())
        self.named |= set((given.get("aria-labelledby") or "").split())
        if tag == "th" and "scope" not in given:
            self.loose.append(str(self.getpos()))


@pytest.mark.parametrize("arguments", [("--region", "Pori"), ("--instrument", "ekosysteemisopimus"), ()])
def test_page_says_in_tables_what_the_picture_shows(arguments: tuple[str, ...], run: Command) -> None:
    page = run("timeline", *arguments, "--format", "html", "--data", str(SAMPLE)).out
    reader = Reader(page)
    assert reader.named <= reader.ids
    assert reader.loose == []
    picture, _, tables = page.partition("</svg>")
    assert '<title id="timeline-title">' in picture
    for dated in re.findall(r"<title>[^<]* ([0-9.]+)</title>", picture):
        assert dated in tables
    assert set(re.findall(r'href="#(source-\d+)"', page)) == {
        name for name in reader.ids if name.startswith("source-")
    }


@pytest.mark.parametrize("arguments", [("--region", "Pori"), ("--instrument", "ekosysteemisopimus"), ()])
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_source_is_cited_and_every_citation_is_listed(
    language: str, arguments: tuple[str, ...], run: Command
) -> None:
    out = run("timeline", *arguments, "--format", "md", "--lang", language, "--data", str(SAMPLE)).out
    cited = set(re.findall(r"\[\^(\d+)\](?!:)", out))
    assert cited == set(re.findall(r"^\[\^(\d+)\]:", out, re.M)) != set()
    assert "{" not in out


def test_tables_of_markdown_are_whole(run: Command, generations: TinyDataset) -> None:
    out = run("timeline", "--instrument", "kokeilusopimus", "--format", "md").out
    tables = [block for block in out.split("\n\n") if block.startswith("|")]
    assert len(tables) == 6
    for table in tables:
        assert {line.count("|") for line in table.splitlines()} == {4}


@pytest.mark.parametrize("columns", [40, 60, 80])
@pytest.mark.parametrize("arguments", [("--region", "Pori"), ("--instrument", "ekosysteemisopimus"), ()])
def test_text_fits_the_terminal(
    arguments: tuple[str, ...], columns: int, run: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    text = run("timeline", *arguments, "--data", str(SAMPLE)).out
    assert max(len(line) for line in text.splitlines() if "://" not in line) <= columns


def test_csv_has_a_row_for_every_event_step_and_gap(run: Command) -> None:
    arguments = ("timeline", "--instrument", "ekosysteemisopimus", "--region", "Pori", "--data", str(SAMPLE))
    view = json.loads(run(*arguments, "--format", "json").out)
    rows = list(csv.DictReader(StringIO(run(*arguments, "--format", "csv").out)))
    count = 0
    for row in (row for part in view["parts"] for row in part["rows"]):
        count += len(row.get("events", row.get("steps", [None]))) + (1 if row.get("term") else 0)
    assert len(rows) == count
    assert all(row["source"] for row in rows)


# Wrong use


@pytest.mark.parametrize(
    ("arguments", "complaint", "remedy"),
    [
        (["--region", "Prori"], "Paikkaa ”Prori” ei ole aineistossa.", "Tarkoititko: Pori"),
        (["--round", "kokeilusopimus-2021"], "Kierrosta ”kokeilusopimus-2021”", "kokeilusopimus-2020"),
        (["--instrument", "kokeilusopimu"], "Sopimustyyppiä ”kokeilusopimu”", "kokeilusopimus"),
        (
            ["--instrument", "kokeilusopimus", "--round", "kokeilusopimus-2020"],
            "a round is of one instrument already",
            "leave out --instrument or --round",
        ),
        (["--from", "20"], "--from: '20' is not a year from 1900 to 2099", "write it as 2015"),
        (["--to", "²⁰²⁰"], "--to: '²⁰²⁰' is not a year", "write it as 2015"),
        (["--from", "2020", "--to", "2019"], "--from 2020 is later than --to 2019", "the earlier year"),
        (["--format", "pdf"], "the format 'pdf' is unknown", "csv, html, ics, json, md, text"),
    ],
)
def test_wrong_use_is_told_with_a_remedy(
    arguments: list[str], complaint: str, remedy: str, run: Command, tiny: TinyDataset
) -> None:
    ran = run("timeline", *arguments)
    assert (ran.code, ran.out) == (2, "")
    first, second = ran.err.splitlines()
    assert complaint in first
    assert remedy in second


@pytest.mark.parametrize("kind", ["instruments", "organisations", "sources", "timelines", "regions"])
def test_timeline_survives_the_loss_of_a_folder(kind: str, run: Command, generations: TinyDataset) -> None:
    for path in sorted((generations.data / kind).rglob("*.yaml")):
        if path.name != "pori.yaml":
            path.unlink()
    for arguments in (["--region", "Pori"], ["--region", "Pori", "--format", "html"], []):
        assert run("timeline", *arguments).code == 0, arguments


# The real data


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_place_instrument_and_round_of_the_real_data_has_a_timeline(
    language: str, real: Loaded
) -> None:
    dataset = real.dataset
    subjects = [Subject()]
    subjects += [Subject(instrument=name) for name in dataset.instruments]
    subjects += [Subject(round=name) for name in dataset.rounds]
    subjects += [Subject(place=name) for name in dataset.places if name.startswith("city-region/")]
    for subject in subjects:
        view = build(dataset, subject, DAY)
        text = LOOK.render(view, "text", Words(language), Screen(width=80), Path)  # type: ignore[arg-type]
        assert max(len(line) for line in text.splitlines() if "://" not in line) <= 80
        assert _cited(view) == set(range(1, len(view.sources) + 1))


def _cited(view: Timeline) -> set[int]:
    """Return every number of a source in a view."""
    found = re.findall(r'"sources": \[([^\]{}]*)\]|_sources": \[([^\]]*)\]', json.dumps(plain(view)))
    return {int(number) for pair in found for numbers in pair if numbers for number in numbers.split(",")}
