"""Plant a hundred faults in a copy of the real dataset: ``python -m tests.planting SEED FOLDER``."""

import contextlib
import sys
from pathlib import Path

from kumppanuus.files.locating import find_data
from kumppanuus.loading import load

from . import copied, planted

_ROOT = Path(__file__).parents[2]


def main() -> None:
    """Copy the dataset into a folder with the faults of a seed in it, and print what must be found there."""
    seed, folder = sys.argv[1:]
    with contextlib.chdir(_ROOT):
        planting = planted(load(find_data()), seed)
    data = copied(_ROOT / "data", Path(folder), planting)
    for found in planting.expected:
        print(f"{found}: {planting.faults[found]}")
    print(f"{len(planting.expected)} faults are planted in {data}", file=sys.stderr)


if __name__ == "__main__":
    main()
