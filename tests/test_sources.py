"""What was taken from a source: on the tiny dataset, and in docs/coverage.md on the real one."""

import json
from pathlib import Path

import pytest

from kumppanuus.cli import main
from tests.conftest import ROOT, Command, TinyDataset

SLIDES = """\
title: Diat
kind: slides
language: fi
headings: [Sopimukset, Raha, Kiitos]
omissions:
  - {at: Kiitos, text: {fi: Yhteystiedot}, why: {fi: Henkilöt eivät kuulu aineistoon.}}
"""
AGREEMENT = """\
title: {fi: Porin toinen kokeilusopimus}
round: kokeilusopimus-2020
places: [municipality/pori]
events:
  - event: signed
    date:
      claims:
        - {value: 2022-01-31, source: diat, at: Sopimukset, followed: true, why: {fi: Tarkempi.}}
        - {value: 2022, source: tiedote}
  - {event: ends, date: 2024, planned: true, source: diat, at: Sopimukset}
outcomes:
  - {text: {fi: Hanke valmistui.}, source: tiedote}
sources:
  - {source: diat}
  - {source: tiedote}
"""


@pytest.fixture
def slides(tiny: TinyDataset) -> TinyDataset:
    tiny.write("sources/diat.yaml", SLIDES)
    tiny.write("agreements/kokeilusopimus/pori-2022.yaml", AGREEMENT)
    return tiny


def test_a_source_is_gone_through_heading_by_heading(slides: TinyDataset, run: Command) -> None:
    assert (
        run("report", "--source", "diat", "--lang", "fi").out
        == """\
Diat (diat)
Diat, ei päiväystä

  ”Sopimukset”
    agreements/kokeilusopimus/pori-2022.yaml: events
      – allekirjoitettu, 31.1.2022
      – päättyy, 2024, suunniteltu

  ”Raha”
    ei mitään

  ”Kiitos”
    jätetty pois: Yhteystiedot. Henkilöt eivät kuulu aineistoon.
"""
    )


def test_markdown_says_the_same(slides: TinyDataset, run: Command) -> None:
    text = run("report", "--source", "diat", "--lang", "en", "--format", "md").out
    assert text.startswith("# What was taken from the sources\n")
    for line in (
        "### “Sopimukset”",
        "- `agreements/kokeilusopimus/pori-2022.yaml`: events",
        "  - signed, 31 January 2022",
        "- **nothing**",
        "- *left out: Yhteystiedot. Henkilöt eivät kuulu aineistoon.*",
    ):
        assert f"{line}\n" in text


def test_statements_inherit_the_only_source_of_their_record(tiny: TinyDataset, run: Command) -> None:
    text = run("report", "--source", "tiedote", "--lang", "fi").out
    assert "allekirjoitettu, 9.2.2021" in text
    assert "työ- ja elinkeinoministeriö, valtio" in text


@pytest.mark.parametrize("format_", ["text", "md", "html", "json"])
def test_all_sources_in_every_format(slides: TinyDataset, run: Command, format_: str) -> None:
    ran = run("report", "--sources", "--format", format_)
    assert (ran.code, ran.err) == (0, "")
    assert "diat" in ran.out
    assert "tiedote" in ran.out


def test_many_records_with_the_same_key_are_only_counted(tiny: TinyDataset, run: Command) -> None:
    for number in range(21):
        tiny.write(
            f"indicators/i{number}.yaml",
            "title: {fi: Luku}\nunit: {fi: kpl}\nsources:\n  - {source: tiedote}\n",
        )
    assert "21 records (indicator): title, unit" in run("report", "--source", "tiedote", "--lang", "en").out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--source", "tiedota"), "Did you mean: tiedote?"),
        (("--source", "xyz"), "kumppanuus list sources"),
        ((), "nothing says what to report on"),
        (("--sources", "--region", "Pori"), "a report is on one thing"),
    ],
)
def test_wrong_use_is_told_with_a_remedy(
    tiny: TinyDataset, run: Command, arguments: tuple[str, ...], said: str
) -> None:
    ran = run("report", "--lang", "en", *arguments)
    assert ran.code == 2
    assert said in ran.err


def test_all_sources_are_told_in_brief(slides: TinyDataset, run: Command) -> None:
    ran = run("report", "--sources", "--format", "json")
    places = [place for source in json.loads(ran.out)["sources"] for place in source["places"]]
    taken = [one for place in places for one in place["taken"]]
    assert taken
    assert [one for one in taken if one["statements"]] == []


def test_coverage_page_is_what_the_data_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "coverage.md"
    monkeypatch.chdir(ROOT)
    assert main(["report", "--sources", "--lang", "en", "-o", str(page)]) == 0
    written = (ROOT / "docs" / "coverage.md").read_text(encoding="utf-8")
    assert page.read_text(encoding="utf-8") == written, "run 'make coverage'"
