"""A run that found nothing is told without any library."""

import subprocess
import sys
from pathlib import Path

SRC = Path(__file__).parents[2] / "src"
HEAVY = {"dataclasses", "inspect", "json", "pathlib", "pydantic", "re", "rich", "typing"}


def test_a_run_without_findings_imports_nothing_heavy() -> None:
    code = (
        f"import sys; sys.path.insert(0, {str(SRC)!r}); "
        "from kumppanuus.render.findings import Run, closing; "
        "print(*closing((), Run('data', 2))); "
        "print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-S", "-c", code], capture_output=True, text=True, check=True)
    told, modules = done.stdout.splitlines()
    assert told == "No faults found; checked 2 files in data."
    assert HEAVY.isdisjoint(modules.split())
