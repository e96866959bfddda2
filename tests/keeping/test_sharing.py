"""Several processes read what one reads."""

import os
from pathlib import Path

import pytest

from kumppanuus import processes, sharing
from kumppanuus.files.folder import Folder
from kumppanuus.reading import Reading, read_file
from kumppanuus.sharing import read_files
from kumppanuus.shelf import unpack
from tests.conftest import SAMPLE, TinyDataset


def read(root: Path, processes: int) -> dict[str, tuple[Reading, object]]:
    folder = Folder(root)
    found: dict[str, tuple[Reading, object]] = {}
    for reading, packed in read_files(folder, folder.files(), processes=processes):
        entry = unpack(packed, reading.entry) if packed and reading.entry else reading.entry
        assert reading.path not in found
        found[reading.path] = (reading, entry and (entry.kind, entry.id, entry.whole, entry.record))
    return found


@pytest.mark.parametrize("processes", [2, 3])
def test_several_processes_read_what_one_reads(processes: int) -> None:
    one = read(SAMPLE, 1)
    assert read(SAMPLE, processes) == one
    assert len(one) == 72


def test_damaged_files_are_read_alike(tiny: TinyDataset) -> None:
    tiny.write("sources/tiedote.yaml", "title: [")
    tiny.write("sources/toinen.yaml", "title: Toinen\nkind: kirje\nlanguage: fi\n")
    tiny.write("funding/tem-1.yaml", b"\xff")
    assert read(tiny.data, 2) == read(tiny.data, 1)


def test_what_a_process_leaves_undone_is_read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = read(SAMPLE, 1)
    here = os.getpid()
    really = read_file

    def ending(folder: Folder, path: str) -> Reading:
        if os.getpid() != here and "municipality" in path:
            os.kill(os.getpid(), 9)
        return really(folder, path)

    monkeypatch.setattr(sharing, "read_file", ending)
    assert read(SAMPLE, 2) == expected


def test_without_processes_one_reads_all(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = read(SAMPLE, 1)

    def none_left() -> int:
        raise OSError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(os, "fork", none_left)
    assert read(SAMPLE, 2) == expected
    monkeypatch.delattr(os, "fork")
    monkeypatch.setattr(processes, "LEAST", 1)
    folder = Folder(SAMPLE)
    assert len(list(read_files(folder, folder.files()))) == 72
