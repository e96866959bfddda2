"""The tables that are kept of a dataset: the same answers as from memory, whatever becomes of the file."""

import contextlib
import datetime as dt
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from kumppanuus.asking import writing_database
from kumppanuus.asking.answer import Answer
from kumppanuus.asking.asking import Asked, Bounds, ask
from kumppanuus.asking.database import InMemory
from kumppanuus.asking.kept_database import KeptDatabase, days_of
from kumppanuus.asking.statement import read
from kumppanuus.database_file import DatabaseFile
from kumppanuus.dataset import Dataset
from kumppanuus.errors import QueryError
from kumppanuus.keeping import Keeping
from kumppanuus.loading import load
from kumppanuus.tables import building
from tests.conftest import DAY, ROOT, SAMPLE, Command, TinyDataset

from .test_keeping import edit

NEXT = DAY + dt.timedelta(days=1)
STATEMENTS = (
    "SELECT * FROM agreement",
    "SELECT * FROM event, agreement WHERE event.agreement = agreement.id",
    "SELECT level, count(*) FROM place GROUP BY level",
    "SELECT * FROM place_within LIMIT 40",
    "SELECT rowid, * FROM citation",
    "SELECT * FROM main.record",
    "SELECT 1",
    "SELECT titel FROM agreement",
    "SELECT * FROM agrement",
    "DELETE FROM agreement",
    "SELECT * FROM sqlite_schema",
)


@pytest.fixture(autouse=True)
def keeps(monkeypatch: pytest.MonkeyPatch, nothing_kept: None, tmp_path: Path) -> Path:
    """Keep what is kept in a folder of the test's own."""
    monkeypatch.setenv("KUMPPANUUS_CACHE", str(tmp_path / "cache ?#%ä"))
    return tmp_path / "cache ?#%ä"


def told(ask_it: Callable[[], Answer]) -> str:
    try:
        return repr(ask_it())
    except QueryError as error:
        return f"{error.message}\n{error.remedy}"


def from_memory(dataset: Dataset, statement: str, day: dt.date = DAY) -> str:
    return told(lambda: ask(InMemory(dataset), Asked(read(statement), {}, day), Bounds()))


class UnwantedError(Exception):
    """The dataset was opened, and nothing of it was needed."""


def unwanted() -> tuple[Dataset, bytes]:
    raise UnwantedError


def opened(root: Path) -> KeptDatabase:
    keeping = Keeping(root)
    keeping.keep()
    return KeptDatabase(str(root), keeping.content, lambda: (keeping.loaded.dataset, keeping.content))


def from_file(database: KeptDatabase, statement: str, day: dt.date = DAY) -> str:
    return told(lambda: ask(database, Asked(read(statement), {}, day), Bounds()))


def again(root: Path) -> KeptDatabase:
    """Return the tables as they are kept; the dataset cannot be asked for more."""
    return KeptDatabase(str(root), Keeping(root).content, unwanted)


def test_kept_tables_answer_as_those_in_memory(tiny: TinyDataset) -> None:
    dataset = load(tiny.data).dataset
    for statement in STATEMENTS:
        expected = from_memory(dataset, statement)
        assert from_file(opened(tiny.data), statement) == expected
        assert from_file(again(tiny.data), statement) == expected
    for statement in STATEMENTS:  # and what was written first is still there
        assert from_file(again(tiny.data), statement) == from_memory(dataset, statement)


def test_only_tables_of_a_day_are_made_anew_for_another_one(tiny: TinyDataset) -> None:
    dataset = load(tiny.data).dataset
    statement = "SELECT agreement.*, number FROM agreement, event"
    from_file(opened(tiny.data), statement)
    with pytest.raises(UnwantedError):
        from_file(again(tiny.data), statement, NEXT)
    assert from_file(opened(tiny.data), statement, NEXT) == from_memory(dataset, statement, NEXT)
    assert from_file(again(tiny.data), statement, NEXT) == from_memory(dataset, statement, NEXT)
    with pytest.raises(UnwantedError):
        from_file(again(tiny.data), statement)
    assert from_file(again(tiny.data), "SELECT * FROM event") == from_memory(dataset, "SELECT * FROM event")


@pytest.mark.parametrize("seed", range(2))
def test_random_edits_are_seen(tmp_path: Path, seed: int) -> None:
    root = tmp_path / "data"
    shutil.copytree(SAMPLE, root)
    chance = Random(seed)
    for _ in range(8):
        edit(root, chance)
        dataset = load(root).dataset
        for statement in chance.sample(STATEMENTS, 3):
            assert from_file(opened(root), statement) == from_memory(dataset, statement)


def test_damaged_file_is_never_believed(tiny: TinyDataset, keeps: Path) -> None:
    """Bits that are turned, parts that are cut off or zeroed: SQLite itself would not notice most of it."""
    dataset = load(tiny.data).dataset
    expected = {statement: from_memory(dataset, statement) for statement in STATEMENTS[:4]}
    for statement in expected:
        from_file(opened(tiny.data), statement)
    path = next(keeps.glob("*.sqlite"))
    whole = path.read_bytes()
    chance = Random(8)
    unused = 0
    for _ in range(60):
        damaged = bytearray(whole)
        at, length = chance.randrange(len(whole)), chance.randrange(1, 9_000)
        kind = chance.randrange(3)
        if kind == 0:
            damaged[at] ^= 1 << chance.randrange(8)
        elif kind == 1:
            damaged[at : at + length] = bytes(len(damaged[at : at + length]))
        else:
            del damaged[at:]
        path.write_bytes(damaged)
        statement = chance.choice(list(expected))
        try:
            assert from_file(again(tiny.data), statement) == expected[statement]
        except UnwantedError:
            unused += 1
        assert from_file(opened(tiny.data), statement) == expected[statement]
        assert from_file(again(tiny.data), statement) == expected[statement]
    assert unused > 10


@pytest.mark.parametrize("content", [b"", os.urandom(9_000)])
def test_foreign_file_is_replaced(tiny: TinyDataset, keeps: Path, content: bytes) -> None:
    from_file(opened(tiny.data), STATEMENTS[0])
    path = next(keeps.glob("*.sqlite"))
    path.write_bytes(content)
    expected = from_memory(load(tiny.data).dataset, STATEMENTS[0])
    assert from_file(opened(tiny.data), STATEMENTS[0]) == expected
    assert from_file(again(tiny.data), STATEMENTS[0]) == expected


def test_file_that_another_run_replaces_is_not_mixed_up_with_it(
    tiny: TinyDataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One run has looked at the file, and another puts its own there before the first opens it."""
    expected = from_memory(load(tiny.data).dataset, STATEMENTS[1])
    from_file(opened(tiny.data), STATEMENTS[1])
    one = opened(tiny.data)
    shutil.rmtree(tiny.root / "cache ?#%ä")
    from_file(opened(tiny.data), STATEMENTS[2])  # a file without the tables that the first one saw
    assert from_file(one, STATEMENTS[1]) == expected


def test_pages_that_became_free_are_everyones(tiny: TinyDataset, monkeypatch: pytest.MonkeyPatch) -> None:
    really = building.fill

    def freeing(connection: sqlite3.Connection, *others: object) -> None:
        connection.execute("CREATE TABLE big (a)")
        connection.execute("INSERT INTO big VALUES (zeroblob(50000))")
        connection.execute("DROP TABLE big")
        really(connection, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(writing_database, "fill", freeing)
    for statement in STATEMENTS[:4]:
        from_file(opened(tiny.data), statement)
    path = next((tiny.root / "cache ?#%ä").glob("*.sqlite"))
    file = DatabaseFile.open(str(path), Keeping(tiny.data).content)
    assert file is not None
    assert days_of(file).keys() == {"agreement", "event", "place", "place_within"}
    whole, chance = path.read_bytes(), Random(1)
    for statement in STATEMENTS[:4]:
        expected = from_memory(load(tiny.data).dataset, statement)
        for _ in range(20):
            damaged = bytearray(whole)
            damaged[chance.randrange(len(whole))] ^= 255
            path.write_bytes(damaged)
            with contextlib.suppress(UnwantedError):
                assert from_file(again(tiny.data), statement) == expected


def test_folder_that_cannot_be_written_and_full_disk_are_no_fault(
    tiny: TinyDataset, keeps: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = from_memory(load(tiny.data).dataset, STATEMENTS[1])

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "write", full)
        assert from_file(opened(tiny.data), STATEMENTS[1]) == expected
    with monkeypatch.context() as patched:

        def full_database(*_: object) -> None:
            raise sqlite3.OperationalError("database or disk is full")

        patched.setattr(writing_database, "make", full_database)
        assert from_file(opened(tiny.data), STATEMENTS[1]) == expected
    assert list(keeps.glob("*.sqlite*")) == []
    shutil.rmtree(keeps)
    keeps.write_text("a file, and no folder")
    assert from_file(opened(tiny.data), STATEMENTS[1]) == expected


def test_next_query_needs_no_models(tiny: TinyDataset, run: Command) -> None:
    statement = "SELECT id, status FROM agreement"
    expected = run("query", statement, "--format", "csv")
    code = (
        "import sys; from kumppanuus.cli.tables import open_tables; from kumppanuus.cli.options import *;"
        "from kumppanuus.asking.asking import *; from kumppanuus.asking.statement import read;"
        "from kumppanuus.render.query import LOOK; from kumppanuus.render.screen import Screen;"
        "from kumppanuus.labels import Words; words = Words('fi'); day = dt.date.today();"
        "database, _ = open_tables(Settings(None, words, day));"
        f"found = ask(database, Asked(read({statement!r}), {{}}, day), Bounds());"
        "print(LOOK.render(found, 'csv', words, Screen(), None), end='');"
        "print(*(name for name in sys.modules if name.startswith('kumppanuus.')), file=sys.stderr)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=tiny.root,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
    )
    assert ran.stdout == expected.out
    heavy = {"kumppanuus.dataset", "kumppanuus.loading", "kumppanuus.model.base", "kumppanuus.tables"}
    assert set(ran.stderr.split()) & heavy == set()


def test_damaged_records_are_told_of_each_time(tiny: TinyDataset, run: Command) -> None:
    tiny.change(
        "agreements/kokeilusopimus/pori-2021.yaml", "organisation: city/pori", "organisation: city/porri"
    )
    first, second = (run("query", "SELECT id FROM agreement") for _ in range(2))
    assert first == second
    assert "kokeilusopimus/pori-2021" in first.err


def test_places_are_looked_up_in_the_dataset(tiny: TinyDataset, run: Command) -> None:
    arguments = ("query", "SELECT :place AS place", "--set", "place=Pori", "--format", "csv")
    assert [run(*arguments).out for _ in range(2)] == ["place\nmunicipality/pori\n"] * 2
