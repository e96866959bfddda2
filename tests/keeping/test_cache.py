"""A file of pieces: whatever becomes of it, what is taken from it is what was written."""

import errno
import os
import time
from pathlib import Path
from random import Random

import pytest

from kumppanuus.files import cache
from kumppanuus.files.cache import NewStore, Place, Store

PIECES = [os.urandom(size) for size in (0, 1, 300, 70_000)]
NAMED = {"names": b"a\0b", "empty": b"", "files": os.urandom(5_000)}


def write(path: Path) -> list[Place]:
    new = NewStore(str(path))
    places = [new.add(piece) for piece in PIECES]
    for name, piece in NAMED.items():
        new.put(name, piece)
    new.commit()
    return places


def test_what_was_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "inner" / "a.kept"
    places = write(path)
    store = Store.open(str(path))
    assert store is not None
    assert [store.piece(place) for place in places] == PIECES
    assert {name: store.get(name) for name in store.names()} == NAMED
    assert store.get("unheard") is None
    assert [file.name for file in path.parent.iterdir()] == ["a.kept"]
    assert path.parent.stat().st_mode & 0o077 == 0


def test_pieces_stay_where_they_are_when_a_file_takes_them_over(tmp_path: Path) -> None:
    path = tmp_path / "a.kept"
    places = write(path)
    before = Store.open(str(path))
    assert before is not None
    new = NewStore(str(path))
    new.take_over(before)
    another = new.add(b"another")
    assert new.piece(another) == b"another"
    new.put("names", b"c")
    new.commit()
    store = Store.open(str(path))
    assert store is not None
    assert [store.piece(place) for place in (*places, another)] == [*PIECES, b"another"]
    assert store.names() == ["names"]
    assert [before.piece(place) for place in places] == PIECES  # who has it open reads on


def test_damage_is_never_taken_for_what_was_written(tmp_path: Path) -> None:
    """Cut off, changed, filled with zeros, or lengthened: a piece is right, or there is none."""
    path = tmp_path / "a.kept"
    places = write(path)
    whole = path.read_bytes()
    chance = Random(8)
    refused = 0
    for _ in range(600):
        damaged = bytearray(whole)
        at, length = chance.randrange(len(whole)), chance.randrange(1, 5_000)
        kind = chance.randrange(4)
        if kind == 0:
            del damaged[at:]
        elif kind == 1:
            damaged[at] ^= 1 << chance.randrange(8)
        elif kind == 2:
            damaged[at : at + length] = bytes(len(damaged[at : at + length]))
        else:
            damaged += chance.randbytes(length)
        path.write_bytes(damaged)
        store = Store.open(str(path))
        if store is None:
            refused += 1
            continue
        assert all(store.piece(place) in (piece, None) for place, piece in zip(places, PIECES, strict=True))
        assert all(store.get(name) in (piece, None) for name, piece in NAMED.items())
        store.close()
    assert refused


@pytest.mark.parametrize("content", [b"", b"kumppanuus/1", os.urandom(200), b"\0" * 4096])
def test_foreign_file_is_no_store(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.kept"
    path.write_bytes(content)
    assert Store.open(str(path)) is None
    path.unlink()
    path.mkdir()
    assert Store.open(str(path)) is None


def test_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.kept"
    places = write(path)
    new = NewStore(str(path))
    piece = new.add(b"x")

    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patched:
        patched.setattr(os, "write", full)
        assert new.piece(piece) is None
        with pytest.raises(OSError, match="No space"):
            new.commit()
    new.discard()
    store = Store.open(str(path))
    assert store is not None
    assert [store.piece(place) for place in places] == PIECES
    assert [file.name for file in tmp_path.iterdir()] == ["a.kept"]


def test_of_two_runs_at_once_the_later_wins(tmp_path: Path) -> None:
    path = tmp_path / "a.kept"
    one, other = NewStore(str(path)), NewStore(str(path))
    one.put("names", b"one")
    other.put("names", b"other")
    other.commit()
    one.commit()
    store = Store.open(str(path))
    assert store is not None
    assert store.get("names") == b"one"


def test_what_is_very_old_or_was_broken_off_is_thrown_away(tmp_path: Path) -> None:
    now = time.time()
    name = "0123456789abcdef"
    ages = {
        f"{name}.kept": 100,
        f"{name}.words": 20,
        f"{name}.kept.1-a.new": 2,
        f"{name}.kept.2-b.new": 0,
        "template-0123456789abcdef0123456789abcdef.kept": 100,
        "own.txt": 999,
        "analysis.sqlite": 999,
        "own.kept": 999,
        "config.new": 999,
    }
    for file, days in ages.items():
        (tmp_path / file).write_bytes(b"")
        os.utime(tmp_path / file, (now - days * 86_400,) * 2)
    write(tmp_path / "a.kept")
    left = {file.name for file in tmp_path.iterdir()}
    own = {"own.txt", "analysis.sqlite", "own.kept", "config.new"}
    assert left == {"a.kept", f"{name}.words", f"{name}.kept.2-b.new", *own}


def test_folder_is_the_one_that_the_variable_names(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("KUMPPANUUS_CACHE", str(tmp_path))
    assert cache.folder() == str(tmp_path)
    for off in ("off", "OFF", "0", "no"):
        monkeypatch.setenv("KUMPPANUUS_CACHE", off)
        assert cache.folder() is None
    monkeypatch.delenv("KUMPPANUUS_CACHE")
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache.folder() == f"{tmp_path}/kumppanuus"
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cache.folder() == f"{tmp_path}/.cache/kumppanuus"
    monkeypatch.setattr("sys.platform", "darwin")
    assert cache.folder() == f"{tmp_path}/Library/Caches/kumppanuus"
