"""The commands as a user runs them: what they print, where, and with which exit code."""

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, TINY, Command, TinyDataset

PORI = "agreements/kokeilusopimus/pori-2021.yaml"


def kumppanuus(*arguments: str, cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "kumppanuus", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), **environment},
        check=False,
    )


# The shortest calls


def test_version_is_answered_without_typer_and_pydantic() -> None:
    ran = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "kumppanuus", "--version"],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        check=True,
    )
    assert re.fullmatch(r"kumppanuus \d+\.\d+\.\d+\n", ran.stdout)
    assert not re.search(r"\b(typer|pydantic|yaml|rich|typing)\b", ran.stderr)


def test_version_among_other_options(run: Command) -> None:
    assert run("--lang", "sv", "--version").out == run("--version").out


def test_no_arguments_show_the_help(run: Command) -> None:
    ran = run()
    assert (ran.code, ran.err) == (2, "")
    assert "kumppanuus report --region Pori" in ran.out


@pytest.mark.parametrize(
    "command",
    [
        "validate",
        "explain",
        "schema",
        "list",
        "show",
        "search",
        "query",
        "report",
        "timeline",
        "funding",
        "synergies",
        "follow-up",
        "coverage",
        "eligibility",
        "assess",
        "compare",
    ],
)
def test_help_has_examples_that_work(command: str, run: Command, read_once: None, tmp_path: Path) -> None:
    text = run(command, "--help").out
    examples = re.findall(rf"^ *kumppanuus ({command}.*?) *$", text, re.M)
    assert len(examples) >= 3
    for example in examples:
        ran = run(*shlex.split(example.replace("-o ", f"-o {tmp_path}/")))
        assert (ran.code, ran.err) == (0, ""), example


# Options


def test_shared_options_work_before_and_after_the_command(run: Command) -> None:
    before = run("--lang", "sv", "--as-of", "2020-06-01", "list", "agreements")
    after = run("list", "agreements", "--lang", "sv", "--as-of", "2020-06-01")
    assert before == after
    assert "Läget den 1.6.2020" in before.out.splitlines()


@pytest.mark.parametrize(
    ("arguments", "complaint", "remedy"),
    [
        (["reprot"], "no such command 'reprot'. Did you mean 'report'?", "see 'kumppanuus --help'"),
        (
            ["report"],
            "nothing says what to report on",
            "--region Pori, --party TEM, --agreement ID, --instrument kasvusopimus, ",
        ),
        (["report", "-r", "Prori"], "Paikkaa ”Prori” ei ole aineistossa.", "Tarkoititko: Pori"),
        (["report", "-r", "Pori", "--lang", "de"], "there is no language 'de'", "write --lang fi"),
        (
            ["report", "-r", "Pori", "--as-of", "2021-02-30"],
            "there is no day 2021-02-30",
            "that month has 28 days",
        ),
        (
            ["report", "-r", "Pori", "--as-of", "9.2.2021"],
            "'9.2.2021' is not a date",
            "write it as 2021-02-09",
        ),
        (["report", "-r", "Pori", "--as-of", "2021"], "'2021' is not a single day", "write it as 2021-02-09"),
        (["report", "-r", "Porin kaupunki"], "”Porin kaupunki” ei ole", "Tarkoititko: Pori"),
        (
            ["report", "-r", "Pori", "--format", "htlm"],
            "the format 'htlm' is unknown",
            "did you mean 'html'?",
        ),
        (
            ["report", "-r", "Pori", "-o", "pori.pdf"],
            "does not say which format",
            "add --format csv|html|json|md|text",
        ),
        (["report", "-r", "Pori", "--template", "no.j2"], "there is no template no.j2", "name a file"),
        (["list", "agrements"], "the kind 'agrements' is unknown", "did you mean 'agreements'?"),
        (["show", "porri"], "Tietuetta ”porri” ei ole aineistossa.", "city/pori"),
        (["validate", "nothing"], "there is no file or folder nothing", "name one that exists"),
        (["--data", "nowhere", "validate"], "there is no folder nowhere", "after --data"),
        (["--data", "src", "validate"], "there is no dataset in src", "after --data"),
    ],
)
def test_wrong_use_is_told_with_a_remedy(
    arguments: list[str], complaint: str, remedy: str, run: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    ran = run(*arguments)
    assert (ran.code, ran.out) == (2, "")
    first, second = ran.err.splitlines()
    assert first.startswith("kumppanuus: ")
    assert complaint in first
    assert remedy in second


@pytest.mark.parametrize(
    ("arguments", "option"),
    [
        (["report", "--region", "Pori", "--region", "Vaasa"], "--region"),
        (["report", "-r", "Pori", "--region=Vaasa"], "--region"),
        (["report", "-rPori", "-r", "Pori"], "--region"),
        (["list", "agreements", "--lang", "sv", "--theme", "inka", "--lang", "en"], "--lang"),
        (["--lang", "sv", "--lang", "en", "list", "agreements"], "--lang"),
        (["search", "Pori", "--limit", "3", "--limit", "3"], "--limit"),
    ],
)
def test_option_with_two_values_is_refused(arguments: list[str], option: str, run: Command) -> None:
    ran = run(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"kumppanuus: {option} is given more than once\n  give {option} once\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["list", "agreements", "--status", "proposed", "--status", "in-force"],
        ["search", "Pori", "--kind", "agreements", "--kind", "places"],
        ["--lang", "sv", "list", "agreements", "--lang", "en"],
        ["search", "Pori", "--", "--lang", "--lang"],
        ["validate", "--quiet", "--quiet"],
        ["report", "--region", "Pori", "--region", "Vaasa", "--help"],
    ],
)
def test_option_can_be_repeated_where_nothing_is_lost(
    arguments: list[str], run: Command, tiny: TinyDataset
) -> None:
    assert "more than once" not in run(*arguments).err


def test_complaint_about_a_name_is_in_the_readers_language(run: Command) -> None:
    assert "Menade du: Pori?" in run("report", "--region", "Prori", "--lang", "sv").err
    assert "Did you mean: Pori?" in run("report", "--region", "Prori", "--lang", "en").err


# Output


@pytest.mark.parametrize(
    ("name", "beginning"),
    [("a.html", "<!DOCTYPE html>"), ("a.md", "# Pori: "), ("a.json", "{\n"), ("a.txt", "Pori: kunta")],
)
def test_output_file_chooses_the_format(name: str, beginning: str, run: Command, tmp_path: Path) -> None:
    output = tmp_path / name
    ran = run("report", "--region", "Pori", "-o", str(output))
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    assert output.read_text(encoding="utf-8").startswith(beginning)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_output_that_cannot_be_written_leaves_nothing_behind(run: Command, tmp_path: Path) -> None:
    (tmp_path / "a.html").mkdir()
    ran = run("report", "--region", "Pori", "-o", str(tmp_path / "a.html"))
    assert (ran.code, ran.out) == (2, "")
    assert "cannot be written" in ran.err
    assert [path.name for path in tmp_path.iterdir()] == ["a.html"]


def test_plain_pipe_has_no_colour_and_forced_colour_has() -> None:
    assert "\x1b[" not in kumppanuus("report", "--region", "Pori").stdout
    assert "\x1b[" in kumppanuus("report", "--region", "Pori", FORCE_COLOR="1").stdout
    assert "\x1b[" not in kumppanuus("report", "--region", "Pori", FORCE_COLOR="1", NO_COLOR="1").stdout


@pytest.mark.parametrize("columns", [40, 60, 80, 100])
def test_text_fits_the_terminal(columns: int) -> None:
    text = kumppanuus("report", "--region", "Pori", COLUMNS=str(columns)).stdout
    lines = [line for line in text.splitlines() if "://" not in line]
    assert max(len(line) for line in lines) <= columns


def test_addresses_are_never_broken() -> None:
    text = kumppanuus("report", "--region", "Pori", COLUMNS="60").stdout
    assert "    https://www.pori.fi/tyo-ja-yrittaminen/ekosysteemisopimus/\n" in text
    assert (
        "https://tem.fi/-/alueiden-kestavaa-kasvua-ja-elinvoimaa-tuetaan-13-4-miljoonalla-eurolla-\n" in text
    )


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_narrow_encoding_loses_letters_and_nothing_else(encoding: str) -> None:
    ran = kumppanuus("report", "--region", "Pori", PYTHONIOENCODING=encoding)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "9.2.2021" in ran.stdout
    assert "=====" in ran.stdout


def test_reader_who_goes_away_is_no_error() -> None:
    command = f"{sys.executable} -m kumppanuus list municipalities | head -1"
    ran = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (0, "")


def test_bug_of_ours_is_exit_code_three(run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kumppanuus.cli.opening.load", lambda *_, **__: 1 / 0)
    ran = run("validate")
    assert ran.code == 3
    assert "this is a fault of the program: ZeroDivisionError" in ran.err
    assert "Traceback" not in ran.err


# validate


def test_validate_formats_agree(run: Command, tiny: TinyDataset) -> None:
    tiny.change(PORI, "city/pori", "city/porri")
    findings = json.loads(run("validate", "--format", "json").out)
    assert [(one["check"], one["path"], one["line"], one["column"]) for one in findings] == [
        ("dangling-reference", f"data/{PORI}", 10, 20)
    ]
    assert run("validate", "--format", "concise").out == (
        f"data/{PORI}:10:20: error[dangling-reference]: "
        "no organisation 'city/porri' (did you mean 'city/pori'?) [fixable, unsafe]\n"
        "Found 1 error in 1 file; checked 14 files in data.\n"
        "1 can be fixed by --fix --unsafe-fixes.\n"
    )
    assert run("validate", "--format", "github").out.startswith(
        f"::error file=data/{PORI},line=10,col=20,endLine=10,endColumn=30,title=dangling-reference::"
        "no organisation 'city/porri'%0Adid you mean 'city/pori'?\n"
    )


def test_validate_chooses_githubs_format_in_its_actions(
    run: Command, tiny: TinyDataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    tiny.change(PORI, "city/pori", "city/porri")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert run("validate").out.startswith("::error file=")
    assert run("validate", "--format", "full").out.startswith("data/")


def test_paths_narrow_what_is_reported_and_not_what_is_read(run: Command, tiny: TinyDataset) -> None:
    tiny.change(PORI, "city/pori", "city/porri")
    tiny.change("sources/tiedote.yaml", "language: fi", "language: suomi")
    assert "Found 2 errors in 2 files" in run("validate").out
    narrowed = run("validate", "data/sources")
    assert (narrowed.code, narrowed.out.count("error[")) == (1, 1)
    assert run("validate", "data/themes").code == 0


def test_nothing_to_validate_is_exit_code_two(run: Command, tmp_path: Path) -> None:
    (tmp_path / "agreements").mkdir()
    ran = run("validate", "--data", str(tmp_path))
    assert ran.code == 2
    assert "no YAML files" in ran.err


def test_validate_writes_nothing(run: Command, tiny: TinyDataset) -> None:
    tiny.change(PORI, "city/pori", "city/porri")
    before = {path: path.read_bytes() for path in tiny.root.rglob("*") if path.is_file()}
    run("validate")
    assert {path: path.read_bytes() for path in tiny.root.rglob("*") if path.is_file()} == before


# Answers from a damaged dataset


def test_answers_come_from_what_could_be_read(run: Command, tiny: TinyDataset) -> None:
    tiny.write("organisations/ministry/tem.yaml", "name: {fi: työ- ja\n")
    ran = run("report", "--region", "Pori", "--lang", "en")
    assert ran.code == 0
    assert "Porin kokeilusopimus" in ran.out
    assert ran.err == (
        "kumppanuus: These records have faults, so something may be missing from the answer, "
        "or a status may be wrong: ministry/tem\n  See the faults with kumppanuus validate.\n"
    )


def test_report_itself_says_which_agreements_are_damaged(run: Command, tiny: TinyDataset) -> None:
    tiny.change(PORI, "event: signed", "event: signd")
    for format_ in ("text", "md", "html"):
        out = " ".join(run("report", "-r", "Pori", "--format", format_).out.split())
        assert "voi olla väärä: kokeilusopimus/pori-2021" in out
    tiny.change(PORI, "event: signd", "event: signed")
    tiny.change(PORI, "[city-region/pori]", "[city-region/porri]")
    ran = run("report", "--region", "Pori", "--format", "json")
    assert json.loads(ran.out)["damaged"] == ["kokeilusopimus/pori-2021"]
    assert "kokeilusopimus/pori-2021" in ran.err


@pytest.mark.parametrize(
    "kind", ["funding", "instruments", "organisations", "sources", "themes", "timelines", "regions"]
)
def test_every_answer_survives_the_loss_of_a_folder(kind: str, run: Command, tiny: TinyDataset) -> None:
    for path in sorted((tiny.data / kind).rglob("*.yaml")):
        if path.name != "pori.yaml":
            path.unlink()
    for arguments in (
        ["report", "--region", "Pori", "--format", "text"],
        ["report", "--region", "Pori", "--format", "html"],
        ["list", "agreements"],
        ["list", "places"],
        ["show", "kokeilusopimus/pori-2021"],
    ):
        assert run(*arguments).code == 0, arguments


def test_mergers_in_a_circle_end(run: Command, tiny: TinyDataset) -> None:
    merged = 'code: "609"\nabolished: {date: 2016-01-01, source: tiedote}\nmerged_into: municipality/lavia\n'
    tiny.change("regions/municipality/pori.yaml", 'code: "609"\n', merged)
    assert run("report", "--region", "Lavia").code == 0


def test_successor_that_cannot_be_read_leaves_the_old_one(run: Command, tiny: TinyDataset) -> None:
    tiny.write("regions/municipality/pori.yaml", "name: {")
    ran = run("report", "--region", "Lavia")
    assert (ran.code, ran.out.splitlines()[0]) == (0, "Lavia: kunta, koodi 413")


def test_municipality_is_gone_from_the_day_of_its_abolition(run: Command, tiny: TinyDataset) -> None:
    assert run("report", "--region", "Lavia", "--as-of", "2014-12-31").out.startswith("Lavia: ")
    assert run("report", "--region", "Lavia", "--as-of", "2015-01-01").out.startswith("Pori: ")


def test_paths_of_another_dataset_are_refused(run: Command, tiny: TinyDataset) -> None:
    ran = run("validate", "data", str(ROOT / "data"))
    assert ran.code == 2
    assert "holds no file of the dataset" in ran.err


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_full_disk_is_no_bug(unbuffered: str) -> None:
    for arguments in ("--version", "list agreements"):
        ran = subprocess.run(
            ["bash", "-c", f"{sys.executable} -m kumppanuus {arguments} > /dev/full"],
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONUNBUFFERED": unbuffered},
            check=False,
        )
        assert ran.returncode == 2, arguments
        assert "cannot be written" in ran.stderr


def test_output_goes_through_a_link_and_into_a_device(run: Command, tmp_path: Path) -> None:
    link = tmp_path / "link.md"
    link.symlink_to(tmp_path / "target.md")
    assert run("report", "--region", "Pori", "-o", str(link)).code == 0
    assert link.is_symlink()
    assert (tmp_path / "target.md").read_text(encoding="utf-8").startswith("# Pori")
    device = tmp_path / "null"
    device.symlink_to("/dev/null")
    assert run("report", "--region", "Pori", "--format", "md", "-o", str(device)).code == 0
    assert not Path("/dev/null").is_file()


# What a report says of an agreement's end


def ended(tiny: TinyDataset, events: str) -> None:
    tiny.change(PORI, "  - {event: ends, date: 2027-12-31, planned: true}\n", events)


def status_line(run: Command, day: str) -> str:
    out = run("report", "--region", "Pori", "--lang", "en", "--as-of", day).out
    return next(line for line in out.splitlines() if line.startswith("  Status")).split(maxsplit=1)[1]


def test_agreement_that_ended_early(run: Command, tiny: TinyDataset) -> None:
    ended(tiny, "  - {event: ends, date: 2027-12-31, planned: true}\n  - {event: ends, date: 2025-06-01}\n")
    assert status_line(run, "2024-01-01") == "in force until 31 December 2027"
    assert status_line(run, "2026-01-01") == "ended early 1 June 2025"
    assert (
        "Nothing planned is known."
        in run("report", "-r", "Pori", "--lang", "en", "--as-of", "2026-01-01").out
    )


def test_agreement_whose_end_was_moved(run: Command, tiny: TinyDataset) -> None:
    earlier = "  - {event: ends, date: 2026-12-31, planned: true}\n"
    ended(tiny, earlier + earlier.replace("2026", "2027"))
    assert status_line(run, "2027-06-01") == "in force until 31 December 2027"


def test_planned_year_that_has_begun_is_still_to_come(run: Command, tiny: TinyDataset) -> None:
    ended(tiny, "  - {event: ends, date: 2027, planned: true}\n")
    assert (
        "  2027  Porin kokeilusopimus: ends"
        in run("report", "--region", "Pori", "--lang", "en", "--as-of", "2027-03-01").out
    )


# list and show


def test_list_gives_ids_and_names(run: Command) -> None:
    out = run("list", "city-regions").out
    assert out.startswith("Kaupunkiseudut 16 kpl\n")
    assert re.search(r"^city-region/pori +Porin seutu *$", out, re.M)


@pytest.mark.parametrize(
    "kind", ["agreements", "agreement", "themes", "theme", "sub-regions", "funding", "waivers"]
)
def test_kinds_are_taken_in_singular_and_plural(kind: str, run: Command) -> None:
    assert run("list", kind).code == (2 if kind == "waivers" else 0)


def test_kind_without_records_says_so(run: Command) -> None:
    assert "Aineistossa ei ole vielä yhtään." in run("list", "programmes", "--data", str(TINY)).out


def test_proposals_stand_under_a_heading_of_their_own(run: Command, tiny: TinyDataset) -> None:
    tiny.write(
        "agreements/kokeilusopimus/pori-2023.yaml",
        "title: {fi: Porin ehdotus}\nround: kokeilusopimus-2020\nplaces: [municipality/pori]\n"
        "events:\n  - {event: proposed, date: 2023-11-06}\nsources:\n  - {source: tiedote}\n",
    )
    listing = json.loads(run("list", "agreements", "--format", "json").out)
    assert [(group["heading"], [row["id"] for row in group["rows"]]) for group in listing["groups"]] == [
        (None, ["kokeilusopimus/pori-2021"]),
        ("proposals", ["kokeilusopimus/pori-2023"]),
    ]


def test_show_tells_names_rules_and_users(run: Command, tiny: TinyDataset) -> None:
    out = run("show", "kokeilusopimus/pori-2021").out
    assert "  - organisation: ministry/tem  työ- ja elinkeinoministeriö\n" in out
    assert "SÄÄNNÖT\n  täyttyy: TEM on aina mukana.\n  täyttyy: Enintään vuoteen 2027.\n" in out
    out = run("show", "tem-1").out
    assert (
        "TÄHÄN VIITTAAVAT (1)\n  Sopimukset (1)\n"
        "    kokeilusopimus/pori-2021  Porin kokeilusopimus (funding.decision: 40)\n" in out
    )


@pytest.mark.parametrize(
    "name",
    [
        "source/tiedote",
        "data/sources/tiedote.yaml",
        "sources/tiedote",
        "tiedote",
    ],
)
def test_record_is_found_by_id_kind_and_path(name: str, run: Command, tiny: TinyDataset) -> None:
    assert run("show", name).out.startswith("Sopimuksista sovittiin (lähde)\n")


@pytest.mark.parametrize(("folder", "step"), [("tests/sample/data", 1), ("data", 10)])
def test_records_can_be_shown(folder: str, step: int) -> None:
    """Every record of the sample, and every tenth of the real data: all of them would take minutes."""
    from kumppanuus import open_dataset
    from kumppanuus.labels import Words
    from kumppanuus.render.record import LOOK
    from kumppanuus.render.screen import Screen
    from kumppanuus.views.record import build
    from tests.conftest import DAY

    dataset = open_dataset(ROOT / folder)
    keys = [*(entry.key for entry in dataset.entries), *(("theme", name) for name in dataset.themes)]
    for key in keys[::step]:
        view = build(dataset, *key, DAY)
        text, data, sheet = (
            LOOK.render(view, one, Words("en"), Screen(width=200), Path) for one in ("text", "json", "csv")
        )
        assert text.startswith(view.name.in_language("en"))
        assert json.loads(data)["id"] == key[1]
        assert sheet.startswith("field,value,id,source,at,page\n")


def test_shell_completes_places_ids_and_kinds() -> None:
    def complete(words: str) -> list[str]:
        number = str(len(words.split()) - (0 if words.endswith(" ") else 1))
        return kumppanuus(
            _KUMPPANUUS_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD=number
        ).stdout.split("\n")[:-1]

    assert complete("kumppanuus report --region Por") == ["Pori", "Porin seutu", "Pornainen", "Porvoo"]
    assert complete("kumppanuus show ekosysteemisopimus/po") == ["ekosysteemisopimus/pori-2021"]
    assert complete("kumppanuus show ekosysteemisopimus/pori-2021 --why events.s") == ["events.signed"]
    assert complete("kumppanuus list sub") == ["sub-regions"]
