"""A dataset that is opened with what was kept of it: the same records and findings as without."""

import datetime as dt
import io
import os
import shutil
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random

import pytest

from kumppanuus import kept, reading, rechecking
from kumppanuus.diagnostics import Diagnostic
from kumppanuus.files import listing
from kumppanuus.files.cache import Store
from kumppanuus.files.folder import Folder
from kumppanuus.keeping import Keeping
from kumppanuus.kept import Kept, names_in
from kumppanuus.loading import Loaded, load
from kumppanuus.processes import tell_nobody
from kumppanuus.validating import validate, validate_kept
from tests.conftest import DAY, SAMPLE, Command, TinyDataset
from tests.fuzz.mutations import mutate

AGREEMENT = "agreements/kokeilusopimus/pori-2021.yaml"
Findings = tuple[Diagnostic, ...]


@pytest.fixture
def grown_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no file be young: each was written long before it was looked at."""
    monkeypatch.setattr(kept, "_YOUNG", -(10**18))


@pytest.fixture
def no_yaml(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note which files are read as YAML."""
    seen: list[str] = []
    monkeypatch.setattr(reading, "_held", partial(_noted, seen, reading._held))
    return seen


def _noted(seen: list[str], really: Callable[[Folder, str], object], folder: Folder, path: str) -> object:
    if path not in seen:
        seen.append(path)
    return really(folder, path)


def checked(root: Path, day: dt.date = DAY) -> tuple[Loaded, Findings]:
    """Check a dataset as the command does, and keep what was found."""
    keeping = Keeping(root)
    return keeping.loaded, validate_kept(keeping, day, tell_nobody)


def assert_as_without(root: Path, loaded: Loaded, found: Findings, day: dt.date = DAY) -> None:
    afresh = load(root)
    expected = validate(afresh, day)
    assert [repr(one) for one in found] == [repr(one) for one in expected]  # excerpts, too
    one, other = loaded.dataset, afresh.dataset
    assert [(entry.key, entry.path, entry.whole) for entry in one.entries] == [
        (entry.key, entry.path, entry.whole) for entry in other.entries
    ]
    assert [entry.record for entry in one.entries] == [entry.record for entry in other.entries]
    assert [repr(edge) for edge in one.edges] == [repr(edge) for edge in other.edges]
    assert (one.unread, one.damaged_texts, one.lost) == (other.unread, other.damaged_texts, other.lost)
    assert (one.dangling, one.damaged) == (other.dangling, other.damaged)


def edit(root: Path, chance: Random) -> str:
    """Do to a dataset what editors, their programs and git do."""
    files = sorted(path for path in root.rglob("*.yaml"))
    path, other = chance.sample(files, 2)
    before = path.read_bytes()
    kind = chance.choice(
        ("mutate", "other", "mend", "touch", "remove", "copy", "move", "same size", "nothing")
    )
    if kind == "mutate":
        path.write_bytes(mutate(before, other.read_bytes(), chance))
    elif kind == "other":
        path.write_bytes(other.read_bytes())
    elif kind == "mend":
        for file in SAMPLE.rglob("*.yaml"):
            (root / file.relative_to(SAMPLE)).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, root / file.relative_to(SAMPLE))
    elif kind == "touch":
        os.utime(path)
    elif kind == "remove":
        path.unlink()
    elif kind == "copy":
        path.with_name("kopio.yaml").write_bytes(before)
    elif kind == "move":
        path.rename(path.with_name("toinen.yaml"))
    elif kind == "same size":
        at = chance.randrange(len(before))
        path.write_bytes(before[:at] + bytes((before[at] ^ 1,)) + before[at + 1 :])
    return f"{kind} {path.relative_to(root)}"


@pytest.mark.parametrize("seed", range(3))
def test_random_edits_are_seen_as_without_anything_kept(tmp_path: Path, seed: int) -> None:
    root = tmp_path / "data"
    shutil.copytree(SAMPLE, root)
    chance = Random(seed)
    for _ in range(12):
        for _ in range(chance.choice((1, 1, 1, 3))):
            edit(root, chance)
            if chance.random() < 0.2:
                Keeping(root).keep()  # as another command does
        day = DAY + dt.timedelta(days=chance.choice((0, 0, 0, 400, 3000)))
        assert_as_without(root, *checked(root, day), day)
        assert_as_without(root, *checked(root, day), day)  # now all of it is as it was


def test_unchanged_dataset_parses_no_yaml(tiny: TinyDataset, no_yaml: list[str]) -> None:
    checked(tiny.data)
    assert len(no_yaml) == 14
    no_yaml.clear()
    loaded, found = checked(tiny.data)
    assert found == ()
    assert loaded.dataset.agreement("kokeilusopimus/pori-2021").title.fi == "Porin kokeilusopimus"
    assert no_yaml == []
    assert_as_without(tiny.data, loaded, found)


def test_only_what_changed_is_read(tiny: TinyDataset, no_yaml: list[str]) -> None:
    checked(tiny.data)
    tiny.change(AGREEMENT, "Porin kokeilusopimus", "Porin koesopimus")
    os.utime(tiny.data / "sources/tiedote.yaml")  # other times, the same content
    no_yaml.clear()
    loaded, _ = checked(tiny.data)
    assert no_yaml == [AGREEMENT]
    assert loaded.dataset.agreement("kokeilusopimus/pori-2021").title.fi == "Porin koesopimus"


def test_findings_are_replayed_with_their_excerpts(tiny: TinyDataset, no_yaml: list[str]) -> None:
    tiny.change(AGREEMENT, "organisation: city/pori", "organisation: city/porri")
    _, found = checked(tiny.data)
    assert [str(one.span) for one in found] == ["data/agreements/kokeilusopimus/pori-2021.yaml:10:20"]
    no_yaml.clear()
    _, again = checked(tiny.data)
    assert repr(again) == repr(found)
    assert no_yaml == []


def test_findings_lead_from_the_current_folder(tiny: TinyDataset, monkeypatch: pytest.MonkeyPatch) -> None:
    tiny.change(AGREEMENT, "organisation: city/pori", "organisation: city/porri")
    checked(tiny.data)
    monkeypatch.chdir(tiny.data / "agreements")
    keeping = Keeping(tiny.data)
    found = keeping.findings(DAY)
    assert found is not None
    assert [one.span.path for one in found] == [f"{tiny.data.as_posix()}/{AGREEMENT}"]


def test_findings_are_those_of_the_day(tiny: TinyDataset) -> None:
    checked(tiny.data)
    assert Keeping(tiny.data).findings(DAY) == ()
    assert Keeping(tiny.data).findings(DAY + dt.timedelta(days=1)) is None


def test_a_question_keeps_the_records_and_no_findings(tiny: TinyDataset, no_yaml: list[str]) -> None:
    Keeping(tiny.data).keep()
    no_yaml.clear()
    keeping = Keeping(tiny.data)
    assert (keeping.is_current, keeping.findings(DAY), no_yaml) == (True, None, [])


def test_file_written_again_at_once_is_noticed(tiny: TinyDataset, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a disk's clock is coarse, a second change shows nowhere but in the content."""

    def coarse(entry: "os.DirEntry[str]") -> tuple[int, ...]:
        told = entry.stat()
        return told.st_size, told.st_mtime_ns // (60 * 10**9) * 60 * 10**9, 0, told.st_ino

    monkeypatch.setattr(listing, "_numbers", coarse)
    monkeypatch.setattr(kept, "_YOUNG", 70 * 10**9)
    checked(tiny.data)
    assert Keeping(tiny.data).is_current
    tiny.change(AGREEMENT, "Porin kokeilusopimus", "Porin kokeilusopimUs")
    loaded, found = checked(tiny.data)
    assert loaded.dataset.agreement("kokeilusopimus/pori-2021").title.fi == "Porin kokeilusopimUs"
    assert_as_without(tiny.data, loaded, found)


def test_contents_are_compared_only_while_files_are_young(
    tiny: TinyDataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked(tiny.data)
    one = Kept.open(str(tiny.data))
    assert one is not None
    assert len(one.young() or ()) == 14
    later = time.time_ns() + 10 * 10**9
    monkeypatch.setattr(time, "time_ns", lambda: later)
    checked(tiny.data)
    other = Kept.open(str(tiny.data))
    assert other is not None
    assert other.young() == []
    assert other.findings(DAY.isoformat()) == ()


def test_damaged_piece_is_read_from_its_file(tiny: TinyDataset, keeps: Path) -> None:
    checked(tiny.data)
    path = next(keeps.glob("*.kept"))
    data = bytearray(path.read_bytes())
    for at in range(0, 3000, 100):
        data[at] ^= 255
    path.write_bytes(data)
    loaded, found = checked(tiny.data)
    assert_as_without(tiny.data, loaded, found)


@pytest.mark.usefixtures("grown_up")
def test_another_program_does_not_use_it(tiny: TinyDataset, monkeypatch: pytest.MonkeyPatch) -> None:
    checked(tiny.data)
    assert Kept.open(str(tiny.data)) is not None
    for name, value in (("__version__", "9.9"), ("_LIBRARIES", ("yaml",))):
        with monkeypatch.context() as patched:
            patched.setattr(kept, name, value)
            assert Kept.open(str(tiny.data)) is None
    with monkeypatch.context() as patched:
        patched.setattr("sys.version", "4.0")
        assert Kept.open(str(tiny.data)) is None


def test_a_folder_that_cannot_be_written_is_no_fault(tiny: TinyDataset, keeps: Path) -> None:
    keeps.write_text("a file, and no folder")
    loaded, found = checked(tiny.data)
    assert_as_without(tiny.data, loaded, found)


def test_full_disk_is_no_fault(tiny: TinyDataset, monkeypatch: pytest.MonkeyPatch, keeps: Path) -> None:
    write = os.write
    left = 20_000

    def nearly_full(handle: int, data: bytes) -> int:
        nonlocal left
        left -= len(data)
        if left < 0:
            raise OSError(28, "No space left on device")
        return write(handle, data)

    monkeypatch.setattr("kumppanuus.files.cache._AT_ONCE", 1000)
    monkeypatch.setattr(os, "write", nearly_full)
    loaded, found = checked(tiny.data)
    assert_as_without(tiny.data, loaded, found)
    assert left < 0
    assert not list(keeps.iterdir())


def test_two_runs_at_once(tiny: TinyDataset) -> None:
    one, other = Keeping(tiny.data), Keeping(tiny.data)
    tiny.change(AGREEMENT, "Porin kokeilusopimus", "Porin koesopimus")
    third = Keeping(tiny.data)
    for run in (third, one, other):
        run.keep(DAY, validate(run.loaded, DAY))
    assert_as_without(tiny.data, *checked(tiny.data))


def test_names_are_those_of_the_dataset_on_disk(tiny: TinyDataset) -> None:
    assert names_in() is None
    checked(tiny.data)
    names = names_in()
    assert names is not None
    assert names["agreement"] == ["kokeilusopimus/pori-2021"]
    assert names["place-names"][:2] == ["Björneborg", "Björneborgsregionen"]
    assert "shared/circular-economy" in names["theme"]
    assert "shared/circular-economy" in names["record"]
    tiny.change(AGREEMENT, "Porin kokeilusopimus", "Porin koesopimus")
    assert names_in() is None


@pytest.mark.parametrize("day", [DAY, DAY + dt.timedelta(days=1)])
def test_damaged_named_piece_is_never_believed(tiny: TinyDataset, keeps: Path, day: dt.date) -> None:
    """Whichever piece is damaged, young files or not: what is found is what is there."""
    checked(tiny.data)
    path = next(keeps.glob("*.kept"))
    whole = path.read_bytes()
    store = Store.open(str(path))
    assert store is not None
    for name in store.names():
        start = store._table[name][0]
        damaged = bytearray(whole)
        damaged[start] ^= 255
        path.write_bytes(damaged)
        for _ in range(2):
            assert_as_without(tiny.data, *checked(tiny.data, day), day)
        path.write_bytes(whole)


def test_edits_do_not_let_the_file_grow(tiny: TinyDataset, keeps: Path) -> None:
    sizes = []
    for number in range(60):
        tiny.write("sources/pitka.yaml", f"title: {'Pitkä nimi ' * 800}{number}\nkind: page\nlanguage: fi\n")
        checked(tiny.data)
        sizes.append(next(keeps.glob("*.kept")).stat().st_size)
    assert max(sizes) < 2 * sizes[0] + 250_000


def test_pipe_and_huge_file_stop_nobody(tiny: TinyDataset) -> None:
    checked(tiny.data)
    (tiny.data / "sources/tiedote.yaml").unlink()
    os.mkfifo(tiny.data / "sources/tiedote.yaml")
    for _ in range(2):
        assert_as_without(tiny.data, *checked(tiny.data))
    (tiny.data / "sources/tiedote.yaml").unlink()
    tiny.write("sources/tiedote.yaml", b"#" * 1_200_000)
    for _ in range(2):
        assert_as_without(tiny.data, *checked(tiny.data))


def test_a_link_that_leads_elsewhere_is_another_file(tiny: TinyDataset) -> None:
    link = tiny.data / "sources/linkki.yaml"
    for target in ("nowhere.yaml", "linkki.yaml", "tiedote.yaml", "../funding/tem-1.yaml", "nowhere.yaml"):
        link.unlink(missing_ok=True)
        link.symlink_to(target)
        assert_as_without(tiny.data, *checked(tiny.data))


@pytest.mark.parametrize("arguments", [("--diff",), ("--stdin-filename", f"data/{AGREEMENT}"), ("--fix",)])
def test_no_call_leaves_an_unfinished_file(
    tiny: TinyDataset, run: Command, keeps: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO((tiny.data / AGREEMENT).read_bytes())))
    run("validate", *arguments)
    assert [path.suffix for path in keeps.iterdir()] == [".kept"]


def test_what_others_can_write_is_not_believed(tiny: TinyDataset, keeps: Path) -> None:
    checked(tiny.data)
    path = next(keeps.glob("*.kept"))
    assert Kept.open(str(tiny.data)) is not None
    path.chmod(0o622)
    assert Kept.open(str(tiny.data)) is None
    path.chmod(0o600)
    keeps.chmod(0o777)
    assert Kept.open(str(tiny.data)) is None
    keeps.chmod(0o700)
    assert Kept.open(str(tiny.data)) is not None
    path.symlink_to(path.rename(keeps / "other"))
    assert Kept.open(str(tiny.data)) is None


def test_edits_do_not_let_the_answers_grow(tiny: TinyDataset, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rechecking, "_FEW", 10)
    noted = []
    for number in range(40):
        tiny.write("sources/tiedote.yaml", f"title: Tiedote {number}\nkind: page\nlanguage: fi\n")
        checked(tiny.data)
        now = Kept.open(str(tiny.data))
        assert now is not None
        answers = now.answers()
        assert answers is not None
        noted.append(len(answers[1]))
    assert max(noted) > noted[0]
    assert max(noted) < 5 * 14 + 10
