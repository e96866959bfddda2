"""Faults in a copy of the dataset, for other linters to find: ``python -m tests.planting SEED FOLDER``."""

import sys
from pathlib import Path

from kumppanuus.loading import load
from tests.conftest import ROOT

from . import planters  # noqa: F401  (they register themselves)
from .planter import planted
from .planting import copied


def main(seed: int, folder: Path) -> None:
    """Write the copy below the folder, and print what is planted in it."""
    planting = planted(load(ROOT / "data"), seed)
    copied(ROOT / "data", folder, planting)
    for one in planting.expected:
        print(one)


main(int(sys.argv[1]), Path(sys.argv[2]))
