"""The manual pages of the checks: as a command shows them, and in docs/checks.md."""

import json
import re
from pathlib import Path

import pytest

from kumppanuus.checks import BY_NAME, CHECKS
from kumppanuus.cli import main
from kumppanuus.cli.selecting import complete_check
from kumppanuus.diagnostics import Severity
from kumppanuus.files.listing import MAX_BYTES
from kumppanuus.files.nodes import MAX_DEPTH, MAX_NODES
from kumppanuus.manual import Page, read_page
from kumppanuus.render.manual import render_page, render_pages
from kumppanuus.render.screen import Screen
from tests.conftest import ROOT, Command
from tests.test_commands import kumppanuus

PAGE = """\
error[duplicate-key]: A key stands twice in one map.

A map is a set of keys with their values, and each key has one value there. Other programs keep one
of two values and lose the other without a word; here the second one is not read until the file is
mended.

It happens when lines are copied, or when a list is taken up again further down. Put all items of
the list under the one key. Where two sources give different values, write both as 'claims' under
the one key, and say which is followed. The same key in two items of a list is no fault, since each
item is a map of its own.

Bad:

    parties:
      - {organisation: ministry/tem, role: state}
    parties:
      - {organisation: city/pori, role: city}

Good:

    parties:
      - {organisation: ministry/tem, role: state}
      - {organisation: city/pori, role: city}

An error: a run that finds it fails. No fix is offered, since an editor has to decide.
"""


# One page


def test_page_of_a_check(run: Command) -> None:
    ran = run("explain", "duplicate-key")
    assert (ran.code, ran.out, ran.err) == (0, PAGE, "")


@pytest.mark.parametrize("name", ["duplicate_key", "Duplicate-Key", "DUPLICATE_KEY"])
def test_names_are_understood_as_people_write_them(name: str, run: Command) -> None:
    assert run("explain", name).out == PAGE


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("ends-before-strat", "did you mean 'ends-before-start'?"),
        ("Unused_Recrd", "did you mean 'unused-record'?"),
        ("porri", "see them all with 'kumppanuus explain'"),
    ],
)
def test_misspelt_name_gets_a_suggestion(name: str, remedy: str, run: Command) -> None:
    ran = run("explain", name)
    assert (ran.code, ran.out, ran.err) == (2, "", f"kumppanuus: there is no check '{name}'\n  {remedy}\n")


def test_page_as_json(run: Command) -> None:
    page = json.loads(run("explain", "duplicate-party", "--format", "json").out)
    assert (page["name"], page["severity"], page["fixes"]) == ("duplicate-party", "error", "none")
    assert page["bad"].splitlines() == [
        "parties:",
        "  - {organisation: city/pori, role: city}",
        "  - {organisation: city/pori, role: city}",
    ]


DOCSTRING = """A review is planned for a day on which nobody works.

The meeting would be moved, and ``date`` would be wrong. These count:

- A Sunday, and
  a Saturday.
- A day on which ``calendar: fi`` has a holiday; see ``duplicate-key``.

Bad::

    # 24 June 2023 is Midsummer Day
    - {event: reviewed, date: 2023-06-24, planned: true}

Good::

    - {event: reviewed, date: 2023-06-27, planned: true}
"""


def made_up() -> Page:
    return read_page("day-off", DOCSTRING, Severity.WARNING, "safe")


def test_docstring_is_taken_apart() -> None:
    assert made_up() == Page(
        name="day-off",
        title="A review is planned for a day on which nobody works.",
        severity=Severity.WARNING,
        fixes="safe",
        paragraphs=(
            "The meeting would be moved, and `date` would be wrong. These count:",
            (
                "A Sunday, and a Saturday.",
                "A day on which `calendar: fi` has a holiday; see `duplicate-key`.",
            ),
        ),
        bad="# 24 June 2023 is Midsummer Day\n- {event: reviewed, date: 2023-06-24, planned: true}",
        good="- {event: reviewed, date: 2023-06-27, planned: true}",
    )


def test_narrow_terminal_wraps_text_and_no_example() -> None:
    assert render_page(made_up(), "text", Screen(width=40)) == (
        """\
warning[day-off]: A review is planned
for a day on which nobody works.

The meeting would be moved, and 'date'
would be wrong. These count:

• A Sunday, and a Saturday.
• A day on which 'calendar: fi' has a
  holiday; see 'duplicate-key'.

Bad:

    # 24 June 2023 is Midsummer Day
    - {event: reviewed, date: 2023-06-24, planned: true}

Good:

    - {event: reviewed, date: 2023-06-27, planned: true}

A warning: a run that finds nothing
worse does not fail. A safe fix can be
offered (--fix): it does not change what
the data says.
"""
    )


def test_page_as_markdown() -> None:
    assert render_page(made_up(), "md", Screen()) == (
        """\
# day-off

**A review is planned for a day on which nobody works.**

The meeting would be moved, and `date` would be wrong. These count:

- A Sunday, and a Saturday.
- A day on which `calendar: fi` has a holiday; see `duplicate-key`.

Bad:

```yaml
# 24 June 2023 is Midsummer Day
- {event: reviewed, date: 2023-06-24, planned: true}
```

Good:

```yaml
- {event: reviewed, date: 2023-06-27, planned: true}
```

*A warning: a run that finds nothing worse does not fail. A safe fix can be offered (--fix): it does not \
change what the data says.*
"""
    )


def test_page_that_names_another_leads_to_it() -> None:
    text = render_pages([made_up(), BY_NAME["duplicate-key"].page], "md", Screen())
    assert "has a holiday; see [`duplicate-key`](#duplicate-key).\n" in text


@pytest.fixture(scope="module")
def words_of_the_data() -> str:
    """The models and the examples, in which every word stands that a page can name besides checks."""
    models = (ROOT / "src" / "kumppanuus" / "model").glob("*.py")
    examples = (ROOT / "tests" / "checks" / "examples").glob("*.txt")
    return "".join(path.read_text(encoding="utf-8") for path in (*models, *examples))


@pytest.mark.parametrize("name", BY_NAME)
def test_page_names_no_check_that_there_is_not(name: str, words_of_the_data: str) -> None:
    named = re.findall(r"`([a-z]+(?:-[a-z]+)+)`", json.dumps(BY_NAME[name].page.paragraphs))
    assert [one for one in named if one not in BY_NAME and one not in words_of_the_data] == []


def test_limits_on_the_page_are_those_of_the_reader(run: Command) -> None:
    page = run("explain", "too-large").out
    for limit in (f"{MAX_BYTES:,} bytes", f"{MAX_NODES:,} values", f"{MAX_DEPTH} deep"):
        assert limit in page


# All of them


def test_all_checks_are_listed_by_name(run: Command) -> None:
    ran = run("explain")
    head, columns, _, *rows = ran.out.splitlines()
    assert head == f"Checks ({len(CHECKS)}; 'kumppanuus explain NAME' explains one)"
    assert columns.split() == ["check", "severity", "fix", "fault"]
    assert [row.split()[0] for row in rows if row[:1].strip()] == [check.name for check in CHECKS]
    (row,) = (row for row in rows if row.startswith("ends-before-start "))
    assert re.split(r" {2,}", row) == [
        "ends-before-start",
        "error",
        "none",
        "Something ends before it starts.",
    ]


def test_list_at_a_narrow_terminal(run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    out = run("explain").out
    assert max(map(len, out.splitlines())) <= 40
    assert "\n\nends-before-start (error, fix: none)\nSomething ends before it starts.\n\n" in out
    assert (
        "\n\ndangling-reference (error, fix: unsafe)\nA record names another one that does not\nexist.\n\n"
        in out
    )


def test_plain_pipe_has_no_colour_and_forced_colour_has() -> None:
    assert "\x1b[" not in kumppanuus("explain", "duplicate-key").stdout
    assert "\x1b[" in kumppanuus("explain", "duplicate-key", FORCE_COLOR="1").stdout
    assert "\x1b[" not in kumppanuus("explain").stdout


def test_all_pages_as_json(run: Command) -> None:
    pages = json.loads(run("explain", "--format", "json").out)
    assert [page["name"] for page in pages] == [check.name for check in CHECKS]


def test_shell_completes_names() -> None:
    assert complete_check("duplicate-k") == ["duplicate-key"]
    assert complete_check("Dangling_") == ["dangling-reference"]


def test_table_leads_to_every_page(run: Command) -> None:
    text = run("explain", "--format", "md").out
    names = [check.name for check in CHECKS]
    assert re.findall(r"^\| \[(.*?)\]\(#\1\) \|", text, re.M) == names
    assert re.findall(r"^## (.*)$", text, re.M) == names


def test_checks_page_is_what_the_docstrings_say(tmp_path: Path) -> None:
    page = tmp_path / "checks.md"
    assert main(["explain", "-o", str(page)]) == 0
    written = (ROOT / "docs" / "checks.md").read_text(encoding="utf-8")
    assert page.read_text(encoding="utf-8") == written, "run 'make checks'"
