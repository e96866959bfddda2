"""What was measured of a dataset: medians, ratios within rounds, peak memory."""

import json
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from .rounds import Runs, failed
from .work import Run


@dataclass(frozen=True)
class Measured:
    """A dataset's size, and the runs of every command by round, in the groups that were run in turn."""

    name: str
    title: str
    day: str
    agreements: int
    files: int
    bytes: int
    agreement_bytes: int
    labels: Mapping[str, str] = field(default_factory=dict)
    """What each command does, for the tables."""
    groups: Sequence[Mapping[str, Runs]] = ()
    left_out: Mapping[str, str] = field(default_factory=dict)
    """The other programs that were not run, and why."""

    def runs(self, work: str) -> Runs:
        """Return the runs of a command, in the first group that has some; none where it failed."""
        for group in self.groups:
            runs = group.get(work, [])
            if any(runs):
                return [] if failed(runs) else runs
        return []

    def seconds(self, work: str) -> list[float]:
        """Return how long the runs of a command took."""
        return [run.seconds for run in self.runs(work) if run]

    def median(self, work: str) -> float | None:
        """Return the median of a command's seconds, or None where it was not measured."""
        return statistics.median(seconds) if (seconds := self.seconds(work)) else None

    def megabytes(self, work: str) -> float | None:
        """Return the highest peak of a command's largest process."""
        peaks = [run.kilobytes * 1024 / 1e6 for run in self.runs(work) if run]
        return max(peaks, default=None)

    def ratio(self, work: str, other: str) -> float | None:
        """Return the median of the ratios within the rounds in which both ran, or None."""
        for group in self.groups:
            if failed(group.get(work, ())) or failed(group.get(other, ())):
                continue
            pairs = zip(group.get(work, ()), group.get(other, ()), strict=False)
            ratios = [one.seconds / another.seconds for one, another in pairs if one and another]
            if ratios:
                return statistics.median(ratios)
        return None

    def failures(self) -> list[str]:
        """Return the commands that ended otherwise than well."""
        return sorted({name for group in self.groups for name, runs in group.items() if failed(runs)})


def kept(path: Path) -> dict[str, Measured]:
    """Read the measurements of earlier runs, by the name of the dataset."""
    if not path.exists():
        return {}
    return {name: _read(one) for name, one in json.loads(path.read_text("utf-8")).items()}


def keep(path: Path, measured: Mapping[str, Measured]) -> None:
    """Write measurements for later runs."""
    text = json.dumps({name: asdict(one) for name, one in measured.items()}, indent=1, ensure_ascii=False)
    path.write_text(text + "\n", "utf-8")


def _read(one: dict[str, Any]) -> Measured:
    groups = [
        {name: [Run(*run) if run else None for run in runs] for name, runs in group.items()}
        for group in one.pop("groups")
    ]
    return Measured(**one, groups=groups)
