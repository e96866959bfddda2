"""The evidence for a statement, on the tiny dataset with records added."""

import csv
import io
import json

import pytest

from tests.conftest import Command, TinyDataset

PORI = "agreements/kokeilusopimus/pori-2021.yaml"
SLIDES = "title: Diat\nkind: slides\nlanguage: fi\ndate: 2022-05-01\ndraft: true\n"
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
  - {event: ends, date: 2024, planned: true, source: diat}
themes:
  - wording: {fi: Vesi}
    variants:
      - {wording: {fi: Vedet}}
    source: diat
    page: 2
funding:
  - {decision: tem-1, purpose: alku, share: {value: null, reason: {fi: Päätös ei jaa rahaa.}}}
sources:
  - {source: diat}
  - {source: tiedote}
"""


@pytest.fixture
def two_sources(tiny: TinyDataset) -> TinyDataset:
    tiny.write("sources/diat.yaml", SLIDES)
    tiny.write("agreements/kokeilusopimus/pori-2022.yaml", AGREEMENT)
    return tiny


def why(run: Command, name: str, field: str, *more: str) -> str:
    ran = run("show", name, "--why", field, "--lang", "en", *more)
    assert (ran.code, ran.err) == (0, "")
    return ran.out


def test_claims_stand_side_by_side_with_their_sources(run: Command, two_sources: TinyDataset) -> None:
    assert (
        why(run, "kokeilusopimus/pori-2022", "signed.date")
        == """\
Porin toinen kokeilusopimus (agreement)
kokeilusopimus/pori-2022

events.signed.date
  data/agreements/kokeilusopimus/pori-2022.yaml:7
  date: 31 January 2022
    - 31 January 2022 [1] (followed here: Tarkempi.)
    - 2022 [2]
  The sources differ, and each is named beside what it says

SOURCES
[1] Diat. Slides 1 May 2022, draft, under “Sopimukset”.
[2] Sopimuksista sovittiin. Ministry of Economic Affairs and Employment, press release, undated,
    read 20 November 2026.
"""
    )


def test_source_is_named_at_the_statement_or_around_it(run: Command, two_sources: TinyDataset) -> None:
    out = why(run, "kokeilusopimus/pori-2022", "themes.vesi")
    assert "themes.vesi\n  data/agreements/kokeilusopimus/pori-2022.yaml:12\n  wording: Vesi\n" in out
    assert "  The source is named here [1]\n" in out
    assert (
        "themes.vesi.variants.vedet\n  data/agreements/kokeilusopimus/pori-2022.yaml:14\n  wording: Vedet\n"
        "  The source is named at themes.vesi, which this is part of [1]\n" in out
    )
    assert "[1] Diat. Slides 1 May 2022, draft, p. 2.\n" in out


def test_source_of_the_whole_record_is_inherited(run: Command, tiny: TinyDataset) -> None:
    out = why(run, "kokeilusopimus/pori-2021", "events.signed")
    assert "  event: signed\n  date: 9 February 2021\n  The record’s only source, inherited [1]\n" in out
    assert "press release, undated, under “Sopimukset”" in " ".join(out.split())


def test_statement_without_a_source_says_so_plainly(run: Command, two_sources: TinyDataset) -> None:
    out = why(run, "kokeilusopimus/pori-2022", "title")
    assert "  No source is named for this; the record as a whole rests on [1] [2]\n" in out
    assert "  No source is named for this\n" in why(run, "shared/circular-economy", "label")
    assert "SOURCES" not in why(run, "municipality/pori", "code")


def test_what_is_not_known_has_its_reason(run: Command, two_sources: TinyDataset) -> None:
    out = why(run, "kokeilusopimus/pori-2022", "funding.tem-1.share")
    assert "  share: not stated: Päätös ei jaa rahaa.\n" in out


def test_document_is_its_own_source(run: Command, two_sources: TinyDataset) -> None:
    out = why(run, "diat", "date")
    assert "  date: 1 May 2022\n  The document says it itself [1]\n" in out


def test_sum_is_told_with_its_stage_and_a_plan_as_a_plan(run: Command, two_sources: TinyDataset) -> None:
    assert "  amount: €100\n  stage: allocated\n" in why(run, "tem-1", "total.amount")
    assert "  date: 2024\n  planned: yes\n" in why(run, "kokeilusopimus/pori-2022", "ends.date")


def test_theme_stands_in_the_file_of_its_vocabulary(run: Command, tiny: TinyDataset) -> None:
    tiny.change("themes/shared.yaml", "en: Circular economy}", "en: Circular economy}\n    source: tiedote")
    out = why(run, "shared/circular-economy", "label.sv")
    assert (
        "label.sv\n  data/themes/shared.yaml:5\n  sv: Cirkulär ekonomi\n  The source is named here [1]\n"
        in out
    )


@pytest.mark.parametrize(
    ("day", "status", "events"),
    [
        ("2020-05-19", "not-yet", []),
        ("2020-05-20", "in-preparation", [("events.announced", True)]),
        ("2021-02-08", "in-preparation", [("events.announced", True)]),
        ("2021-02-09", "in-force", [("events.signed", True), ("events.ends", False)]),
        ("2027-12-31", "in-force", [("events.signed", True), ("events.ends", False)]),
        ("2028-01-01", "expired-as-planned", [("events.signed", True), ("events.ends", True)]),
    ],
)
def test_status_rests_on_events(
    run: Command, tiny: TinyDataset, day: str, status: str, events: list[tuple[str, bool]]
) -> None:
    view = json.loads(why(run, "kokeilusopimus/pori-2021", "status", "--as-of", day, "--format", "json"))
    assert view["status"]["name"] == status
    assert [(one["path"], one["happened"]) for one in view["statements"]] == events


def test_status_that_is_open_rests_on_what_spans_the_day(run: Command, tiny: TinyDataset) -> None:
    tiny.change(PORI, "date: 2021-02-09", "date: 2021")
    out = why(run, "kokeilusopimus/pori-2021", "status", "--as-of", "2021-06-01")
    assert "unclear: in preparation or in force (1 January 2021–31 December 2021)" in out.replace(
        "\u00a0", " "
    )
    assert "  date: 2021\n  cannot be told for that day\n" in out


def test_status_of_what_was_replaced_rests_on_the_other_agreement(run: Command, tiny: TinyDataset) -> None:
    tiny.write(
        "agreements/kokeilusopimus/pori-2024.yaml",
        "title: {fi: Seuraaja}\nround: kokeilusopimus-2020\nplaces: [city-region/pori]\n"
        "events:\n  - {event: signed, date: 2024-03-01}\n"
        "succeeds:\n  - {agreement: kokeilusopimus/pori-2021, replaces: true}\n"
        "sources:\n  - {source: tiedote}\n",
    )
    before, after = (
        why(run, "kokeilusopimus/pori-2021", "status", "--as-of", day) for day in ("2024-02-29", "2024-03-01")
    )
    assert "pori-2024" not in before
    head = "events.signed  kokeilusopimus/pori-2024  Seuraaja\n"
    assert f"{head}  data/agreements/kokeilusopimus/pori-2024.yaml:5\n" in after


def test_rows_give_every_source_of_every_value(run: Command, two_sources: TinyDataset) -> None:
    text = why(run, "kokeilusopimus/pori-2022", "events", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [(row["field"], row["key"], row["value"], row["source"], row["followed"]) for row in rows] == [
        ("events.signed", "event", "signed", "", ""),
        ("events.signed", "date", "2022-01-31", "diat", "true"),
        ("events.signed", "date", "2022", "tiedote", "false"),
        ("events.ends", "event", "ends", "diat", ""),
        ("events.ends", "date", "2024", "diat", ""),
        ("events.ends", "planned", "true", "diat", ""),
    ]
    assert [row["line"] for row in rows] == ["5", "5", "5", "10", "10", "10"]
    assert (rows[1]["at"], rows[1]["draft"], rows[1]["date"]) == ("Sopimukset", "true", "2022-05-01")


def test_markdown_and_html_say_the_same(run: Command, two_sources: TinyDataset) -> None:
    text = why(run, "kokeilusopimus/pori-2022", "signed.date", "--format", "md")
    for line in (
        "# Porin toinen kokeilusopimus: the evidence for signed.date",
        "## events.signed.date",
        "  - 31 January 2022[^1] (followed here: Tarkempi.)",
        "  - 2022[^2]",
    ):
        assert f"{line}\n" in text
    page = why(run, "kokeilusopimus/pori-2022", "signed.date", "--format", "html")
    assert '<section id="events.signed.date">' in page
    assert '<li id="source-2">' in page


@pytest.mark.parametrize(
    ("field", "complaint", "remedy"),
    [
        (
            "events.sgined",
            "There is no field “events.sgined” in",
            "Did you mean: events.signed? There are: events.",
        ),
        ("commitments", "states nothing under “commitments”.", "There are: title, round, places"),
        ("", "There is no field “”", "There are: title, round, places"),
        ("title.de", "There is no field “title.de”", "There are: title.fi"),
        ("status.date", "There is no field “status.date”", "There are: title"),
    ],
)
def test_field_that_is_not_there_is_told_with_those_that_are(
    run: Command, tiny: TinyDataset, field: str, complaint: str, remedy: str
) -> None:
    ran = run("show", "kokeilusopimus/pori-2021", "--why", field, "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    first, second = ran.err.splitlines()
    assert complaint in first
    assert remedy in second


def test_all_and_why_do_not_go_together(run: Command) -> None:
    ran = run("show", "ministry/tem", "--all", "--why", "name")
    assert (ran.code, ran.err.splitlines()[1]) == (2, "  leave one of the two out")


def test_damaged_record_says_so(run: Command, tiny: TinyDataset) -> None:
    tiny.change(PORI, "event: announced", "event: anounced")
    ran = run("show", "kokeilusopimus/pori-2021", "--why", "events.signed")
    assert ran.code == 0
    assert "voi olla väärä: kokeilusopimus/pori-2021" in " ".join(ran.out.split())
    assert f"data/{PORI}:6\n" in ran.out


def test_every_field_of_the_real_data_has_its_evidence(real: object) -> None:
    from kumppanuus.loading import Loaded
    from kumppanuus.lookup import find_field
    from kumppanuus.views.why import build

    assert isinstance(real, Loaded)
    dataset = real.dataset
    for entry in dataset.entries:
        for key in sorted(entry.record.model_fields_set):
            (location,) = find_field(dataset, entry.record, key).locations
            view = build(dataset, entry.kind, entry.id, key, [location])
            cited = {number for one in view.statements for number in (*one.sources, *one.record_sources)}
            claimed = {
                number
                for one in view.statements
                for line in one.values
                for claim in line.claims
                for number in claim.sources
            }
            assert {source.number for source in view.sources} == cited | claimed, (entry.path, key)


def test_fits_a_narrow_terminal(
    run: Command, two_sources: TinyDataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    out = why(run, "kokeilusopimus/pori-2022", "events")
    assert max(len(line) for line in out.splitlines() if "data/" not in line) <= 40
