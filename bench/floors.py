"""Floors: the least that any program has to do with the same files, which no validator can be below.

    python bench/floors.py list|read|scan FOLDER

``list`` lists all files and asks the system for size and time of each, ``read`` reads them, and
``scan`` lets libyaml split them into tokens, as it comes with PyYAML, without making one object.
"""

import os
import sys
from collections.abc import Callable, Iterator

_ENOUGH = 1 << 20
_MOST = 1 << 30


def main() -> None:
    """Do one of the three."""
    _, floor, folder = sys.argv
    FLOORS[floor](folder)


def list_and_stat(folder: str) -> None:
    """List every record and ask for its size and time, the quickest way that Python has."""
    for directory, names in _folders(folder):
        handle = os.open(directory, os.O_RDONLY)
        for name in names:
            os.stat(name, dir_fd=handle)
        os.close(handle)


def read_all(folder: str) -> None:
    """Read every file."""
    for _ in _contents(folder):
        pass


def scan_all(folder: str) -> None:
    """Read every file and split it into the tokens of YAML."""
    from yaml import CLoader

    for data in _contents(folder):
        parser = CLoader(data)
        parser.raw_scan()
        parser.dispose()


def _folders(folder: str) -> Iterator[tuple[str, list[str]]]:
    """Give each folder and the names of the records in it."""
    waiting = [folder]
    while waiting:
        directory = waiting.pop()
        names = []
        for name in os.listdir(directory):  # noqa: PTH208 (the quickest way)
            if name.endswith(".yaml"):
                names.append(name)
            elif os.path.isdir(f"{directory}/{name}"):  # noqa: PTH112
                waiting.append(f"{directory}/{name}")
        yield directory, names


def _contents(folder: str) -> Iterator[bytes]:
    for directory, names in _folders(folder):
        for name in names:
            handle = os.open(f"{directory}/{name}", os.O_RDONLY)
            data = os.read(handle, _ENOUGH)
            if len(data) == _ENOUGH:
                data += os.read(handle, _MOST)
            os.close(handle)
            yield data


FLOORS: dict[str, Callable[[str], None]] = {"list": list_and_stat, "read": read_all, "scan": scan_all}

if __name__ == "__main__":
    main()
