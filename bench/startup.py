"""Measure what a user waits for: ``--version`` against a bare Python, and the first ``validate``.

The two commands of a ratio run in turn, so that a slow moment of the machine hits both. The
budgets are those of docs/decisions.md; a run over budget ends with exit code 1.

    python bench/startup.py [RUNS]
"""

import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
COMMAND = Path(sys.executable).with_name("kumppanuus")
VERSION_RATIO = 3.0
VALIDATE_SECONDS = 1.5
"""For a thousand files: a first ``validate`` reads every one of them."""


def seconds(*command: str | Path) -> float:
    """Return how long a whole process takes."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=ROOT)
    return time.perf_counter() - start


def spread(values: list[float], unit: str = "s", digits: int = 3) -> str:
    """Return minimum, median and maximum."""
    low, middle, high = min(values), statistics.median(values), max(values)
    return f"{middle:.{digits}f} {unit} (from {low:.{digits}f} to {high:.{digits}f})"


def main() -> int:
    """Print the measurements and return 1 if one is over its budget."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    bare, version, ratios = [], [], []
    for number in range(runs + 1):
        pair = seconds(sys.executable, "-c", "pass"), seconds(COMMAND, "--version")
        if number:  # the first pair only warms the disk's cache
            bare.append(pair[0])
            version.append(pair[1])
            ratios.append(pair[1] / pair[0])
    validate = [seconds(COMMAND, "validate") for _ in range(max(3, runs // 3))]
    print(f"python -c pass          {spread(bare)}")
    print(f"kumppanuus --version    {spread(version)}")
    print(f"  ratio                 {spread(ratios, 'times', 2)}, budget {VERSION_RATIO} times")
    files = sum(1 for _ in (ROOT / "data").rglob("*.yaml"))
    budget = VALIDATE_SECONDS * files / 1000
    print(f"kumppanuus validate     {spread(validate)}, budget {budget:.1f} s for {files} files")
    kept = statistics.median(ratios) <= VERSION_RATIO and statistics.median(validate) <= budget
    print("within budget" if kept else "OVER BUDGET")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
