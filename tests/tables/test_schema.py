"""The tables fit together: names, keys, references, and what is said of them."""

import re
import sqlite3

import pytest

from kumppanuus.loading import Loaded
from kumppanuus.tables import BY_NAME, OF_A_DAY, TABLES
from kumppanuus.tables.building import connect, fill, make
from kumppanuus.tables.table import Column
from tests.conftest import DAY, ROOT, Command

COLUMNS = [(table.name, column) for table in TABLES for column in table.columns]
LINKS = [(name, column) for name, column in COLUMNS if column.link]


@pytest.fixture(scope="module")
def filled(real: Loaded) -> sqlite3.Connection:
    connection = connect()
    make(connection)
    fill(connection, real.dataset, DAY)
    return connection


def test_tables_are_sorted_and_have_names_of_their_own() -> None:
    names = [table.name for table in TABLES]
    assert names == sorted(set(names))


@pytest.mark.parametrize("name", BY_NAME)
def test_columns_have_names_that_need_no_quotation_marks(name: str, filled: sqlite3.Connection) -> None:
    columns = [column.name for column in BY_NAME[name].columns]
    assert len(columns) == len(set(columns))
    assert all(re.fullmatch("[a-z][a-z0-9_]*", column) for column in columns)
    filled.execute(f"SELECT {', '.join(columns)} FROM {name}")


@pytest.mark.parametrize("name", BY_NAME)
def test_every_table_and_column_says_what_it_is(name: str) -> None:
    texts = [BY_NAME[name].row, *(column.meaning for column in BY_NAME[name].columns)]
    assert [text for text in texts if not re.fullmatch(r"[A-Z0-9].*[.)]", text)] == []


@pytest.mark.parametrize("name", [table.name for table in TABLES if table.key])
def test_key_tells_rows_apart(name: str, filled: sqlite3.Connection) -> None:
    key = ", ".join(BY_NAME[name].key)
    twice = filled.execute(f"SELECT {key} FROM {name} GROUP BY {key} HAVING count(*) > 1").fetchall()
    nothing = filled.execute(
        f"SELECT 1 FROM {name} WHERE {key.replace(',', ' IS NULL OR')} IS NULL"
    ).fetchall()
    assert twice + nothing == []


@pytest.mark.parametrize(("name", "column"), LINKS, ids=[f"{name}.{column.name}" for name, column in LINKS])
def test_references_lead_to_a_row(name: str, column: Column, filled: sqlite3.Connection) -> None:
    link = column.link
    assert link is not None
    pairs = zip(link.columns, link.others, strict=True)
    same = " AND ".join(f"there.{other} = here.{own}" for own, other in pairs)
    lost = filled.execute(
        f"SELECT {', '.join(link.columns)} FROM {name} AS here WHERE {column.name} IS NOT NULL"
        f" AND NOT EXISTS (SELECT 1 FROM {link.table} AS there WHERE {same})"
    ).fetchall()
    assert lost == []


@pytest.mark.parametrize(("name", "column"), [(name, one) for name, one in COLUMNS if one.choices])
def test_choices_are_all_that_there_is(name: str, column: Column, filled: sqlite3.Connection) -> None:
    found = filled.execute(f"SELECT DISTINCT {column.name} FROM {name} WHERE {column.name} IS NOT NULL")
    assert {str(value) for (value,) in found} <= set(column.choices)


def test_every_location_of_a_citation_is_that_of_a_row_or_within_one(filled: sqlite3.Connection) -> None:
    """What joins a statement to its citation; the source in its own row is the same one."""
    (differing,) = filled.execute(
        "SELECT count(*) FROM event JOIN citation ON citation.kind = 'agreement' AND citation.id = agreement"
        " AND citation.location = event.location WHERE citation.source != event.source"
    ).fetchone()
    (joined,) = filled.execute(
        "SELECT count(*) FROM event JOIN citation ON citation.id = agreement"
        " AND citation.location = event.location AND citation.kind = 'agreement'"
    ).fetchone()
    assert differing == 0
    assert joined > 0


def test_what_depends_on_the_day_is_said_to(real: Loaded) -> None:
    """Ten years earlier, only those columns say something else."""
    changed = set()
    then, now = connect(), connect()
    for connection, day in ((then, DAY.replace(year=2016)), (now, DAY)):
        make(connection)
        fill(connection, real.dataset, day)
    for name, column in COLUMNS:
        statement = f"SELECT {column.name} FROM {name} ORDER BY rowid"
        if then.execute(statement).fetchall() != now.execute(statement).fetchall():
            changed.add(f"{name}.{column.name}")
    assert changed <= OF_A_DAY
    assert {"agreement.status", "place_within.within"} <= changed


def test_page_of_the_tables_is_up_to_date(run: Command) -> None:
    page = (ROOT / "docs" / "tables.md").read_text(encoding="utf-8")
    assert run("query", "--schema", "--format", "md").out == page, "run make tables"
