"""The index that is kept: after any edits it answers like one that is built afresh."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from kumppanuus.dataset import Dataset
from kumppanuus.fulltext import Index, building, dictionaries, lemmas, parse
from kumppanuus.fulltext.kept_index import open_index
from kumppanuus.keeping import Keeping
from kumppanuus.loading import load
from tests.conftest import ROOT, SAMPLE, Command, TinyDataset

from .test_keeping import edit

QUERIES = (
    ("pori",),
    ("sopimus",),
    ("kiertotaloutta", "porin"),
    ("kierto*",),
    ("circular economy",),
    ("kumppanuuksissa",),
    ("Satakunta", "2021"),
    ("avtal",),
    ("Päijät-Häme",),
    ("teema*", "verkosto"),
    ("uusi", "sana"),
)
WORDS = ("porri", "kiertotaluos", "sopimsu", "satakunta", "ekosysteemmi", "a", "Pori*", "uusii")


@pytest.fixture(autouse=True)
def keeps(monkeypatch: pytest.MonkeyPatch, nothing_kept: None, tmp_path: Path) -> Path:
    """Keep what is kept in a folder of the test's own."""
    monkeypatch.setenv("KUMPPANUUS_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def indexed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note which records are put into an index."""
    seen: list[str] = []
    really = building._Update._add

    def noting(self: building._Update, number: int, key: tuple[str, str], *others: object) -> None:
        seen.append("/".join(key))
        really(self, number, key, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(building._Update, "_add", noting)
    return seen


def kept(root: Path) -> Index:
    keeping = Keeping(root)
    keeping.keep()
    digests = {path: reading.digest for path, reading in keeping.loaded.readings.items()}
    return open_index(keeping.root, keeping.loaded.dataset, keeping.content, digests)


def answers(index: Index) -> list[object]:
    found = [index.find(parse(query)) for query in QUERIES]
    return [found, [index.near(word) for word in WORDS]]


def afresh(dataset: Dataset) -> list[object]:
    return answers(Index.in_memory(dataset))


@pytest.mark.parametrize("seed", range(3))
def test_random_edits_are_found_as_in_an_index_built_afresh(tmp_path: Path, seed: int) -> None:
    root = tmp_path / "data"
    shutil.copytree(SAMPLE, root)
    chance = Random(seed)
    for number in range(8):
        for _ in range(chance.choice((1, 1, 3))):
            edit(root, chance)
        if number % 2:
            respell(root, chance)
        expected = afresh(load(root).dataset)
        assert answers(kept(root)) == expected
        assert answers(kept(root)) == expected


def respell(root: Path, chance: Random) -> None:
    """Write a word of a file in another way, so that another spelling can come to be the first."""
    path = chance.choice(sorted(root.rglob("*.yaml")))
    for old, new in (("Pori", "PORI"), ("Sopimus", "sopimus"), ("kierto", "Kiertö"), ("teema", "uusi sana")):
        data = path.read_bytes().replace(old.encode(), new.encode(), 2)
        path.write_bytes(data)


def test_only_what_changed_is_indexed(tiny: TinyDataset, indexed: list[str]) -> None:
    kept(tiny.data)
    assert "agreement/kokeilusopimus/pori-2021" in indexed
    indexed.clear()
    assert kept(tiny.data).find(parse(["kokeilusopimus"]))
    assert indexed == []
    tiny.change("agreements/kokeilusopimus/pori-2021.yaml", "Porin kokeilusopimus", "Porin koesopimus")
    assert kept(tiny.data).find(parse(["koesopimus"]))
    assert indexed == ["agreement/kokeilusopimus/pori-2021"]


def test_who_names_a_place_is_found_by_its_new_name(tiny: TinyDataset, indexed: list[str]) -> None:
    kept(tiny.data)
    indexed.clear()
    tiny.change("regions/city-region/pori.yaml", "Björneborgsregionen", "Karhuseutu")
    hits = kept(tiny.data).find(parse(["Karhuseutu"]))
    assert [hit.key for hit in hits] == [
        ("place", "city-region/pori"),
        ("agreement", "kokeilusopimus/pori-2021"),
    ]
    assert sorted(indexed) == ["agreement/kokeilusopimus/pori-2021", "place/city-region/pori"]


def test_words_that_left_the_texts_are_not_known(tiny: TinyDataset) -> None:
    tiny.change("agreements/kokeilusopimus/pori-2021.yaml", "Porin kokeilusopimus", "Porin xyzzysopimus")
    assert kept(tiny.data).near("xyzzysopimu") == ("xyzzysopimus",)
    tiny.change("agreements/kokeilusopimus/pori-2021.yaml", "Porin xyzzysopimus", "Porin kokeilusopimus")
    index = kept(tiny.data)
    assert index.near("xyzzysopimu") == ()
    assert answers(index) == afresh(load(tiny.data).dataset)


def test_damaged_file_is_never_believed(tiny: TinyDataset, keeps: Path, indexed: list[str]) -> None:
    expected = afresh(load(tiny.data).dataset)
    kept(tiny.data)
    path = next(path for path in keeps.glob("*.words") if "dictionary" not in path.name)
    whole = path.read_bytes()
    chance = Random(8)
    for _ in range(12):
        damaged = bytearray(whole)
        at = chance.randrange(len(whole))
        if chance.random() < 0.5:
            damaged[at] ^= 1 << chance.randrange(8)
        else:
            del damaged[at:]
        path.write_bytes(damaged)
        indexed.clear()
        assert answers(kept(tiny.data)) == expected
        assert indexed
        assert path.read_bytes() != bytes(damaged)


def test_folder_that_cannot_be_written_and_full_disk_are_no_fault(
    tiny: TinyDataset, keeps: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = afresh(load(tiny.data).dataset)

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "write", full)
        assert answers(kept(tiny.data)) == expected
    shutil.rmtree(keeps)
    keeps.write_text("a file, and no folder")
    assert answers(kept(tiny.data)) == expected


def test_kept_dictionaries_say_the_same(keeps: Path) -> None:
    words = ("kumppanuuksissa", "avtalen", "agreements", "xyzzy", "Porin", "porin")
    fresh = [dictionaries._fresh(language) for language in ("fi", "sv", "en")]
    read = [dictionaries._kept(language) for language in ("fi", "sv", "en")]
    for one, other in zip(fresh, read, strict=True):
        assert other is not None
        assert [one.get(word) for word in words] == [other.get(word) for word in words]
    for path in keeps.glob("dictionary-*"):
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 1
        path.write_bytes(data)
    assert [dictionaries._kept(language) for language in ("fi", "sv", "en")] == [None] * 3
    assert lemmas.base_form("kumppanuuksissa", "fi") == "kumppanuus"


def test_next_search_needs_no_dictionaries(tiny: TinyDataset, run: Command) -> None:
    first = run("search", "porin", "kokeilusopimus")
    code = (
        "import sys; from kumppanuus.cli import main; code = main(['search', 'porin', 'kokeilusopimus']);"
        "print('simplemma' in sys.modules, file=sys.stderr)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=tiny.root,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": "utf-8"},
    )
    assert ran.stdout == first.out
    assert ran.stderr == "False\n"
