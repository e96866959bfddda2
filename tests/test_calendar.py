"""Calendars of what is planned: which days, which words, and that every line is as RFC 5545 demands."""

import datetime as dt
import json
import re
import subprocess
import sys

import pytest
from icalendar import Calendar

from kumppanuus.labels import Words
from kumppanuus.loading import Loaded
from kumppanuus.model.languages import LANGUAGES, Language
from kumppanuus.render.timeline.calendar import calendar_text
from kumppanuus.views.timeline import Subject, Years, build
from tests.conftest import DAY, ROOT, Command, TinyDataset

PORI = "agreements/kokeilusopimus/pori-2021.yaml"
END = "  - {event: ends, date: 2027-12-31, planned: true}\n"

_LINE = re.compile(r"([A-Z-]+)((?:;[A-Z-]+=[^;:\",]+)*):(.*)")
"""A content line: its name, its parameters (ours need no quotation marks), its value."""

_TEXTS = frozenset(("SUMMARY", "DESCRIPTION", "UID", "NAME", "X-WR-CALNAME"))
_OF_CALENDAR = ["VERSION", "PRODID", "CALSCALE", "NAME", "X-WR-CALNAME"]
_OF_EVENT = {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "CATEGORIES", "TRANSP", "URL"}


def read(data: bytes) -> list[dict[str, str]]:
    """Read a calendar strictly, and return its events: names and unescaped values."""
    assert data.endswith(b"\r\n")
    physical = data[:-2].split(b"\r\n")
    for line in physical:
        assert 0 < len(line) <= 75
        assert not re.search(rb"[\x00-\x08\x0a-\x1f\x7f]", line)
        line.decode("utf-8")  # no letter is cut in two
    lines = data[:-2].decode().replace("\r\n ", "").split("\r\n")
    assert (lines[0], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    first = lines.index("BEGIN:VEVENT")
    assert [line.partition(":")[0] for line in lines[1:first]] == _OF_CALENDAR
    assert lines[1] == "VERSION:2.0"
    events = "\n".join(lines[first:-1]).split("END:VEVENT\n")
    events[-1] = events[-1].removesuffix("END:VEVENT")
    return [_event(text.splitlines()) for text in events]


def _event(lines: list[str]) -> dict[str, str]:
    assert lines[0] == "BEGIN:VEVENT"
    event: dict[str, str] = {}
    for line in lines[1:]:
        match = _LINE.fullmatch(line)
        assert match, line
        name, parameters, value = match.groups()
        assert name not in event, "a property stands twice"
        assert parameters == (";VALUE=DATE" if name in ("DTSTART", "DTEND") else "")
        if name in _TEXTS:
            assert not re.search(r"(?<!\\)(?:\\\\)*(?:[,;]|\\[^\\,;nN])", value), value
            value = re.sub(r"\\(.)", lambda escape: {"n": "\n"}.get(escape[1], escape[1]), value)
        event[name] = value
    assert event.keys() <= _OF_EVENT
    assert _OF_EVENT - event.keys() <= {"URL"}
    assert re.fullmatch(r"\d{8}T000000Z", event["DTSTAMP"])
    assert event["DTSTART"] < event["DTEND"]
    return event


def calendar(run: Command, *arguments: str) -> list[dict[str, str]]:
    ran = run("timeline", "--format", "ics", *arguments)
    assert (ran.code, ran.err) == (0, "")
    return read(ran.out.encode())


def spans(events: list[dict[str, str]]) -> list[tuple[str, str, str]]:
    return [(event["DTSTART"], event["DTEND"], event["SUMMARY"]) for event in events]


def test_calendar_as_it_is_written(run: Command, tiny: TinyDataset) -> None:
    tiny.change("sources/tiedote.yaml", "read:", "address: https://example.org/sopimukset\nread:")
    ran = run("timeline", "--region", "Pori", "--format", "ics", "--as-of", "2026-11-21", "--lang", "en")
    assert len(read(ran.out.encode())) == 1
    assert ran.out.replace("\r\n ", "") == (  # where long lines are folded is the library's affair
        "BEGIN:VCALENDAR\r\n"
        "VERSION:2.0\r\n"
        "PRODID:-//kumppanuus//kumppanuus//EN\r\n"
        "CALSCALE:GREGORIAN\r\n"
        "NAME:Pori: what is planned\r\n"
        "X-WR-CALNAME:Pori: what is planned\r\n"
        "BEGIN:VEVENT\r\n"
        "SUMMARY:Porin kokeilusopimus: ends\r\n"
        "DTSTART;VALUE=DATE:20271231\r\n"
        "DTEND;VALUE=DATE:20280101\r\n"
        "DTSTAMP:20261121T000000Z\r\n"
        "UID:kokeilusopimus/pori-2021/ends@kumppanuus\r\n"
        "CATEGORIES:Trial agreement\r\n"
        "DESCRIPTION:Kokeilusopimukset 2020\\nDate in the source: 31 December 2027\\n"
        "Source: Sopimuksista sovittiin. Ministry of Economic Affairs and Employment\\, press release\\, "
        "undated\\, under “Sopimukset”\\, read 20 November 2026.\\n"
        "https://example.org/sopimukset\\nAs of 21 November 2026\r\n"
        "TRANSP:TRANSPARENT\r\n"
        "URL:https://example.org/sopimukset\r\n"
        "END:VEVENT\r\n"
        "END:VCALENDAR\r\n"
    )


@pytest.mark.parametrize(
    ("date", "first", "after", "words"),
    [
        ("2027-12-31", "20271231", "20280101", ""),
        ("2027-12-31T12:00", "20271231", "20280101", ""),
        ("2027", "20271231", "20280101", " by the end of 2027"),
        ("2027-02", "20270228", "20270301", " by 28 February 2027"),
        ("2027-22", "20270831", "20270901", " by 31 August 2027"),
        ("2027~", "20271231", "20280101", " by the end of 2027"),
        ("../2027-06-30", "20270630", "20270701", " by 30 June 2027"),
        ("2027-06-01/2027-06-03", "20270601", "20270604", ""),
        ("2026/2027", "20271231", "20280101", " by the end of 2027"),
        ("2027-03/2027-06-15", "20270615", "20270616", " by 15 June 2027"),
        ("2027-03/..", "20270331", "20270401", " from March 2027"),
    ],
)
def test_date_without_a_day_stands_on_its_last_and_says_so(
    date: str, first: str, after: str, words: str, run: Command, tiny: TinyDataset
) -> None:
    tiny.change(PORI, "date: 2027-12-31", f"date: '{date}'")
    events = calendar(run, "--region", "Pori", "--lang", "en", "--as-of", "2026-11-21")
    assert spans(events) == [(first, after, f"Porin kokeilusopimus: ends{words}")]
    assert ("Date in the source: " in events[0]["DESCRIPTION"]) is True


@pytest.mark.parametrize(
    ("language", "summary"),
    [
        ("fi", "Porin kokeilusopimus: päättyy vuoden 2027 loppuun mennessä"),
        ("sv", "Porin kokeilusopimus: upphör senast i slutet av 2027"),
        ("en", "Porin kokeilusopimus: ends by the end of 2027"),
    ],
)
def test_end_of_a_year_in_every_language(
    language: str, summary: str, run: Command, tiny: TinyDataset
) -> None:
    tiny.change(PORI, "date: 2027-12-31", "date: 2027")
    (event,) = calendar(run, "--region", "Pori", "--lang", language, "--as-of", "2026-11-21")
    assert event["SUMMARY"] == summary


def test_reviews_due_dates_and_steps_are_in_it(run: Command, tiny: TinyDataset) -> None:
    tiny.change(PORI, END, "  - {event: reviewed, date: 2027-06-30, planned: true}\n" + END)
    tiny.change(
        PORI,
        "complete:",
        "commitments:\n  - {text: {fi: 'Talo; katto, seinä.'}, owner: city/pori, due: 2027-01-31}\ncomplete:",
    )
    tiny.change(
        "timelines/kokeilusopimus-2020.yaml",
        "rules:\n",
        "steps:\n  - {step: arviointi, title: {fi: Arviointi}, date: 2027, planned: true, "
        "actors: [ministry/tem]}\nrules:\n",
    )
    events = calendar(run, "--region", "Pori", "--as-of", "2026-11-21")
    assert [(event["DTSTART"], event["UID"], event["SUMMARY"]) for event in events] == [
        (
            "20270131",
            "kokeilusopimus/pori-2021/due@kumppanuus",
            "Porin kokeilusopimus: määräaika: Talo; katto, seinä. (Pori)",
        ),
        ("20270630", "kokeilusopimus/pori-2021/reviewed@kumppanuus", "Porin kokeilusopimus: arvioidaan"),
        (
            "20271231",
            "kokeilusopimus-2020/step-arviointi@kumppanuus",
            "Kokeilusopimukset 2020: Arviointi (työ- ja elinkeinoministeriö) (vuoden 2027 loppuun mennessä)",
        ),
        ("20271231", "kokeilusopimus/pori-2021/ends@kumppanuus", "Porin kokeilusopimus: päättyy"),
    ]


def test_second_review_keeps_its_uid_when_the_first_has_happened(run: Command, tiny: TinyDataset) -> None:
    reviews = (
        "  - {event: reviewed, date: 2025, planned: true}\n  - {event: reviewed, date: 2027, planned: true}\n"
    )
    tiny.change(PORI, END, reviews)

    def uids() -> list[str]:
        return [event["UID"] for event in calendar(run, "-r", "Pori", "--as-of", "2025-01-01")]

    first, second = (f"kokeilusopimus/pori-2021/reviewed{number}@kumppanuus" for number in ("", "-2"))
    assert uids() == [first, second]
    tiny.change(PORI, "date: 2025, planned: true", "date: 2024-12-01")
    assert uids() == [second]


def test_moved_end_has_the_same_uid_and_only_the_later_day(run: Command, tiny: TinyDataset) -> None:
    (before,) = calendar(run, "--region", "Pori", "--as-of", "2026-11-21")
    tiny.change(PORI, END, END + END.replace("2027", "2028"))
    (after,) = calendar(run, "--region", "Pori", "--as-of", "2026-11-22")
    assert before["UID"] == after["UID"]
    assert (before["DTSTART"], after["DTSTART"]) == ("20271231", "20281231")
    assert before["DTSTAMP"] < after["DTSTAMP"]


@pytest.mark.parametrize(("day", "count"), [("2027-12-30", 1), ("2027-12-31", 1), ("2028-01-01", 0)])
def test_day_of_the_plan_is_the_last_on_which_it_is_in_it(
    day: str, count: int, run: Command, tiny: TinyDataset
) -> None:
    ran = run("timeline", "--region", "Pori", "--format", "ics", "--as-of", day)
    assert ran.out.count("BEGIN:VEVENT") == count


@pytest.mark.parametrize(
    ("years", "count"),
    [(("--from", "2027"), 1), (("--from", "2028"), 0), (("--to", "2027"), 1), (("--to", "2026"), 0)],
)
def test_years_narrow_it_and_bring_back_what_was_planned_earlier(
    years: tuple[str, str], count: int, run: Command, tiny: TinyDataset
) -> None:
    day = "2028-06-01" if "--from" in years else "2026-11-21"
    ran = run("timeline", "--region", "Pori", "--format", "ics", "--as-of", day, *years)
    assert ran.out.count("BEGIN:VEVENT") == count


def test_empty_calendar_is_refused_since_the_standard_has_none(run: Command, tiny: TinyDataset) -> None:
    output = tiny.root / "pori.ics"
    output.write_text("as it was")
    ran = run("timeline", "-r", "Pori", "-o", str(output), "--as-of", "2028-01-01", "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "kumppanuus: Nothing dated is planned from 1 January 2028 on, so the calendar would be empty.\n"
        "  With --from 2011, it also takes what was planned for earlier.\n"
    )
    assert output.read_text() == "as it was"


@pytest.mark.parametrize("encoding", ["utf-8", "latin-1"])
def test_line_ends_and_letters_survive_a_file_and_a_pipe(encoding: str, tiny: TinyDataset) -> None:
    command = [sys.executable, "-m", "kumppanuus", "timeline", "-r", "Pori", "--as-of", "2026-11-21"]
    environment = {"PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": encoding}
    piped = subprocess.run([*command, "--format", "ics"], capture_output=True, env=environment, check=True)
    subprocess.run([*command, "-o", "pori.ics"], env=environment, check=True)
    assert piped.stdout == (tiny.root / "pori.ics").read_bytes()
    assert read(piped.stdout)[0]["SUMMARY"] == "Porin kokeilusopimus: päättyy"


def test_same_day_gives_the_same_bytes(run: Command, tiny: TinyDataset) -> None:
    arguments = ("timeline", "--region", "Pori", "--format", "ics", "--as-of", "2026-11-21")
    assert run(*arguments).out == run(*arguments).out


def test_library_is_imported_for_calendars_alone() -> None:
    def imported(format_: str) -> bool:
        command = ["-X", "importtime", "-m", "kumppanuus", "timeline", "--from", "2011", "--format", format_]
        ran = subprocess.run(
            [sys.executable, *command],
            capture_output=True,
            text=True,
            encoding="utf-8",
            env={"PYTHONPATH": str(ROOT / "src")},
            cwd=ROOT,
            check=True,
        )
        return "| icalendar" in ran.stderr or "icalendar.cal" in ran.stderr

    assert imported("ics")
    assert not imported("text")


@pytest.mark.parametrize("language", LANGUAGES)
def test_calendar_of_everything_in_the_real_data(language: Language, real: Loaded) -> None:
    view = build(real.dataset, Subject(), DAY, Years(2011))
    text = calendar_text(view, Words(language))
    events = read(text.encode())
    assert len(events) == len(view.planned) > 0
    assert len({event["UID"] for event in events}) == len(events)
    parsed = Calendar.from_ical(text)
    for event, component, one in zip(events, parsed.walk("VEVENT"), view.planned, strict=True):
        assert component.errors == []
        assert str(component["summary"]) == event["SUMMARY"]
        assert str(component["description"]) == event["DESCRIPTION"]
        assert component.decoded("dtstart") <= one.day < component.decoded("dtend")
        assert component.decoded("dtstamp") == dt.datetime.combine(DAY, dt.time(), dt.UTC)


def test_planned_of_json_and_calendar_are_the_same(run: Command, tiny: TinyDataset) -> None:
    arguments = ("timeline", "--region", "Pori", "--as-of", "2026-11-21", "--format")
    keys = [one["key"] for one in json.loads(run(*arguments, "json").out)["planned"]]
    assert [f"{key}@kumppanuus" for key in keys] == [
        event["UID"] for event in read(run(*arguments, "ics").out.encode())
    ]
