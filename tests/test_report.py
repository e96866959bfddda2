"""Reports as a reader gets them: on the sample dataset, kept in tests/snapshots/; and on the real one.

``UPDATE_SNAPSHOTS=1`` writes them anew; ``git diff`` then shows what has changed for a reader.
"""

import json
import os
import re
from itertools import pairwise
from pathlib import Path

import pytest

from tests.conftest import ROOT, SAMPLE, Command

SNAPSHOTS = Path(__file__).parent / "snapshots"
TODAY = "2026-11-21"

REPORTS = {
    "pori.fi.txt": ("region", "Pori", TODAY, "fi"),
    "pori.sv.txt": ("region", "Björneborg", TODAY, "sv"),
    "pori.en.txt": ("region", "609", TODAY, "en"),
    "pori.fi.md": ("region", "Pori", TODAY, "fi"),
    "pori.sv.md": ("region", "Pori", TODAY, "sv"),
    "pori.en.md": ("region", "Pori", TODAY, "en"),
    "pori.fi.html": ("region", "Pori", TODAY, "fi"),
    "pori.sv.html": ("region", "Pori", TODAY, "sv"),
    "pori.en.html": ("region", "Pori", TODAY, "en"),
    "pori.json": ("region", "Pori", TODAY, "fi"),
    "pori-2020.fi.txt": ("region", "Pori", "2020-06-01", "fi"),
    "pori-2028.fi.txt": ("region", "Pori", "2028-01-01", "fi"),
    "satakunta.en.txt": ("region", "FI196", TODAY, "en"),
    "porin-seutu.fi.txt": ("region", "Porin seutu", TODAY, "fi"),
    "ulvila.fi.txt": ("region", "Ulvila", TODAY, "fi"),
    "ulvila.sv.md": ("region", "Ulvila", TODAY, "sv"),
    "lavia.fi.txt": ("region", "Lavia", TODAY, "fi"),
    "lavia.en.html": ("region", "Lavia", TODAY, "en"),
    "eckero.sv.txt": ("region", "Eckerö", TODAY, "sv"),
    "pori.fi.csv": ("region", "Pori", TODAY, "fi"),
    "party-tem.fi.txt": ("party", "TEM", TODAY, "fi"),
    "party-tem.en.html": ("party", "TEM", TODAY, "en"),
    "party-pori.sv.md": ("party", "city/pori", TODAY, "sv"),
    "party-pori.fi.csv": ("party", "city/pori", TODAY, "fi"),
    "agreement-pori-2013.fi.html": ("agreement", "koesopimus/pori-2013", TODAY, "fi"),
    "agreement-pori-2021.en.txt": ("agreement", "ekosysteemisopimus/pori-2021", TODAY, "en"),
    "instrument-koesopimus.sv.txt": ("instrument", "koesopimus", TODAY, "sv"),
    "instrument-koesopimus.fi.md": ("instrument", "koesopimus", TODAY, "fi"),
    "round-ekosysteemisopimus-2020.en.html": ("round", "ekosysteemisopimus-2020", TODAY, "en"),
    "round-koesopimus-2013.fi.txt": ("round", "koesopimus-2013", TODAY, "fi"),
    "theme-vihrea-siirtyma.fi.txt": ("theme", "ekosysteemisopimus-2020/vihrea-siirtyma", TODAY, "fi"),
    "theme-kiertotalous.en.html": ("theme", "circular-economy", TODAY, "en"),
    "theme-kiertotalous.json": ("theme", "shared/circular-economy", TODAY, "fi"),
}
FORMATS = {".csv": "csv", ".txt": "text", ".md": "md", ".html": "html", ".json": "json"}


@pytest.mark.parametrize("name", REPORTS)
def test_report_is_as_it_was(name: str, run: Command) -> None:
    subject, query, day, language = REPORTS[name]
    how = ("--as-of", day, "--lang", language, "--format", FORMATS[Path(name).suffix])
    ran = run("report", "--data", str(SAMPLE), f"--{subject}", query, *how)
    assert (ran.code, ran.err) == (0, "")
    if os.environ.get("UPDATE_SNAPSHOTS"):
        (SNAPSHOTS / name).write_text(ran.out, encoding="utf-8")
    assert ran.out == (SNAPSHOTS / name).read_text(encoding="utf-8")


def test_no_snapshot_is_left_over() -> None:
    assert {path.name for path in SNAPSHOTS.iterdir()} == set(REPORTS)


def test_pori_in_finnish_says_what_it_must(run: Command) -> None:
    text = run("report", "--region", "Pori", "--lang", "fi", "--as-of", TODAY).out
    for expected in (
        "Pori: kunta, koodi 609",
        "Porin seutu: kaupunkiseutu",
        "Satakunta: maakunta, koodi 04",
        "Teknologiametallit ja kiertotalous",
        "Automaatio ja robotiikka",
        "allekirjoitettu 9.2.2021",
        "voimassa 31.12.2027 asti",
        "tämän sopimuksen osuus ei tiedossa",
    ):
        assert expected in text


@pytest.mark.parametrize("place", ["Björneborg", "609", "satakunta", "FI196", "Porin seutu", "pori"])
def test_pori_is_found_as_people_write_it(place: str, run: Command) -> None:
    assert "Porin seudun ekosysteemisopimus" in run("report", "--region", place).out


@pytest.mark.parametrize(
    ("place", "agreement"),
    [
        ("Imatra", "Lappeenrannan ja Imatran ekosysteemisopimus"),
        ("Espoo", "Helsingin, Espoon ja Vantaan ekosysteemisopimus"),
    ],
)
def test_municipalities_that_an_agreement_names_beside_its_city_region(
    place: str, agreement: str, run: Command
) -> None:
    assert f"{agreement}  (koskee tätä paikkaa)" in run("report", "--region", place).out


def test_every_statement_of_an_agreement_has_a_source(run: Command) -> None:
    view = json.loads(run("report", "--region", "Pori", "--format", "json", "--as-of", "2026-11-22").out)
    numbers = {source["number"] for source in view["sources"]}
    assert len(view["in_force"]) == 2
    for card in view["in_force"]:
        for part in ("themes", "parties", "events"):
            assert card[part]
            assert all(one["sources"] and set(one["sources"]) <= numbers for one in card[part])


@pytest.mark.parametrize("name", [name for name in REPORTS if name.endswith(".html")])
def test_page_stands_alone_and_its_links_lead_somewhere(name: str) -> None:
    page = (SNAPSHOTS / name).read_text(encoding="utf-8")
    stands_alone(page)
    assert page.startswith(f'<!DOCTYPE html>\n<html lang="{name.split(".")[1]}">')


def stands_alone(page: str) -> None:
    """Hold a page against what every page must be: whole, with sound links, and read in its order."""
    assert not re.search(r"<(script|link|img|iframe)\b|@import|url\(", page)
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)
    labelled = " ".join(re.findall(r'aria-labelledby="([^"]+)"', page)).split()
    assert set(labelled) <= set(ids)
    numbers = list(dict.fromkeys(map(int, re.findall(r'href="#source-(\d+)"', page))))
    assert numbers == sorted(numbers)  # in the order in which they are read
    headings = [int(level) for level in re.findall(r"<h([1-6])", page)]
    assert headings[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(headings))


def test_a_template_of_ones_own(run: Command, tmp_path: Path) -> None:
    template = tmp_path / "own.md.j2"
    template.write_text(
        "{% for card in view.in_force %}\n"
        "{{ card.title|text }}: {{ say.status(card.status, card.end) }}\n"
        "{% endfor %}\n",
        encoding="utf-8",
    )
    ran = run("report", "--region", "Pori", "--template", str(template), "--as-of", TODAY)
    assert ran.out == "Porin seudun ekosysteemisopimus: voimassa 31.12.2027 asti\n"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (
            "{{ view.nothing }}",
            "own.md.j2:1: 'kumppanuus.views.report.place.RegionReport object' has no attribute",
        ),
        ("\n{% if %}", "own.md.j2:2: "),
        ("{% include 'no.j2' %}", "there is no template no.j2"),
    ],
)
def test_a_faulty_template_is_told_with_its_place(
    text: str, complaint: str, run: Command, tmp_path: Path
) -> None:
    template = tmp_path / "own.md.j2"
    template.write_text(text, encoding="utf-8")
    ran = run("report", "--region", "Pori", "--template", str(template))
    assert (ran.code, ran.out) == (2, "")
    assert complaint in ran.err


def test_templates_of_the_project_are_found_from_one_of_ones_own(run: Command, tmp_path: Path) -> None:
    template = tmp_path / "own.html.j2"
    template.write_text(
        '{% extends "page.html.j2" %}'
        "{% block title %}x{% endblock %}{% block content %}<p>hei</p>{% endblock %}",
        encoding="utf-8",
    )
    output = tmp_path / "own.html"
    assert run("report", "--region", "Pori", "--template", str(template), "-o", str(output)).code == 0
    assert "<p>hei</p>" in output.read_text(encoding="utf-8")


def test_python_in_the_readme_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    blocks = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.S)
    exec("\n".join(blocks), {})
    assert capsys.readouterr().out == (
        "['Teknologiametallit ja kiertotalous', 'Automaatio ja robotiikka']\n"
        "[('Keskisuurten kasvukaupunkien kumppanuus', <StatusName.IN_FORCE: 'in-force'>, 'None'), "
        "('Porin seudun ekosysteemisopimus', <StatusName.IN_FORCE: 'in-force'>, '2027-12-31')]\n"
    )


def test_readme_shows_what_the_commands_print(run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    blocks = re.findall(
        r"```console\n\$ kumppanuus ([^\n]+)\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.S
    )
    assert len(blocks) == 2
    for command, shown in blocks:
        out = run(*command.split()).out
        pattern = ".*".join(map(re.escape, shown.rstrip("\n").split("…")))
        assert re.match(pattern, out, re.S), command
