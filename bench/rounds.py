"""Rounds: every command once in turn, again and again, so that a slow moment of the machine hits all.

A command that has used up its time drops out of the later rounds, so that one which takes minutes is
run once and one which takes milliseconds often. The first round of quick commands only warms the
caches of the disk and is not counted.
"""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from .work import Run, Work

Runs = list[Run | None]
"""A command's runs by round; None where it did not run."""


class Plan(NamedTuple):
    """How often commands are run at most, and for how many seconds each."""

    rounds: int
    seconds: float
    warm: bool


QUICK = Plan(rounds=41, seconds=8.0, warm=True)
SLOW = Plan(rounds=7, seconds=20.0, warm=False)


def measure(
    works: Sequence[Work], plan: Plan, complaints: Path, tell: Callable[[str], None]
) -> dict[str, Runs]:
    """Run the commands in turn and return the runs of each."""
    runs: dict[str, Runs] = {work.name: [] for work in works}
    used = dict.fromkeys(runs, 0.0)
    for _ in range(plan.rounds + plan.warm):
        for work in works:
            lacks = work.follows in runs and runs[work.follows][-1] is None
            if lacks or used[work.name] >= plan.seconds or failed(runs[work.name]):
                runs[work.name].append(None)
                continue
            run = work.run(complaints)
            used[work.name] += run.seconds
            runs[work.name].append(run)
            if run.code:
                said = complaints.read_text("utf-8", errors="replace").strip().splitlines()
                tell(f"  {work.name} ended with {run.code}: {said[-1] if said else 'it says nothing'}")
    if plan.warm:
        # A command that is too slow for a second run keeps its first one.
        runs = {name: ([None, *its[1:]] if any(its[1:]) else its) for name, its in runs.items()}
    return runs


def failed(runs: Iterable[Run | None]) -> bool:
    """Whether a run ended otherwise than well: nothing that it took may be shown as if it had worked."""
    return any(run is not None and run.code != 0 for run in runs)
