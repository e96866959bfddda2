"""One record and all that points to it, on the tiny dataset with records added."""

import json

import pytest

from tests.conftest import Command, TinyDataset

PORI = "agreements/kokeilusopimus/pori-2021.yaml"
OLD = """\
name: {fi: Vanha virasto}
abolished: {date: 2020-01-01}
successors: [ministry/tem]
sources:
  - {source: tiedote}
"""
PROPOSAL = """\
title: {fi: Porin ehdotus}
round: kokeilusopimus-2020
places: [municipality/pori]
events:
  - {event: proposed, date: 2023-11-06}
parties:
  - {organisation: ministry/tem, role: proposer}
sources:
  - {source: tiedote}
"""


def after(text: str, heading: str) -> str:
    return text[text.index(heading) :]


def test_organisation_tells_as_what_it_takes_part_in_what(run: Command, tiny: TinyDataset) -> None:
    tiny.write("organisations/agency/vanha.yaml", OLD)
    tiny.write("agreements/kokeilusopimus/pori-2023.yaml", PROPOSAL)
    assert (
        after(run("show", "ministry/tem", "--lang", "en").out, "BEFORE IT")
        == """\
BEFORE IT
  agency/vanha  Vanha virasto

REFERRED TO BY (6)
  Agreements (1)
    kokeilusopimus/pori-2021  Porin kokeilusopimus (parties.organisation: State)
  Proposals (1)
    kokeilusopimus/pori-2023  Porin ehdotus (parties.organisation: proposer)
  Funding decisions (1)
    tem-1  Rahan jako (decided.organisation: 4 February 2021)
  Organisations (1)
    agency/vanha  Vanha virasto (successors)
  Rounds (1)
    kokeilusopimus-2020  Kokeilusopimukset 2020 (rules.organisation: TEM on aina mukana.)
  Sources (1)
    tiedote  Sopimuksista sovittiin (publisher)
"""
    )


def test_place_tells_agreements_parties_observations_and_members(run: Command, tiny: TinyDataset) -> None:
    tiny.write(
        "agreements/kokeilusopimus/pori-2023.yaml",
        PROPOSAL.replace(
            "organisation: ministry/tem, role: proposer", "place: region/satakunta, role: partner"
        ),
    )
    tiny.write(
        "indicators/asunnot.yaml",
        "title: {fi: Asunnot}\nunit: {fi: kpl}\nobservations:\n"
        "  - {place: region/satakunta, period: 2020, value: 1200}\nsources:\n  - {source: tiedote}\n",
    )
    out = run("show", "region/satakunta", "--lang", "fi").out
    for line in (
        "  Ehdotukset (1)\n    kokeilusopimus/pori-2023  Porin ehdotus (parties.place: kumppani)\n",
        "  Mittarit (1)\n    asunnot  Asunnot (observations.place: 2020, 1 200)\n",
        "    municipality/lavia  Lavia (region.place: 2013–2014)\n",
        "    municipality/pori  Pori (region.place: 2013 alkaen)\n",
    ):
        assert line.replace("1 200", "1\u00a0200") in out


def test_theme_tells_wordings_narrower_themes_and_matches(run: Command, tiny: TinyDataset) -> None:
    tiny.change(
        "themes/shared.yaml",
        "concepts:\n",
        "concepts:\n  metals:\n    label: {fi: Metallit}\n    broader: [shared/circular-economy]\n",
    )
    tiny.write(
        "themes/kokeilu-2020.yaml",
        "title: {fi: Valikko}\nlabels: own\nmapping: inferred\nconcepts:\n"
        "  kierto:\n    label: {fi: Kierto}\n    exact_match: [shared/circular-economy]\n",
    )
    assert (
        after(run("show", "shared/circular-economy").out, "TÄHÄN")
        == """\
TÄHÄN VIITTAAVAT (3)
  Sopimukset (1)
    kokeilusopimus/pori-2021  Porin kokeilusopimus (themes.concepts: Kiertotalous)
  Teemat (2)
    kokeilu-2020/kierto  Kierto (exact_match)
    shared/metals  Metallit (broader)
"""
    )


def test_source_tells_all_that_rests_on_it_inherited_or_not(run: Command, tiny: TinyDataset) -> None:
    tiny.write("sources/diat.yaml", "title: Diat\nkind: slides\nlanguage: fi\nheadings: [Sopimukset, Raha]\n")
    tiny.write(
        "agreements/kokeilusopimus/pori-2023.yaml",
        PROPOSAL.replace("date: 2023-11-06", "date: 2023-11-06, source: diat, at: Sopimukset").replace(
            "  - {source: tiedote}", "  - {source: tiedote}\n  - {source: diat}"
        ),
    )
    tiny.change("funding/tem-1.yaml", "tiedote}", "diat, at: Raha}")
    assert (
        after(run("show", "diat").out, "MIKÄ")
        == """\
MIKÄ NOJAA TÄHÄN LÄHTEESEEN (2)
  Ehdotukset (1)
    kokeilusopimus/pori-2023  Porin ehdotus
      events (”Sopimukset”): ehdotettu, 6.11.2023
  Rahoituspäätökset (1)
    tem-1  Rahan jako
      decided (”Raha”): 4.2.2021, työ- ja elinkeinoministeriö
      total (”Raha”): 100, jaettu
      purposes (”Raha”): 100, jaettu, Käynnistys
      title, number (”Raha”)
"""
    )


def test_source_that_nothing_rests_on_says_so(run: Command, tiny: TinyDataset) -> None:
    tiny.write("sources/diat.yaml", "title: Diat\nkind: slides\nlanguage: fi\n")
    assert (
        after(run("show", "diat", "--lang", "en").out, "WHAT") == "WHAT RESTS ON THIS SOURCE (0)\n  nothing\n"
    )


def test_terminal_shows_the_first_of_each_kind_unless_all_is_asked_for(
    run: Command, tiny: TinyDataset
) -> None:
    for number in range(12):
        tiny.write(
            f"organisations/company/yritys-{number:02}.yaml",
            f"name: {{fi: Yritys {number}}}\npart_of: city/pori\n",
        )
    first, all_ = (run("show", "city/pori", "--lang", "en", *more).out for more in ([], ["--all"]))
    assert "  Organisations (12)\n" in first
    assert "company/yritys-09" in first
    assert "company/yritys-10" not in first
    assert "    … and 2 more; --all shows them\n" in first
    assert "company/yritys-11" in all_
    assert "--all" not in all_
    for format_ in ("md", "html", "json"):
        assert "company/yritys-11" in run("show", "city/pori", "--format", format_).out


def test_rows_have_the_way_to_each_value_and_its_source(run: Command, tiny: TinyDataset) -> None:
    tiny.change(PORI, "date: 2020-05-20}", "date: 2020-05-20, source: tiedote, page: 3}")
    assert (
        run("show", "kokeilusopimus/pori-2021", "--format", "csv").out
        == """\
field,value,id,source,at,page
title,Porin kokeilusopimus,,tiedote,Sopimukset,
round,Kokeilusopimukset 2020,kokeilusopimus-2020,tiedote,Sopimukset,
places.city-region/pori,Porin seutu,city-region/pori,tiedote,Sopimukset,
events.announced.event,announced,,tiedote,,3
events.announced.date,2020-05-20,,tiedote,,3
events.signed.event,signed,,tiedote,Sopimukset,
events.signed.date,2021-02-09,,tiedote,Sopimukset,
events.ends.event,ends,,tiedote,Sopimukset,
events.ends.date,2027-12-31,,tiedote,Sopimukset,
events.ends.planned,true,,tiedote,Sopimukset,
parties.ministry/tem.organisation,työ- ja elinkeinoministeriö,ministry/tem,tiedote,Sopimukset,
parties.ministry/tem.role,state,,tiedote,Sopimukset,
parties.city/pori.organisation,Pori,city/pori,tiedote,Sopimukset,
parties.city/pori.role,city,,tiedote,Sopimukset,
themes.kiertotalous.wording,Kiertotalous,,tiedote,Sopimukset,
themes.kiertotalous.concepts.shared/circular-economy,Kiertotalous,shared/circular-economy,tiedote,Sopimukset,
themes.kiertotalous.mapping,inferred,,tiedote,Sopimukset,
funding.tem-1.decision,Rahan jako,tem-1,tiedote,Sopimukset,
funding.tem-1.purpose,alku,,tiedote,Sopimukset,
funding.tem-1.share,40,,tiedote,Sopimukset,
complete.parties,parties,,tiedote,Sopimukset,
sources.tiedote.source,Sopimuksista sovittiin,tiedote,tiedote,Sopimukset,
"""
    )


def test_pages_have_numbered_sources_and_an_anchor_for_each_field(run: Command, tiny: TinyDataset) -> None:
    tiny.change(PORI, "date: 2021-02-09}", "date: 2021-02-09, source: tiedote, at: Raha}")
    page = run("show", "kokeilusopimus/pori-2021", "--format", "html").out
    assert '<li id="events.signed">' in page
    assert '<a href="#source-1" aria-label="Lähde 1">[1]</a>' in page
    assert page.count('<li id="source-') == 2
    text = run("show", "kokeilusopimus/pori-2021", "--format", "md").out
    assert "  - `events.signed`[^1]\n    - **event**: allekirjoitettu\n    - **date**: 9.2.2021\n" in text
    assert "Mikä ei nimeä omaa lähdettä, nojaa tietueen ainoaan: [^2]\n" in text
    assert (
        "[^1]: Sopimuksista sovittiin. Työ- ja elinkeinoministeriö, tiedote, ei päiväystä, kohdassa ”Raha”"
        in text
    )


@pytest.mark.parametrize("format_", ["text", "md", "html"])
def test_damaged_record_says_so_itself(run: Command, tiny: TinyDataset, format_: str) -> None:
    tiny.change(PORI, "event: signed", "event: signd")
    out = " ".join(run("show", "kokeilusopimus/pori-2021", "--format", format_).out.split())
    assert "voi olla väärä: kokeilusopimus/pori-2021" in out
    assert "voi olla" not in run("show", "tem-1", "--format", format_).out


def test_record_whose_file_cannot_be_read_is_not_said_to_be_missing(run: Command, tiny: TinyDataset) -> None:
    tiny.write("organisations/ministry/tem.yaml", "name: {fi: työ")
    ran = run("show", "ministry/tem", "--lang", "en")
    assert ran.code == 2
    assert "The file of “ministry/tem” cannot be read.\n  See the faults with kumppanuus validate." in ran.err


def test_faults_that_are_waived_are_shown_until_their_day(run: Command, tiny: TinyDataset) -> None:
    tiny.write(
        "waivers.yaml",
        "waivers:\n  - check: review-overdue\n    record: kokeilusopimus/pori-2021\n"
        "    reason: tulossa\n    until: 2026-12-31\n",
    )
    line = "  review-overdue: tulossa (until 31 December 2026)\n"
    for day, shown in (("2026-12-31", True), ("2027-01-01", False)):
        out = run("show", "kokeilusopimus/pori-2021", "--lang", "en", "--as-of", day).out
        assert (line in out) == shown
    assert line not in run("show", "tem-1", "--lang", "en", "--as-of", "2026-12-31").out


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("TEM", "ministry/tem"),
        ("anm", "ministry/tem"),
        ("kiertotalous", "shared/circular-economy"),
        ("Kokeilusopimukset 2020", "kokeilusopimus-2020"),
        ("TEM/1", "tem-1"),
        ("Porin kokeilusopimus", "kokeilusopimus/pori-2021"),
        ("pori-2021", "kokeilusopimus/pori-2021"),
        ("Pori", "municipality/pori"),
        ("shared", "shared"),
    ],
)
def test_record_is_found_by_its_name_after_ids_and_places(
    run: Command, tiny: TinyDataset, name: str, id_: str
) -> None:
    assert json.loads(run("show", name, "--format", "json").out)["id"] == id_


def test_name_of_several_kinds_lists_the_candidates(run: Command, tiny: TinyDataset) -> None:
    tiny.write("programmes/koe.yaml", "title: {fi: Kiertotalous}\n")
    ran = run("show", "kiertotalous", "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert "programme/koe, theme/shared/circular-economy" in ran.err


def test_near_miss_of_a_name_gets_a_suggestion(run: Command, tiny: TinyDataset) -> None:
    assert "Did you mean: Kiertotalous?" in run("show", "kierttalous", "--lang", "en").err
