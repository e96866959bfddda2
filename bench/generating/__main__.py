"""``python -m bench.generating COUNT FOLDER``: write a dataset of so many agreements."""

import argparse
from pathlib import Path

from .world import FEWEST_AGREEMENTS
from .writing import write

OWN_DATA = Path(__file__).resolve().parents[2] / "data"


def main() -> None:
    """Write a dataset into a folder that does not exist yet."""
    parser = argparse.ArgumentParser(prog="python -m bench.generating", description=__doc__)
    parser.add_argument("count", type=int, help="how many agreements")
    parser.add_argument("folder", type=Path, help="the folder to make: the dataset's own, as data/ is")
    parser.add_argument("--mean", type=int, default=5800, help="how many bytes an agreement has on average")
    parser.add_argument("--seed", type=int, default=1, help="another one gives other texts and sums")
    asked = parser.parse_args()
    if asked.count < FEWEST_AGREEMENTS:
        parser.error(f"a dataset has {FEWEST_AGREEMENTS} agreements at least, so that nothing is unused")
    if asked.folder.exists():
        parser.error(f"there is a folder {asked.folder} already; name one that is still to be made")
    written = write(asked.folder, asked.count, OWN_DATA, mean=asked.mean, seed=asked.seed)
    print(f"{written.files} files, {written.size / 1e6:.1f} MB, in {asked.folder}")


if __name__ == "__main__":
    main()
